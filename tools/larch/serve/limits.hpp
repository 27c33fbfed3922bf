#pragma once

#include <chrono>
#include <cstddef>

namespace larch::serve {

/// What clients may take of the server.
struct Limits {
  std::size_t head_bytes = std::size_t{16} << 10;   ///< of a request's line and fields
  std::size_t body_bytes = std::size_t{16} << 20;   ///< of a request
  std::size_t all_bodies = std::size_t{256} << 20;  ///< bytes of bodies that are being read
  std::size_t queued_bytes = std::size_t{1} << 20;  ///< of a stream that its client has not read
  std::size_t connections = 256;                    ///< at once
  std::size_t waiting = 256;                        ///< requests that wait for the scheduler

  using Time = std::chrono::milliseconds;
  Time head_time{15'000};  ///< for a request's head, from its first byte
  Time body_time{120'000};
  Time idle_time{60'000};   ///< between requests
  Time write_time{60'000};  ///< without the client reading anything
  Time keep_alive{5'000};   ///< without an event, after which a stream gets a comment
  Time linger_time{2'000};  ///< for the client to read the last answer of a connection
  Time stop_time{1'000};    ///< for answers to be written at the end
};

}  // namespace larch::serve
