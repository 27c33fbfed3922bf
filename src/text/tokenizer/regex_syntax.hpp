#pragma once

#include <string>
#include <string_view>

namespace larch::text {

/// Rewrites a pattern of a tokenizer.json, which is in Oniguruma's Ruby syntax with Unicode classes, so that PCRE2 in
/// UTF mode with PCRE2_MULTILINE and newline LF matches the same: \s, \w, \d, \h and script names mean different sets
/// of characters there. Throws Error(unsupported) naming what has no equal (class intersections, nested classes,
/// options within the pattern other than (?i), word boundaries). `origin` starts the message.
std::string to_pcre2(std::string_view pattern, const std::string& origin);

}  // namespace larch::text
