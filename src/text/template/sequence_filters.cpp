// Filters of lists, mappings and whatever else can be gone through.
#include <algorithm>
#include <array>
#include <functional>
#include <unordered_set>

#include "text/template/filters.hpp"
#include "text/template/pystring.hpp"

namespace larch::text::jinja {
namespace {

using Items = std::vector<Value>;

/// The attribute that a filter's "a.b.0" names: a way through elements.
class Path {
 public:
  Path() = default;
  Path(const Value& attribute, const Value* fallback = nullptr) {
    if (fallback != nullptr && !fallback->is_none()) fallback_ = *fallback;
    if (attribute.is_none()) return;
    const auto text = attribute.text();
    if (!text) {
      steps_ = {attribute};
      return;
    }
    for (const std::string_view part : split(*text, ".", -1)) {
      const auto digit = [](char c) { return c >= '0' && c <= '9'; };
      const auto index = !part.empty() && std::ranges::all_of(part, digit) ? parse_integer(part) : std::nullopt;
      steps_.push_back(index ? Value(*index) : Value(part));
    }
  }
  Value operator()(Runtime& runtime, Value item) const {
    for (const Value& step : steps_) {
      item = get_item(runtime, item, step);
      if (fallback_ && item.is_undefined()) item = *fallback_;
    }
    return item;
  }

 private:
  Items steps_;
  std::optional<Value> fallback_;
};

Value without_case(Runtime& runtime, const Value& value) {
  const auto text = value.text();
  return text ? runtime.text(lower(*text)) : value;
}

Value key_of(Runtime& runtime, const Path& path, bool case_sensitive, const Value& item) {
  const Value key = path(runtime, item);
  return case_sensitive ? key : without_case(runtime, key);
}

Value count(Runtime& runtime, const Value& value, const Arguments& arguments) {
  const Parameters p("length", arguments, {}, 0);
  if (value.is_undefined()) return std::int64_t{0};
  if (const Dict* dict = value.dict()) return Value::of(dict->entries().size());
  if (const Sequence* sequence = value.sequence()) return Value::of(sequence->items.size());
  const auto text = value.text();
  if (!text) throw Failure("length: expected something with a length, found a " + type_name(value));
  runtime.budget.scan(text->size());
  return Value::of(length(*text));
}

Value first(Runtime& runtime, const Value& value, const Arguments& arguments) {
  const Parameters p("first", arguments, {}, 0);
  if (Iterator* iterator = value.iterator(); iterator != nullptr && iterator->next < iterator->items.size())
    return iterator->items[iterator->next++];
  const Items items = runtime.iterate(value);
  return items.empty() ? Value::undefined("expected a first element, found none") : items.front();
}

Value last(Runtime& runtime, const Value& value, const Arguments& arguments) {
  const Parameters p("last", arguments, {}, 0);
  if (value.iterator() != nullptr) throw Failure("last: expected a sequence, found a generator");
  const Items items = runtime.iterate(value);
  return items.empty() ? Value::undefined("expected a last element, found none") : items.back();
}

Value to_list(Runtime& runtime, const Value& value, const Arguments& arguments) {
  const Parameters p("list", arguments, {}, 0);
  return runtime.list(runtime.iterate(value));
}

Value items_of(Runtime& runtime, const Value& value, const Arguments& arguments) {
  const Parameters p("items", arguments, {}, 0);
  if (value.is_undefined()) return runtime.iterator({});
  const Dict* dict = value.dict();
  if (dict == nullptr) throw Failure("items: expected a mapping, found a " + type_name(value));
  Items pairs;
  for (const auto& [key, item] : dict->entries()) pairs.push_back(runtime.tuple({key, item}));
  return runtime.iterator(std::move(pairs));
}

Value join(Runtime& runtime, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"d", "attribute"};
  const Parameters p("join", arguments, names, 0);
  const std::string separator = p[0] == nullptr ? "" : runtime.string(*p[0]);
  const Path path = p.given(1) ? Path(*p[1]) : Path();
  std::string out;
  bool begun = false;
  for (const Value& item : runtime.iterate(value)) {
    const std::string text = runtime.string(path(runtime, item));
    if (std::exchange(begun, true)) out += separator;
    out += text;
    runtime.budget.make(separator.size());
    if (out.size() > runtime.budget.limits().text) runtime.budget.make(out.size());
  }
  return runtime.text(std::move(out));
}

Value reverse(Runtime& runtime, const Value& value, const Arguments& arguments) {
  const Parameters p("reverse", arguments, {}, 0);
  Items items = runtime.iterate(value);
  std::ranges::reverse(items);
  if (!value.is<Text>()) return runtime.iterator(std::move(items));
  std::string out;
  for (const Value& item : items) out += *item.text();
  return runtime.text(std::move(out));
}

/// Orders by keys; equal ones keep their order, also backwards.
Items sorted(Runtime& runtime, Items items, const std::function<Value(const Value&)>& key, bool backwards) {
  struct Keyed {
    Value key, item;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(items.size());
  for (Value& item : items) keyed.push_back({key(item), std::move(item)});
  std::ranges::stable_sort(keyed, [&](const Keyed& a, const Keyed& b) {
    runtime.budget.step();
    return backwards ? less(b.key, a.key) : less(a.key, b.key);
  });
  std::ranges::transform(keyed, items.begin(), [](Keyed& k) { return std::move(k.item); });
  return items;
}

Value sort(Runtime& runtime, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"reverse", "case_sensitive", "attribute"};
  const Parameters p("sort", arguments, names, 0);
  std::vector<Path> paths;
  const auto text = p.given(2) ? p[2]->text() : std::nullopt;
  if (text)
    for (const std::string_view part : split(*text, ",", -1)) paths.emplace_back(Value(part));
  else
    paths.push_back(p.given(2) ? Path(*p[2]) : Path());
  return runtime.list(sorted(
      runtime, runtime.iterate(value),
      [&](const Value& item) {
        Items keys;
        for (const Path& path : paths) keys.push_back(key_of(runtime, path, p.flag(1), item));
        return runtime.list(std::move(keys));
      },
      p.flag(0)));
}

Value dict_sort(Runtime& runtime, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"case_sensitive", "by", "reverse"};
  const Parameters p("dictsort", arguments, names, 0);
  const std::string_view by = p.text(1, "key");
  const Dict* dict = value.dict();
  if (dict == nullptr) throw Failure("dictsort: expected a mapping, found a " + type_name(value));
  if (by != "key" && by != "value") throw Failure("dictsort: expected key or value to sort by, found another");
  Items pairs;
  for (const auto& [key, item] : dict->entries()) pairs.push_back(runtime.tuple({key, item}));
  const std::size_t at = by == "key" ? 0 : 1;
  return runtime.list(sorted(
      runtime, std::move(pairs),
      [&](const Value& pair) {
        const Value& key = pair.sequence()->items[at];
        return p.flag(0) ? key : without_case(runtime, key);
      },
      p.flag(2)));
}

Value unique(Runtime& runtime, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"case_sensitive", "attribute"};
  const Parameters p("unique", arguments, names, 0);
  const Path path = p.given(1) ? Path(*p[1]) : Path();
  Dict seen;
  Items kept;
  for (Value& item : runtime.iterate(value)) {
    const Value key = key_of(runtime, path, p.flag(0), item);
    if (seen.find(key) != nullptr) continue;
    seen.set(key, None{});
    kept.push_back(std::move(item));
  }
  return runtime.iterator(std::move(kept));
}

template <bool largest>
Value extreme(Runtime& runtime, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"case_sensitive", "attribute"};
  const Parameters p(largest ? "max" : "min", arguments, names, 0);
  const Path path = p.given(1) ? Path(*p[1]) : Path();
  const Items items = runtime.iterate(value);
  if (items.empty()) return Value::undefined("expected something to compare, found an empty sequence");
  const Value* best = &items.front();
  Value best_key = key_of(runtime, path, p.flag(0), *best);
  for (const Value& item : items) {
    Value key = key_of(runtime, path, p.flag(0), item);
    if (!(largest ? less(best_key, key) : less(key, best_key))) continue;
    best = &item;
    best_key = std::move(key);
  }
  return *best;
}

Value sum(Runtime& runtime, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"attribute", "start"};
  const Parameters p("sum", arguments, names, 0);
  const Path path = p.given(0) ? Path(*p[0]) : Path();
  Value total = p[1] == nullptr ? Value(std::int64_t{0}) : *p[1];
  for (const Value& item : runtime.iterate(value)) total = binary(runtime, Operator::add, total, path(runtime, item));
  return total;
}

Value group_by(Runtime& runtime, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"attribute", "default", "case_sensitive"};
  const Parameters p("groupby", arguments, names, 1);
  const Path path(*p[0], p[1]);
  const auto key = [&](const Value& item) { return key_of(runtime, path, p.flag(2), item); };
  Items groups, members;
  const Items items = sorted(runtime, runtime.iterate(value), key, false);
  for (std::size_t i = 0; i < items.size(); ++i) {
    members.push_back(items[i]);
    if (i + 1 < items.size() && equal(key(items[i]), key(items[i + 1]))) continue;
    const Value name = path(runtime, members.front());
    groups.push_back(runtime.tuple({name, runtime.list(std::exchange(members, {}))}));
  }
  return runtime.list(std::move(groups));
}

Value map(Runtime& runtime, const Value& value, const Arguments& arguments) {
  if (!truth(value)) return runtime.iterator({});
  Items out;
  if (arguments.positional.empty()) {
    constexpr std::array names{"attribute", "default"};
    const Parameters p("map", arguments, names, 1);
    const Path path(*p[0], p[1]);
    for (const Value& item : runtime.iterate(value)) out.push_back(path(runtime, item));
    return runtime.iterator(std::move(out));
  }
  const std::string name = runtime.string(arguments.positional.front());
  const Filter filter = find_filter(name);
  if (filter == nullptr) fail_unknown("the filter '" + name + "'");
  Arguments rest = arguments;
  rest.positional.erase(rest.positional.begin());
  for (const Value& item : runtime.iterate(value)) out.push_back(filter(runtime, item, rest));
  return runtime.iterator(std::move(out));
}

/// select, reject: by a test of elements; selectattr, rejectattr: of an attribute of theirs.
template <bool wanted, bool by_attribute>
Value pick(Runtime& runtime, const Value& value, const Arguments& arguments) {
  if (!truth(value)) return runtime.iterator({});
  Arguments rest = arguments;
  const auto take = [&rest] {
    Value taken = std::move(rest.positional.front());
    rest.positional.erase(rest.positional.begin());
    return taken;
  };
  if (by_attribute && rest.positional.empty()) throw Failure("selectattr: expected an attribute's name, found none");
  const Path path = by_attribute ? Path(take()) : Path();
  Test test = nullptr;
  if (!rest.positional.empty()) {
    const std::string name = runtime.string(take());
    test = find_test(name);
    if (test == nullptr) fail_unknown("the test '" + name + "'");
  }
  Items kept;
  for (Value& item : runtime.iterate(value)) {
    const Value subject = path(runtime, item);
    if ((test == nullptr ? truth(subject) : test(runtime, subject, rest)) == wanted) kept.push_back(std::move(item));
  }
  return runtime.iterator(std::move(kept));
}

Value batch(Runtime& runtime, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"linecount", "fill_with"};
  const Parameters p("batch", arguments, names, 1);
  const std::int64_t size = p.integer(0, 0);
  Items lines, line;
  for (Value& item : runtime.iterate(value)) {
    if (static_cast<std::int64_t>(line.size()) == size) lines.push_back(runtime.list(std::exchange(line, {})));
    line.push_back(std::move(item));
  }
  if (!line.empty()) {
    if (p.given(1) && size > static_cast<std::int64_t>(line.size())) {
      runtime.budget.make_elements(static_cast<std::size_t>(size));
      line.resize(static_cast<std::size_t>(size), *p[1]);
    }
    lines.push_back(runtime.list(std::move(line)));
  }
  return runtime.iterator(std::move(lines));
}

Value slice(Runtime& runtime, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"slices", "fill_with"};
  const Parameters p("slice", arguments, names, 1);
  const Items items = runtime.iterate(value);
  const std::int64_t slices = p.integer(0, 0), size = static_cast<std::int64_t>(items.size());
  if (slices == 0) throw Failure("slice: expected a number of slices, found zero");
  runtime.budget.make_elements(static_cast<std::size_t>(std::max<std::int64_t>(slices, 0)));
  Items all;
  auto next = items.begin();
  for (std::int64_t i = 0; i < slices; ++i) {
    const std::int64_t longer = i < size % slices ? 1 : 0;
    Items part(next, next + static_cast<std::ptrdiff_t>(size / slices + longer));
    next += static_cast<std::ptrdiff_t>(part.size());
    if (p.given(1) && longer == 0) part.push_back(*p[1]);
    all.push_back(runtime.list(std::move(part)));
  }
  return runtime.iterator(std::move(all));
}

constexpr std::array table{
    NamedFilter{"batch", batch},
    NamedFilter{"count", count},
    NamedFilter{"dictsort", dict_sort},
    NamedFilter{"first", first},
    NamedFilter{"groupby", group_by},
    NamedFilter{"items", items_of},
    NamedFilter{"join", join},
    NamedFilter{"last", last},
    NamedFilter{"length", count},
    NamedFilter{"list", to_list},
    NamedFilter{"map", map},
    NamedFilter{"max", extreme<true>},
    NamedFilter{"min", extreme<false>},
    NamedFilter{"reject", pick<false, false>},
    NamedFilter{"rejectattr", pick<false, true>},
    NamedFilter{"reverse", reverse},
    NamedFilter{"select", pick<true, false>},
    NamedFilter{"selectattr", pick<true, true>},
    NamedFilter{"slice", slice},
    NamedFilter{"sort", sort},
    NamedFilter{"sum", sum},
    NamedFilter{"unique", unique},
};

}  // namespace

std::span<const NamedFilter> sequence_filters() { return table; }

}  // namespace larch::text::jinja
