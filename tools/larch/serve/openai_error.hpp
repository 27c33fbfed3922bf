#pragma once

#include "serve/api_error.hpp"

#include <string>

namespace larch::serve {

/// An error in the form of OpenAI's APIs.
std::string openai_error(const ApiError& error);

}  // namespace larch::serve
