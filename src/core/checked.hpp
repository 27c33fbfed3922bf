#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>

namespace larch {

/// a * b, or nothing if it overflows.
template <std::unsigned_integral T>
constexpr std::optional<T> checked_mul(T a, T b) {
  T r;
  if (__builtin_mul_overflow(a, b, &r)) return std::nullopt;
  return r;
}

/// a + b, or nothing if it overflows.
template <std::unsigned_integral T>
constexpr std::optional<T> checked_add(T a, T b) {
  T r;
  if (__builtin_add_overflow(a, b, &r)) return std::nullopt;
  return r;
}

/// The number of blocks of size b that cover a.
template <std::unsigned_integral T>
constexpr T ceil_div(T a, T b) {
  return a / b + (a % b != 0);
}

}  // namespace larch
