#include "serve/api/tools.hpp"

#include <algorithm>

namespace larch::serve {
namespace {

constexpr std::size_t longest_name = 128;

bool in_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

/// Names go into the prompt among tags.
std::string read_name(const Field& field) {
  const std::string& name = field.text();
  if (name.empty() || name.size() > longest_name || !std::ranges::all_of(name, in_name))
    field.fail("a name of 1 to " + std::to_string(longest_name) + " letters, digits, and _ - .");
  return name;
}

}  // namespace

Tool read_function(const Field& function, std::string_view schema_key) {
  function.require_object();
  const Field schema = function[schema_key];
  const Json none{{"type", "object"}, {"properties", Json::object()}};
  return {.name = read_name(function["name"]),
          .description = function["description"].text_or(""),
          .parameters = text_of(schema.there() ? schema.require_object().json() : none)};
}

void require_tool(const ToolChoice& choice, const std::vector<Tool>& tools, const Field& field) {
  const auto is_named = [&](const Tool& tool) { return tool.name == choice.name; };
  if (choice.kind == ToolChoice::Kind::any && tools.empty()) field.fail("tools to choose from");
  if (choice.kind == ToolChoice::Kind::named && std::ranges::none_of(tools, is_named))
    field.fail("the name of one of the tools");
}

std::string arguments_text(const Field& arguments) {
  if (!arguments.there()) return "{}";
  if (arguments.is_object()) return text_of(arguments.json());
  return arguments.text().empty() ? "{}" : arguments.text();
}

}  // namespace larch::serve
