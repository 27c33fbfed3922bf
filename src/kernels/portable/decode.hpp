#pragma once

#include <cstddef>

#include "kernels/matrix.hpp"

namespace larch::kernels::portable_level {

/// Columns per step of every product here. A divisor of the FP8 scale block, so that a step has one scale.
inline constexpr std::size_t step = 128;
static_assert(scale_block % step == 0);

/// Columns [begin, begin + n) of row r as float32, scales applied; n <= step and begin a multiple of step.
using DecodeStep = void (*)(const Matrix& w, std::size_t r, std::size_t begin, std::size_t n, float* dst);

/// The decoder of a weight dtype.
DecodeStep decode_step(DType dtype);

/// n values of dtype f32 or bf16 -> float32
void decode(DType dtype, const std::byte* src, float* dst, std::size_t n);
/// n float32 values -> f32 or bf16
void encode(DType dtype, const float* src, std::byte* dst, std::size_t n);

}  // namespace larch::kernels::portable_level
