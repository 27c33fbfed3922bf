#include <gtest/gtest.h>

#include <larch/version.hpp>

#include "cli/process.hpp"

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

TEST(Usage, HelpAndVersion) {
  EXPECT_EQ(run({"--version"}).out, std::string("larch ") + version + "\n");
  const Finished help = run({"--help"});
  EXPECT_EQ(help.status, 0);
  for (const char* command :
       {"generate", "chat", "inspect", "tokenize", "verify", "eval", "bench", "perplexity", "imatrix"}) {
    EXPECT_NE(help.out.find(command), std::string::npos) << command;
    const Finished r = run({command, "--help"});
    EXPECT_EQ(r.status, 0) << command;
    EXPECT_NE(r.out.find("--model"), std::string::npos) << command;
  }
}

TEST(Usage, WrongUsageEndsWithTwo) {
  expect_refusal({}, 2, "subcommand");
  expect_refusal({"frobnicate"}, 2, "");
  expect_refusal({"generate", "--frobnicate"}, 2, "--frobnicate");
  expect_refusal({"generate", "-p", "x", "-n", "-1"}, 2, "-1");
  expect_refusal({"generate", "-p", "x", "-n", "99999999999"}, 2, "99999999999");
  expect_refusal({"generate", "-p", "x", "--threads", "0"}, 2, "0");
  expect_refusal({"generate", "-p", "x", "--threads", "two"}, 2, "two");
  expect_refusal({"generate", "-p", "x", "--context", "0"}, 2, "0");
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
  expect_refusal({"generate", "-p", "x", "--context", "9000"}, 1, "9000");
  expect_refusal({"generate", "-p", "x", "--context", "2"}, 1, "2 positions");
  expect_refusal({"generate", "-p", "x"}, 1, "sse9", {{"LARCH_ISA", "sse9"}});
  expect_refusal({"eval", "--questions", "/nowhere"}, 1, "/nowhere");
  expect_refusal({"eval", "--questions", scratch.path("config.json")}, 1, "line 1");
  expect_refusal({"bench", "-p", "8000", "-d", "8000"}, 1, "8000");
}

TEST(Usage, AModelWithoutTokenizerSaysSo) {
  expect_refusal({"generate", "-m", LARCH_TEST_DATA "/fixtures/v3_yarn_f32", "-p", "x"}, 1, "tokenizer.json");
}

}  // namespace
}  // namespace larch
