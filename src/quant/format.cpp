#include "quant/format.hpp"

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

#include "quant/block_codecs.hpp"
#include "quant/blocks.hpp"
#include "quant/finite.hpp"

namespace larch::quant {
namespace {

/// Rounds a finite |value| to a multiple of 2^exponent, ties to even.
float round_to(float value, int exponent) { return std::ldexp(std::nearbyint(std::ldexp(value, -exponent)), exponent); }

template <class Bits, float (*Decode)(Bits)>
void decode_row(const std::byte* src, float* dst, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    Bits bits;
    std::memcpy(&bits, src + i * sizeof bits, sizeof bits);
    dst[i] = Decode(bits);
  }
}

template <class Bits, Bits (*Encode)(float)>
void encode_row(const float* src, std::byte* dst, std::size_t n, const float* /*importance*/) {
  for (std::size_t i = 0; i < n; ++i) {
    const Bits bits = Encode(src[i]);
    std::memcpy(dst + i * sizeof bits, &bits, sizeof bits);
  }
}

float decode_f32(std::uint32_t bits) { return std::bit_cast<float>(bits); }
std::uint32_t encode_f32(float value) { return std::bit_cast<std::uint32_t>(value); }

}  // namespace

float decode_bf16(std::uint16_t bits) { return std::bit_cast<float>(std::uint32_t{bits} << 16); }

std::uint16_t encode_bf16(float value) {
  const auto bits = std::bit_cast<std::uint32_t>(value);
  if (std::isnan(value)) return static_cast<std::uint16_t>(bits >> 16 | 0x40);
  return static_cast<std::uint16_t>((bits + 0x7fff + (bits >> 16 & 1)) >> 16);
}

float decode_f16(std::uint16_t bits) {
  const int exponent = bits >> 10 & 31, mantissa = bits & 1023;
  float v;
  if (exponent == 31)
    v = mantissa ? std::numeric_limits<float>::quiet_NaN() : std::numeric_limits<float>::infinity();
  else if (exponent == 0)
    v = std::ldexp(static_cast<float>(mantissa), -24);
  else
    v = std::ldexp(static_cast<float>(mantissa | 1024), exponent - 25);
  return bits & 0x8000 ? -v : v;
}

std::uint16_t encode_f16(float value) {
  const auto sign = static_cast<std::uint16_t>(std::signbit(value) ? 0x8000 : 0);
  const float a = std::fabs(value);
  if (std::isnan(a)) return sign | 0x7e00;
  if (a >= 65520.0F) return sign | 0x7c00;
  if (a < 0x1p-14F) return sign | static_cast<std::uint16_t>(round_to(a, -24) * 0x1p24F);
  int e;
  std::frexp(a, &e);  // a = m * 2^e, m in [0.5, 1)
  const float r = round_to(a, e - 11);
  std::frexp(r, &e);
  return sign | static_cast<std::uint16_t>((e + 14) << 10 | (static_cast<int>(std::ldexp(r, 11 - e)) & 1023));
}

float decode_f8_e4m3(std::uint8_t bits) {
  const int exponent = bits >> 3 & 15, mantissa = bits & 7;
  float v;
  if (exponent == 15 && mantissa == 7)
    v = std::numeric_limits<float>::quiet_NaN();
  else if (exponent == 0)
    v = std::ldexp(static_cast<float>(mantissa), -9);
  else
    v = std::ldexp(static_cast<float>(mantissa | 8), exponent - 10);
  return bits & 0x80 ? -v : v;
}

std::uint8_t encode_f8_e4m3(float value) {
  const auto sign = static_cast<std::uint8_t>(std::signbit(value) ? 0x80 : 0);
  const float a = std::fabs(value);
  if (std::isnan(a)) return sign | 0x7f;
  if (a >= 448.0F) return sign | 0x7e;
  if (a < 0x1p-6F) return sign | static_cast<std::uint8_t>(round_to(a, -9) * 0x1p9F);
  int e;
  std::frexp(a, &e);
  const float r = round_to(a, e - 4);
  std::frexp(r, &e);
  return sign | static_cast<std::uint8_t>((e + 6) << 3 | (static_cast<int>(std::ldexp(r, 4 - e)) & 7));
}

const Format formats[format_count] = {
    {DType::f32, decode_row<std::uint32_t, decode_f32>, encode_row<std::uint32_t, encode_f32>,
     find_not_finite<std::uint32_t, 0x7f800000>},
    {DType::f16, decode_row<std::uint16_t, decode_f16>, encode_row<std::uint16_t, encode_f16>,
     find_not_finite<std::uint16_t, 0x7c00>},
    {DType::bf16, decode_row<std::uint16_t, decode_bf16>, encode_row<std::uint16_t, encode_bf16>,
     find_not_finite<std::uint16_t, 0x7f80>},
    {DType::f8_e4m3, decode_row<std::uint8_t, decode_f8_e4m3>, encode_row<std::uint8_t, encode_f8_e4m3>,
     find_not_finite<std::uint8_t, 0x7f>},
    {DType::q4_0, decode_blocks<BlockQ4_0>, encode_blocks<BlockQ4_0>, find_block_not_finite<BlockQ4_0, small_block>},
    {DType::q4_1, decode_blocks<BlockQ4_1>, encode_blocks<BlockQ4_1>, find_block_not_finite<BlockQ4_1, small_block>},
    {DType::q5_0, decode_blocks<BlockQ5_0>, encode_blocks<BlockQ5_0>, find_block_not_finite<BlockQ5_0, small_block>},
    {DType::q5_1, decode_blocks<BlockQ5_1>, encode_blocks<BlockQ5_1>, find_block_not_finite<BlockQ5_1, small_block>},
    {DType::q8_0, decode_blocks<BlockQ8_0>, encode_blocks<BlockQ8_0>, find_block_not_finite<BlockQ8_0, small_block>},
    {DType::q2_k, decode_blocks<BlockQ2K>, encode_blocks<BlockQ2K>, find_block_not_finite<BlockQ2K, super_block>},
    {DType::q3_k, decode_blocks<BlockQ3K>, encode_blocks<BlockQ3K>, find_block_not_finite<BlockQ3K, super_block>},
    {DType::q4_k, decode_blocks<BlockQ4K>, encode_blocks<BlockQ4K>, find_block_not_finite<BlockQ4K, super_block>},
    {DType::q5_k, decode_blocks<BlockQ5K>, encode_blocks<BlockQ5K>, find_block_not_finite<BlockQ5K, super_block>},
    {DType::q6_k, decode_blocks<BlockQ6K>, encode_blocks<BlockQ6K>, find_block_not_finite<BlockQ6K, super_block>},
    {DType::iq4_nl, decode_blocks<BlockIq4Nl>, encode_blocks<BlockIq4Nl>,
     find_block_not_finite<BlockIq4Nl, small_block>},
    {DType::iq4_xs, decode_blocks<BlockIq4Xs>, encode_blocks<BlockIq4Xs>,
     find_block_not_finite<BlockIq4Xs, super_block>},
};

const Format* find_format(DType dtype) {
  for (const Format& f : formats)
    if (f.dtype == dtype) return &f;
  return nullptr;
}

}  // namespace larch::quant
