#pragma once

#include "kernels/simd/concepts.hpp"

namespace larch::kernels::simd {

/// Blocks of a level with the product of VNNI: unsigned codes by signed numbers, four columns added up in 32 bits.
/// Signed codes are stored with a bias. D has the level's instructions.
template <class Base, class D>
struct VnniBlocks : Base {
  using Int = typename Base::Int;
  template <bool is_signed>
  using Weights = Int;
  struct Partial {};
  static constexpr int signed_bias = 128;

  [[gnu::always_inline]] static Int stored(Int codes) { return D::flip_signs(codes); }
  template <bool is_signed>
  [[gnu::always_inline]] static Int weights(Int codes) {
    return codes;
  }
  [[gnu::always_inline]] static void multiply(Int codes, Int numbers, bool /*first*/, Partial& /*part*/, Int& sum) {
    sum = D::add_bytes(sum, codes, numbers);
  }
  [[gnu::always_inline]] static void collect(Partial /*part*/, Int& /*sum*/) {}
  /// The sums, though of 32 bits, are small: the low halves of the lanes are what they are.
  template <bool is_signed>
  [[gnu::always_inline]] static Int factor(Int x, int i) {
    return Base::template wide<is_signed>(x, i, -1);
  }
  [[gnu::always_inline]] static void add_scaled(Partial /*part*/, Int sum, Int factor, Int& total) {
    total = D::add_halves(total, sum, factor);
  }
};

}  // namespace larch::kernels::simd
