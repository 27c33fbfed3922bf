#include "serve/api/choosing.hpp"

#include <algorithm>
#include <charconv>

#include "core/quote.hpp"
#include "serve/api_error.hpp"

namespace larch::serve {
namespace {

constexpr double any = std::numeric_limits<double>::infinity();
constexpr double least_top_p = 1e-9;  ///< what 0 stands for: the best token alone
constexpr std::size_t most_stops = 64;

Token token_of(const std::string& key, int vocab_size) {
  Token token = -1;
  const char* end = key.data() + key.size();
  const auto [stop, error] = std::from_chars(key.data(), end, token);
  if (error != std::errc() || stop != end || token < 0 || token >= vocab_size)
    throw ApiError(
        400,
        "logit_bias: expected keys to be tokens from 0 to " + std::to_string(vocab_size - 1) + ", found " + quote(key),
        "logit_bias", "invalid_value");
  return token;
}

std::string stop_of(const Field& field) {
  if (field.text().empty()) field.fail("a string that is not empty");
  return field.text();
}

}  // namespace

Choosing read_choosing(const Field& request, const Model& model, double most_temperature) {
  Choosing result{.sampling = model.default_sampling()};
  SamplingOptions& sampling = result.sampling;
  if (const Field f = request["temperature"]; f.there()) sampling.temperature = f.number(0, most_temperature);
  if (const Field f = request["top_p"]; f.there()) sampling.top_p = std::max(f.number(0, 1), least_top_p);
  if (const Field f = request["top_k"]; f.there())
    sampling.top_k = static_cast<int>(std::max<std::int64_t>(f.integer(-1, std::numeric_limits<int>::max()), 0));
  if (const Field f = request["min_p"]; f.there()) sampling.min_p = f.number(0, 1);
  if (const Field f = request["repeat_penalty"]; f.there()) {
    sampling.repeat_penalty = f.number(0, any);
    if (sampling.repeat_penalty == 0) f.fail("a number above 0");
  }
  if (const Field f = request["seed"]; f.there()) sampling.seed = static_cast<std::uint64_t>(f.integer());
  if (const Field f = request["frequency_penalty"]; f.there())
    result.frequency_penalty = static_cast<float>(f.number(-2, 2));
  if (const Field f = request["presence_penalty"]; f.there())
    result.presence_penalty = static_cast<float>(f.number(-2, 2));
  if (const Field f = request["logit_bias"]; f.there())
    for (const auto& [key, value] : f.members())
      result.biases.emplace_back(token_of(key, model.info().vocab_size), static_cast<float>(value.number(-100, 100)));
  return result;
}

OnLogits on_logits(const Choosing& choosing, std::size_t prompt_tokens) {
  return in_turn(
      {biased(choosing.biases), penalized(choosing.frequency_penalty, choosing.presence_penalty, prompt_tokens)});
}

std::vector<std::string> read_stops(const Field& field) {
  if (!field.there()) return {};
  if (field.is_text()) return {stop_of(field)};
  if (!field.is_list()) field.fail("a string or a list of strings");
  std::vector<std::string> stops;
  for (const Field& stop : field.list()) stops.push_back(stop_of(stop));
  if (stops.size() > most_stops) field.fail("at most " + std::to_string(most_stops) + " strings");
  return stops;
}

SamplingOptions for_choice(const SamplingOptions& sampling, std::size_t i) {
  SamplingOptions result = sampling;
  if (result.seed) *result.seed += i;
  return result;
}

}  // namespace larch::serve
