// What the APIs refuse, by name and in each one's own form.
#include <gtest/gtest.h>

#include <ostream>

#include "serve/api_chat.hpp"

namespace larch::test {
namespace {

constexpr const char* completions_path = "/v1/completions";
constexpr const char* responses_path = "/v1/responses";
constexpr const char* messages_path = "/v1/messages";
constexpr const char* count_path = "/v1/messages/count_tokens";

/// A body that the API takes.
Json good_body(const std::string& path) {
  if (path == completions_path) return {{"prompt", "1 + 1"}};
  if (path == responses_path) return {{"input", "1 + 1"}};
  return {{"messages", Json::array({{{"role", "user"}, {"content", "1 + 1"}}})}, {"max_tokens", 5}};
}

struct Refused {
  const char* path;
  const char* field;  ///< top level, set to `value`
  const char* value;  ///< JSON
  const char* parameter;
  const char* expected;  ///< within the message
};
void PrintTo(const Refused& r, std::ostream* out) { *out << r.path << ' ' << r.field << ' ' << r.value; }

class Refusals : public testing::TestWithParam<Refused> {};

TEST_P(Refusals, NameTheFieldAndWhatWasExpected) {
  const Refused& r = GetParam();
  Json body = good_body(r.path);
  body[r.field] = Json::parse(r.value);
  const serve::ApiError error = refusal(r.path, body.dump());
  EXPECT_EQ(error.status(), 400);
  EXPECT_EQ(error.parameter(), r.parameter);
  EXPECT_TRUE(std::string(error.what()).starts_with(r.parameter)) << error.what();
  EXPECT_NE(std::string(error.what()).find(r.expected), std::string::npos) << error.what();
}

INSTANTIATE_TEST_SUITE_P(
    Chat, Refusals,
    testing::Values(
        Refused{chat_path, "messages", "5", "messages", "expected a list, found the number 5"},
        Refused{chat_path, "messages", "[]", "messages", "a message at least"},
        Refused{chat_path, "messages", R"([{"role":"user","content":"x"},{"role":"user","content":7}])",
                "messages[1].content", "expected a string or a list of parts, found the number 7"},
        Refused{chat_path, "messages", R"(["x"])", "messages[0]", "expected an object, found the string \"x\""},
        Refused{chat_path, "messages", R"([{"content":"x"}])", "messages[0].role", "found nothing"},
        Refused{chat_path, "messages", R"([{"role":"king","content":"x"}])", "messages[0].role", "\"king\""},
        Refused{chat_path, "messages", R"([{"role":"user"}])", "messages[0].content", "found nothing"},
        Refused{chat_path, "messages", R"([{"role":"user","content":[{"type":"image_url","image_url":{"url":"x"}}]}])",
                "messages[0].content[0].type", "found the string \"image_url\""},
        Refused{chat_path, "messages", R"([{"role":"user","content":[{"type":"text","text":null}]}])",
                "messages[0].content[0].text", "expected a string, found null"},
        Refused{chat_path, "messages", R"([{"role":"assistant","tool_calls":[{"id":"a","function":{}}]}])",
                "messages[0].tool_calls[0].function.name", "found nothing"},
        Refused{chat_path, "messages", R"([{"role":"user","content":"x","tool_calls":[]}])", "messages[0].tool_calls",
                "assistant's turn"},
        Refused{chat_path, "temperature", "2.5", "temperature", "from 0.0 to 2.0, found the number 2.5"},
        Refused{chat_path, "temperature", "-1", "temperature", "from 0.0"},
        Refused{chat_path, "temperature", "\"hot\"", "temperature", "a number"},
        Refused{chat_path, "top_p", "1.5", "top_p", "from 0.0 to 1.0"},
        Refused{chat_path, "top_k", "2.5", "top_k", "a whole number"},
        Refused{chat_path, "min_p", "2", "min_p", "from 0.0 to 1.0"},
        Refused{chat_path, "repeat_penalty", "0", "repeat_penalty", "above 0"},
        Refused{chat_path, "frequency_penalty", "3", "frequency_penalty", "from -2.0 to 2.0"},
        Refused{chat_path, "presence_penalty", "-3", "presence_penalty", "from -2.0 to 2.0"},
        Refused{chat_path, "seed", "1e30", "seed", "64 bits"},
        Refused{chat_path, "seed", "18446744073709551615", "seed", "64 bits"},
        Refused{chat_path, "n", "0", "n", "from 1 to 128"}, Refused{chat_path, "n", "129", "n", "from 1 to 128"},
        Refused{chat_path, "max_tokens", "0", "max_tokens", "from 1"},
        Refused{chat_path, "max_completion_tokens", "-5", "max_completion_tokens", "from 1"},
        Refused{chat_path, "max_tokens", "99999999999", "max_tokens", "from 1"},
        Refused{chat_path, "stop", "5", "stop", "a string or a list of strings"},
        Refused{chat_path, "stop", R"(["a",""])", "stop[1]", "not empty"},
        Refused{chat_path, "stream", "\"yes\"", "stream", "true or false"},
        Refused{chat_path, "stream_options", R"({"include_usage":1})", "stream_options.include_usage", "true or false"},
        Refused{chat_path, "logprobs", "5", "logprobs", "true or false"},
        Refused{chat_path, "top_logprobs", "3", "top_logprobs", "logprobs to be true"},
        Refused{chat_path, "top_logprobs", "21", "top_logprobs", "from 0 to 20"},
        Refused{chat_path, "logit_bias", R"({"5":101})", "logit_bias.5", "from -100.0 to 100.0"},
        Refused{chat_path, "logit_bias", R"({"x":1})", "logit_bias", "tokens from 0 to 1279"},
        Refused{chat_path, "logit_bias", R"({"1280":1})", "logit_bias", "tokens from 0 to 1279"},
        Refused{chat_path, "tools", R"([{"type":"custom"}])", "tools[0].type", "\"function\""},
        Refused{chat_path, "tools", R"([{"type":"function","function":{"name":""}}])", "tools[0].function.name",
                "a name"},
        Refused{chat_path, "tools", R"([{"type":"function","function":{"name":"a b"}}])", "tools[0].function.name",
                "a name"},
        Refused{chat_path, "tools", R"([{"type":"function","function":{"name":"a","parameters":3}}])",
                "tools[0].function.parameters", "an object"},
        Refused{chat_path, "tool_choice", R"("sometimes")", "tool_choice", "\"required\""},
        Refused{chat_path, "tool_choice", R"("required")", "tool_choice", "tools to choose from"},
        Refused{chat_path, "tool_choice", R"({"type":"function","function":{"name":"f"}})", "tool_choice",
                "the name of one of the tools"},
        Refused{chat_path, "tool_choice", R"({"type":"custom"})", "tool_choice.type", "\"allowed_tools\""},
        Refused{chat_path, "tool_choice", R"({"type":"allowed_tools"})", "tool_choice.allowed_tools.mode", "a string"},
        Refused{chat_path, "tool_choice", R"({"type":"allowed_tools","allowed_tools":{"mode":"none","tools":[]}})",
                "tool_choice.allowed_tools.mode", "\"required\""},
        Refused{chat_path, "tool_choice", R"({"type":"allowed_tools","allowed_tools":{"mode":"auto"}})",
                "tool_choice.allowed_tools.tools", "a list"},
        Refused{chat_path, "tool_choice", R"({"type":"allowed_tools","allowed_tools":{"mode":"required","tools":[]}})",
                "tool_choice", "tools to choose from"},
        Refused{chat_path, "response_format", R"({"type":"grammar"})", "response_format.type", "\"json_schema\""},
        Refused{chat_path, "response_format", R"({"type":"json_schema"})", "response_format.json_schema.schema",
                "an object"},
        Refused{chat_path, "response_format", R"({"type":"json_schema","json_schema":{"schema":{"type":"x"}}})",
                "response_format", "\"x\""},
        Refused{chat_path, "reasoning_effort", "\"huge\"", "reasoning_effort", "\"minimal\""},
        Refused{chat_path, "chat_template_kwargs", R"({"date":"x"})", "chat_template_kwargs.date", "not support"},
        Refused{chat_path, "chat_template_kwargs", R"({"thinking":1})", "chat_template_kwargs.thinking",
                "true or false"},
        Refused{chat_path, "modalities", R"(["text","audio"])", "modalities[1]", "\"text\""},
        Refused{chat_path, "audio", "{}", "audio", "not support"},
        Refused{chat_path, "functions", "[]", "functions", "give tools"},
        Refused{chat_path, "function_call", "\"auto\"", "function_call", "give tool_choice"},
        Refused{chat_path, "web_search_options", "{}", "web_search_options", "not support"},
        Refused{chat_path, "model", "5", "model", "a string"}));

INSTANTIATE_TEST_SUITE_P(
    Completions, Refusals,
    testing::Values(Refused{completions_path, "prompt", "null", "prompt", "found null"},
                    Refused{completions_path, "prompt", "[]", "prompt", "a list of strings"},
                    Refused{completions_path, "prompt", "[[]]", "prompt[0]", "a token at least"},
                    Refused{completions_path, "prompt", "[\"a\",true]", "prompt[1]", "a string or a list of tokens"},
                    Refused{completions_path, "prompt", "[1,1280]", "prompt[1]", "from 0 to 1279"},
                    Refused{completions_path, "prompt", "[[1],[2,\"x\"]]", "prompt[1][1]", "a whole number"},
                    Refused{completions_path, "suffix", "\"x\"", "suffix", "not support"},
                    Refused{completions_path, "best_of", "2", "best_of", "the same as n"},
                    Refused{completions_path, "logprobs", "21", "logprobs", "from 0 to 20"},
                    Refused{completions_path, "logprobs", "true", "logprobs", "a whole number"},
                    Refused{completions_path, "n", "200", "n", "from 1 to 128"}));

INSTANTIATE_TEST_SUITE_P(
    Responses, Refusals,
    testing::Values(
        Refused{responses_path, "input", "5", "input", "a string or a list of items"},
        Refused{responses_path, "input", "[]", "input", "a message at least"},
        Refused{responses_path, "input", R"([{"type":"item_reference","id":"x"}])", "input[0].type",
                "\"item_reference\""},
        Refused{responses_path, "input", R"([{"role":"user","content":[{"type":"input_image","image_url":"x"}]}])",
                "input[0].content[0].type", "\"input_image\""},
        Refused{responses_path, "input", R"([{"type":"function_call","name":"f"}])", "input[0].call_id",
                "found nothing"},
        Refused{responses_path, "instructions", "[]", "instructions", "a string"},
        Refused{responses_path, "previous_response_id", "\"r\"", "previous_response_id", "not support"},
        Refused{responses_path, "conversation", "\"c\"", "conversation", "not support"},
        Refused{responses_path, "prompt", "{}", "prompt", "not support"},
        Refused{responses_path, "background", "true", "background", "false"},
        Refused{responses_path, "top_logprobs", "2", "top_logprobs", "include to hold"},
        Refused{responses_path, "top_logprobs", "21", "top_logprobs", "from 0 to 20"},
        Refused{responses_path, "include", R"([3])", "include[0]", "a string"},
        Refused{responses_path, "tools", R"([{"type":"web_search"}])", "tools[0].type", "\"web_search\""},
        Refused{responses_path, "text", R"({"format":{"type":"json_schema"}})", "text.format.schema", "an object"},
        Refused{responses_path, "reasoning", R"({"effort":"vast"})", "reasoning.effort", "\"low\""},
        Refused{responses_path, "max_output_tokens", "0", "max_output_tokens", "from 1"}));

INSTANTIATE_TEST_SUITE_P(
    Messages, Refusals,
    testing::Values(Refused{messages_path, "max_tokens", "null", "max_tokens", "found null"},
                    Refused{messages_path, "max_tokens", "0", "max_tokens", "from 1"},
                    Refused{messages_path, "temperature", "1.5", "temperature", "from 0.0 to 1.0"},
                    Refused{messages_path, "system", "5", "system", "a string or a list of parts"},
                    Refused{messages_path, "messages", R"([{"role":"user","content":[{"type":"image","source":{}}]}])",
                            "messages[0].content[0].type", "\"image\""},
                    Refused{messages_path, "messages",
                            R"([{"role":"user","content":[{"type":"tool_use","id":"a","name":"f","input":{}}]}])",
                            "messages[0].content[0].type", "\"tool_result\""},
                    Refused{messages_path, "messages",
                            R"([{"role":"user","content":[{"type":"tool_result","tool_use_id":"a",
                                "content":[{"type":"document"}]}]}])",
                            "messages[0].content[0].content[0].type", "\"document\""},
                    Refused{messages_path, "stop_sequences", "\"a\"", "stop_sequences", "a list of strings"},
                    Refused{messages_path, "thinking", R"({"type":"on"})", "thinking.type", "\"disabled\""},
                    Refused{messages_path, "tools", R"([{"type":"web_search_20250305","name":"web_search"}])",
                            "tools[0].type", "\"web_search_20250305\""},
                    Refused{messages_path, "tool_choice", R"({"type":"any"})", "tool_choice", "tools to choose from"},
                    Refused{messages_path, "tool_choice", R"({"type":"tool","name":"f"})", "tool_choice", "the name"},
                    Refused{messages_path, "mcp_servers", "[]", "mcp_servers", "not support"},
                    Refused{messages_path, "container", "\"c\"", "container", "not support"},
                    Refused{count_path, "messages", "{}", "messages", "a list"}));

class EveryApi : public testing::TestWithParam<const char*> {};

TEST_P(EveryApi, RefusesWhatIsNoObjectOfJson) {
  for (const char* body :
       {"", "{", "[]", "5", "null", "{\"a\":1,\"a\":2}", "{\"a\":\"\xff\"}", "{} x", "{\"a\":1e999}"}) {
    const serve::ApiError error = refusal(GetParam(), body);
    EXPECT_EQ(error.status(), 400) << body;
    EXPECT_TRUE(std::string(error.what()).starts_with("body: expected")) << error.what();
  }
  const serve::ApiError deep = refusal(GetParam(), "{\"x\":" + std::string(100, '[') + std::string(100, ']') + "}");
  EXPECT_NE(std::string(deep.what()).find("64 deep"), std::string::npos);
  EXPECT_EQ(refusal(GetParam(), "{}").status(), 400);
}

TEST_P(EveryApi, TakesFieldsThatItDoesNotKnowAndNulls) {
  Json body = good_body(GetParam());
  body["no_such_field"] = {{"x", 1}};
  for (const char* field : {"temperature", "stop", "tools", "tool_choice", "suffix", "audio", "previous_response_id",
                            "mcp_servers", "metadata", "stream"})
    body[field] = nullptr;
  for (const serve::Endpoint& api : serve::endpoints()) {
    if (api.path != GetParam()) continue;
    if (api.exchange) {
      EXPECT_EQ(api.exchange(demo_model(), model_name, body.dump())->works().size(), 1U);
    } else {
      EXPECT_NE(api.plain(demo_model(), model_name, body.dump()), "");
    }
  }
}

TEST_P(EveryApi, RefusesAPromptThatIsLongerThanAnyContext) {
  std::string text;
  for (int i = 0; i < 9000; ++i) text += "pear 7 ";
  Json body = good_body(GetParam());
  if (body.contains("messages"))
    body["messages"][0]["content"] = text;
  else
    body[body.begin().key()] = text;
  const serve::ApiError error = refusal(GetParam(), body.dump());
  EXPECT_EQ(error.status(), 400);
  EXPECT_EQ(error.code(), "context_length_exceeded");
  EXPECT_NE(std::string(error.what()).find("8192"), std::string::npos) << error.what();
}

INSTANTIATE_TEST_SUITE_P(All, EveryApi,
                         testing::Values(chat_path, completions_path, responses_path, messages_path, count_path));

TEST(ApiErrors, HaveEachApisForm) {
  const serve::ApiError error(400, "n: expected less", "n", "invalid_value");
  const Json openai = Json::parse(
      R"({"error":{"message":"n: expected less","type":"invalid_request_error","param":"n","code":"invalid_value"}})");
  for (const char* path : {chat_path, completions_path, responses_path}) EXPECT_EQ(error_json(path, error), openai);
  const Json anthropic =
      Json::parse(R"({"type":"error","error":{"type":"invalid_request_error","message":"n: expected less"}})");
  for (const char* path : {messages_path, count_path}) EXPECT_EQ(error_json(path, error), anthropic);
  EXPECT_EQ(error_json(chat_path, {503, "x"})["error"]["type"], "server_error");
  EXPECT_TRUE(error_json(chat_path, {503, "x"})["error"]["param"].is_null());
  EXPECT_EQ(error_json(messages_path, {503, "x"})["error"]["type"], "overloaded_error");
  EXPECT_EQ(error_json(messages_path, {500, "x"})["error"]["type"], "api_error");
  EXPECT_EQ(error_json(messages_path, {404, "x"})["error"]["type"], "not_found_error");
}

TEST(ApiErrors, OfTheEngineAnswerWithTheirStatus) {
  const struct {
    ErrorCode code;
    int status;
  } cases[] = {{ErrorCode::context_full, 400}, {ErrorCode::out_of_memory, 503}, {ErrorCode::not_finite, 500}};
  for (const char* path : {chat_path, completions_path, responses_path, messages_path}) {
    for (const auto& [code, status] : cases) {
      const auto exchange = ask(path, good_body(path));
      EXPECT_EQ(exchange->take(0, Error(code, "it failed")), "");
      const serve::Exchange::Answer answer = exchange->answer();
      EXPECT_EQ(answer.status, status);
      EXPECT_EQ(Json::parse(answer.body)["error"]["message"], "it failed");
      if (code == ErrorCode::context_full && path != std::string(messages_path)) {
        EXPECT_EQ(Json::parse(answer.body)["error"]["code"], "context_length_exceeded");
      }
    }
  }
}

}  // namespace
}  // namespace larch::test
