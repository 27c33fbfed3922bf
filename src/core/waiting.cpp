#include "core/waiting.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace larch {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::microseconds spin_time{50};
constexpr int turns_between_looks = 64;  ///< at the clock

void pause() noexcept {
#if defined(__x86_64__)
  _mm_pause();
#endif
}

/// Whether the value changed within a few turns.
bool changes_soon(const std::atomic<std::uint32_t>& value, std::uint32_t old) noexcept {
  for (int i = 0; i < turns_between_looks; ++i) {
    if (value.load(std::memory_order_acquire) != old) return true;
    pause();
  }
  return false;
}

}  // namespace

std::chrono::nanoseconds wait_for_change(const std::atomic<std::uint32_t>& value, std::uint32_t old,
                                         Waiting how) noexcept {
  if (how == Waiting::spin && changes_soon(value, old)) return {};
  const Clock::time_point begin = Clock::now();
  while (how == Waiting::spin && Clock::now() - begin < spin_time)
    if (changes_soon(value, old)) return Clock::now() - begin;
  value.wait(old, std::memory_order_acquire);
  return Clock::now() - begin;
}

}  // namespace larch
