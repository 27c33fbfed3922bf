#include <gtest/gtest.h>

#include "serve/running.hpp"

namespace larch::test {
namespace {

constexpr double soon = 3;  // seconds

TEST(Shutdown, OfAServerWithoutClients) {
  Running running;
  EXPECT_LT(running.stop(), soon);
}

TEST(Shutdown, EndsIdleConnections) {
  Running running;
  Wire fresh(running.port()), used(running.port()), part(running.port());
  used.ask(get("/health"));
  part.send("GET /he");
  EXPECT_LT(running.stop(), soon);
  EXPECT_TRUE(fresh.ended());
  EXPECT_TRUE(used.ended());
}

TEST(Shutdown, CancelsRequestsAndTellsTheirClients) {
  Running running;
  Wire stream(running.port()), answer(running.port());
  stream.send(post(chat, R"({"tokens": 1000, "delay": 20, "stream": true})"));
  stream.read_until("data: x\n\n");
  answer.send(post(chat, R"({"tokens": 1000, "delay": 20})"));
  ASSERT_TRUE(running.becomes([](const SchedulerStats& s) { return s.running == 2; }));
  EXPECT_LT(running.stop(), soon);
  EXPECT_EQ(running.stats().cancelled, 2U);
  EXPECT_TRUE(stream.read_rest().ends_with("0\r\n\r\n"));
  EXPECT_EQ(answer.read_response().status, 200);
}

TEST(Shutdown, DoesNotWaitForClientsThatDoNotRead) {
  Running running({.queued_bytes = 100'000'000});
  Wire wire(running.port(), 4096);
  wire.send(post(chat, R"({"tokens": 1000, "bytes": 100000, "delay": 10, "stream": true})"));
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  EXPECT_LT(running.stop(), soon);
}

TEST(Shutdown, TheAddressIsFreeThen) {
  std::uint16_t port = 0;
  {
    Running running;
    port = running.port();
    running.ask(get("/health"));
  }
  EXPECT_THROW(Wire{port}, std::runtime_error);
}

}  // namespace
}  // namespace larch::test
