// GCC 12 takes the undefined registers in its own AVX-512 header for a mistake (GCC bug 105593).
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

#include "kernels/avx512/blocks.hpp"
#include "kernels/isa_levels.hpp"
#include "kernels/simd/block_table.hpp"
#include "kernels/simd/table.hpp"

namespace larch::kernels {

const Kernels& avx512() {
  static const Kernels table = [] {
    Kernels k = simd::make_table<Avx512>(portable());
    k.name = "avx512";
    simd::set_blocks<Avx512Blocks, Int8Coder>(k);
    return k;
  }();
  return table;
}

}  // namespace larch::kernels
