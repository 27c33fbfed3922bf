#pragma once

#include "serve/api_error.hpp"
#include "serve/exchange.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace larch::serve {

/// A path that clients POST JSON to. Exactly one of `exchange` and `plain` is set; both throw ApiError for what is
/// wrong with the body, and may be called by several threads at once.
struct Endpoint {
  std::string_view path;  ///< as "/v1/messages"
  /// Of a request that generates.
  std::function<std::unique_ptr<Exchange>(const Model& model, std::string_view model_name, std::string_view body)>
      exchange;
  /// The JSON text that answers a request at once, with status 200.
  std::function<std::string(const Model& model, std::string_view model_name, std::string_view body)> plain;
  /// The JSON text that tells of an error as the API of this path does.
  std::string (*error)(const ApiError& error);
};

}  // namespace larch::serve
