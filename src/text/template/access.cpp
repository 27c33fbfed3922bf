// Attributes, elements and slices.
#include <algorithm>

#include "text/template/pystring.hpp"
#include "text/template/runtime.hpp"

namespace larch::text::jinja {
namespace {

/// As Jinja names the object in its messages.
std::string name_of(const Value& object) { return object.is_none() ? "None" : "'" + type_name(object) + " object'"; }

Value missing(const Value& object, const Value& key) {
  if (const auto name = key.text())
    return Value::undefined("expected an attribute '" + std::string(*name) + "' of " + name_of(object) +
                            ", found none");
  return Value::undefined("expected an element " + to_repr(key, 200) + " of " + name_of(object) + ", found none");
}

/// An attribute of Python's own, or nothing.
Value own_attribute(Runtime& runtime, const Value& object, std::string_view name) {
  if (name.starts_with('_'))
    return Value::undefined("expected attributes that templates may use, found '" + std::string(name) + "' of " +
                            name_of(object));
  if (Object* own = object.object()) return own->attribute(name);
  return find_method(runtime, object, name);
}

/// Counted from the end if negative; nothing if outside.
std::optional<std::size_t> place(std::int64_t index, std::size_t size) {
  const auto n = static_cast<std::int64_t>(size);
  if (index < -n || index >= n) return std::nullopt;
  return static_cast<std::size_t>(index < 0 ? index + n : index);
}

/// object[key] of Python; nothing where it would raise an error.
std::optional<Value> element(Runtime& runtime, const Value& object, const Value& key) {
  if (const Dict* dict = object.dict()) {
    const bool hashable =
        key.dict() == nullptr && (key.sequence() == nullptr || key.sequence()->form == Sequence::Form::tuple);
    const Value* found = hashable ? dict->find(key) : nullptr;
    return found == nullptr ? std::nullopt : std::optional(*found);
  }
  const auto index = key.integer();
  if (!index) return std::nullopt;
  if (const Sequence* sequence = object.sequence(); sequence != nullptr && sequence->indexed()) {
    const auto i = place(*index, sequence->items.size());
    return i ? std::optional(sequence->items[*i]) : std::nullopt;
  }
  if (const auto text = object.text()) {
    runtime.budget.make_elements(text->size() / 4);
    const std::vector<std::string_view> all = characters(*text);
    const auto i = place(*index, all.size());
    return i ? std::optional(Value(all[*i])) : std::nullopt;
  }
  return std::nullopt;
}

/// The indices that a slice of `size` elements takes.
std::vector<std::size_t> sliced(std::size_t size, const Value& start, const Value& stop, const Value& step) {
  const auto bound = [](const Value& value) -> std::optional<std::int64_t> {
    if (value.is_none()) return std::nullopt;
    require_defined(value);
    if (const auto integer = value.integer()) return integer;
    throw Failure("expected slices by integers, found a " + type_name(value));
  };
  const std::int64_t by = bound(step).value_or(1), n = static_cast<std::int64_t>(size);
  if (by == 0) throw Failure("expected slices with a step, found zero");
  const std::int64_t low = by > 0 ? 0 : -1, high = by > 0 ? n : n - 1;
  const auto clamp = [&](std::optional<std::int64_t> at, std::int64_t fallback) {
    if (!at) return fallback;
    return std::clamp(*at < 0 && *at >= -n ? *at + n : (*at < 0 ? low : *at), low, high);
  };
  const std::int64_t from = clamp(bound(start), by > 0 ? low : high), to = clamp(bound(stop), by > 0 ? high : low);
  std::vector<std::size_t> indices;
  // Steps longer than the sequence end after the first element, and must not overflow.
  const std::int64_t stride = std::clamp(by, -n - 1, n + 1);
  for (std::int64_t i = from; by > 0 ? i < to : i > to; i += stride) indices.push_back(static_cast<std::size_t>(i));
  return indices;
}

}  // namespace

Value get_attribute(Runtime& runtime, const Value& object, std::string_view name) {
  require_defined(object);
  Value own = own_attribute(runtime, object, name);
  if (!own.is_undefined() || own.as<Undefined>()->why) return own;
  if (const auto found = element(runtime, object, Value(name))) return *found;
  return missing(object, Value(name));
}

Value get_item(Runtime& runtime, const Value& object, const Value& key) {
  require_defined(object);
  if (const auto found = element(runtime, object, key)) return *found;
  if (const auto name = key.text()) {
    Value own = own_attribute(runtime, object, *name);
    if (!own.is_undefined() || own.as<Undefined>()->why) return own;
  }
  return missing(object, key);
}

Value get_slice(Runtime& runtime, const Value& object, const Value& start, const Value& stop, const Value& step) {
  require_defined(object);
  if (const Sequence* sequence = object.sequence(); sequence != nullptr && sequence->indexed()) {
    std::vector<Value> items;
    for (const std::size_t i : sliced(sequence->items.size(), start, stop, step)) items.push_back(sequence->items[i]);
    runtime.budget.make_elements(items.size());
    if (sequence->form == Sequence::Form::range) fail_unknown("a slice of a range");
    return make_sequence(sequence->form, std::move(items));
  }
  const auto text = object.text();
  if (!text) throw Failure("expected something to take a slice of, found a " + type_name(object));
  runtime.budget.make_elements(text->size() / 4);
  const std::vector<std::string_view> all = characters(*text);
  std::string out;
  for (const std::size_t i : sliced(all.size(), start, stop, step)) out += all[i];
  const Text* held = object.as<Text>();
  return runtime.text(std::move(out), held != nullptr && held->markup);
}

}  // namespace larch::text::jinja
