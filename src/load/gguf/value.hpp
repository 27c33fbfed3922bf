#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace larch::load {

/// An array of GGUF metadata. GGUF may nest arrays; no model's metadata does, and Larch refuses it.
using GgufArray = std::variant<std::vector<std::uint8_t>, std::vector<std::int8_t>, std::vector<std::uint16_t>,
                               std::vector<std::int16_t>, std::vector<std::uint32_t>, std::vector<std::int32_t>,
                               std::vector<float>, std::vector<bool>, std::vector<std::string>,
                               std::vector<std::uint64_t>, std::vector<std::int64_t>, std::vector<double>>;

/// A value of GGUF metadata. The alternatives' order is that of the format's type numbers: 0 is uint8, 9 an array.
using GgufValue = std::variant<std::uint8_t, std::int8_t, std::uint16_t, std::int16_t, std::uint32_t, std::int32_t,
                               float, bool, std::string, GgufArray, std::uint64_t, std::int64_t, double>;

inline constexpr std::uint32_t gguf_array_type = 9;
inline constexpr std::uint32_t gguf_value_types = 13;
static_assert(std::variant_size_v<GgufValue> == gguf_value_types);
static_assert(std::variant_size_v<GgufArray> == gguf_value_types - 1);

using GgufMetadata = std::map<std::string, GgufValue, std::less<>>;

/// The format's number of an array's element type.
inline std::uint32_t element_type(const GgufArray& array) {
  const auto i = static_cast<std::uint32_t>(array.index());
  return i < gguf_array_type ? i : i + 1;
}

/// "uint32", "string", "array", for messages.
std::string_view gguf_type_name(const GgufValue& value);

}  // namespace larch::load
