#include "serve/own_endpoints.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/json.hpp"
#include "serve/failure.hpp"
#include "serve/openai_error.hpp"

namespace larch::serve {
namespace {

using Json = nlohmann::json;

std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json parse_body(std::string_view body) {
  Json json = parse_json(body, "the body");
  if (!json.is_object())
    throw ApiError(400, std::string("the body: expected a JSON object, found ") + json.type_name());
  return json;
}

const Json& field(const Json& body, const char* name, bool good(const Json&), const char* expected) {
  const auto found = body.find(name);
  if (found == body.end() || !good(*found))
    throw ApiError(
        400,
        std::string(name) + ": expected " + expected + ", found " + (found == body.end() ? "none" : found->type_name()),
        name);
  return *found;
}

bool is_text(const Json& json) { return json.is_string(); }
bool is_boolean(const Json& json) { return json.is_boolean(); }
bool is_token(const Json& json) { return json.is_number_unsigned() && json.get<std::uint64_t>() <= INT32_MAX; }
bool are_tokens(const Json& json) { return json.is_array() && std::ranges::all_of(json, is_token); }

std::string tokenize(const Model& model, std::string_view /*name*/, std::string_view text) {
  const Json body = parse_body(text);
  std::vector<Token> tokens = model.encode(field(body, "content", is_text, "a text").get_ref<const std::string&>());
  const bool special = body.contains("add_special") && field(body, "add_special", is_boolean, "true or false");
  const std::optional<Token> begin = model.begin_token();
  if (special && begin && (tokens.empty() || tokens.front() != *begin)) tokens.insert(tokens.begin(), *begin);
  return text_of({{"tokens", tokens}});
}

std::string detokenize(const Model& model, std::string_view /*name*/, std::string_view text) {
  const Json body = parse_body(text);
  const auto tokens = field(body, "tokens", are_tokens, "an array of token ids").get<std::vector<Token>>();
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
