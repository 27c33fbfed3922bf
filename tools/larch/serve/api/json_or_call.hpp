#pragma once

#include "serve/api/constraint.hpp"
#include "serve/api/logits.hpp"
#include "serve/api/prompt.hpp"

#include <larch/json_constraint.hpp>

namespace larch::serve {

/// Lets the content of the reply be a JSON text or, in its place, a call of one of the conversation's tools. Throws
/// ApiError(400), naming the shape's field, if the model's template does not show how calls begin.
OnLogits json_or_call(const Model& model, const Conversation& conversation, const Prompt& prompt,
                      const JsonConstraint& json, const ReplyShape& shape);

}  // namespace larch::serve
