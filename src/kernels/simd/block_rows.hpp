#pragma once

#include "kernels/simd/common.hpp"

/// The rows of a register's lanes, where a block format reads them: `at` counts bytes of each row from the block on.
///   words(at)        four bytes of each row
///   pieces(at, q)    16 bytes of each row, four in each register
///   first_half(at)   the F16 number of each row that begins a block, or one that ends it, at `at`
///   last_half(at)
///   add_16(x, w, i)  16 more for byte k of x where w, words() of a format's spread_bits, has a bit for column 4 i + k
///   fetch(first, i, next)  for each slot, i of a block that begins with the slot `first`: a part of what comes `next`
///                    bytes later, so that memory has something to do all the time
namespace larch::kernels::simd {

/// fetch() in its place: compilers would move all of a block's to its beginning, which CPUs take badly, but not from
/// among Blocks::hide().
[[gnu::always_inline]] inline void fetch_line(const std::byte* p) { asm volatile("prefetcht1 %0" : : "m"(*p)); }

/// As a checkpoint stores them, `bytes` of each row in a panel.
template <class B, std::size_t bytes>
struct StoredRows {
  using Int = typename B::Int;
  typename B::Rows p;
  std::size_t block = 0;  ///< bytes to it

  [[gnu::always_inline]] Int words(std::size_t at) const { return B::words(p, block + at); }
  [[gnu::always_inline]] void pieces(std::size_t at, Int (&q)[4]) const { B::pieces(p, block + at, q); }
  [[gnu::always_inline]] typename B::Reg first_half(std::size_t at) const { return B::low_half(words(at)); }
  [[gnu::always_inline]] typename B::Reg last_half(std::size_t at) const { return B::high_half(words(at - 2)); }
  [[gnu::always_inline]] static Int add_16(Int x, Int bits, int i) { return B::add_16(x, bits, i); }
  [[gnu::always_inline]] void fetch(std::size_t first, std::size_t i, std::size_t next) const {
    constexpr std::size_t line = 64, width = B::Lanes::width;
    const std::size_t k = first + i;
    if (k / width * line < bytes) fetch_line(p[k % width] + next + k / width * line);
  }
};

/// How pack() leaves blocks of format F: four bytes of every row after the other. Blocks that are not whole words have
/// a number of two bytes at their beginning or end; two blocks' such numbers are one word, and the rest of both comes
/// after it. Bits that add_16() adds lie where they are added.
template <class F>
struct PackedBlocks {
  using Block = typename F::Block;
  static constexpr bool paired = sizeof(Block) % 4 != 0;
  static constexpr std::size_t half = offsetof(Block, d);            ///< where the number of two bytes is
  static constexpr std::size_t begin = paired && half == 0 ? 2 : 0;  ///< of the rest
  static constexpr std::size_t rest = sizeof(Block) - (paired ? 2 : 0);
  static_assert(!paired || ((half == 0 || half == rest) && rest % 4 == 0));

  /// Bytes of a row to the rest of a block.
  [[gnu::always_inline]] static std::size_t to_rest(std::size_t block) {
    return paired ? block / 2 * 2 * sizeof(Block) + 4 + block % 2 * rest : block * sizeof(Block);
  }
  /// To its number of two bytes and another block's.
  [[gnu::always_inline]] static std::size_t to_halves(std::size_t block) { return block / 2 * 2 * sizeof(Block); }
};

/// A block as pack() leaves it.
template <class B, class F>
struct PackedRows {
  using Int = typename B::Int;
  using Layout = PackedBlocks<F>;
  const std::byte* halves;  ///< the word with its number of two bytes
  const std::byte* rest;    ///< its first other word
  std::size_t odd;          ///< 1 if the number is the upper one

  [[gnu::always_inline]] Int words(std::size_t at) const { return word(rest, at - Layout::begin); }
  [[gnu::always_inline]] void pieces(std::size_t at, Int (&q)[4]) const {
#pragma GCC unroll 4
    for (std::size_t k = 0; k < 4; ++k) q[k] = words(at + 4 * k);
  }
  [[gnu::always_inline]] typename B::Reg first_half(std::size_t /*at*/) const { return half(); }
  [[gnu::always_inline]] typename B::Reg last_half(std::size_t /*at*/) const { return half(); }
  [[gnu::always_inline]] static Int add_16(Int x, Int bits, int i) {
    return B::either(x, B::both(i < 4 ? B::left(bits, 4 - i) : B::right(bits, i - 4), 0x10101010));
  }
  [[gnu::always_inline]] void fetch(std::size_t /*first*/, std::size_t i, std::size_t next) const {
    constexpr std::size_t line = 64, slots = F::columns / 4;
    constexpr std::size_t lines = (sizeof(typename F::Block) * B::Lanes::width + line - 1) / line;
#pragma GCC unroll 8
    for (std::size_t k = i * lines / slots; k < (i + 1) * lines / slots; ++k) fetch_line(rest + next + k * line);
  }

 private:
  [[gnu::always_inline]] typename B::Reg half() const {
    return B::low_half(B::right(word(halves, 0), static_cast<int>(16 * odd)));
  }
  [[gnu::always_inline]] static Int word(const std::byte* from, std::size_t at) {
    Int x;
    __builtin_memcpy(&x, from + at * B::Lanes::width, sizeof x);
    return x;
  }
};

/// Bit 4 i + k of each lane moved to bit i of byte k.
template <class B>
[[gnu::always_inline]] inline typename B::Int spread(typename B::Int bits) {
  auto all = B::none();
#pragma GCC unroll 8
  for (int i = 0; i < 8; ++i) {
    const auto four = B::both(B::right(bits, 4 * i), 15);
    const auto two = B::either(four, B::left(four, 7)), spread = B::either(two, B::left(two, 14));
    all = B::either(all, B::left(B::both(spread, 0x01010101), i));
  }
  return all;
}

/// Packs a register of rows of format F, from row r on, as PackedBlocks says; zero behind a row's end. Rows beyond the
/// matrix's are taken to be the last one.
template <class B, class F>
void pack(const Matrix& w, std::size_t r, std::byte* to) {
  using L = typename B::Lanes;
  using Layout = PackedBlocks<F>;
  using Int = typename B::Int;
  typename B::Rows p;
  for (std::size_t i = 0; i < L::width; ++i) p[i] = w.data + smaller<L>(r + i, w.rows - 1) * w.row_bytes;
  const auto put = [&](std::size_t at, Int word) { __builtin_memcpy(to + at * L::width, &word, sizeof word); };
  const std::size_t blocks = w.cols / F::columns;
  for (std::size_t block = 0; block < blocks; ++block) {
    const std::size_t from = block * sizeof(typename F::Block) + Layout::begin, at = Layout::to_rest(block);
    std::size_t done = 0;
    for (; done + 16 <= Layout::rest; done += 16) {
      Int q[4];
      B::pieces(p, from + done, q);
#pragma GCC unroll 4
      for (std::size_t k = 0; k < 4; ++k) put(at + done + 4 * k, q[k]);
    }
    for (; done < Layout::rest; done += 4) put(at + done, B::words(p, from + done));
    if constexpr (requires { F::spread_bits; }) {
      constexpr std::size_t bits = F::spread_bits;
      put(at + bits - Layout::begin, spread<B>(B::words(p, from + bits - Layout::begin)));
    }
    if constexpr (Layout::paired) {
      // Whole words that lie in the block, with the number in their lower or upper half.
      constexpr bool first = Layout::half == 0;
      const auto half = [&](std::size_t b) {
        const auto word = B::words(p, b * sizeof(typename F::Block) + (first ? 0 : Layout::half - 2));
        return first ? B::both(word, 0xffff) : B::right(word, 16);
      };
      if (block % 2 == 0)
        put(Layout::to_halves(block),
            block + 1 < blocks ? B::either(half(block), B::left(half(block + 1), 16)) : half(block));
    }
  }
}

}  // namespace larch::kernels::simd
