#include "load/config/fields.hpp"

#include <utility>

namespace larch::load {
namespace {

using Json = nlohmann::json;

/// The items of an array, or the one scalar itself; nothing for an object and for an array of which only a part is
/// known.
std::optional<std::vector<Value::Scalar>> items_of(const Value& value) {
  if (const auto* one = std::get_if<Value::Scalar>(&value.held)) return std::vector{*one};
  const auto* list = std::get_if<Value::List>(&value.held);
  if (list == nullptr || !list->is_whole) return std::nullopt;
  return list->items;
}

}  // namespace

Fields::Fields(const Json& object, std::string where) : source_(&object), where_(std::move(where)) {
  if (!object.is_object())
    throw Error(ErrorCode::malformed, where_ + ": expected a JSON object, found " +
                                          (object.is_array()    ? "an array"
                                           : object.is_string() ? "a string"
                                                                : object.dump()));
}

std::optional<Value> Fields::find(const char* key) const {
  return std::visit([&](const auto* source) { return find_value(*source, key); }, source_);
}

void Fields::refuse(const char* key, const std::string& expected, ErrorCode code) const {
  const auto value = find(key);
  throw Error(code, where_ + ": " + key + ": expected " + expected + ", found " + (value ? spell(*value) : "nothing"));
}

std::uint64_t Fields::integer(const char* key, std::uint64_t min, std::uint64_t max,
                              std::optional<std::uint64_t> absent) const {
  const auto value = find(key);
  if (!value && absent) return *absent;
  const auto n = value ? value->as<std::uint64_t>() : std::nullopt;
  if (!n || *n < min || *n > max) refuse(key, "an integer from " + std::to_string(min) + " to " + std::to_string(max));
  return *n;
}

std::optional<double> Fields::number(const char* key, double min, double max) const {
  const auto value = find(key);
  if (!value) return std::nullopt;
  const auto n = value->number();
  if (!n || !(*n >= min && *n <= max)) refuse(key, "a number from " + spell(min) + " to " + spell(max));
  return n;
}

double Fields::number(const char* key, double min, double max, double absent) const {
  return number(key, min, max).value_or(absent);
}

double Fields::required_number(const char* key, double min, double max) const {
  if (!has(key)) refuse(key, "a number from " + spell(min) + " to " + spell(max));
  return *number(key, min, max);
}

std::optional<bool> Fields::boolean(const char* key) const {
  const auto value = find(key);
  if (!value) return std::nullopt;
  const auto truth = value->as<bool>();
  if (!truth) refuse(key, "true or false");
  return truth;
}

bool Fields::required_boolean(const char* key) const {
  if (!has(key)) refuse(key, "true or false");
  return *boolean(key);
}

std::optional<std::string> Fields::text(const char* key) const {
  const auto value = find(key);
  if (!value) return std::nullopt;
  const auto text = value->as<std::string_view>();
  if (!text) refuse(key, "a string");
  return std::string(*text);
}

std::optional<Fields> Fields::object(const char* key) const {
  const auto value = find(key);
  if (!value) return std::nullopt;
  const auto* object = std::get_if<const Json*>(&value->held);
  if (object == nullptr) refuse(key, "an object");
  return Fields(**object, where_ + ": " + key);
}

std::vector<std::int32_t> Fields::tokens(const char* key, std::uint64_t vocab_size) const {
  const auto value = find(key);
  std::vector<std::int32_t> tokens;
  if (!value) return tokens;
  const std::string expected = "token ids below vocab_size " + std::to_string(vocab_size);
  const auto items = items_of(*value);
  if (!items) refuse(key, expected);
  for (const Value::Scalar& item : *items) {
    const auto* id = std::get_if<std::uint64_t>(&item);
    if (id == nullptr || *id >= vocab_size) refuse(key, expected);
    tokens.push_back(static_cast<std::int32_t>(*id));
  }
  return tokens;
}

std::optional<std::int32_t> Fields::token(const char* key, std::uint64_t vocab_size) const {
  const auto value = find(key);
  if (!value) return std::nullopt;
  if (!std::holds_alternative<Value::Scalar>(value->held)) refuse(key, "one token id");
  return tokens(key, vocab_size).front();
}

}  // namespace larch::load
