#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/cores.hpp"
#include "core/pace.hpp"
#include "core/thread_pool.hpp"
#include "core/waiting.hpp"

namespace larch {

/// A half-open range of indices.
struct Range {
  std::size_t begin = 0, end = 0;
  [[nodiscard]] std::size_t size() const { return end - begin; }
  bool operator==(const Range&) const = default;
};

/// A barrier for a team whose size may differ from run to run.
class Barrier {
 public:
  /// Before each run: how to wait in it.
  void start(Waiting how) noexcept;
  void wait(int count) noexcept;
  /// How long threads have waited since start(), summed up, without waits too short to look at a clock.
  [[nodiscard]] std::chrono::nanoseconds waited() const noexcept;
  /// How often all have met since the barrier was made.
  [[nodiscard]] std::uint32_t meetings() const noexcept { return phase_.load(std::memory_order_relaxed); }

 private:
  Waiting how_ = Waiting::spin;
  std::atomic<std::int64_t> waited_{0};  ///< nanoseconds
  alignas(64) std::atomic<int> arrived_{0};
  alignas(64) std::atomic<std::uint32_t> phase_{0};
};

/// One thread's view of a running team. All workers run the same code; work is split by index, so results do not
/// depend on how many there are.
class Worker {
 public:
  Worker(int id, int count, Barrier& barrier) : id_(id), count_(count), barrier_(barrier) {}
  [[nodiscard]] int id() const noexcept { return id_; }
  [[nodiscard]] int count() const noexcept { return count_; }

  /// This worker's share of n items, in whole groups of `group`.
  [[nodiscard]] Range split(std::size_t n, std::size_t group = 1) const noexcept { return part(id_, count_, n, group); }
  /// Part i of so many of n items, in whole groups.
  [[nodiscard]] static Range part(int i, int parts, std::size_t n, std::size_t group) noexcept {
    const std::size_t groups = (n + group - 1) / group;
    const auto edge = [&](int at) {
      return std::min(groups * static_cast<std::size_t>(at) / static_cast<std::size_t>(parts) * group, n);
    };
    return {edge(i), edge(i + 1)};
  }
  /// Waits for all workers; what they wrote before is visible after.
  void barrier() const noexcept {
    if (count_ > 1) barrier_.wait(count_);
  }

 private:
  int id_, count_;
  Barrier& barrier_;
};

/// Runs one function on several threads at once: the caller's own and others of a pool. A run takes as many as the team
/// has if the pool can spare them now, if they come when they are called, and if they do not get in each other's way
/// (see Pace); it may be the caller's alone. `run` is for one caller at a time.
class Team {
 public:
  static constexpr int most_threads = 1024;

  /// Exactly so many threads, or, for 0, one per available core or as many as the system gives. Throws
  /// Error(out_of_memory) when it does not give so many.
  explicit Team(int threads, std::shared_ptr<ThreadPool> pool = ThreadPool::of_process());
  ~Team();
  Team(const Team&) = delete;
  Team& operator=(const Team&) = delete;

  /// Threads of a run at most.
  [[nodiscard]] int size() const noexcept { return size_; }
  /// How often the workers of runs of several have met at barriers so far.
  [[nodiscard]] std::uint32_t meetings() const noexcept { return barrier_.meetings(); }

  /// Calls f(Worker&) on the threads of a run, whose ids are below Worker::count(), and returns when all have finished.
  /// f must not throw.
  template <class F>
  void run(F&& f) {
    run([](void* context, Worker& worker) noexcept { (*static_cast<F*>(context))(worker); },
        const_cast<void*>(static_cast<const void*>(&f)));
  }

 private:
  void run(void (*call)(void*, Worker&) noexcept, void* context) noexcept;
  /// Calls the threads lent; those that do not come in time move to the end. Returns how many came.
  std::size_t gather(Waiting how) noexcept;
  /// For how long threads that are missing are waited for by those that are here, to have their help in a run.
  [[nodiscard]] Pace::Duration worth_waiting(std::ptrdiff_t missing, std::ptrdiff_t here) const noexcept;

  const std::shared_ptr<ThreadPool> pool_;
  std::vector<PoolThread*> lent_;  ///< in a run: its threads without the caller's own
  const int size_;
  Pace pace_;
  Pace::Duration last_run_{};  ///< how long it took
  Barrier barrier_;
};

}  // namespace larch
