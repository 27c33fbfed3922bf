#pragma once

#include "serve/exchange.hpp"

#include <memory>
#include <string_view>

namespace larch::serve {

/// A request to OpenAI's /v1/responses. Throws ApiError(400).
std::unique_ptr<Exchange> responses_exchange(const Model& model, std::string_view model_name, std::string_view body);

}  // namespace larch::serve
