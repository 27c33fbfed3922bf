#include "kernels/portable/matmul.hpp"

#include <algorithm>

#include "kernels/portable/decode.hpp"
#include "kernels/portable/floats.hpp"

namespace larch::kernels::portable_level {
namespace {

/// y += a * x, [n]
void add_times(float a, const float* x, std::size_t n, float* y) {
  std::size_t i = 0;
  for (; i + width <= n; i += width) at(y + i) += a * load(bytes(x + i));
  if (i < n) store_part(y + i, load_part(bytes(y + i), n - i) + a * load_part(bytes(x + i), n - i), n - i);
}

}  // namespace

void matmul(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y, std::size_t ldy) {
  const Decoder d = decoder(w.dtype);
  if (x.count == 1) return d.times_one(w, row_begin, row_end, x.row(0), y);
  alignas(Floats) float weights[longest_step];
  for (std::size_t r = row_begin; r < row_end; ++r) {
    for (std::size_t t = 0; t < x.count; ++t) y[t * ldy + r - row_begin] = 0;
    for (std::size_t c = 0; c < w.cols; c += d.columns) {
      const std::size_t n = std::min(d.columns, w.cols - c);
      d.decode(w, r, c, n, weights);
      for (std::size_t t = 0; t < x.count; ++t)
        y[t * ldy + r - row_begin] += dot(bytes(weights), x.row(t) + c * sizeof(float), n);
    }
  }
}

void matmul_transposed(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y,
                       std::size_t ldy) {
  const Decoder d = decoder(w.dtype);
  alignas(Floats) float weights[longest_step];
  for (std::size_t t = 0; t < x.count; ++t) std::fill_n(y + t * ldy, w.cols, 0.0F);
  for (std::size_t r = row_begin; r < row_end; ++r) {
    for (std::size_t c = 0; c < w.cols; c += d.columns) {
      const std::size_t n = std::min(d.columns, w.cols - c);
      d.decode(w, r, c, n, weights);
      for (std::size_t t = 0; t < x.count; ++t) {
        float a;
        std::memcpy(&a, x.row(t) + (r - row_begin) * sizeof a, sizeof a);
        add_times(a, weights, n, y + t * ldy + c);
      }
    }
  }
}

}  // namespace larch::kernels::portable_level
