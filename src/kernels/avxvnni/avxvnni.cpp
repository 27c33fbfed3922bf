#include "kernels/avxvnni/blocks.hpp"
#include "kernels/isa_levels.hpp"
#include "kernels/simd/attend_int8.hpp"
#include "kernels/simd/block_table.hpp"

namespace larch::kernels {

const Kernels& avxvnni() {
  static const Kernels table = [] {
    Kernels k = avx2();
    k.name = "avxvnni";
    simd::set_block_products<AvxVnniBlocks>(k);
    k.attend_int8 = simd::attend_int8<Avx2, simd::VnniWords<Avx2::Words, AvxVnni>>;
    return k;
  }();
  return table;
}

}  // namespace larch::kernels
