#pragma once

#include "kernels/simd/block_formats.hpp"
#include "kernels/simd/common.hpp"

namespace larch::kernels::simd {

/// Columns of one panel: a block, or several short ones.
inline constexpr std::size_t panel_columns = quant::super_block;

/// V registers of rows, panel_columns wide, taken apart.
template <class B, std::size_t V>
struct Panel {
  typename B::Int slots[panel_columns / 4][V];
  typename B::Lanes::Reg scales[panel_columns / 16][V];
  typename B::Lanes::Reg mins[panel_columns / 16][V];
};

/// Where a block of register v goes. With every slot a line of a row is fetched, so that memory has something to do all
/// the time.
template <class B, class F, std::size_t V>
struct Place {
  Panel<B, V>& panel;
  const typename B::Rows& p;
  std::size_t next;  ///< bytes from a row's weights to what to fetch
  std::size_t v, first_slot, first_group;

  [[gnu::always_inline]] void slot(int i, typename B::Int codes) const {
    constexpr std::size_t line = 64, bytes = panel_columns / F::columns * sizeof(typename F::Block);
    const std::size_t at = first_slot + i;
    if (at / B::Lanes::width * line < bytes)
      __builtin_prefetch(p[at % B::Lanes::width] + next + at / B::Lanes::width * line);
    panel.slots[at][v] = codes;
  }
  [[gnu::always_inline]] void signed_slot(int i, typename B::Int codes) const { slot(i, B::stored(codes)); }
  [[gnu::always_inline]] void scale(int g, typename B::Lanes::Reg d) const { panel.scales[first_group + g][v] = d; }
  [[gnu::always_inline]] void min(int g, typename B::Lanes::Reg m) const { panel.mins[first_group + g][v] = m; }
};

/// Some rows and columns of a matrix. Rows beyond the matrix's are taken to be the last one.
struct Part {
  std::size_t row, rows;        ///< at least one
  std::size_t column, columns;  ///< at most panel_columns, from a multiple of them on
  std::size_t next;             ///< bytes from a row's weights to what to fetch into the cache
};

/// Takes a part of a matrix apart.
template <class B, class F, std::size_t V>
[[gnu::always_inline]] inline void fill(const Matrix& w, const Part& part, Panel<B, V>& panel) {
  using L = typename B::Lanes;
  constexpr std::size_t bytes = sizeof(typename F::Block);
  for (std::size_t v = 0; v < V; ++v) {
    typename B::Rows p;
    for (std::size_t i = 0; i < L::width; ++i)
      p[i] = w.data + (part.row + smaller<L>(v * L::width + i, part.rows - 1)) * w.row_bytes +
             part.column / F::columns * bytes;
    for (std::size_t c = 0; c < part.columns; c += F::columns)
      F::unpack(p, c / F::columns * bytes, Place<B, F, V>{panel, p, part.next, v, c / 4, c / F::Kind::group});
  }
}

}  // namespace larch::kernels::simd
