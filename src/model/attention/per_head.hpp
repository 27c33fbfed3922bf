#pragma once

#include "kernels/kernels.hpp"
#include "model/weights.hpp"

namespace larch::model {

/// `count` rows of float32 values, ld values apart.
inline kernels::Rows f32_rows(const float* data, std::size_t ld, std::size_t count) {
  return {.data = reinterpret_cast<const std::byte*>(data), .stride = ld * sizeof(float), .count = count};
}

/// y = W x and y = x W with head h's matrix; x float32.
inline void times(const PerHead& w, std::size_t h, const kernels::Rows& x, float* y, std::size_t ldy) {
  (w.transposed ? w.f32_transposed_product : w.f32_product)(w.all.matrix, w.begin(h), w.end(h), x, y, ldy);
}
inline void times_transposed(const PerHead& w, std::size_t h, const kernels::Rows& x, float* y, std::size_t ldy) {
  (w.transposed ? w.f32_product : w.f32_transposed_product)(w.all.matrix, w.begin(h), w.end(h), x, y, ldy);
}

}  // namespace larch::model
