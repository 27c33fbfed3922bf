#pragma once

#include "kernels/kernels.hpp"

namespace larch::kernels {

/// The table of each ISA level. Only for CPUs that have it: even the code that fills the table is compiled for it.
const Kernels& portable();
const Kernels& avx2();
const Kernels& avxvnni();
const Kernels& avx512();
const Kernels& avx512vnni();
const Kernels& avx512bf16();

}  // namespace larch::kernels
