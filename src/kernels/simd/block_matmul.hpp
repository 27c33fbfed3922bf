#pragma once

#include "kernels/simd/block_tokens.hpp"

/// y = x W^T for weights in blocks and activations in Coding::int8. The lanes of a register are rows of W. One output
/// is, whatever the tile it falls into, what this adds up to, group of columns by group: the exact sum of the products
/// of codes and numbers, times both scales, and then the min times the sum of the values. Where two groups share a
/// block of activations and their scales are whole numbers, both are one exact sum.
namespace larch::kernels::simd {

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
  PanelOf<B, K, V> panel;
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

/// MatmulFn for blocks of format F.
template <Blocks B, Format<B> F>
void block_matmul(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y,
                  std::size_t ldy) {
  using L = typename B::Lanes;
  constexpr std::size_t rows = 2 * L::width, token_block = 128;
  if (x.count <= B::most_few) return few_matmul<B, F>(w, row_begin, row_end, x, y, ldy);
  for (std::size_t t = 0; t < x.count; t += token_block) {  // a block of tokens, a panel wide, stays in the cache
    const std::size_t end = smaller<L>(t + token_block, x.count);
    for (std::size_t c = 0; c < w.cols; c += panel_columns)
      for (std::size_t r = row_begin; r < row_end; r += rows) {
        const std::size_t n = smaller<L>(rows, row_end - r);
        const bool packed = is_packed<L>(w, r, n);
        const Part part{r, n, c, smaller<L>(panel_columns, w.cols - c),
                        packed ? 2 * w.packed->bytes : rows * w.row_bytes};
        float* const to = y + (r - row_begin);
        if (n > L::width)
          part_times<B, F, 2>(w, part, packed, x, t, end, to, ldy);
        else
          part_times<B, F, 1>(w, part, packed, x, t, end, to, ldy);
      }
  }
}

}  // namespace larch::kernels::simd
