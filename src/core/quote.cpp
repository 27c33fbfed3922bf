#include "core/quote.hpp"

namespace larch {

std::string quote(std::string_view text) {
  constexpr std::size_t longest = 120;
  std::string result = "\"";
  for (const char c : text.substr(0, longest)) result += c >= ' ' && c <= '~' ? c : '?';
  result += text.size() > longest ? "...\"" : "\"";
  return result;
}

}  // namespace larch
