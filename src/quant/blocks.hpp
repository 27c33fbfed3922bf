#pragma once

#include <cstddef>
#include <cstdint>

/// The block formats of GGUF files as they lie there: little-endian, without padding, at any address. `code` is the
/// small integer stored for a value; "low half first" means that byte i of n holds value i in its low nibble and value
/// i + n in its high one. Scales named d, dmin and m are F16 bits.
///
/// Files may hold them misaligned: copy a block out before touching its fields.
namespace larch::quant {

inline constexpr std::size_t small_block = 32;
inline constexpr std::size_t super_block = 256;

/// x = d * (code - 8)
struct BlockQ4_0 {
  std::uint16_t d;
  std::uint8_t low[16];  ///< codes 0..15, low half first
};

/// x = d * code + m
struct BlockQ4_1 {
  std::uint16_t d, m;
  std::uint8_t low[16];  ///< codes 0..15, low half first
};

/// x = d * (code - 16)
struct BlockQ5_0 {
  std::uint16_t d;
  std::uint8_t high[4];  ///< bit 4 of code i is bit i of these 32
  std::uint8_t low[16];  ///< bits 0..3, low half first
};

/// x = d * code + m
struct BlockQ5_1 {
  std::uint16_t d, m;
  std::uint8_t high[4];  ///< bit 4 of code i is bit i of these 32
  std::uint8_t low[16];  ///< bits 0..3, low half first
};

/// x = d * code
struct BlockQ8_0 {
  std::uint16_t d;
  std::int8_t codes[32];
};

/// 16 groups of 16: x = d * scale * code - dmin * min
struct BlockQ2K {
  std::uint8_t scales[16];  ///< of each group: the scale in the low nibble, the min in the high one
  std::uint8_t codes[64];   ///< value 128 h + 32 j + i: bits 2j, 2j + 1 of byte 32 h + i
  std::uint16_t d, dmin;
};

/// 16 groups of 16: x = d * (scale - 32) * (code - 4)
struct BlockQ3K {
  std::uint8_t high[32];    ///< bit 2 of code 32 j + i is bit j of byte i
  std::uint8_t low[64];     ///< bits 0, 1, placed as in Q2_K
  std::uint8_t scales[12];  ///< bits 0..3 of 16 scales in 8 bytes, low half first; bits 4, 5 of scale 4 j + i in bits
                            ///< 2j, 2j + 1 of byte 8 + i
  std::uint16_t d;
};

/// 8 groups of 32: x = d * scale * code - dmin * min
struct BlockQ4K {
  std::uint16_t d, dmin;
  std::uint8_t scales[12];  ///< 6 bits each: scales 0..3 and mins 0..3 in the low bits of bytes 0..3 and 4..7; bits
                            ///< 0..3 of scales and mins 4..7 in the low and high nibbles of bytes 8..11, their bits 4,
                            ///< 5 on top of bytes 0..3 and 4..7
  std::uint8_t low[128];    ///< codes 0..15; each 32 bytes hold 64 values, low half first
};

/// 8 groups of 32: x = d * scale * code - dmin * min
struct BlockQ5K {
  std::uint16_t d, dmin;
  std::uint8_t scales[12];  ///< as in Q4_K
  std::uint8_t high[32];    ///< bit 4 of code 32 j + i is bit j of byte i
  std::uint8_t low[128];    ///< bits 0..3, placed as in Q4_K
};

/// 16 groups of 16: x = d * scale * (code - 32)
struct BlockQ6K {
  std::uint8_t low[128];  ///< bits 0..3; each 64 bytes hold 128 values, low half first
  std::uint8_t high[64];  ///< bits 4, 5, placed as Q2_K's codes
  std::int8_t scales[16];
  std::uint16_t d;
};

/// x = d * iq4_levels[code]
struct BlockIq4Nl {
  std::uint16_t d;
  std::uint8_t low[16];  ///< codes 0..15, low half first
};

/// 8 groups of 32: x = d * (scale - 32) * iq4_levels[code]
struct BlockIq4Xs {
  std::uint16_t d;
  std::uint16_t scales_high;   ///< bits 4, 5 of scale j in bits 2j, 2j + 1
  std::uint8_t scales_low[4];  ///< bits 0..3 of scales 2i and 2i + 1 in the low and the high nibble of byte i
  std::uint8_t low[128];       ///< codes 0..15; each 16 bytes hold 32 values, low half first
};

/// What the codes of IQ4_NL and IQ4_XS stand for: closer together where weights are frequent.
inline constexpr std::int8_t iq4_levels[16] = {-127, -104, -83, -65, -49, -35, -22, -10,
                                               1,    13,   25,  38,  53,  69,  89,  113};

static_assert(sizeof(BlockQ4_0) == 18);
static_assert(sizeof(BlockQ4_1) == 20);
static_assert(sizeof(BlockQ5_0) == 22);
static_assert(sizeof(BlockQ5_1) == 24);
static_assert(sizeof(BlockQ8_0) == 34);
static_assert(sizeof(BlockQ2K) == 84);
static_assert(sizeof(BlockQ3K) == 110);
static_assert(sizeof(BlockQ4K) == 144);
static_assert(sizeof(BlockQ5K) == 176);
static_assert(sizeof(BlockQ6K) == 210);
static_assert(sizeof(BlockIq4Nl) == 18);
static_assert(sizeof(BlockIq4Xs) == 136);

}  // namespace larch::quant
