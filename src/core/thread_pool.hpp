#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace larch {

/// Starts a thread that runs the function. Throws std::system_error when the system gives none.
using ThreadStarter = std::function<std::thread(std::function<void()>)>;

/// Starts a thread in which no signal arrives, save those that its own faults raise: a host's handlers run in the
/// host's threads.
std::thread start_thread(std::function<void()> body);

/// A thread that does one job after another, and between them waits: spins for a moment, then sleeps. For a job it is
/// called first, so that one that other processes keep from running need not be waited for.
class PoolThread {
 public:
  struct Job {
    void (*call)(void* context, int id) noexcept = nullptr;
    void* context = nullptr;
    int id = 0;
  };

  explicit PoolThread(const ThreadStarter& start);
  ~PoolThread();
  PoolThread(const PoolThread&) = delete;
  PoolThread& operator=(const PoolThread&) = delete;

  void call() noexcept;
  /// Whether it has come since it was called.
  [[nodiscard]] bool here() const noexcept;
  /// Takes the call back. Returns false if it has come meanwhile.
  bool dismiss() noexcept;
  /// Begins a job, once it is here; finish() comes before the next call.
  void begin(const Job& job) noexcept;
  /// Waits until the job is done. Returns how long that took, or 0 if it was too short to look at a clock.
  std::chrono::nanoseconds finish() noexcept;

 private:
  enum State : std::uint32_t { idle, called, ready, busy, stopped };

  void loop() noexcept;
  void set(State state) noexcept;

  alignas(64) std::atomic<std::uint32_t> state_{idle};
  Job job_;
  std::thread thread_;
};

/// Threads that teams share. They are started as teams ask for them, and end with the pool.
class ThreadPool {
 public:
  /// What a run does about threads that do not come because other processes have their cores.
  enum class Absent {
    left_out,    ///< it begins without them
    waited_for,  ///< for tests, which want to know how many there are
  };

  explicit ThreadPool(int cores, ThreadStarter start = start_thread, Absent absent = Absent::left_out)
      : cores_(cores), start_(std::move(start)), absent_(absent) {}

  /// The pool of the process: there from the first team to the last.
  static std::shared_ptr<ThreadPool> of_process();

  [[nodiscard]] int cores() const noexcept { return cores_; }
  [[nodiscard]] Absent absent() const noexcept { return absent_; }

  /// Makes sure that there are threads for a team of `threads`, its caller's own one counted, beside those of others as
  /// far as there are cores. Returns how many a team may be: fewer if the system gives no more, but not fewer than
  /// `least`; throws Error(out_of_memory) then. To be undone by leave() with what was returned.
  int join(int threads, int least);
  void leave(int threads) noexcept;

  /// Lends threads for one run of a team that would like `threads` and adds them to `lent`, whose capacity suffices.
  /// Returns how many there are with the caller's own: as many as asked if no other team runs, else a share of the
  /// cores, down to the caller alone; it never waits. To be undone by give_back().
  int lend(int threads, std::vector<PoolThread*>& lent) noexcept;
  void give_back(std::vector<PoolThread*>& lent) noexcept;

 private:
  /// Starts threads until there are so many, or no more can be had. Returns what was in the way.
  std::string grow(std::size_t threads);

  const int cores_;
  const ThreadStarter start_;
  const Absent absent_;
  std::mutex mutex_;  ///< of everything below
  std::vector<std::unique_ptr<PoolThread>> threads_;
  std::vector<PoolThread*> idle_;  ///< the one that worked last is last, and the first to be lent again
  std::size_t wanted_ = 0;         ///< threads that all teams would use at once
  int runs_ = 0;                   ///< in progress
  int running_ = 0;                ///< threads in them, with the callers' own
};

}  // namespace larch
