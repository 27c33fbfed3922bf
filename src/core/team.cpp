#include "core/team.hpp"

#include <algorithm>
#include <utility>

namespace larch {
namespace {

/// What the threads of a run share.
struct Run {
  void (*call)(void*, Worker&) noexcept;
  void* context;
  int count;
  Barrier& barrier;
};

void work(void* run, int id) noexcept {
  const Run& r = *static_cast<const Run*>(run);
  Worker worker(id, r.count, r.barrier);
  r.call(r.context, worker);
}

int join(ThreadPool& pool, int threads) {
  if (threads > 0) return pool.join(threads, threads);
  return pool.join(std::min(pool.cores(), Team::most_threads), 1);
}

}  // namespace

void Barrier::start(Waiting how) noexcept {
  how_ = how;
  waited_.store(0, std::memory_order_relaxed);
}

void Barrier::wait(int count) noexcept {
  const std::uint32_t phase = phase_.load(std::memory_order_relaxed);
  if (arrived_.fetch_add(1, std::memory_order_acq_rel) + 1 == count) {
    arrived_.store(0, std::memory_order_relaxed);
    phase_.store(phase + 1);  // sequentially consistent: whoever begins to sleep now must not be overlooked
    phase_.notify_all();
    return;
  }
  const std::chrono::nanoseconds time = wait_for_change(phase_, phase, how_);
  if (time.count() > 0) waited_.fetch_add(time.count(), std::memory_order_relaxed);
}

std::chrono::nanoseconds Barrier::waited() const noexcept {
  return std::chrono::nanoseconds(waited_.load(std::memory_order_relaxed));
}

Team::Team(int threads, std::shared_ptr<ThreadPool> pool)
    : pool_(std::move(pool)), size_(join(*pool_, threads)), pace_(size_) {
  try {
    lent_.reserve(static_cast<std::size_t>(size_) - 1);
  } catch (...) {
    pool_->leave(size_);
    throw;
  }
}

Team::~Team() { pool_->leave(size_); }

void Team::run(void (*call)(void*, Worker&) noexcept, void* context) noexcept {
  const Pace::Time begin = Pace::Clock::now();
  const int count = pool_->lend(pace_.threads(begin), lent_);
  barrier_.start(count <= pool_->cores() ? Waiting::spin : Waiting::sleep);
  Run run{call, context, count, barrier_};
  for (int id = 1; id < count; ++id) lent_[static_cast<std::size_t>(id) - 1]->begin({work, &run, id});
  work(&run, 0);
  std::chrono::nanoseconds waited{};
  for (PoolThread* thread : lent_) waited += thread->finish();
  pool_->give_back(lent_);
  pace_.record(count, begin, Pace::Clock::now(), waited + barrier_.waited());
}

}  // namespace larch
