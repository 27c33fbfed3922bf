#pragma once

#include <cstdint>
#include <limits>
#include <string>

#include "core/model_config.hpp"

namespace larch::load {

// Bounds of a configuration's numbers, whatever kind of file tells them.
inline constexpr std::uint64_t most_values = std::numeric_limits<std::int32_t>::max();  ///< of any dimension
inline constexpr std::uint64_t most_layers = 1U << 16;
inline constexpr std::uint64_t most_experts = 1U << 16;
inline constexpr double most_rope_theta = 1e12;
inline constexpr double least_norm_eps = std::numeric_limits<float>::min();
inline constexpr double least_factor = 1e-6, most_factor = 1e6;  ///< of all factors and scales
inline constexpr double most_temperature = 1e3;
inline constexpr double least_top_p = 1e-6;

/// What no number tells alone, in a configuration whose numbers keep the bounds above: that experts can be chosen as it
/// says, and that everything that is later multiplied without a check is small enough. `origin` (a file name) starts
/// every message; fields have ModelConfig's names. Throws Error(malformed), and Error(unsupported) for a way to choose
/// experts that no reference implementation has.
void check_config(const ModelConfig& config, const std::string& origin);

}  // namespace larch::load
