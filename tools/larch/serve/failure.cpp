#include "serve/failure.hpp"

#include <larch/error.hpp>
#include <new>

#include "serve/engine_error.hpp"

namespace larch::serve {

ApiError current_failure() {
  try {
    throw;
  } catch (const ApiError& e) {
    return e;
  } catch (const Error& e) {
    switch (e.code()) {
      case ErrorCode::invalid_argument:
      case ErrorCode::malformed:
      case ErrorCode::unsupported:
        return {400, e.what()};
      default:
        return engine_error(e);
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

Answer error_answer(const ApiError& error, std::string (*form)(const ApiError&)) {
  Answer answer{.status = error.status(), .body = form(error)};
  if (error.status() == 401) answer.fields = "WWW-Authenticate: Bearer\r\n";
  if (error.status() == 503 || error.status() == 429) answer.fields = "Retry-After: 1\r\n";
  return answer;
}

}  // namespace larch::serve
