#pragma once

#include "serve/context.hpp"
#include "serve/owned_event.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace larch::serve {

/// Who reads what a job tells. Called by the thread of Context::io.
class Client {
 public:
  virtual ~Client() = default;
  /// The answer, and the last call.
  virtual void send(const Answer& answer) = 0;
  virtual void begin_stream() = 0;
  virtual void stream(std::string_view events) = 0;
  /// The last call.
  virtual void end_stream() = 0;
  /// What it asked for failed: the answer, if no stream began; the last call.
  virtual void fail(const Answer& answer) = 0;
};

/// One request that generates: from its body to the last of what the client is to read. It lives until the scheduler
/// is done with it.
class Job : public std::enable_shared_from_this<Job> {
 public:
  static std::shared_ptr<Job> start(Context& context, const Head& head, const Endpoint& endpoint, std::string body,
                                    std::shared_ptr<Client> client);

  /// Ends what is being computed; the client hears of it.
  void cancel();
  /// The same; the client is gone.
  void abandon();

 private:
  Job(Context& context, Head head, const Endpoint& endpoint, std::shared_ptr<Client> client);

  // On a worker.
  void prepare(const std::string& body);
  void submit(std::vector<Work> works);
  void refuse_if_cancelled() const;

  // On the thread of Context::io.
  void made(std::unique_ptr<Exchange> exchange, std::size_t works);
  void submitted(std::vector<Request> requests, const std::optional<Answer>& failure);
  void take(std::size_t choice, OwnedEvent owned);
  void take_for_client(std::size_t choice, const RequestEvent& event);
  template <class F>
  void tell(F&& what);
  void fail(const Answer& answer);
  [[nodiscard]] Answer failure() const;
  void finish();
  [[nodiscard]] double seconds() const;

  Context& context_;
  Head head_;
  const Endpoint& endpoint_;
  std::shared_ptr<Client> client_;  ///< null: it hears no more
  std::optional<KeepRunning> keep_running_;
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  std::unique_ptr<Exchange> exchange_;
  std::vector<Request> requests_;
  std::size_t left_ = 0;  ///< works without their last event
  std::string early_;     ///< events before the stream begins
  bool submitted_ = false, streams_ = false, spoke_ = false;
  std::atomic<bool> cancelled_{false};
};

}  // namespace larch::serve
