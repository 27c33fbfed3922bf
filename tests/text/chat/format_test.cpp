#include "text/chat/format.hpp"

#include <gtest/gtest.h>

#include <regex>

#include "core/json.hpp"
#include "core/mapped_file.hpp"
#include "text/tokenizer/tiny_tokenizer.hpp"

namespace larch::text {
namespace {

using Json = nlohmann::json;
constexpr const char* bos_text = "<｜begin▁of▁sentence｜>";
const SpecialTokens bos{.bos = bos_text, .eos = "<｜end▁of▁sentence｜>"};

std::vector<Message> messages_of(const Json& json) {
  std::vector<Message> messages;
  for (const Json& m : json) {
    const std::string role = m.at("role").get<std::string>();
    Message message{role == "system" ? Role::system
                    : role == "user" ? Role::user
                    : role == "tool" ? Role::tool
                                     : Role::assistant,
                    std::nullopt};
    if (!m.at("content").is_null()) message.content = m.at("content").get<std::string>();
    for (const Json& call : m.value("tool_calls", Json::array()))
      message.tool_calls.push_back({call.at("function").at("name").get<std::string>(),
                                    call.at("function").at("arguments").get<std::string>(),
                                    call.at("type").get<std::string>()});
    messages.push_back(std::move(message));
  }
  return messages;
}

Json read(const std::string& path) { return parse_json(read_text_file(path, 1 << 24), path); }

ChatFormat format_of(const std::string& file) {
  return detect_chat_format(read(LARCH_TEST_DATA "/chat/" + file + ".json").at("template").get<std::string>());
}

struct Expected {
  const char* file;
  const char* name;
};
void PrintTo(const Expected& e, std::ostream* out) { *out << e.file; }

class PublishedTemplate : public testing::TestWithParam<Expected> {};

/// tests/data/chat: the checkpoints' templates and what a template engine makes of conversations with them.
TEST_P(PublishedTemplate, IsRecognizedAndReproduced) {
  const Json data = read(LARCH_TEST_DATA "/chat/" + std::string(GetParam().file) + ".json");
  const ChatFormat format = detect_chat_format(data.at("template").get<std::string>());
  EXPECT_EQ(name(format), GetParam().name);
  ASSERT_GT(data.at("cases").size(), 10u);
  for (const Json& c : data.at("cases")) {
    ChatOptions options;
    options.add_generation_prompt = c.at("add_generation_prompt").get<bool>();
    options.thinking = c.at("thinking").get<bool>();
    EXPECT_EQ(render(format, messages_of(c.at("messages")), options, bos), c.at("text").get<std::string>())
        << c.at("messages").dump();
  }
}

INSTANTIATE_TEST_SUITE_P(All, PublishedTemplate,
                         testing::Values(Expected{"v2", "V2"}, Expected{"v2_5", "V2.5"}, Expected{"v3", "V3"},
                                         Expected{"r1", "R1"}, Expected{"r1_first", "R1"},
                                         Expected{"v3_0324", "V3-0324"}, Expected{"r1_0528", "R1-0528"},
                                         Expected{"v3_1", "V3.1"}, Expected{"v3_1_terminus", "V3.1"},
                                         Expected{"demo", "R1"}),
                         [](const auto& test) { return std::string(test.param.file); });

TEST(ChatFormat, EqualsTheReferenceForTheTokenizersTemplate) {
  const std::string config = read_text_file(LARCH_TEST_DATA "/tokenizer/tokenizer_config.json", 1 << 20);
  const ChatFormat format = find_chat_format(config, "tokenizer_config.json");
  const Json golden = read(LARCH_TEST_DATA "/tokenizer/golden.json");
  ASSERT_EQ(golden.at("chat").size(), 10u);
  for (const Json& c : golden.at("chat")) {
    ChatOptions options;
    options.add_generation_prompt = c.at("add_generation_prompt").get<bool>();
    EXPECT_EQ(render(format, messages_of(c.at("messages")), options, bos), c.at("text").get<std::string>());
  }
}

TEST(ChatFormat, DemoModelOpensThinkingAndDropsEarlierThoughts) {
  const ChatFormat format = find_chat_format(read_text_file(LARCH_DEMO_MODEL "/tokenizer_config.json", 1 << 20), "x");
  const std::vector<Message> messages = {
      {Role::user, "2+2?"}, {Role::assistant, "<think>\neasy\n</think>\n\n4"}, {Role::user, "3+3?"}};
  const std::string prompt = render(format, messages, {}, bos);
  EXPECT_EQ(prompt,
            std::string(bos_text) +
                "<｜User｜>2+2?<｜Assistant｜>\n\n4<｜end▁of▁sentence｜><｜User｜>3+3?<｜Assistant｜><think>\n");
}

TEST(ChatFormat, R1_0528WritesCallsWithoutContent) {
  // Its template fails on them; what it means is clear from V3-0324's.
  const std::vector<Message> messages = {{Role::user, "w"}, {Role::assistant, std::nullopt, {{"get", "{}"}}}};
  EXPECT_EQ(render(format_of("r1_0528"), messages, {}, bos), render(format_of("v3_0324"), messages, {}, bos));
}

TEST(ChatFormat, ToolsAreDescribedAfterTheSystemPrompt) {
  const std::vector<Message> messages = {{Role::system, "S"}, {Role::user, "hi"}};
  ChatOptions options;
  options.thinking = false;
  options.tools = {{"get", "Gets it.", R"({"type" : "object","properties":{"a, b":{"type":"string"}}})"},
                   {"put", "Puts it.", "{}"}};
  EXPECT_EQ(render(format_of("v3_1"), messages, options, bos),
            std::string(bos_text) +
                "S\n\n## Tools\nYou have access to the following tools:\n\n"
                "### get\nDescription: Gets it.\n\nParameters: {\"type\": \"object\", \"properties\": {\"a, b\": "
                "{\"type\": \"string\"}}}\n\n### put\nDescription: Puts it.\n\nParameters: {}\n\n"
                "IMPORTANT: ALWAYS adhere to this exact format for tool use:\n"
                "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>tool_call_name<｜tool▁sep｜>tool_call_arguments"
                "<｜tool▁call▁end｜>{{additional_tool_calls}}<｜tool▁calls▁end｜>\n\nWhere:\n"
                "- `tool_call_name` must be an exact match to one of the available tools\n"
                "- `tool_call_arguments` must be valid JSON that strictly follows the tool's Parameters Schema\n"
                "- For multiple tool calls, chain them directly without separators or spaces\n"
                "<｜User｜>hi<｜Assistant｜></think>");
  const std::string fenced = render(format_of("r1_0528"), messages, options, bos);
  EXPECT_NE(fenced.find("function<｜tool▁sep｜>tool_call_name\n```json\ntool_call_arguments\n```"), std::string::npos);
  for (const char* file : {"v2", "v3", "r1", "demo"})
    error_of(ErrorCode::unsupported, [&] { render(format_of(file), messages, options, bos); });
  options.tools = {{"get", "", "{not json"}};
  EXPECT_NE(
      error_of(ErrorCode::invalid_argument, [&] { render(format_of("v3_1"), messages, options, bos); }).find("get"),
      std::string::npos);
}

TEST(ChatFormat, WithoutATemplateThereIsAWayOut) {
  const ChatFormat none = detect_chat_format("");
  EXPECT_EQ(name(none), "");
  const std::string message = error_of(ErrorCode::unsupported, [&] {
    render(none, std::vector<Message>{{Role::user, "x"}}, {}, bos);
  });
  EXPECT_NE(message.find("--raw"), std::string::npos);
  EXPECT_NE(message.find("--chat-format"), std::string::npos);
}

TEST(ChatFormat, SpellingDoesNotMatter) {
  const std::string original = read(LARCH_TEST_DATA "/chat/v3.json").at("template").get<std::string>();
  const std::string quotes = std::regex_replace(original, std::regex("'"), "\"");
  const std::string dots = std::regex_replace(original, std::regex(R"(message\['(\w+)'\])"), "message.$1");
  ASSERT_NE(quotes, original);
  ASSERT_NE(dots, original);
  const std::vector<Message> messages = {
      {Role::system, "S"}, {Role::user, "a"}, {Role::assistant, "b"}, {Role::user, "c"}};
  for (const std::string& spelled : {quotes, dots}) {
    EXPECT_EQ(name(detect_chat_format(spelled)), "V3");
    EXPECT_EQ(render(detect_chat_format(spelled), messages, {}, bos), render(format_of("v3"), messages, {}, bos));
  }
}

TEST(ChatFormat, NoTemplateFallsThroughToAnother) {
  // A fine-tune's: in the spelling of V3.1, but it opens with an empty thinking part.
  const ChatFormat format = detect_chat_format(
      "{{ bos_token }}{% for m in messages %}{{ '<｜' + m.role.title() + '｜>' }}{% if m.role == 'assistant' %}"
      "{{ '<think></think>' }}{% endif %}{{ m.content }}{% endfor %}{% if add_generation_prompt %}"
      "{{ '<｜Assistant｜>' + ('<think>' if thinking else '<think></think>') }}{% endif %}");
  EXPECT_EQ(name(format), "template");
  const std::vector<Message> messages = {{Role::user, "a"}, {Role::assistant, "b"}, {Role::user, "c"}};
  EXPECT_EQ(
      render(format, messages, {.thinking = false}, bos),
      std::string(bos_text) + "<｜User｜>a<｜Assistant｜><think></think>b<｜User｜>c<｜Assistant｜><think></think>");
  EXPECT_TRUE(opens_thinking(render(format, messages, {}, bos)));
}

TEST(ChatFormat, BrokenTemplatesAreToldWhenUsed) {
  const ChatFormat format = detect_chat_format("a\n{% if x %}", "model/chat_template.jinja");
  EXPECT_EQ(name(format), "template");
  const std::string message = error_of(ErrorCode::malformed, [&] {
    render(format, std::vector<Message>{{Role::user, "x"}}, {}, bos);
  });
  EXPECT_NE(message.find("model/chat_template.jinja: line 2"), std::string::npos);
}

TEST(ChatFormat, ArgumentsAreTextAndObject) {
  const std::vector<Message> messages = {{Role::user, "u"},
                                         {Role::assistant, std::nullopt, {{"f", R"({"b":1, "a":"ü"})"}}}};
  const auto written = [&](const std::string& expression) {
    return render(detect_chat_format("{% set a = messages[1].tool_calls[0].function.arguments %}" + expression),
                  messages, {}, bos);
  };
  EXPECT_EQ(written("{{ a }} {{ a + '!' }} {{ '' ~ a }}"), R"({"b":1, "a":"ü"} {"b":1, "a":"ü"}! {"b":1, "a":"ü"})");
  EXPECT_EQ(written("{{ a | tojson }}"), R"({"b": 1, "a": "ü"})");
  EXPECT_EQ(written("{% for k, v in a.items() %}{{ k }}={{ v }};{% endfor %}{{ a.b }}"), "b=1;a=ü;1");
  EXPECT_EQ(written("{{ a is string }} {{ a is mapping }}"), "True True");
}

TEST(ChatFormat, OfficialFormatsHaveNames) {
  for (const char* official : {"V2", "V2.5", "V3", "V3-0324", "V3.1", "R1", "R1-0528"})
    EXPECT_EQ(name(choose_chat_format(official)), official);
  EXPECT_NE(error_of(ErrorCode::invalid_argument, [] { choose_chat_format("R3"); }).find("V3-0324"), std::string::npos);
  error_of(ErrorCode::io, [] { choose_chat_format("/nonexistent/x.jinja"); });
}

TEST(ChatFormat, RepliesAreThoseOfTheTemplate) {
  EXPECT_TRUE(format_of("r1").reply.thinks);
  EXPECT_TRUE(format_of("v3_1").reply.thinks);
  EXPECT_FALSE(format_of("v3").reply.thinks);
  EXPECT_EQ(detect_chat_format("{{ '<|tool_call_begin|>' }}").reply.calls, ReplyFormat::Calls::kimi);
}

TEST(ChatFormat, TemplateIsFoundWhereCheckpointsKeepIt) {
  const std::string v3_1 = read(LARCH_TEST_DATA "/chat/v3_1.json").at("template").get<std::string>();
  EXPECT_EQ(name(find_chat_format("{}", "c")), "");
  EXPECT_EQ(name(find_chat_format(R"({"chat_template": null})", "c")), "");
  EXPECT_EQ(name(find_chat_format("{}", "c", v3_1)), "V3.1");
  const Json named = {
      {"chat_template", {{{"name", "tool_use"}, {"template", "x"}}, {{"name", "default"}, {"template", v3_1}}}}};
  EXPECT_EQ(name(find_chat_format(named.dump(), "c")), "V3.1");
  for (const char* config : {"[]", R"({"chat_template": 1})", R"({"chat_template": ["x"]})", "{"})
    error_of(ErrorCode::malformed, [&] { find_chat_format(config, "c"); });
}

TEST(ChatFormat, ATurnWithoutContentIsNamed) {
  const std::vector<Message> messages = {{Role::system, "s"}, {Role::user, std::nullopt}};
  for (const char* file : {"v2", "v3", "r1_0528", "v3_1"})
    EXPECT_NE(error_of(ErrorCode::invalid_argument, [&] { render(format_of(file), messages, {}, bos); }).find("turn 1"),
              std::string::npos);
}

}  // namespace
}  // namespace larch::text
