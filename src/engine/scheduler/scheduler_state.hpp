#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "engine/scheduler/cache_memory.hpp"
#include "engine/scheduler/prompt_slice.hpp"
#include "engine/scheduler/request_state.hpp"

namespace larch::engine {

/// What a Scheduler holds: a thread that works on requests, a pass after the other.
class SchedulerState {
 public:
  SchedulerState(const Model& model, const SchedulerOptions& options);
  SchedulerState(const SchedulerState&) = delete;
  SchedulerState& operator=(const SchedulerState&) = delete;
  ~SchedulerState();

  [[nodiscard]] const Model& model() const noexcept { return empty_.model; }
  [[nodiscard]] const SchedulerOptions& options() const noexcept { return options_; }
  [[nodiscard]] SchedulerStats stats() const;
  std::shared_ptr<RequestState> submit(std::span<const Token> prompt, GenerateOptions options, OnRequestEvent on_event);
  std::size_t save(std::span<const Token> tokens, const std::filesystem::path& file);
  std::size_t load(const std::filesystem::path& file);

 private:
  using Requests = std::vector<std::shared_ptr<RequestState>>;

  /// Runs `job` on the thread, between passes, and waits for it.
  void between_passes(const std::function<void()>& job);
  void work();
  /// Waits for something to do. False when it is to end.
  bool wait();
  /// Lets requests begin, as many as have room.
  void admit();
  /// Whether one at work is about to read what this one begins with.
  [[nodiscard]] bool is_ahead_of(const RequestState& request);
  void begin(RequestState& request);
  /// Computes a pass for those at work.
  void step();
  /// What each is to read in the next pass. Returns how many tokens of prompts that is.
  std::size_t share_out();
  /// The one that came last gives its memory back, and waits.
  void make_way();
  /// What was read, in so many seconds.
  void take(RequestState& request, const std::optional<Error>& error, double seconds, bool alone);
  /// Ends those that are complete.
  void hand_over();
  /// Its last event: what there is of its reply, or what went wrong.
  void end(RequestState& request);
  void fail(RequestState& request, const Error& error);
  void count();

  const SchedulerOptions options_;
  const SessionState empty_;  ///< what the session of each is at first
  CacheMemory memory_;
  PromptSlice slice_, slice_alone_;  ///< of prompts, where replies are in progress beside, and where not
  std::uint64_t pass_ = 0;
  Requests running_;  ///< in the order in which they came
  std::deque<std::shared_ptr<RequestState>> waiting_;

  mutable std::mutex mutex_;  ///< of what follows
  std::condition_variable changed_;
  Requests submitted_;
  std::vector<std::packaged_task<void()>> jobs_;
  bool ending_ = false;
  SchedulerStats stats_;

  std::thread thread_;
};

}  // namespace larch::engine
