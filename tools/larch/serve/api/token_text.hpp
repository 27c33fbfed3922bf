#pragma once

#include "serve/json_text.hpp"

#include <larch/generate.hpp>

#include <string>

namespace larch::serve {

/// A token's bytes; none for one that the tokenizer does not have.
std::string token_bytes(const Model& model, Token token);
/// A token's text; bytes that are no whole characters are U+FFFD.
std::string token_text(const Model& model, Token token);

/// JSON has no infinity; OpenAI's servers write -9999 for it.
double json_logprob(double log_probability);

/// A token as OpenAI's chat API tells of it: token, logprob, bytes, and the most probable ones in its place.
Json chat_logprob(const Model& model, const StepProbabilities& step);

}  // namespace larch::serve
