#pragma once

#include "model/attention/attention.hpp"

namespace larch::model {

/// Buffers of mla(), for batches of at most `batch` tokens and teams of at most `threads` workers.
struct MlaScratch {
  MlaScratch(const ModelConfig& config, const Codings& codings, std::size_t batch, std::size_t threads);

  Buffer<float> cos, sin;        ///< [batch, rope / 2]: of the pass's positions, the same for all layers
  Buffer<float> q_a;             ///< [batch, q_lora_rank]
  OwnIfFew<Activations> q_lora;  ///< [batch, q_lora_rank], normalized
  Buffer<float> kv;              ///< [batch, kv_lora_rank + rope]
  Buffer<float> q;               ///< [batch, heads, nope + rope]
  Activations out;               ///< [batch, heads * v]
  AttentionScratch attention;
};

/// Writes the cosines and sines of the pass's positions to s: each worker its share, without waiting for the others.
void angles(const Pass& p, const Rope& rope, MlaScratch& s);

/// The latents of x join their caches, and nothing else is computed.
void keep_latents(const Pass& p, const ModelConfig& config, const MlaWeights& w, const Activations& x,
                  std::size_t layer, MlaScratch& s);

/// residual += wo · attention(x), over the cached positions of `layer` and the new tokens, whose latents join their
/// caches.
void mla(const Pass& p, const ModelConfig& config, const Rope& rope, const MlaWeights& w, const Activations& x,
         AttentionMode mode, std::size_t layer, MlaScratch& s, float* residual);

}  // namespace larch::model
