#include "load/generation_config.hpp"

#include <gtest/gtest.h>

#include "core/mapped_file.hpp"
#include "support/expect_error.hpp"

namespace larch::load {
namespace {

GenerationConfig parse(const std::string& text) {
  return parse_generation_config(text, "dir/generation_config.json", 100);
}

TEST(GenerationConfig, DemoModel) {
  const auto c = parse_generation_config(read_text_file(LARCH_DEMO_MODEL "/generation_config.json", 1000), "g", 1280);
  EXPECT_TRUE(c.do_sample);
  EXPECT_EQ(c.temperature, 0.6);
  EXPECT_EQ(c.top_p, 0.95);
  EXPECT_EQ(c.top_k, 0);
  EXPECT_EQ(c.eos_token_id, std::vector<std::int32_t>{1265});
  EXPECT_EQ(c.bos_token_id, 1264);
}

TEST(GenerationConfig, IsGreedyUnlessItSaysOtherwise) {
  const auto c = parse("{}");
  EXPECT_FALSE(c.do_sample);
  EXPECT_EQ(c.temperature, 1);
  EXPECT_EQ(c.top_p, 1);
  EXPECT_TRUE(c.eos_token_id.empty());
  EXPECT_EQ(c.bos_token_id, std::nullopt);
}

TEST(GenerationConfig, ReadsEveryKey) {
  const auto c = parse(R"({"do_sample":true,"temperature":0,"top_p":1,"top_k":20,"eos_token_id":[3,99]})");
  EXPECT_EQ(c.temperature, 0);
  EXPECT_EQ(c.top_k, 20);
  EXPECT_EQ(c.eos_token_id, (std::vector<std::int32_t>{3, 99}));
}

TEST(GenerationConfig, RefusesInvalidValues) {
  const auto refuse = [](const std::string& key, const std::string& value) {
    test::expect_error(ErrorCode::malformed, {"dir/generation_config.json: " + key, "expected", "found"},
                       [&] { (void)parse("{\"" + key + "\":" + value + "}"); });
  };
  for (const char* v : {"-0.1", "1e9", "\"1\"", "true"}) refuse("temperature", v);
  for (const char* v : {"0", "-1", "1.01", "[]"}) refuse("top_p", v);
  for (const char* v : {"-1", "1.5", "4294967296"}) refuse("top_k", v);
  for (const char* v : {"1", "\"true\""}) refuse("do_sample", v);
  for (const char* v : {"100", "-1", "[1,100]", "[[1]]", "{}"}) refuse("eos_token_id", v);
  for (const char* v : {"100", "[1]"}) refuse("bos_token_id", v);
}

TEST(GenerationConfig, RefusesWhatIsNoObject) {
  test::expect_error(ErrorCode::malformed, {"generation_config.json"}, [] { (void)parse("[]"); });
  test::expect_error(ErrorCode::malformed, {"generation_config.json"}, [] { (void)parse(""); });
}

}  // namespace
}  // namespace larch::load
