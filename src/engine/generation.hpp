#pragma once

#include <chrono>
#include <span>
#include <vector>

#include "engine/reply_stream.hpp"
#include "engine/session_state.hpp"
#include "text/sampler.hpp"

namespace larch::engine {

/// A generation in progress: tells what its session must read next, and takes the logits after it.
class GenerationRun {
 public:
  /// Brings the session back to what it has in common with the prompt. Throws as Session::advance_to() does, with
  /// nothing changed. Keep session and options as long.
  GenerationRun(SessionState& session, std::span<const Token> prompt, const GenerateOptions& options);

  [[nodiscard]] bool complete() const noexcept { return complete_; }
  /// What to read, until it is complete.
  [[nodiscard]] std::span<const Token> wanted() const noexcept { return wanted_; }
  /// The logits after that.
  void take(std::span<const float> logits);
  void cancel();
  /// What came of it, once it is complete.
  Generation finish();

 private:
  using Clock = std::chrono::steady_clock;

  void complete(StopReason reason);

  SessionState& session_;
  const GenerateOptions& options_;
  ::larch::text::Sampler sampler_;
  ReplyStream stream_;
  std::vector<Token> wanted_;
  bool reading_prompt_ = true, complete_ = false;
  Clock::time_point begin_ = Clock::now(), decode_begin_;
  Generation result_;
};

}  // namespace larch::engine
