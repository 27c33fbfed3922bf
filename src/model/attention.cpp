#include "model/attention.hpp"

#include <algorithm>
#include <limits>

namespace larch::model {

using kernels::attend_keys;
using kernels::Kernels;
using kernels::Rows;

namespace {

Rows f32_rows(const float* data, std::size_t ld, std::size_t count) {
  return {.data = reinterpret_cast<const std::byte*>(data), .stride = ld * sizeof(float), .count = count};
}

const std::byte* bytes(const float* p) { return reinterpret_cast<const std::byte*>(p); }

/// y = W x and y = x W with head h's matrix; x float32.
void times(const Kernels& k, const PerHead& w, std::size_t h, const Rows& x, float* y, std::size_t ldy) {
  const auto i = static_cast<std::size_t>(w.all.dtype);
  (w.transposed ? k.matmul_transposed[i] : k.matmul_f32[i])(w.all, w.begin(h), w.end(h), x, y, ldy);
}
void times_transposed(const Kernels& k, const PerHead& w, std::size_t h, const Rows& x, float* y, std::size_t ldy) {
  const auto i = static_cast<std::size_t>(w.all.dtype);
  (w.transposed ? k.matmul_f32[i] : k.matmul_transposed[i])(w.all, w.begin(h), w.end(h), x, y, ldy);
}

/// All columns of one head's inputs.
void observe(const Pass& p, const PerHead& w, std::size_t h, const Rows& x, std::size_t cols) {
  if (p.observer != nullptr) p.observer->inputs(w.all.row(w.begin(0)), h, x, {0, cols});
}

void scale_row(float factor, float* x, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) x[i] *= factor;
}

}  // namespace

std::size_t Attention::own_floats(const ModelConfig& c, std::size_t batch) {
  const std::size_t queries = std::max<std::size_t>(c.num_attention_heads, batch);
  const std::size_t absorbed = queries * (2 * c.kv_lora_rank + c.qk_rope_head_dim + 2);
  const std::size_t per_key = c.qk_nope_head_dim + c.qk_rope_head_dim + c.v_head_dim + c.kv_lora_rank;
  return std::max(absorbed, attend_keys * per_key + 2 * batch);
}

void Attention::absorbed() const {
  const std::size_t heads = config.num_attention_heads, tokens = pass.tokens;
  if (pass.observer != nullptr) {  // what a head's matrices hear comes from one worker
    const Range mine = pass.worker.split(heads);
    for (std::size_t h = mine.begin; h < mine.end; ++h) absorbed({h, h + 1}, {0, tokens});
    return;
  }
  const Range mine = pass.worker.split(heads * tokens);
  if (tokens == 1) {
    if (mine.size() > 0) absorbed(mine, {0, 1});
    return;
  }
  for (std::size_t i = mine.begin; i < mine.end;) {
    const std::size_t head = i / tokens, end = std::min((head + 1) * tokens, mine.end);
    absorbed({head, head + 1}, {i - head * tokens, end - head * tokens});
    i = end;
  }
}

/// Several heads of one token, or several tokens of one head: queries that read the same latents together.
void Attention::absorbed(Range heads, Range tokens) const {
  const std::size_t rank = config.kv_lora_rank, nope = config.qk_nope_head_dim, dim = config.cache_dim();
  const std::size_t queries = heads.size() * tokens.size(), head_stride = config.num_attention_heads * qk_dim();
  float* const moved = own;                         // [heads, tokens, rank + rope]: queries in the latent space
  float* const latent_out = moved + queries * dim;  // [heads, tokens, rank]
  const State state{latent_out + queries * rank, latent_out + queries * (rank + 1)};

  float* row = moved;
  for (std::size_t h = heads.begin; h < heads.end; ++h) {
    const Rows x = f32_rows(query(tokens.begin, h), head_stride, tokens.size());
    observe(pass, w_uk, h, x, nope);
    times_transposed(pass.k, w_uk, h, x, row, dim);
    for (std::size_t t = tokens.begin; t < tokens.end; ++t, row += dim)
      std::copy_n(query(t, h) + nope, config.qk_rope_head_dim, row + rank);
  }

  std::fill_n(latent_out, queries * rank, 0.0F);
  std::fill_n(state.max, queries, -std::numeric_limits<float>::infinity());
  std::fill_n(state.sum, queries, 0.0F);
  const std::size_t first = pass.position + tokens.begin, end = pass.position + tokens.end;
  for (std::size_t key = 0; key < end; key += attend_keys) {
    const std::size_t skip = key > first ? key - first : 0;  // queries before this block
    const std::byte* rows = cache.row(layer, key);
    pass.k.attend({.q = moved + skip * dim,
                   .ldq = dim,
                   .queries = queries - skip,
                   .dk = dim,
                   .dv = rank,
                   .k = rows,
                   .k_stride = cache.row_bytes(),
                   .v = rows,
                   .v_stride = cache.row_bytes(),
                   .kv_dtype = cache.dtype(),
                   .keys = std::min(attend_keys, end - key),
                   .visible = first + skip + 1 - key,
                   .visible_step = tokens.size() > 1 ? std::size_t{1} : 0,
                   .scale = scale,
                   .max = state.max + skip,
                   .sum = state.sum + skip,
                   .out = latent_out + skip * rank,
                   .ldo = rank});
  }

  for (std::size_t i = 0; i < queries; ++i) scale_row(1 / state.sum[i], latent_out + i * rank, rank);
  for (std::size_t h = heads.begin; h < heads.end; ++h) {
    const std::size_t column = h * config.v_head_dim;
    const Rows x = f32_rows(latent_out + (h - heads.begin) * tokens.size() * rank, rank, tokens.size());
    observe(pass, w_uv, h, x, rank);
    times(pass.k, w_uv, h, x, out.row(tokens.begin) + column, out.dim());
  }
}

void Attention::expanded() const {
  const std::size_t heads = config.num_attention_heads;
  // More workers than heads share a head's queries, each rebuilding its keys.
  const std::size_t parts = (static_cast<std::size_t>(pass.worker.count()) + heads - 1) / heads;
  const Range mine = pass.worker.split(heads * parts);
  for (std::size_t i = mine.begin; i < mine.end; ++i) {
    const std::size_t part = i % parts;
    const Range tokens{pass.tokens * part / parts, pass.tokens * (part + 1) / parts};
    if (tokens.size() > 0) expanded(i / parts, tokens);
  }
}

void Attention::expanded(std::size_t head, Range tokens) const {
  const std::size_t dim = qk_dim(), v_dim = config.v_head_dim, column = head * v_dim;
  float* const k = own;                            // [attend_keys, nope + rope]
  float* const v = k + attend_keys * dim;          // [attend_keys, v]
  float* const latents = v + attend_keys * v_dim;  // [attend_keys, kv_lora_rank]
  const State state{latents + attend_keys * config.kv_lora_rank,
                    latents + attend_keys * config.kv_lora_rank + tokens.size()};

  for (std::size_t t = tokens.begin; t < tokens.end; ++t) std::fill_n(out.row(t) + column, v_dim, 0.0F);
  std::fill_n(state.max, tokens.size(), -std::numeric_limits<float>::infinity());
  std::fill_n(state.sum, tokens.size(), 0.0F);
  const std::size_t first = pass.position + tokens.begin, end = pass.position + tokens.end;
  for (std::size_t key = 0; key < end; key += attend_keys) {
    const std::size_t n = std::min(attend_keys, end - key);
    const std::size_t skip = key > first ? key - first : 0;
    expand(head, key, n, k, v, latents);
    pass.k.attend({.q = query(tokens.begin + skip, head),
                   .ldq = config.num_attention_heads * dim,
                   .queries = tokens.size() - skip,
                   .dk = dim,
                   .dv = v_dim,
                   .k = bytes(k),
                   .k_stride = dim * sizeof(float),
                   .v = bytes(v),
                   .v_stride = v_dim * sizeof(float),
                   .kv_dtype = DType::f32,
                   .keys = n,
                   .visible = first + skip + 1 - key,
                   .visible_step = 1,
                   .scale = scale,
                   .max = state.max + skip,
                   .sum = state.sum + skip,
                   .out = out.row(tokens.begin + skip) + column,
                   .ldo = out.dim()});
  }
  for (std::size_t t = tokens.begin; t < tokens.end; ++t)
    scale_row(1 / state.sum[t - tokens.begin], out.row(t) + column, v_dim);
}

/// Keys and values of one head, rebuilt from n latents.
void Attention::expand(std::size_t head, std::size_t position, std::size_t n, float* k, float* v,
                       float* latents) const {
  const std::size_t rank = config.kv_lora_rank, nope = config.qk_nope_head_dim, dim = qk_dim();
  const std::size_t rope_offset = bytes_of(cache.dtype(), rank);
  const std::byte* cached = cache.row(layer, position);
  for (std::size_t i = 0; i < n; ++i)
    pass.k.decode(cache.dtype(), cached + i * cache.row_bytes(), latents + i * rank, rank);
  const Rows x = f32_rows(latents, rank, n);
  times(pass.k, w_uk, head, x, k, dim);
  times(pass.k, w_uv, head, x, v, config.v_head_dim);
  for (std::size_t i = 0; i < n; ++i)
    pass.k.decode(cache.dtype(), cached + i * cache.row_bytes() + rope_offset, k + i * dim + nope,
                  config.qk_rope_head_dim);
}

}  // namespace larch::model
