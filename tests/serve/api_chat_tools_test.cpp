// Turns, tools and shapes of replies of /v1/chat/completions.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "serve/api_chat.hpp"

namespace larch::test {
namespace {

TEST(ChatTools, TurnsOfAllRolesAndPartsReachThePrompt) {
  const Json messages = Json::parse(R"([
    {"role":"developer","content":[{"type":"text","text":"Be"},{"type":"text","text":"brief."}]},
    {"role":"user","content":"Weather?"},
    {"role":"assistant","content":null,"reasoning_content":"hm","tool_calls":[
      {"id":"call_1","type":"function","function":{"name":"weather","arguments":"{\"z\": 1, \"a\": 2}"}}]},
    {"role":"tool","tool_call_id":"call_1","content":[{"type":"text","text":"sunny"}]},
    {"role":"user","content":"And?"}])");
  const std::string text = chat_prompt_text(with_tools({{"messages", messages}}, {"weather"}), demo_model_v3_1());
  for (const char* part :
       {"Be\nbrief.", "### weather", "Weather?", "weather<｜tool▁sep｜>{\"z\": 1, \"a\": 2}", "sunny", "And?"})
    EXPECT_NE(text.find(part), std::string::npos) << part << " in " << text;
  Json none = with_tools({{"messages", messages}}, {"weather"});
  none["tool_choice"] = "none";
  EXPECT_EQ(chat_prompt_text(none, demo_model_v3_1()).find("### weather"), std::string::npos);
}

TEST(ChatTools, SchemasOfToolsKeepTheirOrder) {
  Json body = chat_question();
  body["tools"] = Json::parse(R"([{"type":"function","function":{"name":"f","description":"D.","strict":true,
    "parameters":{"type":"object","properties":{"z":{"type":"string"},"a":{"type":"integer"}}}}}])");
  const std::string text = chat_prompt_text(body, demo_model_v3_1());
  EXPECT_NE(text.find(R"("properties": {"z": {"type": "string"}, "a": {"type": "integer"}})"), std::string::npos)
      << text;
}

TEST(ChatTools, TellsOfCallsWithOneIndexIdAndName) {
  Json body = with_tools(chat_question(), {"weather", "time"});
  body["stream"] = true;
  const auto exchange = ask(chat_path, body, demo_model_v3_1());
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

TEST(ChatTools, ContentIsNullWithNothingButCalls) {
  const Json body = with_tools(chat_question(), {"time"});
  const auto exchange = ask(chat_path, body, demo_model_v3_1());
  EXPECT_EQ(script(*exchange, {{Channel::tool_call, call_text("time", "{}")}}, ending(StopReason::end_token)), "");
  const Json choice = Json::parse(exchange->answer().body)["choices"][0];
  EXPECT_TRUE(choice["message"]["content"].is_null());
  EXPECT_EQ(choice["message"]["tool_calls"][0]["type"], "function");
  EXPECT_EQ(choice["message"]["tool_calls"][0]["function"], (Json{{"name", "time"}, {"arguments", "{}"}}));
  EXPECT_EQ(choice["finish_reason"], "tool_calls");
}

TEST(ChatTools, OneCallIsKeptIfTheyMayNotBeParallel) {
  Json body = with_tools(chat_question(), {"time"});
  body["parallel_tool_calls"] = false;
  const auto exchange = ask(chat_path, body, demo_model_v3_1());
  (void)script(*exchange,
               {{Channel::tool_call, call_text("time", "{}")}, {Channel::tool_call, call_text("time", "{\"a\":1}")}},
               ending(StopReason::end_token));
  EXPECT_EQ(Json::parse(exchange->answer().body)["choices"][0]["message"]["tool_calls"].size(), 1U);
}

TEST(ChatTools, AForcedCallBeginsTheReply) {
  const Model& model = demo_model_v3_1();
  for (const bool thinking : {true, false}) {
    Json body = with_tools(chat_question(), {"weather", "time"});
    body["chat_template_kwargs"] = {{"thinking", thinking}};
    body["max_tokens"] = 250;
    body["tool_choice"] = {{"type", "function"}, {"function", {{"name", "time"}}}};
    // The demo model knows no tools: what it writes for arguments is no JSON, so that the beginning shows as text.
    const auto exchange = ask(chat_path, body, model);
    const serve::Work work = exchange->works()[0];
    Session session(model);
    const Generation reply = generate(session, work.prompt, work.options);
    EXPECT_NE(model.decode(reply.tokens).find("<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>time<｜tool▁sep｜>"),
              std::string::npos)
        << model.decode(reply.tokens);
    body["tool_choice"] = "required";
    const serve::Work any = ask(chat_path, body, model)->works()[0];
    const std::string text = model.decode(generate(session, any.prompt, any.options).tokens);
    EXPECT_TRUE(text.find("begin｜>time<｜tool▁sep｜>") != std::string::npos ||
                text.find("begin｜>weather<｜tool▁sep｜>") != std::string::npos)
        << text;
  }
}

/// The choice of some functions, as /v1/chat/completions and /v1/responses have it.
Json allowed(const std::string& mode, const std::vector<std::string>& names, bool flat) {
  Json list{{"mode", mode}, {"tools", Json::array()}};
  for (const std::string& name : names) {
    Json tool{{"type", "function"}};
    (flat ? tool : tool["function"])["name"] = name;
    list["tools"].push_back(tool);
  }
  Json choice{{"type", "allowed_tools"}};
  if (flat)
    choice.update(list);
  else
    choice["allowed_tools"] = list;
  return choice;
}

TEST(ChatTools, TheModelIsToldOfAllowedToolsOnly) {
  const Model& model = demo_model_v3_1();
  for (const bool flat : {false, true}) {
    SCOPED_TRACE(flat);
    const char* const path = flat ? "/v1/responses" : chat_path;
    Json body = with_tools(chat_question(), {"weather", "time", "date"});
    if (flat) {
      body["input"] = "What is 17 + 25?";
      for (Json& tool : body["tools"]) {
        const Json function = tool["function"];
        tool.update(function);
      }
    }
    const auto work = [&] { return ask(path, body, model)->works()[0]; };
    body["tool_choice"] = allowed("auto", {"time", "date"}, flat);
    const serve::Work free = work();
    const std::string prompt = model.decode(free.prompt);
    EXPECT_EQ(prompt.find("### weather"), std::string::npos);
    EXPECT_NE(prompt.find("### time"), std::string::npos);
    EXPECT_NE(prompt.find("### date"), std::string::npos);
    EXPECT_FALSE(free.options.on_logits);
    body["tool_choice"] = allowed("required", {"date"}, flat);
    const serve::Work forced = work();
    EXPECT_EQ(model.decode(forced.prompt).find("### time"), std::string::npos);
    Session session(model);
    GenerateOptions options = forced.options;
    options.max_tokens = 250;
    EXPECT_NE(model.decode(generate(session, forced.prompt, options).tokens).find("begin｜>date<｜tool▁sep｜>"),
              std::string::npos);
    body["tool_choice"] = allowed("auto", {"time", "day"}, flat);
    const serve::ApiError error = refusal(path, body.dump(), model);
    EXPECT_EQ(error.parameter(),
              flat ? "tool_choice.tools[1].name" : "tool_choice.allowed_tools.tools[1].function.name");
    EXPECT_NE(std::string(error.what()).find("\"day\""), std::string::npos) << error.what();
  }
}

TEST(ChatTools, ToolsNeedATemplateThatDescribesThem) {
  const serve::ApiError error = refusal(chat_path, with_tools(chat_question(), {"time"}).dump());
  EXPECT_EQ(error.status(), 400);
  EXPECT_NE(std::string(error.what()).find("describes tools"), std::string::npos) << error.what();
}

TEST(ChatTools, ContentIsHeldToASchema) {
  Json body = chat_question();
  body["response_format"] = Json::parse(
      R"({"type":"json_schema","json_schema":{"name":"a","strict":true,"schema":{"type":"object",
          "properties":{"sum":{"type":"integer"}},"required":["sum"],"additionalProperties":false}}})");
  const Json message = answer_to(chat_path, body)["choices"][0]["message"];
  const Json content = Json::parse(message["content"].get<std::string>());
  EXPECT_EQ(content.size(), 1U);
  EXPECT_TRUE(content["sum"].is_number_integer());
  body["response_format"] = {{"type", "json_object"}};
  body["max_tokens"] = 300;
  body["n"] = 2;
  const Json answer = answer_to(chat_path, body);
  for (const Json& choice : answer["choices"]) {
    if (choice["finish_reason"] == "stop") {
      EXPECT_TRUE(Json::parse(choice["message"]["content"].get<std::string>()).is_object());
    } else {
      EXPECT_TRUE(choice["message"]["content"].get<std::string>().starts_with("{"));
    }
  }
}

/// A request for an object or, if the model chooses, a call.
class ObjectOrCall : public testing::TestWithParam<bool> {
 protected:
  ObjectOrCall() {
    const Json schema = Json::parse(R"({"type": "object", "properties": {"zone": {"enum": ["UTC", "CET"]}},
                                        "required": ["zone"], "additionalProperties": false})");
    for (Json& tool : body["tools"]) tool["function"]["parameters"] = schema;
    body["response_format"] = {{"type", "json_schema"}, {"json_schema", {{"name", "zone"}, {"schema", schema}}}};
    body["chat_template_kwargs"] = {{"thinking", GetParam()}};
    if (GetParam()) before = model.encode("2 + 2 is 4.\n</think>");
  }
  serve::Work work() { return ask(chat_path, body, model)->works()[0]; }
  /// Logits behind a reply of so far that many tokens.
  std::vector<float> next(const serve::Work& work, std::vector<Token> reply) {
    reply.insert(reply.begin(), before.begin(), before.end());
    std::vector<Token> tokens = work.prompt;
    std::vector<float> logits(static_cast<std::size_t>(model.info().vocab_size), 0.0F);
    const auto follow = work.options.on_logits;
    follow(logits, tokens);
    for (const Token token : reply) {
      tokens.push_back(token);
      std::ranges::fill(logits, 0.0F);
      follow(logits, tokens);
    }
    return logits;
  }
  static bool can(const std::vector<float>& logits, Token token) {
    return std::isfinite(logits[static_cast<std::size_t>(token)]);
  }

  const Model& model = demo_model_v3_1();
  Json body = with_tools(chat_question(), {"time", "weather"});
  std::vector<Token> before{};  ///< a thinking part, if the prompt opens one
  const Token brace = model.encode("{").front(), letter = model.encode("a").front();
  const Token call = model.encode("<｜tool▁calls▁begin｜>").front();
};

TEST_P(ObjectOrCall, IsTheModelsChoice) {
  const serve::Work free = work();
  for (const std::vector<Token>& space : {std::vector<Token>{}, model.encode("\n")}) {
    const std::vector<float> first = next(free, space);
    EXPECT_TRUE(can(first, brace));
    EXPECT_TRUE(can(first, call));
    EXPECT_FALSE(can(first, letter));
  }
  EXPECT_FALSE(can(next(free, {brace}), call));
  EXPECT_FALSE(can(next(free, {brace}), letter));
  EXPECT_FALSE(can(next(free, {call}), letter));
  EXPECT_FALSE(can(next(free, {call}), brace));
}

TEST_P(ObjectOrCall, IsNotBegunByAThoughtThatBeginsLikeACall) {
  if (!GetParam()) return;
  before = {call};
  EXPECT_TRUE(can(next(work(), {}), letter));
}

TEST_P(ObjectOrCall, IsNoCallOrOneAsTheToolChoiceSays) {
  body["tool_choice"] = "none";
  EXPECT_FALSE(can(next(work(), {}), call));
  body["tool_choice"] = "required";
  before = {};
  EXPECT_FALSE(can(next(work(), {}), brace));
}

/// Whatever the model would write, a call that it begins is one of a tool, and what it does not begin so is an object.
TEST_P(ObjectOrCall, IsWholeWhicheverItIs) {
  Session session(model);
  int calls = 0, objects = 0;
  for (const float wish : {-100.0F, 100.0F})
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
      serve::Work one = work();
      one.options.max_tokens = 400;
      one.options.sampling = SamplingOptions{.temperature = 1, .seed = seed};
      one.options.on_logits = [&, held = one.options.on_logits](std::span<float> logits,
                                                                std::span<const Token> tokens) mutable {
        held(logits, tokens);
        const bool thinks = std::isfinite(logits[static_cast<std::size_t>(letter)]);
        if (!thinks) logits[static_cast<std::size_t>(call)] += wish;
      };
      const Generation generation = generate(session, one.prompt, one.options);
      if (generation.stop_reason != StopReason::end_token) continue;
      const Reply& reply = generation.reply;
      if (!reply.tool_calls.empty()) {
        ++calls;
        EXPECT_TRUE(reply.tool_calls[0].name == "time" || reply.tool_calls[0].name == "weather");
        EXPECT_TRUE(Json::parse(reply.tool_calls[0].arguments).contains("zone"));
        EXPECT_EQ(reply.content, "");
      } else {
        ++objects;
        EXPECT_TRUE(Json::accept(reply.content) && Json::parse(reply.content).contains("zone")) << generation.text;
      }
    }
  EXPECT_GT(objects, 0);
  EXPECT_GT(calls, 0);
}

INSTANTIATE_TEST_SUITE_P(Thinking, ObjectOrCall, testing::Bool());

}  // namespace
}  // namespace larch::test
