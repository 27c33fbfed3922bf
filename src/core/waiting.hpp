#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

namespace larch {

/// How a thread may wait for another.
enum class Waiting {
  spin,   ///< for a while, far shorter than a scheduler's time slice, then sleep: the other runs on a core of its own
  sleep,  ///< at once: spinning would only take time from those that are waited for
};

/// Waits until `value` is no longer `old`; what was written before it changed is visible then. Returns how long that
/// took, or 0 if it was too short to look at a clock. Whoever changes the value does so by a sequentially consistent
/// operation and then notifies.
std::chrono::nanoseconds wait_for_change(const std::atomic<std::uint32_t>& value, std::uint32_t old,
                                         Waiting how) noexcept;

}  // namespace larch
