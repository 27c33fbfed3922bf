#pragma once

#include "kernels/avx2/blocks.hpp"

namespace larch::kernels {
namespace {  // see simd/common.hpp: nothing compiled for this level may be shared with another

/// Blocks with the product of AVX-VNNI: unsigned codes by signed numbers, four columns added up in 32 bits. Signed
/// codes are stored with a bias.
struct AvxVnniBlocks : Avx2Blocks {
  template <bool is_signed>
  using Weights = Int;
  struct Partial {};
  static constexpr int signed_bias = 128;

  static Int stored(Int codes) { return _mm256_xor_si256(codes, _mm256_set1_epi8(-128)); }
  template <bool is_signed>
  static Int weights(Int codes) {
    return codes;
  }
  static void multiply(Int codes, Int numbers, bool /*first*/, Partial& /*part*/, Int& sum) {
    sum = _mm256_dpbusd_avx_epi32(sum, codes, numbers);
  }
  static void collect(Partial /*part*/, Int& /*sum*/) {}
  /// The sums, though of 32 bits, are small: the low halves of the lanes are what they are.
  template <bool is_signed>
  static Int factor(Int x, int i) {
    return wide<is_signed>(x, i, -1);
  }
  static void add_scaled(Partial /*part*/, Int sum, Int factor, Int& total) {
    total = _mm256_dpwssd_avx_epi32(total, sum, factor);
  }
};
static_assert(simd::Blocks<AvxVnniBlocks>);

}  // namespace
}  // namespace larch::kernels
