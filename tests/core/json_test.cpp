#include "core/json.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/mapped_file.hpp"
#include "support/expect_error.hpp"

namespace larch {
namespace {

void expect_refused(const std::string& text, const std::vector<std::string>& parts) {
  std::vector<std::string> all = parts;
  all.emplace_back("file.json");
  test::expect_error(ErrorCode::malformed, all, [&] { (void)parse_json(text, "file.json"); });
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + "1" + std::string(depth, ']'); }

TEST(Json, KeepsEveryKindOfValue) {
  const auto j = parse_json(R"({"a":[1,-2,3.5,true,false,null,"\u00e9\n",{"b":{}},[]],"c":18446744073709551615})", "x");
  const nlohmann::json expected = {
      {"a",
       {1, -2, 3.5, true, false, nullptr, "\xc3\xa9\n", {{"b", nlohmann::json::object()}}, nlohmann::json::array()}},
      {"c", 18446744073709551615ULL}};
  EXPECT_EQ(j, expected);
  EXPECT_TRUE(j["a"][0].is_number_unsigned());
  EXPECT_FALSE(j["a"][1].is_number_unsigned());
}

TEST(Json, ReadsLikeThePlainParser) {
  const std::string text = read_text_file(LARCH_TEST_DATA "/tokenizer/tokenizer.json", std::size_t{64} << 20);
  EXPECT_EQ(parse_json(text, "tokenizer.json"), nlohmann::json::parse(text));
}

TEST(Json, KeepsTheOrderOfKeysIfAsked) {
  const std::string text = R"({"b":{"z":1,"y":[{"n":1,"m":2}]},"a":null,"c":"x"})";
  EXPECT_EQ(parse_ordered_json(text, "x").dump(), text);
  test::expect_error(ErrorCode::malformed, {"distinct keys", "\"z\"", "x"},
                     [] { (void)parse_ordered_json(R"({"a":{"z":1},"b":{"z":1,"y":{"z":1},"z":1}})", "x"); });
  test::expect_error(ErrorCode::malformed, {"64 deep"}, [] { (void)parse_ordered_json(nested(65), "x"); });
}

TEST(Json, FindsRepeatedKeysOfLargeObjectsSoon) {
  std::string text = "{";
  for (int i = 0; i < 300'000; ++i) text += "\"" + std::to_string(1'000'000 + i) + "\":1,";
  EXPECT_EQ(parse_ordered_json(text + "\"a\":1}", "x").size(), 300'001U);
  test::expect_error(ErrorCode::malformed, {"distinct keys"},
                     [&] { (void)parse_ordered_json(text + "\"1000000\":1}", "x"); });
}

TEST(Json, AScalarMayStandAlone) { EXPECT_EQ(parse_json(" 5 ", "x"), 5); }

TEST(Json, NestingUpTo64) {
  EXPECT_NO_THROW((void)parse_json(nested(64), "x"));
  expect_refused(nested(65), {"64 deep"});
  std::string open;
  open.resize(10'000'000, '[');
  expect_refused(open, {"64 deep"});
  std::string objects;
  for (int i = 0; i < 65; ++i) objects += "{\"a\":";
  expect_refused(objects, {"64 deep"});
}

TEST(Json, ValuesUpToFourMillion) {
  std::string text = "[";
  for (int i = 1; i < 4'000'000; ++i) text += "1,";  // with the array itself, four million
  EXPECT_NO_THROW((void)parse_json(text.substr(0, text.size() - 1) + "]", "x"));
  expect_refused(text + "1]", {"4000000 values"});
}

TEST(Json, DuplicateKeys) {
  expect_refused(R"({"a":1,"b":{"a":2},"a":3})", {"distinct keys", "\"a\""});
  expect_refused(R"({"x":{"q":1,"q":1}})", {"distinct keys", "\"q\""});
  expect_refused(R"({"\u0061":1,"a":2})", {"distinct keys", "\"a\""});
  EXPECT_NO_THROW((void)parse_json(R"([{"a":1},{"a":{"a":2}}])", "x"));
}

TEST(Json, Truncated) {
  const std::string text = R"({"a":[1,2,"three"],"b":{"c":null}})";
  for (std::size_t n = 0; n < text.size(); ++n) expect_refused(text.substr(0, n), {"expected JSON", "byte"});
}

TEST(Json, TrailingTextAndNul) {
  expect_refused("{} {}", {"expected JSON"});
  expect_refused(std::string("{}\0", 3), {"NUL", "byte 2"});
  expect_refused(std::string("{}\0garbage", 10), {"NUL"});
  expect_refused(std::string("{\"a\0\":1}", 8), {"NUL"});
}

TEST(Json, InvalidUtf8) {
  expect_refused("{\"\xff\":1}", {"expected JSON"});
  expect_refused("[\"\xc0\x80\"]", {"expected JSON"});
  expect_refused("[\"\xed\xa0\x80\"]", {"expected JSON"});
  expect_refused(R"(["\ud800"])", {"expected JSON"});
  expect_refused("\xff\xfe{}", {"expected JSON"});
}

TEST(Json, NumbersThatNoDoubleHolds) {
  for (const char* text : {"1e999", "-1e999", "NaN", "Infinity", "-Infinity", "01", "+1", ".5", "0x10"})
    expect_refused(text, {"expected JSON"});
}

TEST(Json, MessagesAreShortAndPrintable) {
  expect_refused("[\"" + std::string(1'000'000, 'x') + "\x1b[2J", {"..."});
  expect_refused(R"({"k\u001b[2J":1,"k\u001b[2J":1})", {"\"k?[2J\""});
}

}  // namespace
}  // namespace larch
