#include "engine/draft/mtp.hpp"

#include <algorithm>

#include "core/finite.hpp"
#include "engine/session_state.hpp"

namespace larch::engine {
namespace {

using ::larch::model::LogitRows;
using ::larch::model::Sequence;

/// So many rows wait until they are made together, which takes little more than one.
constexpr std::size_t many = 64;

/// Makes rows for all positions that are known but the last one, whose token behind it is not. False if cancelled.
bool fill(SessionState& s, const std::function<bool()>& cancelled) {
  MtpTrail& trail = *s.trail;
  while (trail.end() > trail.kept + 1) {
    const std::size_t n = std::min(trail.end() - trail.kept - 1, s.executor->batch());
    s.cache.unshare(trail.kept, trail.kept + n);
    const Sequence rows{&s.cache, trail.kept, std::span(s.tokens).subspan(trail.kept + 1, n), LogitRows::none, nullptr};
    if (!s.executor->mtp({&rows, 1}, trail.hidden.data(), nullptr, cancelled)) return false;
    trail.kept += n;
    trail.hidden.erase(trail.hidden.begin(), trail.hidden.begin() + static_cast<std::ptrdiff_t>(n * trail.dim));
  }
  return true;
}

}  // namespace

void fill_mtp_rows(SessionState& s, const std::function<bool()>& cancelled) {
  if (s.trail && s.trail->end() == s.tokens.size() && s.trail->end() - s.trail->kept > many) fill(s, cancelled);
}

std::vector<Token> draft_by_mtp(SessionState& s, Token next, std::size_t count, text::Sampler& sampler) {
  const auto cancelled = [&] { return s.cancelled.load(std::memory_order_relaxed); };
  std::vector<Token> drafts;
  const std::size_t end = s.tokens.size();
  MtpTrail& trail = *s.trail;
  trail.rewind(end);
  if (count == 0 || end == 0 || trail.end() < end) return drafts;
  if (end - trail.kept > s.executor->batch() && !fill(s, cancelled)) return drafts;
  // What is known and what is guessed, as far back as rows are made and guesses look.
  const std::size_t begin = std::min(trail.kept + 1, end - std::min(end, text::Sampler::window));
  std::vector<Token> text(s.tokens.begin() + static_cast<std::ptrdiff_t>(begin), s.tokens.end());
  text.push_back(next);
  std::vector<float> logits(s.vocab()), hidden(trail.hidden), chained(trail.dim);
  s.cache.unshare(trail.kept, end);
  s.cache.prepare(end, end + count - 1);
  for (std::size_t first = trail.kept; drafts.size() < count; first = begin + text.size() - 2) {
    const Sequence rows{&s.cache, first, std::span(text).subspan(first + 1 - begin), LogitRows::last, logits.data()};
    if (!s.executor->mtp({&rows, 1}, hidden.data(), chained.data(), cancelled)) break;
    if (!all_finite(logits.data(), logits.size()) || !all_finite(chained.data(), chained.size())) break;
    drafts.push_back(sampler.guess(logits, text, drafts.size()));
    text.push_back(drafts.back());
    hidden = chained;
  }
  if (drafts.empty()) return drafts;
  // The last row was made of a token that is not read yet; it is made again when it is.
  trail.hidden.erase(trail.hidden.begin(), trail.hidden.end() - static_cast<std::ptrdiff_t>(trail.dim));
  trail.kept = end - 1;
  return drafts;
}

}  // namespace larch::engine
