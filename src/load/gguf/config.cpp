// parse_gguf_config and parse_gguf_generation: metadata to configuration.
#include "load/gguf/config.hpp"

#include <algorithm>
#include <string_view>

#include "load/config_check.hpp"
#include "load/fields.hpp"
#include "load/gguf/fields.hpp"
#include "load/gguf/keys.hpp"

namespace larch::load {
namespace {

/// What the tensors' names tell.
struct Facts {
  bool routing_bias = false, head = false;

  explicit Facts(std::span<const TensorView> tensors) {
    for (const TensorView& t : tensors) {
      const std::string_view name = t.name;
      if (name.starts_with("blk.") && name.find(".exp_probs_b") != std::string_view::npos) routing_bias = true;
      if (name == "output.weight") head = true;
    }
  }
};

void check_kind(const Fields& f) {
  if (const auto type = f.text(key::type); type.value_or("model") != "model") f.unsupported(key::type, "\"model\"");
  if (!f.has(key::architecture)) f.refuse(key::architecture, "\"deepseek2\"");
  if (f.text(key::architecture) != "deepseek2") f.unsupported(key::architecture, "\"deepseek2\"");
}

/// What other models of the same architecture's name have. One that uses it would run without it, and wrongly.
void refuse_other_features(const Fields& f, const ModelConfig& c) {
  for (const char* name :
       {"deepseek2.attention.sliding_window", "deepseek2.attention.temperature_scale", "deepseek2.attention.clamp_kqv",
        "deepseek2.attention.max_alibi_bias", "deepseek2.attention.scale", "deepseek2.attention.indexer.head_count",
        "deepseek2.attn_logit_softcapping", "deepseek2.final_logit_softcapping", "deepseek2.router_logit_softcapping",
        "deepseek2.logit_scale", "deepseek2.expert_group_scale", "deepseek2.rope.dimension_sections",
        "deepseek2.rope.scaling.alpha"})
    if (f.has(name)) f.unsupported(name, "nothing, as Larch does not do it");
  for (const char* name : {"deepseek2.rope.scale_linear", "deepseek2.rope.scaling.attn_factor", key::yarn_attn_factor,
                           "deepseek2.rope.scaling.yarn_ext_factor"})
    if (f.number(name, -most_factor, most_factor, 1) != 1) f.unsupported(name, "1");
  if (!f.boolean("deepseek2.attention.causal").value_or(true)) f.unsupported("deepseek2.attention.causal", "true");
  // Attention over latents has one head of keys, as converters write today; older ones wrote all heads.
  const std::uint64_t heads = c.num_attention_heads, kv_heads = f.integer(key::head_count_kv, 1, most_values, heads);
  if (kv_heads != 1 && kv_heads != heads) f.unsupported(key::head_count_kv, "1 or " + std::to_string(heads));
  const std::uint64_t period = f.integer("deepseek2.moe_every_n_layers", 0, most_layers, 0);
  if (period > 1) f.unsupported("deepseek2.moe_every_n_layers", "1");
}

/// The part of a head's dimension that is not rotated. Files with *_mla keys have the latent's dimensions in the
/// others.
void read_heads(const Fields& f, ModelConfig& c) {
  c.num_attention_heads = f.integer(key::head_count, 1, most_values);
  c.kv_lora_rank = f.integer(key::kv_lora_rank, 1, most_values);
  c.q_lora_rank = f.integer(key::q_lora_rank, 0, most_values, 0);
  c.qk_rope_head_dim = f.integer(key::rope_dimension_count, 2, most_values);
  const bool mla = f.has(key::key_length_mla);
  const char* length = mla ? key::key_length_mla : key::key_length;
  c.qk_nope_head_dim = f.integer(length, c.qk_rope_head_dim + 1, most_values) - c.qk_rope_head_dim;
  c.v_head_dim = f.integer(mla ? key::value_length_mla : key::value_length, 1, most_values);
}

std::uint64_t vocabulary_size(const Fields& f, const GgufMetadata& metadata) {
  if (!f.has(key::vocab_size))
    if (const auto it = metadata.find(key::tokens); it != metadata.end())
      if (const auto* array = std::get_if<GgufArray>(&it->second))
        if (const auto* tokens = std::get_if<std::vector<std::string>>(array); tokens != nullptr && !tokens->empty())
          return tokens->size();
  return f.integer(key::vocab_size, 1, most_values);
}

void read_layers(const Fields& f, ModelConfig& c) {
  c.num_nextn_predict_layers = f.integer(key::nextn_predict_layers, 0, most_layers, 0);
  // The count includes the modules for multi-token prediction.
  c.num_hidden_layers =
      f.integer(key::block_count, c.num_nextn_predict_layers + 1, most_layers) - c.num_nextn_predict_layers;
  c.hidden_size = f.integer(key::embedding_length, 1, most_values);
  c.intermediate_size = f.integer(key::feed_forward_length, 1, most_values);
  c.max_position_embeddings = f.integer(key::context_length, 1, most_values);
  c.rms_norm_eps = f.required_number(key::rms_eps, least_norm_eps, 1);
}

/// Files of before V3 do not say how experts are scored.
void read_routing_method(const Fields& f, const Facts& facts, ModelConfig& c) {
  constexpr std::uint64_t softmax = 1, sigmoid = 2;
  const std::uint64_t gating = f.integer(key::gating_func, 0, most_values, facts.routing_bias ? sigmoid : softmax);
  if (gating != softmax && gating != sigmoid) f.unsupported(key::gating_func, "1 (softmax) or 2 (sigmoid)");
  if (facts.routing_bias != (gating == sigmoid))
    f.unsupported(key::gating_func, facts.routing_bias ? "2 (sigmoid), as there are tensors exp_probs_b"
                                                       : "1 (softmax), as there are no tensors exp_probs_b");
  c.scoring_func = gating == sigmoid ? ScoringFunc::sigmoid : ScoringFunc::softmax;
  if (facts.routing_bias)
    c.topk_method = TopkMethod::noaux_tc;
  else
    c.topk_method = c.n_group > 1 ? TopkMethod::group_limited_greedy : TopkMethod::greedy;
}

void read_experts(const Fields& f, const Facts& facts, ModelConfig& c) {
  c.n_routed_experts = f.integer(key::expert_count, 0, most_experts, 0);
  if (c.n_routed_experts == 0) return;
  c.moe_intermediate_size = f.integer(key::expert_feed_forward_length, 1, most_values);
  c.n_shared_experts = f.integer(key::expert_shared_count, 0, most_experts, 0);
  c.num_experts_per_tok = f.integer(key::expert_used_count, 1, most_experts);
  c.first_k_dense_replace = f.integer(key::leading_dense_block_count, 0, c.num_hidden_layers, 0);
  c.n_group = f.integer(key::expert_group_count, 1, ModelConfig::max_groups, 1);
  c.topk_group = f.integer(key::expert_group_used_count, 1, ModelConfig::max_groups, c.n_group);
  c.norm_topk_prob = f.boolean(key::expert_weights_norm).value_or(false);
  c.routed_scaling_factor = f.number(key::expert_weights_scale, least_factor, most_factor, 1);
  read_routing_method(f, facts, c);
}

/// yarn_log_multiplier is 0.1 * mscale_all_dim, and mscale equals mscale_all_dim; without it both have DeepSeek's
/// defaults. The number is divided by 0.1 in decimals, so that 0.0707 gives 0.707.
void read_yarn(const Fields& f, const GgufMetadata& metadata, ModelConfig& c) {
  YarnConfig yarn;
  yarn.factor = f.required_number(key::scaling_factor, 1, most_factor);
  yarn.original_max_position_embeddings = f.integer(key::original_context_length, 1, most_values);
  yarn.beta_slow = f.number(key::yarn_beta_slow, least_factor, most_factor, yarn.beta_slow);
  yarn.beta_fast = f.number(key::yarn_beta_fast, yarn.beta_slow, most_factor, std::max(yarn.beta_fast, yarn.beta_slow));
  const double multiplier = f.number(key::yarn_log_multiplier, 0, most_factor, 0);
  if (multiplier > 0) {
    const auto* stored = std::get_if<float>(&metadata.find(key::yarn_log_multiplier)->second);
    yarn.mscale = yarn.mscale_all_dim = stored != nullptr ? shortest_decimal(*stored, 1) : multiplier * 10;
  }
  c.rope_scaling = yarn;
}

void read_rope(const Fields& f, const GgufMetadata& metadata, ModelConfig& c) {
  c.rope_theta = f.number(key::rope_freq_base, 1, most_rope_theta, c.rope_theta);
  const std::string type = f.text(key::scaling_type).value_or("none");
  if (type == "yarn") return read_yarn(f, metadata, c);
  if (type != "none") f.unsupported(key::scaling_type, R"("yarn" or "none")");
}

std::vector<std::int32_t> end_tokens(const Fields& f, std::uint64_t vocab_size) {
  std::vector<std::int32_t> tokens;
  for (const char* name : key::end_tokens)
    if (const auto token = f.token(name, vocab_size); token && std::ranges::count(tokens, *token) == 0)
      tokens.push_back(*token);
  return tokens;
}

}  // namespace

ModelConfig parse_gguf_config(const GgufMetadata& metadata, std::span<const TensorView> tensors,
                              const std::string& origin) {
  const nlohmann::json json = gguf_fields(metadata);
  const Fields fields(json, origin);
  const Facts facts(tensors);
  ModelConfig config;
  check_kind(fields);
  config.vocab_size = vocabulary_size(fields, metadata);
  read_layers(fields, config);
  read_heads(fields, config);
  refuse_other_features(fields, config);
  read_experts(fields, facts, config);
  read_rope(fields, metadata, config);
  config.model_type = config.scoring_func == ScoringFunc::sigmoid ? "deepseek_v3" : "deepseek_v2";
  config.tie_word_embeddings = !facts.head;
  config.eos_token_id = end_tokens(fields, config.vocab_size);
  config.bos_token_id = fields.token(key::bos_token_id, config.vocab_size);
  check_config(config, origin);
  return config;
}

GenerationConfig parse_gguf_generation(const GgufMetadata& metadata, std::uint64_t vocab_size,
                                       const std::string& origin) {
  const nlohmann::json json = gguf_fields(metadata);
  const Fields f(json, origin);
  GenerationConfig config;
  config.do_sample = f.has(key::sampling_temp) || f.has(key::sampling_top_p) || f.has(key::sampling_top_k);
  config.temperature = f.number(key::sampling_temp, 0, most_temperature, config.temperature);
  config.top_p = f.number(key::sampling_top_p, least_top_p, 1, config.top_p);
  config.top_k = static_cast<int>(f.integer(key::sampling_top_k, 0, most_values, 0));
  config.eos_token_id = end_tokens(f, vocab_size);
  config.bos_token_id = f.token(key::bos_token_id, vocab_size);
  return config;
}

}  // namespace larch::load
