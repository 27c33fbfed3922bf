#include "text/reply.hpp"

#include <gtest/gtest.h>

#include <random>

namespace larch::text {
namespace {

constexpr const char* open_prompt = "<｜User｜>hi<｜Assistant｜><think>\n";
constexpr const char* plain_prompt = "<｜User｜>hi<｜Assistant｜>";

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
      {"calls in thinking stay", open_prompt, block(direct("a", "{}")), {block(direct("a", "{}")), "", {}}},
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
  for (const Case& c : cases()) expect_equal(parse_reply(c.prompt, c.reply), c.expected, c.name);
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
    ReplyParser whole(c.prompt);
    Collected expected;
    expected.add(whole.push(c.reply));
    expected.add(whole.finish());
    EXPECT_EQ(expected.channels[0], c.expected.thinking) << c.name;
    EXPECT_EQ(expected.channels[1], c.expected.content) << c.name;
    for (std::size_t most = 1; most < 40; ++most) {
      ReplyParser parser(c.prompt);
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
                                          direct("g", "{}")};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string reply;
    for (std::size_t i = 0; i < random() % 14; ++i) reply += parts[random() % parts.size()];
    const char* prompt = round % 2 ? open_prompt : plain_prompt;
    ReplyParser parser(prompt);
    Collected found;
    for (std::size_t at = 0; at < reply.size();) {
      const std::size_t next = next_cut(reply, at, 1 + random() % 9);
      found.add(parser.push(std::string_view(reply).substr(at, next - at)));
      at = next;
    }
    found.add(parser.finish());
    const Reply expected = parse_reply(prompt, reply);
    ASSERT_EQ(found.channels[0], expected.thinking) << reply;
    ASSERT_EQ(found.channels[1], expected.content) << reply;
    expect_equal(parser.reply(), expected, reply);
  }
}

TEST(Reply, TextIsShownAsSoonAsItIsCertain) {
  ReplyParser parser(open_prompt);
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
  ReplyParser parser(plain_prompt);
  parser.push("<｜tool▁call▁begin｜>f<｜tool▁sep｜>{\"a\":\"");
  for (int i = 0; i < 200000; ++i) parser.push("abcdefgh");
  EXPECT_EQ(parser.finish().size(), 1u);
}

}  // namespace
}  // namespace larch::text
