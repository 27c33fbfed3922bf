#pragma once

#include <cstddef>
#include <cstdint>

#include "core/dtype.hpp"
#include "core/model_config.hpp"

namespace larch {

/// Bytes of values as a cache keeps them: f32, bf16, or i8, which is a float32 scale and a number of 8 bits for each.
inline std::size_t kept_bytes(DType dtype, std::size_t values) {
  return dtype == DType::i8 ? sizeof(float) + values : bytes_of(dtype, values);
}

/// Layers of a latent cache: the trunk's and, where there is an MTP module, its own behind them.
inline std::uint64_t cache_layers(const ModelConfig& c, bool mtp) { return c.num_hidden_layers + (mtp ? 1 : 0); }

/// A row of a latent cache: what a layer keeps of a position, its normalized latent and the rotated key behind it.
struct CacheRow {
  CacheRow(const ModelConfig& c, DType dtype)
      : latent(dtype),
        key(dtype == DType::i8 ? DType::bf16 : dtype),
        rank(c.kv_lora_rank),
        rope(c.qk_rope_head_dim),
        latent_bytes(kept_bytes(latent, rank)),
        bytes(latent_bytes + kept_bytes(key, rope)) {}

  DType latent;
  DType key;  ///< bf16 beside i8: what is rotated has no scale in common with the latent
  std::size_t rank, rope;
  std::size_t latent_bytes, bytes;
};

}  // namespace larch
