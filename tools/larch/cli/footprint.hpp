#pragma once

#include <cstdint>

#include "core/model_config.hpp"
#include "core/tensor.hpp"

namespace larch::cli {

/// Bytes of weights, as stored, that decoding one token reads: of the routed experts those that one token uses, of the
/// embedding one row, nothing of MTP modules, and all else. Exact where a layer's experts are all of one size.
std::uint64_t weight_bytes_per_token(const ModelConfig& config, const TensorTable& tensors);

}  // namespace larch::cli
