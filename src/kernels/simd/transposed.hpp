#pragma once

#include "kernels/simd/common.hpp"

/// y = x W: the lanes of a register run along the columns, the sums of a block of columns stay in registers while the
/// rows pass. Rows are taken in groups that end at multiples of row_group; one output is
///   without scales: its products added to y row by row;
///   with scales: for each group, the products added up row by row, times the scale, added to y.
namespace larch::kernels::simd {

/// A divisor of the scale block.
inline constexpr std::size_t row_group = 64;
static_assert(scale_block % row_group == 0);

/// V registers of columns, `rows` rows of weights, T tokens: y (+)= x W. x[t] points at the value for the first row.
/// With V == 1, only the first `columns` lanes exist.
template <class L, class W, std::size_t V, std::size_t T>
[[gnu::always_inline]] inline void column_tile(const std::byte* w, std::size_t stride, std::size_t rows, float scale,
                                               const std::byte* const (&x)[T], std::size_t columns, float* y,
                                               std::size_t ldy, bool add) {
  using Reg = typename L::Reg;
  const auto read = [&](const float* p) { return V == 1 ? L::load_part(p, columns) : L::load(p); };
  Reg sum[T][V];
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t)
#pragma GCC unroll 8
    for (std::size_t v = 0; v < V; ++v) sum[t][v] = !W::scaled && add ? read(y + t * ldy + v * L::width) : L::zero();
  for (std::size_t r = 0; r < rows; ++r) {
    Reg weights[V];
#pragma GCC unroll 8
    for (std::size_t v = 0; v < V; ++v) {
      const std::byte* p = w + r * stride + v * L::width * W::bytes;
      weights[v] = V == 1 ? W::load_part(p, columns) : W::load(p);
    }
#pragma GCC unroll 8
    for (std::size_t t = 0; t < T; ++t) {
      const Reg in = L::set1(load_float<L>(x[t] + r * sizeof(float)));
#pragma GCC unroll 8
      for (std::size_t v = 0; v < V; ++v) sum[t][v] = L::fma(weights[v], in, sum[t][v]);
    }
  }
  for (std::size_t t = 0; t < T; ++t)
    for (std::size_t v = 0; v < V; ++v) {
      float* out = y + t * ldy + v * L::width;
      if constexpr (W::scaled) sum[t][v] = L::fma(sum[t][v], L::set1(scale), add ? read(out) : L::zero());
      if constexpr (V == 1)
        L::store_part(out, sum[t][v], columns);
      else
        L::store(out, sum[t][v]);
    }
}

/// A group of rows with the columns [column, column + columns).
struct Group {
  const std::byte* w;
  std::size_t stride, rows, columns;
  float scale;
  std::size_t x_row;  ///< the group's first row's place in x
  bool add;
};

/// The group times T tokens from `token` on; V registers wide, or narrower than one.
template <class L, class W, std::size_t V, std::size_t T>
[[gnu::always_inline]] inline void group_tile(const Group& g, const Rows& x, std::size_t token, float* y,
                                              std::size_t ldy) {
  const std::byte* in[T];
  for (std::size_t t = 0; t < T; ++t) in[t] = row<L>(x, token + t) + g.x_row * sizeof(float);
  column_tile<L, W, V, T>(g.w, g.stride, g.rows, g.scale, in, g.columns, y + token * ldy, ldy, g.add);
}

/// The group times all tokens, its weights decoded once if that saves work.
template <class L, class W, std::size_t V>
void group_times(const Group& g, const Rows& x, float* y, std::size_t ldy) {
  const auto tiles = [&](const Group& group, auto codec) {
    for (std::size_t t = 0; t < x.count; t += L::column_tokens)
      with_count<L, L::column_tokens>(smaller<L>(L::column_tokens, x.count - t), [&](auto count) {
        group_tile<L, decltype(codec), V, decltype(count)::value>(group, x, t, y, ldy);
      });
  };
  if (x.count <= L::column_tokens) return tiles(g, W{});
  constexpr std::size_t width = V * L::width;
  alignas(64) float decoded[row_group * width];
  for (std::size_t r = 0; r < g.rows; ++r)
    for (std::size_t v = 0; v < V; ++v) {
      const std::byte* p = g.w + r * g.stride + v * L::width * W::bytes;
      L::store(decoded + r * width + v * L::width, V == 1 ? W::load_part(p, g.columns) : W::load(p));
    }
  Group panel = g;
  panel.w = reinterpret_cast<const std::byte*>(decoded);
  panel.stride = width * sizeof(float);
  tiles(panel, Decoded<typename L::Dot, W>{});
}

/// All columns of one group of rows, given without its columns' fields.
template <class L, class W>
void group_columns(const Matrix& m, std::size_t r, Group g, const Rows& x, float* y, std::size_t ldy) {
  constexpr std::size_t wide = 8, usual = L::column_registers;
  for (std::size_t c = 0; c < m.cols;) {
    g.w = at<L, W>(m, r, c);
    if constexpr (W::scaled) g.scale = scale_at<L, W>(m, r, c);
    const std::size_t left = m.cols - c;
    if (x.count == 1 && left >= wide * L::width) {  // more chains to hide the latency of additions
      g.columns = wide * L::width;
      group_tile<L, W, wide, 1>(g, x, 0, y + c, ldy);
    } else if (left >= usual * L::width) {
      g.columns = usual * L::width;
      group_times<L, W, usual>(g, x, y + c, ldy);
    } else {
      g.columns = smaller<L>(L::width, left);
      group_times<L, W, 1>(g, x, y + c, ldy);
    }
    c += g.columns;
  }
}

/// y = x W, or y += x W, for rows [row_begin, row_end).
template <class L, class W>
void transposed(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y, std::size_t ldy,
                bool add) {
  for (std::size_t r = row_begin; r < row_end;) {
    const std::size_t end = smaller<L>(row_end, (r / row_group + 1) * row_group);
    group_columns<L, W>(w, r, {nullptr, w.row_bytes, end - r, 0, 1, r - row_begin, add || r > row_begin}, x, y, ldy);
    r = end;
  }
}

/// matmul_transposed for weights coded as W.
template <class L, class W>
void matmul_transposed(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y,
                       std::size_t ldy) {
  if (row_begin == row_end)
    for (std::size_t t = 0; t < x.count; ++t)
      for (std::size_t c = 0; c < w.cols; ++c) y[t * ldy + c] = 0;
  transposed<L, W>(w, row_begin, row_end, x, y, ldy, false);
}

}  // namespace larch::kernels::simd
