#pragma once

#include "kernels/simd/common.hpp"

/// The rows of a register's lanes, where a block format reads them: `at` counts bytes of each row.
///   words(at)      four bytes of each row
///   pieces(at, q)  16 bytes of each row, four in each register
///   fetch(i, next) a part of what comes `next` bytes later, so that memory has something to do all the time
namespace larch::kernels::simd {

/// As a checkpoint stores them. A block's slots are as many as fetch() is called for; `bytes` of a row are to come.
template <class B, std::size_t bytes>
struct StoredRows {
  typename B::Rows p;

  [[gnu::always_inline]] typename B::Int words(std::size_t at) const { return B::words(p, at); }
  [[gnu::always_inline]] void pieces(std::size_t at, typename B::Int (&q)[4]) const { B::pieces(p, at, q); }
  [[gnu::always_inline]] void fetch(std::size_t i, std::size_t next) const {
    constexpr std::size_t line = 64, width = B::Lanes::width;
    if (i / width * line < bytes) __builtin_prefetch(p[i % width] + next + i / width * line);
  }
};

/// As pack() leaves them: four bytes of every row after the other. `odd` (0 or 2) bytes of a block's first word are not
/// its own.
template <class B, std::size_t bytes, std::size_t odd>
struct PackedRows {
  const std::byte* block;  ///< its first word
  const std::byte* piece;  ///< the first word of the `bytes` that it is among

  [[gnu::always_inline]] typename B::Int words(std::size_t at) const {
    const std::size_t from = at + odd;
    if (from % 4 == 0) return word(from);
    return B::either(B::right(word(from - 2), 16), B::left(word(from + 2), 16));
  }
  [[gnu::always_inline]] void pieces(std::size_t at, typename B::Int (&q)[4]) const {
#pragma GCC unroll 4
    for (std::size_t k = 0; k < 4; ++k) q[k] = words(at + 4 * k);
  }
  [[gnu::always_inline]] void fetch(std::size_t i, std::size_t next) const {
    constexpr std::size_t line = 64, slots = 64;
#pragma GCC unroll 2
    for (std::size_t at = i * line; at < bytes * B::Lanes::width; at += slots * line)
      __builtin_prefetch(piece + next + at);
  }

 private:
  [[gnu::always_inline]] typename B::Int word(std::size_t at) const {
    typename B::Int x;
    __builtin_memcpy(&x, block + at * B::Lanes::width, sizeof x);
    return x;
  }
};

/// Packs a register of rows of format F, from row r on: four bytes of every row after the other, zero behind a row's
/// end. Rows beyond the matrix's are taken to be the last one.
template <class B, class F>
void pack(const Matrix& w, std::size_t r, std::byte* to) {
  using L = typename B::Lanes;
  const std::size_t bytes = w.cols / F::columns * sizeof(typename F::Block);
  typename B::Rows p;
  for (std::size_t i = 0; i < L::width; ++i) p[i] = w.data + smaller<L>(r + i, w.rows - 1) * w.row_bytes;
  std::size_t at = 0;
  for (; at + 16 <= bytes; at += 16) {
    typename B::Int q[4];
    B::pieces(p, at, q);
    __builtin_memcpy(to + at * L::width, q, sizeof q);
  }
  for (; at < bytes; at += 4)
    for (std::size_t i = 0; i < L::width; ++i) {
      std::int32_t word = 0;
      __builtin_memcpy(&word, p[i] + at, smaller<L>(4, bytes - at));
      __builtin_memcpy(to + at * L::width + 4 * i, &word, sizeof word);
    }
}

}  // namespace larch::kernels::simd
