#pragma once

#include "serve/answer.hpp"
#include "serve/api_error.hpp"

namespace larch::serve {

/// What the exception in flight means to a client. To be called in a catch block.
ApiError current_failure();

/// More requests at once than may wait.
ApiError too_many_requests();

/// The answer that tells of an error, in the form given.
Answer error_answer(const ApiError& error, std::string (*form)(const ApiError&));

}  // namespace larch::serve
