#pragma once

#include <cstddef>
#include <cstdint>

/// How blocks place the bits of their codes. Loops over shifts are unrolled: compilers make vectors of constant ones.
namespace larch::quant {

inline std::uint8_t low_byte(int v) { return static_cast<std::uint8_t>(v); }

/// packed [bytes] -> codes [2 * bytes], low half first
inline void unpack_nibbles(const std::uint8_t* __restrict packed, std::size_t bytes, std::uint8_t* __restrict codes) {
  for (std::size_t i = 0; i < bytes; ++i) {
    codes[i] = packed[i] & 15;
    codes[bytes + i] = packed[i] >> 4;
  }
}

/// The low nibbles of codes [2 * bytes] -> packed [bytes]
inline void pack_nibbles(const std::uint8_t* codes, std::size_t bytes, std::uint8_t* packed) {
  for (std::size_t i = 0; i < bytes; ++i) packed[i] = low_byte((codes[i] & 15) | codes[bytes + i] << 4);
}

/// Bit pairs of the K formats, packed [64] -> pairs [256]: 128 h + 32 j + i in bits 2j, 2j + 1 of byte 32 h + i.
inline void unpack_pairs(const std::uint8_t* packed, std::uint8_t* pairs) {
  for (std::size_t h = 0; h < 2; ++h)
#pragma GCC unroll 4
    for (std::size_t j = 0; j < 4; ++j)
      for (std::size_t i = 0; i < 32; ++i) pairs[128 * h + 32 * j + i] = packed[32 * h + i] >> (2 * j) & 3;
}

/// Bits `shift` and `shift` + 1 of codes [256] -> packed [64]
inline void pack_pairs(const std::uint8_t* codes, int shift, std::uint8_t* packed) {
  for (std::size_t h = 0; h < 2; ++h)
    for (std::size_t i = 0; i < 32; ++i) {
      int byte = 0;
      for (std::size_t j = 0; j < 4; ++j) byte |= (codes[128 * h + 32 * j + i] >> shift & 3) << (2 * j);
      packed[32 * h + i] = low_byte(byte);
    }
}

/// Single bits of the K formats, packed [32]: bit j of byte i belongs to code 32 j + i and is worth 1 << place there.
inline void add_bits(const std::uint8_t* packed, int place, std::uint8_t* codes) {
#pragma GCC unroll 8
  for (std::size_t j = 0; j < 8; ++j)
    for (std::size_t i = 0; i < 32; ++i) codes[32 * j + i] |= low_byte((packed[i] >> j & 1) << place);
}

/// Bit `place` of codes [256] -> packed [32]
inline void pack_bits(const std::uint8_t* codes, int place, std::uint8_t* packed) {
  for (std::size_t i = 0; i < 32; ++i) {
    int byte = 0;
    for (std::size_t j = 0; j < 8; ++j) byte |= (codes[32 * j + i] >> place & 1) << j;
    packed[i] = low_byte(byte);
  }
}

}  // namespace larch::quant
