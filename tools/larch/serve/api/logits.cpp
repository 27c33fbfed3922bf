#include "serve/api/logits.hpp"

#include <unordered_map>

namespace larch::serve {
namespace {

/// How often each token of a reply that grows came.
class Counts {
 public:
  explicit Counts(std::size_t prompt_tokens) : prompt_tokens_(prompt_tokens), counted_(prompt_tokens) {}

  const std::unordered_map<Token, int>& of(std::span<const Token> tokens) {
    if (tokens.size() < counted_) {
      counts_.clear();
      counted_ = prompt_tokens_;
    }
    for (; counted_ < tokens.size(); ++counted_) ++counts_[tokens[counted_]];
    return counts_;
  }

 private:
  std::size_t prompt_tokens_, counted_;
  std::unordered_map<Token, int> counts_;
};

}  // namespace

OnLogits in_turn(std::vector<OnLogits> hooks) {
  std::erase_if(hooks, [](const OnLogits& hook) { return !hook; });
  if (hooks.empty()) return {};
  if (hooks.size() == 1) return std::move(hooks.front());
  return [all = std::move(hooks)](std::span<float> logits, std::span<const Token> tokens) {
    for (const OnLogits& hook : all) hook(logits, tokens);
  };
}

OnLogits biased(std::vector<std::pair<Token, float>> biases) {
  if (biases.empty()) return {};
  return [all = std::move(biases)](std::span<float> logits, std::span<const Token>) {
    for (const auto& [token, bias] : all) logits[static_cast<std::size_t>(token)] += bias;
  };
}

OnLogits penalized(float frequency, float presence, std::size_t prompt_tokens) {
  if (frequency == 0 && presence == 0) return {};
  return [=, counts = Counts(prompt_tokens)](std::span<float> logits, std::span<const Token> tokens) mutable {
    for (const auto& [token, count] : counts.of(tokens))
      logits[static_cast<std::size_t>(token)] -= presence + frequency * static_cast<float>(count);
  };
}

}  // namespace larch::serve
