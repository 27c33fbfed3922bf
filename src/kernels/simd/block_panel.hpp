#pragma once

#include "kernels/simd/block_formats.hpp"
#include "kernels/simd/common.hpp"

namespace larch::kernels::simd {

/// Columns of one panel: a block, or several short ones.
inline constexpr std::size_t panel_columns = quant::super_block;

/// V registers of rows, panel_columns wide, taken apart.
template <class B, class K, std::size_t V>
struct Panel {
  typename B::Int slots[panel_columns / 4][V];
  typename B::Lanes::Reg scales[panel_columns / 16][V];
  typename B::Lanes::Reg mins[panel_columns / 16][V];

  [[gnu::always_inline]] void put_scales(std::size_t g, std::size_t v, typename B::Lanes::Reg d,
                                         typename B::Int bytes) {
#pragma GCC unroll 4
    for (int j = 0; j < 4; ++j) scales[g + j][v] = B::mul(d, B::template byte<K::signed_scales>(bytes, j));
  }
  [[gnu::always_inline]] void put_mins(std::size_t g, std::size_t v, typename B::Lanes::Reg m, typename B::Int bytes) {
#pragma GCC unroll 4
    for (int j = 0; j < 4; ++j) mins[g + j][v] = B::mul(m, B::template byte<false>(bytes, j));
  }
};

/// The same, scales and mins as whole numbers and what they all are times.
template <class B, class K, std::size_t V>
struct WholePanel {
  typename B::Int slots[panel_columns / 4][V];
  typename B::Int factors[panel_columns / 16][V];  ///< scales as B::add_scaled() takes them
  typename B::Int pairs[panel_columns / 32][V];    ///< mins, or for a bias the scales, by twos
  typename B::Lanes::Reg scale[V], min[V];

  [[gnu::always_inline]] void put_scales(std::size_t g, std::size_t v, typename B::Lanes::Reg d,
                                         typename B::Int bytes) {
    scale[v] = d;
#pragma GCC unroll 4
    for (int j = 0; j < 4; ++j) factors[g + j][v] = B::template factor<K::signed_scales>(bytes, j);
    if constexpr (K::bias != 0) put_pairs<K::signed_scales>(g, v, bytes);
  }
  [[gnu::always_inline]] void put_mins(std::size_t g, std::size_t v, typename B::Lanes::Reg m, typename B::Int bytes) {
    min[v] = m;
    put_pairs<false>(g, v, bytes);
  }

 private:
  template <bool is_signed>
  [[gnu::always_inline]] void put_pairs(std::size_t g, std::size_t v, typename B::Int bytes) {
#pragma GCC unroll 2
    for (int j = 0; j < 2; ++j) pairs[g / 2 + j][v] = B::template wide<is_signed>(bytes, 2 * j, 2 * j + 1);
  }
};

/// Where a block of register v goes. With every slot a line of a row is fetched, so that memory has something to do all
/// the time.
template <class B, class F, class To>
struct Place {
  using Int = typename B::Int;
  using Reg = typename B::Lanes::Reg;
  To& panel;
  const typename B::Rows& p;
  std::size_t next;  ///< bytes from a row's weights to what to fetch
  std::size_t v, first_slot, first_group;

  [[gnu::always_inline]] void slot(int i, Int codes) const {
    constexpr std::size_t line = 64, bytes = panel_columns / F::columns * sizeof(typename F::Block);
    const std::size_t at = first_slot + i;
    if (at / B::Lanes::width * line < bytes)
      __builtin_prefetch(p[at % B::Lanes::width] + next + at / B::Lanes::width * line);
    panel.slots[at][v] = codes;
  }
  [[gnu::always_inline]] void signed_slot(int i, Int codes) const { slot(i, B::stored(codes)); }
  [[gnu::always_inline]] void scale(int g, Reg d) const { panel.scales[first_group + g][v] = d; }
  [[gnu::always_inline]] void min(int g, Reg m) const { panel.mins[first_group + g][v] = m; }
  [[gnu::always_inline]] void scales(int i, Reg d, Int bytes) const { panel.put_scales(group(i), v, d, bytes); }
  [[gnu::always_inline]] void mins(int i, Reg m, Int bytes) const { panel.put_mins(group(i), v, m, bytes); }

 private:
  [[gnu::always_inline]] std::size_t group(int i) const { return first_group + 4 * static_cast<std::size_t>(i); }
};

/// Some rows and columns of a matrix. Rows beyond the matrix's are taken to be the last one.
struct Part {
  std::size_t row, rows;        ///< at least one
  std::size_t column, columns;  ///< at most panel_columns, from a multiple of them on
  std::size_t next;             ///< bytes from a row's weights to what to fetch into the cache
};

/// Takes a part of a matrix apart, V registers of rows.
template <class B, class F, std::size_t V, class To>
[[gnu::always_inline]] inline void fill(const Matrix& w, const Part& part, To& panel) {
  using L = typename B::Lanes;
  constexpr std::size_t bytes = sizeof(typename F::Block);
  for (std::size_t v = 0; v < V; ++v) {
    typename B::Rows p;
    for (std::size_t i = 0; i < L::width; ++i)
      p[i] = w.data + (part.row + smaller<L>(v * L::width + i, part.rows - 1)) * w.row_bytes +
             part.column / F::columns * bytes;
    for (std::size_t c = 0; c < part.columns; c += F::columns) {
      const std::size_t at = F::columns == panel_columns ? 0 : c;  // the same, but the compiler sees it
      F::unpack(p, at / F::columns * bytes, Place<B, F, To>{panel, p, part.next, v, at / 4, at / F::Kind::group});
    }
  }
}

}  // namespace larch::kernels::simd
