#pragma once

#include <cmath>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>

namespace larch::test {

using OrderedJson = nlohmann::ordered_json;

/// Whether a value is what a JSON schema says, by the specification, for the keywords that tests use: apart from the
/// library in every respect.
class JsonValidator {
 public:
  explicit JsonValidator(const OrderedJson& root) : root_(root) {}

  [[nodiscard]] bool valid(const OrderedJson& value) const { return valid(root_, value); }
  /// Of a text, which must be JSON.
  [[nodiscard]] bool valid_text(const std::string& text) const {
    const OrderedJson value = OrderedJson::parse(text, nullptr, false);
    return !value.is_discarded() && valid(value);
  }

 private:
  [[nodiscard]] bool valid(const OrderedJson& schema, const OrderedJson& value) const {
    if (schema.is_boolean()) return schema.get<bool>();
    if (schema.contains("$ref")) return valid(target(schema["$ref"].get<std::string>()), value);
    if (schema.contains("type") && !has_one_of(schema["type"], value)) return false;
    if (schema.contains("const") && schema["const"] != value) return false;
    if (schema.contains("enum") && !any(schema["enum"], [&](const OrderedJson& v) { return v == value; })) return false;
    const auto matches = [&](const OrderedJson& s) { return valid(s, value); };
    if (schema.contains("anyOf") && !any(schema["anyOf"], matches)) return false;
    if (schema.contains("allOf"))
      for (const OrderedJson& s : schema["allOf"])
        if (!valid(s, value)) return false;
    if (value.is_object()) return valid_object(schema, value);
    if (value.is_array()) return valid_array(schema, value);
    if (value.is_string()) return valid_string(schema, value.get<std::string>());
    return !value.is_number() || valid_number(schema, value.get<double>());
  }

  [[nodiscard]] const OrderedJson& target(const std::string& reference) const {
    return root_.at(OrderedJson::json_pointer(reference.substr(1)));
  }

  template <class F>
  static bool any(const OrderedJson& list, F&& f) {
    return std::any_of(list.begin(), list.end(), f);
  }

  static bool has_one_of(const OrderedJson& types, const OrderedJson& value) {
    const auto is = [&](const OrderedJson& type) {
      if (type == "integer") return value.is_number() && std::trunc(value.get<double>()) == value.get<double>();
      if (type == "number") return value.is_number();
      return type == value.type_name();
    };
    return types.is_array() ? any(types, is) : is(types);
  }

  [[nodiscard]] bool valid_object(const OrderedJson& schema, const OrderedJson& value) const {
    for (const auto& name : schema.value("required", OrderedJson::array()))
      if (!value.contains(name.get<std::string>())) return false;
    const OrderedJson named = schema.value("properties", OrderedJson::object());
    const OrderedJson others = schema.value("additionalProperties", OrderedJson(true));
    for (const auto& [name, member] : value.items())
      if (!valid(named.contains(name) ? named[name] : others, member)) return false;
    return true;
  }

  [[nodiscard]] bool valid_array(const OrderedJson& schema, const OrderedJson& value) const {
    if (value.size() < schema.value("minItems", std::size_t{0}) ||
        value.size() > schema.value("maxItems", value.size()))
      return false;
    const OrderedJson first = schema.value("prefixItems", OrderedJson::array());
    const OrderedJson others = schema.value("items", OrderedJson(true));
    for (std::size_t i = 0; i < value.size(); ++i)
      if (!valid(i < first.size() ? first[i] : others, value[i])) return false;
    return true;
  }

  static bool valid_string(const OrderedJson& schema, const std::string& value) {
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    const auto bytes = static_cast<std::size_t>(std::count_if(value.begin(), value.end(), continues));
    const std::size_t length = value.size() - bytes;
    if (length < schema.value("minLength", std::size_t{0}) || length > schema.value("maxLength", length)) return false;
    return !schema.contains("pattern") || std::regex_search(value, std::regex(schema["pattern"].get<std::string>()));
  }

  static bool valid_number(const OrderedJson& schema, double value) {
    if (value < schema.value("minimum", value) || value > schema.value("maximum", value)) return false;
    if (schema.contains("exclusiveMinimum") && value <= schema["exclusiveMinimum"].get<double>()) return false;
    if (schema.contains("exclusiveMaximum") && value >= schema["exclusiveMaximum"].get<double>()) return false;
    if (!schema.contains("multipleOf")) return true;
    const double times = value / schema["multipleOf"].get<double>();
    return std::abs(times - std::round(times)) < 1e-6;
  }

  OrderedJson root_;
};

}  // namespace larch::test
