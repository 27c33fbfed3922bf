#pragma once

#include <larch/scheduler.hpp>
#include <string>
#include <vector>

namespace larch::serve {

/// What the scheduler is to do for a client.
struct Work {
  std::vector<Token> prompt;
  GenerateOptions options;
};

/// One request to an API that generates, and what its client is to read. How it came in and goes out over the network
/// is not its business; everything is called by one thread at a time.
class Exchange {
 public:
  virtual ~Exchange() = default;

  /// For each choice that the client asked for, one.
  [[nodiscard]] virtual std::vector<Work> works() = 0;
  /// Whether the client wants server-sent events, rather than one JSON text at the end.
  [[nodiscard]] virtual bool streams() const = 0;

  /// Takes an event of work `choice`. Returns the server-sent events, in wire form, that follow from it: none if the
  /// client does not stream. After the last event of the last work that includes what ends the stream.
  [[nodiscard]] virtual std::string take(std::size_t choice, const RequestEvent& event) = 0;

  /// Of all that was taken, once each work had its last event and the client does not stream: JSON text and its HTTP
  /// status (an error's, if any work failed).
  struct Answer {
    int status = 200;
    std::string body;
  };
  [[nodiscard]] virtual Answer answer() = 0;
};

}  // namespace larch::serve
