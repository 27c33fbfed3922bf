#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace larch {

/// Parses JSON text from an untrusted file: nesting at most 64 deep, invalid UTF-8, trailing text and duplicate keys
/// within one object refused. `origin` (a file name) starts every message. Throws Error(malformed).
nlohmann::json parse_json(std::string_view text, const std::string& origin);

}  // namespace larch
