#include "core/team.hpp"

#include <omp.h>
#include <sched.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace larch {
namespace {

void pause() noexcept {
#if defined(__x86_64__)
  _mm_pause();
#endif
}

}  // namespace

void Barrier::wait(int count) noexcept {
  const std::uint32_t phase = phase_.load(std::memory_order_relaxed);
  if (arrived_.fetch_add(1, std::memory_order_acq_rel) + 1 == count) {
    arrived_.store(0, std::memory_order_relaxed);
    phase_.store(phase + 1, std::memory_order_release);
    phase_.notify_all();
    return;
  }
  for (int i = 0; i < spins_; ++i) {
    if (phase_.load(std::memory_order_acquire) != phase) return;
    pause();
  }
  phase_.wait(phase, std::memory_order_acquire);
}

Team::Team(int threads)
    // Where threads share a core, spinning only takes time from those that are waited for.
    : threads_(threads), barrier_(threads <= available_cores() ? 4000 : 0) {}

void Team::run(void (*call)(void*, Worker&) noexcept, void* context) {
  if (threads_ == 1) {
    Worker worker(0, 1, barrier_);
    call(context, worker);
    return;
  }
#pragma omp parallel num_threads(threads_)
  {
    Worker worker(omp_get_thread_num(), omp_get_num_threads(), barrier_);
    call(context, worker);
  }
}

int available_cores() noexcept {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) != 0) return omp_get_num_procs();
  return CPU_COUNT(&set);
}

}  // namespace larch
