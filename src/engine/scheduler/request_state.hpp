#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "engine/generation.hpp"
#include "engine/session_state.hpp"
#include "larch/scheduler.hpp"

namespace larch::engine {

/// A request, from its submission to its last event. All but cancel() is for the scheduler's thread.
struct RequestState {
  std::vector<Token> prompt;
  GenerateOptions options;  ///< whose callbacks also tell `on_event`, and do not throw
  OnRequestEvent on_event;
  std::uint64_t number = 0;  ///< ascending with time

  std::unique_ptr<SessionState> session{};  ///< once it began
  std::unique_ptr<GenerationRun> run{};
  std::vector<Token> again{};  ///< to be read before the run goes on: it made room for others once
  std::size_t next = 0;        ///< tokens to be read in the pass at hand
  std::uint64_t served = 0;    ///< the last pass that read of its prompt, or of `again`
  bool ended = false;          ///< its last event was told

  /// Whether it has tokens to read before it can choose one.
  [[nodiscard]] bool reads() const { return !again.empty() || run->reads_prompt(); }
  /// Tokens to be read before it can choose one.
  [[nodiscard]] std::size_t left() const { return again.size() + run->wanted(); }

  /// All of its tokens, to be read for the first time or once more.
  [[nodiscard]] std::size_t tokens() const { return run ? again.size() : prompt.size(); }
  /// Those of them of which it takes what others have read.
  [[nodiscard]] std::span<const Token> beginning() const {
    if (run) return again;
    return options.prompt_probabilities ? std::span<const Token>() : std::span<const Token>(prompt);
  }

  void cancel() noexcept {
    const std::lock_guard lock(mutex_);
    cancelled_ = true;
    if (session) session->cancelled.store(true, std::memory_order_relaxed);
  }
  [[nodiscard]] bool cancelled() const {
    const std::lock_guard lock(mutex_);
    return cancelled_;
  }
  /// Its session, which cancel() reaches from now on.
  void begin(std::unique_ptr<SessionState> begun) {
    const std::lock_guard lock(mutex_);
    session = std::move(begun);
    if (cancelled_) session->cancelled.store(true, std::memory_order_relaxed);
  }
  void end() noexcept {
    ended = true;
    run.reset();
    const std::lock_guard lock(mutex_);
    session.reset();
  }

 private:
  mutable std::mutex mutex_;
  bool cancelled_ = false;
};

}  // namespace larch::engine
