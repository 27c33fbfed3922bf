#pragma once

#include <chrono>
#include <functional>
#include <limits>
#include <span>
#include <vector>

#include "engine/draft/speculator.hpp"
#include "engine/reading.hpp"
#include "engine/reply_stream.hpp"
#include "engine/session_state.hpp"
#include "text/sampler.hpp"

namespace larch::engine {

/// Throws Error for options that are out of range, or not for this session's model.
void check(const GenerateOptions& options, const SessionState& session);

/// A generation in progress: tells what its session must read next, and takes the logits after it.
class GenerationRun {
 public:
  /// So many tokens of a prompt at most are read at once where each gets logits, which take memory.
  static constexpr std::size_t most_scored = 128;

  /// Brings the session back to what it has in common with the prompt. Throws as Session::advance_to() does, with
  /// nothing changed. Keep session and options as long.
  GenerationRun(SessionState& session, std::span<const Token> prompt, const GenerateOptions& options);

  [[nodiscard]] bool complete() const noexcept { return complete_; }
  /// Tokens to be read next: the rest of the prompt; behind it, what was chosen last and drafts.
  [[nodiscard]] std::size_t wanted() const noexcept { return wanted_.size(); }
  [[nodiscard]] bool reads_prompt() const noexcept { return reading_prompt_; }
  /// Whether each token that it reads next gets logits, for the probability of the prompt's token behind it.
  [[nodiscard]] bool scores_prompt() const noexcept { return reading_prompt_ && options_.prompt_probabilities; }
  /// What to read, until it is complete: of the prompt so many tokens at most.
  [[nodiscard]] Reading reading(std::size_t prompt_tokens = std::numeric_limits<std::size_t>::max());
  /// Tells of the prompt's tokens read so far; for after each pass over it. Returns whether to go on.
  bool passed();
  /// It was read, in so many seconds; `alone`: and nothing else.
  void take(double seconds, bool alone);
  /// Reads no drafts next time. Returns whether there were any.
  bool drop_drafts();
  /// The reading was cancelled.
  void cancel();
  /// What its session has read of the prompt or of others' before it began.
  [[nodiscard]] const GenerateStats& stats() const noexcept { return result_.stats; }
  /// What came of it, once it is complete.
  Generation finish();

  GenerationRun(const GenerationRun&) = delete;
  GenerationRun& operator=(const GenerationRun&) = delete;

 private:
  using Clock = std::chrono::steady_clock;

  /// The next token is chosen, from the session's logits.
  void choose();
  /// Of the drafts that were read those are taken up that are what is chosen. Returns how many.
  std::size_t verify();
  /// What to read next: the token chosen last, and drafts.
  void want_next();
  /// The prompt's tokens behind those read get their probabilities.
  void score();
  /// What to choose the next token from.
  std::span<const float> changed_logits();
  void complete(StopReason reason);

  SessionState& session_;
  const GenerateOptions& options_;
  ::larch::text::Sampler sampler_;
  ReplyStream stream_;
  Speculator speculator_;
  std::vector<Token> wanted_;  ///< to be read; behind the prompt: what was chosen, and drafts
  std::size_t slice_ = 0;      ///< of them, in the reading at hand
  std::vector<float> logits_;  ///< as the user's hook changes them
  std::function<bool()> passed_ = [this] { return passed(); };
  bool reading_prompt_ = true, complete_ = false, called_off_ = false;
  Clock::time_point begin_ = Clock::now(), decode_begin_;
  Generation result_;
};

}  // namespace larch::engine
