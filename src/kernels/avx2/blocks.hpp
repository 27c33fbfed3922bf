#pragma once

#include "kernels/avx2/lanes.hpp"
#include "kernels/simd/int8_rows.hpp"

namespace larch::kernels {
namespace {  // see simd/common.hpp: nothing compiled for this level may be shared with another

/// Eight rows of weights in blocks.
struct Avx2Blocks {
  using Lanes = Avx2;
  using Int = __m256i;
  using Reg = __m256;
  using Rows = const std::byte* [8];
  static constexpr std::size_t tokens = 3;  // by 2 registers of rows: 6 sums, 6 partial ones, weights from memory
  static constexpr std::size_t few_tokens = 2, most_few = 8;

  static Int none() { return _mm256_setzero_si256(); }
  static Int both(Int x, int mask) { return _mm256_and_si256(x, _mm256_set1_epi32(mask)); }
  static Int either(Int x, Int y) { return _mm256_or_si256(x, y); }
  static Int right(Int x, int bits) { return _mm256_srli_epi32(x, bits); }
  static Int left(Int x, int bits) { return _mm256_slli_epi32(x, bits); }
  static Int minus(Int x, int y) { return _mm256_sub_epi32(x, _mm256_set1_epi32(y)); }
  static Int minus_bytes(Int x, char y) { return _mm256_sub_epi8(x, _mm256_set1_epi8(y)); }
  static Reg minus(Reg x) { return _mm256_xor_ps(x, _mm256_set1_ps(-0.0F)); }
  static Reg mul(Reg x, Reg y) { return _mm256_mul_ps(x, y); }
  static Reg number(Int x) { return _mm256_cvtepi32_ps(x); }
  /// Byte i of each lane as a number.
  template <bool is_signed>
  static Reg byte(Int x, int i) {
    return is_signed ? number(_mm256_srai_epi32(left(x, 24 - 8 * i), 24)) : number(both(right(x, 8 * i), 0xff));
  }
  /// The F16 number in the low or high half of each lane.
  static Reg low_half(Int x) {
    const Int words = both(x, 0xffff);
    return _mm256_cvtph_ps(_mm_packus_epi32(_mm256_castsi256_si128(words), _mm256_extracti128_si256(words, 1)));
  }
  static Reg high_half(Int x) { return low_half(right(x, 16)); }
  /// The place of each lane's first byte, four times.
  static Int first_bytes() {
    return _mm256_broadcastsi128_si256(_mm_setr_epi32(0, 0x04040404, 0x08080808, 0x0c0c0c0c));
  }
  /// table[x] for bytes x < 16
  static Int lookup(const std::int8_t* table, Int x) {
    const __m128i t = _mm_loadu_si128(reinterpret_cast<const __m128i*>(table));
    return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(t), x);
  }
  /// Bytes i and j of each lane as numbers of 16 bits; zero for a negative j.
  template <bool is_signed>
  static Int wide(Int x, int i, int j) {
    const auto byte = [](int k) { return k < 0 ? 0x8080 : is_signed ? k << 8 | 0x80 : 0x8000 | k; };
    const Int from =
        _mm256_set1_epi32(static_cast<int>(static_cast<unsigned>(byte(j)) << 16 | static_cast<unsigned>(byte(i))));
    const Int moved = _mm256_shuffle_epi8(x, _mm256_add_epi8(first_bytes(), from));
    return is_signed ? _mm256_srai_epi16(moved, 8) : moved;
  }
  /// 16 is added to byte i of each lane where bit 4 slot + i of `bits` is set.
  static Int add_16(Int x, Int bits, int slot) {
    const Int from = _mm256_set1_epi8(static_cast<char>(slot / 2));
    const Int byte = _mm256_shuffle_epi8(bits, _mm256_add_epi8(first_bytes(), from));
    const Int bit = _mm256_set1_epi32(static_cast<int>(slot % 2 == 0 ? 0x08040201U : 0x80402010U));
    const Int set = _mm256_cmpeq_epi8(_mm256_and_si256(byte, bit), bit);
    return either(x, _mm256_and_si256(set, _mm256_set1_epi8(16)));
  }

  /// Four bytes of each row.
  static Int words(const Rows& p, std::size_t at) {
    alignas(32) std::int32_t all[8];
    for (std::size_t i = 0; i < 8; ++i) __builtin_memcpy(&all[i], p[i] + at, 4);
    return _mm256_load_si256(reinterpret_cast<const Int*>(all));
  }
  /// Transposes the 4 x 4 lanes of each half.
  static void transpose(Int (&x)[4]) {
    const Int a = _mm256_unpacklo_epi32(x[0], x[1]), b = _mm256_unpackhi_epi32(x[0], x[1]);
    const Int c = _mm256_unpacklo_epi32(x[2], x[3]), d = _mm256_unpackhi_epi32(x[2], x[3]);
    x[0] = _mm256_unpacklo_epi64(a, c);
    x[1] = _mm256_unpackhi_epi64(a, c);
    x[2] = _mm256_unpacklo_epi64(b, d);
    x[3] = _mm256_unpackhi_epi64(b, d);
  }
  /// 16 bytes of each row, four in each register.
  static void pieces(const Rows& p, std::size_t at, Int (&x)[4]) {
    const auto piece = [&](std::size_t i) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p[i] + at)); };
#pragma GCC unroll 4
    for (std::size_t i = 0; i < 4; ++i)
      x[i] = _mm256_inserti128_si256(_mm256_castsi128_si256(piece(i)), piece(i + 4), 1);
    transpose(x);
  }
  /// The inverse: 16 bytes of each row, rows `stride` bytes apart.
  static void store_rows(Int (&x)[4], std::byte* p, std::size_t stride) {
    transpose(x);
#pragma GCC unroll 4
    for (std::size_t i = 0; i < 4; ++i) {
      _mm_storeu_si128(reinterpret_cast<__m128i*>(p + i * stride), _mm256_castsi256_si128(x[i]));
      _mm_storeu_si128(reinterpret_cast<__m128i*>(p + (i + 4) * stride), _mm256_extracti128_si256(x[i], 1));
    }
  }
  /// Bytes as numbers.
  template <bool is_signed>
  static Reg numbers(const std::byte* p) {
    const __m128i bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(p));
    return number(is_signed ? _mm256_cvtepi8_epi32(bytes) : _mm256_cvtepu8_epi32(bytes));
  }

  // Products of unsigned codes and signed numbers, added up by twos in 16 bits. A signed code gives its sign to the
  // number.
  struct Unsigned {
    Int codes;
  };
  struct Signed {
    Int size, code;
  };
  template <bool is_signed>
  using Weights = std::conditional_t<is_signed, Signed, Unsigned>;
  using Partial = Int;
  static constexpr int signed_bias = 0;  ///< that stored() adds

  /// Hides what x is from compilers, which would add up whole numbers in another order, for which there are not enough
  /// registers.
  static void hide(Int& x) { asm("" : "+x"(x)); }
  /// x is made here, neither before what else must stay in its place nor after it.
  static void pin(Int& x) { asm volatile("" : "+x"(x)); }

  static Int stored(Int codes) { return codes; }
  template <bool is_signed>
  static Weights<is_signed> weights(Int codes) {
    if constexpr (is_signed)
      return {_mm256_abs_epi8(codes), codes};
    else
      return {codes};
  }
  static Int four_bytes(const std::byte* p) {
    std::int32_t x;
    __builtin_memcpy(&x, p, sizeof x);
    return _mm256_set1_epi32(x);
  }
  static Int products(const Unsigned& codes, Int numbers) { return _mm256_maddubs_epi16(codes.codes, numbers); }
  static Int products(const Signed& codes, Int numbers) {
    return _mm256_maddubs_epi16(codes.size, _mm256_sign_epi8(numbers, codes.code));
  }
  template <class W>
  static void multiply(const W& codes, Int numbers, bool first, Partial& part, Int& /*sum*/) {
    part = first ? products(codes, numbers) : _mm256_add_epi16(part, products(codes, numbers));
    hide(part);
  }
  static void collect(Partial part, Int& sum) {
    sum = _mm256_add_epi32(sum, _mm256_madd_epi16(part, _mm256_set1_epi16(1)));
    hide(sum);
  }
  /// Byte i of each lane as what add_scaled() takes.
  template <bool is_signed>
  static Int factor(Int x, int i) {
    return wide<is_signed>(x, i, i);
  }
  /// total += factor times the products that multiply() added up, if they have 16 bits.
  static void add_scaled(Partial part, Int /*sum*/, Int factor, Int& total) {
    total = _mm256_add_epi32(total, _mm256_madd_epi16(part, factor));
    hide(total);
  }
  /// The sum of both products of each lane's numbers of 16 bits.
  static Int pair_products(Int x, Int y) { return _mm256_madd_epi16(x, y); }
  static Int difference(Int x, Int y) { return _mm256_sub_epi32(x, y); }
};
static_assert(simd::Blocks<Avx2Blocks>);

/// Codes activations as simd/int8_rows.hpp says.
struct Int8Coder {
  static __m256i sums_of_fours(__m256i numbers) {
    const __m256i ones = _mm256_set1_epi8(1);
    return _mm256_madd_epi16(_mm256_maddubs_epi16(ones, numbers), _mm256_set1_epi16(1));
  }
  /// The sum of four lanes.
  static int sum(__m128i x) {
    x = _mm_add_epi32(x, _mm_shuffle_epi32(x, 0x4e));
    return _mm_cvtsi128_si32(_mm_add_epi32(x, _mm_shuffle_epi32(x, 0xb1)));
  }
  /// The largest size, a NaN if there is one: of numbers without sign, more bits are larger ones.
  static float largest(const __m256 (&x)[4]) {
    const auto size = [](__m256 v) { return _mm256_and_si256(_mm256_castps_si256(v), _mm256_set1_epi32(0x7fffffff)); };
    const __m256i all =
        _mm256_max_epi32(_mm256_max_epi32(size(x[0]), size(x[1])), _mm256_max_epi32(size(x[2]), size(x[3])));
    __m128i m = _mm_max_epi32(_mm256_castsi256_si128(all), _mm256_extracti128_si256(all, 1));
    m = _mm_max_epi32(m, _mm_shuffle_epi32(m, 0x4e));
    m = _mm_max_epi32(m, _mm_shuffle_epi32(m, 0xb1));
    return _mm_cvtss_f32(_mm_castsi128_ps(m));
  }
  static void put(std::byte* block, std::size_t fact, float value) {
    __builtin_memcpy(block + fact, &value, sizeof value);
  }
  static void put(std::byte* block, std::size_t fact, int value) {
    __builtin_memcpy(block + fact, &value, sizeof value);
  }

  static void code_block(const float* src, std::byte* block) {
    __m256 x[4];
    for (std::size_t i = 0; i < 4; ++i) x[i] = _mm256_loadu_ps(src + 8 * i);
    const float top = largest(x);
    constexpr float tiny = 0x1p-120F;  // whose inverse would overflow; a NaN is not below it
    const float scale = top < tiny ? 0 : top / 127, inverse = top < tiny ? 0 : 127 / top;
    __m256i n[4];
    for (std::size_t i = 0; i < 4; ++i) n[i] = _mm256_cvtps_epi32(_mm256_mul_ps(x[i], _mm256_set1_ps(inverse)));
    const __m256i packed = _mm256_packs_epi16(_mm256_packs_epi32(n[0], n[1]), _mm256_packs_epi32(n[2], n[3]));
    const __m256i numbers = _mm256_permutevar8x32_epi32(packed, _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(block), numbers);
    const __m256i fours = sums_of_fours(numbers);
    const int a = sum(_mm256_castsi256_si128(fours)), b = sum(_mm256_extracti128_si256(fours, 1));
    put(block, simd::fact_scale, scale);
    put(block, simd::fact_sum, static_cast<float>(a + b) * scale);
    put(block, simd::fact_half_sums, static_cast<float>(a) * scale);
    put(block, simd::fact_half_sums + 4, static_cast<float>(b) * scale);
    put(block, simd::fact_minus, -(a + b));
    put(block, simd::fact_minus_halves, -a);
    put(block, simd::fact_minus_halves + 4, -b);
    put(block, simd::fact_half_numbers,
        static_cast<int>((static_cast<unsigned>(b) << 16) | (static_cast<unsigned>(a) & 0xffff)));
  }

  static void code(const float* src, std::size_t begin, std::size_t n, std::byte* row) {
    std::size_t i = 0;
    for (; i + 32 <= n; i += 32) code_block(src + i, row + simd::number_at<Avx2>(begin + i));
    if (i == n) return;
    float rest[32] = {};
    __builtin_memcpy(rest, src + i, (n - i) * sizeof(float));
    code_block(rest, row + simd::number_at<Avx2>(begin + i));
  }
};

}  // namespace
}  // namespace larch::kernels
