#include "load/config/config.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "core/json.hpp"
#include "core/mapped_file.hpp"

namespace larch::load {
namespace {

namespace fs = std::filesystem;

ModelConfig read(const fs::path& path) { return parse_config(read_text_file(path, 1 << 20), path.string()); }
ModelConfig published(const std::string& name) {
  return read(fs::path(LARCH_TEST_DATA) / "configs" / (name + ".json"));
}

/// The configuration of R1 with some keys replaced (RFC 7386: null removes one).
ModelConfig r1_with(const char* patch) {
  auto json = parse_json(read_text_file(LARCH_TEST_DATA "/configs/deepseek-r1.json", 1 << 20), "r1");
  json.merge_patch(parse_json(patch, "patch"));
  return parse_config(json.dump(), "r1");
}

TEST(Config, R1) {
  const ModelConfig c = published("deepseek-r1");
  EXPECT_EQ(c.model_type, "deepseek_v3");
  EXPECT_EQ(c.vocab_size, 129280U);
  EXPECT_EQ(c.hidden_size, 7168U);
  EXPECT_EQ(c.intermediate_size, 18432U);
  EXPECT_EQ(c.moe_intermediate_size, 2048U);
  EXPECT_EQ(c.num_hidden_layers, 61U);
  EXPECT_EQ(c.num_nextn_predict_layers, 1U);
  EXPECT_EQ(c.num_attention_heads, 128U);
  EXPECT_EQ(c.q_lora_rank, 1536U);
  EXPECT_EQ(c.kv_lora_rank, 512U);
  EXPECT_EQ(c.qk_nope_head_dim, 128U);
  EXPECT_EQ(c.qk_rope_head_dim, 64U);
  EXPECT_EQ(c.v_head_dim, 128U);
  EXPECT_EQ(c.n_routed_experts, 256U);
  EXPECT_EQ(c.n_shared_experts, 1U);
  EXPECT_EQ(c.num_experts_per_tok, 8U);
  EXPECT_EQ(c.n_group, 8U);
  EXPECT_EQ(c.topk_group, 4U);
  EXPECT_EQ(c.first_k_dense_replace, 3U);
  EXPECT_EQ(c.moe_layer_freq, 1U);
  EXPECT_EQ(c.scoring_func, ScoringFunc::sigmoid);
  EXPECT_EQ(c.topk_method, TopkMethod::noaux_tc);
  EXPECT_TRUE(c.norm_topk_prob);
  EXPECT_EQ(c.routed_scaling_factor, 2.5);
  EXPECT_EQ(c.max_position_embeddings, 163840U);
  EXPECT_EQ(c.rms_norm_eps, 1e-6);
  EXPECT_EQ(c.rope_theta, 10000);
  EXPECT_FALSE(c.tie_word_embeddings);
  EXPECT_EQ(c.eos_token_id, std::vector<std::int32_t>{1});
  EXPECT_EQ(c.bos_token_id, 0);
  ASSERT_TRUE(c.rope_scaling);
  EXPECT_EQ(c.rope_scaling->factor, 40);
  EXPECT_EQ(c.rope_scaling->original_max_position_embeddings, 4096U);
  EXPECT_EQ(c.rope_scaling->beta_fast, 32);
  EXPECT_EQ(c.rope_scaling->beta_slow, 1);
  EXPECT_EQ(c.rope_scaling->mscale, 1.0);
  EXPECT_EQ(c.rope_scaling->mscale_all_dim, 1.0);
  EXPECT_EQ(c.rope_scaling->attention_factor, std::nullopt);
  EXPECT_FALSE(c.is_moe(2));
  EXPECT_TRUE(c.is_moe(3));
  EXPECT_EQ(c.cache_dim(), 576U);
}

TEST(Config, V2) {
  const ModelConfig c = published("deepseek-v2");
  EXPECT_EQ(c.model_type, "deepseek_v2");
  EXPECT_EQ(c.scoring_func, ScoringFunc::softmax);
  EXPECT_EQ(c.topk_method, TopkMethod::group_limited_greedy);
  EXPECT_EQ(c.n_group, 8U);
  EXPECT_EQ(c.topk_group, 3U);
  EXPECT_FALSE(c.norm_topk_prob);
  EXPECT_EQ(c.routed_scaling_factor, 16);
  EXPECT_EQ(c.rope_scaling->mscale, 0.707);
  EXPECT_EQ(c.num_nextn_predict_layers, 0U);
}

TEST(Config, V2Lite) {
  const ModelConfig c = published("deepseek-v2-lite");
  EXPECT_EQ(c.q_lora_rank, 0U);
  EXPECT_EQ(c.topk_method, TopkMethod::greedy);
  EXPECT_EQ(c.n_shared_experts, 2U);
}

TEST(Config, KimiK2) {
  const ModelConfig c = published("kimi-k2");
  EXPECT_EQ(c.model_type, "kimi_k2");
  EXPECT_EQ(c.n_routed_experts, 384U);
  EXPECT_EQ(c.n_group, 1U);
  EXPECT_EQ(c.rope_theta, 50000);
  EXPECT_EQ(c.rope_scaling->factor, 32);
  EXPECT_EQ(c.rope_scaling->beta_fast, 1);
  EXPECT_EQ(c.routed_scaling_factor, 2.827);
}

TEST(Config, Moonlight) {
  const ModelConfig c = published("moonlight-16b-a3b");
  EXPECT_EQ(c.model_type, "deepseek_v3");
  EXPECT_EQ(c.q_lora_rank, 0U);
  EXPECT_EQ(c.rope_scaling, std::nullopt);
  EXPECT_EQ(c.topk_method, TopkMethod::noaux_tc);
}

TEST(Config, FixturesAndDemoModel) {
  for (const auto& e : fs::directory_iterator(LARCH_TEST_DATA "/fixtures"))
    if (e.is_directory()) {
      EXPECT_EQ(read(e.path() / "config.json").num_hidden_layers, 3U) << e.path();
    }
  EXPECT_EQ(read(LARCH_DEMO_MODEL "/config.json").num_nextn_predict_layers, 1U);
}

TEST(Config, ModelTypeImpliesTheRoutingMethod) {
  const ModelConfig v3 = r1_with(R"({"topk_method":null,"scoring_func":null})");
  EXPECT_EQ(v3.scoring_func, ScoringFunc::sigmoid);
  EXPECT_EQ(v3.topk_method, TopkMethod::noaux_tc);
  const ModelConfig v2 = r1_with(R"({"topk_method":null,"scoring_func":null,"model_type":"deepseek_v2",
                                     "architectures":null})");
  EXPECT_EQ(v2.scoring_func, ScoringFunc::softmax);
  EXPECT_EQ(v2.topk_method, TopkMethod::greedy);
}

TEST(Config, GroupsAreOneUnlessGiven) {
  const ModelConfig c = r1_with(R"({"n_group":null,"topk_group":null})");
  EXPECT_EQ(c.n_group, 1U);
  EXPECT_EQ(c.topk_group, 1U);
}

TEST(Config, ADenseModelNeedsNoExperts) {
  const ModelConfig c = r1_with(R"({"n_routed_experts":null,"n_shared_experts":null,"num_experts_per_tok":null,
      "moe_intermediate_size":null,"first_k_dense_replace":null,"norm_topk_prob":null,"routed_scaling_factor":null})");
  EXPECT_EQ(c.n_routed_experts, 0U);
  EXPECT_FALSE(c.is_moe(60));
}

TEST(Config, SharedExpertsMayBeAbsent) {
  EXPECT_EQ(r1_with(R"({"n_shared_experts":null})").n_shared_experts, 0U);
  EXPECT_EQ(r1_with(R"({"n_shared_experts":0})").n_shared_experts, 0U);
}

TEST(Config, EndTokensMayBeSeveralOrNone) {
  EXPECT_EQ(r1_with(R"({"eos_token_id":[1,5]})").eos_token_id, (std::vector<std::int32_t>{1, 5}));
  EXPECT_TRUE(r1_with(R"({"eos_token_id":null,"bos_token_id":null})").eos_token_id.empty());
}

TEST(Config, QuantizationAsPublished) {
  EXPECT_NO_THROW((void)r1_with(R"({"quantization_config":{"scale_fmt":"ue8m0"}})"));
  EXPECT_NO_THROW((void)r1_with(R"({"quantization_config":null})"));
}

TEST(Config, KeysWithoutEffectAreIgnored) {
  EXPECT_NO_THROW((void)r1_with(R"({"aux_loss_alpha":0.001,"transformers_version":"9","use_cache":false,
                                    "auto_map":{"a":["b"]},"sliding_window":null,"rope_interleave":true})"));
}

TEST(Config, RopeParametersAreTheNewSpelling) {
  const YarnConfig old = *published("deepseek-r1").rope_scaling;
  const char* yarn = R"({"rope_theta":null,"rope_scaling":null,"rope_parameters":{"rope_type":"yarn","rope_theta":20000,
      "factor":40,"original_max_position_embeddings":4096,"beta_fast":32,"beta_slow":1,"mscale":1.0,
      "mscale_all_dim":1.0}})";
  EXPECT_EQ(r1_with(yarn).rope_scaling, old);
  EXPECT_EQ(r1_with(yarn).rope_theta, 20000);
  const ModelConfig plain =
      r1_with(R"({"rope_theta":null,"rope_scaling":null,"rope_parameters":{"rope_type":"default","rope_theta":5e4}})");
  EXPECT_EQ(plain.rope_scaling, std::nullopt);
  EXPECT_EQ(plain.rope_theta, 50000);
}

TEST(Config, BothSpellingsMayAgree) {
  const ModelConfig c = r1_with(R"({"rope_parameters":{"rope_type":"yarn","rope_theta":10000,"factor":40,
      "original_max_position_embeddings":4096,"mscale":1,"mscale_all_dim":1}})");
  EXPECT_EQ(c.rope_scaling->factor, 40);
}

TEST(Config, NoScalingHasThreeSpellings) {
  for (const char* patch : {R"({"rope_scaling":null})", R"({"rope_scaling":null,"rope_parameters":{}})",
                            R"({"rope_scaling":null,"rope_parameters":{"type":"default"}})"})
    EXPECT_EQ(r1_with(patch).rope_scaling, std::nullopt) << patch;
}

TEST(Config, YarnKeepsWhatIsAbsentApart) {
  const ModelConfig c = r1_with(R"({"rope_scaling":{"mscale":null,"mscale_all_dim":null,"attention_factor":1.2,
                                    "beta_fast":null}})");
  EXPECT_EQ(c.rope_scaling->mscale, std::nullopt);
  EXPECT_EQ(c.rope_scaling->mscale_all_dim, std::nullopt);
  EXPECT_EQ(c.rope_scaling->attention_factor, 1.2);
  EXPECT_EQ(c.rope_scaling->beta_fast, 32);
}

}  // namespace
}  // namespace larch::load
