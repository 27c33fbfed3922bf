#include "cli/footprint.hpp"

#include <numeric>

#include "core/architecture.hpp"

namespace larch::cli {
namespace {

Part part_of(TensorRole role) {
  switch (role) {
    using enum TensorRole;
    case wq:
    case wq_a:
    case q_norm:
    case wq_b:
    case wkv_a:
    case kv_norm:
    case wkv_b:
    case wk_b:
    case wv_b:
    case wo:
      return Part::attention;
    case w1:
    case w2:
    case w3:
    case shared_w1:
    case shared_w2:
    case shared_w3:
      return Part::shared;
    case head:
      return Part::head;
    default:
      return spec(role).of_expert() ? Part::routed : Part::rest;
  }
}

/// What one token uses, of what `amount` tells of a tensor.
template <class Amount>
PartAmounts by_part(const ModelConfig& config, const TensorTable& tensors, const Amount& amount) {
  const auto find = [&](const std::string& name) {
    const auto tensor = tensors.find(name);
    return tensor == tensors.end() ? 0 : amount(tensor->second);
  };
  PartAmounts parts{};
  const auto add = [&](Part part, std::uint64_t n) { parts[static_cast<std::size_t>(part)] += n; };
  for_each_stack(config, [&](const TensorId& id) {
    if (id.layer >= config.num_hidden_layers) return;
    const std::string name = official_name(id);
    const std::uint64_t all = find(name) + find(scale_name(name));
    if (spec(id.role).kind == TensorKind::embedding) {
      add(Part::rest, all / config.vocab_size);
      if (config.tie_word_embeddings) add(Part::head, all);
    } else {
      add(part_of(id.role), spec(id.role).of_expert() ? all * config.num_experts_per_tok : all);
    }
  });
  return parts;
}

}  // namespace

PartAmounts weight_bytes_by_part(const ModelConfig& config, const TensorTable& tensors) {
  return by_part(config, tensors, [](const TensorView& tensor) { return tensor.bytes; });
}

PartAmounts multiply_adds_by_part(const ModelConfig& config, const TensorTable& tensors,
                                  const std::function<bool(DType)>& counts) {
  PartAmounts parts = by_part(config, tensors, [&](const TensorView& tensor) {
    const DTypeInfo& type = info(tensor.dtype);
    return counts(tensor.dtype) ? tensor.bytes / type.block_bytes * type.block_values : 0;
  });
  parts[static_cast<std::size_t>(Part::rest)] = 0;  // a row of the embedding
  return parts;
}

std::uint64_t weight_bytes_per_token(const ModelConfig& config, const TensorTable& tensors) {
  const auto parts = weight_bytes_by_part(config, tensors);
  return std::accumulate(parts.begin(), parts.end(), std::uint64_t{0});
}

}  // namespace larch::cli
