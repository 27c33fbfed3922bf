// Requests that generate: streams of events, clients that go away, and too many of them.
#include <gtest/gtest.h>

#include "serve/running.hpp"

namespace larch::test {
namespace {

using std::chrono::milliseconds;

/// Takes seconds: twenty milliseconds a token.
constexpr const char* slow_stream = R"({"tokens": 1000, "delay": 20, "stream": true})";
constexpr const char* slow_answer = R"({"tokens": 1000, "delay": 20})";

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += what.size()) ++found;
  return found;
}

bool works(const SchedulerStats& s) { return s.running > 0; }
bool cancelled_one(const SchedulerStats& s) { return s.cancelled == 1 && s.running == 0 && s.waiting == 0; }

TEST(Streams, AreServerSentEvents) {
  Running running;
  Wire wire(running.port());
  const Response r = wire.ask(post(chat, R"({"tokens": 40, "stream": true})"));
  EXPECT_EQ(r.status, 200);
  EXPECT_EQ(r.field("Content-Type"), "text/event-stream");
  EXPECT_EQ(r.field("Cache-Control"), "no-cache");
  EXPECT_EQ(r.field("Transfer-Encoding"), "chunked");
  EXPECT_GT(count(r.body, "data: x\n\n"), 10U);
  EXPECT_TRUE(r.body.ends_with("data: [DONE]\n\n"));
  EXPECT_EQ(wire.ask(get("/health")).status, 200);  // the connection goes on
}

TEST(Streams, ComeAsTheyAreMade) {
  Running running;
  Wire wire(running.port());
  wire.send(post(chat, slow_stream));
  wire.read_until("data: x\n\n");
  EXPECT_TRUE(works(running.stats()));
}

TEST(Streams, HoldAllChoices) {
  Running running;
  const Response r = running.ask(post(chat, R"({"tokens": 5, "choices": 3, "stream": true})"));
  EXPECT_EQ(count(r.body, "[DONE]"), 1U);
  EXPECT_TRUE(running.becomes([](const SchedulerStats& s) { return s.completed == 3; }));
}

TEST(Streams, AreKeptAliveWhileNothingComes) {
  Running running({.keep_alive = milliseconds(50)});
  const Response r = running.ask(post(chat, R"({"tokens": 3, "delay": 400, "stream": true})"));
  EXPECT_GE(count(r.body, ": keep-alive\n\n"), 6U);
  EXPECT_EQ(r.body.find("data: x: keep"), std::string::npos);
  EXPECT_TRUE(r.body.ends_with("data: [DONE]\n\n"));
}

TEST(Streams, AreNotDisturbedWhileEventsCome) {
  Running running({.keep_alive = milliseconds(2000)});
  EXPECT_EQ(count(running.ask(post(chat, R"({"tokens": 50, "delay": 5, "stream": true})")).body, "keep-alive"), 0U);
}

struct Leaving {
  const char* name;
  const char* body;
  std::string pipelined;
  bool half = false;  ///< the client only says that it sends no more
};

void PrintTo(const Leaving& leaving, std::ostream* out) { *out << leaving.name; }

class LeavingClient : public testing::TestWithParam<Leaving> {};

TEST_P(LeavingClient, CancelsWhatItAskedFor) {
  Running running;
  Wire wire(running.port());
  wire.send(post(chat, GetParam().body));
  ASSERT_TRUE(running.becomes(works));
  wire.send(GetParam().pipelined);
  std::this_thread::sleep_for(milliseconds(50));
  if (GetParam().half) {
    wire.end_sending();
  } else {
    wire.close();
  }
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_TRUE(running.becomes(cancelled_one));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(3));
}

INSTANTIATE_TEST_SUITE_P(
    All, LeavingClient,
    testing::Values(Leaving{"Streaming", slow_stream, ""}, Leaving{"Waiting", slow_answer, ""},
                    Leaving{"StreamingHalf", slow_stream, "", true}, Leaving{"WaitingHalf", slow_answer, "", true},
                    Leaving{"StreamingPipelined", slow_stream, get("/health")},
                    Leaving{"WaitingPipelined", slow_answer, post(chat, slow_answer) + get("/health")},
                    Leaving{"WaitingPipelinedPart", slow_answer, "POST / HTTP/1.1\r\nContent-Le"},
                    Leaving{"WaitingPipelinedMuch", slow_answer, post(chat, std::string(500'000, ' '))}),
    [](const auto& leaving) { return std::string(leaving.param.name); });

TEST(Streams, LeavingCancelsAllChoices) {
  Running running;
  Wire wire(running.port());
  wire.send(post(chat, R"({"tokens": 1000, "delay": 20, "choices": 3, "stream": true})"));
  wire.read_until("data: x");
  wire.close();
  EXPECT_TRUE(running.becomes([](const SchedulerStats& s) { return s.cancelled == 3; }));
}

TEST(Streams, LeavingCancelsWhatWaits) {
  Running running({}, "", {}, 1);
  Wire first(running.port());
  first.send(post(chat, slow_stream));
  first.read_until("data: x");
  Wire second(running.port());
  second.send(post(chat, slow_stream));
  ASSERT_TRUE(running.becomes([](const SchedulerStats& s) { return s.waiting == 1; }));
  second.close();
  EXPECT_TRUE(running.becomes([](const SchedulerStats& s) { return s.waiting == 0 && s.running == 1; }));
}

TEST(Streams, AClientThatDoesNotReadIsLeft) {
  Running running({.queued_bytes = 100'000});
  Wire wire(running.port(), 4096);
  wire.send(post(chat, R"({"tokens": 2000, "bytes": 100000, "stream": true})"));
  EXPECT_TRUE(running.becomes(cancelled_one));  // long before 200 MB
  EXPECT_EQ(wire.read_rest().find("[DONE]"), std::string::npos);
}

TEST(Streams, AClientThatStopsReadingIsLeft) {
  Running running({.queued_bytes = 100'000'000, .write_time = milliseconds(300)});
  Wire wire(running.port(), 4096);
  wire.send(post(chat, R"({"tokens": 200, "bytes": 100000, "delay": 10, "stream": true})"));
  std::this_thread::sleep_for(milliseconds(1500));
  EXPECT_TRUE(running.becomes([](const SchedulerStats& s) { return s.running == 0; }));
  EXPECT_EQ(wire.read_rest().find("[DONE]"), std::string::npos);
}

TEST(Streams, AClientThatReadsGetsAll) {
  Running running({.queued_bytes = 10'000'000});
  const Response r = running.ask(post(chat, R"({"tokens": 50, "bytes": 100000, "stream": true})"));
  EXPECT_TRUE(r.body.ends_with("data: [DONE]\n\n"));
  EXPECT_GT(r.body.size(), 1'000'000U);
}

TEST(Requests, MoreThanMayWaitAreRefused) {
  Running running({.waiting = 1}, "", {}, 1);
  Wire a(running.port()), b(running.port());
  a.send(post(chat, slow_stream));
  a.read_until("data: x");
  b.send(post(chat, slow_stream));
  ASSERT_TRUE(running.becomes([](const SchedulerStats& s) { return s.waiting == 1; }));
  const Response r = running.ask(post(chat, slow_answer));
  EXPECT_EQ(r.status, 503);
  EXPECT_EQ(r.field("Retry-After"), "1");
  EXPECT_TRUE(r.json().contains("fake"));
  EXPECT_EQ(running.ask(get("/health")).status, 200);
  EXPECT_EQ(running.ask(post("/tokenize", R"({"content": "a"})")).status, 200);
  a.close();
  b.close();
  ASSERT_TRUE(running.becomes([](const SchedulerStats& s) { return s.running + s.waiting == 0; }));
  EXPECT_EQ(running.ask(post(chat, R"({"choices": 3})")).status, 503);
  EXPECT_EQ(running.ask(post(chat, R"({"choices": 2})")).status, 200);
}

TEST(Requests, FailuresAreToldInTheApisForm) {
  Running running;
  Wire wire(running.port());
  for (const bool stream : {false, true}) {
    const std::string rest = std::string(R"(, "stream": )") + (stream ? "true}" : "false}");
    const Response made = wire.ask(post(chat, R"({"fail": "make")" + rest));
    EXPECT_EQ(made.status, 422);
    EXPECT_EQ(made.json()["fake"], "fail: expected none");
    const Response full = wire.ask(post(chat, R"({"prompt": 3000)" + rest));
    EXPECT_EQ(full.status, 400);
    EXPECT_TRUE(full.json().contains("fake"));
    EXPECT_EQ(wire.ask(post(chat, R"({"prompt": 0)" + rest)).status, 400);
  }
  EXPECT_EQ(wire.ask(post(chat, "no JSON")).status, 400);
  EXPECT_EQ(wire.ask(post(chat, "")).status, 400);
  EXPECT_EQ(wire.ask(post(chat, R"({"fail": "answer"})")).status, 500);
  EXPECT_EQ(wire.ask(post(chat, R"({"fail": "take"})")).status, 500);
  EXPECT_EQ(wire.ask(get("/health")).status, 200);
  Wire broken(running.port());
  broken.send(post(chat, R"({"tokens": 5, "fail": "take", "stream": true})"));
  const std::string all = broken.read_rest();  // an error, or a stream without its end
  EXPECT_FALSE(all.ends_with("0\r\n\r\n")) << all;
  EXPECT_TRUE(running.becomes([](const SchedulerStats& s) { return s.running == 0; }));
}

}  // namespace
}  // namespace larch::test
