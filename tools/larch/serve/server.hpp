#pragma once

#include "serve/limits.hpp"
#include "serve/router.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace larch::serve {

/// Where clients connect to.
struct Address {
  std::string host = "127.0.0.1";  ///< a name or an IP address
  std::uint16_t port = 0;          ///< 0: any that is free
};

/// Whether only this machine reaches a host. Throws Error(io) for a name that is not known.
bool is_loopback(const std::string& host);

/// An HTTP server. Its scheduler must outlive it.
class Server {
 public:
  /// From here on clients can connect. Throws Error(io).
  Server(Service service, const Address& address, const Limits& limits = {});
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  [[nodiscard]] std::string url() const;  ///< "http://127.0.0.1:8080"
  [[nodiscard]] std::uint16_t port() const;

  /// Answers until `stop_file` (as poll() takes one) can be read; then takes no more requests, cancels those that are
  /// being answered, and returns once the scheduler is done with them. To be called once.
  void run(int stop_file);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace larch::serve
