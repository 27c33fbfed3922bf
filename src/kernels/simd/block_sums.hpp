#pragma once

#include "kernels/simd/block_panel.hpp"
#include "kernels/simd/int8_rows.hpp"

/// What a panel's groups of columns add to outputs.
namespace larch::kernels::simd {

/// Products of two columns have 16 bits where the CPU has no better: so many of them add up without overflow.
template <class K>
inline constexpr std::size_t short_run = 32767 / (2 * 127 * K::top) < K::group / 4 ? 32767 / (2 * 127 * K::top)
                                                                                   : K::group / 4;

/// Where a block of numbers has a fact of the group that a column is in: of all of it or of a half.
template <class K>
[[gnu::always_inline]] inline std::size_t fact_at(std::size_t whole, std::size_t halves, std::size_t column) {
  return K::group == 16 ? halves + column / 16 % 2 * 4 : whole;
}

/// What a group's sums begin with: what is too much in them because codes are stored with a bias.
template <class B, class K>
[[gnu::always_inline]] inline typename B::Int minus_bias(const std::byte* minus) {
  constexpr int bias = K::is_signed ? B::signed_bias : K::bias;
  return bias != 0 ? B::left(B::four_bytes(minus), __builtin_ctz(bias | 1 << 30)) : B::none();
}

/// sums[v][t] = the products of one group's codes with the numbers at x[t], the bias subtracted.
template <class B, class K, std::size_t V, std::size_t T>
[[gnu::always_inline]] inline void group_sums(const typename B::Int (*slots)[V], const std::byte* const (&x)[T],
                                              const std::byte* const (&minus)[T], typename B::Int (&sums)[V][T]) {
  constexpr std::size_t all = K::group / 4, run = short_run<K>;
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t) {
    const auto first = minus_bias<B, K>(minus[t]);
#pragma GCC unroll 8
    for (std::size_t v = 0; v < V; ++v) sums[v][t] = first;
  }
#pragma GCC unroll 8
  for (std::size_t i = 0; i < all; i += run) {
    typename B::Partial part[V][T];
#pragma GCC unroll 8
    for (std::size_t k = i; k < i + run; ++k) {
      typename B::template Weights<K::is_signed> codes[V];
#pragma GCC unroll 8
      for (std::size_t v = 0; v < V; ++v) codes[v] = B::template weights<K::is_signed>(slots[k][v]);
#pragma GCC unroll 8
      for (std::size_t t = 0; t < T; ++t) {
        const auto numbers = B::four_bytes(x[t] + 4 * k);
#pragma GCC unroll 8
        for (std::size_t v = 0; v < V; ++v) B::multiply(codes[v], numbers, k == i, part[v][t], sums[v][t]);
      }
    }
#pragma GCC unroll 8
    for (std::size_t v = 0; v < V; ++v)
#pragma GCC unroll 8
      for (std::size_t t = 0; t < T; ++t) B::collect(part[v][t], sums[v][t]);
  }
}

/// y[v][t] += a group's sums times its scales, and its mins; block[t] is that of the group's numbers.
template <class B, class K, std::size_t V, std::size_t T>
[[gnu::always_inline]] inline void add_sums(const Panel<B, K, V>& panel, std::size_t column,
                                            const std::byte* const (&block)[T], const typename B::Int (&sums)[V][T],
                                            typename B::Lanes::Reg (&y)[V][T]) {
  using L = typename B::Lanes;
  const std::size_t g = column / K::group;
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t) {
    const auto scale = L::set1(load_float<L>(block[t] + fact_scale));
#pragma GCC unroll 8
    for (std::size_t v = 0; v < V; ++v)
      y[v][t] = L::fma(B::number(sums[v][t]), L::mul(panel.scales[g][v], scale), y[v][t]);
    if constexpr (K::mins) {
      const auto sum = L::set1(load_float<L>(block[t] + fact_at<K>(fact_sum, fact_half_sums, column)));
#pragma GCC unroll 8
      for (std::size_t v = 0; v < V; ++v) y[v][t] = L::fma(panel.mins[g][v], sum, y[v][t]);
    }
  }
}

/// y[v][t] += one group's products. rows[t] points at the panel's first number.
template <class B, class K, std::size_t V, std::size_t T>
[[gnu::always_inline]] inline void add_group(const Panel<B, K, V>& panel, std::size_t column,
                                             const std::byte* const (&rows)[T], typename B::Lanes::Reg (&y)[V][T]) {
  using L = typename B::Lanes;
  const std::byte *x[T], *block[T], *minus[T];
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t) {
    x[t] = rows[t] + number_at<L>(column);
    block[t] = x[t] - column % 32;
    minus[t] = block[t] + fact_at<K>(fact_minus, fact_minus_halves, column);
  }
  typename B::Int sums[V][T];
  group_sums<B, K>(&panel.slots[column / 4], x, minus, sums);
  add_sums<B, K>(panel, column, block, sums, y);
}

/// `part` and `sums` = the products of 16 codes with the numbers at x[t], as B::add_scaled() takes them.
template <class B, std::size_t V, std::size_t T>
[[gnu::always_inline]] inline void short_sums(const typename B::Int (*slots)[V], const std::byte* const (&x)[T],
                                              typename B::Partial (&part)[V][T], typename B::Int (&sums)[V][T]) {
#pragma GCC unroll 8
  for (std::size_t k = 0; k < 4; ++k) {
#pragma GCC unroll 8
    for (std::size_t t = 0; t < T; ++t) {
      const auto numbers = B::four_bytes(x[t] + 4 * k);
#pragma GCC unroll 8
      for (std::size_t v = 0; v < V; ++v) {
        if (k == 0) sums[v][t] = B::none();
        B::multiply(B::template weights<false>(slots[k][v]), numbers, k == 0, part[v][t], sums[v][t]);
      }
    }
  }
}

/// y[v][t] += the sums of two groups of 16 columns, already times their scales, and the mins. They are changed.
template <class B, class K, std::size_t V, std::size_t T>
[[gnu::always_inline]] inline void add_totals(const WholePanel<B, K, V>& panel, std::size_t column,
                                              const std::byte* const (&block)[T], typename B::Int (&totals)[V][T],
                                              typename B::Lanes::Reg (&y)[V][T]) {
  using L = typename B::Lanes;
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t) {
    const auto scale = L::set1(load_float<L>(block[t] + fact_scale));
    const auto numbers = B::four_bytes(block[t] + fact_half_numbers);
#pragma GCC unroll 8
    for (std::size_t v = 0; v < V; ++v) {
      const auto pair = B::pair_products(panel.pairs[column / 32][v], numbers);
      if constexpr (K::bias != 0) totals[v][t] = B::difference(totals[v][t], B::left(pair, __builtin_ctz(K::bias)));
      y[v][t] = L::fma(B::number(totals[v][t]), L::mul(panel.scale[v], scale), y[v][t]);
      if constexpr (K::mins) y[v][t] = L::fma(B::number(pair), L::mul(panel.min[v], scale), y[v][t]);
    }
  }
}

/// y[v][t] += the products of two groups of 16 columns, whose scales and mins are whole numbers.
template <class B, class K, std::size_t V, std::size_t T>
[[gnu::always_inline]] inline void add_group(const WholePanel<B, K, V>& panel, std::size_t column,
                                             const std::byte* const (&rows)[T], typename B::Lanes::Reg (&y)[V][T]) {
  using L = typename B::Lanes;
  const std::byte *block[T], *x[T];
  typename B::Int totals[V][T];
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t) {
    block[t] = rows[t] + number_at<L>(column);
#pragma GCC unroll 8
    for (std::size_t v = 0; v < V; ++v) totals[v][t] = B::none();
  }
#pragma GCC unroll 2
  for (std::size_t half = 0; half < 2; ++half) {
    typename B::Partial part[V][T];
    typename B::Int sums[V][T];
#pragma GCC unroll 8
    for (std::size_t t = 0; t < T; ++t) x[t] = block[t] + 16 * half;
    short_sums<B>(&panel.slots[column / 4 + 4 * half], x, part, sums);
#pragma GCC unroll 8
    for (std::size_t v = 0; v < V; ++v)
#pragma GCC unroll 8
      for (std::size_t t = 0; t < T; ++t)
        B::add_scaled(part[v][t], sums[v][t], panel.factors[column / 16 + half][v], totals[v][t]);
  }
  add_totals<B, K>(panel, column, block, totals, y);
}

}  // namespace larch::kernels::simd
