#include "serve/api/field.hpp"

#include <cmath>
#include <larch/error.hpp>

#include "core/json.hpp"
#include "core/quote.hpp"
#include "serve/api_error.hpp"

namespace larch::serve {
namespace {

/// A number as short as it can be told.
std::string spelled(double value) { return Json(value).dump(); }

std::string range(const std::string& least, const std::string& most, bool bounded) {
  return bounded ? "from " + least + " to " + most : "of at least " + least;
}

std::string after(const std::string& path) { return path.empty() ? "" : path + ": "; }

}  // namespace

Field Field::operator[](std::string_view key) const {
  std::string path = path_.empty() ? std::string(key) : path_ + "." + std::string(key);
  if (!there()) return {nullptr, std::move(path)};
  if (!value_->is_object()) fail("an object");
  const auto found = value_->find(key);
  return {found == value_->end() ? nullptr : &*found, std::move(path)};
}

std::vector<Field> Field::list() const {
  if (!is_list()) fail("a list");
  std::vector<Field> elements;
  elements.reserve(value_->size());
  for (const Json& element : *value_)
    elements.emplace_back(&element, path_ + "[" + std::to_string(elements.size()) + "]");
  return elements;
}

std::vector<std::pair<std::string, Field>> Field::members() const {
  require_object();
  std::vector<std::pair<std::string, Field>> all;
  for (const auto& [key, value] : value_->items()) all.emplace_back(key, Field(&value, path_ + "." + key));
  return all;
}

const std::string& Field::text() const {
  if (!is_text()) fail("a string");
  return value_->get_ref<const std::string&>();
}

bool Field::boolean() const {
  if (!there() || !value_->is_boolean()) fail("true or false");
  return value_->get<bool>();
}

std::int64_t Field::integer(std::int64_t least, std::int64_t most) const {
  constexpr auto limit = std::numeric_limits<std::int64_t>::max();
  const bool any = least == std::numeric_limits<std::int64_t>::min();
  const std::string expected =
      any ? "a whole number of 64 bits"
          : "a whole number " + range(std::to_string(least), std::to_string(most), most != limit);
  if (!there() || !value_->is_number()) fail(expected);
  std::int64_t value = 0;
  if (value_->is_number_unsigned()) {
    if (value_->get<std::uint64_t>() > static_cast<std::uint64_t>(limit)) fail(expected);
    value = value_->get<std::int64_t>();
  } else if (value_->is_number_integer()) {
    value = value_->get<std::int64_t>();
  } else {
    const double real = value_->get<double>();
    if (real != std::trunc(real) || std::abs(real) > 0x1p53) fail(expected);
    value = static_cast<std::int64_t>(real);
  }
  if (value < least || value > most) fail(expected);
  return value;
}

double Field::number(double least, double most) const {
  const std::string expected = "a number " + range(spelled(least), spelled(most), std::isfinite(most));
  if (!there() || !value_->is_number()) fail(expected);
  const double value = value_->get<double>();
  if (!(value >= least && value <= most)) fail(expected);
  return value;
}

const Field& Field::require_object() const {
  if (!is_object()) fail("an object");
  return *this;
}

void Field::fail(const std::string& expected) const {
  const char* code = value_ == nullptr ? "missing_required_parameter" : "invalid_value";
  throw ApiError(400, after(path_) + "expected " + expected + ", found " + found(), path_, code);
}

void Field::refuse(const std::string& instead) const {
  throw ApiError(400,
                 after(path_) + "expected none, since this server does not support it, found " + found() +
                     (instead.empty() ? "" : "; " + instead),
                 path_, "unsupported_parameter");
}

void Field::refuse_value(const std::string& expected) const {
  throw ApiError(400, after(path_) + "expected " + expected + ", found " + found(), path_, "unsupported_value");
}

std::string Field::found() const {
  if (value_ == nullptr) return "nothing";
  switch (value_->type()) {
    case Json::value_t::null:
      return "null";
    case Json::value_t::object:
      return "an object";
    case Json::value_t::array:
      return "a list";
    case Json::value_t::string:
      return "the string " + quote(value_->get_ref<const std::string&>());
    case Json::value_t::boolean:
      return value_->get<bool>() ? "true" : "false";
    default:
      return "the number " + value_->dump();
  }
}

Json parse_body(std::string_view body) {
  Json json;
  try {
    json = parse_ordered_json(body, "body");
  } catch (const Error& e) {
    if (e.code() == ErrorCode::out_of_memory) throw;
    throw ApiError(400, e.what(), "", "invalid_json");
  }
  if (!json.is_object()) Field(&json, "body").fail("an object");
  return json;
}

}  // namespace larch::serve
