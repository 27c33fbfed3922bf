#pragma once

#include <cstdint>
#include <optional>

namespace larch::text::constraint {

/// The most digits that are written before the point and after it where a schema sets no bounds, so that numbers end.
inline constexpr unsigned max_digits = 15, max_exponent_digits = 2;

/// Numbers between two bounds, both included, and multiples of a number: all in units of 10^-places.
struct NumberRange {
  std::int64_t low = 0, high = 0;
  std::int64_t multiple = 1;  ///< above 0
  unsigned places = 0;        ///< digits after the point at most, 0 to 9; 0: integers
  bool operator==(const NumberRange&) const = default;

  /// Whether one of them lies in [from, to].
  [[nodiscard]] bool any_within(std::int64_t from, std::int64_t to) const;
};

/// Bounds and products of digits stay below this.
inline constexpr std::int64_t range_limit = 1'000'000'000'000'000'000;

/// Where in a number a byte is expected.
enum class InNumber : std::uint8_t { start, minus, zero, digits, point, fraction, e, e_sign, exponent };

struct NumberState {
  InNumber at = InNumber::start;
  bool negative = false;
  std::uint8_t count = 0;   ///< digits of the part, before the point or after it or of the exponent
  std::int64_t digits = 0;  ///< in a range: all digits read, as one number
};

/// Takes a byte of a number without bounds; nothing if none goes on so.
std::optional<NumberState> step_number(const NumberState& state, std::uint8_t byte);
bool may_end(const NumberState& state);

/// The same for a number in a range, written without an exponent: nothing if no number of the range goes on so.
std::optional<NumberState> step_number(const NumberRange& range, const NumberState& state, std::uint8_t byte);
bool may_end(const NumberRange& range, const NumberState& state);

}  // namespace larch::text::constraint
