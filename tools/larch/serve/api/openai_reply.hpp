#pragma once

#include "serve/api/reply_exchange.hpp"

#include <string>

namespace larch::serve {

/// "usage" of OpenAI's chat and completions.
Json openai_usage(const Usage& usage);

/// Why a reply ended, in OpenAI's words.
std::string openai_finish_reason(const ReplyState& reply);

/// Whether a reply ended before the model or a stop string ended it.
inline bool is_cut(StopReason reason) { return reason != StopReason::end_token && reason != StopReason::stop_string; }

}  // namespace larch::serve
