#include "text/template/value.hpp"

#include <algorithm>
#include <cmath>

#include "text/template/failure.hpp"
#include "text/template/pystring.hpp"
#include "text/template/runtime.hpp"

namespace larch::text::jinja {
namespace {

/// The same for keys that Python takes for the same: 1, 1.0 and true.
std::string hash_key(const Value& key) {
  if (const auto text = key.text(); text && key.dict() == nullptr) return "s" + std::string(*text);
  if (const auto integer = key.integer()) return "n" + std::to_string(*integer);
  if (const auto* number = key.as<double>()) {
    const bool whole = std::trunc(*number) == *number && std::fabs(*number) < 9e15;
    return "n" + (whole ? std::to_string(static_cast<std::int64_t>(*number)) : number_text(*number));
  }
  if (key.is_none()) return "z";
  if (key.is_undefined()) return "u";
  if (const Sequence* tuple = key.sequence(); tuple != nullptr && tuple->form == Sequence::Form::tuple) {
    std::string all = "t";
    for (const Value& item : tuple->items) {
      const std::string one = hash_key(item);
      all += std::to_string(one.size()) + ":" + one;
    }
    return all;
  }
  throw Failure("expected a key that can be hashed, found a " + type_name(key));
}

/// Elements of a list or tuple, for comparisons.
const std::vector<Value>* comparable(const Value& a, const Value& b) {
  const Sequence *x = a.sequence(), *y = b.sequence();
  return x != nullptr && y != nullptr && x->form == y->form && x->indexed() ? &y->items : nullptr;
}

bool equal_dicts(const Dict& a, const Dict& b) {
  if (a.entries().size() != b.entries().size()) return false;
  return std::ranges::all_of(a.entries(), [&](const Dict::Entry& entry) {
    const Value* other = b.find(entry.first);
    return other != nullptr && equal(entry.second, *other);
  });
}

/// Writes values as Python prints them.
class Printer {
 public:
  explicit Printer(std::size_t limit) : limit_(limit) {}

  void repr(const Value& value) {
    if (const auto text = value.text(); text && value.dict() == nullptr) return put(quote_of(value, *text));
    if (const Sequence* sequence = value.sequence()) return print(*sequence);
    if (const Dict* dict = value.dict()) return print(*dict);
    put(plain(value));
  }
  [[nodiscard]] static std::string plain(const Value& value) {
    if (value.is_undefined()) return "Undefined";
    if (value.is_none()) return "None";
    if (const bool* flag = value.as<bool>()) return *flag ? "True" : "False";
    if (const auto integer = value.integer()) return std::to_string(*integer);
    if (const auto* number = value.as<double>()) return number_text(*number);
    fail_unknown("a " + type_name(value) + " that is printed");  // Python would write an address
  }
  std::string take() { return std::move(out_); }

 private:
  static std::string quote_of(const Value& value, std::string_view text) {
    const Text* string = value.as<Text>();
    return string != nullptr && string->markup ? "Markup(" + quoted(text) + ")" : quoted(text);
  }
  void put(std::string_view text) {
    out_ += text;
    if (out_.size() > limit_)
      throw Failure("expected texts of at most " + std::to_string(limit_) + " bytes, found a larger one",
                    ErrorCode::unsupported);
  }
  void list(const std::vector<Value>& items) {
    bool first = true;
    for (const Value& item : items) {
      if (!std::exchange(first, false)) put(", ");
      repr(item);
    }
  }
  void print(const Sequence& sequence) {
    using Form = Sequence::Form;
    switch (sequence.form) {
      case Form::range:
        return put(sequence.label);
      case Form::tuple:
        put("(");
        list(sequence.items);
        return put(sequence.items.size() == 1 ? ",)" : ")");
      case Form::list:
        put("[");
        break;
      case Form::keys:
        put("dict_keys([");
        break;
      case Form::values:
        put("dict_values([");
        break;
      case Form::items:
        put("dict_items([");
        break;
    }
    list(sequence.items);
    put(sequence.form == Form::list ? "]" : "])");
  }
  void print(const Dict& dict) {
    put("{");
    bool first = true;
    for (const auto& [key, value] : dict.entries()) {
      if (!std::exchange(first, false)) put(", ");
      repr(key);
      put(": ");
      repr(value);
    }
    put("}");
  }

  std::size_t limit_;
  std::string out_;
};

}  // namespace

Value Value::undefined(const std::string& why) {
  Value value;
  value.storage_ = Undefined{std::make_shared<const std::string>(why)};
  return value;
}

const Sequence* Value::sequence() const {
  const auto* held = as<std::shared_ptr<const Sequence>>();
  return held == nullptr ? nullptr : held->get();
}
const Dict* Value::dict() const {
  const auto* held = as<std::shared_ptr<const Dict>>();
  return held == nullptr ? nullptr : held->get();
}
Iterator* Value::iterator() const {
  const auto* held = as<std::shared_ptr<Iterator>>();
  return held == nullptr ? nullptr : held->get();
}
Object* Value::object() const {
  const auto* held = as<std::shared_ptr<Object>>();
  return held == nullptr ? nullptr : held->get();
}
std::optional<std::string_view> Value::text() const {
  if (const Text* held = as<Text>()) return held->view();
  if (const Dict* held = dict(); held != nullptr && held->spelling) return *held->spelling;
  return std::nullopt;
}
std::optional<std::int64_t> Value::integer() const {
  if (const bool* flag = as<bool>()) return *flag ? 1 : 0;
  if (const auto* held = as<std::int64_t>()) return *held;
  return std::nullopt;
}
std::optional<double> Value::number() const {
  if (const auto* held = as<double>()) return *held;
  if (const auto held = integer()) return static_cast<double>(*held);
  return std::nullopt;
}

void Dict::set(const Value& key, Value value) {
  depth_ = std::max({depth_, 1 + depth_of(value), 1 + depth_of(key)});
  check_depth(depth_);
  const auto [place, added] = index_.try_emplace(hash_key(key), entries_.size());
  if (added)
    entries_.emplace_back(key, std::move(value));
  else
    entries_[place->second].second = std::move(value);
}

const Value* Dict::find(const Value& key) const {
  const auto place = index_.find(hash_key(key));
  return place == index_.end() ? nullptr : &entries_[place->second].second;
}

const Value* Dict::find(std::string_view key) const {
  const auto place = index_.find("s" + std::string(key));
  return place == index_.end() ? nullptr : &entries_[place->second].second;
}

void check_depth(int depth) {
  if (depth > max_value_depth)
    throw Failure("expected values nested at most " + std::to_string(max_value_depth) + " deep, found more",
                  ErrorCode::unsupported);
}

int depth_of(const Value& value) {
  if (const Sequence* sequence = value.sequence()) return sequence->depth;
  if (const Dict* dict = value.dict()) return dict->depth();
  if (const Iterator* iterator = value.iterator()) return iterator->depth;
  if (const Object* object = value.object()) return object->depth();
  return 0;
}

namespace {

int depth_of(const std::vector<Value>& items) {
  int depth = 1;
  for (const Value& item : items) depth = std::max(depth, 1 + jinja::depth_of(item));
  check_depth(depth);
  return depth;
}

}  // namespace

Value make_sequence(Sequence::Form form, std::vector<Value> items) {
  const int depth = depth_of(items);
  return std::make_shared<const Sequence>(Sequence{form, std::move(items), {}, depth});
}

Value make_iterator(std::vector<Value> items) {
  const int depth = depth_of(items);
  return std::make_shared<Iterator>(Iterator{std::move(items), 0, depth});
}

Value make_dict(Dict dict) { return std::make_shared<const Dict>(std::move(dict)); }

std::string type_name(const Value& value) {
  if (value.is_undefined()) return "Undefined";
  if (value.is_none()) return "NoneType";
  if (value.is<bool>()) return "bool";
  if (value.is<std::int64_t>()) return "int";
  if (value.is<double>()) return "float";
  if (const Text* text = value.as<Text>()) return text->markup ? "Markup" : "str";
  if (const Sequence* sequence = value.sequence()) {
    constexpr const char* names[] = {"list", "tuple", "range", "dict_keys", "dict_values", "dict_items"};
    return names[static_cast<std::size_t>(sequence->form)];
  }
  if (value.dict() != nullptr) return "dict";
  if (value.iterator() != nullptr) return "generator";
  return value.object()->type();
}

bool truth(const Value& value) {
  if (value.is_undefined() || value.is_none()) return false;
  if (const auto number = value.number()) return *number != 0;
  if (const Dict* dict = value.dict()) return !dict->entries().empty();
  if (const auto text = value.text()) return !text->empty();
  if (const Sequence* sequence = value.sequence()) return !sequence->items.empty();
  return true;
}

bool equal(const Value& a, const Value& b) {
  if (a.is_undefined() || b.is_undefined()) return a.is_undefined() && b.is_undefined();
  if (a.is_none() || b.is_none()) return a.is_none() && b.is_none();
  if (const auto x = a.integer(), y = b.integer(); x && y) return *x == *y;
  if (const auto x = a.number(), y = b.number(); x && y) return *x == *y;
  const Dict *da = a.dict(), *db = b.dict();
  if (da != nullptr && db != nullptr) return equal_dicts(*da, *db);
  if (const auto x = a.text(), y = b.text(); x && y) return *x == *y;
  if (const std::vector<Value>* other = comparable(a, b))
    return std::ranges::equal(a.sequence()->items, *other, [](const Value& x, const Value& y) { return equal(x, y); });
  return same(a, b);
}

bool same(const Value& a, const Value& b) {
  if (a.storage().index() != b.storage().index()) return false;
  if (a.is_undefined()) return false;
  if (a.is_none()) return true;
  if (const bool* x = a.as<bool>()) return *x == *b.as<bool>();
  if (const auto* x = a.as<std::int64_t>()) return *x == *b.as<std::int64_t>();
  if (const auto* x = a.as<double>()) return *x == *b.as<double>();
  if (const Text* x = a.as<Text>()) return x->bytes == b.as<Text>()->bytes || x->view() == b.as<Text>()->view();
  if (a.sequence() != nullptr) return a.sequence() == b.sequence();
  if (a.dict() != nullptr) return a.dict() == b.dict();
  if (a.iterator() != nullptr) return a.iterator() == b.iterator();
  return a.object() == b.object();
}

bool less(const Value& a, const Value& b) {
  require_defined(a);
  require_defined(b);
  if (const auto x = a.integer(), y = b.integer(); x && y) return *x < *y;
  if (const auto x = a.number(), y = b.number(); x && y) return *x < *y;
  if (const auto x = a.text(), y = b.text(); x && y) return *x < *y;
  const std::vector<Value>* other = comparable(a, b);
  if (other == nullptr || a.sequence()->form == Sequence::Form::range)
    throw Failure("expected values that have an order, found a " + type_name(a) + " and a " + type_name(b));
  const std::vector<Value>& items = a.sequence()->items;
  for (std::size_t i = 0; i < items.size() && i < other->size(); ++i)
    if (!equal(items[i], (*other)[i])) return less(items[i], (*other)[i]);
  return items.size() < other->size();
}

void require_defined(const Value& value) {
  const auto* undefined = value.as<Undefined>();
  if (undefined != nullptr)
    throw Failure(undefined->why ? *undefined->why : "expected a value, found an undefined one");
}

std::string to_text(const Value& value, std::size_t limit) {
  if (const auto text = value.text()) return std::string(*text);
  if (value.is_undefined()) return {};
  return to_repr(value, limit);
}

std::string to_repr(const Value& value, std::size_t limit) {
  Printer printer(limit);
  printer.repr(value);
  return printer.take();
}

}  // namespace larch::text::jinja
