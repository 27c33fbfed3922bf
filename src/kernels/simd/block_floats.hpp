#pragma once

#include "kernels/simd/block_panel.hpp"
#include "kernels/simd/matmul.hpp"
#include "kernels/simd/transposed.hpp"

/// Products of weights in blocks with float32 activations: a register of rows is decoded, a panel's columns at a time,
/// and multiplied as float32 weights are.
namespace larch::kernels::simd {

/// Decoded weights.
template <class L>
struct Floats {
  static constexpr std::size_t stride = panel_columns + 16;  // not a power of two: rows fall into different cache sets
  alignas(64) float values[L::width * stride];
};

/// Decodes a part of at most one register of rows.
template <class B, class F>
void decode_part(const Matrix& w, const Part& part, Floats<typename B::Lanes>& out) {
  using L = typename B::Lanes;
  using K = typename F::Kind;
  Panel<B, K, 1> panel;
  fill<B, F, 1>(w, part, panel);
  alignas(64) std::byte codes[L::width * panel_columns];  // [rows, columns]
  for (std::size_t c = 0; c < part.columns; c += 16) {
    typename B::Int four_slots[4];
    for (std::size_t i = 0; i < 4; ++i) four_slots[i] = panel.slots[c / 4 + i][0];
    B::store_rows(four_slots, codes + c, panel_columns);
  }
  const auto bias = L::set1(static_cast<float>(K::bias));
  for (std::size_t r = 0; r < part.rows; ++r)
    for (std::size_t c = 0; c < part.columns; c += L::width) {
      const auto lane = [&](const typename L::Reg(*facts)[1]) {
        return L::set1(reinterpret_cast<const float*>(facts[c / K::group])[r]);
      };
      const auto code = L::sub(B::template numbers<K::is_signed>(codes + r * panel_columns + c), bias);
      const auto product = L::mul(code, lane(panel.scales));
      L::store(out.values + r * out.stride + c, K::mins ? L::add(product, lane(panel.mins)) : product);
    }
}

/// MatmulFn for blocks of format F and float32 activations.
template <Blocks B, Format<B> F>
void block_matmul_f32(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y,
                      std::size_t ldy) {
  using L = typename B::Lanes;
  using D = typename L::Dot;
  Floats<L> floats;
  constexpr std::size_t token_block = 128;
  for (std::size_t t = 0; t < x.count; t += token_block)
    for (std::size_t c = 0; c < w.cols; c += panel_columns)
      for (std::size_t r = row_begin; r < row_end; r += L::width) {
        const Part part{r, smaller<L>(L::width, row_end - r), c, smaller<L>(panel_columns, w.cols - c),
                        L::width * w.row_bytes};
        decode_part<B, F>(w, part, floats);
        const Source panel{reinterpret_cast<const std::byte*>(floats.values),
                           floats.stride * sizeof(float),
                           r,
                           part.rows,
                           c,
                           part.columns};
        sweep<D, typename L::F32>(w, panel, x, t, smaller<L>(t + token_block, x.count), y + (r - row_begin), ldy);
      }
}

/// matmul_transposed for blocks of format F.
template <Blocks B, Format<B> F>
void block_matmul_transposed(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y,
                             std::size_t ldy) {
  using L = typename B::Lanes;
  if (row_begin == row_end)
    for (std::size_t t = 0; t < x.count; ++t)
      for (std::size_t c = 0; c < w.cols; ++c) y[t * ldy + c] = 0;
  Floats<L> floats;
  for (std::size_t r = row_begin; r < row_end; r += L::width)
    for (std::size_t c = 0; c < w.cols; c += panel_columns) {
      const Part part{r, smaller<L>(L::width, row_end - r), c, smaller<L>(panel_columns, w.cols - c),
                      L::width * w.row_bytes};
      decode_part<B, F>(w, part, floats);
      const Matrix decoded{.dtype = DType::f32,
                           .data = reinterpret_cast<const std::byte*>(floats.values),
                           .rows = part.rows,
                           .cols = part.columns,
                           .row_bytes = floats.stride * sizeof(float)};
      Rows in = x;
      in.data += (r - row_begin) * sizeof(float);
      transposed<L, typename L::F32>(decoded, 0, part.rows, in, y + c, ldy, r > row_begin);
    }
}

}  // namespace larch::kernels::simd
