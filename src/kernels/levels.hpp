#pragma once

#include "kernels/kernels.hpp"

namespace larch::kernels {

/// The table of each ISA level. Calling a level's functions needs a CPU that has it; taking its table does not.
const Kernels& portable();
const Kernels& avx2();
const Kernels& avx512();
const Kernels& avx512bf16();

}  // namespace larch::kernels
