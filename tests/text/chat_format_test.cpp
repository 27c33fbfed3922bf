#include "text/chat_format.hpp"

#include <gtest/gtest.h>

#include "core/json.hpp"
#include "core/mapped_file.hpp"
#include "text/tiny_tokenizer.hpp"

namespace larch::text {
namespace {

using Json = nlohmann::json;
using Family = ChatFormat::Family;
constexpr const char* bos = "<｜begin▁of▁sentence｜>";

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
                         testing::Values(Expected{"v2", "V2"}, Expected{"v2_5", "V3"}, Expected{"v3", "V3"},
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
            std::string(bos) +
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
            std::string(bos) +
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

TEST(ChatFormat, UnknownTemplatesAreRefusedWithAWayOut) {
  for (const char* text : {"", "{{ messages }}", "<|im_start|>{{ message['content'] }}",
                           "<｜User｜><｜Assistant｜><｜end▁of▁sentence｜>{% if tools %}"}) {
    const ChatFormat format = detect_chat_format(text);
    EXPECT_EQ(name(format), "");
    const std::string message = error_of(ErrorCode::unsupported, [&] {
      render(format, std::vector<Message>{{Role::user, "x"}}, {}, bos);
    });
    EXPECT_NE(message.find("--raw"), std::string::npos);
  }
}

TEST(ChatFormat, TemplateIsFoundWhereCheckpointsKeepIt) {
  const std::string v3_1 = read(LARCH_TEST_DATA "/chat/v3_1.json").at("template").get<std::string>();
  EXPECT_EQ(find_chat_format("{}", "c").family, Family::none);
  EXPECT_EQ(find_chat_format(R"({"chat_template": null})", "c").family, Family::none);
  EXPECT_EQ(find_chat_format("{}", "c", v3_1).family, Family::v3_1);
  const Json named = {
      {"chat_template", {{{"name", "tool_use"}, {"template", "x"}}, {{"name", "default"}, {"template", v3_1}}}}};
  EXPECT_EQ(find_chat_format(named.dump(), "c").family, Family::v3_1);
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
