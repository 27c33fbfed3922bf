#include "core/team.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace larch {
namespace {

TEST(Worker, SplitCoversEverythingOnceInWholeGroups) {
  for (const std::size_t n : {0, 1, 5, 16, 17, 1000})
    for (const std::size_t group : {1, 4, 16})
      for (const int count : {1, 2, 3, 7, 32}) {
        Barrier barrier(100);
        std::size_t end = 0;
        for (int id = 0; id < count; ++id) {
          const Range r = Worker(id, count, barrier).split(n, group);
          ASSERT_EQ(r.begin, end);
          ASSERT_LE(r.begin, r.end);
          ASSERT_TRUE(r.end == n || r.end % group == 0);
          ASSERT_LE(r.size(), (n / group / static_cast<std::size_t>(count) + 1) * group);
          end = r.end;
        }
        ASSERT_EQ(end, n);
      }
}

TEST(Team, EveryWorkerRunsOnce) {
  for (const int threads : {1, 2, 5}) {
    std::vector<std::atomic<int>> calls(static_cast<std::size_t>(threads));
    Team team(threads);
    for (int run = 0; run < 10; ++run)
      team.run([&](const Worker& w) {
        EXPECT_EQ(w.count(), threads);
        ++calls[static_cast<std::size_t>(w.id())];
      });
    for (const auto& c : calls) EXPECT_EQ(c, 10);
  }
}

/// Each step reads what the neighbours wrote in the step before: wrong at once if a barrier lets anyone through early.
TEST(Team, BarrierSeparatesSteps) {
  for (const int threads : {1, 2, 3, 8}) {
    const auto count = static_cast<std::size_t>(threads);
    constexpr std::size_t steps = 500;
    std::vector<std::size_t> values[2] = {std::vector<std::size_t>(count, 0), std::vector<std::size_t>(count, 0)};
    Team team(threads);
    team.run([&](const Worker& w) {
      const auto id = static_cast<std::size_t>(w.id());
      for (std::size_t s = 0; s < steps; ++s) {
        values[(s + 1) % 2][id] = values[s % 2][(id + 1) % count] + 1;
        w.barrier();
      }
    });
    for (const std::size_t v : values[steps % 2]) EXPECT_EQ(v, steps);
  }
}

TEST(Team, ABarrierServesTeamsOfDifferentSizes) {
  Barrier barrier(100);
  for (const int threads : {4, 2, 3}) {
    std::atomic<int> before = 0;
    std::atomic<bool> early = false;
    Team(threads).run([&](const Worker&) {
      for (int round = 1; round <= 20; ++round) {
        ++before;
        barrier.wait(threads);
        if (before < round * threads) early = true;
        barrier.wait(threads);
      }
    });
    EXPECT_FALSE(early);
  }
}

TEST(Team, ThereIsACore) { EXPECT_GE(available_cores(), 1); }

}  // namespace
}  // namespace larch
