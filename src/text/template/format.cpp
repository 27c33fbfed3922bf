// 'text' % values and 'text'.format(...): the conversions that templates use.
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "text/template/pystring.hpp"
#include "text/template/runtime.hpp"

namespace larch::text::jinja {
namespace {

/// [[fill]align][sign][#][0][width][,][.precision][type], and the flags of %.
struct Spec {
  std::string fill = " ";
  char align = '\0', sign = '\0', type = '\0';
  bool comma = false;
  std::int64_t width = 0, precision = -1;
};

std::int64_t take_number(std::string_view& text) {
  std::int64_t value = 0;
  while (!text.empty() && text[0] >= '0' && text[0] <= '9') {
    value = value * 10 + (text[0] - '0');
    if (value > 10000) throw Failure("expected widths up to 10000, found a larger one", ErrorCode::unsupported);
    text.remove_prefix(1);
  }
  return value;
}

std::string float_digits(double value, char type, std::int64_t precision) {
  const std::string format = std::string("%.") + std::to_string(precision < 0 ? 6 : precision) + type;
  const int size = std::snprintf(nullptr, 0, format.c_str(), value);
  std::string out(static_cast<std::size_t>(size) + 1, '\0');
  std::snprintf(out.data(), out.size(), format.c_str(), value);
  out.pop_back();
  return out;
}

std::string integer_digits(std::int64_t value, char type) {
  const int base = type == 'x' || type == 'X' ? 16 : type == 'o' ? 8 : type == 'b' ? 2 : 10;
  std::array<char, 72> buffer{};
  std::string out(buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, base).ptr);
  return type == 'X' ? upper(out) : out;
}

std::string with_commas(const std::string& digits) {
  const std::size_t begin = digits.starts_with('-') ? 1 : 0;
  const std::size_t end = std::min(digits.find('.'), digits.size());
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > begin && i < end && (end - i) % 3 == 0) out += ',';
    out += digits[i];
  }
  return out;
}

std::string pad(const std::string& text, const Spec& spec, char default_align) {
  const auto size = static_cast<std::int64_t>(length(text));
  if (size >= spec.width) return text;
  const std::int64_t room = spec.width - size;
  const auto filling = [&](std::int64_t n) {
    std::string out;
    for (std::int64_t i = 0; i < n; ++i) out += spec.fill;
    return out;
  };
  switch (spec.align == '\0' ? default_align : spec.align) {
    case '<':
      return text + filling(room);
    case '^':
      return filling(room / 2) + text + filling(room - room / 2);
    case '=': {
      const std::size_t sign = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
      return text.substr(0, sign) + filling(room) + text.substr(sign);
    }
    default:
      return filling(room) + text;
  }
}

/// A number by a spec whose type says that it is one.
std::string format_number(const Value& value, const Spec& spec) {
  require_defined(value);
  const auto number = value.number();
  if (!number) throw Failure("expected a number to format, found a " + type_name(value));
  std::string digits;
  if (std::string_view("feEgG").find(spec.type) != std::string_view::npos) {
    digits = float_digits(*number, spec.type, spec.precision);
  } else if (spec.type == '%') {
    digits = float_digits(*number * 100, 'f', spec.precision) + "%";
  } else {
    const auto integer = value.integer();
    if (!integer) throw Failure("expected an int to format, found a float");
    digits = integer_digits(*integer, spec.type);
  }
  if (spec.comma) digits = with_commas(digits);
  if (!digits.starts_with('-') && (spec.sign == '+' || spec.sign == ' ')) digits.insert(0, 1, spec.sign);
  return pad(digits, spec, '>');
}

std::string cut(std::string text, std::int64_t precision) {
  if (precision < 0) return text;
  std::string out;
  for (const std::string_view character : characters(text)) {
    if (precision-- == 0) break;
    out += character;
  }
  return out;
}

Spec parse_spec(std::string_view text) {
  constexpr std::string_view aligns = "<>^=";
  Spec spec;
  const std::vector<std::string_view> all = characters(text);
  if (all.size() > 1 && aligns.find(all[1]) != std::string_view::npos) {
    spec.fill = all[0];
    spec.align = all[1][0];
    text.remove_prefix(all[0].size() + 1);
  } else if (!text.empty() && aligns.find(text[0]) != std::string_view::npos) {
    spec.align = text[0];
    text.remove_prefix(1);
  }
  if (!text.empty() && std::string_view("+- ").find(text[0]) != std::string_view::npos) {
    spec.sign = text[0];
    text.remove_prefix(1);
  }
  if (text.starts_with('0') && spec.align == '\0') {
    spec.fill = "0";
    spec.align = '=';
  }
  spec.width = take_number(text);
  if (text.starts_with(',')) {
    spec.comma = true;
    text.remove_prefix(1);
  }
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    spec.precision = take_number(text);
  }
  if (text.size() == 1 && std::string_view("sdfeEgGxXob%").find(text[0]) != std::string_view::npos) {
    spec.type = text[0];
    text.remove_prefix(1);
  }
  if (!text.empty()) fail_unknown("the format " + quoted(text));
  return spec;
}

std::string format_value(Runtime& runtime, const Value& value, std::string_view text) {
  if (text.empty()) return runtime.string(value);
  Spec spec = parse_spec(text);
  const bool number = value.is<std::int64_t>() || value.is<double>();
  if (spec.type == '\0' && number && spec.precision < 0) {
    const std::string plain = runtime.string(value);
    return pad(spec.comma ? with_commas(plain) : plain, spec, '>');
  }
  if (spec.type == '\0' && number) fail_unknown("the format " + quoted(text) + " of a number");
  if (spec.type == '\0' || spec.type == 's') {
    if (!value.text()) fail_unknown("the format " + quoted(text) + " of a " + type_name(value));
    return pad(cut(runtime.string(value), spec.precision), spec, '<');
  }
  return format_number(value, spec);
}

/// Values for %: those of a tuple, a mapping's by name, or one alone.
class Values {
 public:
  explicit Values(const Value& values) : whole_(values) {
    const Sequence* sequence = values.sequence();
    if (sequence != nullptr && sequence->form == Sequence::Form::tuple)
      items_ = sequence->items;
    else
      items_ = {values};
  }
  Value next() {
    if (next_ == items_.size()) throw Failure("expected a value for every % of a format, found too few");
    return items_[next_++];
  }
  Value named(std::string_view name) {
    const Dict* dict = whole_.dict();
    const Value* found = dict == nullptr ? nullptr : dict->find(name);
    if (found == nullptr) throw Failure("expected a value for " + quoted(name) + ", found none");
    next_ = items_.size();
    return *found;
  }
  void finish() const {
    if (next_ < items_.size() && whole_.dict() == nullptr &&
        !(whole_.sequence() != nullptr && whole_.sequence()->form != Sequence::Form::tuple))
      throw Failure("expected a % for every value, found too few");
  }

 private:
  const Value& whole_;
  std::vector<Value> items_;
  std::size_t next_ = 0;
};

std::string convert_percent(Runtime& runtime, std::string_view& rest, Values& values) {
  std::optional<std::string_view> name;
  if (rest.starts_with('(')) {
    const std::size_t end = rest.find(')');
    if (end == std::string_view::npos) throw Failure("expected a ) in a format, found none");
    name = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
  }
  Spec spec;
  for (; !rest.empty() && std::string_view("-+ 0#").find(rest[0]) != std::string_view::npos; rest.remove_prefix(1)) {
    if (rest[0] == '-') spec.align = '<';
    if (rest[0] == '+' || (rest[0] == ' ' && spec.sign == '\0')) spec.sign = rest[0];
    if (rest[0] == '0' && spec.align == '\0') spec.fill = "0", spec.align = '=';
    if (rest[0] == '#') fail_unknown("the flag # of a format");
  }
  if (spec.align == '<') spec.fill = " ";
  spec.width = take_number(rest);
  if (rest.starts_with('.')) {
    rest.remove_prefix(1);
    spec.precision = take_number(rest);
  }
  if (rest.empty()) throw Failure("expected a conversion after %, found the end of the format");
  spec.type = rest[0];
  rest.remove_prefix(1);
  if (spec.type == '%') return "%";
  const Value value = name ? values.named(*name) : values.next();
  const Spec text_spec{.fill = " ", .align = spec.align == '<' ? '<' : '>', .width = spec.width};
  switch (spec.type) {
    case 's':
      return pad(cut(runtime.string(value), spec.precision), text_spec, '>');
    case 'r':
      return pad(cut(to_repr(value, runtime.budget.limits().text), spec.precision), text_spec, '>');
    case 'i':
    case 'u':
    case 'd':
      spec.type = 'd';
      if (const auto* number = value.as<double>(); number != nullptr && std::fabs(*number) < 9e18)
        return format_number(static_cast<std::int64_t>(*number), spec);
      return format_number(value, spec);
    case 'f':
    case 'F':
    case 'e':
    case 'E':
    case 'g':
    case 'G':
    case 'x':
    case 'X':
    case 'o':
      return format_number(value, spec);
    default:
      fail_unknown(std::string("the conversion %") + spec.type);
  }
}

/// One {field} of str.format().
class Braces {
 public:
  Braces(Runtime& runtime, const Arguments& arguments) : runtime_(runtime), arguments_(arguments) {}

  std::string field(std::string_view text) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    std::string_view name = text.substr(0, colon);
    const std::string_view spec = text.substr(std::min(colon + 1, text.size()));
    bool repr = false;
    if (const std::size_t mark = name.find('!'); mark != std::string_view::npos) {
      if (name.substr(mark) != "!r" && name.substr(mark) != "!s")
        fail_unknown("the conversion " + quoted(name.substr(mark)));
      repr = name.substr(mark) == "!r";
      name = name.substr(0, mark);
    }
    const Value value = find(name);
    return repr ? format_value(runtime_, to_repr(value, runtime_.budget.limits().text), spec)
                : format_value(runtime_, value, spec);
  }

 private:
  Value find(std::string_view name) {
    const std::size_t end = std::min(name.find_first_of(".["), name.size());
    Value value = first(name.substr(0, end));
    for (name.remove_prefix(end); !name.empty();) {
      const bool item = name[0] == '[';
      const std::size_t stop = std::min(item ? name.find(']') : name.find_first_of(".[", 1), name.size());
      const std::string_view step = name.substr(1, stop - 1);
      const auto index = item ? parse_integer(step) : std::nullopt;
      value = !item   ? get_attribute(runtime_, value, step)
              : index ? get_item(runtime_, value, *index)
                      : get_item(runtime_, value, Value(step));
      name.remove_prefix(std::min(stop + (item ? 1 : 0), name.size()));
    }
    return value;
  }
  Value first(std::string_view name) {
    const auto index = name.empty() ? std::optional(next_++) : parse_integer(name);
    if (index) {
      if (*index < 0 || static_cast<std::size_t>(*index) >= arguments_.positional.size())
        throw Failure("expected a value for every {} of a format, found too few");
      return arguments_.positional[static_cast<std::size_t>(*index)];
    }
    for (const auto& [key, value] : arguments_.keywords)
      if (key == name) return value;
    throw Failure("expected a value for {" + std::string(name) + "}, found none");
  }

  Runtime& runtime_;
  const Arguments& arguments_;
  std::int64_t next_ = 0;
};

}  // namespace

std::string format_percent(Runtime& runtime, std::string_view format, const Value& value) {
  Values values(value);
  std::string out;
  for (std::string_view rest = format; !rest.empty();) {
    const std::size_t at = std::min(rest.find('%'), rest.size());
    out += rest.substr(0, at);
    rest.remove_prefix(at);
    if (rest.empty()) break;
    rest.remove_prefix(1);
    out += convert_percent(runtime, rest, values);
    runtime.budget.make(out.size() / 16);
  }
  values.finish();
  return out;
}

std::string format_braces(Runtime& runtime, std::string_view format, const Arguments& arguments) {
  Braces braces(runtime, arguments);
  std::string out;
  for (std::string_view rest = format; !rest.empty();) {
    const std::size_t at = std::min(rest.find_first_of("{}"), rest.size());
    out += rest.substr(0, at);
    rest.remove_prefix(at);
    if (rest.empty()) break;
    if (rest.size() > 1 && rest[0] == rest[1]) {
      out += rest[0];
      rest.remove_prefix(2);
      continue;
    }
    const std::size_t end = rest.find('}');
    if (rest[0] == '}' || end == std::string_view::npos)
      throw Failure("expected pairs of { and } in a format, found one alone");
    out += braces.field(rest.substr(1, end - 1));
    rest.remove_prefix(end + 1);
    runtime.budget.make(out.size() / 16);
  }
  return out;
}

}  // namespace larch::text::jinja
