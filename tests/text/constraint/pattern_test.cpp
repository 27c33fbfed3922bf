#include "text/constraint/pattern.hpp"

#include <nlohmann/json.hpp>
#include <random>
#include <regex>

#include "text/constraint/support.hpp"

namespace larch::text::constraint {
namespace {

using Json = nlohmann::ordered_json;

Automaton automaton_of_pattern(const std::string& pattern) {
  return automaton_of(Json({{"type", "string"}, {"pattern", pattern}}).dump());
}

class Patterns : public testing::TestWithParam<const char*> {};

TEST_P(Patterns, MatchWhatTheStandardLibraryMatches) {
  const Automaton automaton = automaton_of_pattern(GetParam());
  const std::regex regex(GetParam());
  std::mt19937 random(1);
  const std::string_view letters = "ab01-_ .\"\\\n\tZ";
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (std::size_t n = random() % 8; n > 0; --n) text += letters[random() % letters.size()];
    EXPECT_EQ(takes(automaton, Json(text).dump()), std::regex_search(text, regex)) << Json(text);
  }
}

INSTANTIATE_TEST_SUITE_P(All, Patterns,
                         testing::Values("a", "^a", "b$", "^ab?$", "^(a|b0)*$", "^[ab]{2,3}$", "^[^ab]+$", "\\d\\D",
                                         "^\\w+$", "\\s", "^\\S*$", "^a{2}", "(?:ab|0)+1", "^.$", "^[a-b\\-_]*$", "\\.",
                                         "\"", "\\\\", "^a*?b+?$", "(^a|0$)", "^$", "", "^a|b$", "[\\d_]{3,}",
                                         "^(?:(?:a|b){1,2}0){0,2}$", "^[\\s\\S]$", "\\x61\\u0062", "[^\\w ]", "^a{0}b",
                                         "a|", "^\\n$", "[.$^]"));

TEST(Pattern, KnowsUnicode) {
  const Automaton range = automaton_of_pattern("^[à-ÿ☃😀-😂]{2}$");
  EXPECT_TRUE(takes(range, "\"é☃\""));
  EXPECT_TRUE(takes(range, "\"😁ÿ\""));
  EXPECT_FALSE(takes(range, "\"😃é\""));
  EXPECT_FALSE(takes(range, "\"é\""));
  const Automaton any = automaton_of_pattern("^.$");
  for (const char* text :
       {"\"\\u0000\"", "\"\\u001f\"", "\"\x7f\"", "\"\xdf\xbf\"", "\"\xe0\xa0\x80\"", "\"\xed\x9f\xbf\"",
        "\"\xee\x80\x80\"", "\"\xf0\x90\x80\x80\"", "\"\xf4\x8f\xbf\xbf\"", "\"\\t\""})
    EXPECT_TRUE(takes(any, text)) << text;
  for (const char* text : {"\"\\n\"", "\"\xe2\x80\xa8\"", "\"\xc0\x80\"", "\"\xed\xa0\x80\"", "\"\xf4\x90\x80\x80\"",
                           "\"\xe0\x9f\xbf\"", "\"\"", "\"ab\"", "\"\\u0041\"", "\"\\/\"", "\"\\u0009\""})
    EXPECT_FALSE(takes(any, text)) << text;
}

TEST(Pattern, HoldsLengthsToo) {
  const Automaton automaton =
      automaton_of(R"({"type": "string", "pattern": "^(ab|é)*$", "minLength": 3, "maxLength": 4})");
  EXPECT_TRUE(takes(automaton, "\"ééé\""));
  EXPECT_TRUE(takes(automaton, "\"abab\""));
  EXPECT_TRUE(takes(automaton, "\"éab\""));
  EXPECT_FALSE(takes(automaton, "\"ab\""));
  EXPECT_EQ(bytes_taken(automaton, "\"ababa"), 5U);
  EXPECT_EQ(bytes_taken(automaton, "\"éééa"), 7U);  // a b would be one too many
  expect_refused(R"({"pattern": "^abc$", "maxLength": 2})", {"pattern", "#/pattern", "nothing that any text matches"});
}

TEST(Pattern, RefusesByName) {
  for (const char* pattern : {"(?=a)",   "(?!a)",     "(?<=a)",
                              "(?<!a)",  "(?i)a",     "\\bword",
                              "\\B",     "(a)\\1",    "\\p{L}",
                              "\\k<a>",  "\\cA",      "(",
                              ")",       "[a",        "a**",
                              "*",       "{2}",       "a{2",
                              "a{3,2}",  "a{100000}", "[b-a]",
                              "\\uD800", "\\x4",      "\\",
                              "(?<name", "a$b",       "(((a{1000}){1000}){1000})"})
    expect_refused(Json({{"properties", {{"x", {{"pattern", pattern}}}}}}).dump(), {"#/properties/x/pattern"});
  expect_refused(R"({"pattern": 5})", {"#/pattern", "string"});
}

TEST(Pattern, CannotGrowBeyondMeasure) {
  // Each needs exponentially many states, or many patterns many.
  expect_refused(R"({"pattern": "^(a|b)*a(a|b){30}$"})", {"#/pattern", "more states"});
  Json many = {{"properties", Json::object()}};
  for (int i = 0; i < 500; ++i)
    many["properties"]["p" + std::to_string(i)] = {{"pattern", "^(a|b)*a(a|b){9}c{" + std::to_string(i) + "}$"}};
  expect_refused(many.dump(), {"more states"});
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "(";
  expect_refused(Json({{"pattern", deep}}).dump(), {"nested"});
}

struct Format {
  const char* name;
  std::vector<const char*> good, bad;
};
void PrintTo(const Format& format, std::ostream* out) { *out << format.name; }

class Formats : public testing::TestWithParam<Format> {};

TEST_P(Formats, AreEnforced) {
  const Automaton automaton = automaton_of(Json({{"type", "string"}, {"format", GetParam().name}}).dump());
  for (const char* text : GetParam().good) EXPECT_TRUE(takes(automaton, Json(text).dump())) << text;
  for (const char* text : GetParam().bad) EXPECT_FALSE(takes(automaton, Json(text).dump())) << text;
}

INSTANTIATE_TEST_SUITE_P(
    All, Formats,
    testing::Values(Format{"date",
                           {"2024-02-29", "2000-02-29", "1999-12-31", "0001-01-01", "0004-02-29"},
                           {"2023-02-29", "1900-02-29", "0000-02-29", "2024-04-31", "2024-13-01", "2024-1-1",
                            "24-01-01"}},
                    Format{"time",
                           {"23:59:59Z", "00:00:00.5+02:00", "12:30:00-23:59"},
                           {"24:00:00Z", "12:60:00Z", "12:00:00", "12:00Z", "12:00:00.Z"}},
                    Format{"date-time",
                           {"2024-02-29T12:00:00Z", "2024-01-31T00:00:00.123456+01:00"},
                           {"2024-02-30T12:00:00Z", "2024-01-31 00:00:00Z", "2024-01-31"}},
                    Format{"uuid",
                           {"123e4567-e89b-12d3-a456-426614174000"},
                           {"123e4567e89b12d3a456426614174000", "123e4567-e89b-12d3-a456-42661417400g"}},
                    Format{"email",
                           {"a@b.de", "first.last+tag@sub-domain.example.org"},
                           {"a@b", "@b.de", "a@.de", "a b@c.de", "a@b.d"}},
                    Format{"ipv4", {"0.0.0.0", "255.249.199.9"}, {"256.0.0.1", "1.2.3", "01.2.3.4"}},
                    Format{"uri", {"anything", ""}, {}}));

}  // namespace
}  // namespace larch::text::constraint
