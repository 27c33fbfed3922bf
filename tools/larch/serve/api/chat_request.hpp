#pragma once

#include "serve/api/streaming.hpp"
#include "serve/api/wanted.hpp"

#include <string_view>

namespace larch::serve {

/// What a client asks of /v1/chat/completions.
struct ChatRequest {
  Wanted wanted{};
  Streaming streaming{};
  bool one_call = false;  ///< parallel_tool_calls is false
};

/// Throws ApiError(400).
ChatRequest read_chat_request(const Model& model, std::string_view body);

/// The turns of "messages".
std::vector<Message> read_chat_messages(const Field& messages);

}  // namespace larch::serve
