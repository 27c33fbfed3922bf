#include "load/parameters.hpp"

#include "core/checked.hpp"

namespace larch::load {
namespace {

/// Layers in [0, end) that have routed experts.
std::uint64_t moe_layers_below(const ModelConfig& c, std::uint64_t end) {
  std::uint64_t n = 0;
  for (std::uint64_t layer = 0; layer < end; ++layer) n += c.is_moe(layer);
  return n;
}

/// The projections and norms of one layer's attention (DeepSeek-V2, section 2.1).
Checked attention(const ModelConfig& c) {
  const Checked hidden = c.hidden_size, heads = c.num_attention_heads, latent = c.kv_lora_rank;
  const Checked q_dim = heads * (Checked(c.qk_nope_head_dim) + c.qk_rope_head_dim);
  const Checked q = c.q_lora_rank > 0 ? Checked(c.q_lora_rank) * (hidden + 1 + q_dim) : hidden * q_dim;
  const Checked kv_a = hidden * (latent + c.qk_rope_head_dim) + latent;
  const Checked kv_b = latent * heads * (Checked(c.qk_nope_head_dim) + c.v_head_dim);
  const Checked o = heads * c.v_head_dim * hidden;
  return q + kv_a + kv_b + o;
}

/// One layer of which `experts` routed experts count; ignored where the layer is dense.
Checked block(const ModelConfig& c, bool moe, std::uint64_t experts) {
  const Checked hidden = c.hidden_size;
  const Checked attention_and_norms = attention(c) + hidden * 2;
  if (!moe) return attention_and_norms + hidden * c.intermediate_size * 3;
  const Checked bias = c.topk_method == TopkMethod::noaux_tc ? 1 : 0;
  const Checked gate = Checked(c.n_routed_experts) * (hidden + bias);
  return attention_and_norms + gate + hidden * c.moe_intermediate_size * 3 * (Checked(experts) + c.n_shared_experts);
}

/// The trunk of which `experts` routed experts per layer count.
Checked trunk(const ModelConfig& c, std::uint64_t experts) {
  const Checked hidden = c.hidden_size;
  const std::uint64_t moe = moe_layers_below(c, c.num_hidden_layers);
  const Checked embedding_and_head = hidden * c.vocab_size * (c.tie_word_embeddings ? 1 : 2);
  return embedding_and_head + hidden + block(c, false, 0) * (c.num_hidden_layers - moe) + block(c, true, experts) * moe;
}

/// Per module: two norms, a projection, a block and a last norm (DeepSeek-V3, section 2.2).
Checked mtp(const ModelConfig& c) {
  const Checked hidden = c.hidden_size;
  const bool moe = c.is_moe(c.num_hidden_layers);
  return Checked(c.num_nextn_predict_layers) * (hidden * 3 + hidden * hidden * 2 + block(c, moe, c.n_routed_experts));
}

}  // namespace

std::optional<ParameterCount> count_parameters(const ModelConfig& config) {
  const auto all = trunk(config, config.n_routed_experts).value();
  const auto active = trunk(config, config.num_experts_per_tok).value();
  const auto more = mtp(config).value();
  if (!all || !active || !more) return std::nullopt;
  return ParameterCount{.trunk = *all, .active = *active, .mtp = *more};
}

}  // namespace larch::load
