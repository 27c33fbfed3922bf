#pragma once

#include <cstdint>

#include "core/model_config.hpp"
#include "core/tensor.hpp"

namespace larch::engine {

/// 64 bits that tell whether a snapshot belongs to a model: a hash of every part of the configuration that
/// computing depends on, and of all tensors: their names, types and shapes, and samples of their content. Each tensor
/// has an even share of `budget` bytes, but at least 4 KiB. One that is no larger counts whole; of a larger one samples
/// of 4 KiB, spread evenly. So all weights of a small checkpoint count, and of a large one small tensors and a sample
/// of every other, each routed expert's matrices too: other training shows in any of them, single weights changed
/// between the samples do not.
std::uint64_t fingerprint(const ModelConfig& config, const TensorTable& table,
                          std::uint64_t budget = std::uint64_t{64} << 20);

}  // namespace larch::engine
