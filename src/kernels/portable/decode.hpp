#pragma once

#include <cstddef>

#include "kernels/matrix.hpp"

namespace larch::kernels::portable_level {

/// Columns per step of every product here. A divisor of the FP8 scale block, so that a step has one scale; formats
/// whose blocks are longer take a block at a time.
inline constexpr std::size_t step = 128, longest_step = 256;
static_assert(scale_block % step == 0);

/// What is done with weights of a dtype.
struct Decoder {
  std::size_t columns;  ///< of a step
  /// Columns [begin, begin + n) of row r as float32, scales applied; n <= columns and begin a multiple of it.
  void (*decode)(const Matrix& w, std::size_t r, std::size_t begin, std::size_t n, float* dst);
  /// matmul() for one row x of float32 values at any address: without storing what decode() gives.
  void (*times_one)(const Matrix& w, std::size_t row_begin, std::size_t row_end, const std::byte* x, float* y);
};
/// The decoder of what can be weights.
Decoder decoder(DType dtype);

/// Row r of w as float32.
void decode_row(const Matrix& w, std::size_t r, float* dst);

/// What is kept (core/cache_row.hpp) -> n float32 values, those from `begin` on or all.
void decode_from(DType dtype, const std::byte* src, std::size_t begin, float* dst, std::size_t n);
void decode(DType dtype, const std::byte* src, float* dst, std::size_t n);
/// The inverse of decode().
void encode(DType dtype, const float* src, std::byte* dst, std::size_t n);

}  // namespace larch::kernels::portable_level
