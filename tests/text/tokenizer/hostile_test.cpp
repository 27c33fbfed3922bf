// Damaged and unsupported tokenizer.json files: each ends in one sentence that names the file.
#include <gtest/gtest.h>

#include <functional>

#include "text/tokenizer/tiny_tokenizer.hpp"

namespace larch::text {
namespace {

using Json = nlohmann::json;

struct Case {
  const char* name;
  ErrorCode code;
  std::function<void(Json&)> damage;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class HostileTokenizer : public testing::TestWithParam<Case> {};

TEST_P(HostileTokenizer, IsRefused) {
  Json json = tiny_tokenizer({{"a", "b"}});
  GetParam().damage(json);
  const std::string message = error_of(GetParam().code, [&] { parse(json); });
  EXPECT_TRUE(message.starts_with("tokenizer.json: ")) << message;
  EXPECT_LT(message.size(), 600u);
}

constexpr auto bad = ErrorCode::malformed, no = ErrorCode::unsupported;

INSTANTIATE_TEST_SUITE_P(
    All, HostileTokenizer,
    testing::Values(
        Case{"not_an_object", bad, [](Json& j) { j = Json::array(); }},
        Case{"no_model", bad, [](Json& j) { j.erase("model"); }},
        Case{"model_is_text", bad, [](Json& j) { j["model"] = "BPE"; }},
        Case{"no_vocab", bad, [](Json& j) { j["model"].erase("vocab"); }},
        Case{"vocab_is_array", bad, [](Json& j) { j["model"]["vocab"] = Json::array(); }},
        Case{"no_merges", bad, [](Json& j) { j["model"].erase("merges"); }},
        Case{"duplicate_id", bad, [](Json& j) { j["model"]["vocab"]["zz"] = 7; }},
        Case{"negative_id", bad, [](Json& j) { j["model"]["vocab"]["zz"] = -1; }},
        Case{"huge_id", bad, [](Json& j) { j["model"]["vocab"]["zz"] = 1 << 24; }},
        Case{"overflowing_id", bad, [](Json& j) { j["model"]["vocab"]["zz"] = UINT64_MAX; }},
        Case{"fractional_id", bad, [](Json& j) { j["model"]["vocab"]["zz"] = 300.5; }},
        Case{"id_is_text", bad, [](Json& j) { j["model"]["vocab"]["zz"] = "300"; }},
        Case{"byte_without_token", no, [](Json& j) { j["model"]["vocab"].erase("x"); }},
        Case{"merge_of_unknown_token", bad,
             [](Json& j) {
               j["model"]["merges"].push_back({"qq", "b"});
             }},
        Case{"merge_into_unknown_token", bad,
             [](Json& j) {
               j["model"]["merges"].push_back({"b", "b"});
             }},
        Case{"merge_of_three", bad,
             [](Json& j) {
               j["model"]["merges"].push_back({"a", "b", "c"});
             }},
        Case{"merge_of_numbers", bad,
             [](Json& j) {
               j["model"]["merges"].push_back({1, 2});
             }},
        Case{"merge_text_of_three", bad, [](Json& j) { j["model"]["merges"].push_back("a b c"); }},
        Case{"merge_text_of_one", bad, [](Json& j) { j["model"]["merges"].push_back("ab"); }},
        Case{"merges_are_text", bad, [](Json& j) { j["model"]["merges"] = "a b"; }},
        Case{"added_tokens_are_text", bad, [](Json& j) { j["added_tokens"] = "x"; }},
        Case{"added_token_is_text", bad, [](Json& j) { j["added_tokens"] = {"x"}; }},
        Case{"added_token_empty", bad, [](Json& j) { j["added_tokens"] = Json::array({added_token(300, "")}); }},
        Case{"added_token_too_long", bad,
             [](Json& j) { j["added_tokens"] = Json::array({added_token(300, std::string(2000, 'x'))}); }},
        Case{"added_token_without_id", bad,
             [](Json& j) {
               j["added_tokens"] = {{{"content", "x"}}};
             }},
        Case{"added_token_takes_an_id", bad, [](Json& j) { j["added_tokens"] = Json::array({added_token(5, "<x>")}); }},
        Case{"added_token_contradicts_vocab", bad,
             [](Json& j) { j["added_tokens"] = Json::array({added_token(300, "ab")}); }},
        Case{"added_token_twice", bad,
             [](Json& j) {
               j["added_tokens"] = {added_token(300, "<x>"), added_token(300, "<x>")};
             }},
        Case{"added_token_flag_is_text", bad,
             [](Json& j) {
               j["added_tokens"] = Json::array({added_token(300, "<x>", {{"lstrip", "no"}})});
             }},
        Case{"no_pre_tokenizer", no, [](Json& j) { j["pre_tokenizer"] = nullptr; }},
        Case{"unknown_pre_tokenizer", no, [](Json& j) { j["pre_tokenizer"]["type"] = "Metaspace"; }},
        Case{"pre_tokenizer_without_type", bad, [](Json& j) { j["pre_tokenizer"].erase("type"); }},
        Case{"stage_after_byte_level", no,
             [](Json& j) {
               j["pre_tokenizer"] = {{"type", "Sequence"}, {"pretokenizers", {j["pre_tokenizer"], j["pre_tokenizer"]}}};
             }},
        Case{"many_stages", no, [](Json& j) { add_stages(j, std::vector<Json>(100, split_stage("a"))); }},
        Case{"unknown_behavior", no, [](Json& j) { add_stages(j, {split_stage("a", "MergedWithPrevious")}); }},
        Case{"broken_pattern", bad, [](Json& j) { add_stages(j, {split_stage("(")}); }},
        Case{"unsupported_pattern", no, [](Json& j) { add_stages(j, {split_stage(R"(\bword)")}); }},
        Case{"split_without_pattern", bad,
             [](Json& j) {
               add_stages(j, {{{"type", "Split"}}});
             }},
        Case{"normalizer", no,
             [](Json& j) {
               j["normalizer"] = {{"type", "NFC"}};
             }},
        Case{"normalizer_in_sequence", no,
             [](Json& j) {
               j["normalizer"] = {{"type", "Sequence"}, {"normalizers", {{{"type", "NFKC"}}}}};
             }},
        Case{"unigram", no, [](Json& j) { j["model"]["type"] = "Unigram"; }},
        Case{"dropout", no, [](Json& j) { j["model"]["dropout"] = 0.1; }},
        Case{"word_suffix", no, [](Json& j) { j["model"]["end_of_word_suffix"] = "</w>"; }},
        Case{"decoder", no,
             [](Json& j) {
               j["decoder"] = {{"type", "Metaspace"}};
             }},
        Case{"post_processor", no,
             [](Json& j) {
               j["post_processor"] = {{"type", "BertProcessing"}};
             }},
        Case{"ignore_merges_is_text", bad, [](Json& j) { j["model"]["ignore_merges"] = "yes"; }}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(HostileTokenizerText, IsRefused) {
  for (const std::string& text : {std::string(), std::string("{"), std::string("{} x"), std::string(100000, '['),
                                  std::string(R"({"a":1,"a":2})"), std::string("{\"model\":{\"vocab\":{\"\xFF\":1}}}")})
    error_of(ErrorCode::malformed, [&] { Tokenizer::parse(text, "tokenizer.json"); });
}

}  // namespace
}  // namespace larch::text
