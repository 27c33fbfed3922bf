#pragma once

#include <concepts>
#include <cstdint>
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

/// A size in the making: once a step overflows, everything computed from it is nothing. Reads like plain arithmetic.
class Checked {
 public:
  constexpr Checked(std::uint64_t value) : value_(value) {}  // NOLINT: literals and dimensions mix freely

  [[nodiscard]] constexpr std::optional<std::uint64_t> value() const { return value_; }

  friend constexpr Checked operator*(const Checked& a, const Checked& b) {
    return a.value_ && b.value_ ? Checked(checked_mul(*a.value_, *b.value_)) : Checked(std::nullopt);
  }
  friend constexpr Checked operator+(const Checked& a, const Checked& b) {
    return a.value_ && b.value_ ? Checked(checked_add(*a.value_, *b.value_)) : Checked(std::nullopt);
  }

 private:
  constexpr explicit Checked(std::optional<std::uint64_t> value) : value_(value) {}
  std::optional<std::uint64_t> value_;
};

/// The number of blocks of size b that cover a.
template <std::unsigned_integral T>
constexpr T ceil_div(T a, T b) {
  return a / b + (a % b != 0);
}

}  // namespace larch
