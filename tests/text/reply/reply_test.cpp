#include "text/reply/reply.hpp"

#include <gtest/gtest.h>

#include <random>

namespace larch::text {
namespace {

constexpr const char* open_prompt = "<｜User｜>hi<｜Assistant｜><think>\n";
constexpr const char* plain_prompt = "<｜User｜>hi<｜Assistant｜>";
constexpr const char* closed_prompt = "<｜User｜>hi<｜Assistant｜></think>";
constexpr const char *B = "<｜tool▁calls▁begin｜>", *E = "<｜tool▁calls▁end｜>", *b = "<｜tool▁call▁begin｜>",
                     *e = "<｜tool▁call▁end｜>", *s = "<｜tool▁sep｜>";

template <class... Parts>
std::string join(const Parts&... parts) {
  return (std::string() + ... + parts);
}
std::string fenced(const std::string& name, const std::string& arguments) {
  return "<｜tool▁call▁begin｜>function<｜tool▁sep｜>" + name + "\n```json\n" + arguments + "\n```<｜tool▁call▁end｜>";
}
std::string direct(const std::string& name, const std::string& arguments) {
  return "<｜tool▁call▁begin｜>" + name + "<｜tool▁sep｜>" + arguments + "<｜tool▁call▁end｜>";
}
std::string block(const std::string& calls) { return "<｜tool▁calls▁begin｜>" + calls + "<｜tool▁calls▁end｜>"; }

struct Case {
  const char* name;
  const char* prompt;
  std::string reply;
  Reply expected;
};

const std::vector<Case>& cases() {
  static const std::string bad_json = block(fenced("f", "{x")),
                           unclosed = "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>f";
  static const std::vector<Case> all = {
      {"plain", plain_prompt, "Hello <b> there\n", {"", "Hello <b> there\n", {}}},
      {"empty", plain_prompt, "", {"", "", {}}},
      {"prompt opened", open_prompt, "step\n\nstep\n</think>\n\nanswer", {"step\n\nstep", "answer", {}}},
      {"prompt opened without newline", "x<think>", "\nstep</think>answer", {"step", "answer", {}}},
      {"reply opens", plain_prompt, "<think>\nstep\n</think>\n\nanswer\n", {"step", "answer\n", {}}},
      {"space before", plain_prompt, "\n <think>a</think>b", {"a", "b", {}}},
      {"space before no tag", plain_prompt, "\n <thin", {"", "\n <thin", {}}},
      {"empty thought", plain_prompt, "<think>\n\n</think>\n\nhi", {"", "hi", {}}},
      {"unfinished thought", open_prompt, "still thinking </thi\n", {"still thinking </thi", "", {}}},
      {"thinking closed by prompt", "a<｜Assistant｜></think>", "b", {"", "b", {}}},
      {"tags later are content", plain_prompt, "a <think>b</think> c", {"", "a <think>b</think> c", {}}},
      {"second end is content", open_prompt, "a</think>b</think>c", {"a", "b</think>c", {}}},
      {"fenced call",
       open_prompt,
       "t</think>\n\nLet me look." + block(fenced("get", R"({"c": "Rome"})")),
       {"t", "Let me look.", {{"get", R"({"c": "Rome"})"}}}},
      {"fenced calls on lines",
       plain_prompt,
       block(fenced("a", "{}") + "\n" + fenced("b", "{\n \"x\": [1]\n}")),
       {"", "", {{"a", "{}"}, {"b", "{\n \"x\": [1]\n}"}}}},
      {"direct calls",
       plain_prompt,
       "ok" + block(direct("a", "{}") + direct("b", R"({"x":"</think>"})")),
       {"", "ok", {{"a", "{}"}, {"b", R"({"x":"</think>"})"}}}},
      {"without a block", plain_prompt, fenced("a", "{}"), {"", "", {{"a", "{}"}}}},
      {"block not closed", plain_prompt, "<｜tool▁calls▁begin｜>" + direct("a", "{}") + "\n", {"", "", {{"a", "{}"}}}},
      {"text after", plain_prompt, block(direct("a", "{}")) + "\nafter", {"", "\nafter", {{"a", "{}"}}}},
      {"thinking again", open_prompt, "<think>a</think>b", {"a", "b", {}}},
      {"thinking again and again", open_prompt, "\n<think>\n \n<think>\n\na\n</think>b", {"a", "b", {}}},
      {"thinking again in the reply", plain_prompt, "<think><think>\na</think>b", {"a", "b", {}}},
      {"thinking again later is a thought", open_prompt, "a<think>b</think>c", {"a<think>b", "c", {}}},
      {"space before a thought", open_prompt, "\n a</think>b", {" a", "b", {}}},
      {"a beginning of thinking", open_prompt, "\n <thin", {" <thin", "", {}}},
      {"nothing but space in thinking", open_prompt, " \n ", {" \n ", "", {}}},
      {"a stray end of thinking", closed_prompt, "\n</think>\n\na", {"", "a", {}}},
      {"calls end thinking", open_prompt, "I see.\n\n" + block(direct("a", "{}")), {"I see.", "", {{"a", "{}"}}}},
      {"calls end thinking at once", open_prompt, block(direct("a", "{}")), {"", "", {{"a", "{}"}}}},
      {"a call ends thinking and text follows",
       open_prompt,
       "t" + fenced("a", "{}") + "\n\nthen " + fenced("c", "{}") + " b",
       {"t", "\n\nthen  b", {{"a", "{}"}, {"c", "{}"}}}},
      {"calls end thinking that closes after them",
       open_prompt,
       "t" + block(direct("a", R"({"x":"</think>"})") + direct("b", "{}")) + "\n</think>\n",
       {"t", "", {{"a", R"({"x":"</think>"})"}, {"b", "{}"}}}},
      {"calls in closed thinking are thoughts",
       open_prompt,
       "t" + block(direct("a", "{}")) + "no\n</think>\n\nc" + direct("b", "{}"),
       {"t" + block(direct("a", "{}")) + "no", "c", {{"b", "{}"}}}},
      {"calls in thinking and in the reply",
       open_prompt,
       "t" + block(direct("a", "{}")) + "</think>" + block(direct("b", "{}")),
       {"t" + block(direct("a", "{}")), "", {{"b", "{}"}}}},
      {"malformed calls in thinking are thoughts", open_prompt, "t\n" + bad_json, {"t\n" + bad_json, "", {}}},
      {"a malformed call in thinking, then a good one",
       open_prompt,
       "t\n" + bad_json + "u" + fenced("a", "{}"),
       {"t\n" + bad_json + "u", "", {{"a", "{}"}}}},
      {"a cut call in thinking",
       open_prompt,
       join("t", B, b, "a", s, R"({"x)"),
       {join("t", B, b, "a", s, R"({"x)"), "", {}}},
      {"tags named in thinking",
       open_prompt,
       join("use ", B, " and ", b, ".</think>a"),
       {join("use ", B, " and ", b, "."), "a", {}}},
      {"cut in the arguments",
       closed_prompt,
       join(B, b, "w", s, R"({"c":1)"),
       {"", join(B, b, "w", s, R"({"c":1)"), {}}},
      {"cut before the arguments", closed_prompt, join(B, b, "w", s), {"", join(B, b, "w", s), {}}},
      {"cut in the end tag",
       closed_prompt,
       join(B, b, "w", s, "{}<｜tool▁call"),
       {"", join(B, b, "w", s, "{}<｜tool▁call"), {}}},
      {"text behind the arguments", closed_prompt, join(b, "w", s, "{} x", e), {"", join(b, "w", s, "{} x", e), {}}},
      {"arguments that are no object", closed_prompt, direct("w", "[1]"), {"", direct("w", "[1]"), {}}},
      {"arguments that are no JSON", closed_prompt, direct("w", "{'a': 1}"), {"", direct("w", "{'a': 1}"), {}}},
      {"tags in strings",
       closed_prompt,
       "a" + block(direct("w", join(R"({"x":")", e, E, b, "f", s, R"({}\"}```"})")) + direct("v", "{}")) + "z",
       {"", "az", {{"w", join(R"({"x":")", e, E, b, "f", s, R"({}\"}```"})")}, {"v", "{}"}}}},
      {"a good call inside a bad one",
       closed_prompt,
       join(b, "x", direct("a", "{}")),
       {"", join(b, "x"), {{"a", "{}"}}}},
      {"fence inside a string",
       plain_prompt,
       block(fenced("a", R"({"code": "```x```"})")),
       {"", "", {{"a", R"({"code": "```x```"})"}}}},
      {"bad json stays", plain_prompt, "x" + bad_json, {"", "x" + bad_json, {}}},
      {"bad then good", plain_prompt, direct("a", "[") + direct("b", "{}"), {"", direct("a", "["), {{"b", "{}"}}}},
      {"good then bad",
       plain_prompt,
       block(direct("b", "{}") + direct("a", "1")),
       {"", direct("a", "1") + "<｜tool▁calls▁end｜>", {{"b", "{}"}}}},
      {"no name", plain_prompt, direct("", "{}"), {"", direct("", "{}"), {}}},
      {"no separator",
       plain_prompt,
       "<｜tool▁call▁begin｜>a<｜tool▁call▁end｜>",
       {"", "<｜tool▁call▁begin｜>a<｜tool▁call▁end｜>", {}}},
      {"unclosed stays", plain_prompt, "x" + unclosed, {"", "x" + unclosed, {}}},
      {"block with text", plain_prompt, "<｜tool▁calls▁begin｜>hello", {"", "<｜tool▁calls▁begin｜>hello", {}}},
      {"empty block", plain_prompt, "a" + block("") + "b", {"", "ab", {}}},
      {"partial tag at the end", plain_prompt, "a<｜tool▁calls▁be", {"", "a<｜tool▁calls▁be", {}}},
  };
  return all;
}

void expect_equal(const Reply& found, const Reply& expected, const std::string& what) {
  EXPECT_EQ(found.thinking, expected.thinking) << what;
  EXPECT_EQ(found.content, expected.content) << what;
  EXPECT_EQ(found.tool_calls, expected.tool_calls) << what;
}

TEST(Reply, IsTakenApart) {
  for (const Case& c : cases()) expect_equal(parse_reply({}, c.prompt, c.reply), c.expected, c.name);
}

/// Concatenated per channel.
struct Collected {
  std::string channels[3];
  void add(const std::vector<ReplyParser::Event>& events) {
    for (const auto& event : events) {
      EXPECT_FALSE(event.text.empty());
      channels[static_cast<int>(event.channel)] += event.text;
    }
  }
};

/// Cuts between characters, as a Utf8Stream would.
std::size_t next_cut(const std::string& text, std::size_t at, std::size_t step) {
  at = std::min(at + step, text.size());
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

TEST(Reply, EventsDoNotDependOnTheCuts) {
  std::mt19937 random(6);
  for (const Case& c : cases()) {
    ReplyParser whole({}, c.prompt);
    Collected expected;
    expected.add(whole.push(c.reply));
    expected.add(whole.finish());
    EXPECT_EQ(expected.channels[0], c.expected.thinking) << c.name;
    EXPECT_EQ(expected.channels[1], c.expected.content) << c.name;
    for (std::size_t most = 1; most < 40; ++most) {
      ReplyParser parser({}, c.prompt);
      Collected found;
      for (std::size_t at = 0; at < c.reply.size();) {
        const std::size_t next = next_cut(c.reply, at, 1 + random() % most);
        found.add(parser.push(std::string_view(c.reply).substr(at, next - at)));
        at = next;
      }
      found.add(parser.finish());
      for (int i = 0; i < 3; ++i) ASSERT_EQ(found.channels[i], expected.channels[i]) << c.name;
      expect_equal(parser.reply(), c.expected, c.name);
    }
  }
}

TEST(Reply, RandomMixturesDoNotDependOnTheCuts) {
  const std::vector<std::string> parts = {"<think>",
                                          "</think>",
                                          "\n",
                                          "a",
                                          "<",
                                          "<｜tool▁calls▁begin｜>",
                                          "<｜tool▁call▁begin｜>",
                                          "f<｜tool▁sep｜>{}",
                                          "<｜tool▁call▁end｜>",
                                          "<｜tool▁calls▁end｜>",
                                          "<｜tool▁",
                                          "{\"",
                                          "```",
                                          direct("g", "{}")};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string reply;
    for (std::size_t i = 0; i < random() % 14; ++i) reply += parts[random() % parts.size()];
    const char* prompt = round % 2 ? open_prompt : plain_prompt;
    ReplyParser parser({}, prompt);
    Collected found;
    for (std::size_t at = 0; at < reply.size();) {
      const std::size_t next = next_cut(reply, at, 1 + random() % 9);
      found.add(parser.push(std::string_view(reply).substr(at, next - at)));
      at = next;
    }
    found.add(parser.finish());
    const Reply expected = parse_reply({}, prompt, reply);
    ASSERT_EQ(found.channels[0], expected.thinking) << reply;
    ASSERT_EQ(found.channels[1], expected.content) << reply;
    expect_equal(parser.reply(), expected, reply);
  }
}

/// Every way to write one call that models have, in every frame, before and after every text.
TEST(Reply, CallsAreFoundInEverySpelling) {
  const std::string json = R"({"c": {"d": ["}", "```", "é 世界 \"\\"]}})";
  struct Spelling {
    std::string text, arguments;
    bool ends_alone = true;  ///< the end of the reply can stand for its end tag
  };
  std::vector<Spelling> spellings;
  const std::string function = std::string("function") + s + "get_w";
  for (const std::string& head :
       {function + "\n", function, function + s, function + " \n\n ", std::string("get_w") + s,
        std::string("\nget_w ") + s + "\n", "function" + std::string(s) + "\nget_w" + s + " "}) {
    for (const char* open : {"", "```json\n", "```json", "```\n", "```", "\n```json\n\n", "```JSON "})
      for (const char* close : {"", "\n```", "```", "\n\n```\n"})
        spellings.push_back({head + open + json + close, json});
    for (const char* empty : {"", "{}", "```json\n```", "``````", "```\n\n```", "```json\n{}\n```", "\n"})
      spellings.push_back({head + empty, "{}", std::string_view(empty).size() > 1});
  }
  for (const char* head : {"get_w\n```json\n", "get_w```", "get_w", "function get_w\n```json\n"})
    spellings.push_back({head + json, json});
  for (const Spelling& spelling : spellings)
    for (const char* end : {e, E, "", "\n", " \n"}) {
      if (end != e && end != E && !spelling.ends_alone) continue;
      for (const char* begin : {B, ""})
        for (const char* gap : {"", "\n"})
          for (const char* after : {"", E}) {
            const std::string call =
                join(begin, begin == B ? gap : "", b, gap, spelling.text, end, end == E ? "" : after);
            const Reply expected{"", "", {{"get_w", spelling.arguments}}};
            ASSERT_NO_FATAL_FAILURE(expect_equal(parse_reply({}, closed_prompt, call), expected, call));
            const Reply thought = parse_reply({}, open_prompt, "I need weather.\n" + call);
            ASSERT_NO_FATAL_FAILURE(expect_equal(thought, {"I need weather.", "", expected.tool_calls}, call));
            if (HasFailure()) return;
            const Reply two =
                parse_reply({}, closed_prompt, "a " + call + (end == E || after == E ? "" : gap) + direct("v", "{}"));
            ASSERT_NO_FATAL_FAILURE(
                expect_equal(two, {"", "a ", {{"get_w", spelling.arguments}, {"v", "{}"}}}, "two: " + call));
            if (HasFailure()) return;
          }
    }
}

TEST(Reply, ASectionWithoutTheCallsBeginTag) {
  const Reply reply = parse_reply({}, closed_prompt, join("x", B, "\nfunction", s, "get\n```json\n{}\n```", e, E, "y"));
  expect_equal(reply, {"", "xy", {{"get", "{}"}}}, "fenced");
  expect_equal(parse_reply({}, closed_prompt, join(B, "get", s, "{}", E)), {"", "", {{"get", "{}"}}}, "direct");
}

TEST(Reply, TheTypeOfACallIsKept) {
  EXPECT_EQ(parse_reply({}, closed_prompt, join(b, "tool", s, "get\n```json\n{}```", e)).tool_calls.at(0).type, "tool");
  EXPECT_EQ(parse_reply({}, closed_prompt, join(b, "get", s, e)).tool_calls.at(0).type, "function");
}

ReplyFormat with(ReplyFormat::Calls calls) { return {.calls = calls}; }

TEST(Reply, CallsOfKimi) {
  const std::string sb = "<|tool_calls_section_begin|>", se = "<|tool_calls_section_end|>", cb = "<|tool_call_begin|>",
                    ce = "<|tool_call_end|>", arg = "<|tool_call_argument_begin|>";
  const ReplyFormat kimi = with(ReplyFormat::Calls::kimi);
  const auto call = [&](const char* name) { return cb + name + arg + R"({"a": "<|tool_call_end|>"})" + ce; };
  const std::string arguments = R"({"a": "<|tool_call_end|>"})";
  const std::vector<ToolCall> both{{"get_w", arguments}, {"ns:v", arguments}};
  expect_equal(
      parse_reply(kimi, plain_prompt, "a" + sb + call("functions.get_w:0") + call(" functions.ns:v:1 ") + se + "b"),
      {"", "ab", both}, "plain");
  expect_equal(parse_reply(kimi, open_prompt, "t\n" + sb + "\n" + call("get_w") + "\n" + call("ns:v:12")),
               {"t", "", both}, "in thinking");
  expect_equal(parse_reply(kimi, plain_prompt, cb + "functions.f:0" + arg + ce), {"", "", {{"f", "{}"}}}, "empty");
  expect_equal(parse_reply(kimi, plain_prompt, direct("a", "{}")), {"", direct("a", "{}"), {}}, "of another format");
}

TEST(Reply, CallsBetweenToolCallTags) {
  const ReplyFormat tagged = with(ReplyFormat::Calls::tagged);
  expect_equal(parse_reply(tagged, open_prompt,
                           "t</think>\n\n<tool_call>\n{\"name\": \"f\", \"arguments\": {\"z\": 1, \"a\": "
                           "\"</tool_call>\"}}\n</tool_call>\n<tool_call>{\"name\":\"g\",\"arguments\":\"{}\"}"),
               {"t", "", {{"f", R"({"z":1,"a":"</tool_call>"})"}, {"g", "{}"}}}, "objects");
  expect_equal(
      parse_reply(tagged, plain_prompt,
                  "ok<tool_call>get\n<arg_key>city</arg_key>\n<arg_value>New York</arg_value>\n<arg_key>n</arg_key>"
                  "\n<arg_value>[1, 2]</arg_value>\n</tool_call><tool_call>now</tool_call>"),
      {"", "ok", {{"get", R"({"city":"New York","n":[1,2]})"}, {"now", "{}"}}}, "pairs");
  for (const char* bad :
       {"<tool_call>", "<tool_call>{}</tool_call>", "<tool_call>{\"name\": 1}</tool_call>", "<tool_call>say hello",
        "<tool_call>f<arg_key>a</arg_key></tool_call>", "<tool_call>f<arg_key>a</arg_key><arg_value>b",
        "<tool_call>{\"name\": \"f\", \"arguments\": [1]}</tool_call>"})
    expect_equal(parse_reply(tagged, plain_prompt, bad), {"", bad, {}}, bad);
  const std::string deep = "<tool_call>f<arg_key>a</arg_key><arg_value>" + std::string(100000, '[') +
                           std::string(100000, ']') + "</arg_value></tool_call>";
  EXPECT_EQ(parse_reply(tagged, plain_prompt, deep).tool_calls.size(), 1U);  // text, too deep to be written as JSON
}

TEST(Reply, DeepArgumentsAreNoCall) {
  const std::string deep = direct("f", "{\"a\":" + std::string(100000, '[') + std::string(100000, ']') + "}");
  expect_equal(parse_reply({}, plain_prompt, deep), {"", deep, {}}, "deep");
}

TEST(Reply, AModelThatDoesNotThinkHasNoThinking) {
  const ReplyFormat plain{.thinks = false};
  expect_equal(parse_reply(plain, plain_prompt, "<think>a</think>b"), {"", "<think>a</think>b", {}}, "tags");
  expect_equal(parse_reply(plain, open_prompt, "a</think>b"), {"a", "b", {}}, "opened by the prompt");
}

TEST(ReplyFormat, IsFoundInTheTemplatesText) {
  using Calls = ReplyFormat::Calls;
  EXPECT_EQ(detect_reply_format(""), ReplyFormat());
  EXPECT_EQ(detect_reply_format("{{ '<think>\\n' }}"), ReplyFormat());
  EXPECT_EQ(detect_reply_format("User: {{ x }}"), (ReplyFormat{.calls = Calls::deepseek, .thinks = false}));
  EXPECT_EQ(detect_reply_format("{{ '<|tool_call_begin|>' }}"), (ReplyFormat{.calls = Calls::kimi, .thinks = false}));
  EXPECT_EQ(detect_reply_format("</think>{{ '<tool_call>' }}"), (ReplyFormat{.calls = Calls::tagged, .thinks = true}));
  EXPECT_EQ(detect_reply_format(std::string("<tool_call>") + b).calls, Calls::deepseek);
}

TEST(ReplyFormat, ThePromptsEndSaysWhetherThinkingIsOpen) {
  for (const char* open : {"<think>", "a<think>\n", "<think>\n\n", "<think> "})
    EXPECT_TRUE(opens_thinking(open)) << open;
  for (const char* closed : {"", "\n", "<think>x", "<think></think>", "<think"})
    EXPECT_FALSE(opens_thinking(closed)) << closed;
}

TEST(ReplyFormat, TagsOfRepliesAreKnown) {
  for (const char* tag : {b, e, s, B, E, "<think>", "</tool_call>", "<|tool_call_argument_begin|>", "</arg_value>"})
    EXPECT_TRUE(is_reply_tag(tag)) << tag;
  for (const char* other : {"", "<｜User｜>", "think"}) EXPECT_FALSE(is_reply_tag(other)) << other;
}

TEST(Reply, TextIsShownAsSoonAsItIsCertain) {
  ReplyParser parser({}, open_prompt);
  using Events = std::vector<ReplyParser::Event>;
  EXPECT_EQ(parser.push("one"), (Events{{Channel::thinking, "one"}}));
  EXPECT_EQ(parser.push("\n"), Events{});
  EXPECT_EQ(parser.push("two <"), (Events{{Channel::thinking, "\ntwo "}}));
  EXPECT_EQ(parser.push("/think>\n"), Events{});
  EXPECT_EQ(parser.push("\nhi"), (Events{{Channel::content, "hi"}}));
  EXPECT_EQ(parser.push(direct("f", R"({"a": 1})")),
            (Events{{Channel::tool_call, "{\"name\": \"f\", \"arguments\": {\"a\": 1}}\n"}}));
  EXPECT_EQ(parser.finish(), Events{});
}

TEST(Reply, LongUnfinishedCallsStayLinear) {
  ReplyParser parser({}, plain_prompt);
  parser.push("<｜tool▁call▁begin｜>f<｜tool▁sep｜>{\"a\":\"");
  for (int i = 0; i < 200000; ++i) parser.push("abcdefgh");
  EXPECT_EQ(parser.finish().size(), 2u);
}

TEST(Reply, UnfinishedCallsStayLinear) {
  for (const char* prompt : {plain_prompt, open_prompt}) {
    std::string reply;
    for (int i = 0; i < 30000; ++i) reply += join(B, b, "f", s, R"({"a":["x)");
    const Reply parsed = parse_reply({}, prompt, reply);
    EXPECT_EQ((prompt == plain_prompt ? parsed.content : parsed.thinking).size(), reply.size());
  }
}

}  // namespace
}  // namespace larch::text
