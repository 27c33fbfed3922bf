#pragma once

#include "core/buffer.hpp"
#include "core/mapped_file.hpp"
#include "core/tensor.hpp"

namespace larch::load {

/// Puts F32 in the place of scales of FP8 weights (weight_scale_inv) that are stored as BF16 or F16, which is exact.
/// `fetch` makes bytes readable. Returns the memory that they now point into. Throws Error(out_of_memory), and what
/// fetch throws.
Buffer<std::byte> widen_scales(TensorTable& tensors, const Fetch& fetch);

}  // namespace larch::load
