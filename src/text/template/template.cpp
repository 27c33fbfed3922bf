#include "text/template/template.hpp"

#include <algorithm>
#include <new>

#include "text/template/evaluator.hpp"
#include "text/template/parser.hpp"
#include "text/utf8.hpp"

namespace larch::text::jinja {
namespace {

/// Whether a character could move the cursor of a terminal, change its state or reorder what it shows.
bool steers_terminal(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7f && c < 0xa0);
  const bool separates_lines = c == 0x2028 || c == 0x2029;
  const bool reorders =
      c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  return control || separates_lines || reorders;
}

/// A message whose words are partly the template's, as one line that is safe to show.
std::string one_line(std::string_view message) {
  constexpr std::size_t longest = 1000;
  std::string line;
  while (!message.empty() && line.size() < longest) {
    const std::size_t length = utf8_length(message);
    const bool shown = length > 0 && !steers_terminal(utf8_decode(message).code);
    line += shown ? message.substr(0, length) : "?";
    message.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return message.empty() ? line : line + "...";
}

}  // namespace

Template Template::parse(std::string_view source, const std::string& origin) {
  constexpr std::size_t largest = std::size_t{16} << 20;
  if (source.size() > largest)
    throw Error(ErrorCode::unsupported, origin + ": expected a template of at most 16 MiB, found a larger one");
  return {std::make_shared<const Parsed>(jinja::parse(source, origin)), origin};
}

std::string Template::render(const Dict& variables, const Limits& limits) const {
  const auto scope = std::make_shared<Scope>();
  for (const auto& [name, value] : variables.entries()) scope->set(std::string(name.text().value_or("")), value);
  Evaluator evaluator(limits, scope);
  try {
    return evaluator.run(parsed_->body);
  } catch (const Failure& e) {
    throw Error(e.code(), origin_ + ": line " + std::to_string(evaluator.line()) + ": " + one_line(e.what()));
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::out_of_memory, origin_ + ": not enough memory to render the template");
  }
}

bool Template::reads(std::string_view name) const { return parsed_->names.contains(std::string(name)); }

}  // namespace larch::text::jinja
