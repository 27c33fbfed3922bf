#include <cstring>

#include "quant/bits.hpp"
#include "quant/packing.hpp"

namespace larch::quant {
namespace {

constexpr std::uint16_t sign_bit = 0x8000;

/// Eight codes at a time: a byte of bits goes to each byte of a word, which keeps its own bit and makes 16 of it.
void add_fifth_bits(const std::uint8_t* packed, std::uint8_t* codes) {
  constexpr std::uint64_t each = 0x0101010101010101, own = 0x8040201008040201;
  for (std::size_t i = 0; i < small_block; i += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, codes + i, sizeof eight);
    const std::uint64_t bits = packed[i / 8] * each & own;
    eight |= ((bits + 0x7f * each) & 0x80 * each) >> 3;
    std::memcpy(codes + i, &eight, sizeof eight);
  }
}

void pack_fifth_bits(const std::uint8_t* codes, std::uint8_t* packed) {
  for (std::size_t byte = 0; byte < 4; ++byte) {
    int bits = 0;
    for (std::size_t i = 0; i < 8; ++i) bits |= (codes[8 * byte + i] >> 4 & 1) << i;
    packed[byte] = low_byte(bits);
  }
}

template <class Block>
void unpack_scale(const Block& block, OneScale& out) {
  out.d = block.d;
  out.scales[0] = 1;
}

template <class Block>
void unpack_scales(const Block& block, OneScaleWithMin& out) {
  out.d = block.d;
  out.dmin = block.m ^ sign_bit;
  out.scales[0] = out.mins[0] = 1;
}

}  // namespace

void unpack(const BlockQ4_0& block, OneScale& out) {
  unpack_scale(block, out);
  unpack_nibbles(block.low, 16, out.codes);
}

void unpack(const BlockQ4_1& block, OneScaleWithMin& out) {
  unpack_scales(block, out);
  unpack_nibbles(block.low, 16, out.codes);
}

void unpack(const BlockQ5_0& block, OneScale& out) {
  unpack_scale(block, out);
  unpack_nibbles(block.low, 16, out.codes);
  add_fifth_bits(block.high, out.codes);
}

void unpack(const BlockQ5_1& block, OneScaleWithMin& out) {
  unpack_scales(block, out);
  unpack_nibbles(block.low, 16, out.codes);
  add_fifth_bits(block.high, out.codes);
}

void unpack(const BlockQ8_0& block, OneScale& out) {
  unpack_scale(block, out);
  for (std::size_t i = 0; i < small_block; ++i) out.codes[i] = low_byte(block.codes[i] + 128);
}

void unpack(const BlockIq4Nl& block, OneScale& out) {
  unpack_scale(block, out);
  unpack_nibbles(block.low, 16, out.codes);
}

void pack(const OneScale& in, BlockQ4_0& block) {
  block.d = in.d;
  pack_nibbles(in.codes, 16, block.low);
}

void pack(const OneScaleWithMin& in, BlockQ4_1& block) {
  block.d = in.d;
  block.m = in.dmin ^ sign_bit;
  pack_nibbles(in.codes, 16, block.low);
}

void pack(const OneScale& in, BlockQ5_0& block) {
  block.d = in.d;
  pack_nibbles(in.codes, 16, block.low);
  pack_fifth_bits(in.codes, block.high);
}

void pack(const OneScaleWithMin& in, BlockQ5_1& block) {
  block.d = in.d;
  block.m = in.dmin ^ sign_bit;
  pack_nibbles(in.codes, 16, block.low);
  pack_fifth_bits(in.codes, block.high);
}

void pack(const OneScale& in, BlockQ8_0& block) {
  block.d = in.d;
  for (std::size_t i = 0; i < small_block; ++i) block.codes[i] = static_cast<std::int8_t>(in.codes[i] - 128);
}

void pack(const OneScale& in, BlockIq4Nl& block) {
  block.d = in.d;
  pack_nibbles(in.codes, 16, block.low);
}

}  // namespace larch::quant
