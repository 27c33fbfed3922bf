// /v1/chat/completions.
#include <gtest/gtest.h>

#include "serve/api_chat.hpp"

namespace larch::test {
namespace {

TEST(Chat, AnswersWithThinkingContentAndUsage) {
  const Json answer = answer_to(chat_path, chat_question());
  EXPECT_EQ(answer["object"], "chat.completion");
  EXPECT_EQ(answer["model"], model_name);
  EXPECT_TRUE(answer["id"].get<std::string>().starts_with("chatcmpl-"));
  EXPECT_GT(answer["created"], 1'700'000'000);
  ASSERT_EQ(answer["choices"].size(), 1U);
  const Json& choice = answer["choices"][0];
  EXPECT_EQ(choice["index"], 0);
  EXPECT_EQ(choice["finish_reason"], "stop");
  EXPECT_TRUE(choice["logprobs"].is_null());
  EXPECT_EQ(choice["message"]["role"], "assistant");
  EXPECT_NE(choice["message"]["content"].get<std::string>().find("42"), std::string::npos);
  EXPECT_NE(choice["message"]["reasoning_content"], "");
  EXPECT_FALSE(choice["message"].contains("tool_calls"));
  const Json& usage = answer["usage"];
  EXPECT_GT(usage["prompt_tokens"], 5);
  EXPECT_EQ(usage["total_tokens"], usage["prompt_tokens"].get<int>() + usage["completion_tokens"].get<int>());
  EXPECT_EQ(usage["prompt_tokens_details"]["cached_tokens"], 0);
  EXPECT_GT(usage["completion_tokens_details"]["reasoning_tokens"], 0);
  EXPECT_LT(usage["completion_tokens_details"]["reasoning_tokens"], usage["completion_tokens"]);
}

TEST(Chat, StreamsWhatItWouldAnswer) {
  Json body = chat_question();
  body["logprobs"] = true;
  body["top_logprobs"] = 2;
  body["stream_options"] = {{"include_usage", true}};
  const Json answer = answer_to(chat_path, body);
  const std::vector<Sent> events = stream_of(chat_path, body);
  const Streamed streamed = put_together(events);
  const Json& message = answer["choices"][0]["message"];
  EXPECT_EQ(streamed.role, "assistant");
  EXPECT_EQ(streamed.content, message["content"]);
  EXPECT_EQ(streamed.thinking, message["reasoning_content"]);
  EXPECT_EQ(streamed.finish_reason, "stop");
  Json logprobs = answer["choices"][0]["logprobs"]["reasoning_content"];
  for (const Json& one : answer["choices"][0]["logprobs"]["content"]) logprobs.push_back(one);
  EXPECT_EQ(streamed.logprobs, logprobs);
  ASSERT_GE(events.size(), 3U);
  for (std::size_t i = 0; i + 2 < events.size(); ++i) EXPECT_TRUE(events[i].json().at("usage").is_null());
  const Json last = events[events.size() - 2].json();
  EXPECT_EQ(last["choices"], Json::array());
  EXPECT_EQ(last["usage"], answer["usage"]);
}

TEST(Chat, LogprobsSpellTheReply) {
  Json body = chat_question();
  body["logprobs"] = true;
  body["top_logprobs"] = 3;
  const Json choice = answer_to(chat_path, body)["choices"][0];
  std::string bytes;
  for (const Json& token : choice["logprobs"]["content"]) {
    EXPECT_LE(token["logprob"], 0);
    ASSERT_EQ(token["top_logprobs"].size(), 3U);
    EXPECT_EQ(token["top_logprobs"][0]["token"], token["token"]);  // greedy
    EXPECT_EQ(token["top_logprobs"][0]["logprob"], token["logprob"]);
    for (const Json& byte : token["bytes"]) bytes += static_cast<char>(byte.get<int>());
  }
  EXPECT_NE(bytes.find(choice["message"]["content"].get<std::string>()), std::string::npos) << bytes;
  EXPECT_FALSE(choice["logprobs"]["reasoning_content"].empty());
}

TEST(Chat, WithoutIncludeUsageNoChunkHasIt) {
  for (const Sent& event : stream_of(chat_path, chat_question()))
    EXPECT_EQ(event.text.find("\"usage\""), std::string::npos);
}

TEST(Chat, MaxTokensCutsAndStopStringsEnd) {
  Json body = chat_question();
  body["max_tokens"] = 900;
  body["max_completion_tokens"] = 3;
  Json answer = answer_to(chat_path, body);
  EXPECT_EQ(answer["choices"][0]["finish_reason"], "length");
  EXPECT_EQ(answer["usage"]["completion_tokens"], 3);
  body = chat_question();
  body["stop"] = "</think>";
  answer = answer_to(chat_path, body);
  EXPECT_EQ(answer["choices"][0]["finish_reason"], "stop");
  EXPECT_EQ(answer["choices"][0]["message"]["content"], "");
}

TEST(Chat, SeveralChoicesHaveSeedsOfTheirOwn) {
  Json body = chat_question("Sort zq, xk, vj, wq, pf");
  body["temperature"] = 2;
  body["top_p"] = 1;
  body["seed"] = 7;
  body["n"] = 3;
  body["max_tokens"] = 20;
  const Json answer = answer_to(chat_path, body);
  ASSERT_EQ(answer["choices"].size(), 3U);
  EXPECT_NE(answer["choices"][0]["message"], answer["choices"][1]["message"]);
  body["n"] = 1;
  const Json alone = answer_to(chat_path, body);
  EXPECT_EQ(answer["choices"][0]["message"], alone["choices"][0]["message"]);
  EXPECT_EQ(answer["usage"]["prompt_tokens"], alone["usage"]["prompt_tokens"]);
  EXPECT_GT(answer["usage"]["completion_tokens"], alone["usage"]["completion_tokens"]);
  body["seed"] = 8;
  EXPECT_EQ(answer_to(chat_path, body)["choices"][0]["message"], answer["choices"][1]["message"]);
  body["n"] = 2;
  const std::vector<Sent> events = stream_of(chat_path, body);
  EXPECT_EQ(put_together(events, 1).thinking, answer["choices"][2]["message"].value("reasoning_content", ""));
}

TEST(Chat, SamplingIsTheCheckpointsUnlessGiven) {
  Json body{{"messages", chat_question()["messages"]}};
  SamplingOptions sampling = *ask(chat_path, body)->works()[0].options.sampling;
  EXPECT_EQ(sampling.temperature, 0.6);
  EXPECT_EQ(sampling.top_p, 0.95);
  body.update(
      {{"temperature", 1.5}, {"top_p", 0}, {"top_k", -1}, {"min_p", 0.1}, {"repeat_penalty", 1.2}, {"seed", -1}});
  sampling = *ask(chat_path, body)->works()[0].options.sampling;
  EXPECT_EQ(sampling.temperature, 1.5);
  EXPECT_GT(sampling.top_p, 0);
  EXPECT_LT(sampling.top_p, 1e-6);
  EXPECT_EQ(sampling.top_k, 0);
  EXPECT_EQ(sampling.min_p, 0.1);
  EXPECT_EQ(sampling.repeat_penalty, 1.2);
  EXPECT_EQ(sampling.seed, ~std::uint64_t{0});
}

TEST(Chat, BiasesAndPenaltiesChangeLogits) {
  Json body = chat_question();
  body["logit_bias"] = {{"5", 100}, {"6", -2.5}};
  body["frequency_penalty"] = 0.5;
  body["presence_penalty"] = 1;
  const serve::Work work = ask(chat_path, body)->works()[0];
  std::vector<Token> tokens = work.prompt;
  std::vector<float> logits(1280, 1.0F);
  work.options.on_logits(logits, tokens);
  EXPECT_EQ(logits[5], 101);
  EXPECT_EQ(logits[6], -1.5);
  for (std::size_t i = 0; i < logits.size(); ++i)
    if (i != 5 && i != 6) {
      EXPECT_EQ(logits[i], 1) << "the prompt's tokens are not penalized";
    }
  tokens.insert(tokens.end(), {9, 9, 10});
  logits.assign(1280, 1.0F);
  work.options.on_logits(logits, tokens);
  EXPECT_EQ(logits[9], 1 - 1 - 2 * 0.5F);
  EXPECT_EQ(logits[10], 1 - 1 - 0.5F);
  EXPECT_EQ(logits[11], 1);
  tokens.resize(work.prompt.size());
  logits.assign(1280, 1.0F);
  work.options.on_logits(logits, tokens);
  EXPECT_EQ(logits[9], 1) << "a reply that begins again";
}

TEST(Chat, ThinkingIsAskedForUnlessTheClientSaysElse) {
  const Model& model = demo_model_v3_1();
  Json body = chat_question();
  EXPECT_TRUE(chat_prompt_text(body, model).ends_with("<think>"));
  for (const char* effort : {"none", "minimal"}) {
    body["reasoning_effort"] = effort;
    EXPECT_TRUE(chat_prompt_text(body, model).ends_with("</think>")) << effort;
  }
  body["reasoning_effort"] = "high";
  EXPECT_TRUE(chat_prompt_text(body, model).ends_with("<think>"));
  for (const char* key : {"thinking", "enable_thinking"}) {
    body["chat_template_kwargs"] = {{key, false}};
    EXPECT_TRUE(chat_prompt_text(body, model).ends_with("</think>")) << key;
  }
}

TEST(Chat, AFailedChoiceEndsTheStream) {
  Json body = chat_question();
  body["stream"] = true;
  body["n"] = 2;
  const auto exchange = ask(chat_path, body);
  EXPECT_NE(exchange->take(0, Piece{.text = "x"}), "");
  const std::vector<Sent> events = events_of(exchange->take(1, Error(ErrorCode::context_full, "full")));
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0].json()["error"]["code"], "context_length_exceeded");
  EXPECT_EQ(events[1].text, "[DONE]");
  EXPECT_EQ(exchange->take(0, Piece{.text = "y"}), "");
  EXPECT_EQ(exchange->take(0, ending(StopReason::end_token)), "");
}

}  // namespace
}  // namespace larch::test
