#pragma once

#include <cstddef>

/// Rows of activations in Coding::int8. For every 64 columns there are 128 bytes: 64 numbers of 8 bits, -127 to 127,
/// and for each 32 of them 32 bytes of facts, so that a block's facts lie 64 bytes behind its numbers.
namespace larch::kernels::simd {

/// Where a fact is, in bytes behind a block's first number.
enum Fact : std::size_t {
  fact_scale = 64,         ///< float32: a value is its number times this
  fact_sum = 68,           ///< float32: the sum of the block's 32 values
  fact_half_sums = 72,     ///< float32 [2]: of its first 16 values and of its last
  fact_minus = 80,         ///< int32: the sum of its numbers, negated
  fact_minus_halves = 84,  ///< int32 [2]: of its halves
  fact_half_numbers = 92,  ///< int16 [2]: the sums of its halves' numbers
};

/// Bytes from the beginning of a row to the number at a column.
template <class L>
[[gnu::always_inline]] inline std::size_t number_at(std::size_t column) {
  return column / 64 * 128 + column % 64;
}

/// Bytes of a row of n values. A line more than it needs, so that rows of a power of two fall into different cache
/// sets.
template <class L>
std::size_t int8_row_bytes(std::size_t n) {
  return (n + 63) / 64 * 128 + 64;
}

}  // namespace larch::kernels::simd
