#include "core/team.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <vector>

namespace larch {
namespace {

TEST(Worker, SplitCoversEverythingOnceInWholeGroups) {
  for (const std::size_t n : {0, 1, 5, 16, 17, 1000})
    for (const std::size_t group : {1, 4, 16})
      for (const int count : {1, 2, 3, 7, 32}) {
        Barrier barrier;
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

/// A pool whose teams are as large as asked and spin, on whatever machine.
std::shared_ptr<ThreadPool> pool() {
  return std::make_shared<ThreadPool>(8, start_thread, ThreadPool::Absent::waited_for);
}

TEST(Team, EveryWorkerRunsOnce) {
  for (const int threads : {1, 2, 5}) {
    std::vector<std::atomic<int>> calls(static_cast<std::size_t>(threads));
    Team team(threads, pool());
    ASSERT_EQ(team.size(), threads);
    team.run([&](const Worker& w) {
      EXPECT_EQ(w.count(), threads);
      ++calls[static_cast<std::size_t>(w.id())];
    });
    for (const auto& c : calls) EXPECT_EQ(c, 1);
  }
}

TEST(Team, RunsFollowEachOther) {
  Team team(3, std::make_shared<ThreadPool>(8));
  std::atomic<int> calls = 0;
  int expected = 0;
  for (int run = 0; run < 1000; ++run) {
    int count = 0;
    team.run([&](const Worker& w) {
      ++calls;
      if (w.id() == 0) count = w.count();
    });
    ASSERT_EQ(calls, expected += count);
  }
}

/// Each step reads what the neighbours wrote in the step before: wrong at once if a barrier lets anyone through early.
TEST(Team, BarrierSeparatesSteps) {
  for (const int threads : {1, 2, 3, 8}) {
    constexpr std::size_t steps = 500;
    std::vector<std::size_t> values[2];
    Team team(threads, pool());
    team.run([&](const Worker& w) {
      const auto id = static_cast<std::size_t>(w.id()), count = static_cast<std::size_t>(w.count());
      if (id == 0) values[0].assign(count, 0), values[1].assign(count, 0);
      w.barrier();
      for (std::size_t s = 0; s < steps; ++s) {
        values[(s + 1) % 2][id] = values[s % 2][(id + 1) % count] + 1;
        w.barrier();
      }
    });
    EXPECT_EQ(values[0].size(), static_cast<std::size_t>(threads));
    for (const std::size_t v : values[steps % 2]) EXPECT_EQ(v, steps);
  }
}

TEST(Team, ABarrierServesTeamsOfDifferentSizesThatSpinOrSleep) {
  Barrier barrier;
  for (const Waiting how : {Waiting::spin, Waiting::sleep})
    for (const int threads : {4, 2, 3}) {
      std::atomic<int> before = 0;
      std::atomic<bool> early = false;
      barrier.start(how);
      Team(threads, pool()).run([&](const Worker& w) {
        for (int round = 1; round <= 20; ++round) {
          ++before;
          barrier.wait(w.count());
          if (before < round * w.count()) early = true;
          barrier.wait(w.count());
        }
      });
      EXPECT_FALSE(early);
    }
}

}  // namespace
}  // namespace larch
