// Files that are written and read: before the work, during it, and when signals end it.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

#include "cli/process.hpp"
#include "support/privileges.hpp"

namespace larch {
namespace {

namespace fs = std::filesystem;

const std::string demo = LARCH_DEMO_MODEL;
const std::string text = LARCH_TEST_DATA "/demo/eval.jsonl";

/// Standard error is one sentence that holds the part; nothing is printed.
void expect_refusal(const std::vector<std::string>& args, const std::string& part, std::string_view input = {}) {
  std::string command;
  for (const std::string& arg : args) command += " " + arg;
  SCOPED_TRACE(command);
  const Finished r = run(args, input);
  EXPECT_EQ(r.status, 1);
  EXPECT_EQ(r.out, "");
  EXPECT_EQ(std::ranges::count(r.err, '\n'), 1) << r.err;
  EXPECT_NE(r.err.find(part), std::string::npos) << r.err;
}

/// Waits until the folder holds a file.
void wait_for_a_file(const std::string& folder) {
  for (int i = 0; i < 6000 && fs::is_empty(folder); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

std::vector<std::string> imatrix(const std::string& output, const std::vector<std::string>& more = {}) {
  std::vector<std::string> args{"imatrix", "-f",       text, "-o",        output, "--context",
                                "8",       "--chunks", "1",  "--threads", "1"};
  args.insert(args.end(), more.begin(), more.end());
  return args;
}

// ---- Outputs

TEST(Outputs, AreNotReplacedUnlessAsked) {
  const ScratchFolder scratch;
  const std::string file = scratch.path("out");
  const std::vector<std::string> reference{"verify", "-p", "2 + 3", "-n", "1", "--threads", "1", "--write", file};
  for (std::vector<std::string> args : {imatrix(file), reference}) {
    write_file(file, "precious");
    expect_refusal(args, "found one");
    EXPECT_EQ(read_file(file), "precious");
    args.emplace_back("--force");
    const Finished r = run(args);
    EXPECT_EQ(r.status, 0) << r.err;
    EXPECT_GT(fs::file_size(file), 100U);
  }
  EXPECT_EQ(std::distance(fs::directory_iterator(scratch.path("")), {}), 1);
}

TEST(Outputs, AreCheckedBeforeTheModelIsLoaded) {
  const ScratchFolder scratch;
  write_file(scratch.path("config.json"), "{");
  const std::string broken = scratch.path("");
  for (const char* bad : {"/dev/null", "/dev/full", "/dev/stdout", "/nowhere/out", "/tmp"}) {
    expect_refusal(imatrix(bad, {"-m", broken}), bad);
    expect_refusal({"verify", "-p", "x", "--write", bad, "-m", broken}, bad);
    expect_refusal({"quantize", demo, bad, "--type", "q8_0", "--force"}, bad);
  }
}

TEST(Outputs, NeedRoom) {
  const ScratchFolder scratch;
  const std::string file = scratch.path("out");
  const test::SmallDisk disk(10'000);
  expect_refusal({"quantize", demo, file, "--type", "q8_0"}, file + ": cannot write");
  expect_refusal({"verify", "-p", "2 + 3", "--write", file}, file + ": cannot write");
  expect_refusal(imatrix(file), file + ": cannot write");
  const Finished chat = run({"chat", "--temperature", "0", "-n", "8"}, "Hi\n/save " + file + "\n");
  EXPECT_EQ(chat.status, 1);
  EXPECT_NE(chat.err.find(file), std::string::npos) << chat.err;
  EXPECT_TRUE(fs::is_empty(scratch.path("")));
}

// ---- Inputs

TEST(Inputs, AreBounded) {
  const ScratchFolder scratch;
  expect_refusal({"tokenize", "-f", "/dev/zero"}, "/dev/zero: expected a text of at most 256 MiB");
  expect_refusal({"tokenize", "--decode", "-f", "/dev/zero"}, "/dev/zero");
  expect_refusal({"generate", "-f", "/dev/zero"}, "/dev/zero");
  expect_refusal({"eval", "--questions", "/dev/zero"}, "/dev/zero");
  expect_refusal({"verify", "--reference", "/dev/zero"}, "/dev/zero");
  expect_refusal({"quantize", demo, scratch.path("m"), "--type", "q8_0", "--imatrix", "/dev/zero"}, "/dev/zero");
}

TEST(Inputs, AreLookedForBeforeTheModelIsLoaded) {
  const ScratchFolder scratch;
  write_file(scratch.path("config.json"), "{");
  const std::string broken = scratch.path("");
  for (const char* bad : {"/nowhere/in", "/tmp"}) {
    expect_refusal({"perplexity", "-m", broken, "-f", bad}, bad);
    expect_refusal({"imatrix", "-m", broken, "-f", bad, "-o", scratch.path("out")}, bad);
    expect_refusal({"verify", "-m", broken, "-f", bad, "--write", scratch.path("out")}, bad);
    expect_refusal({"verify", "-m", broken, "--reference", bad}, bad);
  }
}

TEST(Inputs, MayComeFromPipes) {
  const ScratchFolder scratch;
  const std::string pipe = scratch.path("pipe");
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  std::thread writer([&] { write_file(pipe, "2 + 3"); });
  const Finished r = run({"tokenize", "-f", pipe});
  writer.join();
  EXPECT_EQ(r.status, 0) << r.err;
  EXPECT_EQ(r.out, run({"tokenize", "-p", "2 + 3"}).out);
  EXPECT_EQ(run({"tokenize", "-f", "/dev/stdin"}, "2 + 3").out, r.out);
  EXPECT_EQ(run({"tokenize", "-f", "/dev/null"}).out, "\n");
}

TEST(Inputs, OfLinesMayBeLong) {
  const std::string line = "{\"text\": " + std::string(200'000, ' ') + "\"x\"}\n";  // with a short answer
  const Finished r = run({"tokenize", "--jsonl"}, line + line + "{\"text\": \"no line feed\"}");
  EXPECT_EQ(r.status, 0) << r.err;
  EXPECT_EQ(std::ranges::count(r.out, '\n'), 3);
}

TEST(Inputs, ThatDoNotFitTheContextAreRefusedBeforeTheWork) {
  const ScratchFolder scratch;
  expect_refusal({"verify", "--context", "600", "-f", text, "--write", scratch.path("ref")}, "600");
  // Not after those that fit.
  std::string many;
  for (int i = 0; i < 50; ++i)
    many += R"({"task": "t", "question": "What is 3471 * 58?", "answer": "x"})"
            "\n";
  const std::string longer(3000, 'x');
  write_file(scratch.path("q"), many + R"({"task": "t", "question": ")" + longer +
                                    R"(", "answer": "x"})"
                                    "\n");
  expect_refusal({"eval", "--questions", scratch.path("q"), "--context", "600"}, "at most 600 tokens");
  const Finished reference =
      run({"verify", "-p", "2 + 3", "-n", "40", "--write", scratch.path("ref"), "--threads", "1"});
  ASSERT_EQ(reference.status, 0) << reference.err;
  expect_refusal({"verify", "--reference", scratch.path("ref"), "--context", "30"}, "at most 30 tokens");
}

// ---- Signals

class Ending : public testing::TestWithParam<int> {};

TEST_P(Ending, LeavesNoTemporaryFileOfQuantize) {
  const ScratchFolder scratch;
  Process process({"quantize", demo, scratch.path("m.gguf"), "--type", "q4_k_m", "--threads", "1"},
                  Process::Io::terminal);
  process.read_until("MiB of ");
  process.send(GetParam());
  process.read_rest();
  EXPECT_EQ(process.wait(), 128 + GetParam());
  EXPECT_TRUE(fs::is_empty(scratch.path("")));
}

TEST_P(Ending, LeavesNoTemporaryFileOfVerify) {
  const ScratchFolder scratch;
  Process process({"verify", "--write", scratch.path("ref")});
  wait_for_a_file(scratch.path(""));  // and then the program waits for its input
  ASSERT_FALSE(fs::is_empty(scratch.path("")));
  process.send(GetParam());
  EXPECT_EQ(process.wait(), 128 + GetParam());
  EXPECT_TRUE(fs::is_empty(scratch.path("")));
}

TEST_P(Ending, StopsAReply) {
  Process process({"generate", "-p", "What is 3471 * 58?", "--temperature", "0", "--threads", "1"}, Process::Io::pipes,
                  {{"LARCH_ISA", "portable"}});
  process.read_until("3471 * 8:");
  process.send(GetParam());
  process.read_rest();
  EXPECT_EQ(process.wait(), 128 + GetParam());
  EXPECT_EQ(process.errors().find("larch: "), std::string::npos) << process.errors();
}

INSTANTIATE_TEST_SUITE_P(All, Ending, testing::Values(SIGINT, SIGTERM, SIGHUP),
                         [](const auto& signal) { return std::string(sigabbrev_np(signal.param)); });

TEST(Ending, OfAConversation) {
  for (const int signal : {SIGTERM, SIGHUP}) {
    for (const Process::Io io : {Process::Io::pipes, Process::Io::terminal}) {
      Process chat({"chat", "--temperature", "0", "--hide-thinking", "--threads", "1"}, io);
      if (io == Process::Io::terminal) chat.read_until("> ");
      chat.write(io == Process::Io::terminal ? "What is 2 + 3?\r" : "What is 2 + 3?\n");
      chat.read_until("2 + 3 = **5**");
      chat.send(signal);  // while it waits for the next line
      chat.read_rest();
      EXPECT_EQ(chat.wait(), 128 + signal);
    }
  }
}

TEST(Ending, IsNotByAHangUpThatIsIgnored) {
  std::signal(SIGHUP, SIG_IGN);  // as nohup does
  Process chat({"chat", "--temperature", "0", "--hide-thinking", "--threads", "1"});
  std::signal(SIGHUP, SIG_DFL);
  chat.write("What is 2 + 3?\n");
  chat.read_until("2 + 3 = **5**");
  chat.send(SIGHUP);
  chat.write("What is 2 + 4?\n");
  chat.read_until("2 + 4 = **6**");
  chat.close_input();
  EXPECT_EQ(chat.wait(), 0);
}

TEST(Truncation, OfAModelInUseIsOneSentence) {
  const ScratchFolder scratch;
  const std::string pipe = scratch.path("pipe"), model = scratch.path("model");
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  fs::copy(demo, model);
  fs::create_directory(scratch.path("out"));
  for (const bool writes : {false, true}) {
    std::vector<std::string> args{"perplexity"};
    if (writes) args = {"imatrix", "-o", scratch.path("out/im")};
    args.insert(args.end(), {"-m", model, "-f", pipe, "--context", "64", "--threads", "1"});
    Process process(args);
    const int fd = ::open(pipe.c_str(), O_WRONLY);  // waits for the program, which has loaded the model by then
    ASSERT_GE(fd, 0);
    for (const auto& entry : fs::directory_iterator(model))
      if (entry.path().extension() == ".safetensors") {
        fs::permissions(entry.path(), fs::perms::owner_write, fs::perm_options::add);
        fs::resize_file(entry.path(), 0);
      }
    const std::string content = read_file(text);
    EXPECT_EQ(::write(fd, content.data(), 40'000), 40'000);
    ::close(fd);
    EXPECT_EQ(process.read_rest(), "");
    EXPECT_EQ(process.wait(), 1);
    EXPECT_EQ(std::ranges::count(process.errors(), '\n'), 1) << process.errors();
    EXPECT_NE(process.errors().find("cut short"), std::string::npos) << process.errors();
    EXPECT_TRUE(fs::is_empty(scratch.path("out")));
    fs::remove_all(model);
    fs::copy(demo, model);
  }
}

}  // namespace
}  // namespace larch
