#include "text/constraint/number_lexer.hpp"

#include <algorithm>

namespace larch::text::constraint {
namespace {

bool is_digit(std::uint8_t byte) { return byte >= '0' && byte <= '9'; }

std::int64_t power_of_ten(unsigned exponent) {
  std::int64_t power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

std::optional<NumberState> counted(const NumberState& state, InNumber at, unsigned most) {
  if (state.at != at) return NumberState{at, state.negative, 1, 0};
  if (state.count == most) return std::nullopt;
  return NumberState{at, state.negative, static_cast<std::uint8_t>(state.count + 1), 0};
}

/// The same with another place to be at and nothing counted.
NumberState moved(const NumberState& state, InNumber at) { return {at, state.negative, 0, state.digits}; }

/// Whether some number of the range begins with what was read.
bool possible(const NumberRange& range, const NumberState& state) {
  const bool after_point = state.at == InNumber::point || state.at == InNumber::fraction;
  std::int64_t unit = power_of_ten(range.places - (after_point ? state.count : 0U));
  for (;;) {
    if (state.digits > (range_limit - 1) / unit) return false;
    const std::int64_t from = state.digits * unit, to = from + unit - 1;
    if (state.negative ? range.any_within(-to, -from) : range.any_within(from, to)) return true;
    if (state.at != InNumber::digits || unit > range_limit / 10) return false;
    unit *= 10;
  }
}

}  // namespace

bool NumberRange::any_within(std::int64_t from, std::int64_t to) const {
  from = std::max(from, low);
  to = std::min(to, high);
  return from <= to && floor_div(to, multiple) * multiple >= from;
}

std::optional<NumberState> step_number(const NumberState& state, std::uint8_t byte) {
  switch (state.at) {
    case InNumber::start:
      if (byte == '-') return NumberState{InNumber::minus, true, 0, 0};
      [[fallthrough]];
    case InNumber::minus:
      if (byte == '0') return moved(state, InNumber::zero);
      return is_digit(byte) ? counted(state, InNumber::digits, max_digits) : std::nullopt;
    case InNumber::digits:
      if (is_digit(byte)) return counted(state, InNumber::digits, max_digits);
      [[fallthrough]];
    case InNumber::zero:
      if (byte == '.') return moved(state, InNumber::point);
      break;
    case InNumber::point:
      return is_digit(byte) ? counted(state, InNumber::fraction, max_digits) : std::nullopt;
    case InNumber::fraction:
      if (is_digit(byte)) return counted(state, InNumber::fraction, max_digits);
      break;
    case InNumber::e:
      if (byte == '+' || byte == '-') return moved(state, InNumber::e_sign);
      [[fallthrough]];
    case InNumber::e_sign:
    case InNumber::exponent:
      return is_digit(byte) ? counted(state, InNumber::exponent, max_exponent_digits) : std::nullopt;
  }
  return byte == 'e' || byte == 'E' ? std::optional(moved(state, InNumber::e)) : std::nullopt;
}

bool may_end(const NumberState& state) {
  return state.at == InNumber::zero || state.at == InNumber::digits || state.at == InNumber::fraction ||
         state.at == InNumber::exponent;
}

std::optional<NumberState> step_number(const NumberRange& range, const NumberState& state, std::uint8_t byte) {
  NumberState next = state;
  if (state.at == InNumber::start && byte == '-') {
    next = {InNumber::minus, true, 0, 0};
    return range.any_within(-range_limit, -1) ? std::optional(next) : std::nullopt;
  }
  if (byte == '.') {
    if ((state.at != InNumber::zero && state.at != InNumber::digits) || range.places == 0) return std::nullopt;
    next.at = InNumber::point;
    next.count = 0;
  } else {
    if (!is_digit(byte) || state.at == InNumber::zero) return std::nullopt;
    if (state.digits > range_limit / 10 - 1) return std::nullopt;
    next.digits = state.digits * 10 + (byte - '0');
    const bool after_point = state.at == InNumber::point || state.at == InNumber::fraction;
    if (after_point) {
      if (state.count == range.places) return std::nullopt;
      next.at = InNumber::fraction;
      ++next.count;
    } else {
      next.at = state.at == InNumber::digits || byte != '0' ? InNumber::digits : InNumber::zero;
      if (next.at == InNumber::zero && next.negative && range.places == 0) return std::nullopt;
    }
  }
  return possible(range, next) ? std::optional(next) : std::nullopt;
}

bool may_end(const NumberRange& range, const NumberState& state) {
  if (state.at != InNumber::zero && state.at != InNumber::digits && state.at != InNumber::fraction) return false;
  const std::int64_t value =
      state.digits * power_of_ten(range.places - (state.at == InNumber::fraction ? state.count : 0U));
  return state.negative ? range.any_within(-value, -value) : range.any_within(value, value);
}

}  // namespace larch::text::constraint
