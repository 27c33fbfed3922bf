#pragma once

#include "kernels/kernels.hpp"
#include "model/weights.hpp"

namespace larch::model {

/// `count` rows of float32 values, ld values apart.
inline kernels::Rows f32_rows(const float* data, std::size_t ld, std::size_t count) {
  return {.data = reinterpret_cast<const std::byte*>(data), .stride = ld * sizeof(float), .count = count};
}

/// y = W x and y = x W with head h's matrix; x float32.
inline void times(const kernels::Kernels& k, const PerHead& w, std::size_t h, const kernels::Rows& x, float* y,
                  std::size_t ldy) {
  const auto i = static_cast<std::size_t>(w.all.dtype);
  (w.transposed ? k.matmul_transposed[i] : k.matmul_f32[i])(w.all, w.begin(h), w.end(h), x, y, ldy);
}
inline void times_transposed(const kernels::Kernels& k, const PerHead& w, std::size_t h, const kernels::Rows& x,
                             float* y, std::size_t ldy) {
  const auto i = static_cast<std::size_t>(w.all.dtype);
  (w.transposed ? k.matmul_f32[i] : k.matmul_transposed[i])(w.all, w.begin(h), w.end(h), x, y, ldy);
}

}  // namespace larch::model
