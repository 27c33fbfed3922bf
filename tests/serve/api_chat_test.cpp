// /v1/chat/completions.
#include <gtest/gtest.h>

#include <cmath>

#include "serve/api_driver.hpp"

namespace larch::test {
namespace {

constexpr const char* path = "/v1/chat/completions";

Json question(const std::string& text = "What is 17 + 25?") {
  return {{"messages", Json::array({{{"role", "user"}, {"content", text}}})}, {"temperature", 0}};
}

Json with_tools(Json body, const std::vector<std::string>& names) {
  for (const std::string& name : names)
    body["tools"].push_back(
        {{"type", "function"},
         {"function", {{"name", name}, {"parameters", {{"type", "object"}, {"properties", Json::object()}}}}}});
  return body;
}

/// A choice put together from chunks, as clients do.
struct Streamed {
  std::string role, thinking, content, finish_reason;
  Json calls = Json::array(), logprobs = Json::array();
};
Streamed put_together(const std::vector<Sent>& events, std::size_t choice = 0) {
  Streamed all;
  EXPECT_EQ(events.back().text, "[DONE]");
  for (std::size_t i = 0; i + 1 < events.size(); ++i) {
    EXPECT_EQ(events[i].name, "");
    const Json chunk = events[i].json();
    EXPECT_EQ(chunk["object"], "chat.completion.chunk");
    EXPECT_EQ(chunk["id"], events[0].json()["id"]);
    EXPECT_EQ(chunk["model"], model_name);
    for (const Json& c : chunk["choices"]) {
      if (c["index"] != choice) continue;
      EXPECT_EQ(all.finish_reason, "") << "after the end";
      const Json& delta = c["delta"];
      all.role += delta.value("role", "");
      all.thinking += delta.value("reasoning_content", "");
      all.content += delta.value("content", "");
      for (const Json& call : delta.value("tool_calls", Json::array())) {
        EXPECT_EQ(call["index"], all.calls.size());
        all.calls.push_back(call);
      }
      if (!c["logprobs"].is_null()) {
        for (const char* part : {"reasoning_content", "content"})
          for (const Json& one : c["logprobs"].value(part, Json::array())) all.logprobs.push_back(one);
      }
      if (!c["finish_reason"].is_null()) all.finish_reason = c["finish_reason"];
    }
  }
  return all;
}

TEST(Chat, AnswersWithThinkingContentAndUsage) {
  const Json answer = answer_to(path, question());
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
  Json body = question();
  body["logprobs"] = true;
  body["top_logprobs"] = 2;
  body["stream_options"] = {{"include_usage", true}};
  const Json answer = answer_to(path, body);
  const std::vector<Sent> events = stream_of(path, body);
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
  Json body = question();
  body["logprobs"] = true;
  body["top_logprobs"] = 3;
  const Json choice = answer_to(path, body)["choices"][0];
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
  for (const Sent& event : stream_of(path, question())) EXPECT_EQ(event.text.find("\"usage\""), std::string::npos);
}

TEST(Chat, MaxTokensCutsAndStopStringsEnd) {
  Json body = question();
  body["max_tokens"] = 900;
  body["max_completion_tokens"] = 3;
  Json answer = answer_to(path, body);
  EXPECT_EQ(answer["choices"][0]["finish_reason"], "length");
  EXPECT_EQ(answer["usage"]["completion_tokens"], 3);
  body = question();
  body["stop"] = "</think>";
  answer = answer_to(path, body);
  EXPECT_EQ(answer["choices"][0]["finish_reason"], "stop");
  EXPECT_EQ(answer["choices"][0]["message"]["content"], "");
}

TEST(Chat, SeveralChoicesHaveSeedsOfTheirOwn) {
  Json body = question("Tell me something.");
  body["temperature"] = 2;
  body["top_p"] = 1;
  body["seed"] = 7;
  body["n"] = 3;
  body["max_tokens"] = 20;
  const Json answer = answer_to(path, body);
  ASSERT_EQ(answer["choices"].size(), 3U);
  EXPECT_NE(answer["choices"][0]["message"], answer["choices"][1]["message"]);
  body["n"] = 1;
  const Json alone = answer_to(path, body);
  EXPECT_EQ(answer["choices"][0]["message"], alone["choices"][0]["message"]);
  EXPECT_EQ(answer["usage"]["prompt_tokens"], alone["usage"]["prompt_tokens"]);
  EXPECT_GT(answer["usage"]["completion_tokens"], alone["usage"]["completion_tokens"]);
  body["seed"] = 8;
  EXPECT_EQ(answer_to(path, body)["choices"][0]["message"], answer["choices"][1]["message"]);
  body["n"] = 2;
  const std::vector<Sent> events = stream_of(path, body);
  EXPECT_EQ(put_together(events, 1).thinking, answer["choices"][2]["message"].value("reasoning_content", ""));
}

TEST(Chat, SamplingIsTheCheckpointsUnlessGiven) {
  Json body{{"messages", question()["messages"]}};
  SamplingOptions sampling = *ask(path, body)->works()[0].options.sampling;
  EXPECT_EQ(sampling.temperature, 0.6);
  EXPECT_EQ(sampling.top_p, 0.95);
  body.update(
      {{"temperature", 1.5}, {"top_p", 0}, {"top_k", -1}, {"min_p", 0.1}, {"repeat_penalty", 1.2}, {"seed", -1}});
  sampling = *ask(path, body)->works()[0].options.sampling;
  EXPECT_EQ(sampling.temperature, 1.5);
  EXPECT_GT(sampling.top_p, 0);
  EXPECT_LT(sampling.top_p, 1e-6);
  EXPECT_EQ(sampling.top_k, 0);
  EXPECT_EQ(sampling.min_p, 0.1);
  EXPECT_EQ(sampling.repeat_penalty, 1.2);
  EXPECT_EQ(sampling.seed, ~std::uint64_t{0});
}

TEST(Chat, BiasesAndPenaltiesChangeLogits) {
  Json body = question();
  body["logit_bias"] = {{"5", 100}, {"6", -2.5}};
  body["frequency_penalty"] = 0.5;
  body["presence_penalty"] = 1;
  const serve::Work work = ask(path, body)->works()[0];
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

std::string prompt_text(const Json& body, const Model& model = demo_model()) {
  return model.decode(ask(path, body, model)->works()[0].prompt);
}

TEST(Chat, ThinkingIsAskedForUnlessTheClientSaysElse) {
  const Model& model = demo_model_v3_1();
  Json body = question();
  EXPECT_TRUE(prompt_text(body, model).ends_with("<think>"));
  for (const char* effort : {"none", "minimal"}) {
    body["reasoning_effort"] = effort;
    EXPECT_TRUE(prompt_text(body, model).ends_with("</think>")) << effort;
  }
  body["reasoning_effort"] = "high";
  EXPECT_TRUE(prompt_text(body, model).ends_with("<think>"));
  for (const char* key : {"thinking", "enable_thinking"}) {
    body["chat_template_kwargs"] = {{key, false}};
    EXPECT_TRUE(prompt_text(body, model).ends_with("</think>")) << key;
  }
}

TEST(Chat, TurnsOfAllRolesAndPartsReachThePrompt) {
  const Json messages = Json::parse(R"([
    {"role":"developer","content":[{"type":"text","text":"Be"},{"type":"text","text":"brief."}]},
    {"role":"user","content":"Weather?"},
    {"role":"assistant","content":null,"reasoning_content":"hm","tool_calls":[
      {"id":"call_1","type":"function","function":{"name":"weather","arguments":"{\"z\": 1, \"a\": 2}"}}]},
    {"role":"tool","tool_call_id":"call_1","content":[{"type":"text","text":"sunny"}]},
    {"role":"user","content":"And?"}])");
  const std::string text = prompt_text(with_tools({{"messages", messages}}, {"weather"}), demo_model_v3_1());
  for (const char* part :
       {"Be\nbrief.", "### weather", "Weather?", "weather<｜tool▁sep｜>{\"z\": 1, \"a\": 2}", "sunny", "And?"})
    EXPECT_NE(text.find(part), std::string::npos) << part << " in " << text;
  Json none = with_tools({{"messages", messages}}, {"weather"});
  none["tool_choice"] = "none";
  EXPECT_EQ(prompt_text(none, demo_model_v3_1()).find("### weather"), std::string::npos);
}

TEST(Chat, SchemasOfToolsKeepTheirOrder) {
  Json body = question();
  body["tools"] = Json::parse(R"([{"type":"function","function":{"name":"f","description":"D.","strict":true,
    "parameters":{"type":"object","properties":{"z":{"type":"string"},"a":{"type":"integer"}}}}}])");
  const std::string text = prompt_text(body, demo_model_v3_1());
  EXPECT_NE(text.find(R"("properties": {"z": {"type": "string"}, "a": {"type": "integer"}})"), std::string::npos)
      << text;
}

TEST(Chat, TellsOfCallsWithOneIndexIdAndName) {
  Json body = with_tools(question(), {"weather", "time"});
  body["stream"] = true;
  const auto exchange = ask(path, body, demo_model_v3_1());
  const std::string stream = script(*exchange,
                                    {{Channel::thinking, "Let me "},
                                     {Channel::thinking, "look."},
                                     {Channel::tool_call, call_text("weather", R"({"z": 1,  "a": "}"})")},
                                     {Channel::tool_call, call_text("time", "{}")}},
                                    ending(StopReason::end_token));
  const Streamed streamed = put_together(events_of(stream));
  EXPECT_EQ(streamed.thinking, "Let me look.");
  EXPECT_EQ(streamed.finish_reason, "tool_calls");
  ASSERT_EQ(streamed.calls.size(), 2U);
  EXPECT_EQ(streamed.calls[0]["function"]["name"], "weather");
  EXPECT_EQ(streamed.calls[0]["function"]["arguments"], R"({"z": 1,  "a": "}"})");
  EXPECT_EQ(streamed.calls[1]["function"]["arguments"], "{}");
  EXPECT_TRUE(streamed.calls[0]["id"].get<std::string>().starts_with("call_"));
  EXPECT_NE(streamed.calls[0]["id"], streamed.calls[1]["id"]);
}

TEST(Chat, ContentIsNullWithNothingButCalls) {
  const Json body = with_tools(question(), {"time"});
  const auto exchange = ask(path, body, demo_model_v3_1());
  EXPECT_EQ(script(*exchange, {{Channel::tool_call, call_text("time", "{}")}}, ending(StopReason::end_token)), "");
  const Json choice = Json::parse(exchange->answer().body)["choices"][0];
  EXPECT_TRUE(choice["message"]["content"].is_null());
  EXPECT_EQ(choice["message"]["tool_calls"][0]["type"], "function");
  EXPECT_EQ(choice["message"]["tool_calls"][0]["function"], (Json{{"name", "time"}, {"arguments", "{}"}}));
  EXPECT_EQ(choice["finish_reason"], "tool_calls");
}

TEST(Chat, OneCallIsKeptIfTheyMayNotBeParallel) {
  Json body = with_tools(question(), {"time"});
  body["parallel_tool_calls"] = false;
  const auto exchange = ask(path, body, demo_model_v3_1());
  (void)script(*exchange,
               {{Channel::tool_call, call_text("time", "{}")}, {Channel::tool_call, call_text("time", "{\"a\":1}")}},
               ending(StopReason::end_token));
  EXPECT_EQ(Json::parse(exchange->answer().body)["choices"][0]["message"]["tool_calls"].size(), 1U);
}

TEST(Chat, AForcedCallBeginsTheReply) {
  const Model& model = demo_model_v3_1();
  for (const bool thinking : {true, false}) {
    Json body = with_tools(question(), {"weather", "time"});
    body["chat_template_kwargs"] = {{"thinking", thinking}};
    body["max_tokens"] = 250;
    body["tool_choice"] = {{"type", "function"}, {"function", {{"name", "time"}}}};
    // The demo model knows no tools: what it writes for arguments is no JSON, so that the beginning shows as text.
    const auto exchange = ask(path, body, model);
    const serve::Work work = exchange->works()[0];
    Session session(model);
    const Generation reply = generate(session, work.prompt, work.options);
    EXPECT_NE(model.decode(reply.tokens).find("<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>time<｜tool▁sep｜>"),
              std::string::npos)
        << model.decode(reply.tokens);
    body["tool_choice"] = "required";
    const serve::Work any = ask(path, body, model)->works()[0];
    const std::string text = model.decode(generate(session, any.prompt, any.options).tokens);
    EXPECT_TRUE(text.find("begin｜>time<｜tool▁sep｜>") != std::string::npos ||
                text.find("begin｜>weather<｜tool▁sep｜>") != std::string::npos)
        << text;
  }
}

TEST(Chat, ToolsNeedATemplateThatDescribesThem) {
  const serve::ApiError error = refusal(path, with_tools(question(), {"time"}).dump());
  EXPECT_EQ(error.status(), 400);
  EXPECT_NE(std::string(error.what()).find("describes tools"), std::string::npos) << error.what();
}

TEST(Chat, ContentIsHeldToASchema) {
  Json body = question();
  body["response_format"] = Json::parse(
      R"({"type":"json_schema","json_schema":{"name":"a","strict":true,"schema":{"type":"object",
          "properties":{"sum":{"type":"integer"}},"required":["sum"],"additionalProperties":false}}})");
  const Json message = answer_to(path, body)["choices"][0]["message"];
  const Json content = Json::parse(message["content"].get<std::string>());
  EXPECT_EQ(content.size(), 1U);
  EXPECT_TRUE(content["sum"].is_number_integer());
  body["response_format"] = {{"type", "json_object"}};
  body["max_tokens"] = 300;
  body["n"] = 2;
  for (const Json& choice : answer_to(path, body)["choices"]) {
    if (choice["finish_reason"] == "stop") {
      EXPECT_TRUE(Json::parse(choice["message"]["content"].get<std::string>()).is_object());
    } else {
      EXPECT_TRUE(choice["message"]["content"].get<std::string>().starts_with("{"));
    }
  }
  body = with_tools(question(), {"time"});
  body["response_format"] = {{"type", "json_object"}};
  EXPECT_EQ(refusal(path, body.dump(), demo_model_v3_1()).parameter(), "response_format");
}

TEST(Chat, AFailedChoiceEndsTheStream) {
  Json body = question();
  body["stream"] = true;
  body["n"] = 2;
  const auto exchange = ask(path, body);
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
