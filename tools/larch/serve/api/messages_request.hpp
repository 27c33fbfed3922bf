#pragma once

#include "serve/api/wanted.hpp"

#include <string_view>

namespace larch::serve {

/// What a client asks of Anthropic's /v1/messages.
struct MessagesRequest {
  Wanted wanted{};
  bool stream = false;
  bool thinking = false;  ///< is to be seen
  bool one_call = false;  ///< disable_parallel_tool_use is true
};

/// Throws ApiError(400).
MessagesRequest read_messages_request(const Model& model, std::string_view body);
/// The same of /v1/messages/count_tokens: what it does not have is not wanted.
MessagesRequest read_count_request(const Model& model, std::string_view body);

/// The turns of "messages" after those of "system". What the client begins the reply with goes to `begin`.
std::vector<Message> read_turns(const Field& system, const Field& messages, std::string& begin);

}  // namespace larch::serve
