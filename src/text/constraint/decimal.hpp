#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>

namespace larch::text::constraint {

/// A number of JSON text, as it is written: digits times ten to the exponent.
struct Decimal {
  bool negative = false;
  std::uint64_t digits = 0;  ///< no trailing zeros
  int exponent = 0;

  /// Nothing for more than 17 digits.
  static std::optional<Decimal> of(const nlohmann::ordered_json& number);

  /// Digits after the point.
  [[nodiscard]] unsigned places() const { return exponent < 0 ? static_cast<unsigned>(-exponent) : 0; }
  struct Scaled {
    std::int64_t floor = 0;
    bool exact = true;
  };
  /// The number times ten to the `places`, rounded down; nothing from 10^18 up.
  [[nodiscard]] std::optional<Scaled> scaled(unsigned places) const;
};

}  // namespace larch::text::constraint
