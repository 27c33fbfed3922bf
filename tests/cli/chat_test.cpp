#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <filesystem>

#include "cli/process.hpp"

namespace larch {
namespace {

const std::vector<std::string> greedy{"chat", "--temperature", "0", "--hide-thinking", "--threads", "1"};

TEST(Chat, AnswersLinesOfAPipe) {
  const Finished r = run(greedy, "What is 2 + 3?\n\nWhat is 7 + 8?\n/stats\n");
  EXPECT_EQ(r.status, 0);
  EXPECT_EQ(r.out, "2 + 3 = **5**\n7 + 8 = **15**\n");
  // The second prompt holds the first turn without its thinking: begin, user, question, assistant, answer, end, …
  EXPECT_NE(r.err.find("cached)"), std::string::npos) << r.err;
  EXPECT_NE(r.err.find("of 8192 tokens"), std::string::npos) << r.err;
}

TEST(Chat, EndsWithTheInputOrExit) {
  EXPECT_EQ(run(greedy, "").status, 0);
  EXPECT_EQ(run(greedy, "/exit\nWhat is 2 + 3?\n").out, "");
  EXPECT_EQ(run(greedy, "What is 2 + 3?").out, "2 + 3 = **5**\n");
  EXPECT_NE(run(greedy, "/help\n").err.find("/reset"), std::string::npos);
}

TEST(Chat, KeepsAndRestoresConversations) {
  const ScratchFolder scratch;
  const std::string file = scratch.path("talk");
  const Finished saved = run(greedy, "What is 2 + 3?\n/save " + file + "\n");
  EXPECT_EQ(saved.status, 0) << saved.err;
  const auto json = nlohmann::json::parse(read_file(file));
  ASSERT_EQ(json.at("messages").size(), 2U);
  EXPECT_EQ(json.at("messages")[0], nlohmann::json({{"role", "user"}, {"content", "What is 2 + 3?"}}));
  EXPECT_EQ(json.at("messages")[1], nlohmann::json({{"role", "assistant"}, {"content", "2 + 3 = **5**"}}));

  // What follows is the same, to the byte, as if nothing had happened in between.
  const std::string more = "What is 7 + 8?\n/save " + scratch.path("later") + "\n";
  const Finished loaded = run(greedy, "/load " + file + "\n" + more);
  EXPECT_EQ(loaded.status, 0) << loaded.err;
  EXPECT_EQ(loaded.out, "7 + 8 = **15**\n");
  const std::string after_load = read_file(scratch.path("later"));
  run(greedy, "What is 2 + 3?\n" + more);
  EXPECT_EQ(read_file(scratch.path("later")), after_load);
}

TEST(Chat, ResetForgets) {
  const ScratchFolder scratch;
  const std::string file = scratch.path("talk");
  run({"chat", "--temperature", "0", "--system", "Be brief.", "-n", "60"},
      "Hi\n/reset\nWhat is 2 + 3?\n/save " + file + "\n");
  const auto messages = nlohmann::json::parse(read_file(file)).at("messages");
  ASSERT_EQ(messages.size(), 3U);
  EXPECT_EQ(messages[0].at("role"), "system");
  EXPECT_EQ(messages[1].at("content"), "What is 2 + 3?");
}

TEST(Chat, GoesOnAfterAMistake) {
  const ScratchFolder scratch;
  const std::string damaged = scratch.path("damaged");
  write_file(damaged, R"({"messages": [{"role": "king"}]})");
  const Finished r = run(greedy, "/frobnicate\n/save\n/load /nowhere/talk\n/load " + damaged +
                                     "\n/save /nowhere/talk\n" + "What is 2 + 3?\n");
  EXPECT_EQ(r.out, "2 + 3 = **5**\n");
  EXPECT_EQ(r.status, 1);
  EXPECT_EQ(std::ranges::count(r.err, '\n'), 5) << r.err;
  for (const char* part : {"/frobnicate", "/save: expected a file name", "/nowhere/talk", "king"})
    EXPECT_NE(r.err.find(part), std::string::npos) << part;
}

TEST(Chat, AFullContextIsAMessage) {
  const Finished r = run({"chat", "--temperature", "0", "--context", "60"}, "What is 123 + 456?\n/reset\nHi\n");
  EXPECT_NE(r.err.find("context of 60 tokens is full"), std::string::npos) << r.err;
  EXPECT_NE(r.out.find("Hello! Ask me"), std::string::npos) << r.out;
}

TEST(Chat, EditsLinesAndRecallsThemOnATerminal) {
  Process chat(greedy, Process::Io::terminal);
  chat.read_until("> ");
  chat.write(
      "What is 2 + 4?\x7f\x7f"
      "3?\r");  // two backspaces
  chat.read_until("2 + 3 = **5**");
  chat.read_until("> ");
  chat.write("\x1b[A\r");  // the line before
  chat.read_until("2 + 3 = **5**");
  chat.read_until("> ");
  chat.write("\x04");  // Ctrl-D
  chat.read_rest();
  EXPECT_EQ(chat.wait(), 0);
}

TEST(Chat, CommandsChangeWhatIsSaid) {
  const ScratchFolder scratch;
  const std::string file = scratch.path("talk");
  const auto messages = [&] { return nlohmann::json::parse(read_file(file)).at("messages"); };
  run(greedy, "What is 2 + 3?\nWhat is 7 + 8?\n/undo\n/system Be brief.\n/save " + file + "\n");
  ASSERT_EQ(messages().size(), 3U);
  EXPECT_EQ(messages()[0], nlohmann::json({{"role", "system"}, {"content", "Be brief."}}));
  EXPECT_EQ(messages()[2].at("content"), "2 + 3 = **5**");
  const Finished again = run(greedy, "What is 2 + 3?\n/retry\n/system\n/save " + file + "\n/quit\nWhat is 1 + 1?\n");
  EXPECT_EQ(again.out, "2 + 3 = **5**\n2 + 3 = **5**\n");
  EXPECT_EQ(messages().size(), 2U);
  const Finished set =
      run({"chat", "--temperature", "0"}, "/set hide-thinking true\n/set max_tokens 3\nWhat is 2 + 3?\n");
  EXPECT_EQ(set.out, "");
  EXPECT_NE(set.err.find("cut after 3 tokens"), std::string::npos) << set.err;
  for (const auto& [line, part] :
       {std::pair("/undo", "/undo: expected a message before it"), std::pair("/retry", "/retry: expected a message"),
        std::pair("/set", "/set: expected NAME VALUE"), std::pair("/set colour red", "'colour'"),
        std::pair("/set top-p 7", "top-p"),
        std::pair("/reset all", "/reset: expected nothing after it, found 'all'")}) {
    const Finished wrong = run(greedy, std::string(line) + "\n");
    EXPECT_EQ(wrong.status, 1) << line;
    EXPECT_NE(wrong.err.find(part), std::string::npos) << wrong.err;
    EXPECT_EQ(std::ranges::count(wrong.err, '\n'), 1) << wrong.err;
  }
}

/// A conversation on a terminal with a state folder of its own.
class OnATerminal : public testing::Test {
 protected:
  [[nodiscard]] nlohmann::json saved(const std::string& typed) const {
    const std::string file = scratch.path("talk");
    Process chat(greedy, Process::Io::terminal, environment);
    chat.read_until(prompt);
    chat.write(typed + "\r");
    chat.read_until(prompt);
    chat.write("/save " + file + "\r");
    chat.read_until(prompt);
    chat.write("\x04");
    chat.read_rest();
    EXPECT_EQ(chat.wait(), 0);
    return nlohmann::json::parse(read_file(file)).at("messages");
  }

  /// The mark that pastes are to be told, too: what the editor echoes has none.
  static constexpr const char* prompt = "\x1b[?2004h> ";

  ScratchFolder scratch;
  Environment environment{{"XDG_STATE_HOME", scratch.path("state")}, {"TERM", "xterm"}};
};

TEST_F(OnATerminal, WhatIsPastedIsOneMessage) {
  const auto messages = saved("\x1b[200~What is\r2 + 3?\n\x1b[201~");
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_EQ(messages[0].at("content"), "What is\n2 + 3?");
}

TEST_F(OnATerminal, AltEnterBeginsALine) {
  const auto messages = saved("What is\x1b\r2 + 3?");
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_EQ(messages[0].at("content"), "What is\n2 + 3?");
}

TEST_F(OnATerminal, TabCompletesCommandsAndFiles) {
  write_file(scratch.path("kept-talk"), R"({"messages": []})");
  Process chat(greedy, Process::Io::terminal, environment);
  chat.read_until(prompt);
  chat.write("/und\t\r");
  chat.read_until("/undo: expected a message");
  chat.read_until(prompt);
  chat.write("/lo\t" + scratch.path("kep") + "\t\r");
  chat.read_until("kept-talk.session");
  chat.read_until(prompt);
  chat.write("\x04");
  chat.read_rest();
  EXPECT_EQ(chat.wait(), 0);
}

TEST_F(OnATerminal, RemembersMessagesOfRunsBeforeForItsUserAlone) {
  (void)saved("What is 2 + 3?");
  const std::string file = scratch.path("state/larch/chat_history");
  const auto rights = std::filesystem::status(file).permissions();
  EXPECT_EQ(rights, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  Process chat(greedy, Process::Io::terminal, environment);
  chat.read_until(prompt);
  chat.write("\x1b[A\x1b[A\r");  // before /save
  chat.read_until("2 + 3 = **5**");
  chat.read_until(prompt);
  chat.write("/quit\r");
  chat.read_rest();
  EXPECT_EQ(chat.wait(), 0);
}

TEST_F(OnATerminal, MayChangeItsWidthWhileALineIsTyped) {
  Process chat(greedy, Process::Io::terminal, environment);
  chat.read_until(prompt);
  chat.resize(80);
  chat.write("What is 2 + 3 and what");
  chat.read_until("and what");
  for (const int columns : {12, 200, 5, 40}) {
    chat.resize(columns);
    chat.write("!\x7f");  // what is typed next finds the line as it was
  }
  chat.write("\x17\x17\x7f?\r");  // words are taken back
  chat.read_until("2 + 3 = **5**");
  chat.read_until(prompt);
  chat.write("/quit\r");
  chat.read_rest();
  EXPECT_EQ(chat.wait(), 0);
}

TEST_F(OnATerminal, DoesWithoutAStateFolder) {
  write_file(scratch.path("file"), "");
  environment["XDG_STATE_HOME"] = scratch.path("file");
  EXPECT_EQ(saved("What is 2 + 3?").size(), 2U);
}

TEST(Chat, InterruptStopsTheReplyNotTheProgram) {
  Process chat({"chat", "--temperature", "0", "--threads", "1"}, Process::Io::terminal, {{"LARCH_ISA", "portable"}});
  chat.read_until("> ");
  chat.write("What is 3471 * 58?\r");
  chat.read_until("3471 * 8:");
  chat.send(SIGINT);  // not Ctrl-C, on which a terminal drops its output, the next prompt perhaps included
  EXPECT_EQ(chat.read_until("> ").find("**"), std::string::npos);
  chat.write("half a line");
  chat.read_until("half a line");
  chat.send(SIGINT);
  chat.read_until("> ");
  chat.write("What is 2 + 3?\r");
  chat.read_until("2 + 3 = **5**");
  chat.read_until("> ");
  chat.write("/exit\r");
  chat.read_rest();
  EXPECT_EQ(chat.wait(), 0);
}

}  // namespace
}  // namespace larch
