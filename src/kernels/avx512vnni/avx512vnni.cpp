// GCC 12 takes the undefined registers in its own AVX-512 header for a mistake (GCC bug 105593).
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

#include "kernels/avx512vnni/blocks.hpp"
#include "kernels/isa_levels.hpp"
#include "kernels/simd/attend_int8.hpp"
#include "kernels/simd/block_table.hpp"

namespace larch::kernels {

const Kernels& avx512vnni() {
  static const Kernels table = [] {
    Kernels k = avx512();
    k.name = "avx512vnni";
    simd::set_block_products<Avx512VnniBlocks>(k);
    k.attend_int8 = simd::attend_int8<Avx512, simd::VnniWords<Avx512::Words, Avx512Vnni>>;
    return k;
  }();
  return table;
}

}  // namespace larch::kernels
