// Configurations to GGUF metadata and back, and metadata that lie.
#include "load/gguf/config.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "core/mapped_file.hpp"
#include "load/config.hpp"
#include "load/gguf/fields.hpp"
#include "load/gguf/names.hpp"
#include "load/gguf/vocabulary.hpp"
#include "support/expect_error.hpp"

namespace larch::load {
namespace {

namespace fs = std::filesystem;

ModelConfig published(const std::string& name) {
  const fs::path path = fs::path(LARCH_TEST_DATA) / "configs" / (name + ".json");
  return parse_config(read_text_file(path, 1 << 20), path.string());
}

/// What tells of the configuration in tensors' names.
std::vector<TensorView> telling_tensors(const ModelConfig& c) {
  std::vector<TensorView> tensors;
  const auto add = [&](const char* name) { tensors.emplace_back().name = name; };
  if (!c.tie_word_embeddings) add("output.weight");
  if (c.topk_method == TopkMethod::noaux_tc) add("blk.3.exp_probs_b.bias");
  return tensors;
}

GgufMetadata make(const ModelConfig& c, GgufKvLayout layout = GgufKvLayout::split) {
  return make_gguf_metadata(c, {}, std::nullopt, layout, "m");
}
ModelConfig parse(const GgufMetadata& metadata, const ModelConfig& like) {
  return parse_gguf_config(metadata, telling_tensors(like), "f.gguf");
}

class GgufConfigs : public testing::TestWithParam<std::string> {};

TEST_P(GgufConfigs, ThereAndBack) {
  const ModelConfig c = published(GetParam());
  ModelConfig expected = c;
  if (c.model_type == "kimi_k2") expected.model_type = "deepseek_v3";  // GGUF does not tell
  for (const auto layout : {GgufKvLayout::split, GgufKvLayout::together})
    EXPECT_EQ(parse(make(c, layout), c), expected);
}

INSTANTIATE_TEST_SUITE_P(All, GgufConfigs,
                         testing::Values("deepseek-r1", "deepseek-v2", "deepseek-v2-lite", "kimi-k2",
                                         "moonlight-16b-a3b"),
                         [](const auto& config) {
                           std::string name = config.param;
                           std::erase(name, '-');
                           return name;
                         });

TEST(GgufConfig, TiedEmbeddings) {
  ModelConfig c = published("deepseek-v2-lite");
  c.tie_word_embeddings = true;
  EXPECT_EQ(parse(make(c), c), c);
}

TEST(GgufConfig, ADenseModel) {
  ModelConfig c = published("deepseek-v2-lite");
  c.n_routed_experts = c.n_shared_experts = c.num_experts_per_tok = c.moe_intermediate_size = 0;
  c.first_k_dense_replace = 0;
  EXPECT_EQ(parse(make(c), c), c);
}

/// What converters of 2024 wrote of DeepSeek-V2: no gating function, no groups, keys and values per head.
TEST(GgufConfig, OldFiles) {
  ModelConfig c = published("deepseek-v2-lite");
  GgufMetadata old = make(c, GgufKvLayout::together);
  for (const char* key :
       {"general.type", "deepseek2.expert_gating_func", "deepseek2.expert_group_count",
        "deepseek2.expert_group_used_count", "deepseek2.expert_weights_norm", "deepseek2.expert_weights_scale",
        "deepseek2.rope.scaling.yarn_beta_fast", "deepseek2.rope.scaling.yarn_beta_slow"})
    EXPECT_EQ(old.erase(key), 1U) << key;
  EXPECT_EQ(parse(old, c), c);
  // Without vocab_size the tokens are counted.
  old.erase("deepseek2.vocab_size");
  old["tokenizer.ggml.tokens"] = std::vector<std::string>(102400);
  EXPECT_EQ(parse(old, c), c);
}

TEST(GgufConfig, ARoutingBiasMeansSigmoid) {
  const ModelConfig c = published("deepseek-r1");
  GgufMetadata metadata = make(c);
  metadata.erase("deepseek2.expert_gating_func");
  EXPECT_EQ(parse(metadata, c), c);
}

TEST(GgufConfig, NumbersAreReadAsTheirShortestDecimals) {
  EXPECT_EQ(shortest_decimal(0.1F), 0.1);
  EXPECT_EQ(shortest_decimal(1e-6F), 1e-6);
  EXPECT_EQ(shortest_decimal(2.446F), 2.446);
  EXPECT_EQ(shortest_decimal(0.0707F, 1), 0.707);
  EXPECT_EQ(shortest_decimal(0.1F, 1), 1);
  EXPECT_EQ(shortest_decimal(-3e30F, -2), -3e28);
  EXPECT_EQ(shortest_decimal(0), 0);
}

TEST(GgufConfig, MagnitudesThatGgufCanExpress) {
  ModelConfig c = published("deepseek-r1");
  c.rope_scaling->mscale = c.rope_scaling->mscale_all_dim = 0.707;
  EXPECT_EQ(parse(make(c), c), c);
  c.rope_scaling->mscale = c.rope_scaling->mscale_all_dim = std::nullopt;
  EXPECT_EQ(parse(make(c), c), c);
}

TEST(GgufConfig, WhatGgufCannotExpressIsRefused) {
  const auto refuse = [](const ModelConfig& c, std::vector<std::string> parts) {
    parts.emplace_back("m: ");
    test::expect_error(ErrorCode::unsupported, parts, [&] { (void)make(c); });
  };
  const ModelConfig r1 = published("deepseek-r1");
  ModelConfig c = r1;
  c.rope_scaling->mscale = 0.5;
  refuse(c, {"mscale", "mscale_all_dim 1", "found 0.5"});
  c = r1;
  c.rope_scaling->mscale = c.rope_scaling->mscale_all_dim = 0;
  refuse(c, {"mscale", "more than 0"});
  c = r1;
  c.rope_scaling->attention_factor = 1.5;
  refuse(c, {"attention_factor", "found 1.5"});
  c = r1;
  c.moe_layer_freq = 2;
  refuse(c, {"moe_layer_freq", "found 2"});
  c = r1;
  c.eos_token_id = {1, 2, 3, 4};
  refuse(c, {"eos_token_id", "at most 3", "found 4"});
}

/// Other readers refuse a file without the key.
TEST(GgufConfig, WithoutAVocabularyTheTokenizerIsNone) {
  const GgufMetadata metadata = make(published("deepseek-v2-lite"));
  EXPECT_EQ(std::get<std::string>(metadata.at("tokenizer.ggml.model")), "none");
  EXPECT_FALSE(parse_gguf_vocabulary(metadata, "f.gguf").has_value());
}

TEST(GgufConfig, Sampling) {
  const ModelConfig c = published("deepseek-r1");
  const GenerationConfig generation{
      .do_sample = true, .temperature = 0.6, .top_p = 0.95, .top_k = 7, .eos_token_id = {1, 5}, .bos_token_id = 0};
  const auto metadata = make_gguf_metadata(c, generation, std::nullopt, GgufKvLayout::split, "m");
  const GenerationConfig read = parse_gguf_generation(metadata, c.vocab_size, "f");
  EXPECT_TRUE(read.do_sample);
  EXPECT_EQ(read.temperature, 0.6);
  EXPECT_EQ(read.top_p, 0.95);
  EXPECT_EQ(read.top_k, 7);
  EXPECT_EQ(read.eos_token_id, (std::vector<std::int32_t>{1, 5}));
  EXPECT_EQ(read.bos_token_id, 0);
  EXPECT_FALSE(parse_gguf_generation(make(c), c.vocab_size, "f").do_sample);
  test::expect_error(ErrorCode::malformed, {"f: general.sampling.top_p", "found 2.0"}, [&] {
    (void)parse_gguf_generation({{"general.sampling.top_p", 2.0F}}, 10, "f");
  });
}

class HostileGgufConfig : public testing::Test {
 protected:
  void refuse(const std::string& key, std::optional<GgufValue> value, std::vector<std::string> parts,
              ErrorCode code = ErrorCode::malformed) {
    GgufMetadata metadata = make(c);
    metadata.erase(key);
    if (value) metadata[key] = std::move(*value);
    parts.emplace_back("f.gguf: ");
    test::expect_error(code, parts, [&] { (void)parse(metadata, c); });
  }
  void unsupported(const std::string& key, std::optional<GgufValue> value, std::vector<std::string> parts) {
    refuse(key, std::move(value), std::move(parts), ErrorCode::unsupported);
  }
  ModelConfig c = published("deepseek-r1");
};

TEST_F(HostileGgufConfig, Architecture) {
  unsupported("general.architecture", std::string("llama"), {"general.architecture", "deepseek2", "\"llama\""});
  refuse("general.architecture", std::nullopt, {"general.architecture", "found nothing"});
  refuse("general.architecture", std::uint32_t{2}, {"general.architecture", "a string", "found 2"});
  unsupported("general.type", std::string("imatrix"), {"general.type", "\"imatrix\""});
}

TEST_F(HostileGgufConfig, MissingAndMistypedKeys) {
  for (const char* key : {"context_length", "embedding_length", "block_count", "feed_forward_length",
                          "attention.head_count", "attention.kv_lora_rank", "attention.layer_norm_rms_epsilon",
                          "expert_used_count", "expert_feed_forward_length", "rope.dimension_count", "vocab_size"}) {
    const std::string name = std::string("deepseek2.") + key;
    refuse(name, std::nullopt, {name, "found nothing"});
    refuse(name, std::string("7"), {name, "\"7\""});
    refuse(name, std::vector<std::uint32_t>{1, 2}, {name, "found [1, 2]"});
  }
  refuse("deepseek2.attention.head_count", std::int32_t{-1}, {"head_count", "found -1"});
  refuse("deepseek2.attention.head_count", 8.0F, {"head_count", "an integer", "found 8.0"});
  refuse("deepseek2.expert_weights_norm", std::uint8_t{1}, {"expert_weights_norm", "true or false"});
  refuse("deepseek2.rope.freq_base", std::numeric_limits<float>::quiet_NaN(), {"rope.freq_base"});
  refuse("deepseek2.rope.freq_base", std::numeric_limits<float>::infinity(), {"rope.freq_base"});
}

TEST_F(HostileGgufConfig, Bounds) {
  refuse("deepseek2.block_count", std::uint32_t{1}, {"block_count", "from 2"});  // one of them is for MTP
  refuse("deepseek2.block_count", std::uint32_t{0}, {"block_count", "found 0"});
  refuse("deepseek2.attention.key_length_mla", std::uint32_t{64}, {"key_length_mla", "from 65", "found 64"});
  refuse("deepseek2.rope.dimension_count", std::uint32_t{63}, {"qk_rope_head_dim", "even", "found 63"});
  refuse("deepseek2.expert_group_count", std::uint32_t{7}, {"n_group", "divisor", "found 7"});
  refuse("deepseek2.expert_used_count", std::uint32_t{129}, {"num_experts_per_tok", "1 to 128", "found 129"});
  refuse("deepseek2.leading_dense_block_count", std::uint32_t{62}, {"leading_dense_block_count", "found 62"});
  refuse("deepseek2.embedding_length", std::uint32_t{2147483647}, {"weights"});
  refuse("deepseek2.context_length", std::uint64_t{1} << 40, {"context_length", "found 1099511627776"});
  refuse("tokenizer.ggml.eos_token_id", std::uint32_t{129280}, {"eos_token_id", "vocab_size 129280"});
}

TEST_F(HostileGgufConfig, Routing) {
  unsupported("deepseek2.expert_gating_func", std::uint32_t{4}, {"expert_gating_func", "found 4"});
  unsupported("deepseek2.expert_gating_func", std::uint32_t{1}, {"expert_gating_func", "sigmoid", "exp_probs_b"});
  ModelConfig v2 = published("deepseek-v2");
  GgufMetadata metadata = make(v2);
  metadata["deepseek2.expert_gating_func"] = std::uint32_t{2};
  test::expect_error(ErrorCode::unsupported, {"expert_gating_func", "no tensors exp_probs_b"},
                     [&] { (void)parse(metadata, v2); });
}

TEST_F(HostileGgufConfig, OtherFeatures) {
  unsupported("deepseek2.rope.scaling.type", std::string("linear"), {"rope.scaling.type", "\"linear\""});
  unsupported("deepseek2.attention.head_count_kv", std::uint32_t{8}, {"head_count_kv", "1 or 128", "found 8"});
  unsupported("deepseek2.attention.temperature_scale", 0.1F, {"temperature_scale", "found 0.1"});
  unsupported("deepseek2.rope.scaling.yarn_attn_factor", 1.5F, {"yarn_attn_factor", "found 1.5"});
  unsupported("deepseek2.attention.causal", false, {"attention.causal", "true"});
}

TEST_F(HostileGgufConfig, Yarn) {
  refuse("deepseek2.rope.scaling.factor", std::nullopt, {"rope.scaling.factor", "found nothing"});
  refuse("deepseek2.rope.scaling.original_context_length", std::nullopt, {"original_context_length"});
  refuse("deepseek2.rope.scaling.yarn_beta_fast", 0.5F, {"yarn_beta_fast", "found 0.5"});
  refuse("deepseek2.rope.scaling.yarn_log_multiplier", -0.1F, {"yarn_log_multiplier", "found -0.1"});
}

TEST(GgufNames, ThereAndBack) {
  EXPECT_EQ(find_gguf_place("model.embed_tokens.weight"), (GgufPlace{"token_embd.weight"}));
  EXPECT_EQ(find_gguf_place("model.layers.12.self_attn.kv_a_proj_with_mqa.weight"),
            (GgufPlace{"blk.12.attn_kv_a_mqa.weight"}));
  EXPECT_EQ(find_gguf_place("model.layers.3.mlp.gate.e_score_correction_bias"), (GgufPlace{"blk.3.exp_probs_b.bias"}));
  EXPECT_EQ(find_gguf_place("model.layers.3.mlp.experts.255.down_proj.weight"),
            (GgufPlace{"blk.3.ffn_down_exps.weight", 255}));
  EXPECT_EQ(find_gguf_place("model.layers.61.shared_head.head.weight"),
            (GgufPlace{"blk.61.nextn.shared_head_head.weight"}));
  for (const char* name : {"", "x", "model.layers", "model.layers.", "model.layers.1", "model.layers.01.enorm.weight",
                           "model.layers.-1.enorm.weight", "model.layers.99999999999999999999.enorm.weight",
                           "model.layers.1.enorm.bias", "model.layers.1.mlp.experts.1.gate_proj.weight_scale_inv"})
    EXPECT_EQ(find_gguf_place(name), std::nullopt) << name;
}

class GgufTensors : public testing::Test {
 protected:
  GgufTensors() {
    config.n_routed_experts = 4;
    config.num_attention_heads = 2;
    config.kv_lora_rank = 8;
    config.v_head_dim = 3;
  }
  [[nodiscard]] TensorView view(const std::string& name, const std::vector<std::uint64_t>& shape,
                                DType dtype = DType::f32) const {
    std::uint64_t values = 1;
    for (const auto d : shape) values *= d;
    return {.name = name,
            .dtype = dtype,
            .shape = shape,
            .data = bytes.data(),
            .bytes = bytes_of(dtype, values),
            .file = "f"};
  }
  void refuse(std::vector<TensorView> tensors, const std::vector<std::string>& parts) const {
    test::expect_error(ErrorCode::malformed, parts, [&] { (void)official_tensors(std::move(tensors), config); });
  }
  ModelConfig config;
  std::vector<std::byte> bytes = std::vector<std::byte>(1 << 16);
};

TEST_F(GgufTensors, ExpertsOfBlocksAreViewsOfTheirOwn) {
  const auto table = official_tensors({view("blk.1.ffn_down_exps.weight", {4, 3, 512}, DType::q4_k)}, config);
  ASSERT_EQ(table.size(), 4U);
  const TensorView& third = table.at("model.layers.1.mlp.experts.2.down_proj.weight");
  EXPECT_EQ(describe(third), "Q4_K [3, 512]");
  EXPECT_EQ(third.bytes, 3U * 2 * 144);
  EXPECT_EQ(third.data, bytes.data() + 2 * third.bytes);
}

TEST_F(GgufTensors, OneExpertMayHaveLostItsDimension) {
  config.n_routed_experts = 1;
  const auto table = official_tensors({view("blk.1.ffn_up_exps.weight", {3, 5})}, config);
  EXPECT_EQ(describe(table.at("model.layers.1.mlp.experts.0.up_proj.weight")), "F32 [3, 5]");
}

TEST_F(GgufTensors, OldBiasName) {
  EXPECT_TRUE(official_tensors({view("blk.1.exp_probs_b", {4})}, config)
                  .contains("model.layers.1.mlp.gate.e_score_correction_bias"));
}

TEST_F(GgufTensors, ExpertsThatDoNotFit) {
  refuse({view("blk.1.ffn_up_exps.weight", {3, 3, 5})},
         {"f: tensor \"blk.1.ffn_up_exps.weight\"", "4 experts", "[3, 3, 5]"});
  refuse({view("blk.1.ffn_up_exps.weight", {12, 5})}, {"ffn_up_exps", "4 experts"});
  refuse({view("blk.1.ffn_gate_up_exps.weight", {4, 3, 5})}, {"ffn_gate_up_exps", "4 experts"});
}

TEST_F(GgufTensors, TwoOfOneName) {
  refuse({view("blk.1.ffn_up_exps.weight", {4, 3, 5}), view("blk.1.ffn_up.2.weight", {3, 5})},
         {"tensor \"blk.1.ffn_up.2.weight\"", "model.layers.1.mlp.experts.2.up_proj.weight"});
  refuse({view("output_norm.weight", {3}), view("model.norm.weight", {3})}, {"tensor \"model.norm.weight\"", "only"});
}

}  // namespace
}  // namespace larch::load
