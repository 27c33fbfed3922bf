#pragma once

#include "kernels/simd/common.hpp"

/// y = x W^T as dot products: the lanes of a register run along the columns, a tile of rows x tokens stays in
/// registers. One output is, whatever the tile it falls into,
///   for each chunk of D::chunk columns: one register of sums over the chunk's steps (with scales: for each block of
///   128 columns one register of sums, times the scale, added up), its lanes added in a fixed tree, added to y.
namespace larch::kernels::simd {

/// Rows of weights in one tile, and in one panel of decoded weights.
inline constexpr std::size_t rows_per_tile = 4, panel_rows = 8;

/// How far ahead weights are fetched, in bytes along each row: with eight rows under way, what memory delivers in a few
/// hundred nanoseconds.
inline constexpr std::size_t fetch_distance = 1024;

/// Tokens in one tile: with scales there are two sums per output.
template <class D, class W>
inline constexpr std::size_t tile_tokens = W::scaled ? D::scaled_tokens : D::tokens;

/// sum[r][t] += w[r] * x[t] over one step, whose operands are read by `weights` and `inputs`.
template <class D, std::size_t R, std::size_t T, class Weights, class Inputs>
[[gnu::always_inline]] inline void dot_step(const std::byte* const (&w)[R], const std::byte* const (&x)[T],
                                            typename D::Lanes::Reg (&sum)[R][T], Weights weights, Inputs inputs) {
  if constexpr (R <= T) {  // hold the fewer operands in registers
    typename D::Operand held[R];
#pragma GCC unroll 8
    for (std::size_t r = 0; r < R; ++r) held[r] = weights(w[r]);
#pragma GCC unroll 8
    for (std::size_t t = 0; t < T; ++t) {
      const auto in = inputs(x[t]);
#pragma GCC unroll 8
      for (std::size_t r = 0; r < R; ++r) sum[r][t] = D::fma(held[r], in, sum[r][t]);
    }
  } else {
    typename D::Input held[T];
#pragma GCC unroll 8
    for (std::size_t t = 0; t < T; ++t) held[t] = inputs(x[t]);
#pragma GCC unroll 8
    for (std::size_t r = 0; r < R; ++r) {
      const auto in = weights(w[r]);
#pragma GCC unroll 8
      for (std::size_t t = 0; t < T; ++t) sum[r][t] = D::fma(in, held[t], sum[r][t]);
    }
  }
}

/// The same over two steps of weights that are cheaper to decode two at a time; the additions come in the same order.
template <class D, class W, std::size_t R, std::size_t T>
[[gnu::always_inline]] inline void dot_two_steps(const std::byte* const (&w)[R], const std::byte* const (&x)[T],
                                                 std::size_t c, typename D::Lanes::Reg (&sum)[R][T]) {
  typename D::Input in[2][T];
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t) {
    in[0][t] = D::load_input(x[t] + c * D::input_bytes);
    in[1][t] = D::load_input(x[t] + (c + D::step) * D::input_bytes);
  }
#pragma GCC unroll 8
  for (std::size_t r = 0; r < R; ++r) {
    typename D::Operand weights[2];
    W::load_pair(w[r] + c * W::bytes, weights);
#pragma GCC unroll 8
    for (std::size_t t = 0; t < T; ++t) sum[r][t] = D::fma(weights[0], in[0][t], sum[r][t]);
#pragma GCC unroll 8
    for (std::size_t t = 0; t < T; ++t) sum[r][t] = D::fma(weights[1], in[1][t], sum[r][t]);
  }
}

/// sum[r][t] += w[r] * x[t] over the columns [begin, end) behind the pointers.
template <class D, class W, std::size_t R, std::size_t T>
[[gnu::always_inline]] inline void dot_steps(const std::byte* const (&w)[R], const std::byte* const (&x)[T],
                                             std::size_t begin, std::size_t end, typename D::Lanes::Reg (&sum)[R][T]) {
  std::size_t c = begin;
  if constexpr (W::pairs)
    for (; c + 2 * D::step <= end; c += 2 * D::step) dot_two_steps<D, W>(w, x, c, sum);
  for (; c + D::step <= end; c += D::step)
    dot_step<D>(
        w, x, sum, [&](const std::byte* p) { return W::load(p + c * W::bytes); },
        [&](const std::byte* p) { return D::load_input(p + c * D::input_bytes); });
  if (c < end)
    dot_step<D>(
        w, x, sum, [&](const std::byte* p) { return W::load_part(p + c * W::bytes, end - c); },
        [&](const std::byte* p) { return D::load_input_part(p + c * D::input_bytes, end - c); });
}

template <class L, std::size_t R, std::size_t T>
[[gnu::always_inline]] inline void clear(typename L::Reg (&sum)[R][T]) {
#pragma GCC unroll 8
  for (std::size_t r = 0; r < R; ++r)
#pragma GCC unroll 8
    for (std::size_t t = 0; t < T; ++t) sum[r][t] = L::zero();
}

/// Where a tile finds its operands: weights at w + r * w_stride for the chunk that begins at column `column`.
struct Source {
  const std::byte* w;
  std::size_t w_stride;
  std::size_t row;   ///< of the matrix, where w points
  std::size_t rows;  ///< how many there are; tiles reach beyond and drop the surplus
  std::size_t column, columns;
};

/// Columns whose weights are fetched together: a scale block.
inline constexpr std::size_t fetch_block = scale_block;

/// Asks for the weights that the tile will need some time after the block at column c of its chunk: further on in the
/// same rows, or at the beginning of the next R rows. The CPU's own prefetching stops at the end of a page.
template <class D, class W, std::size_t R>
[[gnu::always_inline]] inline void fetch_ahead(const Matrix& m, const Source& from, const std::byte* const (&w)[R],
                                               std::size_t c) {
  constexpr std::size_t line = 64;
  std::size_t offset = c * W::bytes + fetch_distance;
  if (from.column * W::bytes + offset >= m.row_bytes) offset += (R - 1) * from.w_stride;
#pragma GCC unroll 8
  for (std::size_t r = 0; r < R; ++r)
#pragma GCC unroll 8
    for (std::size_t i = 0; i < fetch_block * W::bytes; i += line) fetch<typename D::Lanes>(w[r] + offset + i);
}

/// sum[r][t] = w[r] * x[t] over one chunk, scales applied; scales[r] is the chunk's first.
template <class D, class W, std::size_t R, std::size_t T>
[[gnu::always_inline]] inline void dot_chunk(const Matrix& m, const Source& from, const std::byte* const (&w)[R],
                                             const std::byte* const (&x)[T], const std::byte* const (&scales)[R],
                                             typename D::Lanes::Reg (&sum)[R][T]) {
  using L = typename D::Lanes;
  const std::size_t n = from.columns;
  clear<L>(sum);
  for (std::size_t c = 0; c < n; c += fetch_block) {
    if constexpr (W::streamed) fetch_ahead<D, W>(m, from, w, c);
    const auto block = [&](auto& sums) __attribute__((always_inline)) {
      if (n - c >= fetch_block)
        dot_steps<D, W>(w, x, c, c + fetch_block, sums);
      else
        dot_steps<D, W>(w, x, c, n, sums);
    };
    if constexpr (!W::scaled) {
      block(sum);
      continue;
    }
    typename L::Reg part[R][T];
    clear<L>(part);
    block(part);
#pragma GCC unroll 8
    for (std::size_t r = 0; r < R; ++r) {
      const auto scale = L::set1(load_float<L>(scales[r] + c / scale_block * sizeof(float)) * W::factor);
#pragma GCC unroll 8
      for (std::size_t t = 0; t < T; ++t) sum[r][t] = L::fma(part[r][t], scale, sum[r][t]);
    }
  }
}

/// y[t * ldy + r] (+)= the products of one chunk, for R rows and T tokens. The first chunk sets y, the others add.
template <class D, class W, std::size_t R, std::size_t T>
[[gnu::always_inline]] inline void dot_tile(const Matrix& m, const Source& from, const std::byte* const (&x)[T],
                                            float* y, std::size_t ldy) {
  using L = typename D::Lanes;
  static_assert(R % 4 == 0);
  const std::byte* w[R];
  const std::byte* scales[R];
  for (std::size_t r = 0; r < R; ++r) {
    const std::size_t known = smaller<L>(r, from.rows - 1);
    w[r] = from.w + known * from.w_stride;
    scales[r] = nullptr;
    if constexpr (W::scaled)
      scales[r] =
          m.scales + ((from.row + known) / scale_block * m.scale_cols + from.column / scale_block) * sizeof(float);
  }
  typename L::Reg sum[R][T];
  dot_chunk<D, W>(m, from, w, x, scales, sum);
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t)
#pragma GCC unroll 8
    for (std::size_t r = 0; r < R; r += 4) {
      if (r >= from.rows) break;
      L::add4(y + t * ldy + r, smaller<L>(4, from.rows - r), from.column > 0,
              L::sum4(sum[r][t], sum[r + 1][t], sum[r + 2][t], sum[r + 3][t]));
    }
}

/// T tokens, few enough to decode the weights in the innermost loop.
template <class D, class W, std::size_t T>
void matmul_few(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y, std::size_t ldy) {
  using L = typename D::Lanes;
  constexpr std::size_t R =
      T == 1 ? 8 : rows_per_tile;  // a single token needs more rows to hide the latency of additions
  for (std::size_t r = row_begin; r < row_end; r += R)
    for (std::size_t c = 0; c < w.cols; c += D::chunk) {
      const std::byte* in[T];
      for (std::size_t t = 0; t < T; ++t) in[t] = row<L>(x, t) + c * D::input_bytes;
      const Source from{at<L, W>(w, r, c),          w.row_bytes, r,
                        smaller<L>(R, row_end - r), c,           smaller<L>(D::chunk, w.cols - c)};
      dot_tile<D, W, R, T>(w, from, in, y + (r - row_begin), ldy);
    }
}

/// Decodes one chunk of a few rows into dst, rows `stride` bytes apart.
template <class D, class W>
[[gnu::always_inline]] inline void decode_panel(const Source& from, std::byte* dst, std::size_t stride) {
  for (std::size_t r = 0; r < from.rows; ++r) {
    const std::byte* src = from.w + r * from.w_stride;
    std::byte* out = dst + r * stride;
    std::size_t c = 0;
    if constexpr (W::pairs)
      for (; c + 2 * D::step <= from.columns; c += 2 * D::step) {
        typename D::Operand weights[2];
        W::load_pair(src + c * W::bytes, weights);
        D::store(out + c * D::bytes, weights[0]);
        D::store(out + (c + D::step) * D::bytes, weights[1]);
      }
    for (; c + D::step <= from.columns; c += D::step) D::store(out + c * D::bytes, W::load(src + c * W::bytes));
    if (c < from.columns) D::store(out + c * D::bytes, W::load_part(src + c * W::bytes, from.columns - c));
  }
}

/// All tokens of [token_begin, token_end) times one decoded panel.
template <class D, class W>
void sweep(const Matrix& w, const Source& panel, const Rows& x, std::size_t token_begin, std::size_t token_end,
           float* y, std::size_t ldy) {
  using L = typename D::Lanes;
  constexpr std::size_t most = tile_tokens<D, W>;
  for (std::size_t t = token_begin; t < token_end; t += most)
    with_count<L, most>(smaller<L>(most, token_end - t), [&](auto count) {
      constexpr std::size_t T = decltype(count)::value;
      const std::byte* in[T];
      for (std::size_t i = 0; i < T; ++i) in[i] = row<L>(x, t + i) + panel.column * D::input_bytes;
      for (std::size_t r = 0; r < panel.rows; r += rows_per_tile) {
        const Source tile{
            panel.w + r * panel.w_stride, panel.w_stride, panel.row + r, panel.rows - r, panel.column, panel.columns};
        dot_tile<D, Decoded<D, W>, rows_per_tile, T>(w, tile, in, y + t * ldy + r, ldy);
      }
    });
}

/// Many tokens: decode a panel of rows x one chunk once, then sweep over the tokens. A block of tokens, one chunk wide,
/// stays in the second-level cache while all panels pass.
template <class D, class W>
void matmul_many(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y,
                 std::size_t ldy) {
  using L = typename D::Lanes;
  constexpr std::size_t token_block = 128;
  constexpr std::size_t stride = D::chunk * D::bytes + 64;  // not a power of two: rows fall into different cache sets
  alignas(64) std::byte decoded[panel_rows * stride];
  for (std::size_t t = 0; t < x.count; t += token_block)
    for (std::size_t c = 0; c < w.cols; c += D::chunk)
      for (std::size_t r = row_begin; r < row_end; r += panel_rows) {
        Source from{at<L, W>(w, r, c),
                    w.row_bytes,
                    r,
                    smaller<L>(panel_rows, row_end - r),
                    c,
                    smaller<L>(D::chunk, w.cols - c)};
        decode_panel<D, W>(from, decoded, stride);
        from.w = decoded;
        from.w_stride = stride;
        sweep<D, W>(w, from, x, t, smaller<L>(t + token_block, x.count), y + (r - row_begin), ldy);
      }
}

/// MatmulFn for weights coded as W and the arithmetic D.
template <Dots D, Numbers W>
void matmul(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y, std::size_t ldy) {
  if (x.count == 0) return;
  if (x.count > D::tokens) return matmul_many<D, W>(w, row_begin, row_end, x, y, ldy);
  with_count<D, D::tokens>(
      x.count, [&](auto count) { matmul_few<D, W, decltype(count)::value>(w, row_begin, row_end, x, y, ldy); });
}

}  // namespace larch::kernels::simd
