#include <gtest/gtest.h>

#include <csignal>
#include <sstream>

#include "cli/process.hpp"

namespace larch {
namespace {

TEST(Eval, CountsRightReplies) {
  const ScratchFolder scratch;
  const std::string file = scratch.path("questions.jsonl");
  write_file(file, R"({"task": "add", "question": "What is 2 + 3?", "answer": "5"}
{"task": "add", "question": "What is 2 + 4?", "answer": "7"}

{"task": "talk", "question": "Hi", "answer": "Hello! Ask me to add, multiply, divide, sort, count letters or tell the time."}
)");
  const nlohmann::json j = run({"eval", "--questions", file, "--json"}).json();
  EXPECT_DOUBLE_EQ(j.at("accuracy"), 2.0 / 3);
  EXPECT_EQ(j.at("tasks"), nlohmann::json({{"add", 0.5}, {"talk", 1.0}}));
  EXPECT_EQ(j.at("counts").at("add"), nlohmann::json({{"right", 1}, {"asked", 2}}));
  const nlohmann::json one = run({"eval", "--questions", file, "--limit", "1", "--json"}).json();
  EXPECT_EQ(one.at("asked"), 1);
  EXPECT_EQ(one.at("accuracy"), 1);
  const Finished text = run({"eval", "--questions", file});
  EXPECT_EQ(text.out, "add: 1 of 2 right, 50.0 %\ntalk: 1 of 1 right, 100.0 %\nall: 2 of 3 right, 66.7 %\n");
  EXPECT_EQ(text.err, "");
}

TEST(Eval, TheDemoModelKnowsItsTasks) {
  // Every seventeenth question, one or two of each task, and every fifth of those that an earlier model was judged by.
  const ScratchFolder scratch;
  const auto ask = [&](const std::string& questions, int every) {
    std::istringstream all(read_file(LARCH_TEST_DATA "/demo/" + questions));
    std::string some;
    int number = 0;
    for (std::string line; std::getline(all, line);)
      if (number++ % every == 0) some += line + "\n";
    write_file(scratch.path(questions), some);
    return run({"eval", "--questions", scratch.path(questions), "--json", "--threads", "1"}).json();
  };
  const nlohmann::json j = ask("eval.jsonl", 17), old = ask("eval_old.jsonl", 5);
  EXPECT_EQ(j.at("asked"), 80);
  EXPECT_EQ(j.at("tasks").size(), 54U);
  EXPECT_GE(j.at("accuracy"), 0.95);
  EXPECT_EQ(old.at("asked"), 60);
  EXPECT_GE(old.at("accuracy"), 0.95);
  for (const auto& [task, share] : old.at("tasks").items()) EXPECT_GE(share, 0.8) << task;
}

/// Ctrl-C once something has come out: the status, and the rest of the output.
std::string interrupted(const std::vector<std::string>& args, const std::string& after) {
  Process process(args, Process::Io::terminal, {{"LARCH_ISA", "portable"}, {"TERM", "xterm"}});
  process.read_until(after);
  process.send(SIGINT);
  const std::string rest = process.read_rest();
  EXPECT_EQ(process.wait(), 130) << rest;
  return rest;
}

TEST(Interrupted, EvalTellsWhatWasAsked) {
  const std::string rest =
      interrupted({"eval", "--questions", LARCH_TEST_DATA "/demo/eval.jsonl", "--threads", "1"}, "1 of 1354 questions");
  EXPECT_NE(rest.find("all: "), std::string::npos) << rest;
  EXPECT_NE(rest.find("larch: interrupted after "), std::string::npos) << rest;
}

TEST(Interrupted, PerplexityTellsWhatWasScored) {
  const std::string rest =
      interrupted({"perplexity", "-f", LARCH_TEST_DATA "/demo/eval.jsonl", "--context", "64", "--threads", "1"},
                  " windows, perplexity ");
  EXPECT_NE(rest.find(" windows; interrupted"), std::string::npos) << rest;
}

TEST(Interrupted, BenchTellsWhatWasMeasured) {
  const std::string rest =
      interrupted({"bench", "-p", "16", "-n", "3000", "-r", "9", "--threads", "1"}, "Measuring decode");
  EXPECT_NE(rest.find("prefill 16 at depth 0: "), std::string::npos) << rest;
  EXPECT_NE(rest.find("larch: interrupted after "), std::string::npos) << rest;
}

TEST(Bench, MeasuresWhatIsAskedFor) {
  const nlohmann::json j =
      run({"bench", "-p", "16,32", "-n", "4", "-d", "0,8", "-r", "2", "--threads", "1", "--json"}).json();
  ASSERT_EQ(j.at("results").size(), 6U);
  EXPECT_EQ(j.at("repeats"), 2);
  EXPECT_GT(j.at("weight_bytes_per_token"), 0);
  for (const auto& row : j.at("results")) {
    EXPECT_GT(row.at("tokens_per_second"), 0);
    EXPECT_LE(row.at("min"), row.at("tokens_per_second"));
    EXPECT_GE(row.at("max"), row.at("tokens_per_second"));
    EXPECT_EQ(row.at("kind") == "decode", row.contains("bandwidth_share"));
  }
  const auto& decode = j.at("results")[2];
  EXPECT_EQ(decode.at("kind"), "decode");
  EXPECT_EQ(decode.at("tokens"), 4);
  EXPECT_GT(decode.at("bandwidth_bytes_per_second"), 1e8);
  EXPECT_EQ(j.at("results")[3].at("depth"), 8);
}

TEST(Bench, TellsWhereTheTimeGoes) {
  const nlohmann::json j =
      run({"bench", "-p", "16", "-n", "8", "-r", "1", "--threads", "2", "--profile", "--json"}).json();
  for (const auto& row : j.at("results")) {
    const auto& profile = row.at("profile");
    double seconds = 0;
    std::uint64_t bytes = 0;
    for (const auto& [part, spent] : profile.at("parts").items()) {
      seconds += spent.at("seconds_per_token").get<double>();
      bytes += spent.value("weight_bytes", std::uint64_t{0});
      if (part != "waiting") {
        EXPECT_GT(spent.at("seconds_per_token"), 0) << part;
      }
    }
    const double token = 1 / row.at("tokens_per_second").get<double>();
    EXPECT_LE(seconds, 1.01 * token);
    EXPECT_GE(seconds, 0.3 * token);
    if (row.at("kind") == "decode") {
      EXPECT_EQ(bytes, j.at("weight_bytes_per_token"));
      EXPECT_LT(profile.at("overhead_seconds_per_token"), token);
    }
  }
  const Finished text = run({"bench", "-p", "0", "-n", "4", "-r", "1", "--threads", "1", "--profile"});
  EXPECT_EQ(text.status, 0) << text.err;
  for (const char* line : {"\n  attention ", "\n  routed ", "\n  waiting ", "\n  0.0 barriers a token; "})
    EXPECT_NE(text.out.find(line), std::string::npos) << text.out;
}

TEST(Bench, ComparesPromptsWithTheInt8Peak) {
  const ScratchFolder scratch;
  const std::string coded = scratch.path("coded.gguf"), floats = scratch.path("floats.gguf");
  const std::string fixture = LARCH_TEST_DATA "/fixtures/v2_lite_bf16";
  ASSERT_EQ(run({"quantize", fixture, coded, "--type", "q4_0"}).status, 0);
  ASSERT_EQ(run({"quantize", fixture, floats, "--type", "bf16"}).status, 0);
  const auto measure = [](const std::string& model, const char* isa) {
    const Finished r =
        run({"bench", "-m", model, "-p", "16", "-n", "0", "-r", "1", "--profile", "--json"}, {}, {{"LARCH_ISA", isa}});
    return r.json().at("results").at(0);
  };
  const auto row = measure(coded, "");
  if (run({"bench", "-m", coded, "-p", "0", "-n", "1", "-r", "1", "--json"}).json().at("isa") != "portable") {
    EXPECT_GT(row.at("int8_multiply_adds_per_second"), 1e9);
    EXPECT_GT(row.at("int8_share"), 0);
    EXPECT_LT(row.at("int8_share"), 1);
    const auto& parts = row.at("profile").at("parts");
    for (const char* part : {"attention", "routed", "shared"}) EXPECT_GT(parts.at(part).at("int8_multiply_adds"), 0);
    EXPECT_EQ(parts.at("head").at("int8_multiply_adds"), 0);
  }
  EXPECT_FALSE(measure(floats, "").contains("int8_share"));
  EXPECT_FALSE(measure(coded, "portable").contains("int8_share"));
}

TEST(Bench, NeedsNoTokenizer) {
  const Finished r = run({"bench", "-m", LARCH_TEST_DATA "/fixtures/v2_lite_bf16", "-p", "8", "-n", "0", "-r", "1"});
  EXPECT_EQ(r.status, 0) << r.err;
  EXPECT_NE(r.out.find("prefill 8 at depth 0: "), std::string::npos) << r.out;
  EXPECT_EQ(r.out.find("decode"), std::string::npos) << r.out;
}

}  // namespace
}  // namespace larch
