#pragma once

#include "kernels/kernels.hpp"

namespace larch::kernels::portable_level {

/// The products with weights of any dtype and float32 activations.
void matmul(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y, std::size_t ldy);
void matmul_transposed(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y,
                       std::size_t ldy);

/// sum of a[i] * b[i], in a fixed order of additions for each n
float dot(const float* a, const float* b, std::size_t n);

}  // namespace larch::kernels::portable_level
