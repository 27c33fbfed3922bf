// What templates find without being given it: Jinja's own functions and those that transformers adds.
#include <algorithm>
#include <array>
#include <ctime>

#include "text/template/namespace.hpp"
#include "text/template/pystring.hpp"
#include "text/template/runtime.hpp"

namespace larch::text::jinja {
namespace {

/// Jinja's sandbox allows no longer ones.
constexpr std::int64_t max_range = 100'000;

Value range(Runtime& runtime, const Value& /*self*/, const Arguments& arguments) {
  constexpr std::array names{"start", "stop", "step"};
  const Parameters p("range", arguments, names, 1);
  const bool one = p[1] == nullptr;
  const std::int64_t start = one ? 0 : p.integer(0, 0), stop = one ? p.integer(0, 0) : p.integer(1, 0),
                     step = p.integer(2, 1);
  if (step == 0) throw Failure("range: expected a step, found zero");
  Sequence sequence{.form = Sequence::Form::range, .items = {}};
  sequence.label = "range(" + std::to_string(start) + ", " + std::to_string(stop) +
                   (step == 1 ? ")" : ", " + std::to_string(step) + ")");
  for (std::int64_t i = start; step > 0 ? i < stop : i > stop;) {
    if (static_cast<std::int64_t>(sequence.items.size()) == max_range)
      throw Failure("range: expected at most " + std::to_string(max_range) + " numbers, found more",
                    ErrorCode::unsupported);
    sequence.items.emplace_back(i);
    if (__builtin_add_overflow(i, step, &i)) break;
  }
  runtime.budget.make_elements(sequence.items.size());
  return std::make_shared<const Sequence>(std::move(sequence));
}

/// Pairs of a mapping or of a sequence of pairs, then the keywords.
Dict merged(Runtime& runtime, const char* what, const Arguments& arguments) {
  Dict dict;
  if (arguments.positional.size() > 1) throw Failure(std::string(what) + ": expected at most one argument, found more");
  if (!arguments.positional.empty()) {
    const Value& from = arguments.positional[0];
    require_defined(from);
    if (const Dict* other = from.dict()) {
      for (const auto& [key, value] : other->entries()) dict.set(key, value);
    } else {
      for (const Value& pair : runtime.iterate(from)) {
        const std::vector<Value> two = runtime.iterate(pair);
        if (two.size() != 2) throw Failure(std::string(what) + ": expected pairs, found something else");
        dict.set(two[0], two[1]);
      }
    }
  }
  for (const auto& [key, value] : arguments.keywords) dict.set(Value(key), value);
  runtime.budget.make_elements(2 * dict.entries().size());
  return dict;
}

Value make_mapping(Runtime& runtime, const Value& /*self*/, const Arguments& arguments) {
  return make_dict(merged(runtime, "dict", arguments));
}

Value make_namespace(Runtime& runtime, const Value& /*self*/, const Arguments& arguments) {
  const Dict dict = merged(runtime, "namespace", arguments);
  const auto space = std::make_shared<Namespace>();
  for (const auto& [key, value] : dict.entries()) space->set(runtime.string(key), value);
  runtime.keep(space);
  return std::static_pointer_cast<Object>(space);
}

Value raise_exception(Runtime& runtime, const Value& /*self*/, const Arguments& arguments) {
  constexpr std::array names{"message"};
  const Parameters p("raise_exception", arguments, names, 1);
  throw Failure(runtime.string(*p[0]), ErrorCode::invalid_argument);
}

Value strftime_now(Runtime& runtime, const Value& /*self*/, const Arguments& arguments) {
  constexpr std::array names{"format"};
  const Parameters p("strftime_now", arguments, names, 1);
  const std::string format(p.text(0, ""));
  if (format.size() > 256) throw Failure("strftime_now: expected a format of at most 256 bytes, found a longer one");
  if (format.empty()) return "";
  const std::time_t now = std::time(nullptr);
  std::tm time{};
  localtime_r(&now, &time);
  std::array<char, 8192> buffer{};
  const std::size_t size = std::strftime(buffer.data(), buffer.size(), format.c_str(), &time);
  return runtime.text(std::string(buffer.data(), size));
}

/// joiner(): empty the first time it is called, a separator afterwards.
class Joiner : public Object {
 public:
  explicit Joiner(std::string_view separator) : separator_(separator) {}
  [[nodiscard]] std::string type() const override { return "Joiner"; }
  [[nodiscard]] bool callable() const override { return true; }
  Value call(Arguments& arguments) override {
    const Parameters p("joiner", arguments, {}, 0);
    return {std::exchange(used_, true) ? separator_ : ""};
  }

 private:
  std::string separator_;
  bool used_ = false;
};

Value make_joiner(Runtime& /*runtime*/, const Value& /*self*/, const Arguments& arguments) {
  constexpr std::array names{"sep"};
  const Parameters p("joiner", arguments, names, 0);
  return std::static_pointer_cast<Object>(std::make_shared<Joiner>(p.text(0, ", ")));
}

struct Named {
  std::string_view name;
  Function::Body body;
};
constexpr std::array functions{Named{"range", range},
                               Named{"dict", make_mapping},
                               Named{"namespace", make_namespace},
                               Named{"raise_exception", raise_exception},
                               Named{"strftime_now", strftime_now},
                               Named{"joiner", make_joiner},
                               Named{"cycler", nullptr},
                               Named{"lipsum", nullptr},
                               Named{"self", nullptr}};

}  // namespace

Value find_function(Runtime& runtime, std::string_view name) {
  const auto place = std::ranges::find(functions, name, &Named::name);
  if (place == functions.end()) return {};
  if (place->body == nullptr) fail_unknown("'" + std::string(name) + "'");
  return std::static_pointer_cast<Object>(std::make_shared<Function>(runtime, Value(), place->body));
}

}  // namespace larch::text::jinja
