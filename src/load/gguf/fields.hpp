#pragma once

#include <nlohmann/json.hpp>

#include "load/gguf/value.hpp"

namespace larch::load {

/// The metadata as one JSON object, for Fields to read numbers, booleans and strings from; of arrays only the first
/// elements, enough for a message. A float32 becomes the decimal number of the fewest digits that rounds to it.
nlohmann::json gguf_fields(const GgufMetadata& metadata);

/// The double that the shortest decimal spelling of a float32, times 10^exponent, stands for.
double shortest_decimal(float value, int exponent = 0);

}  // namespace larch::load
