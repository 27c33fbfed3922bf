#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace larch::serve {

/// A name that no other thing has: `prefix` and 24 random letters and digits.
std::string new_id(std::string_view prefix);

/// Seconds since 1970.
std::int64_t unix_time();

}  // namespace larch::serve
