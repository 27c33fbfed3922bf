#include "serve/api/token_text.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace larch::serve {
namespace {

Json token_json(const Model& model, const TokenProbability& token) {
  Json bytes = Json::array();
  const std::string raw = token_bytes(model, token.token);
  for (const char c : raw) bytes.push_back(static_cast<unsigned char>(c));
  return {{"token", token_text(model, token.token)},
          {"logprob", json_logprob(token.log_probability)},
          {"bytes", std::move(bytes)}};
}

}  // namespace

std::string token_bytes(const Model& model, Token token) {
  try {
    return model.decode({&token, 1});
  } catch (const Error&) {
    return {};
  }
}

std::string token_text(const Model& model, Token token) {
  text::Utf8Stream characters;
  std::string text = characters.push(token_bytes(model, token));
  return text += characters.flush();
}

double json_logprob(double log_probability) {
  constexpr double least = -9999.0;
  return std::max(log_probability, least);
}

Json chat_logprob(const Model& model, const StepProbabilities& step) {
  Json json = token_json(model, step.chosen);
  json["top_logprobs"] = Json::array();
  for (const TokenProbability& other : step.top) json["top_logprobs"].push_back(token_json(model, other));
  return json;
}

}  // namespace larch::serve
