#include <gtest/gtest.h>

#include "cli/process.hpp"

namespace larch {
namespace {

const std::string tokenizer = LARCH_TEST_DATA "/tokenizer";

nlohmann::json golden() { return nlohmann::json::parse(read_file(tokenizer + "/golden.json")); }

/// The objects of JSON lines.
std::vector<nlohmann::json> parse_lines(const std::string& text) {
  std::vector<nlohmann::json> objects;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    objects.push_back(nlohmann::json::parse(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return objects;
}

TEST(Tokenize, JsonLinesAreTheReferences) {
  const nlohmann::json texts = golden().at("encode");
  std::string input;
  for (const auto& entry : texts) input += nlohmann::json{{"text", entry.at("text")}}.dump(-1, ' ', true) + "\n";
  const Finished r = run({"tokenize", "-m", tokenizer, "--jsonl"}, input);
  EXPECT_EQ(r.status, 0) << r.err;
  const std::vector<nlohmann::json> answers = parse_lines(r.out);
  ASSERT_EQ(answers.size(), texts.size());
  for (std::size_t i = 0; i < answers.size(); ++i)
    EXPECT_EQ(answers[i], nlohmann::json({{"ids", texts[i].at("ids")}})) << texts[i].at("text");

  // And back.
  const std::vector<nlohmann::json> back =
      parse_lines(run({"tokenize", "-m", tokenizer, "--jsonl", "--decode"}, r.out).out);
  ASSERT_EQ(back.size(), texts.size());
  for (std::size_t i = 0; i < back.size(); ++i) EXPECT_EQ(back[i].at("text"), texts[i].at("text"));
}

TEST(Tokenize, EscapesStandForTheirCharacters) {
  const Finished r = run({"tokenize", "-m", tokenizer, "--jsonl"},
                         "{\"text\": \"a\\u0000b \\ud83d\\ude00\"}\n{\"text\":\"\"}\n{\"text\":\"<｜User｜>\"}");
  const std::vector<nlohmann::json> answers = parse_lines(r.out);
  ASSERT_EQ(answers.size(), 3U);
  const Finished plain = run({"tokenize", "-m", tokenizer, "--json"}, std::string_view("a\0b \xF0\x9F\x98\x80", 8));
  EXPECT_EQ(answers[0], plain.json());
  EXPECT_EQ(answers[1].at("ids").size(), 0U);
  EXPECT_EQ(answers[2].at("ids").size(), 1U);
}

TEST(Tokenize, TextToIdsAndBack) {
  EXPECT_EQ(run({"tokenize", "-m", tokenizer, "-p", "Hello, world!"}).out, "19923 14 2058 3\n");
  EXPECT_EQ(run({"tokenize", "-m", tokenizer, "--decode", "19923", "14", "2058", "3"}).out, "Hello, world!");
  EXPECT_EQ(run({"tokenize", "-m", tokenizer, "--decode", "19923,14,2058,3", "--json"}).json().at("text"),
            "Hello, world!");
  EXPECT_EQ(run({"tokenize", "-m", tokenizer, "--decode"}, "19923, 14\n2058 3\n").out, "Hello, world!");
  EXPECT_EQ(run({"tokenize", "-m", tokenizer, "-p", ""}).out, "\n");
}

TEST(Tokenize, RefusesWhatIsNoTextOrToken) {
  const auto expect_one = [](const Finished& r, const std::string& part) {
    EXPECT_EQ(r.status, 1);
    EXPECT_NE(r.err.find(part), std::string::npos) << r.err;
  };
  expect_one(run({"tokenize", "--jsonl"}, "{\"text\":\"a\"}\n{\"text\":5}\n"), "line 2");
  expect_one(run({"tokenize", "--jsonl"}, "{\"text\":\"\\ud83d\"}\n"), "line 1");
  expect_one(run({"tokenize", "--decode", "99999999"}), "99999999");
  expect_one(run({"tokenize", "--decode"}, "one"), "one");
}

}  // namespace
}  // namespace larch
