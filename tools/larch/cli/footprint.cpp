#include "cli/footprint.hpp"

#include <charconv>
#include <string_view>

namespace larch::cli {
namespace {

/// The layer that a tensor belongs to; -1: none.
std::int64_t layer_of(std::string_view name) {
  constexpr std::string_view prefix = "model.layers.";
  std::int64_t layer = -1;
  if (name.starts_with(prefix)) std::from_chars(name.data() + prefix.size(), name.data() + name.size(), layer);
  return layer;
}

}  // namespace

std::uint64_t weight_bytes_per_token(const ModelConfig& config, const TensorTable& tensors) {
  std::uint64_t all = 0;
  std::uint64_t experts = 0;
  for (const auto& [name, tensor] : tensors) {
    if (layer_of(name) >= static_cast<std::int64_t>(config.num_hidden_layers)) continue;
    if (name == "model.embed_tokens.weight") {
      if (config.tie_word_embeddings) all += tensor.bytes;  // it is the output head too
      all += tensor.bytes / config.vocab_size;
    } else if (name.find(".mlp.experts.") != std::string::npos) {
      experts += tensor.bytes;
    } else {
      all += tensor.bytes;
    }
  }
  if (config.n_routed_experts == 0) return all;
  return all + experts / config.n_routed_experts * config.num_experts_per_tok;
}

}  // namespace larch::cli
