#include "load/config/config.hpp"

#include <optional>

#include "core/quote.hpp"
#include "load/config/check.hpp"
#include "load/config/fields.hpp"
#include "load/config/rope.hpp"

namespace larch::load {
namespace {

bool is_list(const Fields& f, const char* key, const std::vector<Value::Scalar>& items) {
  const auto value = f.find(key);
  const auto* list = value ? std::get_if<Value::List>(&value->held) : nullptr;
  return list != nullptr && list->items == items;
}

void read_model_type(const Fields& f, ModelConfig& c) {
  c.model_type = f.text("model_type").value_or("");
  if (c.model_type != "deepseek_v2" && c.model_type != "deepseek_v3" && c.model_type != "kimi_k2")
    f.unsupported("model_type", R"("deepseek_v2", "deepseek_v3" or "kimi_k2")");
  if (!f.has("architectures")) return;
  const std::string expected = c.model_type == "deepseek_v2" ? "DeepseekV2ForCausalLM" : "DeepseekV3ForCausalLM";
  if (!is_list(f, "architectures", {std::string_view(expected)}))
    f.unsupported("architectures", "[\"" + expected + "\"] with model_type " + quote(c.model_type));
}

/// Features of related models. A checkpoint that uses one would run without it, and wrongly.
void refuse_other_features(const Fields& f) {
  for (const char* key : {"index_topk", "index_n_heads", "index_head_dim", "sliding_window", "attention_chunk_size",
                          "attn_logit_softcapping", "final_logit_softcapping", "compress_ratios"})
    if (f.has(key)) f.unsupported(key, "nothing, as Larch does not do it");
  for (const char* key : {"attention_bias", "mlp_bias"})
    if (f.boolean(key).value_or(false)) f.unsupported(key, "false");
  if (!f.boolean("rope_interleave").value_or(true)) f.unsupported("rope_interleave", "true");
  if (f.text("hidden_act").value_or("silu") != "silu") f.unsupported("hidden_act", "\"silu\"");
  const std::uint64_t heads = f.integer("num_attention_heads", 1, most_values);
  if (f.integer("num_key_value_heads", 1, most_values, heads) != heads)
    f.unsupported("num_key_value_heads", "the number of attention heads, " + std::to_string(heads));
}

/// Either no quantization, or FP8 E4M3 in blocks of 128 x 128 whose scales are tensors of their own.
void check_quantization(const Fields& f) {
  const auto q = f.object("quantization_config");
  if (!q) return;
  if (q->text("quant_method") != "fp8") q->unsupported("quant_method", "\"fp8\"");
  if (q->text("fmt").value_or("e4m3") != "e4m3") q->unsupported("fmt", "\"e4m3\"");
  if (!is_list(*q, "weight_block_size", {std::uint64_t{128}, std::uint64_t{128}}))
    q->unsupported("weight_block_size", "[128, 128]");
  if (q->text("activation_scheme").value_or("dynamic") != "dynamic") q->unsupported("activation_scheme", "\"dynamic\"");
}

void read_dimensions(const Fields& f, ModelConfig& c) {
  const auto dimension = [&](const char* key) { return f.integer(key, 1, most_values); };
  c.vocab_size = dimension("vocab_size");
  c.hidden_size = dimension("hidden_size");
  c.intermediate_size = dimension("intermediate_size");
  c.num_hidden_layers = f.integer("num_hidden_layers", 1, most_layers);
  c.num_nextn_predict_layers = f.integer("num_nextn_predict_layers", 0, most_layers, 0);
  c.num_attention_heads = dimension("num_attention_heads");
  c.q_lora_rank = f.integer("q_lora_rank", 1, most_values, 0);
  c.kv_lora_rank = dimension("kv_lora_rank");
  c.qk_nope_head_dim = dimension("qk_nope_head_dim");
  c.qk_rope_head_dim = dimension("qk_rope_head_dim");
  c.v_head_dim = dimension("v_head_dim");
  c.max_position_embeddings = dimension("max_position_embeddings");
  c.rms_norm_eps = f.number("rms_norm_eps", least_norm_eps, 1, c.rms_norm_eps);
  c.tie_word_embeddings = f.boolean("tie_word_embeddings").value_or(false);
  c.eos_token_id = f.tokens("eos_token_id", c.vocab_size);
  c.bos_token_id = f.token("bos_token_id", c.vocab_size);
}

/// How experts are scored and chosen. Newer files leave out what the model type implies.
void read_routing_method(const Fields& f, ModelConfig& c) {
  const bool v2 = c.model_type == "deepseek_v2";
  const std::string scoring = f.text("scoring_func").value_or(v2 ? "softmax" : "sigmoid");
  if (scoring == "softmax")
    c.scoring_func = ScoringFunc::softmax;
  else if (scoring == "sigmoid")
    c.scoring_func = ScoringFunc::sigmoid;
  else
    f.unsupported("scoring_func", R"("softmax" or "sigmoid")");

  const std::string method = f.text("topk_method").value_or(v2 ? "greedy" : "noaux_tc");
  if (method == "greedy")
    c.topk_method = TopkMethod::greedy;
  else if (method == "group_limited_greedy")
    c.topk_method = TopkMethod::group_limited_greedy;
  else if (method == "noaux_tc")
    c.topk_method = TopkMethod::noaux_tc;
  else
    f.unsupported("topk_method", R"("greedy", "group_limited_greedy" or "noaux_tc")");
}

void read_experts(const Fields& f, ModelConfig& c) {
  c.n_routed_experts = f.integer("n_routed_experts", 0, most_experts, 0);
  if (c.n_routed_experts == 0) return;
  c.moe_intermediate_size = f.integer("moe_intermediate_size", 1, most_values);
  c.n_shared_experts = f.integer("n_shared_experts", 0, most_experts, 0);
  c.first_k_dense_replace = f.integer("first_k_dense_replace", 0, c.num_hidden_layers);
  c.moe_layer_freq = f.integer("moe_layer_freq", 1, most_layers, 1);
  c.norm_topk_prob = f.required_boolean("norm_topk_prob");
  c.routed_scaling_factor = f.required_number("routed_scaling_factor", least_factor, most_factor);
  read_routing_method(f, c);
  c.n_group = f.integer("n_group", 1, ModelConfig::max_groups, 1);
  c.topk_group = f.integer("topk_group", 1, ModelConfig::max_groups, 1);
  c.num_experts_per_tok = f.integer("num_experts_per_tok", 1, most_experts);
}

}  // namespace

ModelConfig parse_config(std::string_view json, const std::string& origin) {
  const nlohmann::json root = parse_json(json, origin);
  const Fields fields(root, origin);
  ModelConfig config;
  read_model_type(fields, config);
  refuse_other_features(fields);
  check_quantization(fields);
  read_dimensions(fields, config);
  read_experts(fields, config);
  read_rope(fields, config);
  check_config(config, origin);
  return config;
}

}  // namespace larch::load
