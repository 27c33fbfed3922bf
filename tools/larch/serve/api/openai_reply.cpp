#include "serve/api/openai_reply.hpp"

namespace larch::serve {

Json openai_usage(const Usage& usage) {
  return {{"prompt_tokens", usage.prompt},
          {"completion_tokens", usage.reply},
          {"total_tokens", usage.prompt + usage.reply},
          {"prompt_tokens_details", {{"cached_tokens", usage.cached}}},
          {"completion_tokens_details", {{"reasoning_tokens", usage.thinking}}}};
}

std::string openai_finish_reason(const ReplyState& reply) {
  if (is_cut(reply.end.stop_reason)) return "length";
  return reply.parts.calls() > 0 ? "tool_calls" : "stop";
}

}  // namespace larch::serve
