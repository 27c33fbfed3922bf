#include "kernels/avx2/blocks.hpp"
#include "kernels/isa_levels.hpp"
#include "kernels/simd/block_table.hpp"
#include "kernels/simd/table.hpp"

namespace larch::kernels {

const Kernels& avx2() {
  static const Kernels table = [] {
    Kernels k = simd::make_table<Avx2>(portable());
    k.name = "avx2";
    simd::set_blocks<Avx2Blocks, Int8Coder>(k);
    return k;
  }();
  return table;
}

}  // namespace larch::kernels
