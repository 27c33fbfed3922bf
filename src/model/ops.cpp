#include "model/ops.hpp"

#include <algorithm>
#include <cassert>

namespace larch::model {

using kernels::Coding;
using kernels::Rows;

Codings::Codings(const Weights& weights) {
  for_each_product(weights, [&](const Weight& w) { add(*weights.kernels, w.product->coding); });
}

Activations::Activations(const Codings& codings, std::size_t rows, std::size_t dim)
    : dim_(dim), f32_(rows * dim, "activations") {
  for (std::size_t i = 0; i < kernels::coding_count; ++i) {
    const auto coding = static_cast<Coding>(i);
    const kernels::Coder& coder = codings[coding];
    if (coder.code == nullptr) continue;
    const std::size_t stride = coder.bytes(dim);
    coded_.push_back({coding, coder, stride, Buffer<std::byte>(rows * stride, "coded activations")});
  }
}

void Activations::encode(std::size_t r, std::size_t begin, std::size_t n) noexcept {
  for (Coded& c : coded_) c.coder.code(row(r) + begin, begin, n, c.data.data() + r * c.stride);
}

Rows Activations::rows(Coding coding, std::size_t first, std::size_t count, const std::int32_t* index) const noexcept {
  for (const Coded& c : coded_)
    if (c.coding == coding)
      return {.data = c.data.data() + first * c.stride, .stride = c.stride, .count = count, .index = index};
  assert(coding == Coding::f32);
  return {.data = reinterpret_cast<const std::byte*>(row(first)),
          .stride = dim_ * sizeof(float),
          .count = count,
          .index = index};
}

const Activations& rms_norm(const Pass& p, const float* x, std::size_t ldx, const Norm& weight, float eps,
                            OwnIfFew<Activations>& out) {
  return for_each_token(p, out, [&](Activations& to, std::size_t t) {
    p.k.rms_norm(x + t * ldx, weight.data(), weight.size(), eps, to.row(t));
    to.encode(t, 0, weight.size());
  });
}

void observe(const Pass& p, const Weight& w, const Activations& x, std::size_t first, std::size_t count,
             const std::int32_t* index) {
  if (p.observer != nullptr)
    p.observer->inputs(w.id, 0, x.rows(Coding::f32, first, count, index), p.worker.split(w.matrix.cols));
}

Share share(const Worker& worker, std::size_t rows, std::size_t group, std::size_t tokens) noexcept {
  constexpr std::size_t least_tokens = 64, most_parts = 8;
  const auto count = static_cast<std::size_t>(worker.count()), groups = (rows + group - 1) / group;
  const auto largest = [&](std::size_t parts) {  // share, if the tokens are in so many parts
    const std::size_t of_groups = count / parts;
    return (groups + of_groups - 1) / of_groups * ((tokens + parts - 1) / parts);
  };
  std::size_t best = 1;
  for (std::size_t parts = 2; parts <= most_parts && count % parts == 0 && tokens / parts >= least_tokens; parts *= 2)
    if (largest(parts) * 50 < largest(best) * 49) best = parts;
  const int parts = static_cast<int>(best);
  return {.rows = Worker::part(worker.id() / parts, worker.count() / parts, rows, group),
          .tokens = Worker::part(worker.id() % parts, parts, tokens, 1)};
}

void linear(const Pass& p, const Activations& x, std::initializer_list<Product> products) {
  std::size_t total = 0, group = 1;
  for (const Product& product : products) {
    total += product.w->matrix.rows;
    group = std::max(group, product.w->product->rows);
  }
  const auto [mine, tokens] = share(p.worker, total, group, p.tokens);
  std::size_t first = 0;  // of this product's rows among all
  for (const auto& [w, y] : products) {
    observe(p, *w, x, 0, p.tokens);
    const Matrix& m = w->matrix;
    const std::size_t begin = std::clamp(mine.begin, first, first + m.rows) - first;
    const std::size_t end = std::clamp(mine.end, first, first + m.rows) - first;
    prepare(p, *w, {begin, end});
    if (begin < end)
      w->product->run(m, begin, end, x.rows(w->product->coding, tokens.begin, tokens.size()),
                      y + tokens.begin * m.rows + begin, m.rows);
    first += m.rows;
  }
  p.barrier();
}

void linear_add(const Pass& p, const Activations& x, const Weight& w, float* residual) {
  observe(p, w, x, 0, p.tokens);
  const Share mine = share(p.worker, w.matrix.rows, w.product->rows, p.tokens);
  for_each_tile(p, w, mine.rows, x, mine.tokens.begin, mine.tokens.size(), nullptr,
                [&](std::size_t r, std::size_t n, const float* tile) {
                  for (std::size_t t = mine.tokens.begin; t < mine.tokens.end; ++t, tile += tile_outputs)
                    p.k.axpy(1, tile, n, residual + t * w.matrix.rows + r);
                });
  p.barrier();
}

void encode(const Pass& p, Activations& x) {
  if (x.block() == 1) return;  // nothing is coded
  const std::size_t dim = x.dim(), blocks = (dim + x.block() - 1) / x.block();
  const Range mine = p.worker.split(p.tokens * blocks);
  for (std::size_t i = mine.begin; i < mine.end;) {  // a token's blocks at a time
    const std::size_t t = i / blocks, end = std::min((t + 1) * blocks, mine.end);
    const std::size_t begin = (i - t * blocks) * x.block();
    x.encode(t, begin, std::min((end - t * blocks) * x.block(), dim) - begin);
    i = end;
  }
  p.barrier();
}

}  // namespace larch::model
