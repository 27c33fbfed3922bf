#pragma once

#include <new>
#include <string>

#include "larch/error.hpp"

namespace larch::engine {

/// f(), where memory that runs out becomes an Error like any other: `what` says of which operation.
template <class F>
auto allocating(const char* what, F&& f) {
  try {
    return f();
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::out_of_memory, std::string(what) + ": not enough memory");
  }
}

}  // namespace larch::engine
