// Connections: requests one after the other, and what clients must not do.
#include <gtest/gtest.h>

#include "serve/running.hpp"

namespace larch::test {
namespace {

using serve::Limits;
using std::chrono::milliseconds;

double seconds_of(const std::function<void()>& what) {
  const auto begin = std::chrono::steady_clock::now();
  what();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

class ConnectionTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { running = new Running; }
  static void TearDownTestSuite() {
    delete running;
    running = nullptr;
  }
  static Running* running;
  const std::string one_token = R"({"tokens": 1})";
};
Running* ConnectionTest::running = nullptr;

TEST_F(ConnectionTest, TakesRequestsOneAfterTheOther) {
  Wire wire(running->port());
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(wire.ask(get("/health")).json()["status"], "ok");
    EXPECT_EQ(wire.ask(post(chat, one_token)).status, 200);
    EXPECT_EQ(wire.ask(post(chat, R"({"stream": true})")).status, 200);
    EXPECT_EQ(wire.ask(get("/nowhere")).status, 404);
    EXPECT_EQ(wire.ask(post("/tokenize", "{}")).status, 400);
  }
}

TEST_F(ConnectionTest, AnswersPipelinedRequestsInTheirOrder) {
  Wire wire(running->port());
  wire.send(get("/health") + post(chat, one_token) + post("/tokenize", R"({"content": "a"})") +
            post(chat, R"({"stream": true})") + get("/nowhere"));
  EXPECT_EQ(wire.read_response().body, R"({"status":"ok"})");
  EXPECT_TRUE(wire.read_response().json().contains("tokens"));
  EXPECT_TRUE(wire.read_response().json().contains("tokens"));
  EXPECT_EQ(wire.read_response().field("Content-Type"), "text/event-stream");
  EXPECT_EQ(wire.read_response().status, 404);
}

TEST_F(ConnectionTest, TakesRequestsByteByByte) {
  Wire wire(running->port());
  for (const char byte : post(chat, one_token) + get("/health")) wire.send({&byte, 1});
  EXPECT_EQ(wire.read_response().status, 200);
  EXPECT_EQ(wire.read_response().body, R"({"status":"ok"})");
}

TEST_F(ConnectionTest, AnswersAClientThatSendsNoMore) {
  for (const std::string& request : {get("/health"), post("/tokenize", R"({"content": "a"})")}) {
    Wire wire(running->port());
    wire.send(request);
    wire.end_sending();
    EXPECT_EQ(wire.read_response().status, 200);
    EXPECT_TRUE(wire.ended());
  }
}

TEST_F(ConnectionTest, TakesBodiesInChunks) {
  Wire wire(running->port());
  const std::string head =
      "POST " + std::string(chat) + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(wire.ask(head + "5\r\n{\"tok\r\n7;a=b\r\nens\": 9\r\n1\r\n}\r\n0\r\n\r\n").json()["tokens"], 9);
  EXPECT_EQ(wire.ask(get("/health")).status, 200);
  EXPECT_EQ(wire.ask(head + "x\r\n").status, 400);
  EXPECT_TRUE(wire.ended());
}

TEST_F(ConnectionTest, SaysToContinueOnlyIfTheBodyIsWanted) {
  const std::string expect = "Expect: 100-continue\r\nContent-Length: 13\r\n\r\n";
  Wire wire(running->port());
  wire.send("POST " + std::string(chat) + " HTTP/1.1\r\nHost: localhost\r\n" + expect);
  EXPECT_EQ(wire.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  wire.send(one_token);
  EXPECT_EQ(wire.read_response().status, 200);
  wire.send("POST /nowhere HTTP/1.1\r\nHost: localhost\r\n" + expect);
  EXPECT_EQ(wire.read_response().status, 404);
  EXPECT_TRUE(wire.ended());
}

TEST_F(ConnectionTest, AnswersOldClientsAndEnds) {
  Wire wire(running->port());
  const Response r = wire.ask("GET /health HTTP/1.0\r\n\r\n");
  EXPECT_EQ(r.status, 200);
  EXPECT_EQ(r.field("Connection"), "close");
  EXPECT_TRUE(wire.ended());
  Wire stream(running->port());
  stream.send("POST " + std::string(chat) +
              " HTTP/1.0\r\nContent-Length: 30\r\n\r\n{\"stream\": true, \"tokens\": 20}");
  const Response s = stream.read_response();
  EXPECT_EQ(s.field("Transfer-Encoding"), "");
  EXPECT_TRUE(s.body.starts_with("data: x\n\n")) << s.body;
  EXPECT_TRUE(s.body.ends_with("data: [DONE]\n\n")) << s.body;
}

TEST_F(ConnectionTest, EndsWhenTheClientSaysSo) {
  Wire wire(running->port());
  EXPECT_EQ(wire.ask(get("/health", "Connection: close\r\n")).field("Connection"), "close");
  EXPECT_TRUE(wire.ended());
}

TEST_F(ConnectionTest, AnswersWhatIsNoHttp) {
  for (const std::string& bytes :
       {std::string("\x16\x03\x01", 3), std::string("hello\r\n\r\n"), std::string(9, '\0')}) {
    Wire wire(running->port());
    const Response r = wire.ask(bytes);
    EXPECT_EQ(r.status, 400);
    EXPECT_NE(r.json()["error"]["message"].get<std::string>().find("HTTP/1.1"), std::string::npos);
    EXPECT_TRUE(wire.ended());
  }
}

TEST(Connections, ABodyThatIsTooLargeIsRefusedBeforeItIsRead) {
  Running running({.body_bytes = 1000});
  Wire wire(running.port());
  const Response r =
      wire.ask("POST " + std::string(chat) + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1001\r\n\r\n");
  EXPECT_EQ(r.status, 413);
  EXPECT_TRUE(r.json().contains("fake")) << r.body;  // in the API's form
  // The client reads the answer though it still sends.
  Wire sends(running.port());
  sends.send(post(chat, std::string(3'000'000, ' ')));
  EXPECT_EQ(sends.read_response().status, 413);
  const Response fits = running.ask(post(chat, R"({"tokens": 1})" + std::string(987, ' ')));
  EXPECT_EQ(fits.status, 200);
}

TEST(Connections, BodiesTogetherAreSoLarge) {
  Running running({.body_bytes = 1000, .all_bodies = 1500});
  const std::string head = "POST " + std::string(chat) + " HTTP/1.1\r\nHost: localhost\r\n";
  const auto status = [&] { return running.ask(post(chat, R"({"tokens": 1})" + std::string(987, ' '))).status; };
  for (const char* length : {"Content-Length: 800\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n1"}) {
    {
      Wire wire(running.port());
      wire.send(head + length);
      std::this_thread::sleep_for(milliseconds(50));
      EXPECT_EQ(status(), 503) << length;
      EXPECT_EQ(running.ask(get("/health")).status, 200);
    }
    int after = 0;
    for (int i = 0; i < 100 && after != 200; ++i) {
      after = status();
      std::this_thread::sleep_for(milliseconds(10));
    }
    EXPECT_EQ(after, 200) << length;
  }
  for (int i = 0; i < 5; ++i) EXPECT_EQ(status(), 200);
}

TEST(Connections, AHeadThatIsTooLargeIsRefused) {
  Running running({.head_bytes = 1000});
  EXPECT_EQ(running.ask(get("/health", "a: " + std::string(2000, 'x') + "\r\n")).status, 431);
  EXPECT_EQ(running.ask(get("/health", "a: " + std::string(900, 'x') + "\r\n")).status, 200);
}

TEST(Connections, SlowHeadsAndBodiesAreRefused) {
  Running running({.head_time = milliseconds(200), .body_time = milliseconds(200)});
  for (const std::string& part : {std::string("GET /hea"), post(chat, "{    ").substr(0, 70)}) {
    Wire wire(running.port());
    wire.send(part.substr(0, 4));
    Response r;
    const double seconds = seconds_of([&] {
      std::jthread slowly([&](const std::stop_token& stop) {
        for (std::size_t i = 4; i < part.size() && !stop.stop_requested(); ++i) {
          wire.send(part.substr(i, 1));
          std::this_thread::sleep_for(milliseconds(50));
        }
      });
      r = wire.read_response();
      slowly.request_stop();
    });
    EXPECT_EQ(r.status, 408);
    EXPECT_LT(seconds, 5);
    EXPECT_TRUE(wire.ended());
  }
}

TEST(Connections, ABodyThatStopsIsRefused) {
  Running running({.body_time = milliseconds(200)});
  Wire wire(running.port());
  wire.send("POST " + std::string(chat) + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{");
  EXPECT_EQ(wire.read_response().status, 408);
}

TEST(Connections, IdleOnesEnd) {
  Running running({.idle_time = milliseconds(200)});
  Wire fresh(running.port()), used(running.port());
  EXPECT_EQ(used.ask(get("/health")).status, 200);
  EXPECT_LT(seconds_of([&] {
              EXPECT_TRUE(fresh.ended());
              EXPECT_TRUE(used.ended());
            }),
            5);
}

TEST(Connections, AreSoManyAtOnce) {
  Running running({.connections = 2});
  {
    Wire a(running.port()), b(running.port());
    EXPECT_EQ(a.ask(get("/health")).status, 200);
    EXPECT_EQ(b.ask(get("/health")).status, 200);
    Wire c(running.port());
    const Response r = c.read_response();
    EXPECT_EQ(r.status, 503);
    EXPECT_EQ(r.field("Retry-After"), "1");
    EXPECT_EQ(a.ask(get("/health")).status, 200);
  }
  bool again = false;
  for (int i = 0; i < 100 && !again; ++i) {
    again = running.ask(get("/health")).status == 200;
    std::this_thread::sleep_for(milliseconds(10));
  }
  EXPECT_TRUE(again);
}

TEST(Connections, ManyAtOnceAreAnswered) {
  Running running;
  std::vector<std::thread> clients;
  std::atomic<int> good{0};
  for (int i = 0; i < 32; ++i)
    clients.emplace_back([&, i] {
      Wire wire(running.port());
      for (int j = 0; j < 4; ++j) {
        const bool stream = (i + j) % 2 == 0;
        const Response r = wire.ask(post(chat, stream ? R"({"tokens": 3, "stream": true})" : R"({"tokens": 3})"));
        good += r.status == 200 && (stream ? r.body.ends_with("[DONE]\n\n") : r.body.ends_with("}")) ? 1 : 0;
      }
    });
  for (std::thread& client : clients) client.join();
  EXPECT_EQ(good, 128);
}

}  // namespace
}  // namespace larch::test
