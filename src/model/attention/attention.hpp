#pragma once

#include <cstddef>

#include "model/cache.hpp"
#include "model/ops.hpp"

/// Causal attention of new tokens' queries over the latents of one layer, theirs included, in the two ways of
/// DeepSeek's inference/model.py. Its einsums stand beside what computes them: b sequences, s queries, t keys, h heads;
/// d values of a head, c of a latent, r of what is rotated. kv_cache is the front of a cache's row, pe_cache its back.
namespace larch::model {

/// What both ways share.
struct Attention {
  const ModelConfig& config;
  const Pass& pass;
  const MlaWeights& w;
  const Cache& cache;
  std::size_t layer;
  float softmax_scale;
  const float* q;    ///< [tokens, heads, nope + rope]: q_nope and the rotated q_pe
  Activations& out;  ///< [tokens, heads * v], to be coded when all heads are there
  float* own;        ///< this worker's memory, own_floats() of it

  static std::size_t own_floats(const ModelConfig& config, std::size_t batch);

  /// This worker's share of the queries.
  void absorbed() const;
  void expanded() const;

 private:
  [[nodiscard]] std::size_t qk_dim() const { return config.qk_nope_head_dim + config.qk_rope_head_dim; }
  [[nodiscard]] const float* query(std::size_t token, std::size_t head) const {
    return q + (token * config.num_attention_heads + head) * qk_dim();
  }
  void absorbed(Range heads, Range tokens) const;
  void absorb_queries(Range heads, Range tokens, float* absorbed_q) const;
  void values(Range heads, Range tokens, const float* x) const;
  void expanded(std::size_t head, Range tokens) const;
  void expand(std::size_t head, std::size_t position, std::size_t n, float* k, float* v, float* latents) const;
};

}  // namespace larch::model
