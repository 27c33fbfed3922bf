// /v1/completions.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <tuple>

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
  for (const auto& [echo, wanted, max_tokens] :
       {std::tuple{false, true, 12}, {true, false, 12}, {true, true, 12}, {true, false, 0}, {true, true, 0}}) {
    SCOPED_TRACE(std::to_string(echo) + std::to_string(wanted) + " " + std::to_string(max_tokens));
    Json body = with_prompt({"<｜User｜>What is 2 + 2?<｜Assistant｜><think>\n", "alpha"});
    body["n"] = 2;
    body["max_tokens"] = max_tokens;
    body["echo"] = echo;
    if (wanted) body["logprobs"] = 2;
    body["stream_options"] = {{"include_usage", true}};
    const Json answer = answer_to(path, body);
    const std::vector<Sent> events = stream_of(path, body);
    Json choices = Json::array();
    for (std::size_t i = 0; i + 2 < events.size(); ++i) {
      const Json choice = events[i].json()["choices"][0];
      if (choices.size() == choice["index"]) {
        choices.push_back(choice);
        continue;
      }
      Json& all = choices[choice["index"].get<std::size_t>()];
      EXPECT_TRUE(all["finish_reason"].is_null()) << "after the end";
      all["finish_reason"] = choice["finish_reason"];
      all["text"] = all["text"].get<std::string>() + choice["text"].get<std::string>();
      if (!wanted) continue;
      for (auto& [key, list] : all["logprobs"].items())
        for (const Json& one : choice["logprobs"][key]) list.push_back(one);
    }
    EXPECT_EQ(choices, answer["choices"]);
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

/// The line that tokens give: of the first nothing is known, of the others what Session::feed() says.
void expect_echoed(const Json& logprobs, const std::vector<Token>& tokens, std::size_t before, std::size_t top) {
  Session session(demo_model());
  const std::span<const float> logits = session.feed(tokens, Logits::all);
  const auto vocab = static_cast<std::size_t>(demo_model().info().vocab_size);
  ASSERT_GE(logprobs["tokens"].size(), tokens.size() - before);
  std::size_t offset = 0;
  for (std::size_t i = before; i < tokens.size(); ++i) {
    SCOPED_TRACE(i);
    const std::size_t line = i - before;
    const std::string text = demo_model().decode({&tokens[i], 1});
    EXPECT_EQ(logprobs["tokens"][line], text);
    EXPECT_EQ(logprobs["text_offset"][line], offset);
    offset += static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
    if (line == 0) {
      EXPECT_TRUE(logprobs["token_logprobs"][0].is_null());
      EXPECT_TRUE(logprobs["top_logprobs"][0].is_null());
      continue;
    }
    const std::span<const float> row = logits.subspan((i - 1) * vocab, vocab);
    const float best = std::ranges::max(row);
    double sum = 0;
    for (const float logit : row) sum += std::exp(static_cast<double>(logit) - best);
    const auto expected = [&](float logit) { return static_cast<double>(logit) - best - std::log(sum); };
    EXPECT_NEAR(logprobs["token_logprobs"][line].get<double>(), expected(row[static_cast<std::size_t>(tokens[i])]),
                1e-9);
    const Json& others = logprobs["top_logprobs"][line];
    ASSERT_LE(others.size(), top);  // tokens may have the same text
    double highest = -INFINITY;
    for (const auto& [other, log_probability] : others.items())
      highest = std::max(highest, log_probability.get<double>());
    EXPECT_NEAR(highest, expected(best), 1e-9);
  }
}

TEST(Completions, LogprobsOfAnEchoBeginWithThePrompt) {
  const std::vector<Token> tokens = demo_model().encode("What is 347 + 589? It is");
  std::vector<Token> begun{*demo_model().begin_token()};
  begun.insert(begun.end(), tokens.begin(), tokens.end());
  Json body = with_prompt(Json::array({"What is 347 + 589? It is", tokens, begun}));
  body["echo"] = true;
  body["logprobs"] = 3;
  body["max_tokens"] = 5;
  body["n"] = 2;
  body["logit_bias"] = {{"5", -100}};  // is of the reply
  const Json answer = answer_to(path, body);
  ASSERT_EQ(answer["choices"].size(), 6U);
  for (std::size_t i = 0; i < 6; ++i) {
    SCOPED_TRACE(i);
    const Json& logprobs = answer["choices"][i]["logprobs"];
    expect_echoed(logprobs, i / 2 == 1 ? tokens : begun, i / 2 == 0 ? 1 : 0, 3);
    for (const char* key : {"tokens", "token_logprobs", "top_logprobs", "text_offset"})
      EXPECT_EQ(logprobs[key].size(), tokens.size() + (i / 2 == 2 ? 1 : 0) + 5);
    const std::string text = answer["choices"][i]["text"];
    for (std::size_t line = tokens.size(); line < logprobs["tokens"].size(); ++line) {
      const std::string token = logprobs["tokens"][line];
      if (i / 2 == 2) continue;  // whose text is not of ASCII alone
      EXPECT_EQ(text.substr(logprobs["text_offset"][line].get<std::size_t>(), token.size()), token);
    }
  }
}

TEST(Completions, AnEchoMayBeAllThatIsWanted) {
  for (const bool wanted : {false, true}) {
    SCOPED_TRACE(wanted);
    const std::vector<Token> tokens = demo_model().encode("Hello there");
    Json body = with_prompt(Json::array({"Hello there", tokens, ""}));
    body["echo"] = true;
    body["max_tokens"] = 0;
    if (wanted) body["logprobs"] = 1;
    const Json answer = answer_to(path, body);
    EXPECT_EQ(answer["usage"]["completion_tokens"], 0);
    EXPECT_EQ(answer["usage"]["prompt_tokens"], 2 * tokens.size() + 2);
    for (std::size_t i = 0; i < 3; ++i) {
      const Json& choice = answer["choices"][i];
      EXPECT_EQ(choice["text"], i < 2 ? "Hello there" : "");
      EXPECT_EQ(choice["finish_reason"], "length");
      if (wanted) {
        EXPECT_EQ(choice["logprobs"]["tokens"].size(), i < 2 ? tokens.size() : 0);
      } else {
        EXPECT_TRUE(choice["logprobs"].is_null());
      }
    }
  }
  Json body = with_prompt("x");
  body["max_tokens"] = 0;
  EXPECT_EQ(refusal(path, body.dump()).parameter(), "max_tokens");
}

/// Harnesses take the last `max_tokens` lines away to come to the prompt's.
TEST(Completions, BesideAnEchoEachTokenHasALine) {
  for (const auto& [echo, reason, lines] : {std::tuple{true, StopReason::end_token, 2U},
                                            {true, StopReason::max_tokens, 2U},
                                            {true, StopReason::stop_string, 1U},
                                            {false, StopReason::end_token, 0U}}) {
    Json body = with_prompt(Json::array({7}));
    body["echo"] = echo;
    body["logprobs"] = 0;
    const auto exchange = ask(path, body);
    Generation end = ending(reason, 1);
    end.probabilities.push_back({{5, -1}, {}});
    (void)exchange->take(0, end);
    EXPECT_EQ(Json::parse(exchange->answer().body)["choices"][0]["logprobs"]["tokens"].size(), lines);
  }
}

}  // namespace
}  // namespace larch::test
