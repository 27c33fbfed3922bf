#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace larch::text::constraint {

using Json = nlohmann::ordered_json;

/// Types by the bits of a number.
enum Type : unsigned {
  type_null = 1,
  type_boolean = 2,
  type_integer = 4,
  type_number = 8,
  type_string = 16,
  type_array = 32,
  type_object = 64,
  all_types = 127,
};

/// A schema and where in the whole it stands: a JSON pointer as a fragment, "#/properties/a".
struct Place {
  const Json& schema;
  std::string path;

  [[nodiscard]] std::string path_of(std::string_view key) const;
  /// A schema or value inside it.
  [[nodiscard]] Place at(std::string_view key) const;
  [[nodiscard]] Place at(std::size_t index) const;
  [[nodiscard]] bool has(std::string_view key) const { return schema.find(std::string(key)) != schema.end(); }
};

/// Throws Error(invalid_argument): "schema: expected ..., found ... at PATH".
[[noreturn]] void refuse(const std::string& expected, const std::string& found, const std::string& path);

/// Refuses keywords that are not known, and those known that change the meaning and cannot be enforced. The schema must
/// be an object.
void check_keywords(const Place& place);
/// Refuses keywords that mean something, other than those allowed, beside `beside`.
void check_alone(const Place& place, const std::vector<std::string_view>& allowed, std::string_view beside);
bool is_annotation(std::string_view keyword);

/// The types that a schema allows: what "type" says, else those that other keywords are about, else all.
unsigned types_of(const Place& place);
/// Whether a constant is of one of the types.
bool has_type(const Json& value, unsigned types);

/// A count: a keyword's whole number from 0 up, at most a million; `fallback` where it is not given.
std::uint32_t count_of(const Place& place, std::string_view keyword, std::uint32_t fallback);
/// A keyword's list.
const Json& list_of(const Place& place, std::string_view keyword);

/// The schema that a "$ref" names.
Place resolve(const Json& root, const Place& place);

}  // namespace larch::text::constraint
