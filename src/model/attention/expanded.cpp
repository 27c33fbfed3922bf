#include <algorithm>

#include "model/attention/attention.hpp"
#include "model/attention/per_head.hpp"
#include "model/attention/softmax.hpp"

namespace larch::model {

using kernels::attend_keys;

namespace {

const std::byte* bytes(const float* p) { return reinterpret_cast<const std::byte*>(p); }

}  // namespace

void Attention::expanded(std::size_t head, Range tokens) const {
  const std::size_t dim = qk_dim(), v_dim = config.v_head_dim;
  float* const k = own;                                              // [attend_keys, nope + rope]
  float* const v = k + attend_keys * dim;                            // [attend_keys, v]
  float* const latents = v + attend_keys * v_dim;                    // [attend_keys, kv_lora_rank]
  float* const state = latents + attend_keys * config.kv_lora_rank;  // [2, tokens]

  // scores = einsum("bshd,bthd->bsht", q, k) * softmax_scale
  // x = einsum("bsht,bthd->bshd", softmax(scores), v)
  softmax_attention(pass.k,
                    {.q = query(tokens.begin, head),
                     .ldq = config.num_attention_heads * dim,
                     .count = tokens.size(),
                     .position = pass.position + tokens.begin,
                     .step = 1,
                     .out = out.row(tokens.begin) + head * v_dim,
                     .ldo = out.dim(),
                     .state = state},
                    dim, v_dim, softmax_scale, [&](std::size_t position, std::size_t n) {
                      expand(head, position, n, k, v, latents);
                      return Block{bytes(k), dim * sizeof(float), bytes(v), v_dim * sizeof(float), DType::f32};
                    });
}

/// k_nope, v = split(einsum("btc,hdc->bthd", kv_cache, wkv_b)) of one head and n positions; k = cat(k_nope, pe_cache)
void Attention::expand(std::size_t head, std::size_t position, std::size_t n, float* k, float* v,
                       float* latents) const {
  const std::size_t rank = config.kv_lora_rank, nope = config.qk_nope_head_dim, dim = qk_dim();
  const auto decode = [&](std::size_t i, std::size_t first, float* dst, std::size_t count) {
    const std::byte* row = cache.row(layer, position + i);
    pass.k.decode(cache.dtype(), row + bytes_of(cache.dtype(), first), dst, count);
  };
  for (std::size_t i = 0; i < n; ++i) decode(i, 0, latents + i * rank, rank);
  const kernels::Rows kv_cache = f32_rows(latents, rank, n);
  times(pass.k, w.w_uk, head, kv_cache, k, dim);
  times(pass.k, w.w_uv, head, kv_cache, v, config.v_head_dim);
  for (std::size_t i = 0; i < n; ++i) decode(i, rank, k + i * dim + nope, config.qk_rope_head_dim);
}

}  // namespace larch::model
