#pragma once

#include "core/model_config.hpp"
#include "load/config/fields.hpp"

namespace larch::load {

/// Reads rope_theta and YaRN from `rope_scaling` or from the newer `rope_parameters`; where both say something they
/// must agree. Throws Error(unsupported) for any other kind of scaling.
void read_rope(const Fields& fields, ModelConfig& config);

}  // namespace larch::load
