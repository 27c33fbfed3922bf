#include <algorithm>

#include "model/attention/attention.hpp"
#include "model/attention/per_head.hpp"
#include "model/attention/softmax.hpp"

namespace larch::model {
namespace {

/// All columns of one head's inputs.
void observe(const Pass& p, const PerHead& w, std::size_t h, const kernels::Rows& x, std::size_t cols) {
  if (p.observer != nullptr) p.observer->inputs(w.all.row(w.begin(0)), h, x, {0, cols});
}

}  // namespace

/// Several heads of one token, or several tokens of one head: queries that read the same latents together.
void Attention::absorbed(Range heads, Range tokens) const {
  const std::size_t rank = config.kv_lora_rank, dim = config.cache_dim(), queries = heads.size() * tokens.size();
  float* const absorbed_q = own;                // [heads, tokens, rank + rope]
  float* const x = absorbed_q + queries * dim;  // [heads, tokens, rank]
  float* const state = x + queries * rank;      // [2, heads, tokens]

  // q_nope = einsum("bshd,hdc->bshc", q_nope, wkv_b[:, :qk_nope_head_dim])
  absorb_queries(heads, tokens, absorbed_q);

  // scores = (einsum("bshc,btc->bsht", q_nope, kv_cache) + einsum("bshr,btr->bsht", q_pe, pe_cache)) * softmax_scale
  // x = einsum("bsht,btc->bshc", softmax(scores), kv_cache)
  softmax_attention(pass.k,
                    {.q = absorbed_q,
                     .ldq = dim,
                     .count = queries,
                     .position = pass.position + tokens.begin,
                     .step = tokens.size() > 1 ? std::size_t{1} : 0,
                     .out = x,
                     .ldo = rank,
                     .state = state},
                    dim, rank, softmax_scale, [&](std::size_t position, std::size_t) {
                      const std::byte* rows = cache.row(layer, position);
                      return Block{rows, cache.row_bytes(), rows, cache.row_bytes(), cache.dtype()};
                    });

  // x = einsum("bshc,hdc->bshd", x, wkv_b[:, -v_head_dim:])
  values(heads, tokens, x);
}

/// Queries in the latent space, and q_pe as it is behind them.
void Attention::absorb_queries(Range heads, Range tokens, float* absorbed_q) const {
  const std::size_t rank = config.kv_lora_rank, nope = config.qk_nope_head_dim, dim = config.cache_dim();
  for (std::size_t h = heads.begin; h < heads.end; ++h) {
    const kernels::Rows q_nope = f32_rows(query(tokens.begin, h), config.num_attention_heads * qk_dim(), tokens.size());
    observe(pass, w.w_uk, h, q_nope, nope);
    times_transposed(pass.k, w.w_uk, h, q_nope, absorbed_q, dim);
    for (std::size_t t = tokens.begin; t < tokens.end; ++t, absorbed_q += dim)
      std::copy_n(query(t, h) + nope, config.qk_rope_head_dim, absorbed_q + rank);
  }
}

void Attention::values(Range heads, Range tokens, const float* x) const {
  const std::size_t rank = config.kv_lora_rank;
  for (std::size_t h = heads.begin; h < heads.end; ++h, x += tokens.size() * rank) {
    const kernels::Rows latents = f32_rows(x, rank, tokens.size());
    observe(pass, w.w_uv, h, latents, rank);
    times(pass.k, w.w_uv, h, latents, out.row(tokens.begin) + h * config.v_head_dim, out.dim());
  }
}

}  // namespace larch::model
