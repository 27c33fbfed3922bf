#include <gtest/gtest.h>

#include <csignal>

#include "cli/process.hpp"

namespace larch {
namespace {

const Environment portable{{"LARCH_ISA", "portable"}};
constexpr const char* question = "What is 347 + 589?";
constexpr const char* reply =
    "<think>\nadd: 347 + 589\n7 + 9 = 16, write 6 carry 1\n4 + 8 + 1 = 13, write 3 carry 1\n3 + 5 + 1 = 9, write 9\n"
    "So 347 + 589 = 936\n</think>\n\n347 + 589 = **936**\n";
/// A question with a long reply, and options that make it slow enough to be interrupted.
const std::vector<std::string> slow{"generate", "--temperature", "0", "--threads", "1", "-p", "What is 347 * 58?"};

TEST(Generate, SaysWhatWasChosen) {
  const std::vector<std::string> args{"generate", "-p", "What is 2 + 3?", "--temperature", "0", "--threads", "1"};
  std::vector<std::string> verbose = args;
  verbose.insert(verbose.end(), {"--verbose", "--context", "300", "--packing", "stored"});
  const Finished quiet = run(args), loud = run(verbose, {}, {{"LARCH_ISA", "portable"}});
  EXPECT_EQ(loud.out, quiet.out);
  for (const char* line :
       {"larch: kernels: portable, as LARCH_ISA says\n", "larch: threads: 1, as asked\n",
        ", as they are stored (--packing stored; ", "larch: cache: f32, which these kernels read fastest, ",
        " a token, up to 300 tokens\n", "larch: attention: ", "passes of up to 300 tokens\n"}) {
    EXPECT_NE(loud.err.find(line), std::string::npos) << line << loud.err;
    EXPECT_EQ(quiet.err.find(line), std::string::npos) << line << quiet.err;
  }
}

TEST(Generate, WarmsUpAndLocksMemoryWhereAsked) {
  const std::vector<std::string> args{"generate", "What is 2 + 3?",  "--temperature",
                                      "0",        "--hide-thinking", "--verbose"};
  std::vector<std::string> warm = args;
  warm.insert(warm.end(), {"--warm-up", "--weights", "q8_0"});
  EXPECT_NE(run(args).err.find(", weights are read as they are used\n"), std::string::npos);
  const Finished r = run(warm);
  EXPECT_EQ(r.out, "2 + 3 = **5**\n");
  EXPECT_NE(r.err.find(" s, all weights read\n"), std::string::npos) << r.err;
  warm.emplace_back("--lock-memory");
  const Finished locked = run(warm);
  if (locked.status == 0) {
    EXPECT_NE(locked.err.find(" s, all weights read and stay in memory\n"), std::string::npos) << locked.err;
  } else {
    EXPECT_NE(locked.err.find("ulimit -l"), std::string::npos) << locked.err;
  }
}

TEST(Generate, AnswersWithTheBundledModelAndPrintsStatistics) {
  const Finished r = run({"generate", "-p", question, "--temperature", "0"});
  EXPECT_EQ(r.status, 0);
  EXPECT_EQ(r.out, reply);
  EXPECT_TRUE(r.err.starts_with("prompt 17 tokens, ")) << r.err;
  EXPECT_NE(r.err.find("; generated 95 tokens, "), std::string::npos) << r.err;
  EXPECT_NE(r.err.find("; peak memory "), std::string::npos) << r.err;
  EXPECT_EQ(std::ranges::count(r.err, '\n'), 1);
}

TEST(Generate, TakesTheTextFromAFileOrStandardInput) {
  const ScratchFolder scratch;
  write_file(scratch.path("q"), std::string(question) + "\n");
  EXPECT_EQ(run({"generate", "-f", scratch.path("q"), "--temperature", "0"}).out, reply);
  EXPECT_EQ(run({"generate", "--temperature", "0"}, question).out, reply);
  EXPECT_EQ(run({"generate", "-f", "-", "--temperature", "0"}, std::string(question) + "\n").out, reply);
}

TEST(Generate, DoesNotDependOnThreads) {
  for (const char* threads : {"1", "2", "3"})
    EXPECT_EQ(run({"generate", "-p", question, "--temperature", "0", "--threads", threads}).out, reply);
}

TEST(Generate, HidesThinking) {
  const Finished r = run({"generate", "-p", question, "--temperature", "0", "--hide-thinking"});
  EXPECT_EQ(r.out, "347 + 589 = **936**\n");
}

TEST(Generate, PrintsOneJsonObject) {
  const nlohmann::json j = run({"generate", "-p", question, "--temperature", "0", "--json"}).json();
  EXPECT_EQ(j.at("content"), "347 + 589 = **936**");
  EXPECT_TRUE(j.at("thinking").get<std::string>().starts_with("add: 347 + 589\n7 + 9"));
  EXPECT_EQ(j.at("thinking").get<std::string>() + "\n</think>\n\n" + j.at("content").get<std::string>(), j.at("text"));
  EXPECT_EQ(j.at("tool_calls"), nlohmann::json::array());
  EXPECT_EQ(j.at("tokens").size(), 95U);
  EXPECT_EQ(j.at("stop_reason"), "end_token");
  EXPECT_EQ(j.at("statistics").at("prompt_tokens"), 17);
  EXPECT_EQ(j.at("statistics").at("generated_tokens"), 95);
  EXPECT_GT(j.at("statistics").at("decode_tokens_per_second"), 0);
  EXPECT_GT(j.at("statistics").at("peak_memory_bytes"), 0);
}

TEST(Generate, StopsAtTokensAndStrings) {
  const auto json = [](std::vector<std::string> more) {
    std::vector<std::string> args{"generate", "-p", question, "--temperature", "0", "--json"};
    args.insert(args.end(), more.begin(), more.end());
    return run(args).json();
  };
  const nlohmann::json five = json({"-n", "5"});
  EXPECT_EQ(five.at("tokens").size(), 5U);
  EXPECT_EQ(five.at("stop_reason"), "max_tokens");
  const nlohmann::json carry = json({"--stop", "never this", "--stop", " carry"});
  EXPECT_EQ(carry.at("text"), "add: 347 + 589\n7 + 9 = 16, write 6");
  EXPECT_EQ(carry.at("stop_reason"), "stop_string");
  const nlohmann::json full = json({"--context", "40"});
  EXPECT_EQ(full.at("stop_reason"), "context_full");
}

TEST(Generate, SaysHowTheReplyEnded) {
  const auto ended = [](std::vector<std::string> more) {
    std::vector<std::string> args{"generate", "-p", question, "--temperature", "0"};
    args.insert(args.end(), more.begin(), more.end());
    return run(args);
  };
  EXPECT_NE(ended({"--speculate", "off"}).err.find(" tokens/s, ended by the model; peak memory"), std::string::npos);
  EXPECT_NE(ended({"--stop", "So 347"}).err.find("ended by --stop while thinking"), std::string::npos);
  EXPECT_NE(ended({"--context", "32"}).err.find("cut, as the context is full"), std::string::npos);
  // No tag that the model did not write.
  const Finished cut = ended({"-n", "20"});
  EXPECT_NE(cut.err.find("cut by --max-tokens while thinking"), std::string::npos) << cut.err;
  EXPECT_TRUE(cut.out.starts_with("<think>\nadd: 347 + 589\n")) << cut.out;
  EXPECT_EQ(cut.out.find("</think>"), std::string::npos) << cut.out;
  const Finished hidden = ended({"-n", "20", "--hide-thinking"});
  EXPECT_EQ(hidden.out, "");
  EXPECT_NE(hidden.err.find("cut by --max-tokens while thinking"), std::string::npos) << hidden.err;
}

TEST(Generate, SpeculatesWithTheSameText) {
  for (const char* temperature : {"0", "1.2"}) {
    std::vector<std::string> args{"generate",  "-p",     question, "--temperature",
                                  temperature, "--seed", "5",      "--speculate"};
    const auto with = [&](const char* how) {
      std::vector<std::string> all = args;
      all.emplace_back(how);
      return run(all);
    };
    const Finished off = with("off"), mtp = with("mtp");
    EXPECT_EQ(off.err.find("drafted"), std::string::npos) << off.err;
    EXPECT_NE(mtp.err.find(" drafted tokens right, "), std::string::npos) << mtp.err;
    for (const char* how : {"mtp", "suffix", "auto"}) EXPECT_EQ(with(how).out, off.out) << how;
  }
  const nlohmann::json j =
      run({"generate", "-p", question, "--temperature", "0", "--speculate", "mtp", "--json"}).json();
  EXPECT_GT(j.at("statistics").at("tokens_per_pass"), 1.3);
  EXPECT_GT(j.at("statistics").at("accepted_tokens").get<int>() * 2,
            j.at("statistics").at("drafted_tokens").get<int>());
}

TEST(Generate, StylesNothingWhereTheUserDoesNotWantIt) {
  for (const Environment& plain : {Environment{{"NO_COLOR", "1"}, {"TERM", "xterm"}}, Environment{{"TERM", "dumb"}}}) {
    Process p({"generate", "-p", "What is 2 + 3?", "--temperature", "0"}, Process::Io::terminal, plain);
    const std::string out = p.read_rest();
    EXPECT_EQ(p.wait(), 0);
    EXPECT_NE(out.find("<think>"), std::string::npos) << out;
    EXPECT_EQ(out.find("\x1b[2m"), std::string::npos) << out;
    if (plain.at("TERM") == "dumb") {
      EXPECT_EQ(out.find('\x1b'), std::string::npos) << out;
    }
  }
}

TEST(Generate, ContinuesRawText) {
  const Finished r =
      run({"generate", "--raw", "-p", "<｜User｜>What is 2 + 3?<｜Assistant｜><think>\n", "--temperature", "0"});
  EXPECT_EQ(r.out, "add: 2 + 3\n2 + 3 = 5, write 5\nSo 2 + 3 = 5\n</think>\n\n2 + 3 = **5**\n");
}

TEST(Generate, TakesAnotherChatFormat) {
  const ScratchFolder scratch;
  const auto prompt_tokens = [](const std::string& format) {
    const Finished r = run({"generate", "-p", question, "-n", "1", "--json", "--chat-format", format});
    EXPECT_EQ(r.status, 0) << r.err;
    return r.json().at("statistics").at("prompt_tokens").get<int>();
  };
  EXPECT_EQ(prompt_tokens("R1"), 15);
  EXPECT_EQ(prompt_tokens("V2"), 22);
  // A template that writes the text alone.
  write_file(scratch.path("plain.jinja"), "{{ bos_token }}{% for m in messages %}{{ m.content }}{% endfor %}");
  const nlohmann::json plain = run({"generate", "-p", question, "-n", "1", "--json", "--raw"}).json();
  EXPECT_EQ(prompt_tokens(scratch.path("plain.jinja")), plain.at("statistics").at("prompt_tokens"));
}

TEST(Generate, RefusesChatFormatsInASentence) {
  const ScratchFolder scratch;
  write_file(scratch.path("refuses.jinja"), "\n{{ raise_exception('no \\x1b[2J users') }}");
  write_file(scratch.path("broken.jinja"), "{% if %}");
  write_file(scratch.path("empty.jinja"), "");
  for (const auto& [format, message] : std::vector<std::pair<std::string, std::string>>{
           {"V9", "expected V2, V2.5, V3, R1, V3-0324, R1-0528, V3.1, or a file whose name ends with .jinja, found V9"},
           {scratch.path("refuses.jinja"), "refuses.jinja: line 2: no ?[2J users"},
           {scratch.path("broken.jinja"), "broken.jinja: line 1: expected"},
           {scratch.path("empty.jinja"), "empty.jinja: expected a chat template, found an empty file"},
           {scratch.path("none.jinja"), "none.jinja: cannot open"}}) {
    const Finished r = run({"generate", "-p", question, "--chat-format", format});
    EXPECT_EQ(r.status, 1) << format;
    EXPECT_EQ(r.out, "") << format;
    EXPECT_NE(r.err.find(message), std::string::npos) << r.err;
    EXPECT_EQ(std::ranges::count(r.err, '\n'), 1) << r.err;
  }
}

TEST(Generate, RepeatsASeed) {
  const std::vector<std::string> args{"generate", "-p", question, "--temperature", "3", "-n", "60", "--seed", "7"};
  const std::string first = run(args, {}, portable).out;
  EXPECT_EQ(run(args, {}, portable).out, first);
  std::vector<std::string> other = args;
  other.back() = "8";
  EXPECT_NE(run(other, {}, portable).out, first);
}

TEST(Generate, InterruptEndsTheReplyAndPrintsStatistics) {
  Process process(slow, Process::Io::pipes, portable);
  process.read_until("347 * 58");
  process.send(SIGINT);
  process.read_rest();
  EXPECT_EQ(process.wait(), 130);
  EXPECT_NE(process.errors().find("; peak memory "), std::string::npos) << process.errors();
}

TEST(Generate, InterruptWithJsonSaysCancelled) {
  // A long prompt, so that the signal comes while it is read.
  std::string text = "The pass key is 12345. Remember it.";
  for (int i = 0; i < 700; ++i) text += " Rain falls softly on the green roof.";
  Process process({"generate", "--json", "--threads", "1"}, Process::Io::pipes, portable);
  process.write(text);
  process.close_input();
  usleep(500'000);
  process.send(SIGINT);
  const auto json = nlohmann::json::parse(process.read_rest());
  EXPECT_EQ(process.wait(), 130);
  EXPECT_EQ(json.at("stop_reason"), "cancelled");
}

TEST(Generate, DimsThinkingOnATerminal) {
  Process process({"generate", "-p", question, "--temperature", "0"}, Process::Io::terminal);
  const std::string out = process.read_rest();
  EXPECT_EQ(process.wait(), 0);
  EXPECT_NE(out.find("\x1b[2madd: 347 + 589\r\n"), std::string::npos) << out;
  EXPECT_NE(out.find("So 347 + 589 = 936\x1b[0m\r\n\r\n347 + 589 = **936**\r\n"), std::string::npos) << out;
  EXPECT_EQ(out.find("<think>"), std::string::npos) << out;
}

TEST(Generate, HoldsTheReplyToASchema) {
  const ScratchFolder scratch;
  const std::string file = scratch.path("schema.json");
  write_file(file, R"({"type": "object", "properties": {"answer": {"type": "integer", "maximum": 5000}},
                       "required": ["answer"], "additionalProperties": false})");
  const std::vector<std::string> args{"generate", question, "--temperature", "0", "--hide-thinking"};
  const auto with = [&](const std::vector<std::string>& more) {
    std::vector<std::string> all = args;
    all.insert(all.end(), more.begin(), more.end());
    return run(all);
  };
  const nlohmann::json answer = with({"--json-schema", file}).json();
  EXPECT_EQ(answer.size(), 1U);
  EXPECT_LE(answer.at("answer").get<int>(), 5000);
  EXPECT_EQ(with({"--json-schema", file, "--speculate", "off"}).out, with({"--json-schema", file}).out);
  const std::string content = with({"--json-schema", file, "--json"}).json().at("content");
  EXPECT_EQ(nlohmann::json::parse(content), answer);
  const std::string object = with({"--json-object", "--context", "300"}).out;
  EXPECT_EQ(object.find('{'), object.find_first_not_of(" \n")) << object;
}

TEST(Generate, RefusesABadSchemaByItsFile) {
  const ScratchFolder scratch;
  const auto refused = [&](const std::string& schema, const std::string& part) {
    const std::string file = scratch.path("schema.json");
    write_file(file, schema);
    const Finished r = run({"generate", question, "--json-schema", file});
    EXPECT_EQ(r.status, 1);
    EXPECT_EQ(r.out, "");
    EXPECT_NE(r.err.find(file + ": schema: expected "), std::string::npos) << r.err;
    EXPECT_NE(r.err.find(part), std::string::npos) << r.err;
    EXPECT_EQ(std::ranges::count(r.err, '\n'), 1) << r.err;
  };
  refused(R"({"properties": {"a": {"not": {}}}})", "#/properties/a/not");
  refused("", "JSON");
  refused("[", "JSON");
  const Finished missing = run({"generate", question, "--json-schema", "/nowhere"});
  EXPECT_EQ(missing.status, 1);
  EXPECT_NE(missing.err.find("/nowhere"), std::string::npos);
  for (const char* other : {"--raw", "--json-object"}) {
    const Finished both = run({"generate", question, "--json-schema", "/nowhere", other});
    EXPECT_EQ(both.status, 2) << other;
    EXPECT_NE(both.err.find("excludes"), std::string::npos) << both.err;
  }
}

}  // namespace
}  // namespace larch
