#pragma once

#include <cstddef>
#include <vector>

#include "engine/draft/pass_costs.hpp"
#include "engine/draft/suffix.hpp"
#include "engine/session_state.hpp"
#include "larch/generate.hpp"
#include "text/sampler.hpp"

namespace larch::engine {

/// Drafts of a generation: which proposer, and how far. What it proposes is verified by the model itself, so that it
/// changes how fast tokens come and never which.
class Speculator {
 public:
  /// Drafts by an MTP module are for a model that has one.
  Speculator(SessionState& session, Speculation how);

  /// A token of the prompt, or that was chosen.
  void push(Token token) {
    if (how_ == Speculation::automatic || how_ == Speculation::suffix) automaton_.push(token);
  }
  /// Drafts of what follows `next`, the token chosen last: at most `room` tokens.
  std::vector<Token> propose(Token next, std::size_t room, text::Sampler& sampler);
  /// Of the tokens proposed last so many were right; the pass took so long, which verified them for this session only
  /// if `alone`.
  void learn(std::size_t right, double seconds, bool alone);

 private:
  enum class Proposer : std::uint8_t { none, mtp, suffix };
  /// The share of drafts of one kind that are right, where those before them were.
  struct Acceptance {
    double share;
    void learn(std::size_t right, std::size_t proposed);
  };
  struct Plan {
    Proposer proposer = Proposer::none;
    Acceptance* acceptance = nullptr;
    std::size_t count = 0;
    double speed = 0;  ///< expected tokens a second
  };

  [[nodiscard]] bool can_use_mtp() const;
  [[nodiscard]] Plan best(Proposer proposer, Acceptance& acceptance, std::size_t most) const;
  [[nodiscard]] Plan plan(std::size_t room);
  /// Whether to follow a plan, or to go on without drafts.
  [[nodiscard]] bool pays(const Plan& plan) const;

  /// Tokens that must have come before, one behind the other, for what came after them to be a draft; and for it to be
  /// a good one.
  static constexpr std::size_t least_match = 2, long_match = 8;

  SessionState& session_;
  PassCosts& costs_;
  Speculation how_;
  SuffixAutomaton automaton_;  ///< empty if its drafts are not wanted
  Acceptance mtp_{0.75}, short_{0.4}, long_{0.8};
  Plan last_{};
  double drafting_seconds_ = 0;  ///< for the last plan
  bool alone_ = true;
  std::size_t plain_ = 0, drafting_ = 0;  ///< passes without and with drafts, one behind the other
  double elapsed_ = 0, lost_ = 0;         ///< seconds: in passes; more than plain passes would have taken
};

}  // namespace larch::engine
