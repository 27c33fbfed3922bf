#pragma once

#include "serve/api/prompt.hpp"

namespace larch::serve {

/// Where the fields of a function are in OpenAI's APIs.
enum class FunctionForm {
  nested,  ///< under "function", as /v1/chat/completions has it
  flat,    ///< beside "type", as /v1/responses has it
};

/// Reads "tools", those that the model may be told of, and "tool_choice". Throws ApiError(400).
void read_openai_tools(const Field& request, FunctionForm form, Conversation& conversation);

}  // namespace larch::serve
