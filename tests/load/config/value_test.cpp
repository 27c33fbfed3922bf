// One reader, two sources: what JSON and GGUF metadata say is read and refused in the same words.
#include "load/config/value.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "core/json.hpp"
#include "load/config/fields.hpp"
#include "support/expect_error.hpp"

namespace larch::load {
namespace {

/// The same object in both kinds of file.
class BothSources : public testing::Test {
 protected:
  nlohmann::json json = parse_json(
      R"({"n":7,"minus":-7,"x":0.1,"yes":true,"text":"t\n","list":[1,2],"long":[1,2,3,4,5],"strings":["a"],"none":[]})",
      "j");
  GgufMetadata metadata{{"n", std::uint8_t{7}},
                        {"minus", std::int16_t{-7}},
                        {"x", 0.1F},
                        {"yes", true},
                        {"text", std::string("t\n")},
                        {"list", std::vector<std::int64_t>{1, 2}},
                        {"long", std::vector<std::uint32_t>{1, 2, 3, 4, 5}},
                        {"strings", std::vector<std::string>{"a"}},
                        {"none", std::vector<float>()}};
  std::vector<Fields> both{Fields(json, "file"), Fields(metadata, "file")};
};

TEST_F(BothSources, Values) {
  for (const Fields& f : both) {
    EXPECT_EQ(f.integer("n", 0, 10), 7U);
    EXPECT_EQ(f.number("n", 0, 10), 7);
    EXPECT_EQ(f.number("minus", -10, 10), -7);
    EXPECT_EQ(f.number("x", 0, 1), 0.1);
    EXPECT_EQ(f.boolean("yes"), true);
    EXPECT_EQ(f.text("text"), "t\n");
    EXPECT_EQ(f.token("n", 8), 7);
    EXPECT_EQ(f.tokens("list", 8), (std::vector<std::int32_t>{1, 2}));
    EXPECT_TRUE(f.tokens("none", 8).empty());
    EXPECT_FALSE(f.has("gone"));
    EXPECT_EQ(f.integer("gone", 0, 10, 3), 3U);
  }
}

TEST_F(BothSources, Refusals) {
  for (const Fields& f : both) {
    const auto refuse = [&](const std::string& message, auto&& read) {
      test::expect_error(ErrorCode::malformed, {"file: " + message}, read);
    };
    refuse("minus: expected an integer from 0 to 9, found -7", [&] { (void)f.integer("minus", 0, 9); });
    refuse("n: expected an integer from 8 to 9, found 7", [&] { (void)f.integer("n", 8, 9); });
    refuse("x: expected an integer from 0 to 9, found 0.1", [&] { (void)f.integer("x", 0, 9); });
    refuse("gone: expected an integer from 0 to 9, found nothing", [&] { (void)f.integer("gone", 0, 9); });
    refuse("x: expected a number from 1.0 to 2.0, found 0.1", [&] { (void)f.number("x", 1, 2); });
    refuse("yes: expected a number from 1.0 to 2.0, found true", [&] { (void)f.number("yes", 1, 2); });
    refuse("n: expected true or false, found 7", [&] { (void)f.boolean("n"); });
    refuse("n: expected a string, found 7", [&] { (void)f.text("n"); });
    refuse("text: expected true or false, found \"t?\"", [&] { (void)f.boolean("text"); });
    refuse("list: expected a string, found [1, 2]", [&] { (void)f.text("list"); });
    refuse("long: expected a string, found [1, 2, 3, 4, ...]", [&] { (void)f.text("long"); });
    refuse("strings: expected a string, found [\"a\"]", [&] { (void)f.text("strings"); });
    refuse("list: expected one token id, found [1, 2]", [&] { (void)f.token("list", 8); });
    refuse("list: expected token ids below vocab_size 2, found [1, 2]", [&] { (void)f.tokens("list", 2); });
    refuse("text: expected token ids below", [&] { (void)f.token("text", 2); });
    refuse("n: expected an object, found 7", [&] { (void)f.object("n"); });
  }
}

TEST(Values, OnlyTheFirstItemsOfAnArrayInGgufAreSeen) {
  const GgufMetadata metadata{{"ids", std::vector<std::uint32_t>(100'000, 1)}};
  const auto value = find_value(metadata, "ids");
  ASSERT_TRUE(value);
  EXPECT_EQ(std::get<Value::List>(value->held).items.size(), 4U);
  test::expect_error(ErrorCode::malformed, {"f: ids: expected token ids", "[1, 1, 1, 1, ...]"},
                     [&] { (void)Fields(metadata, "f").tokens("ids", 8); });
}

TEST(Values, NumbersThatAreNone) {
  const float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
  const GgufMetadata metadata{{"nan", nan}, {"inf", inf}, {"minus", -inf}};
  const Fields f(metadata, "f");
  for (const auto& [key, found] :
       {std::pair("nan", "NaN"), std::pair("inf", "infinity"), std::pair("minus", "-infinity")})
    test::expect_error(ErrorCode::malformed, {std::string("f: ") + key, std::string("found ") + found},
                       [&, name = key] { (void)f.number(name, -1e300, 1e300); });
}

TEST(Values, Float32AreTheirShortestDecimals) {
  const auto read = [](float value) { return *find_value(GgufMetadata{{"x", value}}, "x")->number(); };
  EXPECT_EQ(read(0.1F), 0.1);
  EXPECT_EQ(read(1e-6F), 1e-6);
  EXPECT_EQ(read(2.446F), 2.446);
  EXPECT_EQ(read(0), 0);
  EXPECT_EQ(*find_value(GgufMetadata{{"x", 0.1}}, "x")->number(), 0.1);
}

TEST(Values, ShiftedInDecimals) {
  EXPECT_EQ(shift_decimal(0.0707, 1), 0.707);
  EXPECT_EQ(shift_decimal(0.1, 1), 1);
  EXPECT_EQ(shift_decimal(0.707, -1), 0.0707);
  EXPECT_EQ(shift_decimal(-3e30, -2), -3e28);
  EXPECT_EQ(shift_decimal(0, 1), 0);
}

TEST(Values, NestedJson) {
  const auto json = parse_json(R"({"a":[[1],{},null,"x"],"o":{"k":1},"z":null})", "j");
  const Fields f(json, "j");
  test::expect_error(ErrorCode::malformed, {"j: a: ", "found [an array, an object, null, \"x\"]"},
                     [&] { (void)f.text("a"); });
  test::expect_error(ErrorCode::malformed, {"j: o: ", "found an object"}, [&] { (void)f.text("o"); });
  test::expect_error(ErrorCode::malformed, {"j: o: k: ", "found 1"}, [&] { (void)f.object("o")->text("k"); });
  EXPECT_FALSE(f.has("z"));
}

}  // namespace
}  // namespace larch::load
