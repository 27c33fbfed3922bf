#include "text/tokenizer/tokenizer.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <thread>

#include "core/json.hpp"
#include "core/mapped_file.hpp"
#include "text/tokenizer/tiny_tokenizer.hpp"
#include "text/utf8.hpp"

namespace larch::text {
namespace {

const Tokenizer& deepseek() {
  static const Tokenizer tokenizer = Tokenizer::load(LARCH_TEST_DATA "/tokenizer");
  return tokenizer;
}

TEST(DeepSeekTokenizer, EqualsTheReferenceOnAllTexts) {
  const nlohmann::json golden =
      parse_json(read_text_file(LARCH_TEST_DATA "/tokenizer/golden.json", 1 << 24), "golden.json");
  ASSERT_EQ(golden.at("encode").size(), 756u);
  for (const nlohmann::json& entry : golden.at("encode")) {
    const std::string text = entry.at("text").get<std::string>();
    const std::vector<std::int32_t> ids = deepseek().encode(text);
    EXPECT_EQ(ids, entry.at("ids").get<std::vector<std::int32_t>>()) << text;
    EXPECT_EQ(deepseek().decode(ids), text);
  }
}

TEST(DeepSeekTokenizer, KnowsItsTokens) {
  const Tokenizer& t = deepseek();
  EXPECT_EQ(t.vocab_size(), 128815);
  EXPECT_EQ(t.bos_id(), 0);
  EXPECT_EQ(t.eos_id(), 1);
  EXPECT_TRUE(t.add_bos());
  EXPECT_TRUE(t.is_special(0));
  EXPECT_FALSE(t.is_special(128814));  // <｜tool▁sep｜> is text for the reply parser
  EXPECT_EQ(t.token_to_id("<｜tool▁sep｜>"), 128814);
  EXPECT_EQ(t.token_to_id("Ġthe"), t.encode(" the").at(0));
  EXPECT_EQ(t.token_to_id("no such token"), std::nullopt);
  EXPECT_EQ(t.decode(std::vector<std::int32_t>{0, t.encode("a").at(0), 1}, true), "a");
  EXPECT_EQ(t.decode(std::vector<std::int32_t>{0, 1}), "<｜begin▁of▁sentence｜><｜end▁of▁sentence｜>");
  for (const std::int32_t id : {-1, 128815, 1 << 30, -(1 << 30)}) {
    EXPECT_FALSE(t.contains(id));
    error_of(ErrorCode::invalid_argument, [&] { return t.token_bytes(id); });
    error_of(ErrorCode::invalid_argument, [&] { return t.decode(std::vector<std::int32_t>{id}); });
  }
}

TEST(DeepSeekTokenizer, InvalidUtf8IsRefusedWithItsOffset) {
  EXPECT_NE(error_of(ErrorCode::invalid_argument, [] { return deepseek().encode("abc\xFF"); }).find("at 3"),
            std::string::npos);
}

TEST(DeepSeekTokenizer, RandomTextsRoundTrip) {
  std::mt19937 random(4);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) {
      const auto c = static_cast<char32_t>(random() % (round % 3 == 0 ? 0x80 : round % 3 == 1 ? 0x3000 : 0x20000));
      if (c < 0xD800 || c > 0xDFFF) text += utf8_encode(c);
    }
    EXPECT_EQ(deepseek().decode(deepseek().encode(text)), text);
  }
}

/// Doubling the text must not quadruple the time; a bound far above what a loaded machine needs, and far below what a
/// quadratic algorithm takes on these (minutes).
TEST(DeepSeekTokenizer, LongRunsWithoutSpacesAreNotQuadratic) {
  std::mt19937 random(5);
  std::string letters, ideographs, marks;
  while (letters.size() < 1'000'000) letters += static_cast<char>('a' + random() % 26);
  while (ideographs.size() < 1'000'000) ideographs += utf8_encode(0x4E00 + static_cast<char32_t>(random() % 20000));
  while (marks.size() < 1'000'000) marks += "!\"#$%&'()*+,-./:;<=>?@"[random() % 22];
  for (const std::string& text :
       {std::string(1'000'000, 'a'), std::string(1'000'000, ' '), std::string(1'000'000, '!'),
        std::string(1'000'000, '\n'), std::string(1'000'000, '<'), letters, ideographs, marks}) {
    const auto start = std::chrono::steady_clock::now();
    const std::vector<std::int32_t> ids = deepseek().encode(text);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20)) << text.substr(0, 8);
    EXPECT_EQ(deepseek().decode(ids), text);
  }
}

TEST(DeepSeekTokenizer, ThreadsMayShareIt) {
  const std::string text = "Threads share one tokenizer, 世界 123456! ";
  const std::vector<std::int32_t> expected = deepseek().encode(text);
  std::vector<std::thread> threads;
  std::vector<int> wrong(4);
  for (int& count : wrong)
    threads.emplace_back([&text, &expected, &count] {
      for (int round = 0; round < 200; ++round) count += deepseek().encode(text) != expected;
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4));
}

TEST(DemoTokenizer, LoadsWithMergesAsPairs) {
  const Tokenizer t = Tokenizer::load(LARCH_DEMO_MODEL);
  const std::string text =
      "<｜begin▁of▁sentence｜><｜User｜>12 + 30<｜Assistant｜><think>\n12 + 30 = 42\n</think>\n\n42";
  const std::vector<std::int32_t> ids = t.encode(text);
  EXPECT_EQ(ids.front(), t.bos_id());
  EXPECT_EQ(t.decode(ids), text);
  EXPECT_EQ(t.decode(t.encode("any bytes: \x01 é 👍")), "any bytes: \x01 é 👍");
}

TEST(Tokenizer, LoadNamesTheMissingFile) {
  EXPECT_NE(error_of(ErrorCode::io, [] { Tokenizer::load("/nonexistent"); }).find("tokenizer.json"), std::string::npos);
}

TEST(Tokenizer, IgnoreMergesTakesWholePieces) {
  nlohmann::json json = tiny_tokenizer({{"a", "b"}});
  json["model"]["vocab"]["abc"] = 300;
  EXPECT_EQ(pieces(parse(json), "abc"), (std::vector<std::string>{"ab", "c"}));
  json["model"]["ignore_merges"] = true;
  EXPECT_EQ(pieces(parse(json), "abc"), std::vector<std::string>{"abc"});
  EXPECT_EQ(pieces(parse(json), "abcd"), (std::vector<std::string>{"ab", "c", "d"}));
}

TEST(Tokenizer, MergesInBothSpellings) {
  nlohmann::json json = tiny_tokenizer({{"a", "b"}, {"ab", "c"}});
  const std::vector<std::int32_t> expected = parse(json).encode("xabcab");
  json["model"]["merges"] = {"a b", "ab c"};
  EXPECT_EQ(parse(json).encode("xabcab"), expected);
  EXPECT_EQ(expected.size(), 3u);
}

TEST(Tokenizer, PreTokenizerStages) {
  nlohmann::json json = tiny_tokenizer({{"1", "1"}, {"Ġ", "a"}, {"a", "a"}, {"11", "11"}});
  json["pre_tokenizer"]["use_regex"] = true;
  EXPECT_EQ(pieces(parse(json), "a aa"), (std::vector<std::string>{"a", " a", "a"}));
  json["pre_tokenizer"]["add_prefix_space"] = true;
  EXPECT_EQ(pieces(parse(json), "a aa"), (std::vector<std::string>{" a", " a", "a"}));
  json["pre_tokenizer"]["add_prefix_space"] = false;
  add_stages(json, {split_stage(" ", "Removed"), {{"type", "Digits"}, {"individual_digits", true}}});
  EXPECT_EQ(pieces(parse(json), "11 aa"), (std::vector<std::string>{"1", "1", "aa"}));
}

TEST(AddedTokens, LongestLeftmostAndFlags) {
  nlohmann::json json = tiny_tokenizer();
  const nlohmann::json yes = true;
  json["added_tokens"] = {added_token(300, "<a>"),
                          added_token(301, "<a><b>", {{"special", yes}}),
                          added_token(302, "word", {{"single_word", yes}}),
                          added_token(303, "[L]", {{"lstrip", yes}}),
                          added_token(304, "[R]", {{"rstrip", yes}}),
                          added_token(305, "<a", {{"normalized", yes}})};
  const Tokenizer t = parse(json);
  const auto ids = [&](const char* text) { return t.encode(text); };
  using Ids = std::vector<std::int32_t>;
  EXPECT_EQ(ids("<a><b><a>"), (Ids{301, 300}));
  EXPECT_EQ(ids("<<a>>"), (Ids{'<', 300, '>'}));
  EXPECT_EQ(ids("<a<a>"), (Ids{305, 300}));  // normalized ones are looked for in what the others left
  EXPECT_EQ(ids("a word"), (Ids{'a', ' ', 302}));
  EXPECT_EQ(ids("sword").size(), 5u);
  EXPECT_EQ(ids("éword").size(), 6u);
  EXPECT_EQ(ids("word_").size(), 5u);
  EXPECT_EQ(ids("(word)"), (Ids{'(', 302, ')'}));
  EXPECT_EQ(ids("a \t\u3000[L] b"), (Ids{'a', 303, ' ', 'b'}));
  EXPECT_EQ(ids("a [R] \n\u00A0b"), (Ids{'a', ' ', 304, 'b'}));
  EXPECT_EQ(ids("[R]  [L]"), (Ids{304, 303}));
  EXPECT_TRUE(t.is_special(301));
  EXPECT_FALSE(t.contains(299));
  EXPECT_EQ(t.vocab_size(), 306);
}

TEST(TokenizerConfig, NamesTokensAsTextOrObject) {
  nlohmann::json json = tiny_tokenizer();
  json["added_tokens"] = {added_token(256, "<s>"), added_token(257, "</s>")};
  const auto with = [&](const nlohmann::json& config) {
    return Tokenizer::parse(json.dump(), "tokenizer.json", config.dump(), "tokenizer_config.json");
  };
  const Tokenizer t = with({{"bos_token", "<s>"},
                            {"eos_token", {{"content", "</s>"}}},
                            {"add_bos_token", false},
                            {"tokenizer_class", "LlamaTokenizerFast"}});
  EXPECT_EQ(t.bos_id(), 256);
  EXPECT_EQ(t.eos_id(), 257);
  EXPECT_FALSE(t.add_bos());
  EXPECT_TRUE(with({{"tokenizer_class", "LlamaTokenizerFast"}}).add_bos());
  EXPECT_FALSE(with({{"bos_token", nullptr}}).add_bos());
  for (const nlohmann::json& config :
       {nlohmann::json{{"bos_token", "<x>"}}, nlohmann::json{{"bos_token", 1}},
        nlohmann::json{{"bos_token", {{"a", 1}}}}, nlohmann::json{{"add_bos_token", "yes"}}, nlohmann::json::array()})
    EXPECT_NE(error_of(ErrorCode::malformed, [&] { with(config); }).find("tokenizer_config.json: "), std::string::npos);
}

nlohmann::json special(const char* name) { return {{"SpecialToken", {{"id", name}, {"type_id", 0}}}}; }
nlohmann::json sequence() { return {{"Sequence", {{"id", "A"}, {"type_id", 0}}}}; }
nlohmann::json template_of(const nlohmann::json& single) {
  return {{"type", "TemplateProcessing"},
          {"single", single},
          {"special_tokens",
           {{"<s>", {{"id", "<s>"}, {"ids", {256}}, {"tokens", {"<s>"}}}},
            {"</s>", {{"id", "</s>"}, {"ids", {257}}, {"tokens", {"</s>"}}}}}}};
}

struct Processed {
  nlohmann::json post_processor, config;
  Tokenizer operator()() const {
    nlohmann::json json = tiny_tokenizer();
    json["added_tokens"] = {added_token(256, "<s>"), added_token(257, "</s>")};
    json["post_processor"] = post_processor;
    return Tokenizer::parse(json.dump(), "tokenizer.json", config.is_null() ? "" : config.dump(), "config.json");
  }
};

TEST(PostProcessor, ATemplateSaysWhetherTextsBeginWithAToken) {
  const nlohmann::json bytes = {{"type", "ByteLevel"}}, begins = template_of({special("<s>"), sequence()}),
                       plain = template_of({sequence(), special("</s>")});
  const auto in_sequence = [](const std::vector<nlohmann::json>& all) {
    return nlohmann::json{{"type", "Sequence"}, {"processors", all}};
  };
  const nlohmann::json llama = {{"bos_token", "<s>"}, {"tokenizer_class", "LlamaTokenizerFast"}};
  nlohmann::json on = llama, off = llama;
  on["add_bos_token"] = true, off["add_bos_token"] = false;
  const nlohmann::json v5 = {{"bos_token", "<s>"}, {"tokenizer_class", "TokenizersBackend"}};
  // As transformers 5 does, a template counts more than the configuration.
  for (const nlohmann::json& post : {begins, template_of({special("<s>"), sequence(), special("</s>")}),
                                     in_sequence({bytes, begins}), in_sequence({bytes, in_sequence({begins})})})
    for (const nlohmann::json& config : {nlohmann::json(), llama, on, off, v5}) {
      const Tokenizer t = Processed{post, config}();
      EXPECT_TRUE(t.add_bos()) << post << config;
      EXPECT_EQ(t.bos_id(), 256);
    }
  for (const nlohmann::json& config : {nlohmann::json(), llama, on, v5})
    EXPECT_FALSE((Processed{plain, config}().add_bos())) << config;
  // Without one, the configuration does.
  for (const nlohmann::json& post : {nlohmann::json(), bytes, in_sequence({bytes})}) {
    EXPECT_TRUE((Processed{post, on}().add_bos()));
    EXPECT_TRUE((Processed{post, llama}().add_bos()));
    EXPECT_FALSE((Processed{post, off}().add_bos()));
    EXPECT_FALSE((Processed{post, v5}().add_bos()));
    EXPECT_FALSE((Processed{post, nullptr}().add_bos()));
  }
}

TEST(PostProcessor, WhatCannotBeDoneIsRefused) {
  const auto refuse = [](ErrorCode code, const nlohmann::json& post, const nlohmann::json& config = nullptr) {
    EXPECT_NE(error_of(code, [&] { Processed{post, config}(); }).find(".json: "), std::string::npos) << post;
  };
  refuse(ErrorCode::unsupported, template_of({special("<s>"), special("</s>"), sequence()}));
  refuse(ErrorCode::unsupported, template_of({special("</s>"), sequence()}), {{"bos_token", "<s>"}});
  refuse(ErrorCode::unsupported, {{"type", "Sequence"}, {"processors", {{{"type", "RobertaProcessing"}}}}});
  refuse(ErrorCode::malformed, template_of({special("<x>"), sequence()}));
  refuse(ErrorCode::malformed, template_of({special("<s>")}));
  refuse(ErrorCode::malformed, template_of({1}));
  refuse(ErrorCode::malformed, template_of("<s> $A"));
  refuse(ErrorCode::malformed, {{"type", "TemplateProcessing"}});
  refuse(ErrorCode::malformed, {{"type", "Sequence"}});
  nlohmann::json unknown = template_of({special("<s>"), sequence()});
  for (const nlohmann::json& id : {nlohmann::json(300), nlohmann::json(-1), nlohmann::json("<s>")}) {
    unknown["special_tokens"]["<s>"]["ids"] = {id};
    refuse(ErrorCode::malformed, unknown);
  }
  nlohmann::json deep = {{"type", "ByteLevel"}};
  for (int i = 0; i < 20; ++i) deep = {{"type", "Sequence"}, {"processors", {deep}}};
  refuse(ErrorCode::unsupported, deep);
}

TEST(AddedTokens, ThatNearlyMatchEverywhereEndInAnError) {
  nlohmann::json json = tiny_tokenizer();
  for (int i = 0; i < 4; ++i) json["added_tokens"].push_back(added_token(256 + i, std::string(1020, 'a') + "bcde"[i]));
  const Tokenizer t = parse(json);
  EXPECT_EQ(t.encode(std::string(1000, 'a')).size(), 1000U);
  error_of(ErrorCode::unsupported, [&] { (void)t.encode(std::string(100000, 'a')); });
}

}  // namespace
}  // namespace larch::text
