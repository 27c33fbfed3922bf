#pragma once

#include "kernels/kernels.hpp"

namespace larch::kernels::portable_level {

/// The product with weights of any dtype and float32 activations, or nullptr for what cannot be weights.
MatmulFn matmul(DType dtype);
/// The transposed product likewise.
MatmulFn matmul_transposed(DType dtype);

/// sum of a[i] * b[i], in a fixed order of additions for each n
float dot(const float* a, const float* b, std::size_t n);

}  // namespace larch::kernels::portable_level
