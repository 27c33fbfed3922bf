#pragma once

#include <cstddef>

#include "quant/blocks.hpp"

/// How each block format (quant/blocks.hpp) comes apart, several rows at once: the lanes of a register are rows, and 32
/// bits of a lane are the codes of four columns. A block of columns/4 such slots goes to `out`:
///   slot(i, codes)         columns 4i .. 4i + 3 as unsigned codes
///   signed_slot(i, codes)  the same of signed ones
///   scale(g, d), min(g, m) of group g: a weight is d * (code - bias) + m
///   scales(i, d, bytes), mins(i, m, bytes) of the groups 4i .. 4i + 3: those times a lane's bytes
/// Scales and mins come before slots. Of a group, and of each half of one, the first slot comes first and the last one
/// last; each 32 columns are complete before the next ones are. block_tokens.hpp adds up as they come.
/// B is a level's class of operations on such registers; p are its rows, stored or packed (block_rows.hpp), `at`
/// counts bytes of the block.
namespace larch::kernels::simd {

/// What products need to know about codes: groups of so many columns have a scale, and perhaps a min; the largest code;
/// what is to be subtracted from it. Signed codes have no bias. Scales are signed bytes, or unsigned ones.
template <std::size_t group_, bool mins_, int top_, int bias_, bool is_signed_ = false, bool signed_scales_ = false>
struct Codes {
  static constexpr std::size_t group = group_;
  static constexpr bool mins = mins_, is_signed = is_signed_, signed_scales = signed_scales_;
  static constexpr int top = top_, bias = bias_;
  /// Two groups' sums of products can be added up before their scales' common factor is applied: 16 bits hold them.
  static constexpr bool whole_scales = group == 16 && (top + bias) * 16 * 127 <= 32767;
};

/// The same byte in all four places of a lane.
template <class B>
[[gnu::always_inline]] inline int four(int byte) {
  return byte * 0x01010101;
}

/// The i-th 16 bytes of what begins at `at`.
template <class B, class From>
[[gnu::always_inline]] inline void piece(const From& p, std::size_t at, int i, typename B::Int (&q)[4]) {
  p.pieces(at + 16 * static_cast<std::size_t>(i), q);
}

template <class B>
[[gnu::always_inline]] inline typename B::Int low_nibbles(typename B::Int x) {
  return B::both(x, four<B>(0x0f));
}
template <class B>
[[gnu::always_inline]] inline typename B::Int high_nibbles(typename B::Int x) {
  return B::both(B::right(x, 4), four<B>(0x0f));
}

/// The bit at `from` of each byte, moved to `to`.
template <class B>
[[gnu::always_inline]] inline typename B::Int moved_bits(typename B::Int x, int from, int to, int bits) {
  const auto moved = from > to ? B::right(x, from - to) : B::left(x, to - from);
  return B::both(moved, four<B>(bits << to));
}

/// Codes of 32 columns whose 16 bytes hold them low half first; f makes a code from a nibble.
template <class B, class From, class F>
[[gnu::always_inline]] inline void halves(const From& p, std::size_t at, F f) {
  typename B::Int q[4];
  p.pieces(at, q);
#pragma GCC unroll 4
  for (int k = 0; k < 4; ++k) {
    f(k, low_nibbles<B>(q[k]));
    f(k + 4, high_nibbles<B>(q[k]));
  }
}

template <class B>
struct Q4_0 {
  using Block = quant::BlockQ4_0;
  using Kind = Codes<32, false, 15, 8>;
  static constexpr std::size_t columns = quant::small_block;
  template <class From, class Out>
  [[gnu::always_inline]] static void unpack(const From& p, Out out) {
    out.scale(0, p.first_half(offsetof(Block, d)));
    halves<B>(
        p, offsetof(Block, low), [&](int i, auto codes) __attribute__((always_inline)) { out.slot(i, codes); });
  }
};

template <class B>
struct Q4_1 {
  using Block = quant::BlockQ4_1;
  using Kind = Codes<32, true, 15, 0>;
  static constexpr std::size_t columns = quant::small_block;
  template <class From, class Out>
  [[gnu::always_inline]] static void unpack(const From& p, Out out) {
    const auto dm = p.words(offsetof(Block, d));
    out.scale(0, B::low_half(dm));
    out.min(0, B::high_half(dm));
    halves<B>(
        p, offsetof(Block, low), [&](int i, auto codes) __attribute__((always_inline)) { out.slot(i, codes); });
  }
};

template <class B>
struct Q5_0 {
  using Block = quant::BlockQ5_0;
  static constexpr std::size_t spread_bits = offsetof(Block, high);
  using Kind = Codes<32, false, 31, 16>;
  static constexpr std::size_t columns = quant::small_block;
  template <class From, class Out>
  [[gnu::always_inline]] static void unpack(const From& p, Out out) {
    out.scale(0, p.first_half(offsetof(Block, d)));
    const auto high = p.words(offsetof(Block, high));
    halves<B>(
        p, offsetof(Block, low), [&](int i, auto codes) __attribute__((always_inline)) {
          out.slot(i, p.add_16(codes, high, i));
        });
  }
};

template <class B>
struct Q5_1 {
  using Block = quant::BlockQ5_1;
  static constexpr std::size_t spread_bits = offsetof(Block, high);
  using Kind = Codes<32, true, 31, 0>;
  static constexpr std::size_t columns = quant::small_block;
  template <class From, class Out>
  [[gnu::always_inline]] static void unpack(const From& p, Out out) {
    const auto dm = p.words(offsetof(Block, d));
    out.scale(0, B::low_half(dm));
    out.min(0, B::high_half(dm));
    const auto high = p.words(offsetof(Block, high));
    halves<B>(
        p, offsetof(Block, low), [&](int i, auto codes) __attribute__((always_inline)) {
          out.slot(i, p.add_16(codes, high, i));
        });
  }
};

template <class B>
struct Q8_0 {
  using Block = quant::BlockQ8_0;
  using Kind = Codes<32, false, 128, 0, true>;
  static constexpr std::size_t columns = quant::small_block;
  template <class From, class Out>
  [[gnu::always_inline]] static void unpack(const From& p, Out out) {
    out.scale(0, p.first_half(offsetof(Block, d)));
#pragma GCC unroll 2
    for (int i = 0; i < 2; ++i) {
      typename B::Int q[4];
      piece<B>(p, offsetof(Block, codes), i, q);
#pragma GCC unroll 4
      for (int k = 0; k < 4; ++k) out.signed_slot(4 * i + k, q[k]);
    }
  }
};

template <class B>
struct Iq4Nl {
  using Block = quant::BlockIq4Nl;
  using Kind = Codes<32, false, 128, 0, true>;
  static constexpr std::size_t columns = quant::small_block;
  template <class From, class Out>
  [[gnu::always_inline]] static void unpack(const From& p, Out out) {
    out.scale(0, p.first_half(offsetof(Block, d)));
    halves<B>(
        p, offsetof(Block, low), [&](int i, auto codes) __attribute__((always_inline)) {
          out.signed_slot(i, B::lookup(quant::iq4_levels, codes));
        });
  }
};

template <class B>
struct Iq4Xs {
  using Block = quant::BlockIq4Xs;
  using Kind = Codes<32, false, 128, 0, true>;
  static constexpr std::size_t columns = quant::super_block;
  template <class From, class Out>
  [[gnu::always_inline]] static void unpack(const From& p, Out out) {
    const auto first = p.words(offsetof(Block, d)), low = p.words(offsetof(Block, scales_low));
    const auto d = B::low_half(first);
#pragma GCC unroll 8
    for (int g = 0; g < 8; ++g) {
      const auto high = B::both(B::right(first, 16 + 2 * g), 3);
      const auto scale = B::either(B::both(B::right(low, 4 * g), 15), B::left(high, 4));
      out.scale(g, B::mul(d, B::number(B::minus(scale, 32))));
    }
#pragma GCC unroll 8
    for (int g = 0; g < 8; ++g)
      halves<B>(
          p, offsetof(Block, low) + 16 * static_cast<std::size_t>(g),
          [&](int i, auto codes)
              __attribute__((always_inline)) { out.signed_slot(8 * g + i, B::lookup(quant::iq4_levels, codes)); });
  }
};

/// Calls f(h, i, high) for each half of a super-block and 16 columns of each of its quarters, whose two bits in the
/// bytes from `at` on are the same ones. `high` holds those bits.
template <class B, class From, class F>
[[gnu::always_inline]] inline void pair_bits(const From& p, std::size_t at, F f) {
#pragma GCC unroll 2
  for (int h = 0; h < 2; ++h)
#pragma GCC unroll 2
    for (int i = 0; i < 2; ++i) {
      typename B::Int q[4];
      piece<B>(p, at, 2 * h + i, q);
      f(h, i, q);
    }
}

/// Codes in the upper one of two bit pairs stay there, which makes them four times as large: one shift serves two
/// codes. Their scales, and so all of a block, are counted in quarters.
template <class B>
struct Q2K {
  using Block = quant::BlockQ2K;
  using Kind = Codes<16, true, 12, 0>;
  static constexpr std::size_t columns = quant::super_block;
  template <class From, class Out>
  [[gnu::always_inline]] static void unpack(const From& p, Out out) {
    const auto dm = p.words(offsetof(Block, d));
    const auto quarter = B::mul(B::low_half(dm), B::Lanes::set1(0.25F)), minus_dmin = B::minus(B::high_half(dm));
    typename B::Int scales[4];
    p.pieces(offsetof(Block, scales), scales);
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) {
      const auto lower = B::left(B::both(scales[i], 0x00000f0f), 2), upper = B::both(scales[i], 0x0f0f0000);
      out.scales(i, quarter, B::either(lower, upper));
      out.mins(i, minus_dmin, high_nibbles<B>(scales[i]));
    }
    pair_bits<B>(
        p, offsetof(Block, codes), [&](int h, int i, const auto& q) __attribute__((always_inline)) {
#pragma GCC unroll 4
          for (int k = 0; k < 4; ++k) {
            const typename B::Int nibbles[] = {q[k], B::right(q[k], 4)};
#pragma GCC unroll 2
            for (int j = 0; j < 2; ++j) {
              out.slot(32 * h + 16 * j + 4 * i + k, B::both(nibbles[j], four<B>(0x03)));
              out.slot(32 * h + 16 * j + 8 + 4 * i + k, B::both(nibbles[j], four<B>(0x0c)));
            }
          }
        });
  }
};

template <class B>
struct Q3K {
  using Block = quant::BlockQ3K;
  using Kind = Codes<16, false, 7, 4, false, true>;
  static constexpr std::size_t columns = quant::super_block;
  template <class From, class Out>
  [[gnu::always_inline]] static void unpack(const From& p, Out out) {
    unpack_scales(p, out);
#pragma GCC unroll 2
    for (int i = 0; i < 2; ++i) {
      typename B::Int high[4], q[4];
      piece<B>(p, offsetof(Block, high), i, high);
#pragma GCC unroll 2
      for (int h = 0; h < 2; ++h) {
        piece<B>(p, offsetof(Block, low), 2 * h + i, q);
#pragma GCC unroll 4
        for (int k = 0; k < 4; ++k) {
#pragma GCC unroll 4
          for (int j = 0; j < 4; ++j) {
            const auto low = B::both(B::right(q[k], 2 * j), four<B>(3));
            out.slot(32 * h + 8 * j + 4 * i + k, B::either(low, moved_bits<B>(high[k], j, 2, 1)));
          }
          high[k] = B::right(high[k], 4);
        }
      }
    }
  }

 private:
  template <class From, class Out>
  [[gnu::always_inline]] static void unpack_scales(const From& p, Out& out) {
    typename B::Int s[3];
#pragma GCC unroll 3
    for (int i = 0; i < 3; ++i) s[i] = p.words(offsetof(Block, scales) + 4 * static_cast<std::size_t>(i));
    const auto d = p.last_half(offsetof(Block, d));
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) {
      const auto low = i < 2 ? low_nibbles<B>(s[i]) : high_nibbles<B>(s[i - 2]);
      out.scales(i, d, B::minus_bytes(B::either(low, moved_bits<B>(s[2], 2 * i, 4, 3)), 32));
    }
  }
};

/// Scales and mins of Q4_K and Q5_K, whose blocks begin with d, dmin and 12 bytes.
template <class B, class From, class Out>
[[gnu::always_inline]] inline void six_bits(const From& p, Out& out) {
  typename B::Int first[4];
  p.pieces(0, first);
  const auto d = B::low_half(first[0]), minus_dmin = B::minus(B::high_half(first[0]));
  const auto last = first[3];
  out.scales(0, d, B::both(first[1], four<B>(0x3f)));
  out.scales(1, d, B::either(low_nibbles<B>(last), B::both(B::right(first[1], 2), four<B>(0x30))));
  out.mins(0, minus_dmin, B::both(first[2], four<B>(0x3f)));
  out.mins(1, minus_dmin, B::either(high_nibbles<B>(last), B::both(B::right(first[2], 2), four<B>(0x30))));
}

template <class B>
struct Q4K {
  using Block = quant::BlockQ4K;
  using Kind = Codes<32, true, 15, 0>;
  static constexpr std::size_t columns = quant::super_block;
  template <class From, class Out>
  [[gnu::always_inline]] static void unpack(const From& p, Out out) {
    six_bits<B>(p, out);
#pragma GCC unroll 4
    for (int j = 0; j < 4; ++j)
#pragma GCC unroll 2
      for (int i = 0; i < 2; ++i) {
        typename B::Int q[4];
        piece<B>(p, offsetof(Block, low), 2 * j + i, q);
#pragma GCC unroll 4
        for (int k = 0; k < 4; ++k) {
          out.slot(16 * j + 4 * i + k, low_nibbles<B>(q[k]));
          out.slot(16 * j + 8 + 4 * i + k, high_nibbles<B>(q[k]));
        }
      }
  }
};

template <class B>
struct Q5K {
  using Block = quant::BlockQ5K;
  using Kind = Codes<32, true, 31, 0>;
  static constexpr std::size_t columns = quant::super_block;
  template <class From, class Out>
  [[gnu::always_inline]] static void unpack(const From& p, Out out) {
    six_bits<B>(p, out);
#pragma GCC unroll 2
    for (int i = 0; i < 2; ++i) {
      typename B::Int high[4], q[4];
      piece<B>(p, offsetof(Block, high), i, high);
#pragma GCC unroll 4
      for (int j = 0; j < 4; ++j) {
        piece<B>(p, offsetof(Block, low), 2 * j + i, q);
#pragma GCC unroll 4
        for (int k = 0; k < 4; ++k) {
          const int slot = 16 * j + 4 * i + k;
          out.slot(slot, B::either(low_nibbles<B>(q[k]), moved_bits<B>(high[k], 2 * j, 4, 1)));
          out.slot(slot + 8, B::either(high_nibbles<B>(q[k]), moved_bits<B>(high[k], 2 * j + 1, 4, 1)));
        }
      }
    }
  }
};

template <class B>
struct Q6K {
  using Block = quant::BlockQ6K;
  using Kind = Codes<16, false, 63, 32, false, true>;
  static constexpr std::size_t columns = quant::super_block;
  template <class From, class Out>
  [[gnu::always_inline]] static void unpack(const From& p, Out out) {
    const auto d = p.last_half(offsetof(Block, d));
    typename B::Int scales[4];
    p.pieces(offsetof(Block, scales), scales);
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) out.scales(i, d, scales[i]);
    pair_bits<B>(
        p, offsetof(Block, high), [&](int h, int i, const auto& high) __attribute__((always_inline)) {
          typename B::Int q[2][4];
          piece<B>(p, offsetof(Block, low), 4 * h + i, q[0]);
          piece<B>(p, offsetof(Block, low), 4 * h + 2 + i, q[1]);
#pragma GCC unroll 4
          for (int j = 0; j < 4; ++j)
#pragma GCC unroll 4
            for (int k = 0; k < 4; ++k) {
              const auto low = j < 2 ? low_nibbles<B>(q[j][k]) : high_nibbles<B>(q[j - 2][k]);
              out.slot(32 * h + 8 * j + 4 * i + k, B::either(low, moved_bits<B>(high[k], 2 * j, 4, 3)));
            }
        });
  }
};

}  // namespace larch::kernels::simd
