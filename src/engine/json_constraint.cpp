#include "larch/json_constraint.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "engine/access.hpp"
#include "engine/model_state.hpp"
#include "text/constraint/reply_guide.hpp"

namespace larch {
namespace engine {

/// What all copies and hooks of a constraint share.
struct ConstraintState {
  ConstraintState(const Model& of, std::string_view schema) : model(of), rules(state_of(of).reply_rules(schema)) {}

  Model model;  ///< which the rules refer to
  std::shared_ptr<const text::constraint::ReplyRules> rules;
};

namespace {

/// Follows one generation by the tokens that each step is told.
class ConstrainedReply {
 public:
  ConstrainedReply(std::shared_ptr<const ConstraintState> state, bool may_think)
      : state_(std::move(state)), may_think_(may_think) {}

  void operator()(std::span<float> logits, std::span<const Token> tokens) {
    if (!guide_ || tokens.size() < read_) begin(tokens);
    for (; read_ < tokens.size(); ++read_) guide_->push(tokens[read_]);
    guide_->apply(logits);
  }

 private:
  /// Tokens before the first step are the prompt, of which the end tells whether it opens a thinking part.
  void begin(std::span<const Token> tokens) {
    constexpr std::size_t enough = 32;
    prompt_ = std::min(prompt_, tokens.size());
    read_ = prompt_;
    const std::size_t first = prompt_ - std::min(prompt_, enough);
    const std::string prompt = state_->model.decode(tokens.subspan(first, prompt_ - first));
    guide_.emplace(*state_->rules, may_think_ ? std::optional<std::string_view>(prompt) : std::nullopt);
  }

  std::shared_ptr<const ConstraintState> state_;
  bool may_think_;
  std::optional<text::constraint::ReplyGuide> guide_{};
  std::size_t prompt_ = static_cast<std::size_t>(-1);  ///< its tokens, once known
  std::size_t read_ = 0;                               ///< tokens taken up
};

}  // namespace
}  // namespace engine

JsonConstraint::JsonConstraint(const Model& model, std::string_view schema)
    : state_(std::make_shared<const engine::ConstraintState>(model, schema)) {}

std::function<void(std::span<float> logits, std::span<const Token> tokens)> JsonConstraint::hook(bool may_think) const {
  return engine::ConstrainedReply(state_, may_think);
}

}  // namespace larch
