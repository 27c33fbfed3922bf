#pragma once

#include "serve/endpoint.hpp"

#include <vector>

namespace larch::serve {

/// What a model does without generating, by llama.cpp's names: /tokenize, /detokenize and, if `apis` has a
/// /v1/chat/completions, whose body it takes, /apply-template.
std::vector<Endpoint> own_endpoints(const std::vector<Endpoint>& apis);

}  // namespace larch::serve
