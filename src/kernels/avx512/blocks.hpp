#pragma once

#include "kernels/avx2/blocks.hpp"
#include "kernels/avx512/lanes.hpp"

namespace larch::kernels {
namespace {  // see simd/common.hpp: nothing compiled for this level may be shared with another

/// Sixteen rows of weights in blocks. What the functions do is said in Avx2Blocks.
struct Avx512Blocks {
  using Lanes = Avx512;
  using Int = __m512i;
  using Reg = __m512;
  using Rows = const std::byte* [16];
  static constexpr std::size_t tokens =
      6;  // by 2 registers of rows: 12 sums, 12 outputs, 2 weights, 1 number: 27 of 32
  static constexpr std::size_t few_tokens = 4, most_few = 16;

  static Int none() { return _mm512_setzero_si512(); }
  static Int both(Int x, int mask) { return _mm512_and_si512(x, _mm512_set1_epi32(mask)); }
  static Int either(Int x, Int y) { return _mm512_or_si512(x, y); }
  static Int right(Int x, int bits) { return _mm512_srli_epi32(x, static_cast<unsigned>(bits)); }
  static Int left(Int x, int bits) { return _mm512_slli_epi32(x, static_cast<unsigned>(bits)); }
  static Int minus(Int x, int y) { return _mm512_sub_epi32(x, _mm512_set1_epi32(y)); }
  static Int minus_bytes(Int x, char y) { return _mm512_sub_epi8(x, _mm512_set1_epi8(y)); }
  static Reg minus(Reg x) { return _mm512_xor_ps(x, _mm512_set1_ps(-0.0F)); }
  static Reg mul(Reg x, Reg y) { return _mm512_mul_ps(x, y); }
  static Reg number(Int x) { return _mm512_cvtepi32_ps(x); }
  template <bool is_signed>
  static Reg byte(Int x, int i) {
    return is_signed ? number(_mm512_srai_epi32(left(x, 24 - 8 * i), 24)) : number(both(right(x, 8 * i), 0xff));
  }
  static Reg low_half(Int x) { return _mm512_cvtph_ps(_mm512_cvtepi32_epi16(x)); }
  static Reg high_half(Int x) { return low_half(right(x, 16)); }
  static Int first_bytes() { return _mm512_broadcast_i32x4(_mm_setr_epi32(0, 0x04040404, 0x08080808, 0x0c0c0c0c)); }
  template <bool is_signed>
  static Int wide(Int x, int i, int j) {
    const auto byte = [](int k) { return k < 0 ? 0x8080 : is_signed ? k << 8 | 0x80 : 0x8000 | k; };
    const Int from =
        _mm512_set1_epi32(static_cast<int>(static_cast<unsigned>(byte(j)) << 16 | static_cast<unsigned>(byte(i))));
    const Int moved = _mm512_shuffle_epi8(x, _mm512_add_epi8(first_bytes(), from));
    return is_signed ? _mm512_srai_epi16(moved, 8) : moved;
  }
  static Int lookup(const std::int8_t* table, Int x) {
    const __m128i t = _mm_loadu_si128(reinterpret_cast<const __m128i*>(table));
    return _mm512_shuffle_epi8(_mm512_broadcast_i32x4(t), x);
  }
  static Int add_16(Int x, Int bits, int slot) {
    const Int from = _mm512_set1_epi8(static_cast<char>(slot / 2));
    const Int byte = _mm512_shuffle_epi8(bits, _mm512_add_epi8(first_bytes(), from));
    const Int bit = _mm512_set1_epi32(static_cast<int>(slot % 2 == 0 ? 0x08040201U : 0x80402010U));
    return _mm512_mask_add_epi8(x, _mm512_test_epi8_mask(byte, bit), x, _mm512_set1_epi8(16));
  }

  static Int words(const Rows& p, std::size_t at) {
    alignas(64) std::int32_t all[16];
    for (std::size_t i = 0; i < 16; ++i) __builtin_memcpy(&all[i], p[i] + at, 4);
    return _mm512_load_si512(all);
  }
  static void transpose(Int (&x)[4]) {
    const Int a = _mm512_unpacklo_epi32(x[0], x[1]), b = _mm512_unpackhi_epi32(x[0], x[1]);
    const Int c = _mm512_unpacklo_epi32(x[2], x[3]), d = _mm512_unpackhi_epi32(x[2], x[3]);
    x[0] = _mm512_unpacklo_epi64(a, c);
    x[1] = _mm512_unpackhi_epi64(a, c);
    x[2] = _mm512_unpacklo_epi64(b, d);
    x[3] = _mm512_unpackhi_epi64(b, d);
  }
  static void pieces(const Rows& p, std::size_t at, Int (&x)[4]) {
    const auto piece = [&](std::size_t i) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p[i] + at)); };
#pragma GCC unroll 4
    for (std::size_t i = 0; i < 4; ++i) {
      Int all = _mm512_castsi128_si512(piece(i));
      all = _mm512_inserti32x4(all, piece(i + 4), 1);
      all = _mm512_inserti32x4(all, piece(i + 8), 2);
      x[i] = _mm512_inserti32x4(all, piece(i + 12), 3);
    }
    transpose(x);
  }
  static void store_rows(Int (&x)[4], std::byte* p, std::size_t stride) {
    transpose(x);
    const auto put = [&](std::size_t i, __m128i bytes) {
      _mm_storeu_si128(reinterpret_cast<__m128i*>(p + i * stride), bytes);
    };
#pragma GCC unroll 4
    for (std::size_t i = 0; i < 4; ++i) {
      put(i, _mm512_castsi512_si128(x[i]));
      put(i + 4, _mm512_extracti32x4_epi32(x[i], 1));
      put(i + 8, _mm512_extracti32x4_epi32(x[i], 2));
      put(i + 12, _mm512_extracti32x4_epi32(x[i], 3));
    }
  }
  template <bool is_signed>
  static Reg numbers(const std::byte* p) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
    return number(is_signed ? _mm512_cvtepi8_epi32(bytes) : _mm512_cvtepu8_epi32(bytes));
  }

  struct Unsigned {
    Int codes;
  };
  struct Signed {
    Int size;
    __mmask64 negative;
  };
  template <bool is_signed>
  using Weights = std::conditional_t<is_signed, Signed, Unsigned>;
  using Partial = Int;
  static constexpr int signed_bias = 0;

  /// Hides what x is from compilers, which would add up whole numbers in another order, for which there are not enough
  /// registers.
  static void hide(Int& x) { asm("" : "+v"(x)); }
  /// x is made here, neither before what else must stay in its place nor after it.
  static void pin(Int& x) { asm volatile("" : "+v"(x)); }

  static Int stored(Int codes) { return codes; }
  template <bool is_signed>
  static Weights<is_signed> weights(Int codes) {
    if constexpr (is_signed)
      return {_mm512_abs_epi8(codes), _mm512_movepi8_mask(codes)};
    else
      return {codes};
  }
  static Int four_bytes(const std::byte* p) {
    std::int32_t x;
    __builtin_memcpy(&x, p, sizeof x);
    return _mm512_set1_epi32(x);
  }
  static Int products(const Unsigned& codes, Int numbers) { return _mm512_maddubs_epi16(codes.codes, numbers); }
  static Int products(const Signed& codes, Int numbers) {
    return _mm512_maddubs_epi16(codes.size, _mm512_mask_sub_epi8(numbers, codes.negative, none(), numbers));
  }
  template <class W>
  static void multiply(const W& codes, Int numbers, bool first, Partial& part, Int& /*sum*/) {
    part = first ? products(codes, numbers) : _mm512_add_epi16(part, products(codes, numbers));
    hide(part);
  }
  static void collect(Partial part, Int& sum) {
    sum = _mm512_add_epi32(sum, _mm512_madd_epi16(part, _mm512_set1_epi16(1)));
    hide(sum);
  }
  template <bool is_signed>
  static Int factor(Int x, int i) {
    return wide<is_signed>(x, i, i);
  }
  static void add_scaled(Partial part, Int /*sum*/, Int factor, Int& total) {
    total = _mm512_add_epi32(total, _mm512_madd_epi16(part, factor));
    hide(total);
  }
  static Int pair_products(Int x, Int y) { return _mm512_madd_epi16(x, y); }
  static Int difference(Int x, Int y) { return _mm512_sub_epi32(x, y); }
};
static_assert(simd::Blocks<Avx512Blocks>);

}  // namespace
}  // namespace larch::kernels
