#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace larch {

enum class ScoringFunc { softmax, sigmoid };
enum class TopkMethod { greedy, group_limited_greedy, noaux_tc };

/// YaRN context extension (arXiv:2309.00071), with DeepSeek's two magnitude scales.
struct YarnConfig {
  double factor = 1;
  std::uint64_t original_max_position_embeddings = 0;
  double beta_fast = 32;
  double beta_slow = 1;
  std::optional<double> mscale{};  ///< as the file says; absent is not 1
  std::optional<double> mscale_all_dim{};
  std::optional<double> attention_factor{};  ///< overrides the factor on cos and sin

  bool operator==(const YarnConfig&) const = default;
};

/// config.json, validated: every dimension positive and bounded, every product of dimensions representable.
/// Names are the official checkpoints' own.
struct ModelConfig {
  static constexpr std::uint64_t max_groups = 256;  ///< bound of n_group

  std::string model_type;  ///< "deepseek_v2", "deepseek_v3" or "kimi_k2"
  std::uint64_t vocab_size = 0;
  std::uint64_t hidden_size = 0;
  std::uint64_t intermediate_size = 0;
  std::uint64_t moe_intermediate_size = 0;
  std::uint64_t num_hidden_layers = 0;
  std::uint64_t num_nextn_predict_layers = 0;
  std::uint64_t num_attention_heads = 0;
  std::uint64_t q_lora_rank = 0;  ///< 0: queries are not compressed
  std::uint64_t kv_lora_rank = 0;
  std::uint64_t qk_nope_head_dim = 0;
  std::uint64_t qk_rope_head_dim = 0;
  std::uint64_t v_head_dim = 0;
  std::uint64_t n_routed_experts = 0;  ///< 0: every layer is dense
  std::uint64_t n_shared_experts = 0;
  std::uint64_t num_experts_per_tok = 0;
  std::uint64_t n_group = 1;
  std::uint64_t topk_group = 1;
  std::uint64_t first_k_dense_replace = 0;
  std::uint64_t moe_layer_freq = 1;
  ScoringFunc scoring_func = ScoringFunc::softmax;
  TopkMethod topk_method = TopkMethod::greedy;
  bool norm_topk_prob = false;
  double routed_scaling_factor = 1;
  std::uint64_t max_position_embeddings = 0;
  double rms_norm_eps = 1e-6;
  double rope_theta = 10000;
  std::optional<YarnConfig> rope_scaling{};
  bool tie_word_embeddings = false;
  std::vector<std::int32_t> eos_token_id{};
  std::optional<std::int32_t> bos_token_id{};

  bool operator==(const ModelConfig&) const = default;

  [[nodiscard]] bool is_moe(std::uint64_t layer) const {
    return n_routed_experts > 0 && layer >= first_k_dense_replace && layer % moe_layer_freq == 0;
  }
  /// Values per token and layer in the latent cache.
  [[nodiscard]] std::uint64_t cache_dim() const { return kv_lora_rank + qk_rope_head_dim; }
};

}  // namespace larch
