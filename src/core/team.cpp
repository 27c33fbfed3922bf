#include "core/team.hpp"

#include <algorithm>
#include <thread>
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

std::size_t Team::gather(Waiting how) noexcept {
  constexpr std::chrono::microseconds least_wait{50}, most_wait{10'000};
  constexpr int part = 64;  // of the time that a run takes: so much may be lost by waiting
  for (PoolThread* thread : lent_) thread->call();
  const bool for_ever = pool_->absent() == ThreadPool::Absent::waited_for;
  const Pace::Time deadline = Pace::Clock::now() + std::clamp<Pace::Duration>(last_run_ / part, least_wait, most_wait);
  std::size_t here = 0;  // the first of lent_ are here
  while (here < lent_.size()) {
    if (lent_[here]->here()) {
      ++here;
    } else if (!for_ever && Pace::Clock::now() >= deadline) {
      break;
    } else if (how == Waiting::sleep) {
      std::this_thread::yield();
    }
  }
  const auto late = std::partition(lent_.begin() + static_cast<std::ptrdiff_t>(here), lent_.end(),
                                   [](PoolThread* thread) { return !thread->dismiss(); });
  return static_cast<std::size_t>(late - lent_.begin());
}

void Team::run(void (*call)(void*, Worker&) noexcept, void* context) noexcept {
  const bool considerate = pool_->absent() == ThreadPool::Absent::left_out;
  const Pace::Time begin = Pace::Clock::now();
  const int wanted = pool_->lend(considerate ? pace_.threads(begin) : size_, lent_);
  const Waiting how = wanted <= pool_->cores() ? Waiting::spin : Waiting::sleep;
  const std::size_t came = gather(how);
  const int count = static_cast<int>(came) + 1;
  barrier_.start(how);
  Run run{call, context, count, barrier_};
  for (std::size_t i = 0; i < came; ++i) lent_[i]->begin({work, &run, static_cast<int>(i) + 1});
  work(&run, 0);
  std::chrono::nanoseconds waited{};
  for (std::size_t i = 0; i < came; ++i) waited += lent_[i]->finish();
  pool_->give_back(lent_);
  const Pace::Time end = Pace::Clock::now();
  last_run_ = end - begin;
  pace_.record(wanted, count, begin, end, waited + barrier_.waited());
}

}  // namespace larch
