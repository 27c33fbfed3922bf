#pragma once

#include "serve/api/wanted.hpp"

#include <string_view>

namespace larch::serve {

/// What a client asks of OpenAI's /v1/responses.
struct ResponsesRequest {  // NOLINT(bugprone-exception-escape): only if an assertion of the JSON library could
  Wanted wanted{};
  bool stream = false;
  bool one_call = false;  ///< parallel_tool_calls is false
  Json echo;              ///< fields of every response that repeat the request
};

/// Throws ApiError(400).
ResponsesRequest read_responses_request(const Model& model, std::string_view body);

/// The turns of "instructions" and "input".
std::vector<Message> read_input(const Field& instructions, const Field& input);

}  // namespace larch::serve
