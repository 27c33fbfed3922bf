#pragma once

#include "serve/api/field.hpp"
#include "serve/api/logits.hpp"

#include <larch/model.hpp>

#include <string>
#include <utility>
#include <vector>

namespace larch::serve {

/// How a request wants tokens to be chosen.
struct Choosing {
  SamplingOptions sampling;  ///< the checkpoint's own where the request says nothing
  float frequency_penalty = 0, presence_penalty = 0;
  std::vector<std::pair<Token, float>> biases{};
};

/// Reads temperature (0 to `most_temperature`), top_p, top_k, min_p, seed, repeat_penalty, frequency_penalty,
/// presence_penalty and logit_bias.
Choosing read_choosing(const Field& request, const Model& model, double most_temperature);

/// What a reply to a prompt of so many tokens gets of it.
OnLogits on_logits(const Choosing& choosing, std::size_t prompt_tokens);

/// A string or a list of them that end the reply.
std::vector<std::string> read_stops(const Field& field);

/// The seed of the i-th of several replies to one prompt, so that they differ.
SamplingOptions for_choice(const SamplingOptions& sampling, std::size_t i);

}  // namespace larch::serve
