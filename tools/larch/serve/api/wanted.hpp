#pragma once

#include "serve/api/choosing.hpp"
#include "serve/api/constraint.hpp"
#include "serve/api/prompt.hpp"
#include "serve/exchange.hpp"

#include <optional>
#include <string>
#include <vector>

namespace larch::serve {

/// So many likely tokens are told of in the place of each at most, as OpenAI's APIs do.
constexpr int most_logprobs = 20;

/// What a request wants of the model: replies to a conversation.
struct Wanted {
  Conversation conversation{};
  Choosing choosing{};
  ReplyShape shape{};
  std::vector<std::string> stops{};
  int max_tokens = 0;  ///< 0: as many as there is room for
  std::optional<int> probabilities{};
  std::size_t choices = 1;
};

/// The work for each choice. Throws ApiError(400).
std::vector<Work> make_works(const Model& model, const Wanted& wanted);

/// A number of tokens, `least` or more.
int read_token_count(const Field& field, int least = 1);

/// Whether a reply of that much effort begins with thinking, where the template asks. Throws for an effort that the API
/// does not have.
bool effort_thinks(const Field& effort);

}  // namespace larch::serve
