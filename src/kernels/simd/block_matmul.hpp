#pragma once

#include <type_traits>

#include "kernels/simd/block_panel.hpp"
#include "kernels/simd/int8_rows.hpp"

/// y = x W^T for weights in blocks and activations in Coding::int8. The lanes of a register are rows of W. One output
/// is, whatever the tile it falls into, what this adds up to, group of columns by group: the exact sum of the products
/// of codes and numbers, times both scales, and then the min times the sum of the values. Where two groups share a
/// block of activations and their scales are whole numbers, both are one exact sum.
namespace larch::kernels::simd {

/// sums[v][t] = the products of one group's codes with the numbers at x[t], the bias subtracted.
template <class B, class K, std::size_t V, std::size_t T>
[[gnu::always_inline]] inline void group_sums(const typename B::Int (*slots)[V], const std::byte* const (&x)[T],
                                              const std::byte* const (&minus)[T], typename B::Int (&sums)[V][T]) {
  constexpr int bias = K::is_signed ? B::signed_bias : K::bias;
  // Products of two columns have 16 bits where the CPU has no better: so many of them add up without overflow.
  constexpr std::size_t most = 32767 / (2 * 127 * K::top), all = K::group / 4, run = most < all ? most : all;
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t) {
    const auto first = bias != 0 ? B::left(B::four_bytes(minus[t]), __builtin_ctz(bias | 1 << 30)) : B::none();
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

/// y[v][t] += one group's products. x[t] points at the group's first number, facts[t] at its block's.
template <class B, class K, std::size_t V, std::size_t T>
[[gnu::always_inline]] inline void add_group(const Panel<B, K, V>& panel, std::size_t column,
                                             const std::byte* const (&rows)[T], typename B::Lanes::Reg (&y)[V][T]) {
  using L = typename B::Lanes;
  constexpr bool half = K::group == 16;
  const std::size_t g = column / K::group, which = half ? column / 16 % 2 * 4 : 0;
  const std::byte *x[T], *block[T], *minus[T];
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t) {
    x[t] = rows[t] + number_at<L>(column);
    block[t] = x[t] - column % 32;
    minus[t] = block[t] + (half ? fact_minus_halves + which : fact_minus);
  }
  typename B::Int sums[V][T];
  group_sums<B, K>(&panel.slots[column / 4], x, minus, sums);
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t) {
    const auto scale = L::set1(load_float<L>(block[t] + fact_scale));
#pragma GCC unroll 8
    for (std::size_t v = 0; v < V; ++v)
      y[v][t] = L::fma(B::number(sums[v][t]), L::mul(panel.scales[g][v], scale), y[v][t]);
    if constexpr (K::mins) {
      const auto sum = L::set1(load_float<L>(block[t] + (half ? fact_half_sums + which : fact_sum)));
#pragma GCC unroll 8
      for (std::size_t v = 0; v < V; ++v) y[v][t] = L::fma(panel.mins[g][v], sum, y[v][t]);
    }
  }
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

/// y[t * ldy + r] (+)= the products of a part of a matrix with T rows of x, which point at the part's first column. The
/// first part of a row sets y, the others add.
template <class B, class K, std::size_t V, std::size_t T, class From>
void block_tile(const From& panel, const Part& part, const std::byte* const (&x)[T], float* y, std::size_t ldy) {
  using L = typename B::Lanes;
  typename L::Reg sums[V][T];
  const bool whole = part.rows == V * L::width;
#pragma GCC unroll 8
  for (std::size_t v = 0; v < V; ++v)
#pragma GCC unroll 8
    for (std::size_t t = 0; t < T; ++t) {
      const float* from = y + t * ldy + v * L::width;
      sums[v][t] = part.column == 0 ? L::zero()
                   : whole          ? L::load(from)
                                    : L::load_part(from, smaller<L>(L::width, part.rows - v * L::width));
    }
  constexpr std::size_t step = K::whole_scales ? 2 * K::group : K::group;
  for (std::size_t c = 0; c < part.columns; c += step) add_group<B, K>(panel, c, x, sums);
#pragma GCC unroll 8
  for (std::size_t v = 0; v < V; ++v)
#pragma GCC unroll 8
    for (std::size_t t = 0; t < T; ++t) {
      float* to = y + t * ldy + v * L::width;
      if (whole)
        L::store(to, sums[v][t]);
      else
        L::store_part(to, sums[v][t], smaller<L>(L::width, part.rows - v * L::width));
    }
}

/// A part of a matrix of at most V registers of rows times the tokens [begin, end) of x; y is that of the first row.
template <class B, class F, std::size_t V>
void part_times(const Matrix& w, const Part& part, bool packed, const Rows& x, std::size_t begin, std::size_t end,
                float* y, std::size_t ldy) {
  using L = typename B::Lanes;
  using K = typename F::Kind;
  std::conditional_t<K::whole_scales, WholePanel<B, K, V>, Panel<B, K, V>> panel;
  if (packed)
    fill_packed<B, F, V>(w, part, panel);
  else
    fill<B, F, V>(w, part, panel);
  for (std::size_t t = begin; t < end; t += B::tokens)
    with_count<L, B::tokens>(smaller<L>(B::tokens, end - t), [&](auto count) {
      constexpr std::size_t T = decltype(count)::value;
      const std::byte* in[T];
      for (std::size_t i = 0; i < T; ++i) in[i] = row<L>(x, t + i) + number_at<L>(part.column);
      block_tile<B, K, V, T>(panel, part, in, y + t * ldy, ldy);
    });
}

/// Whether rows [r, r + rows) are packed, from the first of a register on.
template <class L>
[[gnu::always_inline]] inline bool is_packed(const Matrix& w, std::size_t r, std::size_t rows) {
  if (w.packed == nullptr || r % L::width != 0) return false;
  for (std::size_t i = r / L::width; i <= (r + rows - 1) / L::width; ++i)
    if (__atomic_load_n(w.packed->states + i, __ATOMIC_ACQUIRE) != Packed::ready) return false;
  return true;
}

/// MatmulFn for blocks of format F.
template <Blocks B, Format<B> F>
void block_matmul(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y,
                  std::size_t ldy) {
  using L = typename B::Lanes;
  constexpr std::size_t rows = 2 * L::width, few = 16, token_block = 128;
  constexpr std::size_t ahead =
      (512 + row_piece<F> - 1) / row_piece<F>;  // panels; memory needs as long as for 512 bytes
  const auto times = [&](std::size_t r, std::size_t c, bool packed, std::size_t next, std::size_t begin,
                         std::size_t end) {
    const Part part{r, smaller<L>(rows, row_end - r), c, smaller<L>(panel_columns, w.cols - c), next};
    if (part.rows > L::width)
      part_times<B, F, 2>(w, part, packed, x, begin, end, y + (r - row_begin), ldy);
    else
      part_times<B, F, 1>(w, part, packed, x, begin, end, y + (r - row_begin), ldy);
  };
  if (x.count <= few) {  // weights are read in their order
    for (std::size_t r = row_begin; r < row_end; r += rows) {
      const bool packed = is_packed<L>(w, r, smaller<L>(rows, row_end - r));
      const std::size_t jump = packed ? w.packed->bytes : (rows - 1) * w.row_bytes;  // from the end of these rows
      const std::size_t far = ahead * row_piece<F> * (packed ? L::width : 1);
      for (std::size_t c = 0; c < w.cols; c += panel_columns)
        times(r, c, packed, (c + ahead * panel_columns < w.cols ? 0 : jump) + far, 0, x.count);
    }
    return;
  }
  for (std::size_t t = 0; t < x.count; t += token_block)  // a block of tokens, a panel wide, stays in the cache
    for (std::size_t c = 0; c < w.cols; c += panel_columns)
      for (std::size_t r = row_begin; r < row_end; r += rows) {
        const bool packed = is_packed<L>(w, r, smaller<L>(rows, row_end - r));
        times(r, c, packed, packed ? 2 * w.packed->bytes : rows * w.row_bytes, t, smaller<L>(t + token_block, x.count));
      }
}

}  // namespace larch::kernels::simd
