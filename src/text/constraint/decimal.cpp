#include "text/constraint/decimal.hpp"

#include <charconv>
#include <string>

#include "text/constraint/number_lexer.hpp"

namespace larch::text::constraint {

std::optional<Decimal> Decimal::of(const nlohmann::ordered_json& number) {
  const std::string text = number.dump();  // a double in as few digits as tell it
  Decimal value;
  bool after_point = false;
  std::size_t i = 0;
  for (; i < text.size() && text[i] != 'e' && text[i] != 'E'; ++i) {
    if (text[i] == '-') {
      value.negative = true;
    } else if (text[i] == '.') {
      after_point = true;
    } else {
      if (value.digits > 999'999'999'999'999'999U) return std::nullopt;
      value.digits = value.digits * 10 + static_cast<std::uint64_t>(text[i] - '0');
      if (after_point) --value.exponent;
    }
  }
  if (i < text.size()) {
    int exponent = 0;
    const char* const first = text.data() + i + (text[i + 1] == '+' ? 2 : 1);
    std::from_chars(first, text.data() + text.size(), exponent);
    value.exponent += exponent;
  }
  for (; value.digits != 0 && value.digits % 10 == 0; value.digits /= 10) ++value.exponent;
  if (value.digits == 0) value.exponent = 0;
  return value;
}

std::optional<Decimal::Scaled> Decimal::scaled(unsigned places) const {
  const int shift = exponent + static_cast<int>(places);
  constexpr auto limit = static_cast<std::uint64_t>(range_limit);
  std::uint64_t value = digits;
  bool exact = true;
  for (int i = 0; i < shift && value != 0; ++i) {
    if (value >= limit / 10) return std::nullopt;
    value *= 10;
  }
  for (int i = 0; i > shift && value != 0; --i) {
    exact = exact && value % 10 == 0;
    value /= 10;
  }
  if (value >= limit) return std::nullopt;
  const auto whole = static_cast<std::int64_t>(value);
  if (!negative) return Scaled{whole, exact};
  return Scaled{exact ? -whole : -whole - 1, exact};
}

}  // namespace larch::text::constraint
