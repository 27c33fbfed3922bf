#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/template/failure.hpp"
#include "text/template/value.hpp"

namespace larch::text::jinja {

/// What one rendering may use. Hostile templates end here.
struct Limits {
  std::uint64_t steps = 20'000'000;               ///< expressions evaluated, elements and bits of text handled
  std::size_t text = std::size_t{64} << 20;       ///< bytes of one string, and of the output
  std::uint64_t memory = std::uint64_t{1} << 30;  ///< bytes of all strings and elements made
  int depth = 1000;                               ///< expressions and statements within each other, calls included
};

/// Counts what a rendering uses.
class Budget {
 public:
  explicit Budget(const Limits& limits) : limits_(limits) {}

  /// `count` elements looked at.
  void step(std::uint64_t count = 1) {
    steps_ += count;
    if (steps_ > limits_.steps)
      throw Failure("expected an end, found none after " + std::to_string(limits_.steps) + " steps",
                    ErrorCode::unsupported);
  }
  /// A string of so many bytes is looked at.
  void scan(std::size_t bytes) { step(1 + bytes / 64); }
  /// A string of so many bytes is made.
  void make(std::size_t bytes) {
    if (bytes > limits_.text)
      throw Failure("expected texts of at most " + std::to_string(limits_.text) + " bytes, found a larger one",
                    ErrorCode::unsupported);
    scan(bytes);
    use(bytes);
  }
  /// So many elements are made.
  void make_elements(std::size_t count) {
    step(1 + count);
    use(std::uint64_t{sizeof(Value)} * count);
  }
  [[nodiscard]] const Limits& limits() const { return limits_; }

 private:
  void use(std::uint64_t bytes) {
    memory_ += bytes;
    if (memory_ > limits_.memory)
      throw Failure("expected at most " + std::to_string(limits_.memory) + " bytes of values, found more",
                    ErrorCode::unsupported);
  }

  Limits limits_;
  std::uint64_t steps_ = 0, memory_ = 0;
};

struct Arguments {
  std::vector<Value> positional;
  std::vector<std::pair<std::string, Value>> keywords{};
};

/// Something with attributes of its own or that can be called: functions, macros, methods, `loop`, namespaces.
class Object {
 public:
  Object() = default;
  Object(const Object&) = delete;
  Object& operator=(const Object&) = delete;
  virtual ~Object() = default;

  [[nodiscard]] virtual std::string type() const = 0;
  [[nodiscard]] virtual bool callable() const { return false; }
  /// Levels of values that this one owns.
  [[nodiscard]] virtual int depth() const { return 0; }
  /// Undefined if there is none.
  virtual Value attribute(std::string_view /*name*/) { return {}; }
  virtual Value call(Arguments& arguments);
};

class Namespace;

/// What filters, tests, methods and functions work with.
class Runtime {
 public:
  explicit Runtime(const Limits& limits) : budget(limits) {}
  Runtime(const Runtime&) = delete;
  Runtime& operator=(const Runtime&) = delete;
  /// Empties the namespaces, which may hold each other.
  ~Runtime();

  Budget budget;

  Value text(std::string bytes, bool markup = false) {
    budget.make(bytes.size());
    return {std::move(bytes), markup};
  }
  Value list(std::vector<Value> items) {
    budget.make_elements(items.size());
    return make_list(std::move(items));
  }
  Value tuple(std::vector<Value> items) {
    budget.make_elements(items.size());
    return make_tuple(std::move(items));
  }
  Value iterator(std::vector<Value> items) {
    budget.make_elements(items.size());
    return make_iterator(std::move(items));
  }
  /// str(value); counted.
  std::string string(const Value& value) {
    if (const auto bytes = value.text()) {
      budget.make(bytes->size());
      return std::string(*bytes);
    }
    std::string out = to_text(value, budget.limits().text);
    budget.make(out.size());
    return out;
  }
  /// The elements that a loop over the value sees. Throws Failure if there are none to be had.
  std::vector<Value> iterate(const Value& value);
  /// Remembers a namespace until the end.
  void keep(std::shared_ptr<Namespace> space) { namespaces_.push_back(std::move(space)); }

 private:
  std::vector<std::shared_ptr<Namespace>> namespaces_;
};

/// Arguments by the names of parameters. Throws Failure for those that fit none and those missing.
class Parameters {
 public:
  Parameters(const char* what, const Arguments& arguments, std::span<const char* const> names, std::size_t required);

  /// An argument, or null if it was not given.
  [[nodiscard]] const Value* operator[](std::size_t i) const { return values_[i]; }
  [[nodiscard]] bool flag(std::size_t i, bool fallback = false) const {
    return values_[i] ? truth(*values_[i]) : fallback;
  }
  /// Throws Failure for another type.
  [[nodiscard]] std::int64_t integer(std::size_t i, std::int64_t fallback) const;
  [[nodiscard]] std::string_view text(std::size_t i, std::string_view fallback) const;
  [[nodiscard]] bool given(std::size_t i) const { return values_[i] != nullptr && !values_[i]->is_none(); }

 private:
  const char* what_;
  std::vector<const Value*> values_;
};

/// The value's attribute or element as `object.name` finds it.
Value get_attribute(Runtime& runtime, const Value& object, std::string_view name);
/// As `object[key]` finds it.
Value get_item(Runtime& runtime, const Value& object, const Value& key);
/// object[start:stop:step]; none stands for a missing one.
Value get_slice(Runtime& runtime, const Value& object, const Value& start, const Value& stop, const Value& step);

enum class Operator { add, subtract, multiply, divide, floor_divide, modulo, power };
Value binary(Runtime& runtime, Operator op, const Value& a, const Value& b);
Value negative(const Value& value);
Value positive(const Value& value);
/// a in b.
bool contains(Runtime& runtime, const Value& item, const Value& container);
/// 'format' % values.
std::string format_percent(Runtime& runtime, std::string_view format, const Value& values);
/// 'format'.format(...).
std::string format_braces(Runtime& runtime, std::string_view format, const Arguments& arguments);

using Filter = Value (*)(Runtime&, const Value& subject, const Arguments&);
using Test = bool (*)(Runtime&, const Value& subject, const Arguments&);
/// Null if there is none of the name.
Filter find_filter(std::string_view name);
Test find_test(std::string_view name);
/// A bound method of a built-in type; undefined if the type has none of that name. Throws Failure(unsupported) for one
/// that Python has and Larch has not.
Value find_method(Runtime& runtime, const Value& self, std::string_view name);
/// range, dict, namespace, ...; undefined if there is none of the name.
Value find_function(Runtime& runtime, std::string_view name);
/// Throws Failure(malformed) if the callee cannot be called.
Value call(const Value& callee, Arguments& arguments);

/// A function that is an Object.
class Function : public Object {
 public:
  using Body = Value (*)(Runtime&, const Value& self, const Arguments&);
  Function(Runtime& runtime, Value self, Body body) : runtime_(runtime), self_(std::move(self)), body_(body) {
    check_depth(depth());
  }
  [[nodiscard]] std::string type() const override { return "builtin_function_or_method"; }
  [[nodiscard]] bool callable() const override { return true; }
  [[nodiscard]] int depth() const override { return 1 + depth_of(self_); }
  Value call(Arguments& arguments) override { return body_(runtime_, self_, arguments); }

 private:
  Runtime& runtime_;
  Value self_;
  Body body_;
};

}  // namespace larch::text::jinja
