#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/model_config.hpp"
#include "core/tensor.hpp"

/// The tensors of a model, stated once: what each is called in Hugging Face checkpoints and in GGUF files, its shape
/// and how ranks share it. Whoever binds, counts, names, converts, lists or makes up weights takes them from here.
///
/// Weights are the same bytes under both names: converters permute no rows of this architecture, and RoPE turns
/// neighbouring pairs here as there.
namespace larch {

/// What a tensor is to the model, by the names of DeepSeek's code: w1 is the paper's gate, w2 its down, w3 its up
/// projection.
enum class TensorRole : std::uint8_t {
  embed,
  attn_norm,
  wq,  ///< or wq_a, q_norm and wq_b where queries are compressed
  wq_a,
  q_norm,
  wq_b,
  wkv_a,
  kv_norm,
  wkv_b,  ///< a head's rows of W_UK lie before those of W_UV
  wk_b,   ///< each head's W_UK transposed: GGUF's split of wkv_b
  wv_b,   ///< each head's W_UV
  wo,
  ffn_norm,
  w1,
  w2,
  w3,
  gate,
  gate_bias,
  expert_w1,
  expert_w2,
  expert_w3,
  shared_w1,
  shared_w2,
  shared_w3,
  enorm,
  hnorm,
  eh_proj,
  mtp_embed,
  mtp_norm,
  mtp_head,
  norm,
  head,
};
inline constexpr std::size_t role_count = 32;

enum class TensorKind : std::uint8_t { embedding, norm, matrix, router, bias, head };
std::string_view name(TensorKind kind);
/// Whether such tensors are a small part of a model.
inline bool is_small(TensorKind kind) {
  return kind == TensorKind::norm || kind == TensorKind::router || kind == TensorKind::bias;
}

/// What a tensor's dimensions are in terms of the configuration.
enum class Dimension : std::uint8_t {
  none,
  vocab,         ///< vocab_size
  hidden,        ///< hidden_size
  two_hidden,    ///< 2 * hidden_size
  q_rank,        ///< q_lora_rank
  kv_rank,       ///< kv_lora_rank
  latent,        ///< kv_lora_rank + qk_rope_head_dim: what the cache holds of a token
  heads,         ///< num_attention_heads
  nope,          ///< qk_nope_head_dim
  v,             ///< v_head_dim
  heads_q,       ///< num_attention_heads * (qk_nope_head_dim + qk_rope_head_dim)
  heads_kv,      ///< num_attention_heads * (qk_nope_head_dim + v_head_dim)
  heads_v,       ///< num_attention_heads * v_head_dim
  inter,         ///< intermediate_size
  expert_inter,  ///< moe_intermediate_size
  shared_inter,  ///< n_shared_experts * moe_intermediate_size
  experts,       ///< n_routed_experts
};

/// What a model must be like to have a tensor, or a layer.
enum class Where : std::uint8_t {
  always,
  own_head,  ///< where the embedding is not the output head too
  plain_queries,
  compressed_queries,
  dense_layer,
  moe_layer,
  biased_router,
  shared_experts,
  mtp_layer,
};

/// How ranks that share a model divide a tensor (Megatron-style tensor parallelism: arXiv:1909.08053, section 3). Rows
/// or columns that belong to heads stay with their head.
enum class Split : std::uint8_t {
  whole,    ///< every rank has it
  rows,     ///< by the first dimension: a rank makes some of the outputs
  columns,  ///< by the last dimension: a rank makes a summand of all outputs
  experts,  ///< a rank has some of the experts
};

/// A row of the table. '#' in a name stands for a number: the layer's, then the expert's.
struct TensorSpec {
  TensorRole role;
  std::string_view official;  ///< in Hugging Face checkpoints
  std::string_view gguf;      ///< experts are stacked in one tensor [experts, rows, cols] there
  TensorKind kind;
  Where where;
  bool required;  ///< else a checkpoint may have it: wk_b and wv_b in place of wkv_b, or an MTP layer's copies of the
                  ///< trunk's embedding and head
  Split split;
  std::array<Dimension, 3> dimensions;

  [[nodiscard]] bool in_layer() const { return official.find('#') != std::string_view::npos; }
  [[nodiscard]] bool of_expert() const { return official.find('#') != official.rfind('#'); }
};

/// The table's row of a role.
const TensorSpec& spec(TensorRole role);

/// One tensor of a model. Layers behind num_hidden_layers are MTP modules.
struct TensorId {
  TensorRole role;
  std::uint64_t layer = 0;   ///< 0 for what is in no layer
  std::uint64_t expert = 0;  ///< 0 for what is of no expert

  bool operator==(const TensorId&) const = default;
  bool operator<(const TensorId& other) const {
    return std::tie(role, layer, expert) < std::tie(other.role, other.layer, other.expert);
  }
};

std::string official_name(const TensorId& id);
/// For an expert's matrix, that of the tensor in which it is stacked.
std::string gguf_name(const TensorId& id);

/// The tensor that a name belongs to; nothing for a name that is not in the table. In GGUF's names no expert is told.
std::optional<TensorId> find_official(std::string_view name);
std::optional<TensorId> find_gguf(std::string_view name);
/// That for one role and a pattern of one's own.
std::optional<TensorId> match(TensorRole role, std::string_view pattern, std::string_view name);

/// One expert's, for a matrix of experts. The configuration's numbers must keep the bounds of load/config_check.hpp.
Shape shape(TensorRole role, const ModelConfig& config);

/// Whether a layer of a model has such a tensor, or may have it if it is not required.
bool calls_for(const ModelConfig& config, TensorRole role, std::uint64_t layer);

/// Calls f for each tensor that a model has or may have, in the order of the forward pass; for those of a layer's
/// experts once, with expert 0.
void for_each_stack(const ModelConfig& config, const std::function<void(const TensorId&)>& f);
/// Calls f for each tensor that a model must have, every expert's too.
void for_each_tensor(const ModelConfig& config, const std::function<void(const TensorId&)>& f);

/// Whether a checkpoint has an MTP module. The one that the configuration promises may be absent as a whole, as
/// converted checkpoints often leave it out.
bool has_mtp(const ModelConfig& config, const TensorTable& tensors);

/// The experts' matrices out of a tensor [experts, n * rows, cols], by official names: each expert has `roles.size()` =
/// n of them, one below the other.
std::vector<TensorView> unstack(const TensorView& stack, const std::vector<TensorRole>& roles, std::uint64_t layer);

/// FP8 weights have a float32 scale for each block, in a tensor [ceil(rows / 128), ceil(cols / 128)] beside them.
std::string scale_name(std::string_view official);
Shape scale_shape(const Shape& weight);

}  // namespace larch
