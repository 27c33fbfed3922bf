#include "engine/draft/speculator.hpp"

#include <algorithm>
#include <chrono>

#include "engine/draft/mtp.hpp"

namespace larch::engine {

Speculator::Speculator(SessionState& session, Speculation how)
    : session_(session), costs_(session.executor->costs()), how_(how) {}

void Speculator::Acceptance::learn(std::size_t right, std::size_t proposed) {
  constexpr double weight = 0.1;  // of the newest draft
  const std::size_t judged = std::min(right + 1, proposed);
  for (std::size_t i = 0; i < judged; ++i) share = (1 - weight) * share + (i < right ? weight : 0);
}

bool Speculator::can_use_mtp() const {
  return (how_ == Speculation::mtp || how_ == Speculation::automatic) && session_.trail &&
         session_.trail->end() >= session_.tokens.size();
}

/// Of k drafts, each right with the share a where those before it were, 1 + a + ... + a^k tokens come of a pass.
Speculator::Plan Speculator::best(Proposer proposer, Acceptance& acceptance, std::size_t most) const {
  Plan best;
  const double draft = proposer == Proposer::mtp ? costs_.draft() : 0;
  double tokens = 1, power = 1;
  for (std::size_t k = 1; k <= most; ++k) {
    tokens += power *= acceptance.share;
    const double seconds = costs_.pass(1 + k) + static_cast<double>(k) * draft;
    const double speed = seconds > 0 ? tokens / seconds : 0;
    if (best.count == 0 || speed > best.speed) best = {proposer, &acceptance, k, speed};
  }
  return best;
}

Speculator::Plan Speculator::plan(std::size_t room) {
  constexpr std::size_t most_on_short = 4;
  room = std::min(room, PassCosts::most_tokens - 1);
  Plan chosen;
  if (automaton_.match() >= least_match) {
    const bool is_long = automaton_.match() >= long_match;
    chosen = best(Proposer::suffix, is_long ? long_ : short_, is_long ? room : std::min(room, most_on_short));
  }
  if (can_use_mtp()) {
    const Plan other = best(Proposer::mtp, mtp_, std::min(room, most_mtp_drafts));
    if (chosen.count == 0 || other.speed > chosen.speed) chosen = other;
  }
  return chosen.count == 0 || how_ != Speculation::automatic || pays(chosen) ? chosen : Plan();
}

bool Speculator::pays(const Plan& plan) const {
  constexpr double worth = 1.03;           // of a plain pass's speed
  constexpr double allowed = 0.02;         // of all time may be lost by trying
  constexpr std::size_t patience = 64;     // plain passes until it is tried again
  constexpr std::size_t plain_every = 64;  // passes with drafts until a plain one, which is what they are compared with
  const double plain = costs_.pass(1);
  if (!alone_ || !costs_.are_known() || drafting_ >= plain_every || lost_ > plain + allowed * elapsed_) return false;
  return plan.speed * plain > worth || plain_ >= patience;
}

std::vector<Token> Speculator::propose(Token next, std::size_t room, text::Sampler& sampler) {
  using Clock = std::chrono::steady_clock;
  last_ = {};
  drafting_seconds_ = 0;
  if (how_ == Speculation::off) return {};
  last_ = plan(room);
  std::vector<Token> drafts;
  if (last_.proposer == Proposer::suffix) drafts = automaton_.continuation(last_.count);
  if (last_.proposer == Proposer::mtp) {
    session_.executor->ready_drafts([&] { return session_.cancelled.load(std::memory_order_relaxed); });
    const Clock::time_point begin = Clock::now();
    drafts = draft_by_mtp(session_, next, last_.count, sampler);
    drafting_seconds_ = std::chrono::duration<double>(Clock::now() - begin).count();
    if (!drafts.empty()) costs_.drafted(drafting_seconds_ / static_cast<double>(drafts.size()));
  }
  last_.count = drafts.size();
  return drafts;
}

void Speculator::learn(std::size_t right, double seconds, bool alone) {
  alone_ = alone;
  if (how_ == Speculation::off) return;
  if (alone) costs_.passed(1 + last_.count, seconds);
  elapsed_ += seconds + drafting_seconds_;
  if (last_.count == 0) {
    ++plain_;
    drafting_ = 0;
    return;
  }
  last_.acceptance->learn(right, last_.count);
  lost_ += seconds + drafting_seconds_ - static_cast<double>(1 + right) * costs_.pass(1);
  plain_ = 0;
  ++drafting_;
}

}  // namespace larch::engine
