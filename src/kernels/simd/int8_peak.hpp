#pragma once

#include "kernels/kernels.hpp"
#include "kernels/simd/concepts.hpp"

namespace larch::kernels::simd {

/// Tiles of products as in block_matmul.hpp, of unsigned codes of four bits, without what they are made from and what
/// becomes of them.
template <Blocks B>
struct PeakTile {
  static constexpr std::size_t V = 2, T = B::tokens, steps = 8;
  static constexpr std::uint64_t products = V * T * steps * 4 * B::Lanes::width;

  static void run(std::size_t rounds, float* y) {
    using L = typename B::Lanes;
    static_assert(L::width <= Int8Peak::kept);
    using Int = typename B::Int;
    Int codes[V], numbers[T], sums[V][T];
#pragma GCC unroll 8
    for (Int& x : codes) {
      x = B::none();
      B::hide(x);
    }
#pragma GCC unroll 8
    for (Int& x : numbers) x = B::none();
#pragma GCC unroll 8
    for (auto& of_register : sums)
#pragma GCC unroll 8
      for (Int& x : of_register) x = B::none();
    for (std::size_t round = 0; round < rounds; ++round) {
      typename B::Partial part[V][T];
#pragma GCC unroll 8
      for (std::size_t k = 0; k < steps; ++k) {
#pragma GCC unroll 8
        for (std::size_t t = 0; t < T; ++t) {
          B::hide(numbers[t]);  // or the product of the round before would do
#pragma GCC unroll 8
          for (std::size_t v = 0; v < V; ++v)
            B::multiply(B::template weights<false>(codes[v]), numbers[t], k == 0, part[v][t], sums[v][t]);
        }
      }
#pragma GCC unroll 8
      for (std::size_t v = 0; v < V; ++v)
#pragma GCC unroll 8
        for (std::size_t t = 0; t < T; ++t) B::collect(part[v][t], sums[v][t]);
    }
    auto all = L::zero();
#pragma GCC unroll 8
    for (const auto& of_register : sums)
#pragma GCC unroll 8
      for (const Int& x : of_register) all = L::add(all, B::number(x));
    L::store(y, all);
  }
};

}  // namespace larch::kernels::simd
