#pragma once

#include <cstdlib>
#include <optional>
#include <string_view>

namespace larch::cli {

/// An environment variable's value; nothing for one that is not set or empty.
inline std::optional<std::string_view> variable(const char* name) {
  const char* const value = std::getenv(name);
  if (value == nullptr || *value == '\0') return std::nullopt;
  return value;
}

}  // namespace larch::cli
