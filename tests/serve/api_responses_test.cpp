// /v1/responses.
#include <gtest/gtest.h>

#include "serve/api_driver.hpp"

namespace larch::test {
namespace {

constexpr const char* path = "/v1/responses";

Json question(Json input = "What is 17 + 25?") { return {{"input", std::move(input)}, {"temperature", 0}}; }

const Json tools = Json::parse(R"([{"type":"function","name":"weather","parameters":{"type":"object"}}])");

/// Puts a response together from its events; fails the test where one is out of place.
class Reader {
 public:
  explicit Reader(const std::vector<Sent>& events) {
    for (const Sent& sent : events) take(sent);
    EXPECT_EQ(state_, over);
  }
  /// What the last event held.
  [[nodiscard]] const Json& response() const { return response_; }

 private:
  void take(const Sent& sent) {
    const Json event = sent.json();
    const std::string type = event["type"];
    EXPECT_EQ(sent.name, type);
    EXPECT_EQ(event["sequence_number"], next_++);
    if (type == "response.created") {
      expect(none);
      state_ = created;
      EXPECT_EQ(event["response"]["status"], "in_progress");
    } else if (type == "response.in_progress") {
      expect(created);
      state_ = between;
    } else if (type == "response.output_item.added") {
      expect(between);
      item_ = event["item"];
      EXPECT_EQ(event["output_index"], items_.size());
      EXPECT_EQ(item_["status"], "in_progress");
      text_.clear();
      logprobs_ = Json::array();
      state_ = item_["type"] == "function_call" ? in_text : in_item;
    } else if (type == "response.completed" || type == "response.incomplete" || type == "response.failed") {
      expect(between);
      response_ = event["response"];
      EXPECT_EQ("response." + response_["status"].get<std::string>(), type);
      if (type != "response.failed") {
        EXPECT_EQ(response_["output"], items_);
      }
      state_ = over;
    } else {
      take_of_item(type, event);
    }
  }

  void take_of_item(const std::string& type, const Json& event) {
    EXPECT_EQ(event["output_index"], items_.size());
    if (type == "response.output_item.done") {
      expect(text_done);
      EXPECT_EQ(event["item"]["id"], item_["id"]);
      EXPECT_EQ(event["item"]["type"], item_["type"]);
      items_.push_back(event["item"]);
      state_ = between;
      return;
    }
    EXPECT_EQ(event["item_id"], item_["id"]);
    const std::string kind = item_["type"];
    const std::string text = kind == "message"     ? "response.output_text."
                             : kind == "reasoning" ? "response.reasoning_text."
                                                   : "response.function_call_arguments.";
    if (type == "response.content_part.added") {
      expect(in_item);
      EXPECT_EQ(event["part"]["type"], kind == "message" ? "output_text" : "reasoning_text");
      EXPECT_EQ(event["part"]["text"], "");
      state_ = in_text;
    } else if (type == text + "delta") {
      expect(in_text);
      text_ += event["delta"];
      for (const Json& one : event.value("logprobs", Json::array())) logprobs_.push_back(one);
    } else if (type == text + "done") {
      expect(in_text);
      EXPECT_EQ(event[kind == "function_call" ? "arguments" : "text"], text_);
      if (kind == "message") {
        EXPECT_EQ(event["logprobs"], logprobs_);
      }
      state_ = kind == "function_call" ? text_done : part_open;
    } else {
      EXPECT_EQ(type, "response.content_part.done");
      expect(part_open);
      EXPECT_EQ(event["part"]["text"], text_);
      if (kind == "message") {
        EXPECT_EQ(event["part"]["logprobs"], logprobs_);
      }
      state_ = text_done;
    }
  }

  enum State { none, created, between, in_item, in_text, part_open, text_done, over };
  void expect(State state) const { EXPECT_EQ(state_, state) << next_ - 1; }

  State state_ = none;
  int next_ = 0;
  Json response_, item_, items_ = Json::array(), logprobs_;
  std::string text_;
};

Json without_ids(Json response) {
  response.erase("id");
  response.erase("created_at");
  for (Json& item : response["output"]) {
    item.erase("id");
    item.erase("call_id");
  }
  return response;
}

TEST(Responses, MessagesHaveTheLogprobsOfTheirTokens) {
  Json body = question();
  body["include"] = {"message.output_text.logprobs"};
  body["top_logprobs"] = 2;
  const Json answer = answer_to(path, body);
  EXPECT_EQ(answer["top_logprobs"], 2);
  EXPECT_FALSE(answer["output"][0]["content"][0].contains("logprobs"));  // of reasoning
  const Json& content = answer["output"][1]["content"][0];
  std::string text;
  for (const Json& one : content["logprobs"]) {
    text += one["token"];
    EXPECT_LE(one["logprob"], 0);
    ASSERT_EQ(one["top_logprobs"].size(), 2U);
    EXPECT_EQ(one["top_logprobs"][0]["token"], one["token"]) << "the likeliest reply";
  }
  EXPECT_NE(text.find(content["text"]), std::string::npos) << text;
  EXPECT_EQ(without_ids(Reader(stream_of(path, body)).response()), without_ids(answer));
  body.erase("top_logprobs");
  EXPECT_TRUE(answer_to(path, body)["output"][1]["content"][0]["logprobs"][0]["top_logprobs"].empty());
  body.erase("include");
  EXPECT_TRUE(answer_to(path, body)["output"][1]["content"][0]["logprobs"].empty());
}

TEST(Responses, EachMessageHasItsOwnLogprobs) {
  Json body = question();
  body["include"] = {"message.output_text.logprobs"};
  body["tools"] = tools;
  const auto exchange = ask(path, body, demo_model_v3_1());
  const auto take = [&](Channel channel, const std::string& text, Token token) {
    const std::vector<StepProbabilities> steps{{{token, -0.5}, {}}};
    (void)exchange->take(0, Piece{.text = text, .channel = channel, .probabilities = steps});
  };
  take(Channel::thinking, "hm", 3);
  take(Channel::content, "a", 4);
  take(Channel::content, "b", 5);
  take(Channel::tool_call, call_text("weather", "{}"), 6);
  take(Channel::content, "c", 7);
  (void)exchange->take(0, ending(StopReason::end_token));
  const Json output = Json::parse(exchange->answer().body)["output"];
  const auto told = [&](std::size_t item) {
    std::vector<std::string> all;
    for (const Json& one : output[item]["content"][0]["logprobs"]) all.push_back(one["token"]);
    return all;
  };
  const auto text = [](Token token) { return demo_model().decode({&token, 1}); };
  ASSERT_EQ(output.size(), 4U);
  EXPECT_EQ(told(1), (std::vector{text(4), text(5)}));
  EXPECT_EQ(told(3), (std::vector{text(7)}));
}

TEST(Responses, AnswerWithReasoningAndAMessage) {
  const Json answer = answer_to(path, question());
  EXPECT_EQ(answer["object"], "response");
  EXPECT_EQ(answer["status"], "completed");
  EXPECT_TRUE(answer["id"].get<std::string>().starts_with("resp_"));
  EXPECT_EQ(answer["model"], model_name);
  EXPECT_TRUE(answer["error"].is_null());
  EXPECT_EQ(answer["tools"], Json::array());
  EXPECT_EQ(answer["tool_choice"], "auto");
  EXPECT_EQ(answer["temperature"], 0);
  ASSERT_EQ(answer["output"].size(), 2U);
  EXPECT_EQ(answer["output"][0]["type"], "reasoning");
  EXPECT_EQ(answer["output"][0]["content"][0]["type"], "reasoning_text");
  const Json& message = answer["output"][1];
  EXPECT_EQ(message["type"], "message");
  EXPECT_EQ(message["role"], "assistant");
  EXPECT_EQ(message["status"], "completed");
  EXPECT_EQ(message["content"][0]["annotations"], Json::array());
  EXPECT_NE(message["content"][0]["text"].get<std::string>().find("42"), std::string::npos);
  const Json& usage = answer["usage"];
  EXPECT_GT(usage["output_tokens_details"]["reasoning_tokens"], 0);
  EXPECT_EQ(usage["input_tokens_details"]["cached_tokens"], 0);
  EXPECT_EQ(usage["total_tokens"], usage["input_tokens"].get<int>() + usage["output_tokens"].get<int>());
}

TEST(Responses, StreamWhatTheyWouldAnswer) {
  Json body = question();
  EXPECT_EQ(without_ids(Reader(stream_of(path, body)).response()), without_ids(answer_to(path, body)));
  body["max_output_tokens"] = 5;
  const Json cut = Reader(stream_of(path, body)).response();
  EXPECT_EQ(cut["status"], "incomplete");
  EXPECT_EQ(cut["incomplete_details"], (Json{{"reason", "max_output_tokens"}}));
  EXPECT_EQ(cut["output"].back()["status"], "incomplete");
  EXPECT_EQ(without_ids(cut), without_ids(answer_to(path, body)));
}

TEST(Responses, CallsAreItemsOfTheirOwn) {
  const std::vector<std::pair<Channel, std::string>> pieces{{Channel::content, "Let me "},
                                                            {Channel::content, "see."},
                                                            {Channel::tool_call, call_text("weather", R"({"a":  1})")},
                                                            {Channel::tool_call, call_text("weather", "{}")}};
  Json body = question();
  body["tools"] = tools;
  body["stream"] = true;
  const auto exchange = ask(path, body, demo_model_v3_1());
  const Json response = Reader(events_of(script(*exchange, pieces, ending(StopReason::end_token)))).response();
  ASSERT_EQ(response["output"].size(), 3U);
  const Json& call = response["output"][1];
  EXPECT_EQ(call["type"], "function_call");
  EXPECT_EQ(call["name"], "weather");
  EXPECT_EQ(call["arguments"], R"({"a":  1})");
  EXPECT_TRUE(call["id"].get<std::string>().starts_with("fc_"));
  EXPECT_TRUE(call["call_id"].get<std::string>().starts_with("call_"));
  EXPECT_NE(call["call_id"], response["output"][2]["call_id"]);
  EXPECT_EQ(response["tools"], tools);
}

TEST(Responses, FailuresAreResponses) {
  Json body = question();
  body["stream"] = true;
  const auto exchange = ask(path, body);
  const Json response = Reader(events_of(exchange->take(0, Error(ErrorCode::context_full, "full")))).response();
  EXPECT_EQ(response["error"], (Json{{"code", "context_length_exceeded"}, {"message", "full"}}));
}

std::string prompt_text(const Json& body, const Model& model = demo_model_v3_1()) {
  return model.decode(ask(path, body, model)->works()[0].prompt);
}

TEST(Responses, ItemsOfAllKindsReachThePrompt) {
  Json body = question(Json::parse(R"([
    {"role":"developer","content":"Be brief."},
    {"type":"message","role":"user","content":[{"type":"input_text","text":"Weather?"}]},
    {"type":"reasoning","id":"rs_1","summary":[]},
    {"type":"message","role":"assistant","id":"m","content":[{"type":"output_text","text":"Looking.","annotations":[]}]},
    {"type":"function_call","call_id":"c1","name":"weather","arguments":"{\"z\": 1}"},
    {"type":"function_call_output","call_id":"c1","output":"sunny"},
    {"role":"user","content":"And?"}])"));
  body["instructions"] = "Speak up.";
  body["tools"] = tools;
  body["include"] = {"reasoning.encrypted_content"};
  body["store"] = true;
  const std::string text = prompt_text(body);
  std::size_t at = 0;
  for (const char* part : {"Speak up.", "Be brief.", "### weather", "Weather?", "Looking.",
                           "weather<｜tool▁sep｜>{\"z\": 1}", "sunny", "And?"}) {
    at = text.find(part, at);
    ASSERT_NE(at, std::string::npos) << part << " in " << text;
  }
}

TEST(Responses, EffortDecidesOnThinking) {
  Json body = question();
  EXPECT_TRUE(prompt_text(body).ends_with("<think>"));
  body["reasoning"] = {{"effort", "none"}};
  EXPECT_TRUE(prompt_text(body).ends_with("</think>"));
}

TEST(Responses, AreHeldToASchema) {
  Json body = question();
  body["text"] = Json::parse(R"({"format":{"type":"json_schema","name":"a","schema":{"type":"object",
    "properties":{"sum":{"type":"integer"}},"required":["sum"],"additionalProperties":false}}})");
  const Json answer = answer_to(path, body);
  EXPECT_TRUE(Json::parse(answer["output"].back()["content"][0]["text"].get<std::string>())["sum"].is_number_integer());
  EXPECT_EQ(answer["text"], body["text"]);
}

}  // namespace
}  // namespace larch::test
