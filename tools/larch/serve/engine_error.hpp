#pragma once

#include <larch/error.hpp>

#include "serve/api_error.hpp"

namespace larch::serve {

/// What the failure of a request's work means to its client.
inline ApiError engine_error(const Error& error) {
  switch (error.code()) {
    case ErrorCode::context_full:
      return {400, error.what(), "", "context_length_exceeded"};
    case ErrorCode::out_of_memory:
      return {503, error.what()};
    default:
      return {500, error.what()};
  }
}

}  // namespace larch::serve
