// The commands quantize, imatrix and perplexity, and --weights.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <filesystem>

#include "cli/process.hpp"

namespace larch {
namespace {

namespace fs = std::filesystem;

const std::string demo = LARCH_DEMO_MODEL;
const std::string text = LARCH_TEST_DATA "/demo/eval.jsonl";

void expect_refusal(const std::vector<std::string>& args, int status, const std::string& part) {
  std::string command;
  for (const std::string& arg : args) command += " " + arg;
  SCOPED_TRACE(command);
  const Finished r = run(args);
  EXPECT_EQ(r.status, status);
  EXPECT_EQ(r.out, "");
  EXPECT_EQ(std::ranges::count(r.err, '\n'), 1) << r.err;
  EXPECT_NE(r.err.find(part), std::string::npos) << r.err;
}

TEST(Quantizing, WritesAModelThatRuns) {
  const ScratchFolder scratch;
  const std::string file = scratch.path("m.gguf");
  const Finished r = run({"quantize", demo, file, "--type", "Q8_0", "--threads", "1"});
  ASSERT_EQ(r.status, 0) << r.err;
  EXPECT_EQ(r.err, "");
  EXPECT_NE(r.out.find("8.53 bits per weight"), std::string::npos) << r.out;
  EXPECT_NE(r.out.find("Q8_0: 74 tensors"), std::string::npos) << r.out;
  EXPECT_NE(r.out.find(file), std::string::npos) << r.out;
  const nlohmann::json told = run({"inspect", "-m", file, "--json", "--tensors"}).json();
  const nlohmann::json& formats = told.at("weights").at("formats");
  EXPECT_EQ(formats.size(), 2U);  // and F32
  EXPECT_EQ(formats.at("Q8_0").at("bytes").get<std::uint64_t>() % 34, 0U);
  EXPECT_EQ(told.at("tensors")[0].at("format"), "Q8_0");
  EXPECT_EQ(told.at("tensors")[0].at("shape"), nlohmann::json({1280, 256}));
  const std::vector<std::string> question{"-p", "What is 17 + 25?", "--temperature", "0", "--hide-thinking"};
  std::vector<std::string> ask{"generate", "-m", file};
  ask.insert(ask.end(), question.begin(), question.end());
  EXPECT_NE(run(ask).out.find("**42**"), std::string::npos);

  expect_refusal({"quantize", demo, file, "--type", "q8_0"}, 1, file);
  const nlohmann::json j =
      run({"quantize", demo, file, "--type", "bf16", "--force", "--threads", "1", "--split-size", "20M", "--json"})
          .json();
  EXPECT_EQ(j.at("files").size(), 3U);
  EXPECT_EQ(j.at("files")[2], scratch.path("m-00003-of-00003.gguf"));
  EXPECT_GT(j.at("bits_per_weight"), 16);
  EXPECT_EQ(j.at("types").at("BF16").at("tensors"), 74);
  EXPECT_EQ(j.at("without_importance"), 0);
}

TEST(Quantizing, UsesAnImatrix) {
  const ScratchFolder scratch;
  const std::string imatrix = scratch.path("im.gguf"), file = scratch.path("m.gguf");
  const Finished r =
      run({"imatrix", "-f", text, "-o", imatrix, "--context", "64", "--chunks", "3", "--threads", "1", "--json"});
  ASSERT_EQ(r.status, 0) << r.err;
  EXPECT_EQ(r.json().at("tokens"), 192);
  EXPECT_EQ(r.json().at("matrices"), 57);
  EXPECT_EQ(r.json().at("rare_experts").empty(), r.err.find("rare experts") == std::string::npos) << r.err;
  const Finished q = run({"quantize", demo, file, "--type", "q8_0", "--tensor-type", "blk.2.ffn=q4_k", "--imatrix",
                          imatrix, "--threads", "1", "--json"});
  ASSERT_EQ(q.status, 0) << q.err;
  EXPECT_NE(q.err.find("17 tensors"), std::string::npos) << q.err;  // embedding, head, MTP
  EXPECT_EQ(q.json().at("types").at("Q4_K").at("tensors"), 6);
}

TEST(Quantizing, LeavesNothingBehindAfterCtrlC) {
  const ScratchFolder scratch;
  Process process({"quantize", demo, scratch.path("m.gguf"), "--type", "q4_k_m", "--threads", "1"},
                  Process::Io::terminal);
  process.read_until("MiB of ");
  process.send(SIGINT);
  process.read_rest();
  EXPECT_EQ(process.wait(), 130);
  EXPECT_TRUE(fs::is_empty(scratch.path("")));
}

TEST(Quantizing, MeasuresPerplexity) {
  const ScratchFolder scratch;
  const auto measure = [](std::vector<std::string> more) {
    std::vector<std::string> args{"perplexity", "-f", text,        "--context", "64",
                                  "--chunks",   "2",  "--threads", "1",         "--json"};
    args.insert(args.end(), more.begin(), more.end());
    return run(args).json();
  };
  const nlohmann::json own = measure({});
  EXPECT_EQ(own.at("tokens"), 62);
  EXPECT_EQ(own.at("windows"), 2);
  EXPECT_EQ(own.at("context"), 64);
  EXPECT_GT(own.at("standard_error"), 0);
  EXPECT_GT(own.at("bits_per_token"), own.at("bits_per_byte"));
  EXPECT_EQ(measure({"--stride", "10"}).at("tokens"), 20);
  // Converted in memory or by way of a file: the same.
  const std::string file = scratch.path("m.gguf");
  ASSERT_EQ(run({"quantize", demo, file, "--type", "q8_0", "--threads", "1"}).status, 0);
  const nlohmann::json converted = measure({"--weights", "q8_0"});
  EXPECT_EQ(measure({"-m", file}), converted);
  EXPECT_NE(own, converted);
  EXPECT_NEAR(std::log(converted.at("perplexity").get<double>() / own.at("perplexity").get<double>()), 0, 0.1);
  const Finished text_form = run({"perplexity", "-f", text, "--context", "64", "--chunks", "2"});
  EXPECT_NE(text_form.out.find("perplexity: "), std::string::npos) << text_form.out;
}

TEST(Quantizing, RefusesWrongUsage) {
  expect_refusal({"quantize"}, 2, "");
  expect_refusal({"quantize", demo, "x.gguf"}, 2, "--type");
  expect_refusal({"quantize", demo, "x.gguf", "--type", "q9_0"}, 2, "q9_0");
  expect_refusal({"quantize", demo, "x.gguf", "--type", "q8_0", "--tensor-type", "x"}, 2, "PATTERN=TYPE");
  expect_refusal({"quantize", demo, "x.gguf", "--type", "q8_0", "--split-size", "0"}, 2, "--split-size");
  expect_refusal({"quantize", demo, "x.gguf", "--type", "q8_0", "--split-size", "-4G"}, 2, "--split-size");
  expect_refusal({"quantize", demo, "x.gguf", "--type", "q8_0", "--split-size", "many"}, 2, "--split-size");
  expect_refusal({"generate", "-p", "x", "--weights", "q9_0"}, 2, "q9_0");
  expect_refusal({"inspect", "--weights", "q8_0"}, 2, "--weights");
  expect_refusal({"imatrix", "-p", "x"}, 2, "--output");
  expect_refusal({"perplexity", "-p", "x", "--context", "3"}, 2, "--context");
  expect_refusal({"perplexity", "-p", "x", "--stride", "512"}, 2, "--stride");
}

TEST(Quantizing, RefusesBadInput) {
  const ScratchFolder scratch;
  const std::string file = scratch.path("m.gguf");
  expect_refusal({"quantize", "/nowhere", file, "--type", "q8_0"}, 1, "/nowhere");
  expect_refusal({"quantize", demo, "/nowhere/m.gguf", "--type", "q8_0"}, 1, "/nowhere/m.gguf");
  expect_refusal({"quantize", demo, file, "--type", "q8_0", "--tensor-type", "x=q9"}, 1, "q9");
  expect_refusal({"quantize", demo, file, "--type", "q8_0", "--tensor-type", "(=q8_0"}, 1, "regular expression");
  expect_refusal({"quantize", demo, file, "--type", "q8_0", "--imatrix", text}, 1, text);
  expect_refusal({"imatrix", "-p", "too short", "-o", file}, 1, "512");
  expect_refusal({"imatrix", "-f", text, "-o", "/nowhere/im", "--context", "8", "--chunks", "1"}, 1, "/nowhere/im");
  expect_refusal({"perplexity", "-p", "too short"}, 1, "512");
  expect_refusal({"perplexity", "-f", text, "--context", "99999"}, 2, "99999");
  EXPECT_TRUE(fs::is_empty(scratch.path("")));
}

}  // namespace
}  // namespace larch
