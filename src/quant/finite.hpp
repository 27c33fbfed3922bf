#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace larch::quant {

/// The first of n single numbers that is not finite, or n: one that has all the bits of a mask.
template <class Bits, Bits mask>
std::size_t find_not_finite(const std::byte* src, std::size_t n) {
  constexpr std::size_t step = 256;  // compilers make vectors of a loop without an exit
  const auto is_finite = [src](std::size_t i) {
    Bits bits;
    std::memcpy(&bits, src + i * sizeof bits, sizeof bits);
    return (bits & mask) != mask;
  };
  for (std::size_t i = 0; i < n; i += step) {
    const std::size_t end = n - i < step ? n : i + step;
    bool all = true;
    for (std::size_t k = i; k < end; ++k) all &= is_finite(k);
    if (all) continue;
    for (std::size_t k = i; k < end; ++k)
      if (!is_finite(k)) return k;
  }
  return n;
}

/// Of n values in blocks, the first one in a block whose scales are not finite, or n. With finite scales all values
/// are, as no product of a code, a group's scale and an F16 number leaves float32.
template <class Block, std::size_t block_values>
std::size_t find_block_not_finite(const std::byte* src, std::size_t n) {
  constexpr std::uint16_t exponent = 0x7c00;
  for (std::size_t i = 0; i < n; i += block_values, src += sizeof(Block)) {
    Block block;
    std::memcpy(&block, src, sizeof block);
    bool finite = (block.d & exponent) != exponent;
    if constexpr (requires { block.dmin; }) finite &= (block.dmin & exponent) != exponent;
    if constexpr (requires { block.m; }) finite &= (block.m & exponent) != exponent;
    if (!finite) return i;
  }
  return n;
}

}  // namespace larch::quant
