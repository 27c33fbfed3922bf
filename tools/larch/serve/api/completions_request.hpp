#pragma once

#include "serve/api/choosing.hpp"
#include "serve/api/streaming.hpp"
#include "serve/exchange.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace larch::serve {

/// What a client asks of /v1/completions.
struct CompletionsRequest {
  struct Prompt {
    std::string text;  ///< as `echo` repeats it
    std::vector<Token> tokens;
    std::size_t before = 0;  ///< of them, those that come before the text's own
  };
  std::vector<Prompt> prompts{};
  Choosing choosing{};
  std::vector<std::string> stops{};
  int max_tokens = 16;  ///< the API's own default; 0: the prompt alone is told of
  std::optional<int> probabilities{};
  std::size_t each = 1;  ///< replies to a prompt
  Streaming streaming{};
  bool echo = false;  ///< replies begin with their prompt
};

/// Throws ApiError(400).
CompletionsRequest read_completions_request(const Model& model, std::string_view body);

/// "prompt": a string, a list of them, tokens or a list of such lists.
std::vector<CompletionsRequest::Prompt> read_prompts(const Model& model, const Field& prompt);

}  // namespace larch::serve
