#pragma once

#include <array>
#include <cstdint>

#include "quant/blocks.hpp"

/// What the codes of a block stand for before scaling.
namespace larch::quant {

/// `v` between two bounds; NaN becomes the lower one.
inline float clamped(float v, float low, float high) {
  const float raised = v > low ? v : low;
  return raised < high ? raised : high;
}

/// The integers low..high; code 0 is low.
template <int low_, int high_>
struct Integers {
  static constexpr float low = low_, high = high_, step = 1;

  static float value(std::uint8_t code) { return static_cast<float>(code + low_); }

  static float nearest(float v) {
    constexpr float integers_only = 0x1.8p23F;  // adding it leaves no bit for fractions, and rounds
    return (clamped(v, low, high) + integers_only) - integers_only;
  }

  static std::uint8_t code(float v) { return static_cast<std::uint8_t>(static_cast<int>(nearest(v)) - low_); }
};

/// The code of the level nearest to each half step from -128 on. Between two levels the middle is a multiple of 1/2,
/// so that each half step has but one.
inline constexpr std::array<std::uint8_t, 512> iq4_codes = [] {
  std::array<std::uint8_t, 512> codes{};
  std::uint8_t code = 0;
  for (int i = 0; i < 512; ++i) {
    while (code < 15 && i - 256 >= iq4_levels[code] + iq4_levels[code + 1]) ++code;
    codes[static_cast<std::size_t>(i)] = code;
  }
  return codes;
}();

/// The levels of IQ4_NL and IQ4_XS.
struct Iq4Levels {
  static constexpr float low = iq4_levels[0], high = iq4_levels[15], step = 12;

  static float value(std::uint8_t code) { return static_cast<float>(iq4_levels[code]); }

  static std::uint8_t code(float v) {
    return iq4_codes[static_cast<std::size_t>(static_cast<int>(clamped(v, -128, 127) * 2 + 256))];
  }

  static float nearest(float v) { return value(code(v)); }
};

}  // namespace larch::quant
