#include "load/gguf/known_models.hpp"

#include <algorithm>
#include <array>

namespace larch::load {
namespace {

YarnConfig yarn(double factor, double beta_fast, double mscale) {
  return {.factor = factor,
          .original_max_position_embeddings = 4096,
          .beta_fast = beta_fast,
          .beta_slow = 1,
          .mscale = mscale,
          .mscale_all_dim = mscale};
}

/// Finetunes and later versions of each have the same shape: V2.5 and Coder-V2, R1 and V3.1, Kimi-VL's language model.
const std::array<KnownModel, 5>& known_models() {
  constexpr auto softmax = ScoringFunc::softmax, sigmoid = ScoringFunc::sigmoid;
  static const std::array<KnownModel, 5> models{{
      // layers, experts, of which used, scoring; groups, of which used, normalized, scale, theta, YaRN
      {"DeepSeek-V3 and R1", 61, 256, 8, sigmoid, 8, 4, true, 2.5, 10000, yarn(40, 32, 1)},
      {"DeepSeek-V2", 60, 160, 6, softmax, 8, 3, false, 16, 10000, yarn(40, 32, 0.707)},
      {"DeepSeek-V2-Lite", 27, 64, 6, softmax, 1, 1, false, 1, 10000, yarn(40, 32, 0.707)},
      {"Moonlight", 27, 64, 6, sigmoid, 1, 1, true, 2.446, 50000, std::nullopt},
      {"Kimi-K2", 61, 384, 8, sigmoid, 1, 1, true, 2.827, 50000, yarn(32, 1, 1)},
  }};
  return models;
}

}  // namespace

const KnownModel* find_known_model(const ModelConfig& c) {
  const auto& models = known_models();
  const auto it = std::find_if(models.begin(), models.end(), [&](const KnownModel& m) {
    return m.num_hidden_layers == c.num_hidden_layers && m.n_routed_experts == c.n_routed_experts &&
           m.num_experts_per_tok == c.num_experts_per_tok && m.scoring_func == c.scoring_func;
  });
  return it == models.end() ? nullptr : &*it;
}

}  // namespace larch::load
