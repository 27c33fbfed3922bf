#pragma once

#include "kernels/kernels.hpp"

namespace larch::kernels::portable_level {

/// The products with weights of any dtype and float32 activations. One output of matmul() is, step of columns by step
/// (decode.hpp), the dot product of the decoded weights with the activations, added up.
void matmul(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y, std::size_t ldy);
void matmul_transposed(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y,
                       std::size_t ldy);

}  // namespace larch::kernels::portable_level
