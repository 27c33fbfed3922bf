#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#ifdef __clang__  // warns of loops that it does not make vectors of where it is told not to optimize
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wpass-failed"
#endif

namespace larch {

/// Whether none of n values is NaN or infinite.
inline bool all_finite(const float* values, std::size_t n) noexcept {
  constexpr std::uint32_t exponent = 0x7f800000;
  std::uint32_t bad = 0;
#pragma omp simd reduction(| : bad)
  for (std::size_t i = 0; i < n; ++i) bad |= (std::bit_cast<std::uint32_t>(values[i]) & exponent) == exponent ? 1U : 0U;
  return bad == 0;
}

/// The same for BF16.
inline bool all_finite_bf16(const std::uint16_t* values, std::size_t n) noexcept {
  constexpr std::uint16_t exponent = 0x7f80;
  std::uint16_t bad = 0;
#pragma omp simd reduction(| : bad)
  for (std::size_t i = 0; i < n; ++i)
    bad = static_cast<std::uint16_t>(bad | ((values[i] & exponent) == exponent ? 1 : 0));
  return bad == 0;
}

}  // namespace larch

#ifdef __clang__
#pragma clang diagnostic pop
#endif
