#include "text/tokenizer/splitter.hpp"

#include <gtest/gtest.h>

#include "text/tokenizer/regex_syntax.hpp"
#include "text/tokenizer/tiny_tokenizer.hpp"
#include "text/utf8.hpp"

namespace larch::text {
namespace {

using Pieces = std::vector<std::string>;

Pieces split(const Splitter& splitter, std::string_view text) {
  std::vector<std::string_view> found;
  splitter.split(text, found);
  return {found.begin(), found.end()};
}
Pieces split(std::string_view pattern, std::string_view text, Splitter::Matches matches = Splitter::Matches::isolated,
             bool invert = false) {
  return split(Splitter::regex(pattern, matches, invert, "test"), text);
}

TEST(Splitter, BehaviorsAndInvert) {
  const auto isolated = Splitter::Matches::isolated, removed = Splitter::Matches::removed;
  EXPECT_EQ(split(R"(\d+)", "ab12c", isolated), (Pieces{"ab", "12", "c"}));
  EXPECT_EQ(split(R"(\d+)", "ab12c", removed), (Pieces{"ab", "c"}));
  EXPECT_EQ(split(R"(\d+)", "ab12c", removed, true), (Pieces{"12"}));
  EXPECT_EQ(split(R"(\d+)", "ab12c", isolated, true), (Pieces{"ab", "12", "c"}));
  EXPECT_EQ(split(Splitter::literal("a.b", isolated, false, "test"), "xa.bxaxb"), (Pieces{"x", "a.b", "xaxb"}));
  EXPECT_EQ(split("x*", "axxb"), (Pieces{"a", "xx", "b"}));  // empty matches cut, and end
  EXPECT_EQ(split("", "日本"), (Pieces{"日", "本"}));
}

/// The characters that a pattern matches.
std::u32string matched(std::string_view pattern, const std::vector<char32_t>& characters) {
  std::u32string found;
  const Splitter splitter = Splitter::regex(pattern, Splitter::Matches::removed, false, "test");
  for (const char32_t c : characters)
    if (split(splitter, utf8_encode(c)).empty()) found += c;
  return found;
}

TEST(Splitter, ClassesMeanWhatTheyMeanToOniguruma) {
  const std::vector<char32_t> spaces = {0x09,   0x0B,   0x0D,   0x20,   0x85,   0xA0,   0x1680, 0x180E,
                                        0x2003, 0x200B, 0x2028, 0x202F, 0x3000, 0xFEFF, 'a'};
  const std::u32string white = U"\x09\x0B\x0D\x20\x85\xA0\u1680\u2003\u2028\u202F\u3000";
  EXPECT_EQ(matched(R"(\s)", spaces), white);
  EXPECT_EQ(matched(R"([\s])", spaces), white);
  EXPECT_EQ(matched(R"([^\S])", spaces), white);
  EXPECT_EQ(matched(R"(\w)", {'a', '_', '1', 0x301, 0x203F, 0x2160, '-', 0xBD, 0x4E2D}),
            U"a_1\u0301\u203F\u2160\u4E2D");
  EXPECT_EQ(matched(R"(\d)", {'1', 0x0663, 0xBD, 0x2160}), U"1\u0663");
  EXPECT_EQ(matched(R"(\h)", {'f', 'g', ' ', '9'}), U"f9");
  EXPECT_EQ(matched(R"([\h])", {'f', 'g', ' ', '9'}), U"f9");
  EXPECT_EQ(matched(R"(\p{Han})", {0x4E2D, 0x3005, 0x3001, 'a'}), U"\u4E2D\u3005");  // the script, not its extensions
  EXPECT_EQ(matched(R"(\p{^L})", {'a', '1'}), U"1");
  EXPECT_EQ(matched(R"(\P{^L})", {'a', '1'}), U"a");
  EXPECT_EQ(matched(R"([\u4e00-\u9fa5\x{3040}\x41])", {0x4E2D, 0x3040, 'A', 'B'}), U"\u4E2D\u3040A");
  EXPECT_EQ(matched("(?i:'S)", {'s'}), U"");
  EXPECT_EQ(matched("(?i:k)", {'K', 0x212A, 'q'}), U"K\u212A");
}

TEST(Splitter, AnchorsAreThoseOfLines) {
  EXPECT_EQ(split("^b", "a\nb"), (Pieces{"a\n", "b"}));
  EXPECT_EQ(split(R"(\s+$)", "a  "), (Pieces{"a", "  "}));
  EXPECT_EQ(split(".+", "ab\ncd"), (Pieces{"ab", "\n", "cd"}));
}

TEST(RegexSyntax, RefusesWhatWouldMatchOtherwise) {
  for (const char* pattern :
       {R"(\b)",   R"(\K)", R"(\C)",   R"(\G)",      R"(\R)",   R"(\X)",      R"([\W])",          "[a[b]]",
        "[a&&b]",  "[",     "[]a]",    "(?m)a",      "a(?i)b",  "(?<name>a)", "(*UTF)a",          "a{2}+",
        "a{2}?",   "a{,3}", R"(\p{L)", R"(\pL)",     R"(\p{})", R"(\p{L|N})", R"(\x{110000000})", R"(\x4)",
        R"(\u00)", "\\",    R"([\1])", "[[:alpha:]]"})
    error_of(ErrorCode::unsupported, [&] { to_pcre2(pattern, "test"); });
}

TEST(Splitter, RefusesBrokenPatterns) {
  for (const char* pattern : {"(", ")", "a**", "[z-a]", R"(\p{Klingon})", R"(\x{110000})", R"(\2)"})
    EXPECT_NE(error_of(ErrorCode::malformed, [&] { split(pattern, "x"); }).find("test: "), std::string::npos);
  error_of(ErrorCode::malformed, [] { split("\xFF", "x"); });
  error_of(ErrorCode::unsupported, [] { split(std::string(70000, 'a'), "x"); });
  error_of(ErrorCode::malformed, [] { split(std::string(5000, '(') + std::string(5000, ')'), "x"); });
}

TEST(Splitter, CatastrophicPatternsEndInAnError) {
  error_of(ErrorCode::unsupported, [] { split("(?:a+)+(?:a+)+[bc]", std::string(200, 'a')); });
  // Deep backtracking overflows no stack.
  const std::string deep(300000, 'a');
  try {
    EXPECT_EQ(split("(?:a|b)+", deep), Pieces{deep});
  } catch (const Error& e) {
    EXPECT_EQ(static_cast<int>(e.code()), static_cast<int>(ErrorCode::unsupported));
  }
}

std::string repeat(std::string_view part, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += part;
  return text;
}

TEST(Splitter, WorkIsBoundedByTheTextsLength) {
  // Each of these looks at the rest of the text, or at as much work, for every piece.
  const std::string a = repeat("a", 1 << 20), spaces = "1" + repeat(" ", 1 << 20) + "1";
  for (const auto& [pattern, text] : std::vector<std::pair<std::string, std::string>>{{".*?c|a", a},
                                                                                      {"[^c]*c|a", a},
                                                                                      {"(?=[^c]*c)b|a", a},
                                                                                      {"(?:a?){20}b|a", a},
                                                                                      {"(?:a+)+b|a", a},
                                                                                      {"(?![^c]*c$)a", a + "c"},
                                                                                      {R"(\s+$)", spaces}}) {
    const std::string message = error_of(ErrorCode::unsupported, [&of = pattern, &all = text] { split(of, all); });
    EXPECT_NE(message.find("pattern"), std::string::npos) << message;
  }
}

TEST(Splitter, LongRunsAreOnePiece) {
  const std::string pattern = R"(\p{L}+|\s+(?!\S)|\s+|[^\s\p{L}]+[\r\n]*)";
  for (const char* run : {"a", " ", "世", "가", "!", "\u00e9"}) {
    const std::string text = repeat(run, 1 << 20);
    EXPECT_TRUE(split(pattern, text) == Pieces{text}) << run;
    // Spaces and marks take the line break along.
    const bool letters = *run != ' ' && *run != '!';
    const Pieces last = letters ? Pieces{text, "\n"} : Pieces{text + "\n"};
    Pieces expected{*run == '!' ? "a" : "1"};
    expected.insert(expected.end(), last.begin(), last.end());
    EXPECT_TRUE(split(pattern, expected[0] + text + "\n") == expected) << run;
  }
}

/// Matches that end at, before and behind the end of a window, against a pattern's plain meaning.
TEST(Splitter, WindowsDoNotShow) {
  for (const std::size_t n : {1, 100, 254, 255, 256, 257, 258, 511, 512, 513, 5000}) {
    const std::string run(n, 'a'), rest(300, 'b');
    EXPECT_EQ(split("a+", run + rest), (Pieces{run, rest}));
    EXPECT_EQ(split("a+(?=b)|x", rest + run + "b" + rest), (Pieces{rest, run, "b" + rest}));
    EXPECT_EQ(split("a*c|a+", run + "c" + run), (Pieces{run + "c", run}));
    EXPECT_EQ(split("(?<=a)b", run + "b" + rest).size(), 3U);
    EXPECT_EQ(split("(?<!a)(?:a|c)+$", rest + run + "c\n" + rest), (Pieces{rest, run + "c", "\n" + rest}));
    EXPECT_EQ(split("x*$", run + "\n"), (Pieces{run, "\n"}));
    EXPECT_EQ(split("世+", run + "世世" + rest), (Pieces{run, "世世", rest}));
  }
}

}  // namespace
}  // namespace larch::text
