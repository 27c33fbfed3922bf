#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "quant/blocks.hpp"
#include "quant/lanes.hpp"

/// What the codes of a block stand for before scaling.
namespace larch::quant {

/// The integers low..high; code 0 is low.
template <int low_, int high_>
struct Integers {
  static constexpr float low = low_, high = high_, step = 1;

  static float value(std::uint8_t code) { return static_cast<float>(code + low_); }
  static Lanes nearest(Lanes v) { return rounded(clamped(v, all(low), all(high))); }
  static LaneInts codes(Lanes v) { return __builtin_convertvector(nearest(v), LaneInts) - low_; }
};

/// The levels of IQ4_NL and IQ4_XS.
struct Iq4Levels {
  static constexpr float low = iq4_levels[0], high = iq4_levels[15], step = 12;

  static float value(std::uint8_t code) { return values[code]; }

  static Lanes nearest(Lanes v) {
    const LaneInts i = half_step(v);
    return Lanes{level(i[0]), level(i[1]), level(i[2]), level(i[3])};
  }

  static LaneInts codes(Lanes v) {
    const LaneInts i = half_step(v);
    return LaneInts{code(i[0]), code(i[1]), code(i[2]), code(i[3])};
  }

 private:
  static constexpr std::array<float, 16> values = [] {
    std::array<float, 16> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = iq4_levels[i];
    return all;
  }();

  /// The nearest code to all values of each half step from -128 on: halfway between two levels is a multiple of 1/2.
  static constexpr std::array<std::uint8_t, 512> nearest_codes = [] {
    std::array<std::uint8_t, 512> nearest{};
    std::uint8_t code = 0;
    for (int i = 0; i < 512; ++i) {
      while (code < 15 && i - 256 >= iq4_levels[code] + iq4_levels[code + 1]) ++code;
      nearest[static_cast<std::size_t>(i)] = code;
    }
    return nearest;
  }();

  static constexpr std::array<float, 512> nearest_levels = [] {
    std::array<float, 512> nearest{};
    for (std::size_t i = 0; i < 512; ++i) nearest[i] = iq4_levels[nearest_codes[i]];
    return nearest;
  }();

  static LaneInts half_step(Lanes v) {
    return __builtin_convertvector(clamped(v, all(-128), all(127)) * 2.0F + 256.0F, LaneInts);
  }
  static float level(int i) { return nearest_levels[static_cast<std::size_t>(i)]; }
  static int code(int i) { return nearest_codes[static_cast<std::size_t>(i)]; }
};

}  // namespace larch::quant
