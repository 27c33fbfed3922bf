#pragma once

#include <cstddef>
#include <span>

#include "model/cache.hpp"
#include "model/ops.hpp"

namespace larch::model {

/// Causal attention of the new tokens' queries over the latents of one layer, theirs included: what both ways share.
struct Attention {
  const ModelConfig& config;
  const Pass& pass;
  const PerHead& w_uk;  ///< [nope, kv_lora_rank]
  const PerHead& w_uv;  ///< [v, kv_lora_rank]
  const Cache& cache;
  std::size_t layer;
  float scale;       ///< of the scores
  const float* q;    ///< [tokens, heads, nope + rope], rotated
  Activations& out;  ///< [tokens, heads * v], to be coded when all heads are there
  float* own;        ///< this worker's memory, own_floats() of it

  static std::size_t own_floats(const ModelConfig& config, std::size_t batch);

  void absorbed() const;
  void expanded() const;

 private:
  struct State {  ///< of the softmax of some queries
    float* max;
    float* sum;
  };
  [[nodiscard]] std::size_t qk_dim() const { return config.qk_nope_head_dim + config.qk_rope_head_dim; }
  [[nodiscard]] const float* query(std::size_t token, std::size_t head) const {
    return q + (token * config.num_attention_heads + head) * qk_dim();
  }
  void absorbed(Range heads, Range tokens) const;
  void expanded(std::size_t head, Range tokens) const;
  void expand(std::size_t head, std::size_t position, std::size_t n, float* k, float* v, float* latents) const;
};

}  // namespace larch::model
