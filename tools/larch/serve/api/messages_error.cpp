#include "serve/api/messages.hpp"
#include "serve/json_text.hpp"

namespace larch::serve {
namespace {

const char* type_of(int status) {
  switch (status) {
    case 401:
      return "authentication_error";
    case 403:
      return "permission_error";
    case 404:
      return "not_found_error";
    case 413:
      return "request_too_large";
    case 429:
      return "rate_limit_error";
    case 503:
      return "overloaded_error";
    default:
      return status < 500 ? "invalid_request_error" : "api_error";
  }
}

}  // namespace

std::string anthropic_error(const ApiError& error) {
  return text_of({{"type", "error"}, {"error", {{"type", type_of(error.status())}, {"message", error.what()}}}});
}

}  // namespace larch::serve
