#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "load/gguf/value.hpp"

namespace larch::load {

/// What a key of a configuration says, whichever kind of file it is in. Views point into what was read.
struct Value {
  /// What is no number, truth or text, as a message names it.
  struct Other {
    std::string_view spelled;
    bool operator==(const Other&) const = default;
  };
  /// Integers below zero are int64_t, the others uint64_t.
  using Scalar = std::variant<Other, bool, std::uint64_t, std::int64_t, double, std::string_view>;
  struct List {
    std::vector<Scalar> items;
    bool is_whole = true;  ///< false: the first ones only, for a message
  };
  std::variant<Scalar, List, const nlohmann::json*> held;  ///< the last one: an object of JSON

  /// The scalar that it is as a T, or nothing.
  template <class T>
  [[nodiscard]] std::optional<T> as() const {
    const auto* scalar = std::get_if<Scalar>(&held);
    const T* value = scalar == nullptr ? nullptr : std::get_if<T>(scalar);
    return value == nullptr ? std::nullopt : std::optional<T>(*value);
  }
  /// A number of any kind, or nothing.
  [[nodiscard]] std::optional<double> number() const;
};

/// Nothing for a key that is not there or null.
std::optional<Value> find_value(const nlohmann::json& object, std::string_view key);

/// A float32 becomes the decimal number of the fewest digits that rounds to it, which is what config.json said. Of an
/// array only the first elements.
std::optional<Value> find_value(const GgufMetadata& metadata, std::string_view key);

/// For messages: "[1, 2, 3, 4, ...]", "\"text\"", "an object".
std::string spell(const Value::Scalar& value);
std::string spell(const Value& value);

/// A number as JSON spells it: "8.0", "1e-06".
std::string spell(double number);

/// `number` times 10^exponent in decimals: 0.0707 and 1 give 0.707, not 0.7070000000000001.
double shift_decimal(double number, int exponent);

}  // namespace larch::load
