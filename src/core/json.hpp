#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace larch {

/// Parses JSON text from an untrusted file: nesting more than 64 deep, more than four million values (a
/// short value takes a hundred times its text's bytes), invalid UTF-8, numbers outside double's range,
/// trailing text and duplicate keys within one object are refused. `origin` (a file name) starts every message.
/// Throws Error(malformed), Error(out_of_memory).
nlohmann::json parse_json(std::string_view text, const std::string& origin);
/// The same, with keys in the order of the text.
nlohmann::ordered_json parse_ordered_json(std::string_view text, const std::string& origin);

}  // namespace larch
