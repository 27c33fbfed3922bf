#include "serve/api/logprob_lines.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "serve/api/token_text.hpp"

namespace larch::serve {
namespace {

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

void LogprobLines::add_first(Token token) { add(token, nullptr, nullptr); }

void LogprobLines::add(const StepProbabilities& step) {
  Json top = Json::object();
  for (const TokenProbability& other : step.top)
    top.emplace(token_text(model_, other.token), json_logprob(other.log_probability));
  add(step.chosen.token, json_logprob(step.chosen.log_probability), std::move(top));
}

void LogprobLines::add(Token token, Json log_probability, Json top) {
  const std::string text = token_text(model_, token);
  tokens_.push_back(text);
  chosen_.push_back(std::move(log_probability));
  top_.push_back(std::move(top));
  offsets_.push_back(characters_);
  characters_ += characters_in(text);
}

Json LogprobLines::take() {
  return {{"tokens", std::exchange(tokens_, Json::array())},
          {"token_logprobs", std::exchange(chosen_, Json::array())},
          {"top_logprobs", std::exchange(top_, Json::array())},
          {"text_offset", std::exchange(offsets_, Json::array())}};
}

}  // namespace larch::serve
