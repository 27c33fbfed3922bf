#pragma once

#include "serve/api_error.hpp"
#include "serve/exchange.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace larch::serve {

/// A request to Anthropic's /v1/messages. Throws ApiError(400).
std::unique_ptr<Exchange> messages_exchange(const Model& model, std::string_view model_name, std::string_view body);

/// The answer of /v1/messages/count_tokens. Throws ApiError(400).
std::string count_tokens(const Model& model, std::string_view model_name, std::string_view body);

/// An error in the form of Anthropic's API.
std::string anthropic_error(const ApiError& error);

}  // namespace larch::serve
