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

constexpr F8Bytes f8_bytes = make_f8_bytes();

/// Dot products with bfloat16 activations, by AVX512_BF16: pairs of columns are multiplied and added per lane.
struct Bf16Dot {
  using Lanes = Avx512;
  using Operand = __m512i;  // 32 bfloat16 values
  static constexpr std::size_t step = 32, bytes = 2, chunk = 1024;
  static constexpr std::size_t tokens = 6;  // by 4 rows: 24 sums, 4 weights, 1 input: 29 of 32
  static constexpr std::size_t scaled_tokens = 4;
  static __mmask32 mask(std::size_t n) { return static_cast<__mmask32>((std::uint64_t{1} << n) - 1); }
  static Operand load(const std::byte* p) { return _mm512_loadu_si512(p); }
  static Operand load_part(const std::byte* p, std::size_t n) { return _mm512_maskz_loadu_epi16(mask(n), p); }
  static void store(std::byte* p, Operand x) { _mm512_storeu_si512(p, x); }
  static __m512 fma(Operand w, Operand x, __m512 sum) {
    return _mm512_dpbf16_ps(sum, reinterpret_cast<__m512bh>(w), reinterpret_cast<__m512bh>(x));
  }
};

struct Bf16Weights {
  static constexpr std::size_t bytes = 2;
  static constexpr bool scaled = false, pairs = false;
  static constexpr float factor = 1;
  static __m512i load(const std::byte* p) { return Bf16Dot::load(p); }
  static __m512i load_part(const std::byte* p, std::size_t n) { return Bf16Dot::load_part(p, n); }
};

struct F8Weights {
  static constexpr std::size_t bytes = 1;
  static constexpr bool scaled = true, pairs = true;
  static constexpr float factor = 1;
  /// The low and the high bytes of 64 codes, looked up with VBMI: 7 bits of a code choose, the eighth is the sign.
  static __m512i low(__m512i codes) {
    const auto* table = reinterpret_cast<const __m512i*>(f8_bytes.low);
    return _mm512_permutex2var_epi8(_mm512_load_si512(table), codes, _mm512_load_si512(table + 1));
  }
  static __m512i high(__m512i codes) {
    const auto* table = reinterpret_cast<const __m512i*>(f8_bytes.high);
    const __m512i bytes = _mm512_permutex2var_epi8(_mm512_load_si512(table), codes, _mm512_load_si512(table + 1));
    constexpr int a_or_b_and_c = 0xf8;
    return _mm512_ternarylogic_epi32(bytes, codes, _mm512_set1_epi8(-0x80), a_or_b_and_c);
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

}  // namespace
}  // namespace larch::kernels
