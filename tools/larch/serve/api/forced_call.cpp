#include "serve/api/forced_call.hpp"

#include <utility>

#include "serve/api/call_guide.hpp"
#include "serve/api_error.hpp"

namespace larch::serve {

OnLogits forced_call(const Model& model, const Conversation& conversation, const Prompt& prompt) {
  const ToolChoice& choice = conversation.tool_choice;
  if (choice.kind != ToolChoice::Kind::any && choice.kind != ToolChoice::Kind::named) return {};
  std::vector<CallForm> forms = call_forms(model, conversation, prompt, CallPlace::reply);
  if (forms.empty())
    throw ApiError(400,
                   "tool_choice: expected none that forces a call, since the model's chat template does not show how "
                   "one begins",
                   "tool_choice", "unsupported_value");
  return CallGuide(std::move(forms), model, prompt.tokens.size());
}

}  // namespace larch::serve
