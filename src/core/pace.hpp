#pragma once

#include <chrono>

namespace larch {

/// How many of a team's threads to use. Beside busy processes, threads that wait for each other many times a
/// millisecond lose more than they bring: one of them is always off its core, and the others wait for its return. Where
/// half of the time was lost so, half as many threads do the same work in no more time; after a while more are tried
/// again.
class Pace {
 public:
  using Clock = std::chrono::steady_clock;
  using Time = Clock::time_point;
  using Duration = Clock::duration;

  explicit Pace(int most) : most_(most), threads_(most) {}

  /// For a run that begins now.
  [[nodiscard]] int threads(Time now) noexcept;
  /// Tells of a run of `count` threads: when it began and ended, and for how long threads waited for others, summed up.
  void record(int count, Time begin, Time end, Duration waited) noexcept;

 private:
  const int most_;
  int threads_;   ///< at most, for now
  int seen_ = 0;  ///< threads of the runs that the sums are of
  Duration took_{}, waited_{};
  Duration patience_{};  ///< until more threads are tried
  Time retry_{};         ///< when to
};

}  // namespace larch
