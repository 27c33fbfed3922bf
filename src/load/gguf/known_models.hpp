#pragma once

#include <cstdint>
#include <optional>

#include "core/model_config.hpp"

namespace larch::load {

/// A published model whose GGUF files were made before the format had keys for all that decides what it computes.
struct KnownModel {
  const char* name;
  // What it is known by.
  std::uint64_t num_hidden_layers, n_routed_experts, num_experts_per_tok;
  ScoringFunc scoring_func;
  // What its files may lack, as its config.json has it.
  std::uint64_t n_group, topk_group;
  bool norm_topk_prob;
  double routed_scaling_factor, rope_theta;
  std::optional<YarnConfig> rope_scaling;
};

/// The one that has a configuration's layers, experts and scoring of them, or nullptr.
const KnownModel* find_known_model(const ModelConfig& config);

}  // namespace larch::load
