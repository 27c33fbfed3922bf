#pragma once

#include <larch/generate.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace larch::serve {

/// GenerateOptions::on_logits; may be empty.
using OnLogits = std::function<void(std::span<float> logits, std::span<const Token> tokens)>;

/// All of them that are not empty, one after the other; empty if there is none.
OnLogits in_turn(std::vector<OnLogits> hooks);

/// Adds to the logits of some tokens.
OnLogits biased(std::vector<std::pair<Token, float>> biases);

/// Takes `frequency` from a token's logit for each time that the reply has it already, and `presence` if it has it.
OnLogits penalized(float frequency, float presence, std::size_t prompt_tokens);

}  // namespace larch::serve
