#pragma once

#include <exception>
#include <optional>
#include <string>

#include "engine/allocating.hpp"

namespace larch::engine {

/// What `f` throws, which may be a callback's, as an Error.
template <typename F>
std::optional<Error> attempt(F f) {
  try {
    allocating("request", f);
    return std::nullopt;
  } catch (const Error& e) {
    return e;
  } catch (const std::exception& e) {
    return Error(ErrorCode::invalid_argument, "callback: " + std::string(e.what()));
  } catch (...) {
    return Error(ErrorCode::invalid_argument, "callback: threw what is no exception");
  }
}

}  // namespace larch::engine
