#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include "kernels/portable/floats.hpp"

/// Single numbers of each format -> float32, sixteen at a time, exactly and without branches.
namespace larch::kernels::portable_level {

using Bytes = std::uint8_t __attribute__((vector_size(16)));
using Words = std::uint16_t __attribute__((vector_size(16)));
using Wides = std::uint32_t __attribute__((vector_size(16)));
using Four = float __attribute__((vector_size(16)));

template <class To>
To load_as(const std::byte* p) {
  To value;
  std::memcpy(&value, p, sizeof value);
  return value;
}

/// Two vectors of words as float32's upper halves.
inline void upper_halves(const Words (&upper)[2], Four (&numbers)[4]) {
  const Words none{};
  for (std::size_t i = 0; i < 2; ++i) {
    numbers[2 * i] = std::bit_cast<Four>(__builtin_shufflevector(none, upper[i], 0, 8, 1, 9, 2, 10, 3, 11));
    numbers[2 * i + 1] = std::bit_cast<Four>(__builtin_shufflevector(none, upper[i], 4, 12, 5, 13, 6, 14, 7, 15));
  }
}

inline Floats joined(const Four (&numbers)[4]) {
  Floats v;
  for (std::size_t i = 0; i < 4; ++i) std::memcpy(v.data() + 4 * i, &numbers[i], sizeof numbers[i]);
  return v;
}

struct F32 {
  static constexpr std::size_t bytes = 4;
  [[nodiscard]] Floats decode(const std::byte* p) const { return load(p); }
};

struct Bf16 {
  static constexpr std::size_t bytes = 2;
  [[nodiscard]] Floats decode(const std::byte* p) const {
    Four numbers[4];
    upper_halves({load_as<Words>(p), load_as<Words>(p + 16)}, numbers);
    return joined(numbers);
  }
};

struct F16 {
  static constexpr std::size_t bytes = 2;
  [[nodiscard]] Floats decode(const std::byte* p) const {
    Four numbers[4];
    upper_halves({load_as<Words>(p), load_as<Words>(p + 16)}, numbers);
    for (Four& x : numbers) x = number(std::bit_cast<Wides>(x));
    return joined(numbers);
  }

 private:
  /// From the upper half. A subnormal number m 2^-24 is what 2^-14 + m 2^-24 has above 2^-14, so that nothing slow
  /// happens.
  static Four number(Wides bits) {
    const Wides size = (bits & 0x7fffffffU) >> 3;
    const auto subnormal = std::bit_cast<Wides>(size < (1U << 23));
    const auto special = std::bit_cast<Wides>(size >= (31U << 23));  // infinity and NaN
    const Wides moved = size + (112U << 23) + (subnormal & 1U << 23);
    const Four finite =
        std::bit_cast<Four>(moved) - std::bit_cast<Four>(subnormal & std::bit_cast<std::uint32_t>(0x1p-14F));
    return std::bit_cast<Four>(std::bit_cast<Wides>(finite) | (special & 0x7f800000U) | (bits & 0x80000000U));
  }
};

/// E4M3 codes: their fields, moved to where float32 has them, are 2^-120 times their numbers. Wrong for a NaN, which
/// the fields do not tell, and slow for subnormal numbers on most CPUs: all_plain() says afterwards whether there was
/// none of them, nor a zero, as one comparison finds all three.
struct PlainF8 {
  static constexpr std::size_t bytes = 1;
  float factor;                  ///< 2^120 times the scale
  Bytes least = Bytes{} + 0xff;  ///< of what the codes come to: NaN 0, zero 1, subnormal 2..8

  Floats decode(const std::byte* p) {
    const auto codes = load_as<Bytes>(p);
    const Bytes size = (codes + 1) & 0x7f, none{};
    least = size < least ? size : least;
    const Bytes low = __builtin_shufflevector(none, codes, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    const Bytes high =
        __builtin_shufflevector(none, codes, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
    Four numbers[4];
    upper_halves({fields(low), fields(high)}, numbers);
    for (Four& x : numbers) x *= factor;
    return joined(numbers);
  }
  [[nodiscard]] bool all_plain() const {
    const auto others = std::bit_cast<std::array<std::uint64_t, 2>>(least < 9);
    return (others[0] | others[1]) == 0;
  }

 private:
  static Words fields(Bytes upper) {  // the sign stays, exponent and mantissa move by four bits
    using Signed = std::int16_t __attribute__((vector_size(16)));
    return std::bit_cast<Words>(std::bit_cast<Signed>(upper) >> 4) & 0x87f0;
  }
};

}  // namespace larch::kernels::portable_level
