#include "load/config/generation.hpp"

#include <gtest/gtest.h>

#include "core/mapped_file.hpp"
#include "support/expect_error.hpp"

namespace larch::load {
namespace {

/// What a text gives, and the warnings.
struct Parsed {
  explicit Parsed(const std::string& text)
      : config(parse_generation_config(text, "dir/generation_config.json", 100, warnings)) {}
  std::vector<std::string> warnings{};
  GenerationConfig config;
};

/// What a text gives that nothing is wrong with.
GenerationConfig parse(const std::string& text) {
  const Parsed parsed(text);
  EXPECT_TRUE(parsed.warnings.empty()) << parsed.warnings.front();
  return parsed.config;
}

/// A value is ignored with a warning: everything else stays as it would be.
Parsed ignores(const std::string& key, const std::string& value) {
  Parsed parsed("{\"do_sample\":true,\"" + key + "\":" + value + "}");
  EXPECT_EQ(parsed.warnings.size(), 1U) << key << " " << value;
  if (parsed.warnings.empty()) return parsed;
  for (const std::string& part :
       {"dir/generation_config.json: " + key + ": expected", std::string(", found "), std::string("ignored")})
    EXPECT_NE(parsed.warnings.front().find(part), std::string::npos) << parsed.warnings.front();
  return parsed;
}

TEST(GenerationConfig, DemoModel) {
  std::vector<std::string> warnings;
  const auto c =
      parse_generation_config(read_text_file(LARCH_DEMO_MODEL "/generation_config.json", 1000), "g", 1280, warnings);
  EXPECT_TRUE(warnings.empty());
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
  const auto c = parse(R"({"do_sample":true,"temperature":0,"top_p":1,"top_k":20,"min_p":0.05,
                           "repetition_penalty":1.1,"eos_token_id":[3,99],"bos_token_id":7})");
  EXPECT_TRUE(c.do_sample);
  EXPECT_EQ(c.temperature, 0);
  EXPECT_EQ(c.top_k, 20);
  EXPECT_EQ(c.min_p, 0.05);
  EXPECT_EQ(c.repetition_penalty, 1.1);
  EXPECT_EQ(c.eos_token_id, (std::vector<std::int32_t>{3, 99}));
  EXPECT_EQ(c.bos_token_id, 7);
}

TEST(GenerationConfig, NullsAreAbsent) {
  const auto c = parse(R"({"do_sample":null,"temperature":null,"top_p":null,"top_k":null,"min_p":null,
                           "repetition_penalty":null,"eos_token_id":null,"bos_token_id":null})");
  EXPECT_EQ(c.top_k, 0);
  EXPECT_EQ(c.repetition_penalty, 1);
}

TEST(GenerationConfig, SpellingsOfTopK) {
  for (const char* off : {"-1", "0", "-1.0", "4294967296", "1e300"})
    EXPECT_EQ(parse(std::string(R"({"top_k":)") + off + "}").top_k, 0) << off;
  EXPECT_EQ(parse(R"({"top_k":50.0})").top_k, 50);
}

TEST(GenerationConfig, OddNumbersAreIgnored) {
  for (const char* v : {"-0.1", "1e9", "\"1\"", "true"}) EXPECT_EQ(ignores("temperature", v).config.temperature, 1);
  for (const char* v : {"0", "-1", "1.01", "2", "[]", "{}"}) EXPECT_EQ(ignores("top_p", v).config.top_p, 1);
  for (const char* v : {"-2", "1.5", "\"50\"", "[1]", "false"}) EXPECT_EQ(ignores("top_k", v).config.top_k, 0);
  for (const char* v : {"-0.1", "1.5", "\"0\""}) EXPECT_EQ(ignores("min_p", v).config.min_p, 0);
  for (const char* v : {"0", "-1", "1e300", "{}"})
    EXPECT_EQ(ignores("repetition_penalty", v).config.repetition_penalty, 1);
  EXPECT_TRUE(ignores("temperature", "-1").config.do_sample);
}

TEST(GenerationConfig, AnOddDoSampleIsFalse) {
  for (const char* v : {"1", "\"true\"", "[]"}) {
    const Parsed parsed(std::string(R"({"do_sample":)") + v + "}");
    EXPECT_FALSE(parsed.config.do_sample);
    EXPECT_EQ(parsed.warnings.size(), 1U);
  }
}

TEST(GenerationConfig, OddTokensAreIgnored) {
  for (const char* v : {"100", "-1", "[[1]]", "{}", "\"1\"", "1.5"})
    EXPECT_TRUE(ignores("eos_token_id", v).config.eos_token_id.empty()) << v;
  EXPECT_EQ(ignores("eos_token_id", "[1,100,\"2\",3]").config.eos_token_id, (std::vector<std::int32_t>{1, 3}));
  for (const char* v : {"100", "[1]", "-1"}) EXPECT_FALSE(ignores("bos_token_id", v).config.bos_token_id) << v;
}

TEST(GenerationConfig, EveryOddValueHasItsWarning) {
  const Parsed parsed(R"({"temperature":-1,"top_p":7,"top_k":-9,"min_p":2,"repetition_penalty":0,"eos_token_id":1e9})");
  EXPECT_EQ(parsed.warnings.size(), 6U);
}

TEST(GenerationConfig, RefusesWhatIsNoObject) {
  test::expect_error(ErrorCode::malformed, {"generation_config.json"}, [] { (void)Parsed("[]"); });
  test::expect_error(ErrorCode::malformed, {"generation_config.json"}, [] { (void)Parsed(""); });
  test::expect_error(ErrorCode::malformed, {"generation_config.json", "distinct keys"},
                     [] { (void)Parsed(R"({"top_k":1,"top_k":2})"); });
}

}  // namespace
}  // namespace larch::load
