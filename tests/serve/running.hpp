#pragma once

#include <thread>

#include "serve/server.hpp"
#include "serve/wire.hpp"

namespace larch::test {

/// A server of the demo model in a thread. Its API, /v1/chat/completions, takes {"tokens": how many of each choice,
/// "choices": 1, "stream": false, "delay": milliseconds before each token, "bytes": 1 of each event, "prompt": 1 tokens
/// of it, "fail": where it throws}: events are "data: xxx\n\n", the last one "data: [DONE]\n\n"; else the answer is
/// {"tokens": how many}.
class Running {
 public:
  explicit Running(const serve::Limits& limits = {}, const std::string& keys = "",
                   const std::vector<std::string>& origins = {}, int at_work = 16);
  ~Running();

  [[nodiscard]] std::uint16_t port() const { return server_.port(); }
  /// One request over a connection of its own.
  Response ask(std::string_view bytes) const { return Wire(port()).ask(bytes); }
  [[nodiscard]] SchedulerStats stats() const { return scheduler_.stats(); }
  /// Ends the server; seconds until it had ended.
  double stop();

  /// Waits for figures to become as wanted; false after ten seconds.
  template <class F>
  bool becomes(F&& wanted) const {
    for (int i = 0; i < 1000; ++i) {
      if (wanted(stats())) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
  }

 private:
  Scheduler scheduler_;
  serve::Server server_;
  int stop_file_;
  std::thread thread_;
};

inline constexpr const char* chat = "/v1/chat/completions";

}  // namespace larch::test
