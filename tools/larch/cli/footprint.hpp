#pragma once

#include <array>
#include <cstdint>
#include <functional>

#include "core/dtype.hpp"
#include "core/model_config.hpp"
#include "core/profile.hpp"
#include "core/tensor.hpp"

namespace larch::cli {

using PartAmounts = std::array<std::uint64_t, part_count>;  ///< [Part]

/// Bytes of weights, as stored, that decoding one token reads, by what they are for: of the routed experts those that
/// one token uses, of the embedding one row, nothing of MTP modules, and all else. Exact where a layer's experts are
/// all of one size.
PartAmounts weight_bytes_by_part(const ModelConfig& config, const TensorTable& tensors);
/// Multiply-adds of one token by weights of the types that count, by what they are for.
PartAmounts multiply_adds_by_part(const ModelConfig& config, const TensorTable& tensors,
                                  const std::function<bool(DType)>& counts);
/// All bytes of weights that decoding one token reads.
std::uint64_t weight_bytes_per_token(const ModelConfig& config, const TensorTable& tensors);

}  // namespace larch::cli
