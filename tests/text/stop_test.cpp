#include "text/stop.hpp"

#include <gtest/gtest.h>

#include <random>

#include "text/tokenizer/tiny_tokenizer.hpp"
#include "text/utf8.hpp"

namespace larch::text {
namespace {

/// What is shown before the first byte at which a stop string ends; by brute force.
std::pair<std::string, std::optional<std::size_t>> expected(const std::string& text,
                                                            const std::vector<std::string>& stops) {
  for (std::size_t end = 1; end <= text.size(); ++end) {
    std::size_t longest = 0;
    for (const std::string& stop : stops)
      if (std::string_view(text).substr(0, end).ends_with(stop)) longest = std::max(longest, stop.size());
    if (longest > 0) return {text.substr(0, end - longest), end - longest};
  }
  return {text, std::nullopt};
}

TEST(Stop, ShowsAllButWhatMayBeginAStop) {
  StopMatcher matcher({"</s>", "END"});
  EXPECT_EQ(matcher.push("one <"), "one ");
  EXPECT_EQ(matcher.push("/"), "");
  EXPECT_EQ(matcher.push("b> E"), "</b> ");
  EXPECT_EQ(matcher.push(""), "");
  EXPECT_EQ(matcher.push("NE"), "EN");
  EXPECT_EQ(matcher.push("ND and more"), "");
  EXPECT_EQ(matcher.match(), std::string("one </b> EN").size());
  EXPECT_EQ(matcher.push("ignored"), "");
  EXPECT_EQ(matcher.flush(), "");
}

TEST(Stop, FlushGivesWhatWasHeld) {
  StopMatcher matcher({"stop"});
  EXPECT_EQ(matcher.push("a sto"), "a ");
  EXPECT_EQ(matcher.flush(), "sto");
  EXPECT_EQ(matcher.match(), std::nullopt);
}

TEST(Stop, WithoutStopsAllIsShown) {
  StopMatcher matcher({});
  EXPECT_EQ(matcher.push("text"), "text");
}

TEST(Stop, RefusesEmptyAndInvalidStrings) {
  error_of(ErrorCode::invalid_argument, [] { StopMatcher({"ok", ""}); });
  error_of(ErrorCode::invalid_argument, [] { StopMatcher({"\xC3"}); });
}

TEST(Stop, OutcomeDoesNotDependOnTheCuts) {
  std::mt19937 random(2);
  const std::vector<std::string> characters = {"a", "b", "é", "è"};
  const auto word = [&](std::size_t n) {
    std::string s;
    while (n-- > 0) s += characters[random() % characters.size()];
    return s;
  };
  for (int round = 0; round < 5000; ++round) {
    std::vector<std::string> stops;
    for (std::size_t i = 0; i < 1 + random() % 3; ++i) stops.push_back(word(1 + random() % 5));
    StopMatcher matcher(stops);
    std::string text, shown;
    for (int i = 0; i < 10; ++i) {
      const std::string piece = word(random() % 4), out = matcher.push(piece);
      ASSERT_FALSE(find_invalid_utf8(out));
      text += piece;
      shown += out;
    }
    shown += matcher.flush();
    const auto [want, at] = expected(text, stops);
    ASSERT_EQ(shown, want) << text;
    ASSERT_EQ(matcher.match(), at);
  }
}

}  // namespace
}  // namespace larch::text
