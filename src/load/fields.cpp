#include "load/fields.hpp"

#include <utility>

#include "core/quote.hpp"

namespace larch::load {
namespace {

using Json = nlohmann::json;

std::string found(const Json* value) {
  if (value == nullptr) return "nothing";
  if (value->is_string()) return quote(value->get_ref<const std::string&>());
  if (value->is_object()) return "an object";
  if (!value->is_array()) return value->dump();
  std::string text = "[";
  for (std::size_t i = 0; i < value->size() && i < 4; ++i) {
    const Json& item = (*value)[i];
    text += (i ? ", " : "") + (item.is_array() ? "an array" : found(&item));
  }
  return text + (value->size() > 4 ? ", ...]" : "]");
}

std::string spell(double value) { return Json(value).dump(); }

}  // namespace

Fields::Fields(const Json& object, std::string where) : object_(&object), where_(std::move(where)) {
  if (!object.is_object())
    throw Error(ErrorCode::malformed, where_ + ": expected a JSON object, found " + found(&object));
}

const Json* Fields::find(const char* key) const {
  const auto it = object_->find(key);
  return it == object_->end() || it->is_null() ? nullptr : &*it;
}

void Fields::refuse(const char* key, const std::string& expected, ErrorCode code) const {
  throw Error(code, where_ + ": " + key + ": expected " + expected + ", found " + found(find(key)));
}

std::uint64_t Fields::integer(const char* key, std::uint64_t min, std::uint64_t max,
                              std::optional<std::uint64_t> absent) const {
  const Json* value = find(key);
  if (value == nullptr && absent) return *absent;
  const bool integral = value != nullptr && value->is_number_unsigned();
  const std::uint64_t n = integral ? value->get<std::uint64_t>() : 0;
  if (!integral || n < min || n > max)
    refuse(key, "an integer from " + std::to_string(min) + " to " + std::to_string(max));
  return n;
}

std::optional<double> Fields::number(const char* key, double min, double max) const {
  const Json* value = find(key);
  if (value == nullptr) return std::nullopt;
  // JSON has neither NaN nor infinity, and the parser refuses what overflows a double.
  if (!value->is_number() || !(value->get<double>() >= min && value->get<double>() <= max))
    refuse(key, "a number from " + spell(min) + " to " + spell(max));
  return value->get<double>();
}

double Fields::number(const char* key, double min, double max, double absent) const {
  return number(key, min, max).value_or(absent);
}

double Fields::required_number(const char* key, double min, double max) const {
  if (!has(key)) refuse(key, "a number from " + spell(min) + " to " + spell(max));
  return *number(key, min, max);
}

std::optional<bool> Fields::boolean(const char* key) const {
  const Json* value = find(key);
  if (value == nullptr) return std::nullopt;
  if (!value->is_boolean()) refuse(key, "true or false");
  return value->get<bool>();
}

bool Fields::required_boolean(const char* key) const {
  if (!has(key)) refuse(key, "true or false");
  return *boolean(key);
}

std::optional<std::string> Fields::text(const char* key) const {
  const Json* value = find(key);
  if (value == nullptr) return std::nullopt;
  if (!value->is_string()) refuse(key, "a string");
  return value->get<std::string>();
}

std::optional<Fields> Fields::object(const char* key) const {
  const Json* value = find(key);
  if (value == nullptr) return std::nullopt;
  return Fields(*value, where_ + ": " + key);
}

std::vector<std::int32_t> Fields::tokens(const char* key, std::uint64_t vocab_size) const {
  const Json* value = find(key);
  std::vector<std::int32_t> tokens;
  if (value == nullptr) return tokens;
  const auto add = [&](const Json& token) {
    if (!token.is_number_unsigned() || token.get<std::uint64_t>() >= vocab_size)
      refuse(key, "token ids below vocab_size " + std::to_string(vocab_size));
    tokens.push_back(token.get<std::int32_t>());
  };
  if (value->is_array())
    for (const Json& token : *value) add(token);
  else
    add(*value);
  return tokens;
}

std::optional<std::int32_t> Fields::token(const char* key, std::uint64_t vocab_size) const {
  const Json* value = find(key);
  if (value == nullptr) return std::nullopt;
  if (value->is_array()) refuse(key, "one token id");
  return tokens(key, vocab_size).front();
}

}  // namespace larch::load
