#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

namespace larch::test {

/// Draws JSON schemas and texts that meet them.
class RandomSchema {
 public:
  using Json = nlohmann::ordered_json;

  explicit RandomSchema(unsigned seed) : random_(seed) {}

  /// An object that refers to definitions of its own, one of which to itself.
  Json draw() {
    Json root = object(3);
    root["$defs"] = {{"tree", tree()}, {"leaf", scalar()}};
    return root;
  }

  /// A text of the schema, in the forms that are written: properties in order, natural white space.
  std::string text(const Json& root) { return text(root, root, 0); }

  unsigned below(unsigned n) { return std::uniform_int_distribution<unsigned>(0, n - 1)(random_); }

 private:
  static Json tree() {
    return {{"type", "object"},
            {"properties",
             {{"name", {{"type", "string"}}},
              {"children", {{"type", "array"}, {"items", {{"$ref", "#/$defs/tree"}}}, {"maxItems", 2}}}}},
            {"required", {"name"}},
            {"additionalProperties", false}};
  }

  Json schema(unsigned depth) {
    if (depth == 0) return scalar();
    switch (below(8)) {
      case 0:
      case 1:
        return object(depth - 1);
      case 2:
        return array(depth - 1);
      case 3: {
        Json options = Json::array();
        for (unsigned i = 0; i < 2 + below(2); ++i) options.push_back(schema(depth - 1));
        return {{"anyOf", options}};
      }
      case 4:
        return {{"$ref", below(2) == 0 ? "#/$defs/tree" : "#/$defs/leaf"}};
      default:
        return scalar();
    }
  }

  Json scalar() {
    switch (below(10)) {
      case 0:
        return {{"type", "boolean"}};
      case 1:
        return {{"type", Json::array({"string", "null"})}};
      case 2:
        return {{"enum", Json::array({"a", "ab", "b\"c", "é", 1, 12, -3.5, true, nullptr, Json::array({1, "x"})})}};
      case 3:
        return {{"const", below(2) == 0 ? Json("only") : Json({{"k", Json::array({1, 2})}})}};
      case 4: {
        const int low = static_cast<int>(below(300)) - 150, high = low + static_cast<int>(below(400));
        return {{"type", "integer"}, {"minimum", low}, {"maximum", high}};
      }
      case 5:
        return {{"type", "integer"}, {"multipleOf", 1 + below(7)}, {"exclusiveMinimum", -20}};
      case 6:
        return {{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
      case 7: {
        const unsigned least = below(3);
        return {{"type", "string"}, {"minLength", least}, {"maxLength", least + below(6)}};
      }
      case 8:
        return {{"type", "string"}, {"pattern", "^[a-c]{1,3}(-[0-9]+)?$"}};
      default:
        return {{"type", "number"}};
    }
  }

  Json object(unsigned depth) {
    Json schema = {{"type", "object"}, {"properties", Json::object()}, {"required", Json::array()}};
    const std::vector<std::string> names{"a", "ab", "abc", "b c", "q\"uote", "ü", "id"};
    for (const std::string& name : names) {
      if (below(3) != 0) continue;
      schema["properties"][name] = this->schema(depth);
      if (below(2) == 0) schema["required"].push_back(name);
    }
    if (below(3) != 0) schema["additionalProperties"] = below(3) == 0 ? scalar() : Json(false);
    return schema;
  }

  Json array(unsigned depth) {
    Json schema = {{"type", "array"}, {"items", this->schema(depth)}};
    if (below(2) == 0) schema["minItems"] = below(3);
    if (below(2) == 0) schema["maxItems"] = 2 + below(3);
    if (below(4) == 0) schema["prefixItems"] = Json::array({scalar(), scalar()});
    return schema;
  }

  std::string space(bool line) {
    const unsigned form = below(4);
    return form == 0 ? " " : form == 1 && line ? "\n" + std::string(below(9), ' ') : "";
  }

  std::string string(std::size_t least, std::size_t most) {
    static const std::vector<std::string> characters{
        "a", "Z", " ", "é", "ह", "😀", "\\n", "\\\"", "\\\\", "\\u00e9", "\\uABCD", "\\/", "\\ud83d\\uDE00", "'"};
    std::string text = "\"";
    for (std::size_t n = least + below(static_cast<unsigned>(most - least + 1)); n > 0; --n)
      text += characters[below(static_cast<unsigned>(characters.size()))];
    return text + "\"";
  }

  std::string text(const Json& root, const Json& schema, int depth) {
    if (schema.contains("$ref"))
      return text(root, root.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1))), depth);
    if (schema.contains("anyOf"))
      return text(root, schema["anyOf"][below(static_cast<unsigned>(schema["anyOf"].size()))], depth);
    if (schema.contains("const")) return schema["const"].dump();
    if (schema.contains("enum")) return schema["enum"][below(static_cast<unsigned>(schema["enum"].size()))].dump();
    Json type = schema.at("type");
    if (type.is_array()) type = type[below(static_cast<unsigned>(type.size()))];
    if (type == "null") return "null";
    if (type == "boolean") return below(2) == 0 ? "true" : "false";
    if (type == "string") return string_text(schema);
    if (type == "integer") return std::to_string(integer(schema));
    if (type == "number") return number_text(schema);
    return type == "array" ? array_text(root, schema, depth) : object_text(root, schema, depth);
  }

  std::string string_text(const Json& schema) {
    if (schema.contains("pattern")) return below(2) == 0 ? "\"abc-07\"" : "\"b\"";
    const std::size_t least = schema.value("minLength", std::size_t{0});
    return string(least, schema.value("maxLength", least + 8));
  }

  long integer(const Json& schema) {
    if (schema.contains("multipleOf")) {
      const long step = schema["multipleOf"].get<long>();
      return step * (static_cast<long>(below(1000)) - 19 / step);
    }
    const long low = schema.value("minimum", -100000L), high = schema.value("maximum", 100000L);
    return low + static_cast<long>(below(static_cast<unsigned>(high - low + 1)));
  }

  std::string number_text(const Json& schema) {
    static const std::vector<std::string> free{"0", "-0.5", "12e3", "1E-7", "123456.789", "-1.0e+10"},
        unit{"0", "1", "0.5", "1.0", "0.123456789", "0.0"};
    return schema.contains("minimum") ? unit[below(6)] : free[below(6)];
  }

  std::string array_text(const Json& root, const Json& schema, int depth) {
    const std::size_t least = schema.value("minItems", std::size_t{0});
    std::size_t count = std::min(schema.value("maxItems", least + 4), least + below(3));
    if (depth > 5) count = least;
    const Json first = schema.value("prefixItems", Json::array());
    std::string text = "[" + space(true);
    for (std::size_t i = 0; i < count; ++i)
      text += (i == 0 ? "" : "," + space(true)) +
              this->text(root, i < first.size() ? first[i] : schema["items"], depth + 1);
    return text + (count == 0 ? "" : space(true)) + "]";
  }

  std::string object_text(const Json& root, const Json& schema, int depth) {
    std::string members;
    const auto add = [&](const std::string& key, const Json& value) {
      members += (members.empty() ? "" : "," + space(true)) + key + ":" + space(false);
      members += text(root, value, depth + 1);
    };
    for (const auto& [name, value] : schema["properties"].items()) {
      const Json required = schema.value("required", Json::array());
      if (std::find(required.begin(), required.end(), name) != required.end() || (below(2) == 0 && depth < 5))
        add(Json(name).dump(), value);
    }
    if (schema.contains("additionalProperties") && schema["additionalProperties"].is_object())
      for (const char* key : {"\"abcd\"", "\"\"", "\"x\\n\""})
        if (below(3) == 0) add(key, schema["additionalProperties"]);
    return "{" + space(true) + members + (members.empty() ? "" : space(true)) + "}";
  }

  std::mt19937 random_;
};

}  // namespace larch::test
