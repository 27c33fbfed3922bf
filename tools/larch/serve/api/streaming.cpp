#include "serve/api/streaming.hpp"

namespace larch::serve {

Streaming read_streaming(const Field& request) {
  return {.wanted = request["stream"].boolean_or(false),
          .usage = request["stream_options"]["include_usage"].boolean_or(false)};
}

}  // namespace larch::serve
