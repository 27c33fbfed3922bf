#include "serve/openai_error.hpp"

#include "serve/json_text.hpp"

namespace larch::serve {

std::string openai_error(const ApiError& error) {
  const char* type = error.status() == 401   ? "authentication_error"
                     : error.status() == 429 ? "rate_limit_error"
                     : error.status() < 500  ? "invalid_request_error"
                                             : "server_error";
  return text_of({{"error",
                   {{"message", error.what()},
                    {"type", type},
                    {"param", text_or_null(error.parameter())},
                    {"code", text_or_null(error.code())}}}});
}

}  // namespace larch::serve
