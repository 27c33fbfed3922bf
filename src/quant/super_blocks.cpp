#include "quant/bits.hpp"
#include "quant/packing.hpp"

namespace larch::quant {
namespace {

/// 8 scales and 8 mins of 6 bits, packed [12]
void unpack_six_bits(const std::uint8_t* packed, std::uint8_t* scales, std::uint8_t* mins) {
  for (std::size_t i = 0; i < 4; ++i) {
    scales[i] = packed[i] & 63;
    mins[i] = packed[4 + i] & 63;
    scales[4 + i] = low_byte((packed[8 + i] & 15) | packed[i] >> 6 << 4);
    mins[4 + i] = low_byte(packed[8 + i] >> 4 | packed[4 + i] >> 6 << 4);
  }
}

void pack_six_bits(const std::uint8_t* scales, const std::uint8_t* mins, std::uint8_t* packed) {
  for (std::size_t i = 0; i < 4; ++i) {
    packed[i] = low_byte(scales[i] | scales[4 + i] >> 4 << 6);
    packed[4 + i] = low_byte(mins[i] | mins[4 + i] >> 4 << 6);
    packed[8 + i] = low_byte((scales[4 + i] & 15) | (mins[4 + i] & 15) << 4);
  }
}

template <class Block>
void unpack_k(const Block& block, ScaledWithMin<super_block, 32>& out) {
  out.d = block.d;
  out.dmin = block.dmin;
  unpack_six_bits(block.scales, out.scales, out.mins);
  for (std::size_t j = 0; j < 4; ++j) unpack_nibbles(block.low + 32 * j, 32, out.codes + 64 * j);
}

template <class Block>
void pack_k(const ScaledWithMin<super_block, 32>& in, Block& block) {
  block.d = in.d;
  block.dmin = in.dmin;
  pack_six_bits(in.scales, in.mins, block.scales);
  for (std::size_t j = 0; j < 4; ++j) pack_nibbles(in.codes + 64 * j, 32, block.low + 32 * j);
}

constexpr int scale_offset = 32;  ///< of Q3_K and IQ4_XS, whose scales are stored without sign

}  // namespace

void unpack(const BlockQ2K& block, ScaledWithMin<super_block, 16>& out) {
  out.d = block.d;
  out.dmin = block.dmin;
  for (std::size_t g = 0; g < 16; ++g) {
    out.scales[g] = block.scales[g] & 15;
    out.mins[g] = block.scales[g] >> 4;
  }
  unpack_pairs(block.codes, out.codes);
}

void pack(const ScaledWithMin<super_block, 16>& in, BlockQ2K& block) {
  block.d = in.d;
  block.dmin = in.dmin;
  for (std::size_t g = 0; g < 16; ++g) block.scales[g] = low_byte(in.scales[g] | in.mins[g] << 4);
  pack_pairs(in.codes, 0, block.codes);
}

void unpack(const BlockQ3K& block, Scaled<super_block, 16>& out) {
  out.d = block.d;
  std::uint8_t low[16];
  unpack_nibbles(block.scales, 8, low);
  for (std::size_t g = 0; g < 16; ++g) {
    const int high = block.scales[8 + g % 4] >> (2 * (g / 4)) & 3;
    out.scales[g] = static_cast<std::int8_t>((low[g] | high << 4) - scale_offset);
  }
  unpack_pairs(block.low, out.codes);
  add_bits(block.high, 2, out.codes);
}

void pack(const Scaled<super_block, 16>& in, BlockQ3K& block) {
  block.d = in.d;
  std::uint8_t scales[16];
  for (std::size_t g = 0; g < 16; ++g) scales[g] = low_byte(in.scales[g] + scale_offset);
  pack_nibbles(scales, 8, block.scales);
  for (std::size_t i = 0; i < 4; ++i) {
    int byte = 0;
    for (std::size_t j = 0; j < 4; ++j) byte |= scales[4 * j + i] >> 4 << (2 * j);
    block.scales[8 + i] = low_byte(byte);
  }
  pack_pairs(in.codes, 0, block.low);
  pack_bits(in.codes, 2, block.high);
}

void unpack(const BlockQ4K& block, ScaledWithMin<super_block, 32>& out) { unpack_k(block, out); }

void pack(const ScaledWithMin<super_block, 32>& in, BlockQ4K& block) { pack_k(in, block); }

void unpack(const BlockQ5K& block, ScaledWithMin<super_block, 32>& out) {
  unpack_k(block, out);
  add_bits(block.high, 4, out.codes);
}

void pack(const ScaledWithMin<super_block, 32>& in, BlockQ5K& block) {
  pack_k(in, block);
  pack_bits(in.codes, 4, block.high);
}

void unpack(const BlockQ6K& block, Scaled<super_block, 16>& out) {
  out.d = block.d;
  for (std::size_t g = 0; g < 16; ++g) out.scales[g] = block.scales[g];
  std::uint8_t high[super_block];
  unpack_pairs(block.high, high);
  for (std::size_t h = 0; h < 2; ++h) unpack_nibbles(block.low + 64 * h, 64, out.codes + 128 * h);
  for (std::size_t i = 0; i < super_block; ++i) out.codes[i] |= low_byte(high[i] << 4);
}

void pack(const Scaled<super_block, 16>& in, BlockQ6K& block) {
  block.d = in.d;
  for (std::size_t g = 0; g < 16; ++g) block.scales[g] = in.scales[g];
  for (std::size_t h = 0; h < 2; ++h) pack_nibbles(in.codes + 128 * h, 64, block.low + 64 * h);
  pack_pairs(in.codes, 4, block.high);
}

void unpack(const BlockIq4Xs& block, Scaled<super_block, 32>& out) {
  out.d = block.d;
  for (std::size_t g = 0; g < 8; ++g) {
    const int low = block.scales_low[g / 2] >> (4 * (g % 2)) & 15, high = block.scales_high >> (2 * g) & 3;
    out.scales[g] = static_cast<std::int8_t>((low | high << 4) - scale_offset);
  }
  for (std::size_t g = 0; g < 8; ++g) unpack_nibbles(block.low + 16 * g, 16, out.codes + 32 * g);
}

void pack(const Scaled<super_block, 32>& in, BlockIq4Xs& block) {
  block.d = in.d;
  int high = 0;
  for (std::size_t g = 0; g < 8; g += 2) {
    const int even = in.scales[g] + scale_offset, odd = in.scales[g + 1] + scale_offset;
    block.scales_low[g / 2] = low_byte((even & 15) | odd << 4);
    high |= even >> 4 << (2 * g) | odd >> 4 << (2 * g + 2);
  }
  block.scales_high = static_cast<std::uint16_t>(high);
  for (std::size_t g = 0; g < 8; ++g) pack_nibbles(in.codes + 32 * g, 16, block.low + 16 * g);
}

}  // namespace larch::quant
