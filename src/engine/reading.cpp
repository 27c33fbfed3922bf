#include "engine/reading.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>

#include "core/finite.hpp"
#include "engine/draft/mtp.hpp"

namespace larch::engine {
namespace {

using ::larch::model::AttentionMode;
using ::larch::model::LogitRows;
using ::larch::model::Sequence;

/// Logits [rows, vocab], the first row of which is that of the token at `position`.
std::optional<Error> find_not_finite(std::span<const float> logits, std::size_t position, std::size_t vocab) {
  if (all_finite(logits.data(), logits.size())) return std::nullopt;
  const auto at = static_cast<std::size_t>(std::ranges::find_if_not(logits, [](float v) { return std::isfinite(v); }) -
                                           logits.begin());
  return Error(ErrorCode::not_finite, "position " + std::to_string(position + at / vocab) +
                                          ": expected finite logits, found " + std::to_string(logits[at]) +
                                          " for token " + std::to_string(at % vocab));
}

/// A reading in progress.
struct Rest {
  SessionState& session;
  std::span<const Token> tokens;
  float* all;
  const std::function<bool()>* passed;
  bool more;
  std::size_t next = 0;          ///< tokens in the pass at hand
  std::optional<Error> error{};  ///< that ended it

  [[nodiscard]] bool last() const { return next == tokens.size() && !more; }
  [[nodiscard]] bool cancelled() const { return session.cancelled.load(std::memory_order_relaxed); }
  [[nodiscard]] LogitRows wanted() const {
    return all != nullptr ? LogitRows::all : last() ? LogitRows::last : LogitRows::none;
  }
  /// Where its logits of the pass at hand go.
  [[nodiscard]] float* logits() const { return all != nullptr ? all : session.last_logits.data(); }
  /// Before a pass: the trail ends where the session does, or before.
  void prepare() const {
    SessionState& s = session;
    s.cache.prepare(s.tokens.size(), s.tokens.size() + next);
    if (s.trail) s.trail->rewind(s.tokens.size());
  }
  [[nodiscard]] Sequence sequence() const {
    return {&session.cache, session.tokens.size(), tokens.first(next), wanted(), logits()};
  }
  void cancel() {
    error.emplace(ErrorCode::cancelled, "cancelled after " + std::to_string(session.tokens.size()) + " tokens");
  }

  /// What the pass gave joins the session, unless it is no numbers. `hidden`: [next, hidden_size].
  void advance(const float* hidden) {
    const std::size_t vocab = session.vocab();
    const std::size_t rows = ::larch::model::logit_rows(sequence());
    error = find_not_finite({logits(), rows * vocab}, session.tokens.size() + next - rows, vocab);
    if (error) return;
    if (all != nullptr) {
      all += next * vocab;
      if (last()) std::copy_n(all - vocab, vocab, session.last_logits.data());
    }
    if (session.trail && session.trail->end() == session.tokens.size())
      session.trail->hidden.insert(session.trail->hidden.end(), hidden, hidden + next * session.trail->dim);
    session.tokens.insert(session.tokens.end(), tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(next));
    session.fresh = last();
    tokens = tokens.subspan(next);
  }
};

/// What a step of one of them does; its error stays with it.
template <typename Step>
void attempt(Rest& rest, Step step) {
  try {
    step();
  } catch (const Error& e) {
    rest.error.emplace(e);
  }
}

/// Readings in progress, and the passes that they share.
class Passes {
 public:
  /// What stops a pass: any session that was cancelled, or only all of the pass.
  enum class StoppedBy : std::uint8_t { any, all };

  Passes(std::span<const Reading> readings, StoppedBy by, AttentionMode mode) : stopped_by_(by), mode_(mode) {
    for (const Reading& r : readings) all_.push_back({*r.session, r.tokens, r.all, r.passed, r.more});
    const auto batch = [](const Rest& r) { return r.session.executor->batch(); };
    executor_ = std::ranges::max_element(all_, {}, batch)->session.executor.get();
  }

  /// The next pass. False when there is none left.
  bool pass() {
    choose();
    if (pass_.empty()) return false;
    for (Rest* r : pass_) attempt(*r, [&] { r->prepare(); });
    std::erase_if(pass_, [](const Rest* r) { return r->error.has_value(); });
    if (pass_.empty()) return true;
    if (!compute()) {
      for (Rest* r : pass_) r->cancel();
      return true;
    }
    take();
    return true;
  }

  [[nodiscard]] std::span<Rest> all() noexcept { return all_; }

 private:
  /// The next piece of as many readings as fit in a pass.
  void choose() {
    pass_.clear();
    std::size_t room = executor_->batch();
    for (Rest& r : all_) {
      r.next = std::min(r.tokens.size(), static_cast<std::size_t>(r.session.options.batch));
      if (r.next == 0 || r.next > room || r.error) continue;
      room -= r.next;
      pass_.push_back(&r);
    }
  }

  [[nodiscard]] bool stopped() const {
    if (stopped_by_ == StoppedBy::any) return std::ranges::any_of(all_, &Rest::cancelled);
    return std::ranges::all_of(pass_, &Rest::cancelled);
  }

  /// Returns false if cancelled.
  bool compute() {
    std::vector<Sequence> batch;
    for (Rest* r : pass_) {
      batch.push_back(r->sequence());
      r->session.fresh = false;
    }
    const auto& trail = pass_.front()->session.trail;  // all have one, or none has
    if (trail) hidden_.resize(token_count(batch) * trail->dim);
    const auto cancelled = [this] { return stopped(); };
    return !cancelled() && executor_->forward(batch, {.hidden = trail ? hidden_.data() : nullptr}, cancelled, mode_);
  }

  void take() {
    const float* row = hidden_.data();
    for (Rest* r : pass_) {
      r->advance(row);
      if (r->session.trail) row += r->next * r->session.trail->dim;
    }
    for (Rest* r : pass_)
      if (!r->error) attempt(*r, [&] { fill_mtp_rows(r->session, [this] { return stopped(); }); });
    for (Rest* r : pass_)
      if (!r->error && r->passed != nullptr && !(*r->passed)()) r->cancel();
  }

  std::vector<Rest> all_;
  StoppedBy stopped_by_;
  AttentionMode mode_;
  Executor* executor_;         ///< of the session with the longest passes
  std::vector<Rest*> pass_;    ///< at hand
  std::vector<float> hidden_;  ///< of its tokens, where the model has an MTP module
};

}  // namespace

void read(std::span<const Reading> readings) {
  if (readings.empty()) return;
  Passes passes(readings, Passes::StoppedBy::any, AttentionMode::automatic);
  while (passes.pass())
    for (const Rest& r : passes.all())
      if (r.error) throw Error(*r.error);
}

std::vector<std::optional<Error>> read_apart(std::span<const Reading> readings) {
  if (readings.empty()) return {};
  Passes passes(readings, Passes::StoppedBy::all, AttentionMode::absorbed);
  do {
    for (Rest& r : passes.all())
      if (!r.error && r.cancelled()) r.cancel();
  } while (passes.pass());
  std::vector<std::optional<Error>> errors;
  for (Rest& r : passes.all()) errors.push_back(std::move(r.error));
  return errors;
}

}  // namespace larch::engine
