// Configurations to GGUF metadata and back, and metadata that lie.

#include "load/gguf/config.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "core/architecture.hpp"
#include "core/mapped_file.hpp"
#include "load/config/config.hpp"
#include "load/gguf/names.hpp"
#include "load/gguf/told.hpp"
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
/// What metadata give, and the warnings.
struct Parsed {
  Parsed(const GgufMetadata& metadata, const std::vector<TensorView>& tensors)
      : config(parse_gguf_config(metadata, tensors, "f.gguf", warnings)) {}
  Parsed(const GgufMetadata& metadata, const ModelConfig& like) : Parsed(metadata, telling_tensors(like)) {}

  std::vector<std::string> warnings{};
  ModelConfig config;
};

/// What metadata give that lack nothing.
ModelConfig parse(const GgufMetadata& metadata, const ModelConfig& like) {
  const Parsed parsed(metadata, like);
  EXPECT_TRUE(parsed.warnings.empty()) << parsed.warnings.front();
  return parsed.config;
}

/// Expects one warning with these parts.
void expect_warning(const Parsed& parsed, const std::vector<std::string>& parts) {
  ASSERT_EQ(parsed.warnings.size(), 1U);
  for (const std::string& part : parts)
    EXPECT_NE(parsed.warnings[0].find(part), std::string::npos) << parsed.warnings[0] << "\nlacks " << part;
}

const std::vector<const char*> group_keys{"deepseek2.expert_group_count", "deepseek2.expert_group_used_count"};
const std::vector<const char*> v2_era_keys{
    "deepseek2.expert_group_count",  "deepseek2.expert_group_used_count",     "deepseek2.expert_gating_func",
    "deepseek2.expert_weights_norm", "deepseek2.rope.scaling.yarn_beta_fast", "deepseek2.rope.scaling.yarn_beta_slow"};

GgufMetadata without(GgufMetadata metadata, const std::vector<const char*>& keys) {
  for (const char* key : keys) metadata.erase(key);
  return metadata;
}

class GgufConfigs : public testing::TestWithParam<std::string> {};

TEST_P(GgufConfigs, ThereAndBack) {
  const ModelConfig c = published(GetParam());
  ModelConfig expected = c;
  if (c.model_type == "kimi_k2") expected.model_type = "deepseek_v3";  // GGUF does not tell
  for (const auto layout : {GgufKvLayout::split, GgufKvLayout::together})
    EXPECT_EQ(parse(make(c, layout), c), expected);
}

/// Files of before 2025's last quarter do not tell of groups; those of published models are known by their shape.
TEST_P(GgufConfigs, GroupsOfOldFilesAreInferred) {
  const ModelConfig c = published(GetParam());
  const Parsed parsed(without(make(c), group_keys), c);
  EXPECT_EQ(parsed.config.n_group, c.n_group);
  EXPECT_EQ(parsed.config.topk_group, c.topk_group);
  EXPECT_EQ(parsed.config.topk_method, c.topk_method);
  expect_warning(parsed, {"f.gguf: has no deepseek2.expert_group_count (" + std::to_string(c.n_group) + ")",
                          "whose shape it has", std::to_string(c.num_hidden_layers) + " layers"});
}

/// All that a converter may have left out, at once and one by one.
TEST_P(GgufConfigs, WhatFilesMayLackIsInferred) {
  ModelConfig c = published(GetParam());
  if (c.model_type == "kimi_k2") c.model_type = "deepseek_v3";
  std::vector<const char*> keys = v2_era_keys;
  keys.insert(keys.end(), {"deepseek2.expert_weights_scale", "deepseek2.rope.freq_base",
                           "deepseek2.rope.scaling.yarn_log_multiplier"});
  EXPECT_EQ(Parsed(without(make(c), keys), c).config, c);
  for (const char* key : keys) EXPECT_EQ(Parsed(without(make(c), {key}), c).config, c) << key;
  GgufMetadata no_scaling = make(c);
  std::erase_if(no_scaling, [](const auto& entry) { return entry.first.starts_with("deepseek2.rope.scaling."); });
  EXPECT_EQ(Parsed(no_scaling, c).config, c);
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
  for (const char* name : {"deepseek-v2-lite", "deepseek-v2"}) {
    const ModelConfig c = published(name);
    GgufMetadata old = without(make(c, GgufKvLayout::together), v2_era_keys);
    EXPECT_EQ(old.erase("general.type"), 1U);
    EXPECT_EQ(Parsed(old, c).config, c);
    // Without vocab_size the tokens are counted.
    old.erase("deepseek2.vocab_size");
    old["tokenizer.ggml.tokens"] = std::vector<std::string>(102400);
    const Parsed parsed(old, c);
    EXPECT_EQ(parsed.config, c);
    expect_warning(parsed,
                   {"expert_gating_func (1: softmax)", "expert_weights_norm (false)", "taken from DeepSeek-V2"});
  }
}

TEST(GgufConfig, ARoutingBiasMeansSigmoid) {
  const ModelConfig c = published("deepseek-r1");
  const Parsed parsed(without(make(c), {"deepseek2.expert_gating_func"}), c);
  EXPECT_EQ(parsed.config, c);
  expect_warning(parsed, {"expert_gating_func", "2 (sigmoid)", "exp_probs_b"});
}

/// A finetune keeps the shape and may have another vocabulary and context.
TEST(GgufConfig, KnownShapesAreThoseOfLayersAndExperts) {
  ModelConfig c = published("deepseek-r1");
  c.vocab_size = 128815;
  c.max_position_embeddings = 131072;
  c.num_nextn_predict_layers = 0;
  EXPECT_EQ(Parsed(without(make(c), group_keys), c).config, c);
}

class UnknownShape : public testing::Test {
 protected:
  UnknownShape() { c.num_hidden_layers = 30; }
  /// Without a key the file is refused by its name, and the user may tell it.
  void must_be_told(const char* key, const std::string& value) const {
    GgufMetadata metadata = without(make(c), {key});
    test::expect_error(ErrorCode::malformed,
                       {std::string("f.gguf: ") + key, "--metadata", "30 layers, 8 of 256 experts", "found nothing"},
                       [&] { (void)Parsed(metadata, c); });
    tell_metadata(metadata, {{key, value}});
    EXPECT_EQ(parse(metadata, c), c) << key;
  }
  ModelConfig c = published("deepseek-r1");
};

TEST_F(UnknownShape, IsRefusedUnlessTold) {
  must_be_told("deepseek2.expert_group_count", "8");
  must_be_told("deepseek2.expert_group_used_count", "4");
  must_be_told("deepseek2.expert_weights_norm", "true");
  must_be_told("deepseek2.expert_weights_scale", "2.5");
  must_be_told("deepseek2.rope.freq_base", "1e4");
}

TEST_F(UnknownShape, EveryNumberOfTheShapeCounts) {
  const ModelConfig r1 = published("deepseek-r1");
  const auto refuse = [&](const char* key, std::uint32_t value) {
    GgufMetadata metadata = without(make(r1), group_keys);
    metadata[key] = value;
    test::expect_error(ErrorCode::malformed, {"deepseek2.expert_group_count", "found nothing"},
                       [&] { (void)Parsed(metadata, r1); });
  };
  refuse("deepseek2.block_count", 63);
  refuse("deepseek2.expert_count", 128);
  refuse("deepseek2.expert_used_count", 6);
}

TEST_F(UnknownShape, SoftmaxMustBeTold) {
  ModelConfig v2 = published("deepseek-v2");
  v2.num_hidden_layers = 30;
  const GgufMetadata metadata = without(make(v2), {"deepseek2.expert_gating_func"});
  test::expect_error(ErrorCode::malformed, {"deepseek2.expert_gating_func", "found nothing"},
                     [&] { (void)Parsed(metadata, v2); });
}

/// R1's shape without its routing bias is not R1.
TEST_F(UnknownShape, ScoringIsPartOfIt) {
  ModelConfig r1 = published("deepseek-r1");
  const GgufMetadata metadata = without(make(r1), v2_era_keys);
  r1.topk_method = TopkMethod::greedy;
  test::expect_error(ErrorCode::malformed, {"deepseek2.expert_gating_func", "found nothing"},
                     [&] { (void)Parsed(metadata, r1); });
}

TEST_F(UnknownShape, OneGroupNeedsNoSecondNumber) {
  c.n_group = c.topk_group = 1;
  EXPECT_EQ(parse(without(make(c), {"deepseek2.expert_group_used_count"}), c), c);
}

TEST_F(UnknownShape, YarnHasValuesOfItsOwn) {
  const Parsed betas(without(make(c), {"deepseek2.rope.scaling.yarn_beta_fast"}), c);
  EXPECT_EQ(betas.config, c);
  expect_warning(betas, {"yarn_beta_fast", "32", "YaRN's own"});
  const Parsed magnitude(without(make(c), {"deepseek2.rope.scaling.yarn_log_multiplier"}), c);
  EXPECT_EQ(magnitude.config.rope_scaling->mscale_all_dim, std::nullopt);
  expect_warning(magnitude, {"yarn_log_multiplier", "mscale 1 and mscale_all_dim 0"});
}

TEST_F(UnknownShape, NoScalingNeedsNoWord) {
  c.rope_scaling.reset();
  EXPECT_EQ(parse(without(make(c), {"deepseek2.rope.scaling.type"}), c), c);
}

TEST(GgufConfig, KimiK2HasBetasOfItsOwn) {
  const ModelConfig c = published("kimi-k2");
  const Parsed parsed(without(make(c), {"deepseek2.rope.scaling.yarn_beta_fast"}), c);
  EXPECT_EQ(parsed.config.rope_scaling->beta_fast, 1);
  expect_warning(parsed, {"yarn_beta_fast (1.0)", "Kimi-K2"});
}

TEST(GgufConfig, AScalingThatWasLostIsOfTheModelsContext) {
  ModelConfig c = published("kimi-k2");
  c.max_position_embeddings = 262144;  // a later version, with a factor of 64
  GgufMetadata metadata = make(c);
  std::erase_if(metadata, [](const auto& entry) { return entry.first.starts_with("deepseek2.rope.scaling."); });
  test::expect_error(ErrorCode::malformed, {"deepseek2.rope.scaling.type", "Kimi-K2", "found nothing"},
                     [&] { (void)Parsed(metadata, c); });
  metadata["deepseek2.rope.scaling.type"] = std::string("none");
  EXPECT_EQ(parse(metadata, c).rope_scaling, std::nullopt);
}

TEST(GgufConfig, AFactorWithoutATypeIsRefused) {
  const ModelConfig c = published("deepseek-r1");
  test::expect_error(ErrorCode::malformed, {"deepseek2.rope.scaling.type", "with a factor", "found nothing"},
                     [&] { (void)Parsed(without(make(c), {"deepseek2.rope.scaling.type"}), c); });
}

/// Other readers' files hold mscale_all_dim where the format wants a tenth of it.
TEST(GgufConfig, ALogMultiplierThatIsNoTenth) {
  for (const auto& [name, stored] : {std::pair("deepseek-r1", 1.0F), std::pair("deepseek-v2", 0.707F)}) {
    const ModelConfig c = published(name);
    GgufMetadata metadata = make(c);
    metadata["deepseek2.rope.scaling.yarn_log_multiplier"] = stored;
    const Parsed parsed(metadata, c);
    EXPECT_EQ(parsed.config, c);
    expect_warning(parsed, {"yarn_log_multiplier", "mscale_all_dim of DeepSeek", "not for a tenth"});
    metadata["deepseek2.rope.scaling.yarn_log_multiplier"] = 0.6F;
    test::expect_error(ErrorCode::unsupported, {"yarn_log_multiplier", "at most 0.5", "found 0.6"},
                       [&] { (void)Parsed(metadata, c); });
  }
}

/// Metadata and tensors of a small model.
class GgufLayers : public testing::Test {
 protected:
  GgufLayers() {
    for (std::uint64_t i = 0; i < c.num_hidden_layers + 1; ++i) add(i, "attn_norm.weight");
    add(c.num_hidden_layers, "nextn.eh_proj.weight");
  }
  void add(std::uint64_t layer, const std::string& name, std::vector<std::uint64_t> shape = {1}) {
    TensorView& t = tensors.emplace_back();
    t.name = "blk." + std::to_string(layer) + "." + name;
    t.shape = std::move(shape);
  }
  void refuse(const GgufMetadata& changed, const std::vector<std::string>& parts) const {
    test::expect_error(ErrorCode::malformed, parts, [&] { (void)Parsed(changed, tensors); });
  }
  ModelConfig c = published("deepseek-r1");
  GgufMetadata metadata = make(c);
  std::vector<TensorView> tensors = telling_tensors(c);
};

TEST_F(GgufLayers, ModulesAreCountedByTheirTensors) {
  EXPECT_TRUE(Parsed(metadata, tensors).warnings.empty());
  metadata.erase("deepseek2.nextn_predict_layers");
  const Parsed parsed(metadata, tensors);
  EXPECT_EQ(parsed.config, c);
  expect_warning(parsed, {"nextn_predict_layers", "taken as 1"});
}

TEST_F(GgufLayers, CountsThatTensorsContradict) {
  metadata["deepseek2.nextn_predict_layers"] = std::uint32_t{0};
  refuse(metadata, {"nextn_predict_layers", "blk.61.nextn", "found 0"});
  metadata["deepseek2.nextn_predict_layers"] = std::uint32_t{2};
  refuse(metadata, {"nextn_predict_layers", "blk.60", "found 2"});
  metadata = make(c);
  metadata["deepseek2.block_count"] = std::uint32_t{61};  // without the module, which has to be counted
  refuse(metadata, {"nextn_predict_layers", "blk.60", "found 1"});
  metadata.erase("deepseek2.nextn_predict_layers");
  metadata["deepseek2.block_count"] = std::uint32_t{60};
  refuse(metadata, {"block_count", "blk.60", "found 60"});
}

TEST_F(GgufLayers, DenseLayersAreThoseThatDoNotRoute) {
  metadata.erase("deepseek2.leading_dense_block_count");
  refuse(metadata, {"leading_dense_block_count", "found nothing"});
  for (std::uint64_t i = 3; i < 61; ++i) add(i, "ffn_gate_inp.weight");
  const Parsed parsed(metadata, tensors);
  EXPECT_EQ(parsed.config, c);
  expect_warning(parsed, {"leading_dense_block_count", "taken as 3"});
}

TEST_F(GgufLayers, SharedExpertsAreCountedByTheirRows) {
  metadata.erase("deepseek2.expert_shared_count");
  EXPECT_EQ(Parsed(metadata, tensors).config.n_shared_experts, 0U);
  add(3, "ffn_gate_shexp.weight", {4096, 7168});
  const Parsed parsed(metadata, tensors);
  EXPECT_EQ(parsed.config.n_shared_experts, 2U);
  expect_warning(parsed, {"expert_shared_count", "taken as 2"});
  metadata["deepseek2.expert_shared_count"] = std::uint32_t{0};
  refuse(metadata, {"expert_shared_count", "at least 1", "found 0"});
  metadata.erase("deepseek2.expert_shared_count");
  tensors.back().shape = {4097, 7168};
  refuse(metadata, {"expert_shared_count", "found nothing"});
}

TEST(ToldMetadata, KeysAndTypes) {
  GgufMetadata metadata = make(published("deepseek-r1"));
  tell_metadata(metadata, {{"deepseek2.expert_group_count", "16"}, {"deepseek2.rope.scaling.type", "none"}});
  EXPECT_EQ(std::get<std::uint64_t>(metadata.at("deepseek2.expert_group_count")), 16U);
  EXPECT_EQ(std::get<std::string>(metadata.at("deepseek2.rope.scaling.type")), "none");
  const auto refuse = [&](const std::string& key, const std::string& value, const std::vector<std::string>& parts) {
    test::expect_error(ErrorCode::invalid_argument, parts, [&] { tell_metadata(metadata, {{key, value}}); });
  };
  for (const char* value : {"", "-1", "8.0", "8 ", "x", "18446744073709551616"})
    refuse("deepseek2.expert_group_count", value, {"metadata: deepseek2.expert_group_count", "integer", "found"});
  for (const char* value : {"", "two", "nan", "inf", "1e999", "2,5"})
    refuse("deepseek2.expert_weights_scale", value, {"metadata: deepseek2.expert_weights_scale", "number"});
  for (const char* value : {"1", "yes", "True"})
    refuse("deepseek2.expert_weights_norm", value, {"expert_weights_norm", "true or false", value});
  for (const char* key : {"", "expert_group_count", "deepseek2.expert_groups", "deepseek2.block_count"})
    refuse(key, "8", {"metadata: ", "one of the keys", "deepseek2.expert_group_count", "found another"});
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
  c.rope_scaling->mscale = c.rope_scaling->mscale_all_dim = 5.1;
  refuse(c, {"mscale_all_dim", "at most 5", "found 5.1"});
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

/// How to sample, and the warnings.
struct ParsedGeneration {
  explicit ParsedGeneration(const GgufMetadata& metadata)
      : config(parse_gguf_generation(metadata, 129280, "f", warnings)) {}
  std::vector<std::string> warnings{};
  GenerationConfig config;
};

TEST(GgufConfig, Sampling) {
  const ModelConfig c = published("deepseek-r1");
  const GenerationConfig generation{.do_sample = true,
                                    .temperature = 0.6,
                                    .top_p = 0.95,
                                    .top_k = 7,
                                    .min_p = 0.05,
                                    .repetition_penalty = 1.1,
                                    .eos_token_id = {1, 5},
                                    .bos_token_id = 0};
  const ParsedGeneration parsed(make_gguf_metadata(c, generation, std::nullopt, GgufKvLayout::split, "m"));
  const GenerationConfig& read = parsed.config;
  EXPECT_TRUE(parsed.warnings.empty());
  EXPECT_TRUE(read.do_sample);
  EXPECT_EQ(read.temperature, 0.6);
  EXPECT_EQ(read.top_p, 0.95);
  EXPECT_EQ(read.top_k, 7);
  EXPECT_EQ(read.min_p, 0.05);
  EXPECT_EQ(read.repetition_penalty, 1.1);
  EXPECT_EQ(read.eos_token_id, (std::vector<std::int32_t>{1, 5}));
  EXPECT_EQ(read.bos_token_id, 0);
  EXPECT_FALSE(ParsedGeneration(make(c)).config.do_sample);
}

TEST(GgufConfig, APenaltyAloneIsGreedy) {
  const GenerationConfig generation{.repetition_penalty = 1.5};
  const ParsedGeneration parsed(
      make_gguf_metadata(published("deepseek-r1"), generation, std::nullopt, GgufKvLayout::split, "m"));
  EXPECT_FALSE(parsed.config.do_sample);
  EXPECT_EQ(parsed.config.repetition_penalty, 1.5);
}

TEST(GgufConfig, OddSamplingIsIgnored) {
  const ParsedGeneration odd({{"general.sampling.top_p", 2.0F},
                              {"general.sampling.temp", std::numeric_limits<float>::quiet_NaN()},
                              {"general.sampling.top_k", std::int32_t{-1}},
                              {"general.sampling.min_p", std::string("0.1")},
                              {"general.sampling.penalty_repeat", 0.0F}});
  ASSERT_EQ(odd.warnings.size(), 4U);
  EXPECT_NE(odd.warnings[0].find("f: general.sampling.temp"), std::string::npos);
  EXPECT_NE(odd.warnings[1].find("found 2.0"), std::string::npos);
  EXPECT_EQ(odd.config.top_k, 0);
  EXPECT_EQ(odd.config.temperature, 1);
  EXPECT_EQ(odd.config.repetition_penalty, 1);
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

TEST(GgufNames, OfOfficialOnes) {
  const auto place = [](std::string_view official) { return gguf_name(find_official(official).value()); };
  EXPECT_EQ(place("model.embed_tokens.weight"), "token_embd.weight");
  EXPECT_EQ(place("model.layers.12.self_attn.kv_a_proj_with_mqa.weight"), "blk.12.attn_kv_a_mqa.weight");
  EXPECT_EQ(place("model.layers.3.mlp.gate.e_score_correction_bias"), "blk.3.exp_probs_b.bias");
  EXPECT_EQ(place("model.layers.3.mlp.experts.255.down_proj.weight"), "blk.3.ffn_down_exps.weight");
  EXPECT_EQ(find_official("model.layers.3.mlp.experts.255.down_proj.weight")->expert, 255U);
  EXPECT_EQ(place("model.layers.61.shared_head.head.weight"), "blk.61.nextn.shared_head_head.weight");
  for (const char* name : {"", "x", "model.layers", "model.layers.", "model.layers.1", "model.layers.01.enorm.weight",
                           "model.layers.-1.enorm.weight", "model.layers.99999999999999999999.enorm.weight",
                           "model.layers.1.enorm.bias", "model.layers.1.mlp.experts.1.gate_proj.weight_scale_inv"})
    EXPECT_EQ(find_official(name), std::nullopt) << name;
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
