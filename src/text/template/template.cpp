#include "text/template/template.hpp"

#include <new>

#include "text/template/evaluator.hpp"
#include "text/template/parser.hpp"

namespace larch::text::jinja {

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
    throw Error(e.code(), origin_ + ": line " + std::to_string(evaluator.line()) + ": " + e.what());
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::out_of_memory, origin_ + ": not enough memory to render the template");
  }
}

bool Template::reads(std::string_view name) const { return parsed_->names.contains(std::string(name)); }

}  // namespace larch::text::jinja
