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

/// Some columns of a group of rows.
struct Group {
  const std::byte* w;
  std::size_t stride, rows, columns;
  std::size_t next;  ///< bytes from a row's weights to the next ones to fetch: further columns or the next group's
  float scale;
  std::size_t x_row;  ///< the group's first row's place in x
  bool add;
};

/// V registers of one row's weights; with V == 1, the first `columns` lanes.
template <class L, class W, std::size_t V>
[[gnu::always_inline]] inline void column_weights(const std::byte* p, std::size_t columns,
                                                  typename L::Reg (&weights)[V]) {
  if constexpr (V == 1) {
    weights[0] = W::load_part(p, columns);
  } else if constexpr (W::pairs) {
#pragma GCC unroll 8
    for (std::size_t v = 0; v < V; v += 2) {
      typename L::Reg pair[2];
      W::load_pair(p + v * L::width * W::bytes, pair);
      weights[v] = pair[0];
      weights[v + 1] = pair[1];
    }
  } else {
#pragma GCC unroll 8
    for (std::size_t v = 0; v < V; ++v) weights[v] = W::load(p + v * L::width * W::bytes);
  }
}

/// y (+)= x W for V registers of columns, the rows of the group and T tokens. x[t] points at the value for the first
/// row. With V == 1, only the group's `columns` lanes exist.
template <class L, class W, std::size_t V, std::size_t T>
[[gnu::always_inline]] inline void column_tile(const Group& g, const std::byte* const (&x)[T], float* y,
                                               std::size_t ldy) {
  using Reg = typename L::Reg;
  const auto read = [&](const float* p) { return V == 1 ? L::load_part(p, g.columns) : L::load(p); };
  Reg sum[T][V];
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t)
#pragma GCC unroll 8
    for (std::size_t v = 0; v < V; ++v) sum[t][v] = !W::scaled && g.add ? read(y + t * ldy + v * L::width) : L::zero();
  for (std::size_t r = 0; r < g.rows; ++r) {
    Reg weights[V];
    column_weights<L, W>(g.w + r * g.stride, g.columns, weights);
    if constexpr (W::streamed) {
#pragma GCC unroll 8
      for (std::size_t i = 0; i < V * L::width * W::bytes; i += 64) fetch<L>(g.w + r * g.stride + g.next + i);
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
      if constexpr (W::scaled) sum[t][v] = L::fma(sum[t][v], L::set1(g.scale), g.add ? read(out) : L::zero());
      if constexpr (V == 1)
        L::store_part(out, sum[t][v], g.columns);
      else
        L::store(out, sum[t][v]);
    }
}

/// The group times T tokens from `token` on; V registers wide, or narrower than one.
template <class L, class W, std::size_t V, std::size_t T>
[[gnu::always_inline]] inline void group_tile(const Group& g, const Rows& x, std::size_t token, float* y,
                                              std::size_t ldy) {
  const std::byte* in[T];
  for (std::size_t t = 0; t < T; ++t) in[t] = row<L>(x, token + t) + g.x_row * sizeof(float);
  column_tile<L, W, V, T>(g, in, y + token * ldy, ldy);
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
  for (std::size_t r = 0; r < g.rows; ++r) {
    typename L::Reg weights[V];
    column_weights<L, W>(g.w + r * g.stride, g.columns, weights);
    for (std::size_t v = 0; v < V; ++v) L::store(decoded + r * width + v * L::width, weights[v]);
  }
  Group panel = g;
  panel.w = reinterpret_cast<const std::byte*>(decoded);
  panel.stride = width * sizeof(float);
  tiles(panel, Decoded<typename L::Dot, W>{});
}

/// All columns of one group of rows, given without its columns' fields.
template <class L, class W>
void group_columns(const Matrix& m, std::size_t r, Group g, const Rows& x, float* y, std::size_t ldy) {
  constexpr std::size_t wide = 8 * L::width, usual = L::column_registers * L::width;
  for (std::size_t c = 0; c < m.cols; c += g.columns) {
    const std::size_t left = m.cols - c;
    const bool single = x.count == 1 && left >= wide;  // then more chains are needed to hide the latency of additions
    g.columns = single ? wide : left >= usual ? usual : smaller<L>(L::width, left);
    g.w = at<L, W>(m, r, c);
    g.next = g.columns < left ? g.columns * W::bytes : row_group * m.row_bytes - c * W::bytes;
    if constexpr (W::scaled) g.scale = scale_at<L, W>(m, r, c);
    if (single)
      group_tile<L, W, wide / L::width, 1>(g, x, 0, y + c, ldy);
    else if (g.columns == usual)
      group_times<L, W, usual / L::width>(g, x, y + c, ldy);
    else
      group_times<L, W, 1>(g, x, y + c, ldy);
  }
}

/// y = x W, or y += x W, for rows [row_begin, row_end).
template <class L, class W>
void transposed(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y, std::size_t ldy,
                bool add) {
  for (std::size_t r = row_begin; r < row_end;) {
    const std::size_t end = smaller<L>(row_end, (r / row_group + 1) * row_group);
    group_columns<L, W>(w, r, {nullptr, w.row_bytes, end - r, 0, 0, 1, r - row_begin, add || r > row_begin}, x, y, ldy);
    r = end;
  }
}

/// matmul_transposed for weights coded as W.
template <Lanes L, Numbers W>
void matmul_transposed(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y,
                       std::size_t ldy) {
  if (row_begin == row_end)
    for (std::size_t t = 0; t < x.count; ++t)
      for (std::size_t c = 0; c < w.cols; ++c) y[t * ldy + c] = 0;
  transposed<L, W>(w, row_begin, row_end, x, y, ldy, false);
}

}  // namespace larch::kernels::simd
