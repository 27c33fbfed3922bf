// Arithmetic and membership as Python has them.
#include <algorithm>
#include <cmath>
#include <string>

#include "text/template/pystring.hpp"
#include "text/template/runtime.hpp"

namespace larch::text::jinja {
namespace {

constexpr const char* signs[] = {"+", "-", "*", "/", "//", "%", "**"};

[[noreturn]] void refuse(Operator op, const Value& a, const Value& b) {
  throw Failure(std::string("expected operands that ") + signs[static_cast<std::size_t>(op)] + " takes, found a " +
                type_name(a) + " and a " + type_name(b));
}

[[noreturn]] void overflow() {
  throw Failure("expected integers of at most 64 bits, found a larger one", ErrorCode::unsupported);
}

void require_divisor(bool zero) {
  if (zero) throw Failure("expected a divisor, found zero");
}

std::int64_t power(std::int64_t base, std::int64_t exponent) {
  std::int64_t result = 1;
  while (exponent > 0) {
    if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result)) overflow();
    exponent >>= 1;
    if (exponent > 0 && __builtin_mul_overflow(base, base, &base)) overflow();
  }
  return result;
}

/// Rounds down, as Python does.
std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  require_divisor(b == 0);
  if (b == -1) {
    std::int64_t result = 0;
    if (__builtin_sub_overflow(std::int64_t{0}, a, &result)) overflow();
    return result;
  }
  return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

Value integers(Operator op, std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  switch (op) {
    case Operator::add:
      if (__builtin_add_overflow(a, b, &result)) overflow();
      return result;
    case Operator::subtract:
      if (__builtin_sub_overflow(a, b, &result)) overflow();
      return result;
    case Operator::multiply:
      if (__builtin_mul_overflow(a, b, &result)) overflow();
      return result;
    case Operator::divide:
      require_divisor(b == 0);
      return static_cast<double>(a) / static_cast<double>(b);
    case Operator::floor_divide:
      return floor_divide(a, b);
    case Operator::modulo:
      require_divisor(b == 0);
      return b == -1 ? std::int64_t{0} : a % b + ((a % b != 0 && (a < 0) != (b < 0)) ? b : 0);
    case Operator::power:
      if (b >= 0) return power(a, b);
      require_divisor(a == 0);
      return std::pow(static_cast<double>(a), static_cast<double>(b));
  }
  return {};
}

Value floats(Operator op, double a, double b) {
  switch (op) {
    case Operator::add:
      return a + b;
    case Operator::subtract:
      return a - b;
    case Operator::multiply:
      return a * b;
    case Operator::divide:
      require_divisor(b == 0);
      return a / b;
    case Operator::floor_divide: {
      require_divisor(b == 0);
      double rest = std::fmod(a, b);
      double whole = (a - rest) / b;
      if (rest != 0 && (b < 0) != (rest < 0)) whole -= 1;
      return whole == 0 ? std::copysign(0.0, a / b) : std::floor(whole) + (whole - std::floor(whole) > 0.5 ? 1 : 0);
    }
    case Operator::modulo: {
      require_divisor(b == 0);
      double rest = std::fmod(a, b);
      if (rest == 0) return std::copysign(0.0, b);
      return (b < 0) != (rest < 0) ? rest + b : rest;
    }
    case Operator::power: {
      if (a == 0 && b < 0) require_divisor(true);
      const double result = std::pow(a, b);
      if (std::isnan(result) && !std::isnan(a) && !std::isnan(b)) fail_unknown("a complex number");
      if (std::isinf(result) && std::isfinite(a) && std::isfinite(b))
        throw Failure("expected a result that a float holds, found a larger one");
      return result;
    }
  }
  return {};
}

bool is_markup(const Value& value) {
  const Text* text = value.as<Text>();
  return text != nullptr && text->markup;
}

Value join_texts(Runtime& runtime, const Value& a, const Value& b) {
  const std::string_view x = *a.text(), y = *b.text();
  runtime.budget.make(x.size() + y.size());
  if (!is_markup(a) && !is_markup(b)) return std::string(x).append(y);
  const std::string left = is_markup(a) ? std::string(x) : escape(x), right = is_markup(b) ? std::string(y) : escape(y);
  return runtime.text(left + right, true);
}

Value repeat(Runtime& runtime, const Value& value, std::int64_t times) {
  const auto count = static_cast<std::uint64_t>(std::max<std::int64_t>(times, 0));
  const auto bounded = [&](std::uint64_t size, std::uint64_t limit) {
    if (size != 0 && count > limit / size)
      throw Failure(
          "expected values that fit the limits of templates, found one repeated " + std::to_string(times) + " times",
          ErrorCode::unsupported);
  };
  if (const auto text = value.text()) {
    bounded(text->size(), runtime.budget.limits().text);
    runtime.budget.make(text->size() * count);
    std::string out;
    out.reserve(text->size() * count);
    for (std::uint64_t i = 0; i < count && !text->empty(); ++i) out += *text;
    return {std::move(out), is_markup(value)};
  }
  const Sequence& sequence = *value.sequence();
  bounded(sequence.items.size(), runtime.budget.limits().steps);
  runtime.budget.make_elements(sequence.items.size() * count);
  std::vector<Value> items;
  for (std::uint64_t i = 0; i < count && !sequence.items.empty(); ++i)
    items.insert(items.end(), sequence.items.begin(), sequence.items.end());
  return make_sequence(sequence.form, std::move(items));
}

bool is_repeatable(const Value& value) {
  const Sequence* sequence = value.sequence();
  return value.text() || (sequence != nullptr && sequence->form <= Sequence::Form::tuple);
}

}  // namespace

Value binary(Runtime& runtime, Operator op, const Value& a, const Value& b) {
  const auto text = a.text();
  if (op == Operator::modulo && text) {
    std::string formatted = format_percent(runtime, *text, b);
    return runtime.text(std::move(formatted), is_markup(a));
  }
  require_defined(a);
  require_defined(b);
  if (const auto x = a.integer(), y = b.integer(); x && y) return integers(op, *x, *y);
  if (const auto x = a.number(), y = b.number(); x && y) return floats(op, *x, *y);
  if (op == Operator::add) {
    if (text && b.text()) return join_texts(runtime, a, b);
    const Sequence *x = a.sequence(), *y = b.sequence();
    if (x != nullptr && y != nullptr && x->form == y->form && x->form <= Sequence::Form::tuple) {
      runtime.budget.make_elements(x->items.size() + y->items.size());
      std::vector<Value> items = x->items;
      items.insert(items.end(), y->items.begin(), y->items.end());
      return make_sequence(x->form, std::move(items));
    }
  }
  if (op == Operator::multiply) {
    if (const auto times = b.integer(); times && is_repeatable(a)) return repeat(runtime, a, *times);
    if (const auto times = a.integer(); times && is_repeatable(b)) return repeat(runtime, b, *times);
  }
  refuse(op, a, b);
}

Value negative(const Value& value) {
  require_defined(value);
  if (const auto integer = value.integer()) return integers(Operator::subtract, 0, *integer);
  if (const auto* number = value.as<double>()) return -*number;
  throw Failure("expected a number after -, found a " + type_name(value));
}

Value positive(const Value& value) {
  require_defined(value);
  if (const auto integer = value.integer()) return *integer;
  if (value.is<double>()) return value;
  throw Failure("expected a number after +, found a " + type_name(value));
}

bool contains(Runtime& runtime, const Value& item, const Value& container) {
  if (const Dict* dict = container.dict()) return dict->find(item) != nullptr;
  if (const auto text = container.text()) {
    const auto part = item.text();
    if (!part) throw Failure("expected a str to look for in a str, found a " + type_name(item));
    runtime.budget.scan(text->size());
    return text->find(*part) != std::string_view::npos;
  }
  const std::vector<Value> items = runtime.iterate(container);
  return std::ranges::any_of(items, [&](const Value& other) { return same(item, other) || equal(item, other); });
}

}  // namespace larch::text::jinja
