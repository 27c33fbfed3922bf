#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace larch {

/// A half-open range of indices.
struct Range {
  std::size_t begin = 0, end = 0;
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

/// A barrier for a team whose size may differ from run to run. Spins for so many turns, then sleeps.
class Barrier {
 public:
  explicit Barrier(int spins) : spins_(spins) {}
  void wait(int count) noexcept;

 private:
  const int spins_;
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
  [[nodiscard]] Range split(std::size_t n, std::size_t group = 1) const noexcept {
    const std::size_t groups = (n + group - 1) / group;
    const auto edge = [&](std::size_t i) {
      const std::size_t e = groups * i / static_cast<std::size_t>(count_) * group;
      return e < n ? e : n;
    };
    return {edge(static_cast<std::size_t>(id_)), edge(static_cast<std::size_t>(id_) + 1)};
  }
  /// Waits for all workers; what they wrote before is visible after.
  void barrier() const noexcept {
    if (count_ > 1) barrier_.wait(count_);
  }

 private:
  int id_, count_;
  Barrier& barrier_;
};

/// Runs one function on several OpenMP threads at once. `run` is for one caller at a time.
class Team {
 public:
  explicit Team(int threads);
  [[nodiscard]] int size() const noexcept { return threads_; }

  /// Calls f(Worker&) on every thread of the team and returns when all have finished. f must not throw.
  template <class F>
  void run(F&& f) {
    run([](void* context, Worker& worker) noexcept { (*static_cast<F*>(context))(worker); },
        const_cast<void*>(static_cast<const void*>(&f)));
  }

 private:
  void run(void (*call)(void*, Worker&) noexcept, void* context);

  int threads_;
  Barrier barrier_;
};

/// Cores that this process may use.
int available_cores() noexcept;

}  // namespace larch
