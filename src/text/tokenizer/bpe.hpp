#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace larch::text {

/// Byte-pair merging: a piece starts as one token per byte; the pair of neighbours with the lowest rank (of equals the
/// leftmost) becomes one token, until no pair can.
class Merger {
 public:
  struct Merge {
    std::int32_t left, right, merged;
  };

  /// `merges` in the order of their ranks; of two with the same pair the later one counts. byte_tokens: [byte]; -1 for
  /// a byte that cannot occur in UTF-8.
  Merger(const std::vector<Merge>& merges, const std::array<std::int32_t, 256>& byte_tokens);

  /// Appends the tokens of a piece (valid UTF-8 of less than 2^31 bytes): O(n log n).
  void merge(std::string_view piece, std::vector<std::int32_t>& tokens) const;

 private:
  struct Slot {
    std::uint64_t pair;
    std::uint32_t rank;
    std::int32_t merged;
  };
  [[nodiscard]] const Slot* find(std::int32_t left, std::int32_t right) const;
  void merge_few(std::string_view piece, std::vector<std::int32_t>& tokens) const;
  void merge_many(std::string_view piece, std::vector<std::int32_t>& tokens) const;

  std::array<std::int32_t, 256> byte_tokens_;
  std::vector<Slot> slots_;  ///< open addressing, a power of two, at most half full
  std::uint64_t multiplier_, shift_;
};

}  // namespace larch::text
