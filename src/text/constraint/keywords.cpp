#include "text/constraint/keywords.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/quote.hpp"
#include "larch/error.hpp"

namespace larch::text::constraint {
namespace {

using std::string_view;

constexpr double max_count = 1'000'000;

constexpr std::array annotations{string_view("title"),
                                 string_view("description"),
                                 string_view("default"),
                                 string_view("examples"),
                                 string_view("example"),
                                 string_view("$schema"),
                                 string_view("$id"),
                                 string_view("id"),
                                 string_view("$comment"),
                                 string_view("$anchor"),
                                 string_view("$defs"),
                                 string_view("definitions"),
                                 string_view("strict"),
                                 string_view("deprecated"),
                                 string_view("readOnly"),
                                 string_view("writeOnly"),
                                 string_view("contentEncoding"),
                                 string_view("contentMediaType"),
                                 string_view("discriminator")};

/// Keywords that are enforced, and the types that those are about which hold for some only.
constexpr std::array<std::pair<string_view, unsigned>, 23> enforced{{{"type", 0},
                                                                     {"enum", 0},
                                                                     {"const", 0},
                                                                     {"anyOf", 0},
                                                                     {"oneOf", 0},
                                                                     {"allOf", 0},
                                                                     {"$ref", 0},
                                                                     {"properties", type_object},
                                                                     {"required", type_object},
                                                                     {"additionalProperties", type_object},
                                                                     {"items", type_array},
                                                                     {"prefixItems", type_array},
                                                                     {"minItems", type_array},
                                                                     {"maxItems", type_array},
                                                                     {"minLength", type_string},
                                                                     {"maxLength", type_string},
                                                                     {"pattern", type_string},
                                                                     {"format", type_string},
                                                                     {"minimum", type_number},
                                                                     {"maximum", type_number},
                                                                     {"exclusiveMinimum", type_number},
                                                                     {"exclusiveMaximum", type_number},
                                                                     {"multipleOf", type_number}}};

constexpr std::array<std::pair<string_view, unsigned>, 7> type_names{{{"null", type_null},
                                                                      {"boolean", type_boolean},
                                                                      {"integer", type_integer},
                                                                      {"number", type_number},
                                                                      {"string", type_string},
                                                                      {"array", type_array},
                                                                      {"object", type_object}}};

/// Whether a keyword that is not enforced has a value that means nothing.
bool says_nothing(string_view keyword, const Json& value) {
  if (keyword == "uniqueItems" || keyword == "nullable") return value == false;
  if (keyword == "minProperties") return value == 0;
  if (keyword == "propertyNames")
    return value == true || value == Json::object() || value == Json::object({{"type", "string"}});
  return false;
}

unsigned type_named(const Json& name, const std::string& path) {
  if (name.is_string())
    for (const auto& [known, type] : type_names)
      if (name.get_ref<const std::string&>() == known) return type;
  refuse("\"type\" to be null, boolean, integer, number, string, array, object or a list of them",
         name.is_string() ? quote(name.get_ref<const std::string&>()) : std::string("something else"), path);
}

/// Text for a message: what is not printable becomes '?'.
std::string printable(string_view text) {
  std::string shown(text.substr(0, 200));
  std::ranges::replace_if(
      shown, [](char c) { return c < ' ' || c > '~'; }, '?');
  return shown;
}

/// A part of a JSON pointer.
std::string escaped(string_view key) {
  std::string text;
  for (const char c : printable(key)) {
    if (c == '~')
      text += "~0";
    else if (c == '/')
      text += "~1";
    else
      text += c;
  }
  return text;
}

std::string percent_decoded(string_view text) {
  std::string decoded;
  const auto digit = [](char c) {
    return c >= '0' && c <= '9' ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0) {
      decoded += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
      i += 2;
    } else {
      decoded += text[i];
    }
  }
  return decoded;
}

}  // namespace

void refuse(const std::string& expected, const std::string& found, const std::string& path) {
  const std::string shown = path.size() <= 400 ? path : path.substr(0, 200) + "..." + path.substr(path.size() - 200);
  throw Error(ErrorCode::invalid_argument, "schema: expected " + expected + ", found " + found + " at " + shown);
}

std::string Place::path_of(std::string_view key) const { return path + "/" + escaped(key); }

Place Place::at(std::string_view key) const { return {schema.at(std::string(key)), path_of(key)}; }

Place Place::at(std::size_t index) const { return {schema.at(index), path + "/" + std::to_string(index)}; }

bool is_annotation(string_view keyword) {
  return keyword.starts_with("x-") || std::ranges::find(annotations, keyword) != annotations.end();
}

void check_keywords(const Place& place) {
  for (const auto& [keyword, value] : place.schema.items()) {
    const auto is_it = [&key = keyword](const auto& known) { return known.first == key; };
    if (is_annotation(keyword) || std::ranges::any_of(enforced, is_it) || says_nothing(keyword, value)) continue;
    refuse("keywords that can be enforced", quote(keyword), place.path_of(keyword));
  }
}

void check_alone(const Place& place, const std::vector<string_view>& allowed, string_view beside) {
  for (const auto& [keyword, value] : place.schema.items())
    if (!is_annotation(keyword) && !says_nothing(keyword, value) &&
        std::ranges::find(allowed, keyword) == allowed.end())
      refuse("nothing that restricts more beside " + quote(beside), quote(keyword), place.path_of(keyword));
}

unsigned types_of(const Place& place) {
  unsigned types = 0;
  if (place.has("type")) {
    const Place type = place.at("type");
    if (!type.schema.is_array()) return type_named(type.schema, type.path);
    for (std::size_t i = 0; i < type.schema.size(); ++i) types |= type_named(type.schema[i], type.path);
    if (types == 0) refuse("a type", "none", type.path);
    return types;
  }
  for (const auto& [keyword, about] : enforced)
    if (about != 0 && place.has(keyword)) types |= about;
  return types == 0 ? static_cast<unsigned>(all_types) : types;
}

bool has_type(const Json& value, unsigned types) {
  if (value.is_null()) return (types & type_null) != 0;
  if (value.is_boolean()) return (types & type_boolean) != 0;
  if (value.is_string()) return (types & type_string) != 0;
  if (value.is_array()) return (types & type_array) != 0;
  if (value.is_object()) return (types & type_object) != 0;
  if ((types & type_number) != 0) return true;
  return (types & type_integer) != 0 &&
         (value.is_number_integer() || std::trunc(value.get<double>()) == value.get<double>());
}

std::uint32_t count_of(const Place& place, string_view keyword, std::uint32_t fallback) {
  if (!place.has(keyword)) return fallback;
  const Place at = place.at(keyword);
  const double value = at.schema.is_number() ? at.schema.get<double>() : -1;
  if (!(value >= 0 && value <= max_count && std::trunc(value) == value))
    refuse(quote(keyword) + " to be a whole number from 0 to 1000000",
           at.schema.is_number() ? at.schema.dump() : at.schema.type_name(), at.path);
  return static_cast<std::uint32_t>(value);
}

const Json& list_of(const Place& place, string_view keyword) {
  const Place at = place.at(keyword);
  if (!at.schema.is_array() || at.schema.empty())
    refuse(quote(keyword) + " to be a list that is not empty", at.schema.is_array() ? "none" : at.schema.type_name(),
           at.path);
  return at.schema;
}

Place resolve(const Json& root, const Place& place) {
  const Place at = place.at("$ref");
  const std::string text = at.schema.is_string() ? at.schema.get<std::string>() : std::string();
  if (text == "#") return {root, "#"};
  if (text.starts_with("#/")) {
    try {
      return {root.at(Json::json_pointer(percent_decoded(text.substr(1)))), printable(text)};
    } catch (const Json::exception&) {
    }
  }
  refuse("\"$ref\" to lead to a place within the schema, such as #/$defs/NAME", quote(text), at.path);
}

}  // namespace larch::text::constraint
