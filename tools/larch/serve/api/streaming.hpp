#pragma once

#include "serve/api/field.hpp"

namespace larch::serve {

/// "stream" and "stream_options" of OpenAI's completions, of chats and of texts.
struct Streaming {
  bool wanted = false;
  bool usage = false;  ///< is told of in a chunk of its own at the end
};

/// Throws ApiError(400).
Streaming read_streaming(const Field& request);

}  // namespace larch::serve
