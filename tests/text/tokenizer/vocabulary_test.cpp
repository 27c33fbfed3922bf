// Tokenizers as GGUF holds them: from tokenizer.json and back, and vocabularies that lie.
#include "text/tokenizer/vocabulary.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "core/json.hpp"
#include "core/mapped_file.hpp"
#include "text/chat/format.hpp"
#include "text/tokenizer/pre_tokenizer.hpp"
#include "text/tokenizer/split_patterns.hpp"
#include "text/tokenizer/tiny_tokenizer.hpp"

namespace larch::text {
namespace {

using Json = nlohmann::json;
using Kind = BpeVocabulary::Kind;

const BpeVocabulary& deepseek() {
  static const BpeVocabulary vocabulary = load_vocabulary(LARCH_TEST_DATA "/tokenizer");
  return vocabulary;
}

TEST(Vocabulary, GivesTheReferencesIds) {
  const Tokenizer tokenizer = Tokenizer::from(deepseek(), "f.gguf");
  const Json golden = parse_json(read_text_file(LARCH_TEST_DATA "/tokenizer/golden.json", 1 << 24), "golden.json");
  for (const Json& entry : golden.at("encode")) {
    const std::string text = entry.at("text").get<std::string>();
    const std::vector<std::int32_t> ids = tokenizer.encode(text);
    EXPECT_EQ(ids, entry.at("ids").get<std::vector<std::int32_t>>()) << text;
    EXPECT_EQ(tokenizer.decode(ids), text);
  }
}

TEST(Vocabulary, TellsWhatTheFilesTell) {
  const BpeVocabulary& v = deepseek();
  EXPECT_EQ(v.pre, "deepseek-v3");
  EXPECT_EQ(v.tokens.size(), 128815U);
  EXPECT_EQ(v.kinds.size(), 128815U);
  EXPECT_EQ(v.kinds[0], Kind::control);
  EXPECT_EQ(v.kinds[128814], Kind::user_defined);
  EXPECT_EQ(v.kinds[1000], Kind::normal);
  EXPECT_EQ(v.bos, 0);
  EXPECT_EQ(v.eos, 1);
  EXPECT_TRUE(v.add_bos);
  const Tokenizer original = Tokenizer::load(LARCH_TEST_DATA "/tokenizer"), t = Tokenizer::from(v, "f");
  ASSERT_EQ(t.vocab_size(), original.vocab_size());
  EXPECT_EQ(t.bos_id(), original.bos_id());
  EXPECT_EQ(t.eos_id(), original.eos_id());
  EXPECT_EQ(t.add_bos(), original.add_bos());
  for (std::int32_t id = 0; id < t.vocab_size(); ++id) {
    ASSERT_EQ(t.contains(id), original.contains(id)) << id;
    if (!t.contains(id)) continue;
    ASSERT_EQ(t.token_bytes(id), original.token_bytes(id)) << id;
    ASSERT_EQ(t.is_special(id), original.is_special(id)) << id;
  }
}

TEST(Vocabulary, TheDemoModels) {
  const BpeVocabulary v = load_vocabulary(LARCH_DEMO_MODEL);
  EXPECT_EQ(v.pre, "deepseek-v3");
  EXPECT_FALSE(v.chat_template.empty());
  EXPECT_NE(name(detect_chat_format(v.chat_template)), "");
  const std::string text = "x = 12345 + foo(世界)\n\n  <｜User｜>";
  EXPECT_EQ(Tokenizer::from(v, "f").encode(text), Tokenizer::load(LARCH_DEMO_MODEL).encode(text));
}

/// Converters mark every token that is spelled like a tag as control.
TEST(Vocabulary, TagsOfRepliesAreText) {
  BpeVocabulary v = deepseek();
  v.tokens.emplace_back("<think>");  // V3 has none
  v.kinds.push_back(Kind::control);
  for (std::size_t i = 128000; i < v.kinds.size(); ++i) v.kinds[i] = Kind::control;
  const Tokenizer t = Tokenizer::from(v, "f");
  EXPECT_FALSE(t.is_special(128814));  // <｜tool▁sep｜>
  EXPECT_FALSE(t.is_special(t.token_to_id("<think>").value()));
  EXPECT_TRUE(t.is_special(t.token_to_id("<｜User｜>").value()));
}

Json deepseek_stages() {
  const Json json = parse_json(read_text_file(LARCH_DEMO_MODEL "/tokenizer.json", 1 << 24), "tokenizer.json");
  return json.at("pre_tokenizer");
}

BpeVocabulary tiny() {
  Json json = tiny_tokenizer({{"a", "b"}, {"ab", "c"}});
  json["pre_tokenizer"] = deepseek_stages();
  json["added_tokens"] = {added_token(260, "<s>", {{"special", true}}), added_token(261, "<t>")};
  return parse_vocabulary(json.dump(), "tokenizer.json");
}

TEST(Vocabulary, GapsAreUnusedTokens) {
  const BpeVocabulary v = tiny();
  ASSERT_EQ(v.tokens.size(), 262U);
  EXPECT_EQ(v.tokens[259], "[PAD259]");
  EXPECT_EQ(v.kinds[259], Kind::unused);
  const Tokenizer t = Tokenizer::from(v, "f");
  EXPECT_FALSE(t.contains(259));
  EXPECT_EQ(t.encode("[PAD259]").size(), 8U);
  EXPECT_EQ(t.encode("abc<s>"), (std::vector<std::int32_t>{257, 260}));
}

TEST(Vocabulary, PreTokenizersOfEachFamily) {
  const auto pieces = [](const char* pre, std::string_view text) {
    std::vector<std::string> out;
    PreTokenizer::of(*find_split_patterns(pre)).for_each_piece(text, [&](std::string_view piece) {
      out.emplace_back(piece);
    });
    return out;
  };
  using Pieces = std::vector<std::string>;
  // The punctuation of the third stage includes ASCII letters, and stages cut the pieces of those before.
  EXPECT_EQ(pieces("deepseek-llm", "Hé, 123世界\n  x  "),
            (Pieces{"H", "é", ",", " ", "1", "2", "3", "世界", "\n", " ", " x", "  "}));
  EXPECT_EQ(pieces("deepseek-coder", "int x=10;世"), (Pieces{"int", " x", "=", "1", "0", ";", "世"}));
  EXPECT_EQ(pieces("deepseek-v3", "Hello 12345世界!ok"), (Pieces{"Hello", " ", "123", "45", "世界", "!ok"}));
  EXPECT_EQ(pieces("kimi-k2", "Don't世界abc 1234\n\n y"),
            (Pieces{"Don't", "世界", "abc", " ", "123", "4", "\n\n", " y"}));
  EXPECT_EQ(find_split_patterns("deepseek-r1-qwen"), nullptr);
  EXPECT_EQ(find_split_patterns(""), nullptr);
}

TEST(Vocabulary, TiktokenFamiliesTakeWholeTokens) {
  BpeVocabulary v = tiny();
  v.tokens[259] = "xyz";  // that no merges lead to
  v.kinds[259] = Kind::normal;
  EXPECT_EQ(Tokenizer::from(v, "f").encode("xyz").size(), 3U);
  v.pre = "kimi-k2";
  EXPECT_EQ(Tokenizer::from(v, "f").encode("xyz"), std::vector<std::int32_t>{259});
}

struct Case {
  const char* name;
  ErrorCode code;
  const char* part;
  std::function<void(BpeVocabulary&)> damage;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class HostileVocabulary : public testing::TestWithParam<Case> {};

TEST_P(HostileVocabulary, IsRefused) {
  BpeVocabulary v = tiny();
  GetParam().damage(v);
  const std::string message = error_of(GetParam().code, [&] { Tokenizer::from(v, "f.gguf"); });
  EXPECT_TRUE(message.starts_with("f.gguf: ")) << message;
  EXPECT_NE(message.find(GetParam().part), std::string::npos) << message;
}

constexpr auto bad = ErrorCode::malformed, no = ErrorCode::unsupported;

INSTANTIATE_TEST_SUITE_P(
    All, HostileVocabulary,
    testing::Values(
        Case{"other_pre", no, "\"deepseek-r1-qwen\"", [](BpeVocabulary& v) { v.pre = "deepseek-r1-qwen"; }},
        Case{"no_pre", no, "deepseek-v3", [](BpeVocabulary& v) { v.pre = ""; }},
        Case{"no_merges", no, "merges", [](BpeVocabulary& v) { v.merges.clear(); }},
        Case{"fewer_kinds", bad, "kinds", [](BpeVocabulary& v) { v.kinds.pop_back(); }},
        Case{"a_token_twice", bad, "distinct tokens", [](BpeVocabulary& v) { v.tokens[256] = "a"; }},
        Case{"an_added_token_twice", bad, "distinct added tokens", [](BpeVocabulary& v) { v.tokens[261] = "<s>"; }},
        Case{"an_added_token_that_is_another", bad, "\"a\"", [](BpeVocabulary& v) { v.tokens[261] = "a"; }},
        Case{"an_empty_added_token", bad, "1 to 1024", [](BpeVocabulary& v) { v.tokens[261] = ""; }},
        Case{"a_long_added_token", bad, "1 to 1024", [](BpeVocabulary& v) { v.tokens[261].assign(1025, 'x'); }},
        Case{"no_utf8", bad, "UTF-8", [](BpeVocabulary& v) { v.tokens[261] = "\xff"; }},
        Case{"a_byte_missing", no, "byte 97",
             [](BpeVocabulary& v) {
               v.tokens[97] = "zz";
               v.merges = {"x y"};
               v.tokens[256] = "xy";
               v.tokens[257] = "xyz";
             }},
        Case{"a_merge_of_three", bad, "\"a b c\"", [](BpeVocabulary& v) { v.merges[0] = "a b c"; }},
        Case{"a_merge_of_one", bad, "\"a\"", [](BpeVocabulary& v) { v.merges[0] = "a"; }},
        Case{"a_merge_of_strangers", bad, "\"qq\"", [](BpeVocabulary& v) { v.merges[0] = "qq b"; }},
        Case{"a_merge_into_a_stranger", bad, "\"bb\"", [](BpeVocabulary& v) { v.merges[0] = "b b"; }}),
    [](const auto& i) { return i.param.name; });

TEST(Vocabulary, AnEndTokenThatIsNoneIsLeftOut) {
  BpeVocabulary v = tiny();
  v.eos = 259;
  v.bos = 1 << 20;
  v.add_bos = true;
  const Tokenizer t = Tokenizer::from(v, "f");
  EXPECT_EQ(t.eos_id(), std::nullopt);
  EXPECT_EQ(t.bos_id(), std::nullopt);
  EXPECT_FALSE(t.add_bos());
}

TEST(Vocabulary, WhatGgufCannotHoldIsRefused) {
  const auto refuse = [](const char* part, const std::function<void(Json&)>& change) {
    Json json = tiny_tokenizer({{"a", "b"}});
    json["pre_tokenizer"] = deepseek_stages();
    change(json);
    const std::string message =
        error_of(ErrorCode::unsupported, [&] { parse_vocabulary(json.dump(), "tokenizer.json"); });
    EXPECT_TRUE(message.starts_with("tokenizer.json: ")) << message;
    EXPECT_NE(message.find(part), std::string::npos) << message;
  };
  refuse("pre-tokenizer", [](Json& j) { j["pre_tokenizer"] = tiny_tokenizer()["pre_tokenizer"]; });
  refuse("pre-tokenizer", [](Json& j) { j["pre_tokenizer"]["pretokenizers"].erase(0); });
  refuse("pre-tokenizer", [](Json& j) { j["pre_tokenizer"]["pretokenizers"][0]["behavior"] = "Removed"; });
  refuse("pre-tokenizer", [](Json& j) { j["pre_tokenizer"]["pretokenizers"][0]["invert"] = true; });
  refuse("pre-tokenizer", [](Json& j) { j["pre_tokenizer"]["pretokenizers"].back()["add_prefix_space"] = true; });
  refuse("ignore_merges", [](Json& j) { j["model"]["ignore_merges"] = true; });
  for (const char* flag : {"single_word", "lstrip", "rstrip"})
    refuse(flag, [&](Json& j) { j["added_tokens"] = Json::array({added_token(300, "<t>", {{flag, true}})}); });
}

}  // namespace
}  // namespace larch::text
