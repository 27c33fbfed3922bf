#include <algorithm>

#include "core/shares.hpp"
#include "model/attention/attention.hpp"
#include "model/attention/per_head.hpp"

namespace larch::model {

using kernels::attend_keys;

namespace {

const std::byte* bytes(const float* p) { return reinterpret_cast<const std::byte*>(p); }

}  // namespace

void Attention::expanded() const {
  const std::size_t heads = config.num_attention_heads;
  // More workers than heads share a head's queries, each rebuilding its keys.
  const std::size_t parts = (static_cast<std::size_t>(pass.worker.count()) + heads - 1) / heads;
  const auto cost = [](const Sequence& s) { return s.position + s.tokens.size(); };
  std::size_t total = 0;
  for (const Sequence& s : pass.batch)
    if (!is_absorbed(s)) total += heads * parts * cost(s);
  if (total == 0) return;
  Shares shares(pass.worker, total);
  for_each_sequence(pass.batch, {0, pass.tokens}, [&](const Sequence& s, std::size_t first, Range tokens) {
    if (is_absorbed(s)) return;
    const Range mine = shares.take(heads * parts, cost(s));
    for (std::size_t i = mine.begin; i < mine.end; ++i) {
      const std::size_t part = i % parts;
      const Range some{tokens.size() * part / parts, tokens.size() * (part + 1) / parts};
      if (some.size() > 0) expanded(s, first, i / parts, some);
    }
  });
}

void Attention::expanded(const Sequence& s, std::size_t first, std::size_t head, Range tokens) const {
  const std::size_t dim = qk_dim(), v_dim = config.v_head_dim;
  float* const k = own();                                            // [attend_keys, nope + rope]
  float* const v = k + attend_keys * dim;                            // [attend_keys, v]
  float* const latents = v + attend_keys * v_dim;                    // [attend_keys, kv_lora_rank]
  float* const state = latents + attend_keys * config.kv_lora_rank;  // [2, tokens]
  const std::size_t row = first + tokens.begin, n = tokens.size();
  for (std::size_t t = row; t < row + n; ++t) rotate(query(t, head) + config.qk_nope_head_dim, t);

  // scores = einsum("bshd,bthd->bsht", q, k) * softmax_scale
  // x = einsum("bsht,bthd->bshd", softmax(scores), v)
  const Queries queries{.q = query(row, head),
                        .ldq = config.num_attention_heads * dim,
                        .count = n,
                        .position = s.position + tokens.begin,
                        .step = 1};
  const Sums sums{.max = state, .sum = state + n, .out = out.row(row) + head * v_dim, .ldo = out.dim()};
  attend(pass.k, queries, 0, queries.end(), sums, dim, v_dim, rope.softmax_scale(),
         [&](std::size_t position, std::size_t count) {
           expand(*s.cache, head, position, count, k, v, latents);
           return Block{bytes(k), dim * sizeof(float), bytes(v), v_dim * sizeof(float), DType::f32};
         });
  divide(sums, n, v_dim);
  encode(head, {row, row + n});
}

/// k_nope, v = split(einsum("btc,hdc->bthd", kv_cache, wkv_b)) of one head and n positions; k = cat(k_nope, pe_cache)
void Attention::expand(const Cache& cache, std::size_t head, std::size_t position, std::size_t n, float* k, float* v,
                       float* latents) const {
  const std::size_t rank = config.kv_lora_rank, nope = config.qk_nope_head_dim, dim = qk_dim();
  const CacheRow& format = cache.format();
  for (std::size_t i = 0; i < n; ++i) {
    const std::byte* const row = cache.row(layer, position + i);
    pass.k.decode(format.latent, row, latents + i * rank, rank);
    pass.k.decode(format.key, row + format.latent_bytes, k + i * dim + nope, format.rope);
  }
  const kernels::Rows kv_cache = f32_rows(latents, rank, n);
  times(w.w_uk, head, kv_cache, k, dim);
  times(w.w_uv, head, kv_cache, v, config.v_head_dim);
}

}  // namespace larch::model
