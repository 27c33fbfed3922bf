#include <gtest/gtest.h>

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <larch/version.hpp>
#include <sstream>

#include "cli/process.hpp"
#include "support/privileges.hpp"

namespace larch {
namespace {

/// Bad input or usage: the status, and one sentence on standard error.
void expect_refusal(const std::vector<std::string>& args, int status, const std::string& part,
                    const Environment& environment = {}) {
  std::string command;
  for (const std::string& arg : args) command += " " + arg;
  SCOPED_TRACE(command);
  const Finished r = run(args, {}, environment);
  EXPECT_EQ(r.status, status);
  EXPECT_EQ(r.out, "");
  EXPECT_TRUE(r.err.starts_with("larch: ")) << r.err;
  EXPECT_EQ(std::ranges::count(r.err, '\n'), 1) << r.err;
  EXPECT_NE(r.err.find(part), std::string::npos) << r.err;
}

/// What inspect prints, without what the machine has at the moment.
std::string inspect(const std::vector<std::string>& args, const Environment& environment = {}) {
  std::istringstream lines(run(args, {}, environment).out);
  std::string kept;
  for (std::string line; std::getline(lines, line);)
    if (!line.starts_with("this machine:")) kept += line + "\n";
  return kept;
}

TEST(Usage, HelpAndVersion) {
  EXPECT_EQ(run({"--version"}).out, std::string("larch ") + version + "\n");
  const Finished help = run({"--help"});
  EXPECT_EQ(help.status, 0);
  for (const char* command :
       {"generate", "chat", "serve", "inspect", "tokenize", "verify", "eval", "bench", "perplexity", "imatrix"}) {
    EXPECT_NE(help.out.find(command), std::string::npos) << command;
    const Finished r = run({command, "--help"});
    EXPECT_EQ(r.status, 0) << command;
    EXPECT_NE(r.out.find("--model"), std::string::npos) << command;
  }
}

TEST(Usage, HelpIsACommandToo) {
  EXPECT_EQ(run({"help"}).out, run({"--help"}).out);
  EXPECT_EQ(run({"help", "bench"}).out, run({"bench", "--help"}).out);
  EXPECT_EQ(run({"help", "bench"}).status, 0);
  EXPECT_EQ(run({"-v"}).out, run({"--version"}).out);
}

TEST(Usage, WhatFollowsACommandIsWhatItIsMostLikelyMeantToBe) {
  EXPECT_EQ(run({"generate", "What is 2 + 3?", "--temperature", "0", "--hide-thinking"}).out, "2 + 3 = **5**\n");
  const std::string fixture = LARCH_TEST_DATA "/fixtures/v3_yarn_f32";
  EXPECT_EQ(inspect({"inspect", fixture}), inspect({"inspect", "-m", fixture}));
  expect_refusal({"chat", "/nowhere"}, 1, "/nowhere");
  expect_refusal({"bench", "/nowhere"}, 1, "/nowhere");
  expect_refusal({"inspect", fixture, fixture}, 2, "not expected");
}

/// Sentences of Larch's own, whatever the system or a library says.
TEST(Usage, ErrorsOfTheSystemAreSentencesToo) {
  const ScratchFolder scratch;
  std::filesystem::create_symlink("loop", scratch.path("loop"));
  std::filesystem::create_directory(scratch.path("model"));
  std::filesystem::create_symlink("config.json", scratch.path("model/config.json"));
  write_file(scratch.path("bad.jsonl"), "{\"task\": \n");
  const std::vector<std::vector<std::string>> all{
      {"inspect", "-m", scratch.path("loop")},
      {"generate", "-p", "x", "-m", scratch.path("loop")},
      {"inspect", "-m", scratch.path("model")},
      {"generate", "-p", "x", "-m", scratch.path("model")},
      {"generate", "-f", scratch.path("loop")},
      {"quantize", scratch.path("loop"), scratch.path("out.gguf"), "--type", "q8_0"},
      {"eval", "--questions", scratch.path("bad.jsonl")},
      {"verify", "--reference", scratch.path("loop")}};
  for (const std::vector<std::string>& args : all) {
    expect_refusal(args, 1, scratch.path(""));
    const std::string err = run(args).err;
    for (const char* raw : {"filesystem error", "json.exception", "basic_", "std::", "what()"})
      EXPECT_EQ(err.find(raw), std::string::npos) << err;
  }
}

TEST(Usage, AFolderThatMayNotBeReadIsASentence) {
  const ScratchFolder scratch;
  std::filesystem::create_directory(scratch.path("closed"));
  std::filesystem::create_directory(scratch.path("closed/model"));
  std::filesystem::permissions(scratch.path("closed"), std::filesystem::perms::none);
  std::filesystem::permissions(scratch.path(""), std::filesystem::perms::all);
  {
    const test::Nobody nobody;
    if (!nobody.good() || ::access(LARCH_PROGRAM, X_OK) != 0) GTEST_SKIP() << "root cannot be left here";
    for (const std::vector<std::string>& args :
         std::vector<std::vector<std::string>>{{"inspect", "-m", scratch.path("closed")},
                                               {"generate", "-p", "x", "-m", scratch.path("closed/model")},
                                               {"generate", "-f", scratch.path("closed/text")}})
      expect_refusal(args, 1, "closed");
  }
  std::filesystem::permissions(scratch.path("closed"), std::filesystem::perms::all);
}

/// Streams that are closed, and a disk that is full.
TEST(Usage, StreamsThatCannotBeUsedAreSentencesToo) {
  const ScratchFolder scratch;
  const auto expect = [&](const std::string& args, const std::string& stream) {
    SCOPED_TRACE(args);
    const std::string err = scratch.path("err");
    const int status = std::system(("timeout 60 " LARCH_PROGRAM " " + args + " 2>" + err).c_str());
    EXPECT_EQ(WEXITSTATUS(status), 1);
    EXPECT_NE(read_file(err).find("larch: standard " + stream + ": expected "), std::string::npos) << read_file(err);
  };
  for (const char* command : {"generate", "chat", "tokenize", "perplexity", "generate -f -"})
    expect(std::string(command) + " <&-", "input");
  for (const char* command : {"generate 2+3", "inspect", "inspect --json", "tokenize -p x", "bench -p 1 -n 1 -r 1"})
    for (const char* where : {" >&-", " >/dev/full"}) expect(std::string(command) + where, "output");
}

TEST(Usage, WrongUsageEndsWithTwo) {
  expect_refusal({}, 2, "subcommand");
  expect_refusal({"frobnicate"}, 2, "expected a command, found 'frobnicate'; 'larch --help' lists them");
  expect_refusal({"genrate", "-p", "x"}, 2, "did you mean 'larch generate'?");
  expect_refusal({"help", "frobnicate"}, 2, "'frobnicate'");
  expect_refusal({"generate", "--frobnicate"}, 2, "--frobnicate");
  expect_refusal({"generate", "-p", "x", "-n", "-1"}, 2, "-1");
  expect_refusal({"generate", "-p", "x", "-n", "99999999999"}, 2, "99999999999");
  expect_refusal({"generate", "-p", "x", "--threads", "0"}, 2, "0");
  expect_refusal({"generate", "-p", "x", "--threads", "two"}, 2, "two");
  expect_refusal({"generate", "-p", "x", "--context", "0"}, 2, "0");
  expect_refusal({"generate", "-p", "x", "--context", "9000"}, 2,
                 "--context: expected 0 (the model's maximum) to 8192");
  expect_refusal({"generate", "-p", "x", "--threads", "100000"}, 2, "--threads: expected");
  expect_refusal({"perplexity", "-p", "x", "--context", "100000"}, 2, "--context: expected");
  expect_refusal({"imatrix", "-p", "x", "--context", "100000", "-o", "/tmp/larch-not-written"}, 2,
                 "--context: expected");
  expect_refusal({"generate", "-p", "x", "--top-p", "0"}, 2, "--top-p");
  expect_refusal({"generate", "-p", "x", "--temperature", "-0.5"}, 2, "-0.5");
  expect_refusal({"generate", "-p", "x", "--temperature", "nan"}, 2, "nan");
  expect_refusal({"generate", "-p", "x", "--top-p", "1.5"}, 2, "1.5");
  expect_refusal({"generate", "-p", "x", "--top-k", "-3"}, 2, "-3");
  expect_refusal({"generate", "-p", "x", "--seed", "-3"}, 2, "-3");
  expect_refusal({"generate", "-p", "x", "--cache", "f64"}, 2, "f64");
  expect_refusal({"generate", "-p", "x", "-f", "y"}, 2, "excludes");
  expect_refusal({"generate", "-p", "x", "--raw", "--system", "y"}, 2, "excludes");
  expect_refusal({"verify"}, 2, "--reference");
  expect_refusal({"verify", "--reference", "x", "-n", "3"}, 2, "--write");
  expect_refusal({"eval"}, 2, "--questions");
  expect_refusal({"bench", "-r", "0"}, 2, "0");
  expect_refusal({"bench", "-p", "5,x"}, 2, "x");
}

TEST(Usage, BadInputEndsWithOne) {
  const ScratchFolder scratch;
  write_file(scratch.path("config.json"), "{");
  for (const char* command : {"generate", "inspect", "bench"})
    expect_refusal({command, "-m", "/nowhere"}, 1, "/nowhere");
  expect_refusal({"tokenize", "-m", "/nowhere", "-p", "x"}, 1, "/nowhere");
  expect_refusal({"inspect", "-m", scratch.path("")}, 1, "config.json");
  expect_refusal({"generate", "-f", "/nowhere"}, 1, "/nowhere");
  expect_refusal({"generate", "-f", scratch.path("")}, 1, "readable");
  expect_refusal({"generate", "-p", "\xff"}, 1, "UTF-8");
  expect_refusal({"generate", "-p", "x", "--context", "2"}, 1, "2 positions");
  expect_refusal({"generate", "-p", "x"}, 1, "sse9", {{"LARCH_ISA", "sse9"}});
  expect_refusal({"eval", "--questions", "/nowhere"}, 1, "/nowhere");
  expect_refusal({"eval", "--questions", scratch.path("config.json")}, 1, "line 1");
  expect_refusal({"bench", "-p", "8000", "-d", "8000"}, 1, "8000");
}

TEST(Usage, AModelIsFoundInTheHuggingFaceCacheByItsName) {
  const ScratchFolder scratch;
  const std::string repository = scratch.path("hub/models--some-org--Tiny.Model-1");
  std::filesystem::create_directories(repository + "/refs");
  std::filesystem::create_directories(repository + "/snapshots/older");
  std::filesystem::create_directory_symlink(LARCH_TEST_DATA "/fixtures/v3_yarn_f32", repository + "/snapshots/1234");
  write_file(repository + "/refs/main", "1234");
  const std::string expected = inspect({"inspect", "-m", LARCH_TEST_DATA "/fixtures/v3_yarn_f32"});
  const std::vector<std::string> args{"inspect", "-m", "some-org/Tiny.Model-1"};
  EXPECT_EQ(inspect(args, {{"HF_HOME", scratch.path("")}}), expected);
  EXPECT_EQ(inspect(args, {{"HF_HOME", "/nowhere"}, {"HF_HUB_CACHE", scratch.path("hub")}}), expected);
  expect_refusal(args, 1, "/nowhere/models--some-org--Tiny.Model-1 (larch downloads nothing)",
                 {{"HF_HUB_CACHE", "/nowhere"}});
  // Without a branch, the newest.
  std::filesystem::remove_all(repository + "/refs");
  std::filesystem::last_write_time(repository + "/snapshots/older", std::filesystem::file_time_type::min());
  EXPECT_EQ(inspect(args, {{"HF_HUB_CACHE", scratch.path("hub")}}), expected);
}

TEST(Usage, TheManualAndCompletionKnowEveryCommand) {
  const std::string manual = read_file(LARCH_SOURCE "/tools/man/larch.1"), help = run({"--help"}).out;
  std::istringstream lines(help.substr(help.find("Subcommands:")));
  std::string line;
  int commands = 0;
  for (std::getline(lines, line); std::getline(lines, line) && line.starts_with("  ");) {
    const std::string name = line.substr(2, line.find(' ', 2) - 2);
    if (name.empty()) continue;
    ++commands;
    EXPECT_NE(manual.find(".It Cm " + name), std::string::npos) << name;
  }
  EXPECT_EQ(commands, 11);
}

TEST(Usage, AModelWithoutTokenizerSaysSo) {
  expect_refusal({"generate", "-m", LARCH_TEST_DATA "/fixtures/v3_yarn_f32", "-p", "x"}, 1, "tokenizer.json");
}

}  // namespace
}  // namespace larch
