#include "serve/api/call_guide.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace larch::serve {
namespace {

void allow_only(std::span<float> logits, std::span<const Token> tokens) {
  for (std::size_t i = 0; i < logits.size(); ++i)
    if (std::ranges::find(tokens, static_cast<Token>(i)) == tokens.end())
      logits[i] = -std::numeric_limits<float>::infinity();
}

}  // namespace

CallGuide::CallGuide(std::vector<CallForm> forms, const Model& model, std::size_t before)
    : forms_(std::move(forms)), model_(model), before_(before) {}

void CallGuide::operator()(std::span<float> logits, std::span<const Token> tokens) {
  const std::span<const Token> reply = tokens.subspan(before_);
  std::vector<Token> next;
  for (CallForm& form : forms_) {
    const std::size_t common = std::min(reply.size(), form.opening.size());
    if (!std::ranges::equal(std::span(form.opening).first(common), reply.first(common))) continue;
    if (common == form.opening.size()) return go_on(form, logits, tokens);
    next.push_back(form.opening[common]);
  }
  allow_only(logits, next);
}

void CallGuide::go_on(CallForm& form, std::span<float> logits, std::span<const Token> tokens) {
  if (closing_ == 0) {
    form.arguments(logits, tokens);
    if (ends(logits)) closing_ = tokens.size();
  }
  if (closing_ == 0) return;
  const std::size_t closed = tokens.size() - closing_;
  if (closed >= form.closing.size()) return allow_only(logits, model_.end_tokens());
  std::ranges::fill(logits, -std::numeric_limits<float>::infinity());
  logits[static_cast<std::size_t>(form.closing[closed])] = 0;
}

bool CallGuide::ends(std::span<const float> logits) const {
  const std::vector<Token>& ends = model_.end_tokens();
  for (std::size_t i = 0; i < logits.size(); ++i)
    if (std::isfinite(logits[i]) && std::ranges::find(ends, static_cast<Token>(i)) == ends.end()) return false;
  return true;
}

}  // namespace larch::serve
