#pragma once

#include <larch/generate.hpp>

#include <string>
#include <vector>

namespace larch::serve {

/// Which of the stop strings ended a reply; empty: none did.
std::string stop_found(const Model& model, const Generation& reply, const std::vector<std::string>& stops);

}  // namespace larch::serve
