// The first byte is a number of bytes, in pieces of which the others come, as from a connection. What is a request is
// answered as the server would, but that nothing is generated.
#include <cstdint>
#include <cstdlib>
#include <larch/error.hpp>
#include <string>
#include <string_view>

#include "serve/failure.hpp"
#include "serve/openai_error.hpp"
#include "serve/reader.hpp"
#include "serve/router.hpp"

namespace {

using namespace larch;
using namespace larch::serve;

struct Fuzzed {
  Model model = Model::load(LARCH_DEMO_MODEL);
  Scheduler scheduler{model, {.session = {.context = 256, .threads = 1}}};
  Metrics metrics;
  Router router{{.scheduler = scheduler, .model_name = "demo", .endpoints = {}, .keys = {}, .origins = {true, {}}},
                metrics};
};

Answer answer(const Router& router, Reader& reader) {
  const Head& head = *reader.head();
  const Endpoint* endpoint = router.endpoint(head);
  if (endpoint == nullptr) return router.get(head);
  try {
    if (endpoint->plain) return {.body = endpoint->plain(router.scheduler().model(), "demo", reader.body())};
    static_cast<void>(endpoint->exchange(router.scheduler().model(), "demo", reader.body()));
    return {};
  } catch (...) {
    const ApiError error = current_failure();
    if (error.status() >= 500) std::abort();
    return error_answer(error, endpoint->error);
  }
}

/// Takes what is there of a request; whether there was something to take.
bool step(const Router& router, Reader& reader, std::string& input) {
  const bool had_head = reader.head().has_value();
  const std::size_t taken = reader.take(input);
  if (taken > input.size()) std::abort();
  input.erase(0, taken);
  if (!reader.head()) return taken > 0;
  const Sending sending{
      .keep_alive = reader.head()->keep_alive, .without_body = false, .fields = router.fields(*reader.head())};
  if (!had_head)
    if (const auto refusal = router.at_head(*reader.head())) {
      static_cast<void>(response(*refusal, sending));
      if (reader.head()->has_body()) throw ApiError(400, "the connection ends");
    }
  if (!reader.done()) return taken > 0;
  if (!router.at_head(*reader.head())) static_cast<void>(response(answer(router, reader), sending));
  reader = Reader({.head_bytes = 4096, .body_bytes = 4096});
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Fuzzed fuzzed;
  if (size == 0) return 0;
  const std::size_t piece = std::size_t{data[0]} + 1;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  Reader reader({.head_bytes = 4096, .body_bytes = 4096});
  std::string input;
  try {
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
      input += bytes.substr(at, piece);
      while (step(fuzzed.router, reader, input)) continue;
    }
  } catch (const ApiError& e) {
    if (e.status() >= 500 && e.status() != 501) std::abort();
    static_cast<void>(response(error_answer(e, openai_error), {}));
  }
  return 0;
}
