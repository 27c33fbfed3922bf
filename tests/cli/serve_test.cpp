#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <csignal>

#include "cli/process.hpp"
#include "serve/wire.hpp"

namespace larch {
namespace {

using test::get;
using test::Wire;

/// `larch serve` on a port that is free.
class Serving {
 public:
  explicit Serving(std::vector<std::string> args = {})
      : process_([&] {
          args.insert(args.begin(), {"serve", "--port", "0", "--threads", "1", "--context", "512"});
          return args;
        }()) {
    first_line = process_.read_until("\n");
    port = static_cast<std::uint16_t>(std::stoi(first_line.substr(first_line.rfind(':') + 1)));
  }

  /// Its exit status, which is to come soon.
  int end(int signal) {
    const auto begin = std::chrono::steady_clock::now();
    process_.send(signal);
    const int status = process_.wait();
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
    return status;
  }
  [[nodiscard]] std::string errors() const { return process_.errors(); }

  std::string first_line;
  std::uint16_t port = 0;

 private:
  Process process_;
};

TEST(Serve, TellsItsAddressAndEndsWithASignal) {
  for (const int signal : {SIGINT, SIGTERM}) {
    Serving serving;
    EXPECT_EQ(serving.first_line, "listening on http://127.0.0.1:" + std::to_string(serving.port) + "\n");
    Wire wire(serving.port);
    EXPECT_EQ(wire.ask(get("/health")).body, R"({"status":"ok"})");
    EXPECT_EQ(wire.ask(get("/v1/models")).json()["data"][0]["max_model_len"], 512);
    EXPECT_EQ(serving.end(signal), 0);
    EXPECT_EQ(serving.errors(), "");
  }
}

TEST(Serve, CallsTheModelByItsFolderOrAsTold) {
  Serving by_folder({"-m", LARCH_DEMO_MODEL "/"}), told({"--model-name", "my model"}), demo;
  const auto id = [](const Serving& serving) {
    return Wire(serving.port).ask(get("/v1/models")).json()["data"][0]["id"].get<std::string>();
  };
  EXPECT_EQ(id(by_folder), "fp8");
  EXPECT_EQ(id(told), "my model");
  EXPECT_EQ(id(demo), "larch-demo");
}

TEST(Serve, WantsTheKeysOfAFile) {
  const ScratchFolder folder;
  const std::string file = folder.path("keys");
  write_file(file, "a-key\n");
  ::chmod(file.c_str(), 0600);
  Serving serving({"--api-key-file", file});
  EXPECT_EQ(Wire(serving.port).ask(get("/v1/models")).status, 401);
  EXPECT_EQ(Wire(serving.port).ask(get("/v1/models", "Authorization: Bearer a-key\r\n")).status, 200);
  EXPECT_EQ(serving.errors(), "");
  ::chmod(file.c_str(), 0644);
  EXPECT_NE(Serving({"--api-key-file", file}).errors().find("open to others"), std::string::npos);
}

TEST(Serve, WarnsWhereEverybodyMayComeWithoutAKey) {
  const Serving serving({"--host", "0.0.0.0"});
  EXPECT_NE(serving.errors().find("--api-key-file"), std::string::npos);
  EXPECT_EQ(Wire(serving.port).ask("GET /health HTTP/1.1\r\nHost: any.example\r\n\r\n").status, 200);
}

TEST(Serve, APortInUseIsOneSentence) {
  const Serving serving;
  const Finished r = run({"serve", "--port", std::to_string(serving.port)});
  EXPECT_EQ(r.status, 1);
  EXPECT_EQ(r.out, "");
  EXPECT_EQ(r.err,
            "larch: --port: expected " + std::to_string(serving.port) + " to be free on 127.0.0.1, found it in use\n");
}

TEST(Serve, RefusesWhatItCannotDo) {
  const auto expect = [](std::vector<std::string> args, int status, const std::string& text) {
    args.insert(args.begin(), {"serve", "--port", "0"});
    const Finished r = run(args);
    EXPECT_EQ(r.status, status) << text;
    EXPECT_NE(r.err.find(text), std::string::npos) << r.err;
    EXPECT_EQ(r.err.find('\n'), r.err.size() - 1) << r.err;
  };
  expect({"--port", "65536"}, 2, "port");
  expect({"--parallel", "0"}, 2, "--parallel");
  expect({"--batch", "0"}, 2, "--batch");
  expect({"--cache-memory", "much"}, 2, "--cache-memory");
  expect({"--allow-origin", "chat.example"}, 2, "--allow-origin");
  expect({"--api-key-file", "/nowhere"}, 1, "/nowhere");
  expect({"--host", "no host"}, 1, "--host");
  expect({"-m", "/nowhere"}, 1, "/nowhere");
}

TEST(Serve, HelpTellsThatThereIsNoTls) { EXPECT_NE(run({"serve", "--help"}).out.find("no TLS"), std::string::npos); }

}  // namespace
}  // namespace larch
