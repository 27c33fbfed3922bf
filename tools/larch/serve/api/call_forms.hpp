#pragma once

#include "serve/api/logits.hpp"
#include "serve/api/prompt.hpp"

#include <vector>

namespace larch::serve {

/// How a reply calls a tool.
struct CallForm {
  std::vector<Token> opening;
  OnLogits arguments;  ///< lets what follows be what the tool's parameters describe, and then the reply's end
  std::vector<Token> closing;
};

/// Where in a reply a call begins.
enum class CallPlace {
  reply,    ///< with its first token: what closes a thinking part that the prompt opens is a part of the opening
  content,  ///< behind a thinking part, if there is one
};

/// The forms in which the reply can call the tools that the conversation's tool choice lets it call. Where a tool's
/// parameters say more than JsonConstraint does, its arguments are any object. None if the model's template does not
/// show how calls begin.
std::vector<CallForm> call_forms(const Model& model, const Conversation& conversation, const Prompt& prompt,
                                 CallPlace place);

}  // namespace larch::serve
