#include "kernels/avx2/lanes.hpp"
#include "kernels/levels.hpp"
#include "kernels/simd/table.hpp"

namespace larch::kernels {

const Kernels& avx2() {
  static const Kernels table = [] {
    Kernels k = simd::make_table<Avx2>(portable());
    k.name = "avx2";
    return k;
  }();
  return table;
}

}  // namespace larch::kernels
