#pragma once

#include <optional>
#include <string_view>
#include <utility>

namespace larch::text {

/// The two tokens of a merge "a b"; nothing if there is not exactly one space.
inline std::optional<std::pair<std::string_view, std::string_view>> split_merge(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos || text.find(' ', space + 1) != std::string_view::npos) return std::nullopt;
  return std::pair{text.substr(0, space), text.substr(space + 1)};
}

}  // namespace larch::text
