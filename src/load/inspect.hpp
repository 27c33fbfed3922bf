#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/model_config.hpp"
#include "core/tensor.hpp"
#include "load/parameters.hpp"

namespace larch::load {

/// How many tensors there are and what they take as stored.
struct TensorTotals {
  std::uint64_t tensors = 0;
  std::uint64_t bytes = 0;
};

struct TensorSummary {
  TensorTotals all;
  std::array<TensorTotals, dtype_count> by_dtype{};  ///< indexed by DType
};

/// Adds up a checkpoint's tensors from their headers.
TensorSummary summarize(const TensorTable& tensors);

/// Values per token that the latent cache holds in all of its layers (cache_layers): c_t^KV and k_t^R (DeepSeek-V2,
/// section 2.1.4).
std::uint64_t cache_values_per_token(const ModelConfig& config, bool mtp);

/// Values per token that keys and values of every head would take instead.
std::uint64_t per_head_values_per_token(const ModelConfig& config, bool mtp);

/// Bytes of the latent cache for `positions` tokens, kept as `dtype` (CacheRow), or nothing if they do not fit 64 bits.
std::optional<std::uint64_t> cache_bytes(const ModelConfig& config, bool mtp, std::uint64_t positions, DType dtype);

}  // namespace larch::load
