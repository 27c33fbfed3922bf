#include "cli/footprint.hpp"

#include "core/architecture.hpp"

namespace larch::cli {

std::uint64_t weight_bytes_per_token(const ModelConfig& config, const TensorTable& tensors) {
  const auto bytes_of = [&](const std::string& name) {
    const auto tensor = tensors.find(name);
    return tensor == tensors.end() ? 0 : tensor->second.bytes;
  };
  std::uint64_t total = 0;
  for_each_stack(config, [&](const TensorId& id) {
    if (id.layer >= config.num_hidden_layers) return;
    const std::string name = official_name(id);
    const std::uint64_t bytes = bytes_of(name) + bytes_of(scale_name(name));
    const TensorSpec& tensor = spec(id.role);
    if (tensor.kind == TensorKind::embedding)  // a row of it; all of it where it is the output head too
      total += bytes / config.vocab_size + (config.tie_word_embeddings ? bytes : 0);
    else
      total += tensor.of_expert() ? bytes * config.num_experts_per_tok : bytes;
  });
  return total;
}

}  // namespace larch::cli
