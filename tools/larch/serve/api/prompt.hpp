#pragma once

#include "serve/api/tools.hpp"

#include <larch/model.hpp>

#include <optional>
#include <string>
#include <vector>

namespace larch::serve {

/// A conversation that the model is to go on with.
struct Conversation {
  std::vector<Message> messages{};
  ChatOptions chat{};
  ToolChoice tool_choice{};
  std::string begin{};  ///< of the reply, which the client gives
};

/// What the model reads.
struct Prompt {
  std::string text;
  std::vector<Token> tokens;
};

/// The conversation as the model's template writes it, without tools if none is to be called. Throws ApiError(400) for
/// one that it refuses or that is longer than any context.
Prompt chat_prompt(const Model& model, const Conversation& conversation);

/// Throws ApiError(400) for more tokens than the model was made for.
void require_room(const Model& model, std::size_t tokens);

}  // namespace larch::serve
