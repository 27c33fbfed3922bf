#include "model/ops.hpp"

#include <algorithm>

namespace larch::model {

using kernels::Kernels;
using kernels::Rows;

Activations::Activations(const Kernels& k, std::size_t rows, std::size_t dim)
    : dim_(dim),
      coded_stride_(k.coded_bytes != nullptr ? k.coded_bytes(dim) : 0),
      f32_(rows * dim, "activations"),
      coded_(rows * coded_stride_, "coded activations") {}

void Activations::encode(const Kernels& k, std::size_t r, std::size_t begin, std::size_t n) noexcept {
  if (k.code != nullptr) k.code(row(r) + begin, begin, n, coded_.data() + r * coded_stride_);
}

Rows Activations::rows(bool coded, std::size_t first, std::size_t count, const std::int32_t* index) const noexcept {
  if (coded)
    return {.data = coded_.data() + first * coded_stride_, .stride = coded_stride_, .count = count, .index = index};
  return {.data = reinterpret_cast<const std::byte*>(row(first)),
          .stride = dim_ * sizeof(float),
          .count = count,
          .index = index};
}

void rms_norm(const Pass& p, const float* x, std::size_t ldx, const Norm& weight, float eps, Activations& out) {
  const Range mine = p.worker.split(p.tokens);
  for (std::size_t t = mine.begin; t < mine.end; ++t) {
    p.k.rms_norm(x + t * ldx, weight.data(), weight.size(), eps, out.row(t));
    out.encode(p.k, t, 0, weight.size());
  }
  p.worker.barrier();
}

void linear(const Pass& p, const Activations& x, std::initializer_list<Product> products) {
  std::size_t total = 0;
  for (const Product& product : products) total += product.w->rows;
  const Range mine = p.worker.split(total, 4);
  std::size_t first = 0;  // of this product's rows among all
  for (const auto& [w, y] : products) {
    const std::size_t begin = std::clamp(mine.begin, first, first + w->rows) - first;
    const std::size_t end = std::clamp(mine.end, first, first + w->rows) - first;
    const kernels::Matmul& matmul = p.k.matmul[static_cast<std::size_t>(w->dtype)];
    if (begin < end) matmul.run(*w, begin, end, x.rows(matmul.coded, 0, p.tokens), y + begin, w->rows);
    first += w->rows;
  }
  p.worker.barrier();
}

void linear_add(const Pass& p, const Activations& x, const Matrix& w, float* residual) {
  const kernels::Matmul& matmul = p.k.matmul[static_cast<std::size_t>(w.dtype)];
  const Rows rows = x.rows(matmul.coded, 0, p.tokens);
  const Range mine = p.worker.split(w.rows, 4);
  for (std::size_t r = mine.begin; r < mine.end; r += tile_rows) {
    const std::size_t n = std::min(tile_rows, mine.end - r);
    matmul.run(w, r, r + n, rows, p.tiles, tile_rows);
    for (std::size_t t = 0; t < p.tokens; ++t) p.k.axpy(1, p.tiles + t * tile_rows, n, residual + t * w.rows + r);
  }
  p.worker.barrier();
}

void linear_f32(const Pass& p, const Activations& x, const Matrix& w, float* y) {
  const Range mine = p.worker.split(w.rows);
  if (mine.size() > 0)
    p.k.matmul_f32[static_cast<std::size_t>(w.dtype)](w, mine.begin, mine.end, x.rows(false, 0, p.tokens),
                                                      y + mine.begin, w.rows);
  p.worker.barrier();
}

}  // namespace larch::model
