// GCC 12 takes the undefined registers in its own AVX-512 header for a mistake (GCC bug 105593).
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

#include "kernels/avx512bf16/lanes.hpp"
#include "kernels/levels.hpp"
#include "kernels/simd/matmul.hpp"

namespace larch::kernels {

const Kernels& avx512bf16() {
  static const Kernels table = [] {
    Kernels k = avx512();
    k.name = "avx512bf16";
    k.coded_bytes = Bf16Dot::coded_bytes;
    k.code = Bf16Dot::code;
    k.matmul[static_cast<std::size_t>(DType::bf16)] = {.run = simd::matmul<Bf16Dot, Bf16Weights>, .coded = true};
    k.matmul[static_cast<std::size_t>(DType::f8_e4m3)] = {.run = simd::matmul<Bf16Dot, F8Weights>, .coded = true};
    return k;
  }();
  return table;
}

}  // namespace larch::kernels
