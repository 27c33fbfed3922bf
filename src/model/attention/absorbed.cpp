#include <algorithm>

#include "core/shares.hpp"
#include "model/attention/attention.hpp"
#include "model/attention/per_head.hpp"
#include "model/attention/ranges.hpp"

namespace larch::model {
namespace {

/// All columns of one head's inputs.
void observe(const Pass& p, const PerHead& w, std::size_t h, const kernels::Rows& x, std::size_t cols) {
  if (p.observer != nullptr) p.observer->inputs(w.all.id, h, x, {0, cols});
}

/// Sums of `queries` queries in memory that sums_floats() says.
Sums sums_at(float* memory, std::size_t queries, std::size_t rank) {
  return {.max = memory, .sum = memory + queries, .out = memory + 2 * queries, .ldo = rank};
}
std::size_t sums_floats(std::size_t queries, std::size_t rank) { return queries * (rank + 2); }

/// The same of the queries from `first` on.
Sums from(const Sums& s, std::size_t first) {
  return {.max = s.max + first, .sum = s.sum + first, .out = s.out + first * s.ldo, .ldo = s.ldo};
}

}  // namespace

std::size_t partial_floats(const ModelConfig& c, std::size_t batch) {
  const std::size_t tokens = std::min<std::size_t>(batch, most_shared_queries / c.num_attention_heads);
  return tokens * most_ranges * sums_floats(c.num_attention_heads, c.kv_lora_rank);
}

void Attention::absorbed() const {
  std::size_t queries = 0, longest = 0;
  for (const Sequence& s : pass.batch)
    if (is_absorbed(s)) {
      queries += s.tokens.size() * config.num_attention_heads;
      longest = std::max(longest, s.position + s.tokens.size());
    }
  if (queries == 0) return;
  if (pass.worker.count() > 1 && pass.observer == nullptr && queries <= most_shared_queries && range_count(longest) > 1)
    by_ranges();
  else
    by_heads();
}

/// Each worker has its queries from the first key to the last.
void Attention::by_heads() const {
  const std::size_t heads = config.num_attention_heads;
  // What a head's matrices hear comes from one worker.
  const auto items = [&](const Sequence& s) { return pass.observer != nullptr ? heads : heads * s.tokens.size(); };
  const auto cost = [&](const Sequence& s) { return s.position + s.tokens.size(); };
  std::size_t total = 0;
  for (const Sequence& s : pass.batch)
    if (is_absorbed(s)) total += items(s) * cost(s);
  Shares shares(pass.worker, total);
  for_each_sequence(pass.batch, {0, pass.tokens}, [&](const Sequence& s, std::size_t first, Range tokens) {
    if (!is_absorbed(s)) return;
    const Range mine = shares.take(items(s), cost(s));
    const std::size_t n = tokens.size(), per_head = items(s) / heads;
    if (n == 1) {
      if (mine.size() > 0) absorbed({s, first, mine, tokens});
      return;
    }
    for (std::size_t i = mine.begin; i < mine.end;) {
      const std::size_t head = i / per_head, end = std::min((head + 1) * per_head, mine.end);
      const Range part = per_head == 1 ? tokens : Range{i - head * n, end - head * n};
      absorbed({s, first, {head, head + 1}, part});
      i = end;
    }
  });
}

/// Queries from the first key they see to the last.
void Attention::absorbed(Group g) const {
  const std::size_t rank = config.kv_lora_rank, end = g.tokens.end;
  for (; g.tokens.begin < end; g.tokens.begin = g.tokens.end) {
    const std::size_t length = range_keys(g.position() + 1);
    g.tokens.end = g.tokens.begin + 1;  // those whose ranges are the same go together
    while (g.tokens.end < end && range_keys(g.sequence.position + g.tokens.end + 1) == length) ++g.tokens.end;

    const std::size_t queries = g.queries();
    float* const absorbed_q = own();  // [heads, tokens, absorbed_dim]
    float* const memory = absorbed_q + queries * absorbed_dim();
    const Sums sums = sums_at(memory, queries, rank);
    const Sums next = sums_at(memory + sums_floats(queries, rank), queries, rank);
    absorb_queries(g, absorbed_q);
    attend_latents(g, absorbed_q, {0, length}, sums);
    for (std::size_t begin = length; begin < g.sequence.position + g.tokens.end; begin += length) {
      attend_latents(g, absorbed_q, {begin, begin + length}, next);
      merge(sums, next, queries, rank);
    }
    divide(sums, queries, rank);
    values(g, sums.out);
  }
}

/// Workers share the ranges of keys too: all heads of a token read a range of latents together.
void Attention::by_ranges() const {
  const std::size_t heads = config.num_attention_heads, rank = config.kv_lora_rank;
  const std::size_t floats = sums_floats(heads, rank);
  const auto sums = [&](std::size_t token, std::size_t range) {  // of all heads
    return sums_at(scratch.partial.data() + (token * most_ranges + range) * floats, heads, rank);
  };
  const auto for_each_group = [&](auto f) {
    std::size_t token = 0;
    for_each_token(pass.batch, {0, pass.tokens}, [&](const Sequence& s, std::size_t i, std::size_t row) {
      if (is_absorbed(s)) f(token++, Group{s, row - i, {0, heads}, {i, i + 1}});
    });
    return token;
  };

  // To absorb a query takes as long as to attend to so many keys.
  const std::size_t absorbing = config.qk_nope_head_dim / 2;
  std::size_t total = 0;
  for_each_group([&](std::size_t, const Group& g) {
    const std::size_t keys = g.position() + 1;
    total += heads * (keys + range_count(keys) * absorbing);
  });
  Shares shares(pass.worker, total);
  float* const absorbed_q = own();  // [heads, absorbed_dim]
  const std::size_t tokens = for_each_group([&](std::size_t token, Group g) {
    const std::size_t keys = g.position() + 1, length = range_keys(keys);
    Range absorbed_heads;
    for (std::size_t range = 0, begin = 0; begin < keys; ++range, begin += length) {
      g.heads = shares.take(heads, std::min(length, keys - begin) + absorbing);
      if (g.heads.size() == 0) continue;
      if (g.heads != absorbed_heads) absorb_queries(g, absorbed_q);
      absorbed_heads = g.heads;
      attend_latents(g, absorbed_q, {begin, begin + length}, from(sums(token, range), g.heads.begin));
    }
  });
  pass.barrier();

  const Range mine = pass.worker.split(tokens * heads);
  for_each_group([&](std::size_t token, Group g) {
    const Range all{token * heads, (token + 1) * heads};
    g.heads = {std::clamp(mine.begin, all.begin, all.end) - all.begin,
               std::clamp(mine.end, all.begin, all.end) - all.begin};
    if (g.heads.size() == 0) return;
    const Sums first = from(sums(token, 0), g.heads.begin);
    for (std::size_t range = 1; range < range_count(g.position() + 1); ++range)
      merge(first, from(sums(token, range), g.heads.begin), g.heads.size(), rank);
    divide(first, g.heads.size(), rank);
    values(g, first.out);
  });
}

/// y = W x with head h's matrix as it is stored, the float32 rows of x coded as its product takes them.
void Attention::times_coded(const PerHead& matrices, std::size_t h, const kernels::Rows& x, float* y,
                            std::size_t ldy) const {
  const kernels::Matmul& product = *matrices.all.product;
  const kernels::Coder& coder = pass.k.coders[static_cast<std::size_t>(product.coding)];
  const Matrix& matrix = matrices.all.matrix;
  const Range rows{matrices.begin(h), matrices.end(h)};
  prepare(pass, matrices.all, rows);
  if (coder.code == nullptr) return product.run(matrix, rows.begin, rows.end, x, y, ldy);
  std::byte* const coded = scratch.coded[static_cast<std::size_t>(pass.worker.id())].data();
  const std::size_t stride = coder.bytes(matrix.cols);
  for (std::size_t i = 0; i < x.count; ++i)
    coder.code(reinterpret_cast<const float*>(x.row(i)), 0, matrix.cols, coded + i * stride);
  product.run(matrix, rows.begin, rows.end, {.data = coded, .stride = stride, .count = x.count}, y, ldy);
}

/// Queries in the latent space, and the rotated q_pe behind them, as the cache's keys take them:
/// [heads, tokens, absorbed_dim].
/// q_nope = einsum("bshd,hdc->bshc", q_nope, wkv_b[:, :qk_nope_head_dim])
void Attention::absorb_queries(const Group& g, float* absorbed_q) const {
  const std::size_t rank = config.kv_lora_rank, nope = config.qk_nope_head_dim, dim = absorbed_dim();
  for (std::size_t h = g.heads.begin; h < g.heads.end; ++h) {
    const std::size_t row = g.first + g.tokens.begin;
    const kernels::Rows q_nope = f32_rows(query(row, h), config.num_attention_heads * qk_dim(), g.tokens.size());
    observe(pass, w.w_uk, h, q_nope, nope);
    if (w.w_uk.transposed)
      times_coded(w.w_uk, h, q_nope, absorbed_q, dim);
    else
      times_transposed(w.w_uk, h, q_nope, absorbed_q, dim);
    for (std::size_t t = row; t < g.first + g.tokens.end; ++t, absorbed_q += dim) {
      std::copy_n(query(t, h) + nope, config.qk_rope_head_dim, absorbed_q + rank);
      rotate(absorbed_q + rank, t);
      if (g.sequence.cache->format().latent == DType::i8) pass.k.code_query(absorbed_q, rank, config.cache_dim());
    }
  }
}

/// scores = (einsum("bshc,btc->bsht", q_nope, kv_cache) + einsum("bshr,btr->bsht", q_pe, pe_cache)) * softmax_scale
/// x = einsum("bsht,btc->bshc", softmax(scores), kv_cache)
void Attention::attend_latents(const Group& g, const float* absorbed_q, Range keys, const Sums& sums) const {
  const Cache& cache = *g.sequence.cache;
  const CacheRow& format = cache.format();
  const std::size_t cached = g.sequence.position + g.sequence.tokens.size();
  attend(pass.k,
         {.q = absorbed_q,
          .ldq = absorbed_dim(),
          .count = g.queries(),
          .position = g.position(),
          .step = g.tokens.size() > 1 ? std::size_t{1} : 0},
         keys.begin, keys.end, sums, config.cache_dim(), config.kv_lora_rank, rope.softmax_scale(),
         [&](std::size_t position, std::size_t n) {
           const std::byte* rows = cache.row(layer, position);
           const std::size_t next = position + n;
           return Block{.k = rows,
                        .k_stride = format.bytes,
                        .v = rows,
                        .v_stride = format.bytes,
                        .dtype = format.latent,
                        .next = next < keys.end && next < cached ? cache.row(layer, next) : nullptr};
         });
}

/// x = einsum("bshc,hdc->bshd", x, wkv_b[:, -v_head_dim:])
void Attention::values(const Group& g, const float* x) const {
  const std::size_t rank = config.kv_lora_rank, row = g.first + g.tokens.begin;
  for (std::size_t h = g.heads.begin; h < g.heads.end; ++h, x += g.tokens.size() * rank) {
    const kernels::Rows latents = f32_rows(x, rank, g.tokens.size());
    observe(pass, w.w_uv, h, latents, rank);
    times_coded(w.w_uv, h, latents, out.row(row) + h * config.v_head_dim, out.dim());
    encode(h, {row, row + g.tokens.size()});
  }
}

}  // namespace larch::model
