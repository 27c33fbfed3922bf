#pragma once

#include <map>
#include <string>
#include <string_view>

namespace larch::load {

/// From a tensor's name to its shard's file name.
using WeightMap = std::map<std::string, std::string, std::less<>>;

/// model.safetensors.index.json. Every file name is a plain one, without directories. `origin` (a file name) starts
/// every message. Throws Error(malformed).
WeightMap parse_index(std::string_view json, const std::string& origin);

}  // namespace larch::load
