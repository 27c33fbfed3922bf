#include "larch/json_constraint.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <thread>

#include "larch/larch.hpp"
#include "support/expect_error.hpp"
#include "support/golden.hpp"
#include "support/json_validator.hpp"
#include "support/random_schema.hpp"

namespace larch::test {
namespace {

const Model& demo() {
  static const Model model = Model::load(demo_dir());
  return model;
}

std::string prompt(const std::string& question) {
  return demo().render(std::vector<Message>{{.role = Role::user, .content = question}});
}

GenerateOptions hot(const JsonConstraint& constraint, std::uint64_t seed) {
  GenerateOptions options{.sampling = SamplingOptions{.temperature = 1.5, .seed = seed}};
  options.on_logits = constraint.hook();
  return options;
}

class Constrained : public testing::TestWithParam<unsigned> {};

TEST_P(Constrained, AReplyThatEndedByItselfIsWhatTheSchemaSays) {
  RandomSchema random(GetParam());
  const auto schema = random.draw();
  const JsonConstraint constraint(demo(), schema.dump());
  const JsonValidator validator(schema);
  Session session(demo(), {.context = 1024, .threads = 1});
  for (std::uint64_t seed = 0; seed < 3; ++seed) {
    const Generation g = generate(session, prompt("What is 34 + 58?"), hot(constraint, seed));
    if (g.stop_reason == StopReason::end_token) {
      EXPECT_TRUE(validator.valid_text(g.reply.content)) << g.text << '\n' << schema;
    }
  }
}

TEST_P(Constrained, DraftsDoNotChangeTheText) {
  RandomSchema random(GetParam() + 1000);
  const JsonConstraint constraint(demo(), random.draw().dump());
  Session session(demo(), {.context = 512, .threads = 1});
  const auto with = [&](Speculation how) {
    GenerateOptions options = hot(constraint, GetParam());
    options.speculation = how;
    return generate(session, prompt("What is 34 + 58?"), options).tokens;
  };
  const std::vector<Token> off = with(Speculation::off);
  EXPECT_EQ(with(Speculation::mtp), off);
  EXPECT_EQ(with(Speculation::suffix), off);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Constrained, testing::Range(0U, 12U));

TEST(JsonConstraint, GivesAnyObjectWithoutASchema) {
  const JsonConstraint constraint(demo());
  Session session(demo(), {.context = 1024, .threads = 1});
  int ended = 0;
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    const Generation g = generate(session, prompt("Hello"), hot(constraint, seed));
    if (g.stop_reason != StopReason::end_token) continue;
    ++ended;
    EXPECT_TRUE(nlohmann::json::parse(g.reply.content).is_object()) << g.text;
  }
  EXPECT_GT(ended, 0);
}

TEST(JsonConstraint, ThinksFreelyAndAnswersInJson) {
  const JsonConstraint constraint(
      demo(), R"({"type": "object", "properties": {"answer": {"type": "integer"}, "sure": {"type": "boolean"}},
                  "required": ["answer", "sure"], "additionalProperties": false})");
  Session session(demo(), {.context = 1024, .threads = 1});
  GenerateOptions options{.sampling = SamplingOptions{.temperature = 0}};
  const Generation free = generate(session, prompt("What is 347 + 589?"), options);
  options.on_logits = constraint.hook();
  const Generation held = generate(session, prompt("What is 347 + 589?"), options);
  EXPECT_EQ(held.stop_reason, StopReason::end_token);
  EXPECT_EQ(held.reply.thinking, free.reply.thinking);
  const nlohmann::json answer = nlohmann::json::parse(held.reply.content);
  EXPECT_TRUE(answer.at("answer").is_number_integer());
  EXPECT_TRUE(answer.at("sure").is_boolean());
}

TEST(JsonConstraint, ServesSeveralGenerationsAtOnce) {
  const JsonConstraint constraint(demo(), R"({"type": "array", "items": {"type": "string"}, "maxItems": 3})");
  const auto reply = [&](std::uint64_t seed) {
    Session session(demo(), {.context = 512, .threads = 1});
    return generate(session, prompt("What is 34 + 58?"), hot(constraint, seed)).tokens;
  };
  const std::vector<Token> first = reply(1), second = reply(2);
  std::vector<Token> one, two;
  std::thread other([&] { one = reply(1); });
  two = reply(2);
  other.join();
  EXPECT_EQ(one, first);
  EXPECT_EQ(two, second);
}

TEST(JsonConstraint, AHookFollowsTokensThatAreTakenBack) {
  const JsonConstraint constraint(demo(), R"({"enum": [1, 12]})");
  const auto hook = constraint.hook();
  const auto left = [&](const std::string& text) {
    std::vector<float> logits(static_cast<std::size_t>(demo().info().vocab_size));
    hook(logits, demo().encode(text));
    return std::count_if(logits.begin(), logits.end(), [](float l) { return std::isfinite(l); });
  };
  const auto begin = left("</think>");
  EXPECT_GT(begin, 1);
  const auto one = left("</think>1"), twelve = left("</think>12");
  EXPECT_EQ(one, static_cast<long>(demo().end_tokens().size()) + 1);
  EXPECT_EQ(twelve, static_cast<long>(demo().end_tokens().size()));
  EXPECT_EQ(left("</think>1"), one);
  EXPECT_EQ(left("</think>"), begin);
}

TEST(JsonConstraint, RefusesSchemasAndModelsByName) {
  expect_error(ErrorCode::invalid_argument, {"\"not\"", "#/properties/a/not"},
               [] { JsonConstraint(demo(), R"({"properties": {"a": {"not": {}}}})"); });
  expect_error(ErrorCode::invalid_argument, {"schema"}, [] { JsonConstraint(demo(), "{"); });
  const Model mute = Model::load(LARCH_TEST_DATA "/fixtures/v3_yarn_f32");
  expect_error(ErrorCode::unsupported, {"tokenizer.json"}, [&] { JsonConstraint{mute}; });
}

}  // namespace
}  // namespace larch::test
