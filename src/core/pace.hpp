#pragma once

#include <chrono>

namespace larch {

/// How many of a team's threads to use. Beside busy processes, threads that wait for each other many times a
/// millisecond lose more than they bring: one of them is always off its core, and the others wait for its return. Where
/// half of the time was lost so, half as many threads do the same work in no more time. Threads that did not come when
/// they were called are not called for a while either. More are tried again later: the later, the more was lost.
class Pace {
 public:
  using Clock = std::chrono::steady_clock;
  using Time = Clock::time_point;
  using Duration = Clock::duration;

  explicit Pace(int most) : most_(most), threads_(most) {}

  /// For a run that begins now.
  [[nodiscard]] int threads(Time now) noexcept;
  /// Tells of a run: how many threads were called and how many came, when it began and ended, and for how long threads
  /// waited for others, summed up, or where some did not come, for how long those were waited for.
  void record(int called, int came, Time begin, Time end, Duration waited) noexcept;

 private:
  /// Fewer threads until a failure that lost so much is worth to be risked again.
  void reduce(int threads, Time now, Duration lost) noexcept;

  const int most_;
  int threads_;   ///< at most, for now
  int seen_ = 0;  ///< threads of the runs that the sums are of
  Duration took_{}, waited_{};
  Duration patience_{};  ///< until more threads are tried
  Time retry_{};         ///< when to
};

}  // namespace larch
