// /v1/messages and /v1/messages/count_tokens.
#include <gtest/gtest.h>

#include <algorithm>

#include "serve/api_driver.hpp"

namespace larch::test {
namespace {

constexpr const char* path = "/v1/messages";

Json question(const std::string& text = "What is 17 + 25?") {
  return {{"model", "x"},
          {"max_tokens", 400},
          {"temperature", 0},
          {"messages", Json::array({{{"role", "user"}, {"content", text}}})}};
}

Json thinking(Json body) {
  body["thinking"] = {{"type", "enabled"}, {"budget_tokens", 1024}};
  return body;
}

const Json tools = Json::parse(R"([{"name":"weather","description":"D","input_schema":{"type":"object"}}])");

/// Puts a message together from its events as Anthropic's clients do; fails the test where one is out of place.
Json put_together(const std::vector<Sent>& events) {
  enum { start, between, within, ended, over } state = start;
  Json message;
  std::string input;
  for (const Sent& sent : events) {
    const Json event = sent.json();
    const std::string type = event["type"];
    EXPECT_EQ(sent.name, type);
    if (type == "ping") continue;
    if (type == "message_start") {
      EXPECT_EQ(state, start);
      message = event["message"];
      EXPECT_EQ(message["content"], Json::array());
      EXPECT_TRUE(message["stop_reason"].is_null());
      state = between;
    } else if (type == "content_block_start") {
      EXPECT_EQ(state, between);
      EXPECT_EQ(event["index"], message["content"].size());
      message["content"].push_back(event["content_block"]);
      input.clear();
      state = within;
    } else if (type == "content_block_delta") {
      EXPECT_EQ(state, within);
      EXPECT_EQ(event["index"], message["content"].size() - 1);
      Json& block = message["content"].back();
      const Json& delta = event["delta"];
      const std::string kind = delta["type"];
      if (kind == "text_delta") {
        EXPECT_EQ(block["type"], "text");
        block["text"] = block["text"].get<std::string>() + delta["text"].get<std::string>();
      } else if (kind == "thinking_delta") {
        EXPECT_EQ(block["type"], "thinking");
        block["thinking"] = block["thinking"].get<std::string>() + delta["thinking"].get<std::string>();
      } else if (kind == "signature_delta") {
        EXPECT_EQ(block["type"], "thinking");
        block["signature"] = delta["signature"];
      } else {
        EXPECT_EQ(kind, "input_json_delta");
        EXPECT_EQ(block["type"], "tool_use");
        input += delta["partial_json"];
      }
    } else if (type == "content_block_stop") {
      EXPECT_EQ(state, within);
      Json& block = message["content"].back();
      if (block["type"] == "tool_use") block["input"] = Json::parse(input);
      if (block["type"] == "thinking") {
        EXPECT_NE(block["signature"], "");
      }
      state = between;
    } else if (type == "message_delta") {
      EXPECT_EQ(state, between);
      message.update(event["delta"]);
      message["usage"] = event["usage"];
      state = ended;
    } else {
      EXPECT_EQ(type, "message_stop");
      EXPECT_EQ(state, ended);
      state = over;
    }
  }
  EXPECT_EQ(state, over);
  return message;
}

/// Without what differs from reply to reply.
Json without_ids(Json message) {
  message.erase("id");
  for (Json& block : message["content"]) block.erase("id");
  return message;
}

TEST(Messages, AnswerWithTextFirstUnlessThinkingIsAskedFor) {
  const Json answer = answer_to(path, question());
  EXPECT_EQ(answer["type"], "message");
  EXPECT_EQ(answer["role"], "assistant");
  EXPECT_EQ(answer["model"], model_name);
  EXPECT_TRUE(answer["id"].get<std::string>().starts_with("msg_"));
  EXPECT_EQ(answer["stop_reason"], "end_turn");
  EXPECT_TRUE(answer["stop_sequence"].is_null());
  ASSERT_EQ(answer["content"].size(), 1U);
  EXPECT_EQ(answer["content"][0]["type"], "text");
  EXPECT_NE(answer["content"][0]["text"].get<std::string>().find("42"), std::string::npos);
  EXPECT_GT(answer["usage"]["input_tokens"], 5);
  EXPECT_GT(answer["usage"]["output_tokens"], 5);
  EXPECT_EQ(answer["usage"]["cache_read_input_tokens"], 0);

  const Json thought = answer_to(path, thinking(question()));
  ASSERT_EQ(thought["content"].size(), 2U);
  EXPECT_EQ(thought["content"][0]["type"], "thinking");
  EXPECT_NE(thought["content"][0]["thinking"], "");
  EXPECT_NE(thought["content"][0]["signature"], "");
  EXPECT_EQ(thought["content"][1], answer["content"][0]);
}

TEST(Messages, StreamWhatTheyWouldAnswer) {
  for (const Json& body : {question(), thinking(question())}) {
    const std::vector<Sent> events = stream_of(path, body);
    EXPECT_EQ(events[1].name, "ping");
    EXPECT_EQ(without_ids(put_together(events)), without_ids(answer_to(path, body)));
  }
}

TEST(Messages, ToldOfCallsInBlocksOfTheirOwn) {
  Json body = thinking(question());
  body["tools"] = tools;
  const std::vector<std::pair<Channel, std::string>> pieces{{Channel::thinking, "hm"},
                                                            {Channel::thinking, "m"},
                                                            {Channel::content, "Let me "},
                                                            {Channel::content, "see."},
                                                            {Channel::tool_call, call_text("weather", R"({"a": 1})")},
                                                            {Channel::tool_call, call_text("weather", "{}")},
                                                            {Channel::content, "Done."}};
  const auto whole = ask(path, body, demo_model_v3_1());
  EXPECT_EQ(script(*whole, pieces, ending(StopReason::end_token)), "");
  const Json answer = Json::parse(whole->answer().body);
  ASSERT_EQ(answer["content"].size(), 5U);
  EXPECT_EQ(answer["stop_reason"], "tool_use");
  EXPECT_EQ(answer["content"][1]["text"], "Let me see.");
  EXPECT_EQ(answer["content"][2]["input"], (Json{{"a", 1}}));
  EXPECT_EQ(answer["content"][2]["name"], "weather");
  EXPECT_TRUE(answer["content"][2]["id"].get<std::string>().starts_with("toolu_"));
  EXPECT_NE(answer["content"][2]["id"], answer["content"][3]["id"]);
  body["stream"] = true;
  const auto streamed = ask(path, body, demo_model_v3_1());
  EXPECT_EQ(without_ids(put_together(events_of(script(*streamed, pieces, ending(StopReason::end_token))))),
            without_ids(answer));
}

TEST(Messages, KeepOneCallIfTheyMayNotBeParallel) {
  Json body = question();
  body["tools"] = tools;
  body["tool_choice"] = {{"type", "auto"}, {"disable_parallel_tool_use", true}};
  body["stream"] = true;
  const auto exchange = ask(path, body, demo_model_v3_1());
  const std::string call = call_text("weather", "{}");
  const std::string stream =
      script(*exchange, {{Channel::tool_call, call}, {Channel::tool_call, call}}, ending(StopReason::end_token));
  EXPECT_EQ(put_together(events_of(stream))["content"].size(), 1U);
}

TEST(Messages, SayWhyTheyEnded) {
  Json body = question();
  body["max_tokens"] = 2;
  EXPECT_EQ(answer_to(path, body)["stop_reason"], "max_tokens");
  body = thinking(question());
  body["stop_sequences"] = {"nowhere to be found", "</think>", "</thi"};
  const Json answer = answer_to(path, body);
  EXPECT_EQ(answer["stop_reason"], "stop_sequence");
  EXPECT_EQ(answer["stop_sequence"], "</thi");
  EXPECT_EQ(put_together(stream_of(path, body))["stop_sequence"], "</thi");
}

TEST(Messages, EmptyRepliesHaveNoBlocks) {
  Json body = question();
  body["stream"] = true;
  const auto exchange = ask(path, body);
  EXPECT_EQ(put_together(events_of(script(*exchange, {}, ending(StopReason::end_token))))["content"], Json::array());
}

TEST(Messages, FailuresEndTheStreamWithAnError) {
  Json body = question();
  body["stream"] = true;
  const auto exchange = ask(path, body);
  (void)exchange->take(0, Piece{.text = "x"});
  const std::vector<Sent> events = events_of(exchange->take(0, Error(ErrorCode::out_of_memory, "no memory")));
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].name, "error");
  EXPECT_EQ(events[0].json(),
            Json::parse(R"({"type":"error","error":{"type":"overloaded_error","message":"no memory"}})"));
}

std::string prompt_text(const Json& body, const Model& model = demo_model_v3_1()) {
  return model.decode(ask(path, body, model)->works()[0].prompt);
}

TEST(Messages, TurnsOfAllBlocksReachThePrompt) {
  Json body = question();
  body["system"] = Json::parse(
      R"([{"type":"text","text":"Be","cache_control":{"type":"ephemeral"}},{"type":"text","text":"brief."}])");
  body["tools"] = tools;
  body["messages"] = Json::parse(R"([
    {"role":"user","content":[{"type":"text","text":"Weather?"}]},
    {"role":"assistant","content":[{"type":"thinking","thinking":"secret","signature":"s"},
      {"type":"redacted_thinking","data":"d"},{"type":"text","text":"Looking."},
      {"type":"tool_use","id":"t1","name":"weather","input":{"z":1,"a":2}}]},
    {"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":[{"type":"text","text":"sunny"}]},
      {"type":"text","text":"And?"}]}])");
  const std::string text = prompt_text(body);
  std::size_t at = 0;
  for (const char* part : {"Be\nbrief.", "### weather", "Weather?", "Looking.",
                           "weather<｜tool▁sep｜>{\"z\":1,\"a\":2}", "sunny", "And?"}) {
    at = text.find(part, at);
    ASSERT_NE(at, std::string::npos) << part << " in " << text;
  }
  EXPECT_EQ(text.find("secret"), std::string::npos);
}

TEST(Messages, AnAssistantsLastTurnBeginsTheReply) {
  Json body = question();
  body["messages"].push_back({{"role", "assistant"}, {"content", "The sum is"}});
  EXPECT_TRUE(prompt_text(body).ends_with("</think>The sum is")) << prompt_text(body);
  const std::string thinking_format = prompt_text(body, demo_model());
  EXPECT_TRUE(thinking_format.ends_with("<think>\n\n</think>\n\nThe sum is")) << thinking_format;
}

TEST(Messages, ThinkingIsAskedForIfTheClientDoes) {
  EXPECT_TRUE(prompt_text(question()).ends_with("</think>"));
  EXPECT_TRUE(prompt_text(thinking(question())).ends_with("<think>"));
  Json body = question();
  body["thinking"] = {{"type", "disabled"}};
  EXPECT_TRUE(prompt_text(body).ends_with("</think>"));
}

TEST(Messages, ToolsMayBeForcedOrForbidden) {
  Json body = question();
  body["tools"] = tools;
  body["tool_choice"] = {{"type", "none"}};
  EXPECT_EQ(prompt_text(body).find("### weather"), std::string::npos);
  EXPECT_FALSE(ask(path, body, demo_model_v3_1())->works()[0].options.on_logits);
  for (const Json& choice : {Json{{"type", "any"}}, Json{{"type", "tool"}, {"name", "weather"}}}) {
    body["tool_choice"] = choice;
    EXPECT_TRUE(ask(path, body, demo_model_v3_1())->works()[0].options.on_logits);
    EXPECT_NE(prompt_text(body).find("### weather"), std::string::npos);
  }
}

TEST(Messages, TokensAreCountedAsTheyAreRead) {
  const Json body = thinking(question());
  const auto all = serve::endpoints();
  const auto api = std::ranges::find(all, "/v1/messages/count_tokens", &serve::Endpoint::path);
  Json count_body = body;
  count_body.erase("max_tokens");
  const Json count = Json::parse(api->plain(demo_model(), model_name, count_body.dump()));
  EXPECT_EQ(count, (Json{{"input_tokens", ask(path, body)->works()[0].prompt.size()}}));
}

TEST(Messages, AreHeldToASchema) {
  Json body = question();
  body["output_config"] = Json::parse(R"({"format":{"type":"json_schema","schema":{"type":"object",
    "properties":{"sum":{"type":"integer"}},"required":["sum"],"additionalProperties":false}}})");
  const std::string text = answer_to(path, body)["content"][0]["text"];
  EXPECT_TRUE(Json::parse(text)["sum"].is_number_integer()) << text;
}

}  // namespace
}  // namespace larch::test
