// `value is test`.
#include <algorithm>
#include <array>

#include "text/template/pystring.hpp"
#include "text/template/runtime.hpp"

namespace larch::text::jinja {
namespace {

void require_none(const Arguments& arguments) { const Parameters p("a test", arguments, {}, 0); }

const Value& other(const Arguments& arguments) {
  if (arguments.positional.size() != 1 || !arguments.keywords.empty())
    throw Failure("expected a test with one argument, found another number of them");
  return arguments.positional[0];
}

template <bool (*predicate)(const Value&)>
bool of(Runtime& /*runtime*/, const Value& value, const Arguments& arguments) {
  require_none(arguments);
  return predicate(value);
}

bool is_defined(const Value& value) { return !value.is_undefined(); }
bool is_undefined(const Value& value) { return value.is_undefined(); }
bool is_none(const Value& value) { return value.is_none(); }
bool is_boolean(const Value& value) { return value.is<bool>(); }
bool is_true(const Value& value) { return value.is<bool>() && truth(value); }
bool is_false(const Value& value) { return value.is<bool>() && !truth(value); }
bool is_integer(const Value& value) { return value.is<std::int64_t>(); }
bool is_float(const Value& value) { return value.is<double>(); }
bool is_number(const Value& value) { return value.number().has_value(); }
bool is_string(const Value& value) { return value.text().has_value(); }
bool is_mapping(const Value& value) { return value.dict() != nullptr; }
bool is_iterable(const Value& value) {
  return value.is_undefined() || value.text() || value.dict() != nullptr || value.sequence() != nullptr ||
         value.iterator() != nullptr;
}
bool is_sequence(const Value& value) {
  const Sequence* sequence = value.sequence();
  return value.is_undefined() || value.text() || value.dict() != nullptr ||
         (sequence != nullptr && sequence->indexed());
}
bool is_callable(const Value& value) {
  // An undefined value has a way to be called, which fails.
  return value.is_undefined() || (value.object() != nullptr && value.object()->callable());
}
bool is_escaped(const Value& value) {
  const Text* text = value.as<Text>();
  return text != nullptr && text->markup;
}

template <bool wanted>
bool is_lower(Runtime& runtime, const Value& value, const Arguments& arguments) {
  require_none(arguments);
  const std::string text = runtime.string(value);
  return matches(
      text, wanted ? R"(\A[^\p{Lu}\p{Lt}]*\p{Ll}[^\p{Lu}\p{Lt}]*\z)" : R"(\A[^\p{Ll}\p{Lt}]*\p{Lu}[^\p{Ll}\p{Lt}]*\z)");
}

template <std::int64_t rest>
bool is_parity(Runtime& runtime, const Value& value, const Arguments& arguments) {
  require_none(arguments);
  return equal(binary(runtime, Operator::modulo, value, std::int64_t{2}), rest);
}
bool is_divisible(Runtime& runtime, const Value& value, const Arguments& arguments) {
  return equal(binary(runtime, Operator::modulo, value, other(arguments)), std::int64_t{0});
}

bool is_equal(Runtime& /*runtime*/, const Value& a, const Arguments& b) { return equal(a, other(b)); }
bool is_unequal(Runtime& /*runtime*/, const Value& a, const Arguments& b) { return !equal(a, other(b)); }
bool is_less(Runtime& /*runtime*/, const Value& a, const Arguments& b) { return less(a, other(b)); }
bool is_greater(Runtime& /*runtime*/, const Value& a, const Arguments& b) { return less(other(b), a); }
bool is_at_most(Runtime& /*runtime*/, const Value& a, const Arguments& b) {
  return less(a, other(b)) || equal(a, other(b));
}
bool is_at_least(Runtime& /*runtime*/, const Value& a, const Arguments& b) {
  return less(other(b), a) || equal(a, other(b));
}
bool is_same(Runtime& /*runtime*/, const Value& a, const Arguments& b) { return same(a, other(b)); }
bool is_in(Runtime& runtime, const Value& a, const Arguments& b) { return contains(runtime, a, other(b)); }

bool is_filter(Runtime& runtime, const Value& value, const Arguments& arguments) {
  require_none(arguments);
  return find_filter(runtime.string(value)) != nullptr;
}
bool is_test(Runtime& runtime, const Value& value, const Arguments& arguments) {
  require_none(arguments);
  return find_test(runtime.string(value)) != nullptr;
}

struct Named {
  std::string_view name;
  Test test;
};
constexpr std::array named{Named{"defined", of<is_defined>},
                           Named{"undefined", of<is_undefined>},
                           Named{"none", of<is_none>},
                           Named{"boolean", of<is_boolean>},
                           Named{"true", of<is_true>},
                           Named{"false", of<is_false>},
                           Named{"integer", of<is_integer>},
                           Named{"float", of<is_float>},
                           Named{"number", of<is_number>},
                           Named{"string", of<is_string>},
                           Named{"mapping", of<is_mapping>},
                           Named{"iterable", of<is_iterable>},
                           Named{"sequence", of<is_sequence>},
                           Named{"callable", of<is_callable>},
                           Named{"escaped", of<is_escaped>},
                           Named{"lower", is_lower<true>},
                           Named{"upper", is_lower<false>},
                           Named{"odd", is_parity<1>},
                           Named{"even", is_parity<0>},
                           Named{"divisibleby", is_divisible},
                           Named{"eq", is_equal},
                           Named{"equalto", is_equal},
                           Named{"==", is_equal},
                           Named{"ne", is_unequal},
                           Named{"!=", is_unequal},
                           Named{"lt", is_less},
                           Named{"lessthan", is_less},
                           Named{"<", is_less},
                           Named{"gt", is_greater},
                           Named{"greaterthan", is_greater},
                           Named{">", is_greater},
                           Named{"le", is_at_most},
                           Named{"<=", is_at_most},
                           Named{"ge", is_at_least},
                           Named{">=", is_at_least},
                           Named{"sameas", is_same},
                           Named{"in", is_in},
                           Named{"filter", is_filter},
                           Named{"test", is_test}};

}  // namespace

Test find_test(std::string_view name) {
  const auto place = std::ranges::find(named, name, &Named::name);
  return place == named.end() ? nullptr : place->test;
}

}  // namespace larch::text::jinja
