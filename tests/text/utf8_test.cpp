#include "text/utf8.hpp"

#include <gtest/gtest.h>

#include <random>

namespace larch::text {
namespace {

TEST(Utf8, EveryCodePointRoundTrips) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string s = utf8_encode(c);
    ASSERT_EQ(utf8_length(s), s.size()) << static_cast<std::uint32_t>(c);
    ASSERT_EQ(utf8_decode(s).code, c);
    ASSERT_FALSE(find_invalid_utf8(s));
  }
}

TEST(Utf8, IllFormedSequencesAreFoundWhereTheyBegin) {
  using namespace std::string_literals;
  const std::pair<std::string, std::size_t> cases[] = {{"\x80", 0},
                                                       {"abc\xFF", 3},
                                                       {"abcdefgh\xC0\x80", 8},  // overlong NUL
                                                       {"\xE0\x80\x80", 0},
                                                       {"\xED\xA0\x80", 0},  // overlong, surrogate
                                                       {"\xF4\x90\x80\x80", 0},
                                                       {"\xF5\x80\x80\x80", 0},
                                                       {"\xF0\x80\x80\x80", 0},
                                                       {"é\xE2\x82", 2},
                                                       {"12345678é\xC3", 10},
                                                       {"a\0b\xC3("s, 3}};
  for (const auto& [text, at] : cases) EXPECT_EQ(find_invalid_utf8(text), at) << testing::PrintToString(text);
  EXPECT_EQ(find_invalid_utf8("naïve 日本 👍\xF4\x8F\xBF\xBF"), std::nullopt);
}

TEST(Utf8Stream, HoldsBackIncompleteCharacters) {
  Utf8Stream stream;
  EXPECT_EQ(stream.push("a\xF0\x9F"), "a");
  EXPECT_EQ(stream.push("\x91"), "");
  EXPECT_EQ(stream.push("\x8D"
                        "b"),
            "👍b");
  EXPECT_EQ(stream.flush(), "");
  EXPECT_EQ(stream.push("\xE2\x82"), "");
  EXPECT_EQ(stream.flush(), "\uFFFD");
  EXPECT_EQ(stream.flush(), "");
}

TEST(Utf8Stream, IllFormedSequencesBecomeOneReplacementEach) {
  Utf8Stream stream;
  EXPECT_EQ(stream.push("\xE2\x82(\xFF\xFE\xF0\x9F\x91x\xED\xA0\x80"), "\uFFFD(\uFFFD\uFFFD\uFFFDx\uFFFD\uFFFD\uFFFD");
}

TEST(Utf8Stream, OutputIsValidAndDoesNotDependOnTheCuts) {
  std::mt19937 random(1);
  const std::string alphabet = "aé日👍\x80\xFF\xE0\xF0\xED\xC3";
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (int i = 0; i < 20; ++i) bytes += alphabet[random() % alphabet.size()];
    Utf8Stream whole, cut;
    std::string expected = whole.push(bytes);
    expected += whole.flush();
    std::string found;
    for (std::size_t i = 0; i < bytes.size();) {
      const std::size_t n = 1 + random() % 5;
      const std::string piece = cut.push(std::string_view(bytes).substr(i, n));
      ASSERT_FALSE(find_invalid_utf8(piece));
      found += piece;
      i += n;
    }
    found += cut.flush();
    ASSERT_EQ(found, expected);
    ASSERT_FALSE(find_invalid_utf8(found));
  }
}

}  // namespace
}  // namespace larch::text
