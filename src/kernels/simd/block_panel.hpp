#pragma once

#include <type_traits>

#include "kernels/simd/block_formats.hpp"
#include "kernels/simd/block_rows.hpp"

namespace larch::kernels::simd {

/// Columns of one panel: a block, or several short ones.
inline constexpr std::size_t panel_columns = quant::super_block;

/// V registers of rows, panel_columns wide, taken apart.
template <class B, class K, std::size_t V>
struct Panel {
  typename B::Int slots[panel_columns / 4][V];
  typename B::Lanes::Reg scales[panel_columns / 16][V];
  typename B::Lanes::Reg mins[panel_columns / 16][V];

  /// Puts down the slot behind `i` others of register v's block, which begins with the slot `first`.
  [[gnu::always_inline]] void put(std::size_t first, std::size_t i, std::size_t v, typename B::Int codes) {
    slots[first + i][v] = codes;
  }
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

  [[gnu::always_inline]] void put(std::size_t first, std::size_t i, std::size_t v, typename B::Int codes) {
    slots[first + i][v] = codes;
  }
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

template <class B, class K, std::size_t V>
using PanelOf = std::conditional_t<K::whole_scales, WholePanel<B, K, V>, Panel<B, K, V>>;

/// Where a block of register v goes. With every slot a part of what comes next is fetched.
template <class B, class F, class From, class To>
struct Place {
  using Int = typename B::Int;
  using Reg = typename B::Lanes::Reg;
  To& panel;
  const From& rows;
  std::size_t next;  ///< bytes from the rows' weights to what to fetch
  std::size_t v, first_slot, first_group;

  [[gnu::always_inline]] void slot(int i, Int codes) const {
    rows.fetch(first_slot, i, next);
    panel.put(first_slot, i, v, codes);
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

/// Bytes of a row that are panel_columns wide.
template <class F>
inline constexpr std::size_t row_piece = panel_columns / F::columns * sizeof(typename F::Block);

/// Takes the block in column c of a part apart.
template <class B, class F, class From, class To>
[[gnu::always_inline]] inline void fill_block(const From& rows, const Part& part, std::size_t c, std::size_t v,
                                              To& panel) {
  F::unpack(rows, Place<B, F, From, To>{panel, rows, part.next, v, c / 4, c / F::Kind::group});
}

/// The column of a part's block: where a block is as wide as a panel it is the first one, and the compiler sees it.
template <class F>
[[gnu::always_inline]] inline std::size_t block_column(std::size_t c) {
  return F::columns == panel_columns ? 0 : c;
}

/// Takes a part of a matrix apart, V registers of rows.
template <class B, class F, std::size_t V, class To>
[[gnu::always_inline]] inline void fill(const Matrix& w, const Part& part, To& panel) {
  using L = typename B::Lanes;
  constexpr std::size_t bytes = sizeof(typename F::Block);
  for (std::size_t v = 0; v < V; ++v) {
    StoredRows<B, row_piece<F>> rows;
    for (std::size_t i = 0; i < L::width; ++i)
      rows.p[i] = w.data + (part.row + smaller<L>(v * L::width + i, part.rows - 1)) * w.row_bytes +
                  part.column / F::columns * bytes;
    for (std::size_t c = 0; c < part.columns; c += F::columns) {
      rows.block = block_column<F>(c) / F::columns * bytes;
      fill_block<B, F>(rows, part, block_column<F>(c), v, panel);
    }
  }
}

/// The same from packed rows; part.row is a multiple of a register's rows.
template <class B, class F, std::size_t V, class To>
[[gnu::always_inline]] inline void fill_packed(const Matrix& w, const Part& part, To& panel) {
  using Layout = PackedBlocks<F>;
  constexpr std::size_t width = B::Lanes::width;
  for (std::size_t v = 0; v < V; ++v) {
    const std::byte* rows = w.packed->data + (part.row / width + v) * w.packed->bytes;
    for (std::size_t c = 0; c < part.columns; c += F::columns) {
      const std::size_t block = (part.column + block_column<F>(c)) / F::columns;
      const PackedRows<B, F> from{rows + Layout::to_halves(block) * width, rows + Layout::to_rest(block) * width,
                                  block % 2};
      fill_block<B, F>(from, part, block_column<F>(c), v, panel);
    }
  }
}

/// Whether rows [r, r + rows) are packed, from the first of a register on.
template <class L>
[[gnu::always_inline]] inline bool is_packed(const Matrix& w, std::size_t r, std::size_t rows) {
  if (w.packed == nullptr || r % L::width != 0) return false;
  for (std::size_t i = r / L::width; i <= (r + rows - 1) / L::width; ++i)
    if (__atomic_load_n(w.packed->states + i, __ATOMIC_ACQUIRE) != Packed::ready) return false;
  return true;
}

/// Bytes from a register of rows in a panel to what comes a few panels later: memory needs as long as for 512 bytes.
template <class B, class F>
[[gnu::always_inline]] inline std::size_t next_panels(const Matrix& w, bool packed, std::size_t column) {
  constexpr std::size_t width = B::Lanes::width, ahead = (512 + row_piece<F> - 1) / row_piece<F>;
  const std::size_t far = ahead * row_piece<F> * (packed ? width : 1);
  if (column + ahead * panel_columns < w.cols) return far;
  return far + (packed ? 0 : (width - 1) * w.row_bytes);  // beyond the end of these rows
}

}  // namespace larch::kernels::simd
