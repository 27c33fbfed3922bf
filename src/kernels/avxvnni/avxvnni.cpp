#include "kernels/avxvnni/blocks.hpp"
#include "kernels/isa_levels.hpp"
#include "kernels/simd/block_table.hpp"

namespace larch::kernels {

const Kernels& avxvnni() {
  static const Kernels table = [] {
    Kernels k = avx2();
    k.name = "avxvnni";
    simd::set_block_products<AvxVnniBlocks>(k);
    return k;
  }();
  return table;
}

}  // namespace larch::kernels
