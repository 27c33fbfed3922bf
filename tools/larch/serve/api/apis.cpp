#include "serve/api/apis.hpp"

#include "serve/api/chat.hpp"
#include "serve/api/completions.hpp"
#include "serve/api/messages.hpp"
#include "serve/api/responses.hpp"
#include "serve/openai_error.hpp"

namespace larch::serve {

std::vector<Endpoint> endpoints() {
  return {{.path = "/v1/chat/completions", .exchange = chat_exchange, .plain = {}, .error = openai_error},
          {.path = "/v1/completions", .exchange = completions_exchange, .plain = {}, .error = openai_error},
          {.path = "/v1/responses", .exchange = responses_exchange, .plain = {}, .error = openai_error},
          {.path = "/v1/messages", .exchange = messages_exchange, .plain = {}, .error = anthropic_error},
          {.path = "/v1/messages/count_tokens", .exchange = {}, .plain = count_tokens, .error = anthropic_error}};
}

}  // namespace larch::serve
