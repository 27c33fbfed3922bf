#pragma once

#include <span>
#include <vector>

#include "model/cache.hpp"
#include "model/ops.hpp"
#include "model/rope.hpp"

namespace larch::model {

/// The two equal ways to attend over latents (DeepSeek-V2, section 2.1).
enum class AttentionMode {
  automatic,  ///< whichever costs fewer multiplications
  absorbed,   ///< queries are moved into the latent space; nothing is rebuilt
  expanded,   ///< keys and values are rebuilt from the latents
};

/// The cheaper of the two for `tokens` new tokens after `position` cached ones.
///   absorbed: tokens * r (n + v) + pairs * (2 r + rope)      per head
///   expanded: latents * r (n + v) + pairs * (n + rope + v)   per head, with all latents rebuilt
AttentionMode cheaper_attention(const ModelConfig& config, std::size_t position, std::size_t tokens);

/// Buffers of mla(), for batches of at most `batch` tokens and teams of at most `threads` workers.
struct MlaScratch {
  MlaScratch(const ModelConfig& config, const Codings& codings, std::size_t batch, std::size_t threads);

  Buffer<float> q_a;               ///< [batch, q_lora_rank]
  Activations q_lora;              ///< [batch, q_lora_rank], normalized
  Buffer<float> kv;                ///< [batch, kv_lora_rank + rope]
  Buffer<float> q;                 ///< [batch, heads, nope + rope]
  Activations out;                 ///< [batch, heads * v]
  std::vector<Buffer<float>> own;  ///< per worker: queries, keys and values of the heads in work
};

/// residual += wo · attention(x), over the cached positions of `layer` and the new tokens, whose latents join the
/// cache. `cos` and `sin` are [tokens, rope / 2].
struct Mla {
  const ModelConfig& config;
  const Rope& rope;
  const MlaWeights& w;
  AttentionMode mode;

  void operator()(const Pass& p, const Activations& x, std::span<const float> cos, std::span<const float> sin,
                  Cache& cache, std::size_t layer, MlaScratch& s, float* residual) const;
};

}  // namespace larch::model
