#pragma once

#include <immintrin.h>

#include "kernels/simd/common.hpp"

namespace larch::kernels {
namespace {  // see simd/common.hpp: nothing compiled for this level may be shared with another

/// Eight float32 lanes of AVX2 with FMA and F16C. `part` means the first n lanes, 0 < n <= width; others are zero and
/// their memory is not touched.
struct Avx2 {
  using Reg = __m256;
  static constexpr std::size_t width = 8;
  static constexpr std::size_t column_registers = 2, column_tokens = 6;  // 12 sums, 2 weights, 1 input: 15 of 16

  static Reg zero() { return _mm256_setzero_ps(); }
  static Reg set1(float x) { return _mm256_set1_ps(x); }
  static Reg load(const float* p) { return _mm256_loadu_ps(p); }
  static __m256i mask(std::size_t n) {
    return _mm256_cmpgt_epi32(_mm256_set1_epi32(static_cast<int>(n)), _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
  }
  static Reg load_part(const float* p, std::size_t n) { return _mm256_maskload_ps(p, mask(n)); }
  static void store(float* p, Reg x) { _mm256_storeu_ps(p, x); }
  static void store_part(float* p, Reg x, std::size_t n) { _mm256_maskstore_ps(p, mask(n), x); }
  /// n lanes of x, then those of `rest`
  static Reg first(std::size_t n, Reg x, Reg rest) { return _mm256_blendv_ps(rest, x, _mm256_castsi256_ps(mask(n))); }
  static Reg add(Reg a, Reg b) { return _mm256_add_ps(a, b); }
  static Reg sub(Reg a, Reg b) { return _mm256_sub_ps(a, b); }
  static Reg mul(Reg a, Reg b) { return _mm256_mul_ps(a, b); }
  static Reg div(Reg a, Reg b) { return _mm256_div_ps(a, b); }
  static Reg min(Reg a, Reg b) { return _mm256_min_ps(a, b); }
  static Reg max(Reg a, Reg b) { return _mm256_max_ps(a, b); }
  static Reg fma(Reg a, Reg b, Reg c) { return _mm256_fmadd_ps(a, b, c); }
  /// Even lanes a b - c, odd lanes a b + c
  static Reg fmaddsub(Reg a, Reg b, Reg c) { return _mm256_fmaddsub_ps(a, b, c); }
  static Reg swap_pairs(Reg x) { return _mm256_permute_ps(x, 0xb1); }
  /// p[0], p[0], p[1], p[1], ...
  static Reg load_twice(const float* p) {
    const __m256 x = _mm256_castps128_ps256(_mm_loadu_ps(p));
    return _mm256_permutevar8x32_ps(x, _mm256_setr_epi32(0, 0, 1, 1, 2, 2, 3, 3));
  }
  static Reg round(Reg x) { return _mm256_round_ps(x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC); }
  /// x 2^n, rounded once if subnormal; n integers of magnitude <= 150
  static Reg times_power_of_2(Reg x, Reg n) {
    const __m256i whole = _mm256_cvtps_epi32(n), half = _mm256_srai_epi32(whole, 1);
    const auto power = [](__m256i e) {
      return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_add_epi32(e, _mm256_set1_epi32(127)), 23));
    };
    return mul(mul(x, power(half)), power(_mm256_sub_epi32(whole, half)));  // 2^n itself may not be a float32
  }

  /// The sums of four registers' lanes, each by the same tree.
  static __m128 sum4(Reg a, Reg b, Reg c, Reg d) {
    const Reg ab = add(_mm256_unpacklo_ps(a, b), _mm256_unpackhi_ps(a, b));
    const Reg cd = add(_mm256_unpacklo_ps(c, d), _mm256_unpackhi_ps(c, d));
    const __m256d low = _mm256_unpacklo_pd(_mm256_castps_pd(ab), _mm256_castps_pd(cd));
    const __m256d high = _mm256_unpackhi_pd(_mm256_castps_pd(ab), _mm256_castps_pd(cd));
    const Reg s = add(_mm256_castpd_ps(low), _mm256_castpd_ps(high));
    return _mm_add_ps(_mm256_castps256_ps128(s), _mm256_extractf128_ps(s, 1));
  }
  /// p[i] = x[i], or p[i] += x[i], for i < n <= 4
  static void add4(float* p, std::size_t n, bool sum, __m128 x) {
    if (n == 4) {
      _mm_storeu_ps(p, sum ? _mm_add_ps(_mm_loadu_ps(p), x) : x);
      return;
    }
    float values[4];
    _mm_storeu_ps(values, x);
    for (std::size_t i = 0; i < n; ++i) p[i] = sum ? p[i] + values[i] : values[i];
  }
  /// Rounds to nearest even; a NaN keeps its upper bits and becomes quiet.
  static void store_bf16(std::byte* p, Reg x) {
    const __m256i bits = _mm256_castps_si256(x), upper = _mm256_srli_epi32(bits, 16);
    const __m256i odd = _mm256_and_si256(upper, _mm256_set1_epi32(1));
    const __m256i sum = _mm256_add_epi32(_mm256_add_epi32(bits, _mm256_set1_epi32(0x7fff)), odd);
    const __m256i quiet = _mm256_or_si256(upper, _mm256_set1_epi32(0x40));
    const __m256i nan = _mm256_castps_si256(_mm256_cmp_ps(x, x, _CMP_UNORD_Q));
    const __m256i words = _mm256_blendv_epi8(_mm256_srli_epi32(sum, 16), quiet, nan);
    const __m128i packed = _mm_packus_epi32(_mm256_castsi256_si128(words), _mm256_extracti128_si256(words, 1));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(p), packed);
  }

  /// The first n bytes at p, n <= 16, then zeros.
  static __m128i bytes(const std::byte* p, std::size_t n) {
    alignas(16) std::byte staged[16] = {};
    __builtin_memcpy(staged, p, n);
    return _mm_load_si128(reinterpret_cast<const __m128i*>(staged));
  }

  struct F32 {
    static constexpr std::size_t bytes = 4;
    static constexpr bool scaled = false, pairs = false, streamed = true;
    static constexpr float factor = 1;
    static Reg load(const std::byte* p) { return Avx2::load(reinterpret_cast<const float*>(p)); }
    static Reg load_part(const std::byte* p, std::size_t n) {
      return Avx2::load_part(reinterpret_cast<const float*>(p), n);
    }
  };
  struct F16 {
    static constexpr std::size_t bytes = 2;
    static constexpr bool scaled = false, pairs = false, streamed = true;
    static constexpr float factor = 1;
    static Reg load(const std::byte* p) {
      return _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p)));
    }
    static Reg load_part(const std::byte* p, std::size_t n) { return _mm256_cvtph_ps(Avx2::bytes(p, n * 2)); }
  };
  struct Bf16 {
    static constexpr std::size_t bytes = 2;
    static constexpr bool scaled = false, pairs = false, streamed = true;
    static constexpr float factor = 1;
    static Reg widen(__m128i x) { return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_cvtepu16_epi32(x), 16)); }
    static Reg load(const std::byte* p) { return widen(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p))); }
    static Reg load_part(const std::byte* p, std::size_t n) { return widen(Avx2::bytes(p, n * 2)); }
  };
  /// E4M3 through F16: the same fields, an exponent bias smaller by 8, which the scale makes up for.
  struct F8 {
    static constexpr std::size_t bytes = 1;
    static constexpr bool scaled = true, pairs = true, streamed = true;
    static constexpr float factor = 256;
    static Reg widen(__m128i x) {
      const __m128i half = _mm_and_si128(_mm_slli_epi16(_mm_cvtepi8_epi16(x), 7), _mm_set1_epi16(-0x4080));
      const __m128i all = _mm_set1_epi16(0x3f80);  // exponent and mantissa all ones: NaN
      return _mm256_cvtph_ps(_mm_or_si128(half, _mm_cmpeq_epi16(_mm_and_si128(half, all), all)));
    }
    static void load_pair(const std::byte* p, Reg (&values)[2]) {
      const __m256i codes = _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p)));
      const __m256i half = _mm256_and_si256(_mm256_slli_epi16(codes, 7), _mm256_set1_epi16(-0x4080));
      const __m256i all = _mm256_set1_epi16(0x3f80);
      const __m256i f16 = _mm256_or_si256(half, _mm256_cmpeq_epi16(_mm256_and_si256(half, all), all));
      values[0] = _mm256_cvtph_ps(_mm256_castsi256_si128(f16));
      values[1] = _mm256_cvtph_ps(_mm256_extracti128_si256(f16, 1));
    }
    static Reg load(const std::byte* p) { return widen(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(p))); }
    static Reg load_part(const std::byte* p, std::size_t n) { return widen(Avx2::bytes(p, n)); }
  };

  /// Numbers of 8 and 16 bits whose products are added up exactly, in 32.
  struct Words {
    static constexpr std::size_t queries = 2;  // by 4 keys: 8 sums, 4 keys, 1 query, 1 product: 14 of 16
    using Int = __m256i;
    /// Not an Int: GCC 12 keeps a copy in memory of what changes its type in every step of a loop.
    using Sum [[gnu::vector_size(32)]] = int;
    static Sum none() { return Sum{}; }
    static Int load(const std::byte* p) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)); }
    static Int load_part(const std::byte* p, std::size_t n) {
      alignas(32) std::byte staged[32] = {};
      __builtin_memcpy(staged, p, 2 * n);
      return load(staged);
    }
    static void store(std::byte* p, Int x) { _mm256_storeu_si256(reinterpret_cast<__m256i*>(p), x); }
    static Int widen(const std::byte* p) {
      return _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p)));
    }
    static Int widen_part(const std::byte* p, std::size_t n) { return _mm256_cvtepi8_epi16(Avx2::bytes(p, n)); }
    static Int pair(const std::byte* p, const std::byte* q) { return pair(eight(p), eight(q)); }
    static Int pair_part(const std::byte* p, const std::byte* q, std::size_t n) {
      return pair(Avx2::bytes(p, n), Avx2::bytes(q, n));
    }
    static Int twice(const std::byte* p) {
      int both;
      __builtin_memcpy(&both, p, sizeof both);
      return _mm256_set1_epi32(both);
    }
    static Sum add_products(Sum sum, Int a, Int b) { return sum + reinterpret_cast<Sum>(_mm256_madd_epi16(a, b)); }
    static Reg number(Sum x) { return _mm256_cvtepi32_ps(reinterpret_cast<Int>(x)); }
    static Reg numbers(const std::byte* p) { return _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(eight(p))); }
    static Reg numbers_part(const std::byte* p, std::size_t n) {
      return _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(Avx2::bytes(p, n)));
    }
    static void store_words(std::byte* p, Reg x) { _mm_storeu_si128(reinterpret_cast<__m128i*>(p), words(x)); }
    static void store_bytes(std::byte* p, Reg x) {
      _mm_storel_epi64(reinterpret_cast<__m128i*>(p), _mm_packs_epi16(words(x), _mm_setzero_si128()));
    }

   private:
    static __m128i eight(const std::byte* p) { return _mm_loadl_epi64(reinterpret_cast<const __m128i*>(p)); }
    static Int pair(__m128i p, __m128i q) {
      constexpr int odd = 0xaa;
      return _mm256_blend_epi16(_mm256_cvtepi8_epi32(p), _mm256_slli_epi32(_mm256_cvtepi8_epi32(q), 16), odd);
    }
    static __m128i words(Reg x) {
      const __m256i whole = _mm256_cvtps_epi32(x);
      return _mm_packs_epi32(_mm256_castsi256_si128(whole), _mm256_extracti128_si256(whole, 1));
    }
  };

  /// Dot products with float32 activations.
  struct Dot {
    using Lanes = Avx2;
    using Operand = Reg;
    using Input = Reg;
    static constexpr std::size_t step = width, bytes = 4, input_bytes = 4, chunk = 512;
    static constexpr std::size_t tokens = 3;  // by 4 rows: 12 sums, 3 inputs, 1 weight: 16 of 16
    static constexpr std::size_t scaled_tokens = 3;
    static Reg load(const std::byte* p) { return F32::load(p); }
    static Reg load_part(const std::byte* p, std::size_t n) { return F32::load_part(p, n); }
    static Input load_input(const std::byte* p) { return load(p); }
    static Input load_input_part(const std::byte* p, std::size_t n) { return load_part(p, n); }
    static void store(std::byte* p, Reg x) { Avx2::store(reinterpret_cast<float*>(p), x); }
    static Reg fma(Reg w, Reg x, Reg sum) { return Avx2::fma(w, x, sum); }
  };
};
static_assert(simd::Lanes<Avx2>);

}  // namespace
}  // namespace larch::kernels
