#pragma once

#include "serve/head.hpp"

#include <string>
#include <string_view>

namespace larch::serve {

/// What a client gets, other than a stream.
struct Answer {
  int status = 200;
  std::string body{};
  std::string_view type = "application/json";
  std::string fields{};  ///< further ones, each with the end of its line
};

/// How an answer is sent.
struct Sending {
  bool keep_alive = true;     ///< the connection takes another request
  bool without_body = false;  ///< as HEAD asks
  std::string fields{};       ///< further ones, each with the end of its line
};

/// The bytes of an answer.
std::string response(const Answer& answer, const Sending& sending);
/// The bytes that begin a stream of events: its body comes in chunks(), or to the end of the connection.
std::string stream_head(const Sending& sending, bool chunked);
/// A part of a stream's body as a chunk; of nothing, the last one.
std::string chunk(std::string_view bytes);

}  // namespace larch::serve
