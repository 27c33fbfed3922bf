#pragma once

#include <array>
#include <cstdint>

#include "core/model_config.hpp"
#include "core/profile.hpp"
#include "core/tensor.hpp"

namespace larch::cli {

/// Bytes of weights, as stored, that decoding one token reads, by what they are for: of the routed experts those that
/// one token uses, of the embedding one row, nothing of MTP modules, and all else. Exact where a layer's experts are
/// all of one size.
std::array<std::uint64_t, part_count> weight_bytes_by_part(const ModelConfig& config, const TensorTable& tensors);
/// All of them.
std::uint64_t weight_bytes_per_token(const ModelConfig& config, const TensorTable& tensors);

}  // namespace larch::cli
