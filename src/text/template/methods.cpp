// The methods of Python's built-in types that templates may call.
#include <algorithm>
#include <array>
#include <span>

#include "text/template/pystring.hpp"
#include "text/template/runtime.hpp"

namespace larch::text::jinja {
namespace {

using Strings = std::array<std::string_view, 2>;

struct Method {
  std::string_view name;
  Function::Body body;
};

bool is_markup(const Value& self) {
  const Text* text = self.as<Text>();
  return text != nullptr && text->markup;
}

/// A string of the kind that `self` is.
Value alike(Runtime& runtime, const Value& self, std::string_view text) {
  return runtime.text(std::string(text), is_markup(self));
}

std::string_view text_of(Runtime& runtime, const Value& self) {
  const std::string_view text = *self.text();
  runtime.budget.scan(text.size());
  return text;
}

std::optional<std::string_view> set_of(const Parameters& p) {
  return p.given(0) ? std::optional(p.text(0, "")) : std::nullopt;
}

template <bool left, bool right>
Value strip(Runtime& runtime, const Value& self, const Arguments& arguments) {
  constexpr std::array names{"chars"};
  const Parameters p("strip", arguments, names, 0);
  std::string_view text = text_of(runtime, self);
  if (left) text = strip_left(text, set_of(p));
  if (right) text = strip_right(text, set_of(p));
  return alike(runtime, self, text);
}

template <std::string (*map)(std::string_view)>
Value mapped(Runtime& runtime, const Value& self, const Arguments& arguments) {
  const Parameters p("a method of str", arguments, {}, 0);
  return runtime.text(map(text_of(runtime, self)), is_markup(self));
}

Value parts(Runtime& runtime, const Value& self, const std::vector<std::string_view>& pieces) {
  std::vector<Value> items;
  items.reserve(pieces.size());
  for (const std::string_view piece : pieces) items.push_back(alike(runtime, self, piece));
  return runtime.list(std::move(items));
}

template <std::vector<std::string_view> (*cut)(std::string_view, std::optional<std::string_view>, std::int64_t)>
Value split_by(Runtime& runtime, const Value& self, const Arguments& arguments) {
  constexpr std::array names{"sep", "maxsplit"};
  const Parameters p("split", arguments, names, 0);
  return parts(runtime, self, cut(text_of(runtime, self), set_of(p), p.integer(1, -1)));
}

Value split_into_lines(Runtime& runtime, const Value& self, const Arguments& arguments) {
  constexpr std::array names{"keepends"};
  const Parameters p("splitlines", arguments, names, 0);
  return parts(runtime, self, split_lines(text_of(runtime, self), p.flag(0)));
}

template <bool from_right>
Value partition(Runtime& runtime, const Value& self, const Arguments& arguments) {
  constexpr std::array names{"sep"};
  const Parameters p("partition", arguments, names, 1);
  const std::string_view text = text_of(runtime, self), separator = p.text(0, "");
  if (separator.empty()) throw Failure("partition: expected a separator, found an empty one");
  const std::size_t at = from_right ? text.rfind(separator) : text.find(separator);
  std::vector<Value> items;
  if (at == std::string_view::npos) {
    const Value whole = alike(runtime, self, text), none = alike(runtime, self, "");
    items = from_right ? std::vector<Value>{none, none, whole} : std::vector<Value>{whole, none, none};
  } else {
    items = {alike(runtime, self, text.substr(0, at)), alike(runtime, self, separator),
             alike(runtime, self, text.substr(at + separator.size()))};
  }
  return runtime.tuple(std::move(items));
}

/// The part of a text between two counts of characters, as find(x, start, end) and its like take them.
struct Part {
  std::string_view text;
  std::size_t characters_before = 0;
  bool exists = true;  ///< false: start lies behind the end
};

Part part(std::string_view text, const Parameters& p, std::size_t start_at) {
  if (!p.given(start_at) && !p.given(start_at + 1)) return {.text = text};
  const std::vector<std::string_view> all = characters(text);
  const auto n = static_cast<std::int64_t>(all.size());
  const auto clamp = [n](std::int64_t at) { return std::max<std::int64_t>(at < 0 ? at + n : at, 0); };
  const std::int64_t start = p.given(start_at) ? clamp(p.integer(start_at, 0)) : 0;
  const std::int64_t end = p.given(start_at + 1) ? std::min(clamp(p.integer(start_at + 1, n)), n) : n;
  if (start > end || start > n) return {.text = {}, .characters_before = 0, .exists = false};
  const auto offset = [&](std::int64_t i) {
    return i == n ? text.size() : static_cast<std::size_t>(all[static_cast<std::size_t>(i)].data() - text.data());
  };
  return {.text = text.substr(offset(start), offset(end) - offset(start)),
          .characters_before = static_cast<std::size_t>(start)};
}

template <bool prefix>
Value has_affix(Runtime& runtime, const Value& self, const Arguments& arguments) {
  constexpr std::array names{"prefix", "start", "end"};
  const Parameters p(prefix ? "startswith" : "endswith", arguments, names, 1);
  const Part where = part(text_of(runtime, self), p, 1);
  const auto fits = [&](const Value& affix) {
    require_defined(affix);
    const auto text = affix.text();
    if (!text) throw Failure("expected a str or a tuple of them, found a " + type_name(affix));
    return where.exists && (prefix ? where.text.starts_with(*text) : where.text.ends_with(*text));
  };
  const Sequence* tuple = p[0]->sequence();
  if (tuple != nullptr && tuple->form == Sequence::Form::tuple) return std::ranges::any_of(tuple->items, fits);
  return fits(*p[0]);
}

template <bool from_right, bool must>
Value find(Runtime& runtime, const Value& self, const Arguments& arguments) {
  constexpr std::array names{"sub", "start", "end"};
  const Parameters p("find", arguments, names, 1);
  const std::string_view wanted = p.text(0, "");
  const Part where = part(text_of(runtime, self), p, 1);
  const std::size_t at = !where.exists ? std::string_view::npos
                         : from_right  ? where.text.rfind(wanted)
                                       : where.text.find(wanted);
  if (at != std::string_view::npos) return Value::of(where.characters_before + length(where.text.substr(0, at)));
  if (must) throw Failure("index: expected the text to be found, found it nowhere");
  return std::int64_t{-1};
}

Value count(Runtime& runtime, const Value& self, const Arguments& arguments) {
  constexpr std::array names{"sub", "start", "end"};
  const Parameters p("count", arguments, names, 1);
  const std::string_view wanted = p.text(0, "");
  const Part where = part(text_of(runtime, self), p, 1);
  if (!where.exists) return std::int64_t{0};
  if (wanted.empty()) return Value::of(length(where.text) + 1);
  return Value::of(split(where.text, wanted, -1).size() - 1);
}

Value replace_in(Runtime& runtime, const Value& self, const Arguments& arguments) {
  constexpr std::array names{"old", "new", "count"};
  const Parameters p("replace", arguments, names, 2);
  if (is_markup(self)) fail_unknown("replace() of markup");
  return runtime.text(
      replace(text_of(runtime, self), p.text(0, ""), p.text(1, ""), p.integer(2, -1), runtime.budget.limits().text));
}

Value join(Runtime& runtime, const Value& self, const Arguments& arguments) {
  constexpr std::array names{"iterable"};
  const Parameters p("join", arguments, names, 1);
  if (is_markup(self)) fail_unknown("join() of markup");
  std::string out;
  bool first = true;
  require_defined(*p[0]);
  for (const Value& item : runtime.iterate(*p[0])) {
    const auto text = item.text();
    if (!text) throw Failure("join: expected strings, found a " + type_name(item));
    if (!std::exchange(first, false)) out += *self.text();
    out += *text;
    runtime.budget.make(text->size() + self.text()->size());
  }
  return runtime.text(std::move(out));
}

template <bool prefix>
Value remove_affix(Runtime& runtime, const Value& self, const Arguments& arguments) {
  constexpr std::array names{"prefix"};
  const Parameters p("removeprefix", arguments, names, 1);
  std::string_view text = text_of(runtime, self);
  const std::string_view affix = p.text(0, "");
  if (prefix && text.starts_with(affix)) text.remove_prefix(affix.size());
  if (!prefix && text.ends_with(affix)) text.remove_suffix(affix.size());
  return alike(runtime, self, text);
}

enum class Side { left, right, both };

template <Side text_side>
Value justify(Runtime& runtime, const Value& self, const Arguments& arguments) {
  constexpr std::array names{"width", "fillchar"};
  const Parameters p("center", arguments, names, 1);
  const std::string_view text = text_of(runtime, self), fill = p.text(1, " ");
  const auto size = static_cast<std::int64_t>(length(text)), width = p.integer(0, 0), room = width - size;
  if (room <= 0) return self;
  runtime.budget.make(static_cast<std::size_t>(room));
  // Python puts the odd one to the left where the width is odd too.
  const std::int64_t left = text_side == Side::left    ? 0
                            : text_side == Side::right ? room
                                                       : room / 2 + (room & width & 1);
  std::string out;
  for (std::int64_t i = 0; i < left; ++i) out += fill;
  out += text;
  for (std::int64_t i = left; i < room; ++i) out += fill;
  return runtime.text(std::move(out), is_markup(self));
}

Value zero_fill(Runtime& runtime, const Value& self, const Arguments& arguments) {
  constexpr std::array names{"width"};
  const Parameters p("zfill", arguments, names, 1);
  const std::string_view text = text_of(runtime, self);
  const std::int64_t room = p.integer(0, 0) - static_cast<std::int64_t>(length(text));
  if (room <= 0) return self;
  runtime.budget.make(static_cast<std::size_t>(room));
  const std::size_t sign = text.starts_with('+') || text.starts_with('-') ? 1 : 0;
  return runtime.text(std::string(text).insert(sign, static_cast<std::size_t>(room), '0'));
}

std::string swap_case(std::string_view text) {
  std::string out;
  for (const std::string_view character : characters(text)) {
    const std::string up = upper(character);
    out += up == character ? lower(character) : up;
  }
  return out;
}

/// Whether all characters are of a class.
struct Class {
  static constexpr const char alpha[] = R"(\A\p{L}+\z)",
                              digit[] = R"(\A[\p{Nd}\x{b2}\x{b3}\x{b9}\x{2070}-\x{2079}]+\z)",
                              decimal[] = R"(\A\p{Nd}+\z)", numeric[] = R"(\A\p{N}+\z)",
                              alnum[] = R"(\A[\p{L}\p{N}]+\z)",
                              upper[] = R"(\A[^\p{Ll}\p{Lt}]*\p{Lu}[^\p{Ll}\p{Lt}]*\z)",
                              lower[] = R"(\A[^\p{Lu}\p{Lt}]*\p{Ll}[^\p{Lu}\p{Lt}]*\z)",
                              identifier[] = R"(\A[\p{L}_][\p{L}\p{N}_]*\z)", ascii[] = R"(\A[\x00-\x7f]*\z)";
};

template <const char* pattern>
Value is_class(Runtime& runtime, const Value& self, const Arguments& arguments) {
  const Parameters p("a method of str", arguments, {}, 0);
  return matches(text_of(runtime, self), pattern);
}

Value is_all_space(Runtime& runtime, const Value& self, const Arguments& arguments) {
  const Parameters p("isspace", arguments, {}, 0);
  const std::string_view text = text_of(runtime, self);
  return !text.empty() && strip_left(text).empty();
}

Value format(Runtime& runtime, const Value& self, const Arguments& arguments) {
  if (is_markup(self)) fail_unknown("format() of markup");
  return runtime.text(format_braces(runtime, text_of(runtime, self), arguments));
}

constexpr std::array string_methods{
    Method{"strip", strip<true, true>},
    Method{"lstrip", strip<true, false>},
    Method{"rstrip", strip<false, true>},
    Method{"upper", mapped<upper>},
    Method{"lower", mapped<lower>},
    Method{"title", mapped<title>},
    Method{"capitalize", mapped<capitalize>},
    Method{"swapcase", mapped<swap_case>},
    Method{"split", split_by<split>},
    Method{"rsplit", split_by<split_right>},
    Method{"splitlines", split_into_lines},
    Method{"partition", partition<false>},
    Method{"rpartition", partition<true>},
    Method{"startswith", has_affix<true>},
    Method{"endswith", has_affix<false>},
    Method{"find", find<false, false>},
    Method{"rfind", find<true, false>},
    Method{"index", find<false, true>},
    Method{"rindex", find<true, true>},
    Method{"count", count},
    Method{"replace", replace_in},
    Method{"join", join},
    Method{"removeprefix", remove_affix<true>},
    Method{"removesuffix", remove_affix<false>},
    Method{"ljust", justify<Side::left>},
    Method{"rjust", justify<Side::right>},
    Method{"center", justify<Side::both>},
    Method{"zfill", zero_fill},
    Method{"isalpha", is_class<Class::alpha>},
    Method{"isdigit", is_class<Class::digit>},
    Method{"isdecimal", is_class<Class::decimal>},
    Method{"isnumeric", is_class<Class::numeric>},
    Method{"isalnum", is_class<Class::alnum>},
    Method{"isupper", is_class<Class::upper>},
    Method{"islower", is_class<Class::lower>},
    Method{"isidentifier", is_class<Class::identifier>},
    Method{"isascii", is_class<Class::ascii>},
    Method{"isspace", is_all_space},
    Method{"format", format},
    Method{"casefold", nullptr},
    Method{"encode", nullptr},
    Method{"expandtabs", nullptr},
    Method{"format_map", nullptr},
    Method{"isprintable", nullptr},
    Method{"istitle", nullptr},
    Method{"maketrans", nullptr},
    Method{"translate", nullptr},
};

template <Sequence::Form form>
Value view(Runtime& runtime, const Value& self, const Arguments& arguments) {
  const Parameters p("a method of dict", arguments, {}, 0);
  std::vector<Value> items;
  for (const auto& [key, value] : self.dict()->entries())
    items.push_back(form == Sequence::Form::keys     ? key
                    : form == Sequence::Form::values ? value
                                                     : runtime.tuple({key, value}));
  runtime.budget.make_elements(items.size());
  return make_sequence(form, std::move(items));
}

Value get(Runtime& /*runtime*/, const Value& self, const Arguments& arguments) {
  constexpr std::array names{"key", "default"};
  const Parameters p("get", arguments, names, 1);
  const Value* found = self.dict()->find(*p[0]);
  return found != nullptr ? *found : p[1] != nullptr ? *p[1] : Value(None{});
}

Value copy(Runtime& runtime, const Value& self, const Arguments& arguments) {
  const Parameters p("copy", arguments, {}, 0);
  runtime.budget.step();
  return self;  // nothing can tell the two apart
}

constexpr std::array dict_methods{
    Method{"get", get},
    Method{"items", view<Sequence::Form::items>},
    Method{"keys", view<Sequence::Form::keys>},
    Method{"values", view<Sequence::Form::values>},
    Method{"copy", copy},
    Method{"fromkeys", nullptr},
};
constexpr std::array<std::string_view, 5> dict_changes{"clear", "pop", "popitem", "setdefault", "update"};

Value index_of(Runtime& runtime, const Value& self, const Arguments& arguments) {
  constexpr std::array names{"value"};
  const Parameters p("index", arguments, names, 1);
  const std::vector<Value>& items = self.sequence()->items;
  runtime.budget.step(items.size());
  const auto place = std::ranges::find_if(items, [&](const Value& item) { return equal(item, *p[0]); });
  if (place == items.end()) throw Failure("index: expected an element that is there, found none");
  return static_cast<std::int64_t>(place - items.begin());
}

Value count_of(Runtime& runtime, const Value& self, const Arguments& arguments) {
  constexpr std::array names{"value"};
  const Parameters p("count", arguments, names, 1);
  const std::vector<Value>& items = self.sequence()->items;
  runtime.budget.step(items.size());
  return static_cast<std::int64_t>(std::ranges::count_if(items, [&](const Value& item) { return equal(item, *p[0]); }));
}

constexpr std::array list_methods{Method{"index", index_of}, Method{"count", count_of}, Method{"copy", copy}};
constexpr std::array tuple_methods{Method{"index", index_of}, Method{"count", count_of}};
constexpr std::array<std::string_view, 8> list_changes{"append", "clear",  "extend",  "insert",
                                                       "pop",    "remove", "reverse", "sort"};
/// Attributes of Python's numbers.
constexpr std::array number_methods{
    Method{"real", nullptr},       Method{"imag", nullptr},       Method{"numerator", nullptr},
    Method{"conjugate", nullptr},  Method{"bit_length", nullptr}, Method{"bit_count", nullptr},
    Method{"to_bytes", nullptr},   Method{"from_bytes", nullptr}, Method{"as_integer_ratio", nullptr},
    Method{"hex", nullptr},        Method{"fromhex", nullptr},    Method{"is_integer", nullptr},
    Method{"denominator", nullptr}};

Value bound(Runtime& runtime, const Value& self, std::string_view name, std::span<const Method> methods) {
  const auto place = std::ranges::find(methods, name, &Method::name);
  if (place == methods.end()) return {};
  if (place->body == nullptr) fail_unknown("the attribute '" + std::string(name) + "' of a " + type_name(self));
  return std::static_pointer_cast<Object>(std::make_shared<Function>(runtime, self, place->body));
}

Value unless_change(std::span<const std::string_view> changes, std::string_view name, const Value& self) {
  if (std::ranges::find(changes, name) == changes.end()) return {};
  return Value::undefined("expected values to stay as they are, found '" + std::string(name) + "' of a " +
                          type_name(self));
}

}  // namespace

Value find_method(Runtime& runtime, const Value& self, std::string_view name) {
  if (self.dict() != nullptr) {
    Value method = bound(runtime, self, name, dict_methods);
    if (!method.is_undefined()) return method;
    if (self.text()) {
      method = bound(runtime, self, name, string_methods);
      if (!method.is_undefined()) return method;
    }
    return unless_change(dict_changes, name, self);
  }
  if (self.text()) return bound(runtime, self, name, string_methods);
  if (const Sequence* sequence = self.sequence(); sequence != nullptr && sequence->indexed()) {
    const bool list = sequence->form == Sequence::Form::list;
    Value method = list ? bound(runtime, self, name, list_methods) : bound(runtime, self, name, tuple_methods);
    return method.is_undefined() && list ? unless_change(list_changes, name, self) : method;
  }
  if (self.number()) return bound(runtime, self, name, number_methods);
  return {};
}

}  // namespace larch::text::jinja
