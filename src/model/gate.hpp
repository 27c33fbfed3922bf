#pragma once

#include <cstdint>
#include <span>

#include "core/model_config.hpp"

namespace larch::model {

/// DeepSeekMoE routing of one token (DeepSeek-V2, section 2.2; DeepSeek-V3, equations 12-16).
/// `logits` [experts] becomes the scores; `bias` [experts] (or empty) counts for the selection only; `choice` [experts]
/// is scratch. Writes the num_experts_per_tok chosen experts, each another one whatever the numbers are, in ascending
/// order, and their weights. Groups and experts are chosen in a total order: larger numbers first, NaN last, of equals
/// the lower index. Where logits are not finite, weights may not be either.
void route(const ModelConfig& config, std::span<float> logits, std::span<const float> bias, std::span<float> choice,
           std::span<std::int32_t> experts, std::span<float> weights);

}  // namespace larch::model
