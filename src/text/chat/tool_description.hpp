#pragma once

#include <larch/chat.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace larch::text {

/// Tools described to the model at the end of the system prompt, for the official formats whose templates leave that to
/// the caller: "V3.1", "V3-0324", "R1-0528". Throws Error(unsupported) for others.
std::string describe_tools(std::string_view format, const std::vector<Tool>& tools);

}  // namespace larch::text
