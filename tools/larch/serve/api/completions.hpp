#pragma once

#include "serve/exchange.hpp"

#include <memory>
#include <string_view>

namespace larch::serve {

/// A request to /v1/completions. Throws ApiError(400).
std::unique_ptr<Exchange> completions_exchange(const Model& model, std::string_view model_name, std::string_view body);

}  // namespace larch::serve
