#include "core/pace.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace larch {
namespace {

using std::chrono::milliseconds;

/// A team whose runs take 5 ms, of which threads wait `share` where there are more than `good`.
class PaceTest : public testing::Test {
 protected:
  int run(Pace& pace, int good, double share = 0.9) {
    const int count = pace.threads(now);
    const Pace::Time begin = now;
    now += milliseconds(5);
    pace.record(count, count, begin, now,
                count > good ? (now - begin) * (count - 1) * static_cast<int>(share * 100) / 100 : milliseconds(0));
    return count;
  }

  Pace::Time now{std::chrono::hours(1)};
};

TEST_F(PaceTest, AllThreadsWorkWhileNobodyWaits) {
  Pace pace(6);
  for (int i = 0; i < 1000; ++i) ASSERT_EQ(run(pace, 6), 6);
}

TEST_F(PaceTest, WaitingForLessThanHalfOfTheTimeIsBorne) {
  Pace pace(6);
  for (int i = 0; i < 1000; ++i) ASSERT_EQ(run(pace, 0, 0.4), 6);
}

TEST_F(PaceTest, WhereMostOfTheTimeIsLostFewerThreadsWork) {
  Pace pace(8);
  int total = 0;
  for (int i = 0; i < 10'000; ++i) total += run(pace, 1);
  EXPECT_LT(total, 12'000);  // some runs to find out, and to try again
  EXPECT_GT(total, 10'000);
}

TEST_F(PaceTest, MoreAreTriedUntilAllWorkAgain) {
  Pace pace(6);
  for (int i = 0; i < 1000; ++i) (void)run(pace, 1);
  int runs = 0;
  while (run(pace, 6) < 6) ASSERT_LT(++runs, 1000);  // 5 s
  for (int i = 0; i < 1000; ++i) ASSERT_EQ(run(pace, 6), 6);
}

TEST_F(PaceTest, AThreadThatDoesNotComeIsNotCalledForAWhile) {
  Pace pace(4);
  const auto run = [&](int most) {
    const int called = pace.threads(now);
    const Pace::Time begin = now;
    pace.record(called, std::min(called, most), begin, now += std::chrono::microseconds(200), {});
    return called;
  };
  int calls = 0;
  for (int i = 0; i < 10000; ++i) calls += run(3) > 3 ? 1 : 0;  // 2 s
  EXPECT_GE(calls, 3);
  EXPECT_LT(calls, 20);
  int runs = 0;
  while (run(4) < 4) ASSERT_LT(++runs, 10000);
  for (int i = 0; i < 1000; ++i) ASSERT_EQ(run(4), 4);
}

TEST_F(PaceTest, AFailureThatCostMuchIsNotSoonRepeated) {
  Pace pace(2);
  const Pace::Time begin = now;
  pace.record(2, 2, begin, now += std::chrono::seconds(3), std::chrono::seconds(2));
  now += std::chrono::seconds(9);  // one of the three seconds was lost
  EXPECT_EQ(pace.threads(now), 1);
  now += std::chrono::seconds(2);
  EXPECT_EQ(pace.threads(now), 2);
}

TEST_F(PaceTest, OneLateThreadIsNoEvidence) {
  Pace pace(2);
  const auto run = [&](milliseconds time, milliseconds waited) {
    const Pace::Time begin = now;
    pace.record(2, 2, begin, now += time, waited);
    return pace.threads(now);
  };
  for (int i = 0; i < 100; ++i) ASSERT_EQ(run(milliseconds(1), milliseconds(i % 4 == 0 ? 1 : 0)), 2);
  for (int i = 0; i < 100; ++i) ASSERT_EQ(run(milliseconds(13), milliseconds(i % 4 == 0 ? 12 : 0)), 2);
}

}  // namespace
}  // namespace larch
