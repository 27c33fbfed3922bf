#include "load/gguf/fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <type_traits>

namespace larch::load {
namespace {

using Json = nlohmann::json;

constexpr std::size_t elements_in_messages = 5;

template <class T>
Json to_json(const T& value) {
  if constexpr (std::is_same_v<T, float>) {
    return shortest_decimal(value);
  } else if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>) {
    // Fields takes only what JSON's parser would have made of digits without a sign.
    if (value >= 0) return static_cast<std::uint64_t>(value);
    return static_cast<std::int64_t>(value);
  } else {
    return value;
  }
}

Json to_json(const GgufArray& array) {
  Json json = Json::array();
  std::visit(
      [&]<class T>(const std::vector<T>& values) {
        for (std::size_t i = 0; i < std::min(values.size(), elements_in_messages); ++i)
          json.push_back(to_json<T>(values[i]));
      },
      array);
  return json;
}

}  // namespace

double shortest_decimal(float value, int exponent) {
  if (!std::isfinite(value)) return value;
  std::array<char, 64> text{};
  const char* const last = text.data() + text.size();
  // Always with an exponent: "7.07e-02".
  const auto spelled = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific);
  char* const e = std::find(text.data(), spelled.ptr, 'e');
  int power = 0;
  std::from_chars(e + (e[1] == '+' ? 2 : 1), spelled.ptr, power);
  *e = 'e';
  const auto shifted = std::to_chars(e + 1, text.data() + text.size(), power + exponent);
  double result = 0;
  std::from_chars(text.data(), std::min<const char*>(shifted.ptr, last), result);
  return result;
}

nlohmann::json gguf_fields(const GgufMetadata& metadata) {
  Json json = Json::object();
  for (const auto& [key, value] : metadata)
    json[key] = std::visit([](const auto& v) -> Json { return to_json(v); }, value);
  return json;
}

}  // namespace larch::load
