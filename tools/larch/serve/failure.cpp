#include "serve/failure.hpp"

#include <larch/error.hpp>
#include <new>
#include <nlohmann/json.hpp>

namespace larch::serve {

ApiError current_failure() {
  try {
    throw;
  } catch (const ApiError& e) {
    return e;
  } catch (const Error& e) {
    switch (e.code()) {
      case ErrorCode::context_full:
        return {400, e.what(), "", "context_length_exceeded"};
      case ErrorCode::invalid_argument:
      case ErrorCode::malformed:
      case ErrorCode::unsupported:
        return {400, e.what()};
      case ErrorCode::out_of_memory:
        return {503, e.what()};
      default:
        return {500, e.what()};
    }
  } catch (const std::bad_alloc&) {
    return {503, "memory: expected enough for this request, found none left"};
  } catch (const std::exception& e) {
    return {500, std::string("expected no such error within larch, found: ") + e.what()};
  } catch (...) {
    return {500, "an unknown error"};
  }
}

ApiError too_many_requests() {
  return {503, "expected fewer requests at once, found as many as this server lets wait"};
}

std::string plain_error(const ApiError& error) {
  using Json = nlohmann::ordered_json;
  const auto or_null = [](const std::string& text) { return text.empty() ? Json() : Json(text); };
  const char* type = error.status() == 401  ? "authentication_error"
                     : error.status() < 500 ? "invalid_request_error"
                                            : "server_error";
  return Json{{"error",
               {{"message", error.what()},
                {"type", type},
                {"param", or_null(error.parameter())},
                {"code", or_null(error.code())}}}}
      .dump(-1, ' ', false, Json::error_handler_t::replace);
}

Answer error_answer(const ApiError& error, std::string (*form)(const ApiError&)) {
  Answer answer{.status = error.status(), .body = form(error)};
  if (error.status() == 401) answer.fields = "WWW-Authenticate: Bearer\r\n";
  if (error.status() == 503 || error.status() == 429) answer.fields = "Retry-After: 1\r\n";
  return answer;
}

}  // namespace larch::serve
