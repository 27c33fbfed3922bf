// parse_gguf_config and parse_gguf_generation: metadata to configuration.
#include "load/gguf/config.hpp"

#include <algorithm>
#include <string_view>

#include "load/config/check.hpp"
#include "load/config/fields.hpp"
#include "load/gguf/absent.hpp"
#include "load/gguf/facts.hpp"
#include "load/gguf/keys.hpp"
#include "load/gguf/kind.hpp"

namespace larch::load {
namespace {

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

/// The count of layers includes the modules for multi-token prediction, which come last.
void read_layers(const Fields& f, const GgufFacts& facts, Absent& absent, ModelConfig& c) {
  const std::uint64_t layers = f.integer(key::block_count, 1, most_layers);
  const auto counted = [&](std::uint64_t layer) { return layer < layers; };
  const auto modules = static_cast<std::uint64_t>(std::ranges::count_if(facts.nextn_layers, counted));
  c.num_nextn_predict_layers = f.integer(key::nextn_predict_layers, 0, most_layers, modules);
  if (!f.has(key::nextn_predict_layers) && modules > 0)
    absent.note(key::nextn_predict_layers, std::to_string(modules), "as many layers have tensors nextn");
  c.num_hidden_layers = f.integer(key::block_count, c.num_nextn_predict_layers + 1, most_layers) -  //
                        c.num_nextn_predict_layers;
  for (const std::uint64_t layer : facts.layers) {
    const bool is_module = facts.nextn_layers.contains(layer);
    const std::string tensors = "blk." + std::to_string(layer) + (is_module ? ".nextn" : "");
    if (!counted(layer) && !is_module) f.refuse(key::block_count, "more layers, as there are tensors " + tensors);
    if (counted(layer) && is_module != (layer >= c.num_hidden_layers))
      f.refuse(key::nextn_predict_layers, is_module ? "more of the layers, as there are tensors " + tensors
                                                    : "fewer of the layers, as tensors " + tensors + " have no nextn");
  }
  c.hidden_size = f.integer(key::embedding_length, 1, most_values);
  c.intermediate_size = f.integer(key::feed_forward_length, 1, most_values);
  c.max_position_embeddings = f.integer(key::context_length, 1, most_values);
  c.rms_norm_eps = f.required_number(key::rms_eps, least_norm_eps, 1);
  absent.look_up(c);
}

/// How experts are scored. Files of before V3 do not say it; a bias on the scores means sigmoid.
void read_scoring(const Fields& f, const GgufFacts& facts, Absent& absent, ModelConfig& c) {
  constexpr std::uint64_t softmax = 1, sigmoid = 2;
  c.scoring_func = facts.has_routing_bias ? ScoringFunc::sigmoid : ScoringFunc::softmax;
  absent.look_up(c);
  if (f.has(key::gating_func)) {
    const std::uint64_t gating = f.integer(key::gating_func, 0, most_values);
    if (gating != softmax && gating != sigmoid) f.unsupported(key::gating_func, "1 (softmax) or 2 (sigmoid)");
    if (facts.has_routing_bias != (gating == sigmoid))
      f.unsupported(key::gating_func, facts.has_routing_bias ? "2 (sigmoid), as there are tensors exp_probs_b"
                                                             : "1 (softmax), as there are no tensors exp_probs_b");
  } else if (facts.has_routing_bias) {
    absent.note(key::gating_func, "2 (sigmoid)", "as there are tensors exp_probs_b");
  } else {
    (void)absent.value(key::gating_func, &KnownModel::scoring_func, "1 (softmax)");
  }
}

void read_groups(const Fields& f, Absent& absent, ModelConfig& c) {
  if (f.has(key::expert_group_count))
    c.n_group = f.integer(key::expert_group_count, 1, ModelConfig::max_groups);
  else
    c.n_group = absent.value(key::expert_group_count, &KnownModel::n_group, "the number of groups of experts");
  const char* used = "the number of groups that are used";
  if (f.has(key::expert_group_used_count))
    c.topk_group = f.integer(key::expert_group_used_count, 1, ModelConfig::max_groups);
  else if (c.n_group == 1)
    c.topk_group = 1;
  else if (absent.known() != nullptr && absent.known()->n_group != c.n_group)
    f.refuse(key::expert_group_used_count, used);
  else
    c.topk_group = absent.value(key::expert_group_used_count, &KnownModel::topk_group, used);
  if (c.scoring_func == ScoringFunc::sigmoid)
    c.topk_method = TopkMethod::noaux_tc;
  else
    c.topk_method = c.n_group > 1 ? TopkMethod::group_limited_greedy : TopkMethod::greedy;
}

/// How many shared experts there are: ffn_gate_shexp holds all of a layer's, one below the other.
std::uint64_t read_shared_experts(const Fields& f, const GgufFacts& facts, Absent& absent, const ModelConfig& c) {
  const std::uint64_t values = facts.shared_expert_values.value_or(0);
  if (f.has(key::expert_shared_count) || values == 0) {
    const std::uint64_t count = f.integer(key::expert_shared_count, 0, most_experts, 0);
    if (count == 0 && values > 0) f.refuse(key::expert_shared_count, "at least 1, as there are tensors ffn_gate_shexp");
    return count;
  }
  const std::uint64_t count = values / c.moe_intermediate_size;
  if (count == 0 || count > most_experts || values % c.moe_intermediate_size != 0)
    f.refuse(key::expert_shared_count, "the number of shared experts");
  absent.note(key::expert_shared_count, std::to_string(count), "as many as tensors ffn_gate_shexp hold");
  return count;
}

std::uint64_t read_dense_layers(const Fields& f, const GgufFacts& facts, Absent& absent, const ModelConfig& c) {
  if (f.has(key::leading_dense_block_count) || !facts.first_moe_layer)
    return f.integer(key::leading_dense_block_count, 0, c.num_hidden_layers);
  const std::uint64_t layers = std::min(*facts.first_moe_layer, c.num_hidden_layers);
  absent.note(key::leading_dense_block_count, std::to_string(layers), "as the layers before have no ffn_gate_inp");
  return layers;
}

void read_experts(const Fields& f, const GgufFacts& facts, Absent& absent, ModelConfig& c) {
  c.n_routed_experts = f.integer(key::expert_count, 0, most_experts, 0);
  if (c.n_routed_experts == 0) return;
  c.moe_intermediate_size = f.integer(key::expert_feed_forward_length, 1, most_values);
  c.num_experts_per_tok = f.integer(key::expert_used_count, 1, most_experts);
  c.n_shared_experts = read_shared_experts(f, facts, absent, c);
  c.first_k_dense_replace = read_dense_layers(f, facts, absent, c);
  read_scoring(f, facts, absent, c);
  read_groups(f, absent, c);
  if (const auto norm = f.boolean(key::expert_weights_norm))
    c.norm_topk_prob = *norm;
  else
    c.norm_topk_prob = absent.value(key::expert_weights_norm, &KnownModel::norm_topk_prob,
                                    "whether the chosen experts' scores are normalized");
  if (const auto scale = f.number(key::expert_weights_scale, least_factor, most_factor))
    c.routed_scaling_factor = *scale;
  else
    c.routed_scaling_factor = absent.value(key::expert_weights_scale, &KnownModel::routed_scaling_factor,
                                           "the scale of the routed experts' weights");
}

/// yarn_log_multiplier is 0.1 * mscale_all_dim, and mscale equals mscale_all_dim; 0 stands for DeepSeek's defaults of
/// both. Files that hold mscale_all_dim itself are told by its size.
void read_magnitudes(const Fields& f, Absent& absent, YarnConfig& yarn) {
  const auto multiplier = f.number(key::yarn_log_multiplier, 0, most_factor);
  const KnownModel* known = absent.known();
  const YarnConfig* model = known != nullptr && known->rope_scaling ? &*known->rope_scaling : nullptr;
  if (!multiplier && model != nullptr) {
    yarn.mscale = yarn.mscale_all_dim = model->mscale_all_dim;
    (void)absent.take(key::yarn_log_multiplier, shift_decimal(*model->mscale_all_dim, -1));
  } else if (!multiplier) {
    absent.note(key::yarn_log_multiplier, "0", "which is mscale 1 and mscale_all_dim 0");
  } else if (*multiplier > most_log_multiplier) {
    if (model == nullptr || model->mscale_all_dim != multiplier)
      f.unsupported(key::yarn_log_multiplier, "0.1 * mscale_all_dim, at most " + spell(most_log_multiplier));
    yarn.mscale = yarn.mscale_all_dim = multiplier;
    absent.warn(std::string(key::yarn_log_multiplier) + " is " + spell(*multiplier) + ", the mscale_all_dim of " +
                known->name + ": taken for that, not for a tenth of it");
  } else if (*multiplier > 0) {
    yarn.mscale = yarn.mscale_all_dim = shift_decimal(*multiplier, 1);
  }
}

YarnConfig read_yarn(const Fields& f, Absent& absent) {
  YarnConfig yarn;
  yarn.factor = f.required_number(key::scaling_factor, 1, most_factor);
  yarn.original_max_position_embeddings = f.integer(key::original_context_length, 1, most_values);
  const YarnConfig own;
  if (const auto slow = f.number(key::yarn_beta_slow, least_factor, most_factor))
    yarn.beta_slow = *slow;
  else
    yarn.beta_slow = absent.yarn(key::yarn_beta_slow, &YarnConfig::beta_slow, own.beta_slow);
  if (const auto fast = f.number(key::yarn_beta_fast, yarn.beta_slow, most_factor))
    yarn.beta_fast = *fast;
  else
    yarn.beta_fast = std::max(absent.yarn(key::yarn_beta_fast, &YarnConfig::beta_fast, own.beta_fast), yarn.beta_slow);
  read_magnitudes(f, absent, yarn);
  return yarn;
}

/// A file without a word on scaling has none, but for published models that have, and lost it.
void read_absent_scaling(const Fields& f, Absent& absent, ModelConfig& c) {
  if (f.has(key::scaling_factor)) f.refuse(key::scaling_type, R"("yarn" or "none" with a factor)");
  const KnownModel* known = absent.known();
  if (known == nullptr || !known->rope_scaling) return;
  const YarnConfig& yarn = *known->rope_scaling;
  if (static_cast<double>(c.max_position_embeddings) !=
      yarn.factor * static_cast<double>(yarn.original_max_position_embeddings))
    f.refuse(key::scaling_type, "\"yarn\" with a factor, as " + std::string(known->name) + " has, or \"none\"");
  (void)absent.take(key::scaling_type, "yarn");
  (void)absent.take(key::scaling_factor, yarn.factor);
  c.rope_scaling = yarn;
}

void read_rope(const Fields& f, Absent& absent, ModelConfig& c) {
  if (const auto theta = f.number(key::rope_freq_base, 1, most_rope_theta))
    c.rope_theta = *theta;
  else
    c.rope_theta = absent.value(key::rope_freq_base, &KnownModel::rope_theta, "the base of the rotary angles");
  const auto type = f.text(key::scaling_type);
  if (!type) return read_absent_scaling(f, absent, c);
  if (type == "yarn")
    c.rope_scaling = read_yarn(f, absent);
  else if (type != "none")
    f.unsupported(key::scaling_type, R"("yarn" or "none")");
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
                              const std::string& origin, std::vector<std::string>& warnings) {
  const Fields fields(metadata, origin);
  const GgufFacts facts(tensors);
  Absent absent(fields, warnings);
  ModelConfig config;
  check_gguf_kind(fields);
  if (facts.has_module_alone())
    throw Error(ErrorCode::unsupported,
                origin +
                    ": expected the layers of a model, found those of a multi-token prediction module alone, "
                    "which LoadOptions::mtp (--mtp) joins to its model");
  config.vocab_size = gguf_vocabulary_size(metadata, fields);
  read_layers(fields, facts, absent, config);
  read_heads(fields, config);
  refuse_other_features(fields, config);
  read_experts(fields, facts, absent, config);
  read_rope(fields, absent, config);
  config.model_type = config.scoring_func == ScoringFunc::sigmoid ? "deepseek_v3" : "deepseek_v2";
  config.tie_word_embeddings = !facts.has_head;
  config.eos_token_id = end_tokens(fields, config.vocab_size);
  config.bos_token_id = fields.token(key::bos_token_id, config.vocab_size);
  check_config(config, origin);
  absent.report();
  return config;
}

GenerationConfig parse_gguf_generation(const GgufMetadata& metadata, std::uint64_t vocab_size,
                                       const std::string& origin, std::vector<std::string>& warnings) {
  const Fields f(metadata, origin);
  constexpr SamplingKeys keys{.temperature = key::sampling_temp,
                              .top_p = key::sampling_top_p,
                              .top_k = key::sampling_top_k,
                              .min_p = key::sampling_min_p,
                              .repetition_penalty = key::sampling_penalty_repeat};
  GenerationConfig config;
  // The format has no key for do_sample; converters write the others where it is true.
  config.do_sample = f.has(keys.temperature) || f.has(keys.top_p) || f.has(keys.top_k) || f.has(keys.min_p);
  read_sampling(f, keys, config, warnings);
  config.eos_token_id = end_tokens(f, vocab_size);
  config.bos_token_id = f.token(key::bos_token_id, vocab_size);
  return config;
}

}  // namespace larch::load
