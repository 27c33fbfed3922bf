#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "text/template/value.hpp"

namespace larch::text::jinja {

/// json.dumps(): `item` and `colon` are the separators; with an indent every element has a line of its own.
struct JsonStyle {
  bool ascii = false;
  bool sort_keys = false;
  std::optional<std::string> indent{};
  std::string item = ", ", colon = ": ";
};
/// Throws Failure for what JSON cannot hold, and for a result of more than `limit` bytes.
std::string to_json(const Value& value, const JsonStyle& style, std::size_t limit);

/// JSON text as a value, objects in the order of their keys. `origin` starts the messages. Throws as parse_json() does.
Value from_json(std::string_view json, const std::string& origin);

}  // namespace larch::text::jinja
