#pragma once

#include <string>
#include <string_view>

#include "core/model_config.hpp"

namespace larch::load {

/// config.json of a Hugging Face checkpoint: model types deepseek_v2, deepseek_v3 and kimi_k2. Keys that do not change
/// what the model computes are ignored; one that asks for something Larch does not do is refused by name with
/// Error(unsupported), a missing or invalid one with Error(malformed). `origin` (a file name) starts every message.
ModelConfig parse_config(std::string_view json, const std::string& origin);

}  // namespace larch::load
