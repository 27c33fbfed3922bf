#pragma once

#include "kernels/simd/block_sums.hpp"

namespace larch::kernels::simd {

/// y = x W^T for T tokens, so few that their sums stay in registers while codes are taken apart: of a panel only scales
/// and mins are put down. Each output is the sum that block_tile() adds up, in its order: blocks of 32 columns come one
/// after the other in every format, though not the groups of 16 in them.
template <class B, class K, std::size_t T>
struct TokenSums : PanelOf<B, K, 1> {
  using L = typename B::Lanes;
  using Int = typename B::Int;

  /// The slot behind `i` others of a block of weights, which begins `first` slots behind x[t].
  [[gnu::always_inline]] void put(std::size_t first, std::size_t i, std::size_t /*v*/, Int codes) {
    constexpr std::size_t group = K::group / 4;          // slots
    const std::size_t column = 4 * (first + i / 8 * 8);  // of the first one in this block of numbers
    B::pin(codes);                                       // among the lines that are fetched
    const std::byte* block[T];
#pragma GCC unroll 8
    for (std::size_t t = 0; t < T; ++t) block[t] = x[t] + number_at<L>(column);
    const std::size_t g = i / group, k = i % group;
    if constexpr (K::whole_scales) {
      const auto weights = B::template weights<false>(codes);
      Sum &sum = sums[g], &total = totals[i / 8];
#pragma GCC unroll 8
      for (std::size_t t = 0; t < T; ++t) {
        if (k == 0) sum[0][t] = B::none();
        B::multiply(weights, B::four_bytes(block[t] + i % 8 * 4), k == 0, part[g][t], sum[0][t]);
        if (i % 8 == group - 1) total[0][t] = B::none();
        if (k == group - 1) B::add_scaled(part[g][t], sum[0][t], this->factors[column / 16 + g % 2][0], total[0][t]);
      }
      if (i % 8 == 7) add_totals<B, K>(*this, column, block, total, y);
    } else {
      constexpr std::size_t run = short_run<K>;
      const auto weights = B::template weights<K::is_signed>(codes);
#pragma GCC unroll 8
      for (std::size_t t = 0; t < T; ++t) {
        Int& sum = sums[g][0][t];
        typename B::Partial& products = part[i / run][t];
        if (k == 0) sum = minus_bias<B, K>(block[t] + fact_at<K>(fact_minus, fact_minus_halves, 4 * i));
        B::multiply(weights, B::four_bytes(block[t] + i % 8 * 4), k % run == 0, products, sum);
        if (k % run == run - 1) B::collect(products, sum);
      }
      if (i % 8 != 7) return;
      if constexpr (group == 4) add_sums<B, K>(*this, column, block, sums[g - 1], y);
      add_sums<B, K>(*this, column + 32 - K::group, block, sums[g], y);
    }
  }

  const std::byte* x[T];  ///< each token's numbers from the panel's first column on
  typename L::Reg y[1][T];

 private:
  using Sum = Int[1][T];
  typename B::Partial part[panel_columns / 4][T];  ///< [i / short_run]; in whole scales [group]
  Sum sums[panel_columns / 16], totals[panel_columns / 32];
};

/// y[t * ldy] = the products of at most a register of rows of W, from row r on, with T rows of x.
template <class B, class F, std::size_t T>
void token_sums(const Matrix& w, std::size_t r, std::size_t rows, bool packed, const std::byte* const (&x)[T], float* y,
                std::size_t ldy) {
  using L = typename B::Lanes;
  TokenSums<B, typename F::Kind, T> sums;
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t) sums.y[0][t] = L::zero();
  for (std::size_t c = 0; c < w.cols; c += panel_columns) {
#pragma GCC unroll 8
    for (std::size_t t = 0; t < T; ++t) sums.x[t] = x[t] + number_at<L>(c);
    const Part part{r, rows, c, smaller<L>(panel_columns, w.cols - c), next_panels<B, F>(w, packed, c)};
    if (packed)
      fill_packed<B, F, 1>(w, part, sums);
    else
      fill<B, F, 1>(w, part, sums);
  }
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t)
    if (rows == L::width)
      L::store(y + t * ldy, sums.y[0][t]);
    else
      L::store_part(y + t * ldy, sums.y[0][t], rows);
}

/// y[t * ldy + r - row_begin] = the products of rows [row_begin, row_end) of W with few rows of x, so many at a time. A
/// register of rows stays in the cache while all tokens pass.
template <class B, class F>
void few_matmul(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y, std::size_t ldy) {
  using L = typename B::Lanes;
  constexpr std::size_t most = F::Kind::whole_scales ? 2 : B::few_tokens;  // four groups' sums at once
  for (std::size_t r = row_begin; r < row_end; r += L::width) {
    const std::size_t rows = smaller<L>(L::width, row_end - r);
    const bool packed = is_packed<L>(w, r, rows);
    for (std::size_t t = 0; t < x.count; t += most)
      with_count<L, most>(smaller<L>(most, x.count - t), [&](auto count) {
        constexpr std::size_t T = decltype(count)::value;
        const std::byte* in[T];
        for (std::size_t i = 0; i < T; ++i) in[i] = row<L>(x, t + i);
        token_sums<B, F, T>(w, r, rows, packed, in, y + t * ldy + (r - row_begin), ldy);
      });
  }
}

}  // namespace larch::kernels::simd
