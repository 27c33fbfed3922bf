#include "kernels/portable/matmul.hpp"

#include <algorithm>
#include <cstring>

#include "kernels/portable/decode.hpp"

namespace larch::kernels::portable_level {

float dot(const float* a, const float* b, std::size_t n) {
  constexpr std::size_t lanes = 16;  // independent sums, so that a compiler may use vectors of any width
  float sums[lanes] = {};
  std::size_t i = 0;
  for (; i + lanes <= n; i += lanes)
    for (std::size_t l = 0; l < lanes; ++l) sums[l] += a[i + l] * b[i + l];
  for (std::size_t l = 0; i + l < n; ++l) sums[l] += a[i + l] * b[i + l];
  for (std::size_t half = lanes / 2; half > 0; half /= 2)
    for (std::size_t l = 0; l < half; ++l) sums[l] += sums[l + half];
  return sums[0];
}

void matmul(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y, std::size_t ldy) {
  const Decoder d = decoder(w.dtype);
  float weights[longest_step], inputs[longest_step];
  for (std::size_t r = row_begin; r < row_end; ++r) {
    for (std::size_t t = 0; t < x.count; ++t) y[t * ldy + r - row_begin] = 0;
    for (std::size_t c = 0; c < w.cols; c += d.columns) {
      const std::size_t n = std::min(d.columns, w.cols - c);
      d.decode(w, r, c, n, weights);
      for (std::size_t t = 0; t < x.count; ++t) {
        std::memcpy(inputs, x.row(t) + c * 4, n * 4);
        y[t * ldy + r - row_begin] += dot(weights, inputs, n);
      }
    }
  }
}

void matmul_transposed(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y,
                       std::size_t ldy) {
  const Decoder d = decoder(w.dtype);
  float weights[longest_step];
  for (std::size_t t = 0; t < x.count; ++t) std::fill_n(y + t * ldy, w.cols, 0.0F);
  for (std::size_t r = row_begin; r < row_end; ++r) {
    for (std::size_t c = 0; c < w.cols; c += d.columns) {
      const std::size_t n = std::min(d.columns, w.cols - c);
      d.decode(w, r, c, n, weights);
      for (std::size_t t = 0; t < x.count; ++t) {
        float a;
        std::memcpy(&a, x.row(t) + (r - row_begin) * 4, 4);
        float* out = y + t * ldy + c;
        for (std::size_t i = 0; i < n; ++i) out[i] += a * weights[i];
      }
    }
  }
}

}  // namespace larch::kernels::portable_level
