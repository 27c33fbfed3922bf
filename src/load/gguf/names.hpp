#pragma once

#include <vector>

#include "core/model_config.hpp"
#include "core/tensor.hpp"

namespace larch::load {

/// The tensors of a model by their official names: each expert's weights as a view of its own, k_b_proj and v_b_proj
/// with three dimensions. A tensor that has no official name keeps its own. Throws Error(malformed) naming the tensor
/// if its shape does not fit, and if two have one name.
TensorTable official_tensors(std::vector<TensorView> tensors, const ModelConfig& config);

}  // namespace larch::load
