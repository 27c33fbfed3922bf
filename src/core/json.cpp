#include "core/json.hpp"

#include <cstddef>
#include <new>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/quote.hpp"
#include "larch/error.hpp"

namespace larch {
namespace {

constexpr std::size_t max_depth = 64;
constexpr std::size_t max_values = 4'000'000;  // several times what the largest tokenizer.json has

/// Builds the value from the parser's events. Throwing from here ends the parse.
template <class Json>
class Builder {
 public:
  explicit Builder(const std::string& origin) : origin_(origin) {}

  [[nodiscard]] Json take() { return std::move(root_); }

  bool null() { return add(Json(nullptr)); }
  bool boolean(bool value) { return add(Json(value)); }
  bool number_integer(typename Json::number_integer_t value) { return add(Json(value)); }
  bool number_unsigned(typename Json::number_unsigned_t value) { return add(Json(value)); }
  bool number_float(typename Json::number_float_t value, const std::string& /*spelling*/) { return add(Json(value)); }
  bool string(std::string& value) { return add(Json(std::move(value))); }
  bool binary(typename Json::binary_t& /*value*/) { return false; }  // JSON text has none

  bool start_object(std::size_t /*unknown*/) { return open(Json::object()); }
  bool start_array(std::size_t /*unknown*/) { return open(Json::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    auto& object = open_.back()->template get_ref<typename Json::object_t&>();
    if constexpr (ordered) {
      if (!keys_.back().insert(name).second) fail_twice(name);
      value_of_key_ = &object.emplace_back(std::move(name), Json()).second;
    } else {
      const auto [place, added] = object.try_emplace(std::move(name));
      if (!added) fail_twice(place->first);
      value_of_key_ = &place->second;
    }
    return true;
  }

  [[noreturn]] bool parse_error(std::size_t position, const std::string& token,
                                const nlohmann::detail::exception& /*e*/) {
    fail("expected JSON, found an error at byte " + std::to_string(position) + ", at " + quote(token));
  }

 private:
  static constexpr bool ordered = std::is_same_v<Json, nlohmann::ordered_json>;

  [[noreturn]] void fail_twice(const std::string& name) const {
    fail("expected distinct keys, found " + quote(name) + " twice in one object");
  }
  [[noreturn]] void fail(const std::string& what) const { throw Error(ErrorCode::malformed, origin_ + ": " + what); }

  /// Puts a value where the next one belongs.
  Json& place(Json&& value) {
    if (++values_ > max_values) fail("expected at most " + std::to_string(max_values) + " values, found more");
    if (open_.empty()) return root_ = std::move(value);
    if (!open_.back()->is_array()) return *value_of_key_ = std::move(value);
    auto& array = open_.back()->template get_ref<typename Json::array_t&>();
    return array.emplace_back(std::move(value));
  }
  bool add(Json&& value) {
    place(std::move(value));
    return true;
  }
  bool open(Json&& container) {
    if (open_.size() == max_depth)
      fail("expected JSON nested at most " + std::to_string(max_depth) + " deep, found more");
    open_.push_back(&place(std::move(container)));
    if constexpr (ordered) keys_.emplace_back();
    return true;
  }
  bool close() {
    open_.pop_back();
    if constexpr (ordered) keys_.pop_back();
    return true;
  }

  const std::string& origin_;
  Json root_;
  std::vector<Json*> open_;  // containers not yet closed; an array does not grow while its last element is open
  std::vector<std::unordered_set<std::string>> keys_;  // ordered: of each open container; finding them there is slow
  Json* value_of_key_ = nullptr;
  std::size_t values_ = 0;
};

template <class Json>
Json parse(std::string_view text, const std::string& origin) {
  // The parser takes a NUL for the end of its input, so that anything could follow one.
  if (const auto nul = text.find('\0'); nul != std::string_view::npos)
    throw Error(ErrorCode::malformed, origin + ": expected JSON, found a NUL at byte " + std::to_string(nul));
  Builder<Json> builder(origin);
  try {
    Json::sax_parse(text, &builder);
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::out_of_memory,
                origin + ": cannot allocate the contents of " + std::to_string(text.size()) + " bytes of JSON");
  }
  return builder.take();
}

}  // namespace

nlohmann::json parse_json(std::string_view text, const std::string& origin) {
  return parse<nlohmann::json>(text, origin);
}

nlohmann::ordered_json parse_ordered_json(std::string_view text, const std::string& origin) {
  return parse<nlohmann::ordered_json>(text, origin);
}

}  // namespace larch
