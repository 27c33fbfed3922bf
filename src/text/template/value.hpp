#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace larch::text::jinja {

class Value;
struct Sequence;
class Dict;
class Object;
struct Iterator;

/// What a missing name, attribute or element is: empty where text is wanted, false, and an error in most other places.
struct Undefined {
  std::shared_ptr<const std::string> why;  ///< what to say then; null: nothing in particular
};
struct None {};

/// A string. Copies share it.
struct Text {
  std::shared_ptr<const std::string> bytes;
  bool markup = false;  ///< came from |safe or |escape: what is added to it is escaped

  [[nodiscard]] std::string_view view() const { return *bytes; }
};

/// A value of the template language, as Python would have it. Nothing but namespaces and iterators ever changes.
class Value {
 public:
  using Storage = std::variant<Undefined, None, bool, std::int64_t, double, Text, std::shared_ptr<const Sequence>,
                               std::shared_ptr<const Dict>, std::shared_ptr<Iterator>, std::shared_ptr<Object>>;

  Value() = default;
  Value(None none) : storage_(none) {}
  Value(bool value) : storage_(value) {}
  Value(std::int64_t value) : storage_(value) {}
  Value(double value) : storage_(value) {}
  Value(std::string text, bool markup = false)
      : storage_(Text{std::make_shared<const std::string>(std::move(text)), markup}) {}
  Value(std::string_view text) : Value(std::string(text)) {}
  Value(const char* text) : Value(std::string(text)) {}
  Value(std::shared_ptr<const Sequence> sequence) : storage_(std::move(sequence)) {}
  Value(std::shared_ptr<const Dict> dict) : storage_(std::move(dict)) {}
  Value(std::shared_ptr<Iterator> iterator) : storage_(std::move(iterator)) {}
  Value(std::shared_ptr<Object> object) : storage_(std::move(object)) {}

  static Value undefined(const std::string& why);
  static Value of(std::size_t size) { return static_cast<std::int64_t>(size); }

  template <class T>
  [[nodiscard]] bool is() const {
    return std::holds_alternative<T>(storage_);
  }
  /// The value as a T, or null.
  template <class T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&storage_);
  }
  [[nodiscard]] const Sequence* sequence() const;
  [[nodiscard]] const Dict* dict() const;
  [[nodiscard]] Iterator* iterator() const;
  [[nodiscard]] Object* object() const;
  /// The bytes of a string, or of a mapping that was spelled as text.
  [[nodiscard]] std::optional<std::string_view> text() const;
  /// A bool or an int as a number, as Python takes them.
  [[nodiscard]] std::optional<std::int64_t> integer() const;
  [[nodiscard]] std::optional<double> number() const;

  [[nodiscard]] bool is_undefined() const { return is<Undefined>(); }
  [[nodiscard]] bool is_none() const { return is<None>(); }
  [[nodiscard]] const Storage& storage() const { return storage_; }

 private:
  Storage storage_;
};

/// What generators are: elements that can be gone through once.
struct Iterator {
  std::vector<Value> items;
  std::size_t next = 0;
  int depth = 1;
};

/// Elements in order, of a form that shows when it is printed and indexed.
struct Sequence {
  enum class Form { list, tuple, range, keys, values, items };
  Form form = Form::list;
  std::vector<Value> items;
  std::string label{};  ///< range: how it is printed
  int depth = 1;        ///< of nesting

  /// Whether elements have indices.
  [[nodiscard]] bool indexed() const { return form <= Form::range; }
};

/// A mapping in the order of insertion.
class Dict {
 public:
  using Entry = std::pair<Value, Value>;

  /// Throws Failure for a key that Python cannot hash.
  void set(const Value& key, Value value);
  void set(const char* key, Value value) { set(Value(key), std::move(value)); }
  [[nodiscard]] const Value* find(const Value& key) const;
  [[nodiscard]] const Value* find(std::string_view key) const;
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  [[nodiscard]] int depth() const { return depth_; }

  /// The text that this mapping was read from. Where a string is wanted, such a mapping is one: templates take the
  /// arguments of calls as either.
  std::optional<std::string> spelling{};

 private:
  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::size_t> index_;
  int depth_ = 1;
};

constexpr int max_value_depth = 100;

/// Throws Failure if elements are nested more than max_value_depth deep.
Value make_sequence(Sequence::Form form, std::vector<Value> items);
inline Value make_list(std::vector<Value> items) { return make_sequence(Sequence::Form::list, std::move(items)); }
inline Value make_tuple(std::vector<Value> items) { return make_sequence(Sequence::Form::tuple, std::move(items)); }
Value make_iterator(std::vector<Value> items);
Value make_dict(Dict dict);
/// Levels of nesting: 0 for what holds nothing.
int depth_of(const Value& value);
/// Throws Failure beyond max_value_depth.
void check_depth(int depth);

/// Python's name of the type.
std::string type_name(const Value& value);
bool truth(const Value& value);
/// Python's ==.
bool equal(const Value& a, const Value& b);
/// Python's is.
bool same(const Value& a, const Value& b);
/// Python's <. Throws Failure for what has no order.
bool less(const Value& a, const Value& b);
/// Throws Failure with the reason if the value is undefined.
void require_defined(const Value& value);

/// What Python's str() and repr() write. `limit` bounds the result; Failure beyond it.
std::string to_text(const Value& value, std::size_t limit);
std::string to_repr(const Value& value, std::size_t limit);

}  // namespace larch::text::jinja
