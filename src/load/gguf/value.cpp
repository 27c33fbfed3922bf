#include "load/gguf/value.hpp"

#include <array>

namespace larch::load {

std::string_view gguf_type_name(const GgufValue& value) {
  constexpr std::array<std::string_view, gguf_value_types> names{"uint8",  "int8",    "uint16", "int16",  "uint32",
                                                                 "int32",  "float32", "bool",   "string", "array",
                                                                 "uint64", "int64",   "float64"};
  return names[value.index()];
}

}  // namespace larch::load
