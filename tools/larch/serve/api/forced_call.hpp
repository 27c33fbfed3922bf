#pragma once

#include "serve/api/logits.hpp"
#include "serve/api/prompt.hpp"

namespace larch::serve {

/// Lets the reply begin with a call of a tool that the conversation's tool choice allows, up to its arguments, which
/// the model writes. Empty if the choice is the model's. Throws ApiError(400) if the model's template does not show how
/// calls begin.
OnLogits forced_call(const Model& model, const Conversation& conversation, const Prompt& prompt);

}  // namespace larch::serve
