#include "text/template/runtime.hpp"

#include <algorithm>

#include "text/template/namespace.hpp"
#include "text/template/pystring.hpp"

namespace larch::text::jinja {

Value Object::call(Arguments& /*arguments*/) {
  throw Failure("expected something that can be called, found a " + type());
}

Runtime::~Runtime() {
  for (const auto& space : namespaces_) space->clear();
}

std::vector<Value> Runtime::iterate(const Value& value) {
  std::vector<Value> items;
  if (value.is_undefined()) return items;
  if (const Dict* dict = value.dict()) {
    items.reserve(dict->entries().size());
    for (const Dict::Entry& entry : dict->entries()) items.push_back(entry.first);
  } else if (const Sequence* sequence = value.sequence()) {
    items = sequence->items;
  } else if (Iterator* iterator = value.iterator()) {
    items.assign(iterator->items.begin() + static_cast<std::ptrdiff_t>(iterator->next), iterator->items.end());
    iterator->next = iterator->items.size();
  } else if (const auto text = value.text()) {
    budget.make_elements(text->size());
    for (const std::string_view character : characters(*text)) items.emplace_back(character);
  } else {
    throw Failure("expected something to go through, found a " + type_name(value));
  }
  budget.make_elements(items.size());
  return items;
}

Value call(const Value& callee, Arguments& arguments) {
  require_defined(callee);
  Object* object = callee.object();
  if (object == nullptr) throw Failure("expected something that can be called, found a " + type_name(callee));
  return object->call(arguments);
}

Parameters::Parameters(const char* what, const Arguments& arguments, std::span<const char* const> names,
                       std::size_t required)
    : what_(what), values_(names.size(), nullptr) {
  if (arguments.positional.size() > names.size())
    throw Failure(std::string(what) + ": expected at most " + std::to_string(names.size()) + " arguments, found " +
                  std::to_string(arguments.positional.size()));
  for (std::size_t i = 0; i < arguments.positional.size(); ++i) values_[i] = &arguments.positional[i];
  for (const auto& [name, value] : arguments.keywords) {
    const auto place = std::ranges::find(names, name);
    if (place == names.end()) throw Failure(std::string(what) + ": expected no argument '" + name + "', found one");
    const auto i = static_cast<std::size_t>(place - names.begin());
    if (values_[i] != nullptr)
      throw Failure(std::string(what) + ": expected the argument '" + name + "' once, found it twice");
    values_[i] = &value;
  }
  for (std::size_t i = 0; i < required; ++i)
    if (values_[i] == nullptr)
      throw Failure(std::string(what) + ": expected the argument '" + names[i] + "', found none");
}

std::int64_t Parameters::integer(std::size_t i, std::int64_t fallback) const {
  if (values_[i] == nullptr) return fallback;
  require_defined(*values_[i]);
  if (const auto number = values_[i]->integer()) return *number;
  throw Failure(std::string(what_) + ": expected an int, found a " + type_name(*values_[i]));
}

std::string_view Parameters::text(std::size_t i, std::string_view fallback) const {
  if (values_[i] == nullptr) return fallback;
  require_defined(*values_[i]);
  if (const auto text = values_[i]->text()) return *text;
  throw Failure(std::string(what_) + ": expected a str, found a " + type_name(*values_[i]));
}

}  // namespace larch::text::jinja
