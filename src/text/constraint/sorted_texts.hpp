#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace larch::text::constraint {

/// Distinct texts in order, and where in them a text may be that is read byte by byte: no trie is kept.
class SortedTexts {
 public:
  /// The texts [first, last), which have the first `length` bytes in common.
  struct Range {
    std::uint32_t first = 0, last = 0, length = 0;
    [[nodiscard]] bool empty() const { return first == last; }
  };

  SortedTexts() = default;
  explicit SortedTexts(std::vector<std::string> texts);

  [[nodiscard]] Range all() const { return {0, static_cast<std::uint32_t>(texts_.size()), 0}; }
  /// Those that go on with a byte.
  [[nodiscard]] Range narrow(const Range& range, std::uint8_t byte) const;
  /// Whether the first of the range is the text that was read.
  [[nodiscard]] bool complete(const Range& range) const {
    return !range.empty() && texts_[range.first].size() == range.length;
  }
  [[nodiscard]] std::size_t size() const { return texts_.size(); }
  [[nodiscard]] const std::string& operator[](std::size_t i) const { return texts_[i]; }

 private:
  std::vector<std::string> texts_;
};

}  // namespace larch::text::constraint
