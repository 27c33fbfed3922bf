#pragma once

#include "serve/endpoint.hpp"

#include <vector>

namespace larch::serve {

/// The paths of all APIs: OpenAI's chat completions, completions and responses, Anthropic's messages.
std::vector<Endpoint> endpoints();

}  // namespace larch::serve
