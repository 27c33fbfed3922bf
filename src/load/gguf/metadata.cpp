// make_gguf_metadata: configuration to metadata.
#include <algorithm>
#include <cmath>
#include <utility>

#include "larch/error.hpp"
#include "load/gguf/config.hpp"
#include "load/gguf/keys.hpp"
#include "load/gguf/vocabulary.hpp"

namespace larch::load {
namespace {

class Maker {
 public:
  Maker(const ModelConfig& config, const std::string& origin) : c_(config), origin_(origin) {}

  GgufMetadata make(const GenerationConfig& generation, const std::optional<BpeVocabulary>& vocabulary,
                    GgufKvLayout layout) && {
    out_[key::architecture] = std::string("deepseek2");
    out_[key::type] = std::string("model");
    layers();
    attention(layout);
    if (c_.n_routed_experts > 0) experts();
    rope();
    sampling(generation);
    if (vocabulary)
      out_.merge(make_gguf_vocabulary(padded(*vocabulary)));
    else
      out_[key::tokenizer_model] = std::string("none");  // other readers do not do without the key
    tokens(generation, vocabulary);
    return std::move(out_);
  }

 private:
  [[noreturn]] void refuse(const std::string& field, const std::string& expected, const std::string& found) const {
    throw Error(ErrorCode::unsupported,
                origin_ + ": " + field + ": expected " + expected + ", which is what GGUF can express, found " + found);
  }
  /// check_config's bounds keep all dimensions below 2^31.
  void put(const char* name, std::uint64_t value) { out_[name] = static_cast<std::uint32_t>(value); }
  void put_number(const char* name, double value) { out_[name] = static_cast<float>(value); }

  void layers() {
    put(key::vocab_size, c_.vocab_size);
    put(key::context_length, c_.max_position_embeddings);
    put(key::embedding_length, c_.hidden_size);
    put(key::block_count, c_.num_hidden_layers + c_.num_nextn_predict_layers);
    if (c_.num_nextn_predict_layers > 0) put(key::nextn_predict_layers, c_.num_nextn_predict_layers);
    put(key::feed_forward_length, c_.intermediate_size);
    // Readers expect the key of models without experts too.
    put(key::leading_dense_block_count, c_.n_routed_experts > 0 ? c_.first_k_dense_replace : c_.num_hidden_layers);
    put_number(key::rms_eps, c_.rms_norm_eps);
  }

  void attention(GgufKvLayout layout) {
    const bool split = layout == GgufKvLayout::split;
    const std::uint64_t per_head = c_.qk_nope_head_dim + c_.qk_rope_head_dim;
    put(key::head_count, c_.num_attention_heads);
    put(key::head_count_kv, split ? 1 : c_.num_attention_heads);
    put(key::key_length, split ? c_.cache_dim() : per_head);
    put(key::value_length, split ? c_.kv_lora_rank : c_.v_head_dim);
    if (split) {
      put(key::key_length_mla, per_head);
      put(key::value_length_mla, c_.v_head_dim);
    }
    if (c_.q_lora_rank > 0) put(key::q_lora_rank, c_.q_lora_rank);
    put(key::kv_lora_rank, c_.kv_lora_rank);
    put(key::rope_dimension_count, c_.qk_rope_head_dim);
  }

  void experts() {
    if (c_.moe_layer_freq != 1) refuse("moe_layer_freq", "1", std::to_string(c_.moe_layer_freq));
    put(key::expert_count, c_.n_routed_experts);
    put(key::expert_used_count, c_.num_experts_per_tok);
    put(key::expert_shared_count, c_.n_shared_experts);
    put(key::expert_feed_forward_length, c_.moe_intermediate_size);
    // Greedy choice ignores groups, and a reader takes more than one for a limit.
    const bool grouped = c_.topk_method != TopkMethod::greedy;
    put(key::expert_group_count, grouped ? c_.n_group : 1);
    put(key::expert_group_used_count, grouped ? c_.topk_group : 1);
    put(key::gating_func, c_.scoring_func == ScoringFunc::sigmoid ? 2 : 1);
    out_[key::expert_weights_norm] = c_.norm_topk_prob;
    put_number(key::expert_weights_scale, c_.routed_scaling_factor);
  }

  void rope() {
    put_number(key::rope_freq_base, c_.rope_theta);
    out_[key::scaling_type] = std::string(c_.rope_scaling ? "yarn" : "none");
    if (!c_.rope_scaling) return;
    const YarnConfig& yarn = *c_.rope_scaling;
    const double mscale = yarn.mscale.value_or(1), all_dim = yarn.mscale_all_dim.value_or(0);
    const bool defaults = mscale == 1 && all_dim == 0;
    if (yarn.attention_factor) refuse("rope_scaling: attention_factor", "none", std::to_string(*yarn.attention_factor));
    if (!defaults && (mscale != all_dim || all_dim == 0))
      refuse("rope_scaling: mscale", "mscale_all_dim " + std::to_string(all_dim) + " and more than 0",
             std::to_string(mscale));
    if (0.1 * all_dim > most_log_multiplier)
      refuse("rope_scaling: mscale_all_dim", "at most " + std::to_string(10 * most_log_multiplier),
             std::to_string(all_dim));
    put_number(key::scaling_factor, yarn.factor);
    put(key::original_context_length, yarn.original_max_position_embeddings);
    put_number(key::yarn_beta_fast, yarn.beta_fast);
    put_number(key::yarn_beta_slow, yarn.beta_slow);
    put_number(key::yarn_log_multiplier, 0.1 * all_dim);
  }

  void sampling(const GenerationConfig& generation) {
    if (generation.repetition_penalty != 1) put_number(key::sampling_penalty_repeat, generation.repetition_penalty);
    if (!generation.do_sample) return;
    put_number(key::sampling_temp, generation.temperature);
    put_number(key::sampling_top_p, generation.top_p);
    out_[key::sampling_top_k] = generation.top_k;
    if (generation.min_p > 0) put_number(key::sampling_min_p, generation.min_p);
  }

  /// Other readers take the number of tokens for the number of the embedding's rows.
  [[nodiscard]] BpeVocabulary padded(BpeVocabulary vocabulary) const {
    for (std::size_t id = vocabulary.tokens.size(); id < c_.vocab_size; ++id) {
      vocabulary.tokens.push_back("[PAD" + std::to_string(id) + "]");
      vocabulary.kinds.push_back(BpeVocabulary::Kind::unused);
    }
    return vocabulary;
  }

  /// The tokenizer's end token first, then those of the configuration.
  void tokens(const GenerationConfig& generation, const std::optional<BpeVocabulary>& vocabulary) {
    std::vector<std::int32_t> ends;
    const auto add = [&](std::int32_t token) {
      if (std::ranges::count(ends, token) == 0) ends.push_back(token);
    };
    if (vocabulary && vocabulary->eos) add(*vocabulary->eos);
    for (const auto token : generation.eos_token_id.empty() ? c_.eos_token_id : generation.eos_token_id) add(token);
    if (ends.size() > std::size(key::end_tokens))
      refuse("eos_token_id", "at most 3 tokens", std::to_string(ends.size()));
    for (std::size_t i = 0; i < ends.size(); ++i) put(key::end_tokens[i], static_cast<std::uint64_t>(ends[i]));
    const auto bos = vocabulary && vocabulary->bos ? vocabulary->bos : c_.bos_token_id;
    if (bos) put(key::bos_token_id, static_cast<std::uint64_t>(*bos));
  }

  const ModelConfig& c_;
  const std::string& origin_;
  GgufMetadata out_;
};

}  // namespace

GgufMetadata make_gguf_metadata(const ModelConfig& config, const GenerationConfig& generation,
                                const std::optional<BpeVocabulary>& vocabulary, GgufKvLayout layout,
                                const std::string& origin) {
  return Maker(config, origin).make(generation, vocabulary, layout);
}

}  // namespace larch::load
