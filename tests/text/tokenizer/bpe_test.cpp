#include "text/tokenizer/bpe.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace larch::text {
namespace {

/// The definition: merge the leftmost pair of the lowest rank until there is none.
std::vector<std::int32_t> naive(std::string_view piece, const std::vector<Merger::Merge>& merges) {
  std::map<std::pair<std::int32_t, std::int32_t>, std::size_t> rank;
  for (std::size_t i = 0; i < merges.size(); ++i) rank[{merges[i].left, merges[i].right}] = i;
  std::vector<std::int32_t> tokens(piece.begin(), piece.end());
  for (;;) {
    std::size_t best = merges.size(), at = 0;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      const auto it = rank.find({tokens[i], tokens[i + 1]});
      if (it != rank.end() && it->second < best) best = it->second, at = i;
    }
    if (best == merges.size()) return tokens;
    tokens[at] = merges[best].merged;
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  }
}

TEST(Merger, EqualsTheDefinitionForShortAndLongPieces) {
  std::mt19937 random(3);
  std::array<std::int32_t, 256> bytes;
  for (std::size_t i = 0; i < 256; ++i) bytes[i] = static_cast<std::int32_t>(i);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::int32_t> known = {'a', 'b', 'c'};
    std::vector<Merger::Merge> merges;
    for (std::int32_t id = 256; id < 256 + 25; ++id) {
      const auto pick = [&] { return known[random() % known.size()]; };
      merges.push_back({pick(), pick(), id});
      known.push_back(id);
    }
    std::shuffle(merges.begin(), merges.end(), random);
    const Merger merger(merges, bytes);
    for (const std::size_t length : {1, 2, 3, 10, 24, 25, 26, 60, 200}) {
      std::string piece;
      while (piece.size() < length) piece += "abc"[random() % 3];
      std::vector<std::int32_t> tokens = {-7};  // appends
      merger.merge(piece, tokens);
      tokens.erase(tokens.begin());
      ASSERT_EQ(tokens, naive(piece, merges)) << piece;
    }
  }
}

TEST(Merger, OfTwoMergesWithTheSamePairTheLaterCounts) {
  std::array<std::int32_t, 256> bytes{};
  bytes['a'] = 1, bytes['b'] = 2;
  const Merger merger({{1, 2, 10}, {1, 2, 11}}, bytes);
  std::vector<std::int32_t> tokens;
  merger.merge("ab", tokens);
  EXPECT_EQ(tokens, std::vector<std::int32_t>{11});
}

}  // namespace
}  // namespace larch::text
