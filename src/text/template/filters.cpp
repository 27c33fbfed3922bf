// Filters of strings, numbers and single values.
#include "text/template/filters.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/template/json.hpp"
#include "text/template/pystring.hpp"

namespace larch::text::jinja {
namespace {

bool is_markup(const Value& value) {
  const Text* text = value.as<Text>();
  return text != nullptr && text->markup;
}

template <std::string (*map)(std::string_view)>
Value mapped(Runtime& runtime, const Value& value, const Arguments& arguments) {
  const Parameters p("a filter of strings", arguments, {}, 0);
  return runtime.text(map(runtime.string(value)), is_markup(value));
}

Value trim(Runtime& runtime, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"chars"};
  const Parameters p("trim", arguments, names, 0);
  const std::string text = runtime.string(value);
  const auto set = p.given(0) ? std::optional(p.text(0, "")) : std::nullopt;
  return runtime.text(std::string(strip_right(strip_left(text, set), set)), is_markup(value));
}

Value replace_in(Runtime& runtime, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"old", "new", "count"};
  const Parameters p("replace", arguments, names, 2);
  const std::int64_t most = p.given(2) ? p.integer(2, -1) : -1;
  return runtime.text(
      replace(runtime.string(value), runtime.string(*p[0]), runtime.string(*p[1]), most, runtime.budget.limits().text));
}

Value to_string(Runtime& runtime, const Value& value, const Arguments& arguments) {
  const Parameters p("string", arguments, {}, 0);
  return value.is<Text>() ? value : runtime.text(runtime.string(value));
}

Value safe(Runtime& runtime, const Value& value, const Arguments& arguments) {
  const Parameters p("safe", arguments, {}, 0);
  return runtime.text(runtime.string(value), true);
}

template <bool always>
Value escape_filter(Runtime& runtime, const Value& value, const Arguments& arguments) {
  const Parameters p("escape", arguments, {}, 0);
  if (!always && is_markup(value)) return value;
  return runtime.text(escape(runtime.string(value)), true);
}

Value or_default(Runtime& /*runtime*/, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"default_value", "boolean"};
  const Parameters p("default", arguments, names, 0);
  if (!value.is_undefined() && (!p.flag(1) || truth(value))) return value;
  return p[0] == nullptr ? Value("") : *p[0];
}

Value indent(Runtime& runtime, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"width", "first", "blank"};
  const Parameters p("indent", arguments, names, 0);
  require_defined(value);
  if (!value.text()) throw Failure("indent: expected a str, found a " + type_name(value));
  const std::string text = runtime.string(value) + "\n";
  const auto given = p[0] == nullptr ? std::nullopt : p[0]->text();
  const std::int64_t width = given ? 0 : std::clamp<std::int64_t>(p.integer(0, 4), 0, 100'000);
  const std::string indention = given ? std::string(*given) : std::string(static_cast<std::size_t>(width), ' ');
  std::string out = p.flag(1) ? indention : "";
  bool first = true;
  for (const std::string_view line : split_lines(text)) {
    if (!first) out += '\n';
    if (!first && (p.flag(2) || !line.empty())) out += indention;
    first = false;
    out += line;
    runtime.budget.make(indention.size() + line.size());
  }
  return runtime.text(std::move(out), is_markup(value));
}

Value truncate(Runtime& runtime, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"length", "killwords", "end", "leeway"};
  const Parameters p("truncate", arguments, names, 0);
  const std::string text = runtime.string(value);
  const std::string_view end = p.text(2, "...");
  const auto most = p.integer(0, 255), leeway = p.given(3) ? p.integer(3, 5) : 5;
  const auto end_length = static_cast<std::int64_t>(length(end));
  if (most < end_length || leeway < 0) throw Failure("truncate: expected room for the end, found none");
  const std::vector<std::string_view> all = characters(text);
  if (static_cast<std::int64_t>(all.size()) - leeway <= most) return value;
  std::string kept;
  for (std::int64_t i = 0; i < most - end_length; ++i) kept += all[static_cast<std::size_t>(i)];
  if (!p.flag(1)) kept = std::string(split_right(kept, " ", 1).front());
  return runtime.text(kept + std::string(end));
}

Value word_count(Runtime& runtime, const Value& value, const Arguments& arguments) {
  const Parameters p("wordcount", arguments, {}, 0);
  std::int64_t words = 0;
  bool inside = false;
  const std::string text = runtime.string(value);
  for (const std::string_view c : characters(text)) {
    const bool word = c == "_" || matches(c, R"(\A[\p{L}\p{N}]\z)");
    words += word && !inside ? 1 : 0;
    inside = word;
    runtime.budget.step();
  }
  return words;
}

Value center(Runtime& runtime, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"width"};
  const Parameters p("center", arguments, names, 0);
  Arguments one{.positional = {p.integer(0, 80)}};
  return call(find_method(runtime, runtime.text(runtime.string(value), is_markup(value)), "center"), one);
}

Value format_filter(Runtime& runtime, const Value& value, const Arguments& arguments) {
  if (!arguments.keywords.empty() && !arguments.positional.empty())
    throw Failure("format: expected arguments all named or none, found both");
  const std::string format = runtime.string(value);
  if (arguments.keywords.empty())
    return runtime.text(format_percent(runtime, format, make_tuple(arguments.positional)), is_markup(value));
  Dict named;
  for (const auto& [name, item] : arguments.keywords) named.set(Value(name), item);
  return runtime.text(format_percent(runtime, format, make_dict(std::move(named))), is_markup(value));
}

std::int64_t truncated(double number) {
  if (!(std::fabs(number) < 9.2e18))
    throw Failure("expected integers of at most 64 bits, found a larger one", ErrorCode::unsupported);
  return static_cast<std::int64_t>(number);
}

Value to_integer(Runtime& /*runtime*/, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"default", "base"};
  const Parameters p("int", arguments, names, 0);
  require_defined(value);
  Value fallback = p[0] == nullptr ? Value(std::int64_t{0}) : *p[0];
  if (const auto integer = value.integer()) return *integer;
  if (const auto* number = value.as<double>()) return std::isfinite(*number) ? Value(truncated(*number)) : fallback;
  const auto text = value.text();
  if (!text) return fallback;
  if (const auto integer = parse_integer(*text, static_cast<int>(p.integer(1, 10)))) return *integer;
  const auto number = parse_number(*text);
  return number && std::isfinite(*number) ? Value(truncated(*number)) : fallback;
}

Value to_float(Runtime& /*runtime*/, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"default"};
  const Parameters p("float", arguments, names, 0);
  require_defined(value);
  if (const auto number = value.number()) return *number;
  const auto text = value.text();
  const auto number = text ? parse_number(*text) : std::nullopt;
  if (number) return *number;
  return p[0] == nullptr ? Value(0.0) : *p[0];
}

Value absolute(Runtime& /*runtime*/, const Value& value, const Arguments& arguments) {
  const Parameters p("abs", arguments, {}, 0);
  require_defined(value);
  if (const auto* number = value.as<double>()) return std::fabs(*number);
  if (const auto integer = value.integer()) return *integer < 0 ? negative(*integer) : Value(*integer);
  throw Failure("abs: expected a number, found a " + type_name(value));
}

/// To the nearest, halves to the even one, as Python rounds: by the exact decimal value.
double round_to(double number, std::int64_t digits) {
  if (!std::isfinite(number) || digits > 300) return number;
  if (digits < 0) {
    const double scale = std::pow(10.0, static_cast<double>(-digits));
    return std::isfinite(scale) ? std::nearbyint(number / scale) * scale : 0.0;
  }
  // printf rounds the exact value, halves to even.
  std::array<char, 700> text{};
  std::snprintf(text.data(), text.size(), "%.*f", static_cast<int>(digits), number);
  return parse_number(text.data()).value_or(number);
}

Value round_filter(Runtime& /*runtime*/, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"precision", "method"};
  const Parameters p("round", arguments, names, 0);
  require_defined(value);
  const std::int64_t digits = p.integer(0, 0);
  const std::string_view method = p.text(1, "common");
  const auto number = value.number();
  if (!number) throw Failure("round: expected a number, found a " + type_name(value));
  if (method == "common") {
    if (value.is<double>()) return round_to(*number, digits);
    if (digits >= 0) return *value.integer();
    return static_cast<std::int64_t>(round_to(*number, digits));
  }
  if (method != "ceil" && method != "floor")
    throw Failure("round: expected common, ceil or floor, found another method");
  const double scale = std::pow(10.0, static_cast<double>(digits));
  return (method == "ceil" ? std::ceil(*number * scale) : std::floor(*number * scale)) / scale;
}

/// json.dumps()'s indent: so many spaces, or the text itself; nothing without one.
std::optional<std::string> indent_of(const Parameters& p, std::size_t i) {
  if (!p.given(i)) return std::nullopt;
  if (const auto text = p[i]->text()) return std::string(*text);
  return std::string(static_cast<std::size_t>(std::clamp<std::int64_t>(p.integer(i, 0), 0, 1000)), ' ');
}

/// As transformers defines it: json.dumps(), nothing escaped for HTML.
Value tojson(Runtime& runtime, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"ensure_ascii", "indent", "separators", "sort_keys"};
  const Parameters p("tojson", arguments, names, 0);
  JsonStyle style{.ascii = p.flag(0), .sort_keys = p.flag(3), .indent = indent_of(p, 1)};
  if (style.indent) style.item = ",";
  if (p.given(2)) {
    const std::vector<Value> two = runtime.iterate(*p[2]);
    if (two.size() != 2 || !two[0].text() || !two[1].text())
      throw Failure("tojson: expected two separators, found something else");
    style.item = *two[0].text();
    style.colon = *two[1].text();
  }
  return runtime.text(to_json(value, style, runtime.budget.limits().text));
}

Value attribute(Runtime& runtime, const Value& value, const Arguments& arguments) {
  constexpr std::array names{"name"};
  const Parameters p("attr", arguments, names, 1);
  const std::string_view name = p.text(0, "");
  // Elements of mappings do not count.
  if (value.dict() != nullptr && !name.starts_with('_')) return find_method(runtime, value, name);
  return get_attribute(runtime, value, name);
}

constexpr std::array table{
    NamedFilter{"abs", absolute},
    NamedFilter{"attr", attribute},
    NamedFilter{"capitalize", mapped<capitalize>},
    NamedFilter{"center", center},
    NamedFilter{"d", or_default},
    NamedFilter{"default", or_default},
    NamedFilter{"e", escape_filter<false>},
    NamedFilter{"escape", escape_filter<false>},
    NamedFilter{"float", to_float},
    NamedFilter{"forceescape", escape_filter<true>},
    NamedFilter{"format", format_filter},
    NamedFilter{"indent", indent},
    NamedFilter{"int", to_integer},
    NamedFilter{"lower", mapped<lower>},
    NamedFilter{"replace", replace_in},
    NamedFilter{"round", round_filter},
    NamedFilter{"safe", safe},
    NamedFilter{"string", to_string},
    NamedFilter{"title", mapped<title_words>},
    NamedFilter{"tojson", tojson},
    NamedFilter{"trim", trim},
    NamedFilter{"truncate", truncate},
    NamedFilter{"upper", mapped<upper>},
    NamedFilter{"wordcount", word_count},
};

}  // namespace

std::span<const NamedFilter> text_filters() { return table; }

Filter find_filter(std::string_view name) {
  for (const std::span<const NamedFilter> filters : {text_filters(), sequence_filters()})
    if (const auto place = std::ranges::find(filters, name, &NamedFilter::name); place != filters.end())
      return place->filter;
  return nullptr;
}

}  // namespace larch::text::jinja
