#pragma once

#include "kernels/simd/block_sums.hpp"

namespace larch::kernels::simd {

/// y = x W^T for one token, whose numbers the codes meet as they are taken apart: of a panel only scales and mins are
/// put down. Each output is the sum that block_tile() adds up, in its order: blocks of 32 columns come one after the
/// other in every format, though not the groups of 16 in them.
template <class B, class K>
struct TokenSums : PanelOf<B, K, 1> {
  using L = typename B::Lanes;
  using Int = typename B::Int;

  /// The slot behind `i` others of a block of weights, which begins `first` slots behind `x`.
  [[gnu::always_inline]] void put(std::size_t first, std::size_t i, std::size_t /*v*/, Int codes) {
    constexpr std::size_t group = K::group / 4;          // slots
    const std::size_t column = 4 * (first + i / 8 * 8);  // of the first one in this block of numbers
    B::pin(codes);                                       // among the lines that are fetched
    const std::byte* const block[] = {x + number_at<L>(column)};
    const Int numbers = B::four_bytes(block[0] + i % 8 * 4);
    const std::size_t g = i / group, k = i % group;
    Int& sum = sums[g][0][0];
    if constexpr (K::whole_scales) {
      Int& total = totals[i / 8][0][0];
      if (k == 0) sum = B::none();
      B::multiply(B::template weights<false>(codes), numbers, k == 0, part[g], sum);
      if (i % 8 == group - 1) total = B::none();
      if (k == group - 1) B::add_scaled(part[g], sum, this->factors[column / 16 + g % 2][0], total);
      if (i % 8 == 7) add_totals<B, K>(*this, column, block, totals[i / 8], y);
    } else {
      constexpr std::size_t run = short_run<K>;
      if (k == 0) sum = minus_bias<B, K>(block[0] + fact_at<K>(fact_minus, fact_minus_halves, 4 * i));
      B::multiply(B::template weights<K::is_signed>(codes), numbers, k % run == 0, part[i / run], sum);
      if (k % run == run - 1) B::collect(part[i / run], sum);
      if (i % 8 != 7) return;
      if constexpr (group == 4) add_sums<B, K>(*this, column, block, sums[g - 1], y);
      add_sums<B, K>(*this, column + 32 - K::group, block, sums[g], y);
    }
  }

  const std::byte* x;  ///< the token's numbers from the panel's first column on
  typename L::Reg y[1][1];

 private:
  using Sum = Int[1][1];
  typename B::Partial part[panel_columns / 4];  ///< [i / short_run]; in whole scales [group]
  Sum sums[panel_columns / 16], totals[panel_columns / 32];
};

/// y[r - row_begin] = the products of rows [row_begin, row_end) of W with one row of x.
template <class B, class F>
void token_matmul(const Matrix& w, std::size_t row_begin, std::size_t row_end, const std::byte* x, float* y) {
  using L = typename B::Lanes;
  for (std::size_t r = row_begin; r < row_end; r += L::width) {
    const std::size_t rows = smaller<L>(L::width, row_end - r);
    const bool packed = is_packed<L>(w, r, rows);
    TokenSums<B, typename F::Kind> sums;
    sums.y[0][0] = L::zero();
    for (std::size_t c = 0; c < w.cols; c += panel_columns) {
      sums.x = x + number_at<L>(c);
      const Part part{r, rows, c, smaller<L>(panel_columns, w.cols - c), next_panels<B, F, 1>(w, packed, c)};
      if (packed)
        fill_packed<B, F, 1>(w, part, sums);
      else
        fill<B, F, 1>(w, part, sums);
    }
    if (rows == L::width)
      L::store(y + (r - row_begin), sums.y[0][0]);
    else
      L::store_part(y + (r - row_begin), sums.y[0][0], rows);
  }
}

}  // namespace larch::kernels::simd
