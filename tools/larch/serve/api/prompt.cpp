#include "serve/api/prompt.hpp"

#include "serve/api_error.hpp"
#include "text/reply/format.hpp"

namespace larch::serve {

Prompt chat_prompt(const Model& model, const Conversation& conversation) {
  ChatOptions chat = conversation.chat;
  if (conversation.tool_choice.kind == ToolChoice::Kind::none) chat.tools.clear();
  Prompt prompt;
  try {
    prompt.text = model.render(conversation.messages, chat);
    if (!conversation.begin.empty() && text::opens_thinking(prompt.text)) prompt.text += "\n</think>\n\n";
    prompt.text += conversation.begin;
    prompt.tokens = model.encode(prompt.text);
  } catch (const Error& e) {
    if (e.code() == ErrorCode::out_of_memory) throw;
    throw ApiError(400, e.what(), "messages");
  }
  require_room(model, prompt.tokens.size());
  return prompt;
}

void require_room(const Model& model, std::size_t tokens) {
  const auto most = static_cast<std::size_t>(model.info().max_context);
  if (tokens >= most)
    throw ApiError(400,
                   "prompt: expected fewer tokens than the " + std::to_string(most) +
                       " of the model's context, found " + std::to_string(tokens),
                   "", "context_length_exceeded");
}

}  // namespace larch::serve
