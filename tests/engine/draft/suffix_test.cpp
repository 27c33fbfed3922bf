#include "engine/draft/suffix.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace larch::engine {
namespace {

SuffixAutomaton of(const std::string& text) {
  SuffixAutomaton a;
  for (const char c : text) a.push(c);
  return a;
}

std::string continuation(const SuffixAutomaton& a, std::size_t count) {
  const std::vector<Token> tokens = a.continuation(count);
  return {tokens.begin(), tokens.end()};
}

/// The longest suffix that ends somewhere before the end, too.
std::size_t longest_match(const std::vector<Token>& tokens) {
  std::size_t longest = 0;
  for (std::size_t end = 1; end < tokens.size(); ++end) {
    std::size_t n = 0;
    while (n < end && tokens[end - 1 - n] == tokens[tokens.size() - 1 - n]) ++n;
    longest = std::max(longest, n);
  }
  return longest;
}

TEST(SuffixAutomaton, FindsWhatFollowedTheLastTime) {
  EXPECT_EQ(continuation(of("the cat sat. the c"), 6), "at sat");
  EXPECT_EQ(of("the cat sat. the c").match(), 5U);
  EXPECT_EQ(continuation(of("abc"), 3), "");
  EXPECT_EQ(continuation(of("x1x2x"), 2), "2x");   // the later one
  EXPECT_EQ(continuation(of("aba"), 5), "babab");  // it runs into the end, and repeats
  EXPECT_EQ(continuation(of("aaaa"), 3), "aaa");
  EXPECT_EQ(continuation(of(""), 3), "");
  EXPECT_EQ(continuation(of("abab"), 0), "");
}

TEST(SuffixAutomaton, AgreesWithASearch) {
  std::mt19937 random(1);
  for (const int letters : {1, 2, 3, 30, 1000})
    for (int round = 0; round < 20; ++round) {
      SuffixAutomaton a;
      std::vector<Token> tokens;
      for (int i = 0; i < 120; ++i) {
        tokens.push_back(static_cast<Token>(random() % static_cast<unsigned>(letters)));
        a.push(tokens.back());
        ASSERT_EQ(a.match(), longest_match(tokens)) << letters << " letters, round " << round;
        const std::vector<Token> next = a.continuation(3);
        ASSERT_EQ(next.size(), a.match() > 0 ? 3U : 0U);
        if (next.empty()) continue;
        // The match and what follows it are a piece of the text, as far as that goes.
        std::vector<Token> piece(tokens.end() - static_cast<std::ptrdiff_t>(a.match()), tokens.end());
        piece.push_back(next.front());
        ASSERT_NE(std::search(tokens.begin(), tokens.end(), piece.begin(), piece.end()), tokens.end());
      }
    }
}

TEST(SuffixAutomaton, LongTextsTakeLinearTime) {
  SuffixAutomaton a;
  for (int i = 0; i < 200'000; ++i) a.push(i % 2 == 0 ? 7 : i % 977);
  EXPECT_EQ(a.size(), 200'000U);
  EXPECT_GT(a.match(), 1000U);
}

}  // namespace
}  // namespace larch::engine
