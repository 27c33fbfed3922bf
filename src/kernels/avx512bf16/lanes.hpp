#pragma once

#include "kernels/avx512/lanes.hpp"

namespace larch::kernels {
namespace {  // see simd/common.hpp: nothing compiled for this level may be shared with another

/// The bytes of the bfloat16 numbers that equal the E4M3 codes 0..127. The product instruction takes subnormal
/// bfloat16 for zero; E4M3's subnormals are normal numbers here.
struct F8Bytes {
  alignas(64) std::uint8_t low[128];
  alignas(64) std::uint8_t high[128];
};

constexpr F8Bytes make_f8_bytes() {
  F8Bytes bytes{};
  for (unsigned code = 0; code < 128; ++code) {
    unsigned exponent = code >> 3, mantissa = code & 7, bits = 0;
    if (exponent == 0 && mantissa != 0) {  // m 2^-9 = (m 2^k) 2^(-9 - k)
      exponent = 1;
      while (mantissa < 8) mantissa *= 2, --exponent;
      mantissa &= 7;
      bits = (exponent + 120) << 7 | mantissa << 4;  // biases: 7 and 127; the exponent may have wrapped below zero
    } else if (code == 127) {
      bits = 0x7fc0;
    } else if (code != 0) {
      bits = (exponent + 120) << 7 | mantissa << 4;
    }
    bytes.low[code] = static_cast<std::uint8_t>(bits & 0xff);
    bytes.high[code] = static_cast<std::uint8_t>(bits >> 8 & 0xff);
  }
  return bytes;
}

inline constexpr F8Bytes f8_bytes = make_f8_bytes();

/// Dot products by AVX512_BF16: pairs of columns are multiplied and added per lane. An activation is the sum of two
/// bfloat16 numbers, which together have the precision that a sum of float32 products can use; rounded to one, it
/// would send tokens to other experts. Coded rows hold, for every 32 columns, 32 upper parts and then 32 lower ones.
struct Bf16Dot {
  using Lanes = Avx512;
  using Operand = __m512i;  // 32 bfloat16 values
  struct Input {
    __m512i upper, lower;
  };
  static constexpr std::size_t step = 32, bytes = 2, input_bytes = 4, chunk = 1024;
  static constexpr std::size_t tokens = 6;  // by 4 rows: 24 sums, 4 weights, 2 of an input: 30 of 32
  static constexpr std::size_t scaled_tokens = 4;
  static __mmask32 mask(std::size_t n) { return static_cast<__mmask32>((std::uint64_t{1} << n) - 1); }
  static Operand load(const std::byte* p) { return _mm512_loadu_si512(p); }
  static Operand load_part(const std::byte* p, std::size_t n) { return _mm512_maskz_loadu_epi16(mask(n), p); }
  static Input load_input(const std::byte* p) { return {load(p), load(p + 64)}; }
  static Input load_input_part(const std::byte* p, std::size_t n) { return {load_part(p, n), load_part(p + 64, n)}; }
  static void store(std::byte* p, Operand x) { _mm512_storeu_si512(p, x); }
  static __m512 fma(Operand w, Operand x, __m512 sum) {
    return _mm512_dpbf16_ps(sum, reinterpret_cast<__m512bh>(w), reinterpret_cast<__m512bh>(x));
  }
  static __m512 fma(Operand w, const Input& x, __m512 sum) { return fma(w, x.lower, fma(w, x.upper, sum)); }

  static std::size_t coded_bytes(std::size_t n) { return (n + step - 1) / step * step * input_bytes; }

  /// Upper and lower parts of 16 columns.
  static void split(Avx512::Reg x, std::byte* upper, std::byte* lower) {
    Avx512::store_bf16(upper, x);
    const __m256i rounded = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(upper));
    Avx512::store_bf16(lower, Avx512::sub(x, Avx512::Bf16::widen(rounded)));
  }

  static void code(const float* src, std::size_t begin, std::size_t n, std::byte* row) {
    constexpr std::size_t half = Avx512::width;
    for (std::size_t i = 0; i < n;) {
      const std::size_t column = begin + i, within = column % step;
      std::byte* p = row + (column - within) * input_bytes + within * bytes;
      const std::size_t count = smaller(half - within % half, n - i);
      if (count == half) {
        split(Avx512::load(src + i), p, p + step * bytes);
      } else {
        std::byte upper[half * bytes], lower[half * bytes];
        split(Avx512::load_part(src + i, count), upper, lower);
        __builtin_memcpy(p, upper, count * bytes);
        __builtin_memcpy(p + step * bytes, lower, count * bytes);
      }
      i += count;
    }
  }
  static std::size_t smaller(std::size_t a, std::size_t b) { return a < b ? a : b; }
};
static_assert(simd::Dots<Bf16Dot>);

struct Bf16Weights {
  static constexpr std::size_t bytes = 2;
  static constexpr bool scaled = false, pairs = false, streamed = true;
  static constexpr float factor = 1;
  static __m512i load(const std::byte* p) { return Bf16Dot::load(p); }
  static __m512i load_part(const std::byte* p, std::size_t n) { return Bf16Dot::load_part(p, n); }
};

struct F8Weights {
  static constexpr std::size_t bytes = 1;
  static constexpr bool scaled = true, pairs = true, streamed = true;
  static constexpr float factor = 1;
  /// The low and the high bytes of 64 codes, looked up with VBMI: 7 bits of a code choose, the eighth is the sign.
  static __m512i low(__m512i codes) {
    const auto* table = reinterpret_cast<const __m512i*>(f8_bytes.low);
    return _mm512_permutex2var_epi8(_mm512_load_si512(table), codes, _mm512_load_si512(table + 1));
  }
  static __m512i high(__m512i codes) {
    const auto* table = reinterpret_cast<const __m512i*>(f8_bytes.high);
    const __m512i found = _mm512_permutex2var_epi8(_mm512_load_si512(table), codes, _mm512_load_si512(table + 1));
    constexpr int a_or_b_and_c = 0xf8;
    return _mm512_ternarylogic_epi32(found, codes, _mm512_set1_epi8(-0x80), a_or_b_and_c);
  }
  static void load_pair(const std::byte* p, __m512i (&values)[2]) {
    // Interleaving works within quarters of a register: bring the eighths into the order in which it takes them.
    const __m512i order = _mm512_setr_epi64(0, 4, 1, 5, 2, 6, 3, 7);
    const __m512i codes = _mm512_permutexvar_epi64(order, _mm512_loadu_si512(p));
    const __m512i l = low(codes), h = high(codes);
    values[0] = _mm512_unpacklo_epi8(l, h);
    values[1] = _mm512_unpackhi_epi8(l, h);
  }
  static __m512i widen(__m256i codes) {  // code 0 gives 0, so that the other byte of each word adds nothing
    const __m512i words = _mm512_cvtepu8_epi16(codes);
    return _mm512_or_si512(low(words), high(_mm512_slli_epi16(words, 8)));
  }
  static __m512i load(const std::byte* p) { return widen(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p))); }
  static __m512i load_part(const std::byte* p, std::size_t n) {
    return widen(_mm256_maskz_loadu_epi8(Bf16Dot::mask(n), p));
  }
};
static_assert(simd::Numbers<Bf16Weights> && simd::Numbers<F8Weights>);

}  // namespace
}  // namespace larch::kernels
