#include "load/config/value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <type_traits>

#include "core/quote.hpp"

namespace larch::load {
namespace {

using Json = nlohmann::json;
using Scalar = Value::Scalar;

constexpr std::size_t items_in_messages = 4;

/// The number that the shortest decimal spelling of `value`, times 10^exponent, stands for.
template <class T>
double decimal(T value, int exponent) {
  if (!std::isfinite(value)) return value;
  std::array<char, 64> text{};
  // Always with an exponent: "7.07e-02".
  const auto spelled = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific);
  char* const e = std::find(text.data(), spelled.ptr, 'e');
  int power = 0;
  std::from_chars(e + (e[1] == '+' ? 2 : 1), spelled.ptr, power);
  const auto shifted = std::to_chars(e + 1, text.data() + text.size(), power + exponent);
  double result = 0;
  std::from_chars(text.data(), shifted.ptr, result);
  return result;
}

template <class T>
Scalar scalar(const T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    return value;
  } else if constexpr (std::is_integral_v<T>) {
    if (value < 0) return static_cast<std::int64_t>(value);
    return static_cast<std::uint64_t>(value);
  } else if constexpr (std::is_floating_point_v<T>) {
    return decimal(value, 0);
  } else {
    return std::string_view(value);
  }
}

Scalar scalar(const Json& value) {
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_number_unsigned()) return value.get<std::uint64_t>();
  // A program that makes JSON may keep what is not negative in a signed number.
  if (value.is_number_integer()) return scalar(value.get<std::int64_t>());
  if (value.is_number()) return value.get<double>();
  if (value.is_string()) return std::string_view(value.get_ref<const std::string&>());
  return Value::Other{value.is_array() ? "an array" : value.is_object() ? "an object" : "null"};
}

Value::List list(const GgufArray& array) {
  return std::visit(
      []<class T>(const std::vector<T>& values) {
        const std::size_t n = std::min(values.size(), items_in_messages);
        Value::List result{.items = {}, .is_whole = n == values.size()};
        for (std::size_t i = 0; i < n; ++i) result.items.push_back(scalar<T>(values[i]));
        return result;
      },
      array);
}

}  // namespace

std::optional<double> Value::number() const {
  if (const auto n = as<std::uint64_t>()) return static_cast<double>(*n);
  if (const auto n = as<std::int64_t>()) return static_cast<double>(*n);
  return as<double>();
}

std::optional<Value> find_value(const Json& object, std::string_view key) {
  const auto it = object.find(key);
  if (it == object.end() || it->is_null()) return std::nullopt;
  if (it->is_object()) return Value{&*it};
  if (!it->is_array()) return Value{scalar(*it)};
  Value::List items;
  for (const Json& item : *it) items.items.push_back(scalar(item));
  return Value{std::move(items)};
}

std::optional<Value> find_value(const GgufMetadata& metadata, std::string_view key) {
  const auto it = metadata.find(key);
  if (it == metadata.end()) return std::nullopt;
  return std::visit(
      []<class T>(const T& value) {
        if constexpr (std::is_same_v<T, GgufArray>) {
          return Value{list(value)};
        } else {
          return Value{scalar<T>(value)};
        }
      },
      it->second);
}

std::string spell(const Scalar& value) {
  return std::visit(
      []<class T>(const T& v) {
        if constexpr (std::is_same_v<T, Value::Other>) {
          return std::string(v.spelled);
        } else if constexpr (std::is_same_v<T, bool>) {
          return std::string(v ? "true" : "false");
        } else if constexpr (std::is_same_v<T, double>) {
          return spell(v);
        } else if constexpr (std::is_same_v<T, std::string_view>) {
          return quote(v);
        } else {
          return std::to_string(v);
        }
      },
      value);
}

std::string spell(const Value& value) {
  if (const auto* one = std::get_if<Scalar>(&value.held)) return spell(*one);
  const auto* many = std::get_if<Value::List>(&value.held);
  if (many == nullptr) return "an object";
  std::string text = "[";
  for (std::size_t i = 0; i < many->items.size() && i < items_in_messages; ++i)
    text += (i > 0 ? ", " : "") + spell(many->items[i]);
  return text + (many->is_whole && many->items.size() <= items_in_messages ? "]" : ", ...]");
}

std::string spell(double number) {
  if (!std::isfinite(number)) return std::isnan(number) ? "NaN" : number > 0 ? "infinity" : "-infinity";
  return Json(number).dump();
}

double shift_decimal(double number, int exponent) { return decimal(number, exponent); }

}  // namespace larch::load
