#include <algorithm>
#include <limits>
#include <utility>

#include "core/quote.hpp"
#include "larch/error.hpp"
#include "text/constraint/compiler.hpp"
#include "text/constraint/decimal.hpp"
#include "text/constraint/formats.hpp"

namespace larch::text::constraint {
namespace {

/// Bounds of a number, as they are written.
struct Bounds {
  std::optional<Decimal> minimum{}, above{}, maximum{}, below{}, multiple{};
  [[nodiscard]] bool any() const { return minimum || above || maximum || below || multiple; }
  [[nodiscard]] bool both() const { return (minimum || above) && (maximum || below); }
};

Bounds bounds_of(const Place& place) {
  const auto bound = [&](std::string_view keyword) -> std::optional<Decimal> {
    if (!place.has(keyword)) return std::nullopt;
    const Place at = place.at(keyword);
    const auto value = at.schema.is_number() ? Decimal::of(at.schema) : std::nullopt;
    if (!value) refuse(quote(keyword) + " to be a number of at most 18 digits", at.schema.dump(), at.path);
    return value;
  };
  Bounds bounds{bound("minimum"), bound("exclusiveMinimum"), bound("maximum"), bound("exclusiveMaximum"),
                bound("multipleOf")};
  if (bounds.multiple && (bounds.multiple->negative || bounds.multiple->digits == 0))
    refuse("\"multipleOf\" to be above 0", place.schema.at("multipleOf").dump(), place.path + "/multipleOf");
  return bounds;
}

/// In units of so many places; what is out of reach is cut to the limit. Nothing where more is lost than that.
std::optional<NumberRange> range_of(const Bounds& bounds, unsigned places) {
  NumberRange range{-(range_limit - 1), range_limit - 1, 1, places};
  const auto scaled = [&](const Decimal& bound) -> std::optional<Decimal::Scaled> {
    if (const auto value = bound.scaled(places)) return value;
    if (places > 0) return std::nullopt;
    return Decimal::Scaled{bound.negative ? -range_limit : range_limit, true};
  };
  for (const auto& [bound, beyond] : {std::pair(bounds.minimum, 0), std::pair(bounds.above, 1)}) {
    if (!bound) continue;
    const auto value = scaled(*bound);
    if (!value) return std::nullopt;
    range.low = std::max(range.low, value->floor + (value->exact ? beyond : 1));
  }
  for (const auto& [bound, beyond] : {std::pair(bounds.maximum, 0), std::pair(bounds.below, 1)}) {
    if (!bound) continue;
    const auto value = scaled(*bound);
    if (!value) return std::nullopt;
    range.high = std::min(range.high, value->floor - (value->exact ? beyond : 0));
  }
  if (bounds.multiple) {
    const auto value = bounds.multiple->scaled(places);
    if (!value || !value->exact) return std::nullopt;
    range.multiple = value->floor;
  }
  return range;
}

std::string described(const NumberRange& range) {
  return "range " + std::to_string(range.low) + " " + std::to_string(range.high) + " " +
         std::to_string(range.multiple) + " " + std::to_string(range.places);
}

}  // namespace

NodeId SchemaCompiler::constants(const Place& place) {
  const bool one = place.has("const");
  const std::string_view keyword = one ? "const" : "enum";
  check_alone(place, {"type", "format", keyword}, keyword);
  const unsigned types = place.has("type") ? types_of(place) : static_cast<unsigned>(all_types);
  std::vector<std::string> texts;
  Choice choice;
  const auto take = [&](const Json& value) {
    if (!has_type(value, types)) return;
    if (value.is_structured())
      choice.options.push_back(constant(value));
    else
      texts.push_back(value.dump());
  };
  if (one)
    take(place.schema.at("const"));
  else
    std::ranges::for_each(list_of(place, "enum"), take);
  if (!texts.empty()) choice.options.push_back(literals(std::move(texts)));
  if (choice.options.empty()) refuse("a constant of the schema's \"type\"", "none", place.path_of(keyword));
  return choice.options.size() == 1 ? choice.options.front() : add(std::move(choice));
}

NodeId SchemaCompiler::constant(const Json& value) {
  if (value.is_array()) {
    Array array{.first = {}, .least = static_cast<std::uint32_t>(value.size())};
    array.most = array.least;
    for (const Json& item : value) array.first.push_back(constant(item));
    return add(std::move(array));
  }
  if (!value.is_object()) {
    const std::string text = value.dump();
    return shared("literal " + text, Literals{SortedTexts({text})});
  }
  Object object;
  std::vector<std::string> keys;
  for (const auto& [name, member] : value.items()) {
    object.properties.push_back({constant(member), true});
    keys.push_back(key_text(name));
  }
  set_keys(object, keys);
  set_next_required(object);
  return add(std::move(object));
}

NodeId SchemaCompiler::typed(const Place& place) {
  const unsigned types = types_of(place);
  if (types == all_types && !place.has("type")) return any_value();
  Choice choice;
  std::vector<std::string> words;
  if ((types & type_null) != 0) words.insert(words.end(), {"null"});
  if ((types & type_boolean) != 0) words.insert(words.end(), {"true", "false"});
  if ((types & type_object) != 0) choice.options.push_back(object(place));
  if ((types & type_array) != 0) choice.options.push_back(array(place));
  if ((types & type_string) != 0) choice.options.push_back(string(place));
  if ((types & (type_number | type_integer)) != 0) choice.options.push_back(number(place, (types & type_number) == 0));
  if (!words.empty()) {
    std::string name;
    for (const std::string& word : words) name += word + " ";
    choice.options.push_back(shared(name, Literals{SortedTexts(words)}));
  }
  return choice.options.size() == 1 ? choice.options.front() : add(std::move(choice));
}

NodeId SchemaCompiler::string(const Place& place) {
  const std::uint32_t least = count_of(place, "minLength", 0), most = count_of(place, "maxLength", endless);
  if (least > most) refuse(R"("minLength" to be at most "maxLength")", std::to_string(least), place.path);
  if (place.has("pattern")) {
    const Place at = place.at("pattern");
    if (!at.schema.is_string()) refuse("\"pattern\" to be a string", at.schema.type_name(), at.path);
    return pattern(at, at.schema.get<std::string>(), least, most);
  }
  if (place.has("format")) {
    const Place at = place.at("format");
    if (!at.schema.is_string()) refuse("\"format\" to be a string", at.schema.type_name(), at.path);
    if (const std::string text = format_pattern(at.schema.get<std::string>()); !text.empty())
      return pattern(at, text, least, most);
  }
  std::string name = "string " + std::to_string(least);
  if (most != endless) name += " " + std::to_string(most);
  return shared(name, AnyString{least, most});
}

NodeId SchemaCompiler::pattern(const Place& place, const std::string& pattern, std::uint32_t least,
                               std::uint32_t most) {
  const std::string name = "pattern " + std::to_string(least) + " " + std::to_string(most) + " " + pattern;
  if (const auto found = shared_.find(name); found != shared_.end()) return found->second;
  try {
    const std::uint64_t longest = most == endless ? std::numeric_limits<std::uint64_t>::max() : most;
    return shared(name, PatternString{tabulate(compile_pattern(pattern), least, longest, budget_)});
  } catch (const Error& e) {
    refuse("a pattern that can be enforced", e.what(), place.path);
  }
}

NodeId SchemaCompiler::number(const Place& place, bool whole) {
  const Bounds bounds = bounds_of(place);
  if (!whole && !bounds.any()) return shared("number", AnyNumber{});
  unsigned places = whole ? 0 : bounds.both() ? 9 : 6;
  auto range = range_of(bounds, places);
  for (; !range && places > 0; --places) range = range_of(bounds, places - 1);
  if (!range) refuse("\"multipleOf\" to be a number that can be enforced", "another", place.path);
  if (!range->any_within(range->low, range->high)) refuse("bounds that a number can meet", "others", place.path);
  return shared(described(*range), RangeNumber{*range});
}

}  // namespace larch::text::constraint
