#include "core/thread_pool.hpp"

#include <gtest/gtest.h>
#include <pthread.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <string>
#include <system_error>
#include <thread>

#include "core/team.hpp"
#include "support/expect_error.hpp"
#include "support/without_threads.hpp"

namespace larch {
namespace {

/// A pool of a system that gives so many threads and no more.
std::shared_ptr<ThreadPool> poor_pool(int cores, int threads) {
  return std::make_shared<ThreadPool>(
      cores,
      [left = threads](std::function<void()> body) mutable {
        if (left-- <= 0) throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
        return start_thread(std::move(body));
      },
      ThreadPool::Absent::waited_for);
}

/// Ids of the workers of one run.
std::vector<int> ids_of_a_run(Team& team) {
  std::vector<std::atomic<int>> calls(static_cast<std::size_t>(team.size()));
  std::atomic<int> count = 0;
  team.run([&](const Worker& worker) {
    worker.barrier();
    ++calls[static_cast<std::size_t>(worker.id())];
    count = worker.count();
  });
  std::vector<int> ids;
  for (std::size_t i = 0; i < calls.size(); ++i)
    if (calls[i] > 0) ids.push_back(static_cast<int>(i));
  EXPECT_EQ(ids.size(), static_cast<std::size_t>(count));
  return ids;
}

TEST(ThreadPool, AsMuchAsItCanNotGiveIsAnErrorAndFewerThreadsServe) {
  const auto pool = poor_pool(8, 2);
  test::expect_error(ErrorCode::out_of_memory, {"expected to have 4", "no more than 3"}, [&] { Team(4, pool); });
  Team three(3, pool);
  EXPECT_EQ(ids_of_a_run(three), (std::vector{0, 1, 2}));
  Team all(0, pool);
  EXPECT_EQ(all.size(), 3);
  EXPECT_EQ(ids_of_a_run(all), (std::vector{0, 1, 2}));
}

TEST(ThreadPool, WithoutAnyThreadTheCallersOwnServes) {
  const auto pool = poor_pool(8, 0);
  test::expect_error(ErrorCode::out_of_memory, {"expected to have 2", "no more than 1"}, [&] { Team(2, pool); });
  Team alone(0, pool);
  EXPECT_EQ(ids_of_a_run(alone), (std::vector{0}));
}

TEST(ThreadPool, TeamsShareItsThreads) {
  int started = 0;
  const auto pool = std::make_shared<ThreadPool>(4, [&](std::function<void()> body) {
    ++started;
    return start_thread(std::move(body));
  });
  const Team a(4, pool), b(4, pool), c(2, pool);
  EXPECT_EQ(started, 3);
  const Team large(6, pool);
  EXPECT_EQ(started, 5);
}

TEST(ThreadPool, ARunGetsItsShareOfTheCores) {
  ThreadPool pool(8);
  std::vector<int> joined;
  for (int i = 0; i < 4; ++i) joined.push_back(pool.join(8, 8));
  std::vector<PoolThread*> lent[4];
  for (auto& l : lent) l.reserve(8);
  EXPECT_EQ(pool.lend(8, lent[0]), 8);  // alone: all
  EXPECT_EQ(pool.lend(8, lent[1]), 1);  // nothing is left, and nobody waits
  pool.give_back(lent[0]);
  EXPECT_EQ(pool.lend(8, lent[0]), 4);  // beside another: half
  pool.give_back(lent[1]);
  EXPECT_EQ(pool.lend(8, lent[1]), 4);
  EXPECT_EQ(pool.lend(8, lent[2]), 1);
  EXPECT_EQ(pool.lend(8, lent[3]), 1);
  pool.give_back(lent[0]);
  pool.give_back(lent[2]);
  EXPECT_EQ(pool.lend(2, lent[0]), 2);  // no more than asked
  for (std::size_t i = 0; i < 4; ++i) {
    if (i == 2) continue;
    EXPECT_EQ(lent[i].size(), i == 0 ? 1U : i == 1 ? 3U : 0U);
    pool.give_back(lent[i]);
  }
  for (const int n : joined) pool.leave(n);
}

TEST(ThreadPool, ManyTeamsRunAtOnce) {
  constexpr std::size_t callers = 8, items = 1000;
  const auto pool = std::make_shared<ThreadPool>(4);
  std::vector<std::vector<int>> done(callers, std::vector<int>(items));
  std::vector<std::thread> threads;
  for (std::size_t c = 0; c < callers; ++c)
    threads.emplace_back([&, c] {
      Team team(static_cast<int>(c % 4) + 1, pool);
      for (int run = 0; run < 50; ++run)
        team.run([&](const Worker& worker) {
          for (int step = 0; step < 4; ++step) {
            const Range mine = worker.split(items);
            for (std::size_t i = mine.begin; i < mine.end; ++i)
              ++done[c][(i + static_cast<std::size_t>(step) * 17) % items];
            worker.barrier();
          }
        });
    });
  for (std::thread& t : threads) t.join();
  for (const auto& values : done) EXPECT_EQ(std::ranges::count(values, 200), items);
}

TEST(ThreadPool, SignalsArriveInTheHostsThreads) {
  sigset_t before;
  pthread_sigmask(SIG_BLOCK, nullptr, &before);
  Team team(2, std::make_shared<ThreadPool>(2, start_thread, ThreadPool::Absent::waited_for));
  std::atomic<bool> blocked = false, faults_blocked = true;
  team.run([&](const Worker& worker) {
    if (worker.id() == 0) return;
    sigset_t set;
    pthread_sigmask(SIG_BLOCK, nullptr, &set);
    blocked = sigismember(&set, SIGINT) == 1 && sigismember(&set, SIGTERM) == 1 && sigismember(&set, SIGUSR1) == 1 &&
              sigismember(&set, SIGCHLD) == 1;
    faults_blocked = sigismember(&set, SIGBUS) == 1 || sigismember(&set, SIGSEGV) == 1;
  });
  EXPECT_TRUE(blocked);
  EXPECT_FALSE(faults_blocked);
  sigset_t after;
  pthread_sigmask(SIG_BLOCK, nullptr, &after);
  for (const int signal : {SIGINT, SIGTERM, SIGUSR1})
    EXPECT_EQ(sigismember(&after, signal), sigismember(&before, signal));
}

int threads_of_this_process() {
  const std::filesystem::directory_iterator tasks("/proc/self/task");
  return static_cast<int>(std::distance(begin(tasks), end(tasks)));
}

/// Waits until no more than so many are left: the system lists a thread for a moment after it was joined.
int threads_left(int expected) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (threads_of_this_process() > expected && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return threads_of_this_process();
}

TEST(ThreadPool, TheProcessHasOneFromTheFirstTeamToTheLast) {
  std::atomic<int> with_one_more = 0;  // with the first thread the thread sanitizer makes one of its own
  std::thread([&] { with_one_more = threads_of_this_process(); }).join();
  const int before = threads_left(with_one_more - 1);
  {
    Team a(3), b(2);
    EXPECT_GE(threads_of_this_process(), before + 2);
    EXPECT_LE(threads_of_this_process(), before + std::max(2, available_cores() - 1));
    EXPECT_EQ(ThreadPool::of_process(), ThreadPool::of_process());
  }
  EXPECT_EQ(threads_left(before), before);
}

TEST(ThreadPool, IdleThreadsTakeNoTime) {
  Team team(2);
  team.run([](const Worker&) {});
  const auto cpu_seconds = [] {
    timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
  };
  const double before = cpu_seconds();
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  EXPECT_LT(cpu_seconds() - before, 0.05);
}

constexpr int no_limit = 77;

/// What a process sees that may start no threads. Ends it: 0 if it got an error and could go on.
[[noreturn]] void run_without_more_threads() {
  if (!test::forbid_threads()) _exit(no_limit);
  try {
    Team team(2);
    _exit(1);
  } catch (const Error& e) {
    if (e.code() != ErrorCode::out_of_memory) _exit(2);
  }
  Team alone(0);
  alone.run([](const Worker& worker) { _exit(worker.count() == 1 ? 0 : 3); });
  _exit(4);
}

TEST(ThreadPoolDeathTest, AProcessSurvivesThatIsGivenNoThreads) {
  static int code;
  const auto exited = [](int status) {
    code = WEXITSTATUS(status);
    return WIFEXITED(status);
  };
  EXPECT_EXIT(run_without_more_threads(), exited, "");
  if (code == no_limit) GTEST_SKIP() << "threads cannot be limited here";
  EXPECT_EQ(code, 0);
}

}  // namespace
}  // namespace larch
