#pragma once

#include "serve/api/logits.hpp"
#include "serve/api/prompt.hpp"

namespace larch::serve {

/// Lets the reply be a call of a tool that the conversation's tool choice wants, with arguments that the tool's
/// parameters describe, or any object where they say more than JsonConstraint does. Empty if the choice is the model's.
/// Throws ApiError(400) if the model's template does not show how calls begin.
OnLogits forced_call(const Model& model, const Conversation& conversation, const Prompt& prompt);

}  // namespace larch::serve
