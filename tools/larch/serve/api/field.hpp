#pragma once

#include "serve/json_text.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace larch::serve {

/// A value of a request's JSON text and where it stands there, as "messages[2].content". A null value counts as
/// missing. Reading throws ApiError(400) that names the place, what was expected and what was found. The text outlives
/// it.
class Field {
 public:
  Field(const Json* value, std::string path) : value_(value), path_(std::move(path)) {}

  [[nodiscard]] const std::string& path() const noexcept { return path_; }
  [[nodiscard]] const Json& json() const noexcept { return *value_; }  ///< of one that is there
  [[nodiscard]] bool there() const noexcept { return value_ != nullptr && !value_->is_null(); }
  [[nodiscard]] bool is_text() const noexcept { return there() && value_->is_string(); }
  [[nodiscard]] bool is_list() const noexcept { return there() && value_->is_array(); }
  [[nodiscard]] bool is_object() const noexcept { return there() && value_->is_object(); }

  /// A member of an object, there or not. Throws if this is there and no object.
  [[nodiscard]] Field operator[](std::string_view key) const;
  /// The elements of a list.
  [[nodiscard]] std::vector<Field> list() const;
  /// The members of an object.
  [[nodiscard]] std::vector<std::pair<std::string, Field>> members() const;

  [[nodiscard]] const std::string& text() const;
  [[nodiscard]] bool boolean() const;
  /// A number without a fraction.
  [[nodiscard]] std::int64_t integer(std::int64_t least = std::numeric_limits<std::int64_t>::min(),
                                     std::int64_t most = std::numeric_limits<std::int64_t>::max()) const;
  [[nodiscard]] double number(double least, double most) const;

  /// The same where it is there, else the value given.
  [[nodiscard]] std::string text_or(const std::string& otherwise) const { return there() ? text() : otherwise; }
  [[nodiscard]] bool boolean_or(bool otherwise) const { return there() ? boolean() : otherwise; }

  /// Throws if it is not there or no object.
  const Field& require_object() const;
  [[noreturn]] void fail(const std::string& expected) const;
  /// For what the API has and Larch does not: `instead` says what to do, or is empty.
  [[noreturn]] void refuse(const std::string& instead = {}) const;
  /// The text is one of those that Larch does not do.
  [[noreturn]] void refuse_value(const std::string& expected) const;

 private:
  [[nodiscard]] std::string found() const;

  const Json* value_;
  std::string path_;
};

/// The JSON text of a request, an object. Throws ApiError(400).
Json parse_body(std::string_view body);

}  // namespace larch::serve
