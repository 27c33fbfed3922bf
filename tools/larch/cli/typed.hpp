#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace larch::cli {

/// The one of some names that a mistyped one is closest to; empty: none is close.
std::string closest(std::string_view typed, const std::vector<std::string>& names);

/// What the library says of one of its options ("SessionOptions::context: expected …"), said of the option as it is
/// typed ("--context: expected …"); empty if it says something else.
std::string as_typed(const std::string& sentence);

}  // namespace larch::cli
