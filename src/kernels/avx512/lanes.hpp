#pragma once

#include <immintrin.h>

#include "kernels/simd/common.hpp"

namespace larch::kernels {
namespace {  // see simd/common.hpp: nothing compiled for this level may be shared with another

/// Sixteen float32 lanes of AVX-512 (F, BW, VL, DQ). `part` means the first n lanes, 0 < n <= width; others are zero
/// and their memory is not touched.
struct Avx512 {
  using Reg = __m512;
  static constexpr std::size_t width = 16;
  static constexpr std::size_t column_registers = 4, column_tokens = 6;  // 24 sums, 4 weights, 1 input: 29 of 32

  static Reg zero() { return _mm512_setzero_ps(); }
  static Reg set1(float x) { return _mm512_set1_ps(x); }
  static Reg load(const float* p) { return _mm512_loadu_ps(p); }
  static __mmask16 mask(std::size_t n) { return static_cast<__mmask16>((1U << n) - 1); }
  static Reg load_part(const float* p, std::size_t n) { return _mm512_maskz_loadu_ps(mask(n), p); }
  static void store(float* p, Reg x) { _mm512_storeu_ps(p, x); }
  static void store_part(float* p, Reg x, std::size_t n) { _mm512_mask_storeu_ps(p, mask(n), x); }
  /// n lanes of x, then those of `rest`
  static Reg first(std::size_t n, Reg x, Reg rest) { return _mm512_mask_mov_ps(rest, mask(n), x); }
  static Reg add(Reg a, Reg b) { return _mm512_add_ps(a, b); }
  static Reg sub(Reg a, Reg b) { return _mm512_sub_ps(a, b); }
  static Reg mul(Reg a, Reg b) { return _mm512_mul_ps(a, b); }
  static Reg div(Reg a, Reg b) { return _mm512_div_ps(a, b); }
  static Reg min(Reg a, Reg b) { return _mm512_min_ps(a, b); }
  static Reg max(Reg a, Reg b) { return _mm512_max_ps(a, b); }
  static Reg fma(Reg a, Reg b, Reg c) { return _mm512_fmadd_ps(a, b, c); }
  /// Even lanes a b - c, odd lanes a b + c
  static Reg fmaddsub(Reg a, Reg b, Reg c) { return _mm512_fmaddsub_ps(a, b, c); }
  static Reg swap_pairs(Reg x) { return _mm512_permute_ps(x, 0xb1); }
  /// p[0], p[0], p[1], p[1], ...
  static Reg load_twice(const float* p) {
    const __m512i twice = _mm512_setr_epi32(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7);
    return _mm512_permutexvar_ps(twice, _mm512_castps256_ps512(_mm256_loadu_ps(p)));
  }
  static Reg round(Reg x) { return _mm512_roundscale_ps(x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC); }
  /// x 2^n, rounded once if subnormal
  static Reg times_power_of_2(Reg x, Reg n) { return _mm512_scalef_ps(x, n); }

  /// The sums of four registers' lanes, each by the same tree.
  static __m128 sum4(Reg a, Reg b, Reg c, Reg d) {
    const Reg ab = add(_mm512_unpacklo_ps(a, b), _mm512_unpackhi_ps(a, b));
    const Reg cd = add(_mm512_unpacklo_ps(c, d), _mm512_unpackhi_ps(c, d));
    const __m512d low = _mm512_unpacklo_pd(_mm512_castps_pd(ab), _mm512_castps_pd(cd));
    const __m512d high = _mm512_unpackhi_pd(_mm512_castps_pd(ab), _mm512_castps_pd(cd));
    const Reg s = add(_mm512_castpd_ps(low), _mm512_castpd_ps(high));
    const __m256 half = _mm256_add_ps(_mm512_castps512_ps256(s), _mm512_extractf32x8_ps(s, 1));
    return _mm_add_ps(_mm256_castps256_ps128(half), _mm256_extractf128_ps(half, 1));
  }
  /// p[i] = x[i], or p[i] += x[i], for i < n <= 4
  static void add4(float* p, std::size_t n, bool sum, __m128 x) {
    const auto m = static_cast<__mmask8>((1U << n) - 1);
    _mm_mask_storeu_ps(p, m, sum ? _mm_add_ps(_mm_maskz_loadu_ps(m, p), x) : x);
  }
  /// Rounds to nearest even; a NaN keeps its upper bits and becomes quiet. (The BF16 extension's own conversion takes
  /// subnormals for zero.)
  static void store_bf16(std::byte* p, Reg x) {
    const __m512i bits = _mm512_castps_si512(x), upper = _mm512_srli_epi32(bits, 16);
    const __m512i odd = _mm512_and_si512(upper, _mm512_set1_epi32(1));
    const __m512i sum = _mm512_add_epi32(_mm512_add_epi32(bits, _mm512_set1_epi32(0x7fff)), odd);
    const __m512i quiet = _mm512_or_si512(upper, _mm512_set1_epi32(0x40));
    const __mmask16 nan = _mm512_cmp_ps_mask(x, x, _CMP_UNORD_Q);
    const __m512i words = _mm512_mask_mov_epi32(_mm512_srli_epi32(sum, 16), nan, quiet);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(p), _mm512_cvtepi32_epi16(words));
  }

  struct F32 {
    static constexpr std::size_t bytes = 4;
    static constexpr bool scaled = false, pairs = false, streamed = true;
    static constexpr float factor = 1;
    static Reg load(const std::byte* p) { return _mm512_loadu_ps(p); }
    static Reg load_part(const std::byte* p, std::size_t n) { return _mm512_maskz_loadu_ps(mask(n), p); }
  };
  struct F16 {
    static constexpr std::size_t bytes = 2;
    static constexpr bool scaled = false, pairs = false, streamed = true;
    static constexpr float factor = 1;
    static Reg load(const std::byte* p) {
      return _mm512_cvtph_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)));
    }
    static Reg load_part(const std::byte* p, std::size_t n) {
      return _mm512_cvtph_ps(_mm256_maskz_loadu_epi16(mask(n), p));
    }
  };
  struct Bf16 {
    static constexpr std::size_t bytes = 2;
    static constexpr bool scaled = false, pairs = false, streamed = true;
    static constexpr float factor = 1;
    static Reg widen(__m256i x) { return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(x), 16)); }
    static Reg load(const std::byte* p) { return widen(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p))); }
    static Reg load_part(const std::byte* p, std::size_t n) { return widen(_mm256_maskz_loadu_epi16(mask(n), p)); }
  };
  /// E4M3 through F16: the same fields, an exponent bias smaller by 8, which the scale makes up for.
  struct F8 {
    static constexpr std::size_t bytes = 1;
    static constexpr bool scaled = true, pairs = true, streamed = true;
    static constexpr float factor = 256;
    static Reg widen(__m128i x) {
      const __m256i half = _mm256_and_si256(_mm256_slli_epi16(_mm256_cvtepi8_epi16(x), 7), _mm256_set1_epi16(-0x4080));
      const __m256i all = _mm256_set1_epi16(0x3f80);  // exponent and mantissa all ones: NaN
      return _mm512_cvtph_ps(_mm256_or_si256(half, _mm256_cmpeq_epi16(_mm256_and_si256(half, all), all)));
    }
    static void load_pair(const std::byte* p, Reg (&values)[2]) {
      const __m512i codes = _mm512_cvtepi8_epi16(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)));
      const __m512i half = _mm512_and_si512(_mm512_slli_epi16(codes, 7), _mm512_set1_epi16(-0x4080));
      const __m512i all = _mm512_set1_epi16(0x3f80);
      const __mmask32 nan = _mm512_cmpeq_epi16_mask(_mm512_and_si512(half, all), all);
      const __m512i f16 = _mm512_mask_mov_epi16(half, nan, _mm512_set1_epi16(-1));
      values[0] = _mm512_cvtph_ps(_mm512_castsi512_si256(f16));
      values[1] = _mm512_cvtph_ps(_mm512_extracti64x4_epi64(f16, 1));
    }
    static Reg load(const std::byte* p) { return widen(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p))); }
    static Reg load_part(const std::byte* p, std::size_t n) { return widen(_mm_maskz_loadu_epi8(mask(n), p)); }
  };

  /// Numbers of 8 and 16 bits whose products are added up exactly, in 32.
  struct Words {
    static constexpr std::size_t queries = 6;  // by 4 keys: 24 sums, 4 keys, 1 query: 29 of 32
    using Int = __m512i;
    /// Not an Int: GCC 12 keeps a copy in memory of what changes its type in every step of a loop.
    using Sum [[gnu::vector_size(64)]] = int;
    static Sum none() { return Sum{}; }
    static Int load(const std::byte* p) { return _mm512_loadu_si512(p); }
    static Int load_part(const std::byte* p, std::size_t n) { return _mm512_maskz_loadu_epi16(mask32(n), p); }
    static void store(std::byte* p, Int x) { _mm512_storeu_si512(p, x); }
    static Int widen(const std::byte* p) {
      return _mm512_cvtepi8_epi16(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)));
    }
    static Int widen_part(const std::byte* p, std::size_t n) {
      return _mm512_cvtepi8_epi16(_mm256_maskz_loadu_epi8(mask32(n), p));
    }
    static Int pair(const std::byte* p, const std::byte* q) {
      return pair(_mm_loadu_si128(at(p)), _mm_loadu_si128(at(q)));
    }
    static Int pair_part(const std::byte* p, const std::byte* q, std::size_t n) {
      return pair(_mm_maskz_loadu_epi8(mask(n), p), _mm_maskz_loadu_epi8(mask(n), q));
    }
    static Int twice(const std::byte* p) {
      int both;
      __builtin_memcpy(&both, p, sizeof both);
      return _mm512_set1_epi32(both);
    }
    static Sum add_products(Sum sum, Int a, Int b) { return sum + reinterpret_cast<Sum>(_mm512_madd_epi16(a, b)); }
    static Reg number(Sum x) { return _mm512_cvtepi32_ps(reinterpret_cast<Int>(x)); }
    static Reg numbers(const std::byte* p) { return _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm_loadu_si128(at(p)))); }
    static Reg numbers_part(const std::byte* p, std::size_t n) {
      return _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm_maskz_loadu_epi8(mask(n), p)));
    }
    static void store_words(std::byte* p, Reg x) {
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(p), _mm512_cvtsepi32_epi16(_mm512_cvtps_epi32(x)));
    }
    static void store_bytes(std::byte* p, Reg x) {
      _mm_storeu_si128(reinterpret_cast<__m128i*>(p), _mm512_cvtsepi32_epi8(_mm512_cvtps_epi32(x)));
    }

   private:
    static const __m128i* at(const std::byte* p) { return reinterpret_cast<const __m128i*>(p); }
    static __mmask32 mask32(std::size_t n) { return static_cast<__mmask32>((std::uint64_t{1} << n) - 1); }
    static Int pair(__m128i p, __m128i q) {
      constexpr __mmask32 odd = 0xaaaaaaaa;
      return _mm512_mask_blend_epi16(odd, _mm512_cvtepi8_epi32(p), _mm512_slli_epi32(_mm512_cvtepi8_epi32(q), 16));
    }
  };

  /// Dot products with float32 activations.
  struct Dot {
    using Lanes = Avx512;
    using Operand = Reg;
    using Input = Reg;
    static constexpr std::size_t step = width, bytes = 4, input_bytes = 4, chunk = 512;
    static constexpr std::size_t tokens = 6;  // by 4 rows: 24 sums, 4 weights, 1 input: 29 of 32
    static constexpr std::size_t scaled_tokens = 4;
    static Reg load(const std::byte* p) { return F32::load(p); }
    static Reg load_part(const std::byte* p, std::size_t n) { return F32::load_part(p, n); }
    static Input load_input(const std::byte* p) { return load(p); }
    static Input load_input_part(const std::byte* p, std::size_t n) { return load_part(p, n); }
    static void store(std::byte* p, Reg x) { _mm512_storeu_ps(p, x); }
    static Reg fma(Reg w, Reg x, Reg sum) { return _mm512_fmadd_ps(w, x, sum); }
  };
};
static_assert(simd::Lanes<Avx512>);

}  // namespace
}  // namespace larch::kernels
