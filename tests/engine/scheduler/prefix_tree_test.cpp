#include "engine/scheduler/prefix_tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "engine/scheduler/prompt_slice.hpp"

namespace larch::engine {
namespace {

using ::larch::model::CachePage;

constexpr std::size_t page_tokens = PrefixTree::page_tokens;

/// Pages that can be told apart.
std::vector<CachePage> pages(std::size_t count, std::uint8_t first) {
  std::vector<CachePage> made;
  for (std::size_t i = 0; i < count; ++i) {
    made.emplace_back(64);
    made.back().data()[0] = static_cast<std::byte>(first + i);
  }
  return made;
}

std::vector<int> names(std::span<const CachePage> pages) {
  std::vector<int> names;
  for (const CachePage& p : pages) names.push_back(static_cast<int>(p.data()[0]));
  return names;
}

std::vector<Token> repeated(std::initializer_list<Token> pages, std::size_t more = 0) {
  std::vector<Token> tokens;
  for (const Token t : pages) tokens.insert(tokens.end(), page_tokens, t);
  tokens.insert(tokens.end(), more, 99);
  return tokens;
}

TEST(PrefixTree, FindsTheLongestBeginningInWholePages) {
  PrefixTree tree;
  EXPECT_TRUE(tree.find(repeated({1, 2})).empty());
  EXPECT_EQ(names(tree.insert(repeated({1, 2, 3}, 5), pages(3, 10))), (std::vector{10, 11, 12}));
  EXPECT_EQ(names(tree.find(repeated({1, 2, 3}))), (std::vector{10, 11, 12}));
  EXPECT_EQ(names(tree.find(repeated({1, 2, 4}))), (std::vector{10, 11}));
  EXPECT_EQ(names(tree.find(repeated({1}, page_tokens - 1))), (std::vector{10}));
  EXPECT_TRUE(tree.find(repeated({2, 1})).empty());
  std::vector<Token> almost = repeated({1, 2});
  almost.back() = 7;
  EXPECT_EQ(names(tree.find(almost)), (std::vector{10}));
}

TEST(PrefixTree, KeepsWhatTwoHaveInCommonOnce) {
  PrefixTree tree;
  tree.insert(repeated({1, 2, 3}), pages(3, 10));
  EXPECT_EQ(names(tree.insert(repeated({1, 2, 4}), pages(3, 20))), (std::vector{10, 11, 22}));
  EXPECT_EQ(tree.pages(), 4U);
}

TEST(PrefixTree, DropsWhatWasUsedLongestAgoAndNothingInUse) {
  PrefixTree tree;
  tree.insert(repeated({1, 2}), pages(2, 10));
  tree.insert(repeated({1, 3}), pages(2, 20));
  tree.insert(repeated({5}), pages(1, 30));
  EXPECT_EQ(names(tree.find(repeated({1, 2}))), (std::vector{10, 11}));
  const std::vector<CachePage> held = tree.find(repeated({5}));
  EXPECT_EQ(tree.pages_in_use(), 1U);
  EXPECT_EQ(tree.drop_oldest(1), 1U);
  EXPECT_EQ(tree.find(repeated({1, 3})).size(), 1U) << "it was used longest ago";
  EXPECT_EQ(tree.drop_oldest(2), 2U);
  EXPECT_TRUE(tree.find(repeated({1, 2})).empty());
  EXPECT_EQ(tree.drop_oldest(1), 0U) << "what is left is in use";
  EXPECT_EQ(names(tree.find(repeated({5}))), (std::vector{30}));
}

TEST(PrefixTree, IsWhatAListOfAllItHoldsSays) {
  std::mt19937 random(5);
  PrefixTree tree;
  std::map<std::vector<Token>, int> known;  // tokens of whole pages, and the name of the last one
  std::uint8_t name = 0;
  for (int round = 0; round < 200; ++round) {
    std::vector<Token> tokens;
    const std::size_t length = 1 + random() % 4;
    for (std::size_t i = 0; i < length; ++i) tokens.insert(tokens.end(), page_tokens, static_cast<Token>(random() % 3));
    const std::vector<int> there = names(tree.insert(tokens, pages(length, name)));
    for (std::size_t i = 0; i < length; ++i) {
      const std::vector<Token> head(tokens.begin(),
                                    tokens.begin() + static_cast<std::ptrdiff_t>((i + 1) * page_tokens));
      known.emplace(head, static_cast<std::uint8_t>(name + i));
      EXPECT_EQ(there[i], known.at(head));
    }
    EXPECT_EQ(tree.pages(), known.size());
    ++name;
  }
  EXPECT_EQ(tree.drop_oldest(known.size() + 1), known.size());
  EXPECT_EQ(tree.pages(), 0U);
}

TEST(PrefixTree, DropsAtOnceWhatItWouldDropOneByOne) {
  for (const std::size_t count : {1U, 7U, 30U, 200U}) {
    PrefixTree at_once, one_by_one;
    std::mt19937 random(9);
    std::vector<std::vector<Token>> all;
    for (int round = 0; round < 100; ++round) {
      std::vector<Token>& tokens = all.emplace_back();
      const std::size_t length = 1 + random() % 5;
      for (std::size_t i = 0; i < length; ++i)
        tokens.insert(tokens.end(), page_tokens, static_cast<Token>(random() % 3));
      at_once.insert(tokens, pages(length, 0));
      one_by_one.insert(tokens, pages(length, 0));
    }
    const std::vector<CachePage> held = at_once.find(all[50]), held_too = one_by_one.find(all[50]);
    const std::size_t dropped = at_once.drop_oldest(count);
    std::size_t single = 0;
    while (single < count && one_by_one.drop_oldest(1) == 1) ++single;
    EXPECT_EQ(dropped, single) << count;
    EXPECT_EQ(at_once.pages(), one_by_one.pages()) << count;
    for (const auto& tokens : all) EXPECT_EQ(at_once.find(tokens).size(), one_by_one.find(tokens).size()) << count;
  }
}

TEST(PrefixTree, MayBeDeeperThanTheStack) {
  PrefixTree tree;
  constexpr std::size_t deep = 20000;
  const std::vector<Token> tokens(deep * page_tokens, 1);
  const CachePage page(64);
  tree.insert(tokens, std::vector<CachePage>(deep, page));
  EXPECT_EQ(tree.pages(), deep);
}

TEST(PromptSlice, ComesToPassesOfAboutTheTimeWanted) {
  for (const double per_token : {1e-5, 1e-3, 0.02}) {
    PromptSlice slice(0.25, 2048);
    const auto seconds = [&] { return 0.02 + per_token * static_cast<double>(slice.tokens()); };
    for (int i = 0; i < 20; ++i) slice.learn(slice.tokens(), seconds());
    EXPECT_LT(seconds(), 0.25);
    if (slice.tokens() < 2048) {
      EXPECT_GT(seconds(), 0.15) << slice.tokens();
    }
  }
}

TEST(PromptSlice, ReadsATokenAtLeastAndIsNotMisledByShortPasses) {
  PromptSlice slow(0.25, 2048);
  for (int i = 0; i < 20; ++i) slow.learn(slow.tokens(), 10);
  EXPECT_EQ(slow.tokens(), 1U);
  PromptSlice slice(0.25, 2048);
  const std::size_t before = slice.tokens();
  slice.learn(3, 0.001);
  EXPECT_EQ(slice.tokens(), before);
}

}  // namespace
}  // namespace larch::engine
