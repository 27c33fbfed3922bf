#include "engine/reading.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "core/finite.hpp"
#include "engine/draft/mtp.hpp"

namespace larch::engine {
namespace {

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
  std::size_t next = 0;  ///< tokens in the pass at hand

  [[nodiscard]] bool last() const { return next == tokens.size(); }
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

  /// What the pass gave joins the session, unless it is no numbers. `hidden`: [next, hidden_size].
  std::optional<Error> advance(const float* hidden) {
    const std::size_t vocab = session.vocab();
    const std::size_t rows = ::larch::model::logit_rows(sequence());
    if (auto error = find_not_finite({logits(), rows * vocab}, session.tokens.size() + next - rows, vocab))
      return error;
    if (all != nullptr) {
      all += next * vocab;
      if (last()) std::copy_n(all - vocab, vocab, session.last_logits.data());
    }
    if (session.trail && session.trail->end() == session.tokens.size())
      session.trail->hidden.insert(session.trail->hidden.end(), hidden, hidden + next * session.trail->dim);
    session.tokens.insert(session.tokens.end(), tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(next));
    session.fresh = last();
    tokens = tokens.subspan(next);
    return std::nullopt;
  }
};

/// The next piece of as many readings as fit in a pass of `batch` tokens.
std::vector<Rest*> choose(std::span<Rest> all, std::size_t batch) {
  std::vector<Rest*> chosen;
  for (Rest& r : all) {
    r.next = std::min(r.tokens.size(), static_cast<std::size_t>(r.session.options.batch));
    if (r.next == 0 || r.next > batch) continue;
    batch -= r.next;
    chosen.push_back(&r);
  }
  return chosen;
}

}  // namespace

void read(std::span<const Reading> readings) {
  if (readings.empty()) return;
  std::vector<Rest> all;
  for (const Reading& r : readings) all.push_back({*r.session, r.tokens, r.all, r.passed});
  const auto cancelled = [&] {
    return std::ranges::any_of(all, [](const Rest& r) { return r.session.cancelled.load(std::memory_order_relaxed); });
  };
  Executor& executor =
      *std::ranges::max_element(all, {}, [](const Rest& r) { return r.session.executor->batch(); })->session.executor;
  std::vector<Sequence> batch;
  const auto& trail = all.front().session.trail;  // all have one, or none has
  const std::size_t dim = trail ? trail->dim : 0;
  std::vector<float> hidden;
  while (true) {
    const std::vector<Rest*> pass = choose(all, executor.batch());
    if (pass.empty()) return;
    batch.clear();
    for (Rest* r : pass) {
      r->prepare();
      batch.push_back(r->sequence());
    }
    hidden.resize(token_count(batch) * dim);
    for (Rest* r : pass) r->session.fresh = false;
    const auto cancel = [&] {
      return Error(ErrorCode::cancelled,
                   "cancelled after " + std::to_string(pass.front()->session.tokens.size()) + " tokens");
    };
    if (cancelled() || !executor.forward(batch, {.hidden = trail ? hidden.data() : nullptr}, cancelled)) throw cancel();
    std::optional<Error> first;
    const float* row = hidden.data();
    for (Rest* r : pass) {
      if (auto error = r->advance(row); error && !first) first = std::move(error);
      row += r->next * dim;
    }
    if (first) throw Error(*first);
    for (Rest* r : pass) fill_mtp_rows(r->session, cancelled);
    for (const Rest* r : pass)
      if (r->passed != nullptr && !(*r->passed)()) throw cancel();
  }
}

}  // namespace larch::engine
