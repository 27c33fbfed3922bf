#include "text/constraint/sorted_texts.hpp"

#include <algorithm>
#include <utility>

namespace larch::text::constraint {

SortedTexts::SortedTexts(std::vector<std::string> texts) : texts_(std::move(texts)) {
  std::ranges::sort(texts_);
  texts_.erase(std::unique(texts_.begin(), texts_.end()), texts_.end());
}

SortedTexts::Range SortedTexts::narrow(const Range& range, std::uint8_t byte) const {
  // A text that ends here comes before all that go on.
  const auto at = [&](const std::string& text) {
    return text.size() == range.length ? -1 : static_cast<int>(static_cast<unsigned char>(text[range.length]));
  };
  const auto begin = texts_.begin() + range.first, end = texts_.begin() + range.last;
  const auto first = std::partition_point(begin, end, [&](const std::string& text) { return at(text) < byte; });
  const auto last = std::partition_point(first, end, [&](const std::string& text) { return at(text) <= byte; });
  return {static_cast<std::uint32_t>(first - texts_.begin()), static_cast<std::uint32_t>(last - texts_.begin()),
          range.length + 1};
}

}  // namespace larch::text::constraint
