// /v1/completions.
#include <gtest/gtest.h>

#include "serve/api_driver.hpp"

namespace larch::test {
namespace {

constexpr const char* path = "/v1/completions";

Json with_prompt(Json prompt) { return {{"prompt", std::move(prompt)}, {"temperature", 0}, {"max_tokens", 12}}; }

TEST(Completions, AnswerWithTextAndUsage) {
  const Json answer = answer_to(path, with_prompt("<｜User｜>What is 2 + 2?<｜Assistant｜><think>\n"));
  EXPECT_EQ(answer["object"], "text_completion");
  EXPECT_TRUE(answer["id"].get<std::string>().starts_with("cmpl-"));
  const Json& choice = answer["choices"][0];
  EXPECT_NE(choice["text"], "");
  EXPECT_EQ(choice["finish_reason"], "length");
  EXPECT_TRUE(choice["logprobs"].is_null());
  EXPECT_EQ(answer["usage"]["completion_tokens"], 12);
}

TEST(Completions, MakeSixteenTokensUnlessTold) {
  const Json body{{"prompt", "a"}};
  EXPECT_EQ(ask(path, body)->works()[0].options.max_tokens, 16);
}

TEST(Completions, PromptsAreTextsOrTokens) {
  const std::vector<Token> tokens = demo_model().encode("Hello there");
  std::vector<Token> begun{*demo_model().begin_token()};
  begun.insert(begun.end(), tokens.begin(), tokens.end());
  EXPECT_EQ(ask(path, with_prompt("Hello there"))->works()[0].prompt, begun);
  EXPECT_EQ(ask(path, with_prompt(tokens))->works()[0].prompt, tokens);
  const auto both = ask(path, with_prompt(Json::array({tokens, begun})))->works();
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(both[0].prompt, tokens);
  EXPECT_EQ(both[1].prompt, begun);
  EXPECT_EQ(ask(path, with_prompt({"Hello there", "x"}))->works()[0].prompt, begun);
}

TEST(Completions, RepliesToSeveralPromptsComeInOrder) {
  Json body = with_prompt({"alpha", "beta"});
  body["n"] = 2;
  body["best_of"] = 2;
  body["echo"] = true;
  const Json answer = answer_to(path, body);
  ASSERT_EQ(answer["choices"].size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(answer["choices"][i]["index"], i);
    EXPECT_TRUE(answer["choices"][i]["text"].get<std::string>().starts_with(i < 2 ? "alpha" : "beta"));
  }
  const int alone = answer_to(path, with_prompt("alpha"))["usage"]["prompt_tokens"].get<int>() +
                    answer_to(path, with_prompt("beta"))["usage"]["prompt_tokens"].get<int>();
  EXPECT_EQ(answer["usage"]["prompt_tokens"], alone) << "each prompt counts once";
  body["n"] = 100;
  body.erase("best_of");
  EXPECT_EQ(refusal(path, body.dump()).parameter(), "n");
}

TEST(Completions, StreamWhatTheyWouldAnswer) {
  for (const bool echo : {false, true}) {
    Json body = with_prompt("<｜User｜>What is 2 + 2?<｜Assistant｜><think>\n");
    if (echo)
      body["echo"] = true;
    else
      body["logprobs"] = 2;
    body["stream_options"] = {{"include_usage", true}};
    const Json answer = answer_to(path, body);
    const std::vector<Sent> events = stream_of(path, body);
    std::string text;
    Json logprobs{{"tokens", Json::array()},
                  {"token_logprobs", Json::array()},
                  {"top_logprobs", Json::array()},
                  {"text_offset", Json::array()}};
    for (std::size_t i = 0; i + 2 < events.size(); ++i) {
      const Json choice = events[i].json()["choices"][0];
      EXPECT_EQ(choice["finish_reason"].is_null(), i + 3 < events.size());
      text += choice["text"];
      if (echo) continue;
      for (auto& [key, list] : logprobs.items())
        for (const Json& one : choice["logprobs"][key]) list.push_back(one);
    }
    EXPECT_EQ(text, answer["choices"][0]["text"]);
    if (!echo) {
      EXPECT_EQ(logprobs, answer["choices"][0]["logprobs"]);
    }
    EXPECT_EQ(events[events.size() - 2].json()["usage"], answer["usage"]);
    EXPECT_EQ(events.back().text, "[DONE]");
  }
}

TEST(Completions, LogprobsHaveALineForEachToken) {
  Json body = with_prompt("<｜User｜>What is 2 + 2?<｜Assistant｜><think>\n");
  body["logprobs"] = 3;
  const Json choice = answer_to(path, body)["choices"][0];
  const Json& logprobs = choice["logprobs"];
  const std::string text = choice["text"];
  ASSERT_GT(logprobs["tokens"].size(), 3U);
  for (const char* key : {"token_logprobs", "top_logprobs", "text_offset"})
    EXPECT_EQ(logprobs[key].size(), logprobs["tokens"].size());
  for (std::size_t i = 0; i < logprobs["tokens"].size(); ++i) {
    const std::string token = logprobs["tokens"][i];
    EXPECT_EQ(text.substr(logprobs["text_offset"][i].get<std::size_t>(), token.size()), token);
    EXPECT_EQ(logprobs["top_logprobs"][i].at(token), logprobs["token_logprobs"][i]);
  }
}

TEST(Completions, OffsetsCountCharacters) {
  const std::vector<Token> tokens = demo_model().encode("é");
  Json body = with_prompt("x");
  body["logprobs"] = 0;
  const auto exchange = ask(path, body);
  std::vector<StepProbabilities> steps;
  for (const Token token : tokens) steps.push_back({{token, -1}, {}});
  (void)exchange->take(0, Piece{.text = "é", .probabilities = steps});
  const std::vector<StepProbabilities> next{{{5, -INFINITY}, {}}};
  (void)exchange->take(0, Piece{.text = "y", .probabilities = next});
  (void)exchange->take(0, ending(StopReason::end_token));
  const Json logprobs = Json::parse(exchange->answer().body)["choices"][0]["logprobs"];
  EXPECT_EQ(logprobs["text_offset"].back(), tokens.size());  // a U+FFFD for each part of the character, or itself
  EXPECT_EQ(logprobs["token_logprobs"].back(), -9999);
}

TEST(Completions, RefuseLogprobsOfAnEcho) {
  Json body = with_prompt("x");
  body["echo"] = true;
  body["logprobs"] = 1;
  EXPECT_EQ(refusal(path, body.dump()).parameter(), "logprobs");
}

}  // namespace
}  // namespace larch::test
