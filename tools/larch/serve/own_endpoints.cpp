#include "serve/own_endpoints.hpp"

#include <algorithm>
#include <limits>

#include "serve/api/field.hpp"
#include "serve/openai_error.hpp"

namespace larch::serve {
namespace {

std::string tokenize(const Model& model, std::string_view /*name*/, std::string_view body) {
  const Json json = parse_body(body);
  const Field request(&json, "");
  std::vector<Token> tokens = model.encode(request["content"].text());
  const std::optional<Token> begin = model.begin_token();
  if (request["add_special"].boolean_or(false) && begin && (tokens.empty() || tokens.front() != *begin))
    tokens.insert(tokens.begin(), *begin);
  return text_of({{"tokens", tokens}});
}

std::string detokenize(const Model& model, std::string_view /*name*/, std::string_view body) {
  const Json json = parse_body(body);
  std::vector<Token> tokens;
  for (const Field& token : Field(&json, "")["tokens"].list())
    tokens.push_back(static_cast<Token>(token.integer(0, std::numeric_limits<Token>::max())));
  return text_of({{"content", model.decode(tokens)}});
}

/// A request's prompt, as text.
Endpoint apply_template(const Endpoint& chat) {
  const auto prompt = [exchange = chat.exchange](const Model& model, std::string_view name, std::string_view body) {
    return text_of({{"prompt", model.decode(exchange(model, name, body)->works().at(0).prompt)}});
  };
  return {.path = "/apply-template", .exchange = {}, .plain = prompt, .error = chat.error};
}

}  // namespace

std::vector<Endpoint> own_endpoints(const std::vector<Endpoint>& apis) {
  std::vector<Endpoint> all{{.path = "/tokenize", .exchange = {}, .plain = tokenize, .error = openai_error},
                            {.path = "/detokenize", .exchange = {}, .plain = detokenize, .error = openai_error}};
  const auto chat = std::ranges::find(apis, "/v1/chat/completions", &Endpoint::path);
  if (chat != apis.end()) all.push_back(apply_template(*chat));
  return all;
}

}  // namespace larch::serve
