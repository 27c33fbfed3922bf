#pragma once

#include <cstdint>
#include <string>

#include "core/dtype.hpp"

namespace larch::load {

/// The dtype that a number stands for in GGUF's tensor table, or nullptr if Larch has none for it.
const DTypeInfo* find_gguf_tensor_type(std::uint32_t number);

/// "IQ2_XXS (type 16)", or "type 1234" if nobody is known to use the number.
std::string describe_gguf_tensor_type(std::uint32_t number);

}  // namespace larch::load
