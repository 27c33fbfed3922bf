#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>

#include "core/tensor.hpp"

namespace larch::load {

/// What the tensors of a GGUF file, by their own names, tell of its model.
struct GgufFacts {
  bool has_head = false;                                ///< output.weight
  bool has_routing_bias = false;                        ///< exp_probs_b of any layer
  std::optional<std::uint64_t> first_moe_layer{};       ///< the first that routes
  std::optional<std::uint64_t> shared_expert_values{};  ///< rows of a layer's ffn_gate_shexp
  std::set<std::uint64_t> layers{};                     ///< N of blk.N
  std::set<std::uint64_t> nextn_layers{};               ///< of these, the modules for multi-token prediction

  [[nodiscard]] bool has_module_alone() const { return !layers.empty() && layers == nextn_layers; }

  explicit GgufFacts(std::span<const TensorView> tensors);
};

}  // namespace larch::load
