// GCC 12 takes the undefined registers in its own AVX-512 header for a mistake (GCC bug 105593).
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

#include "kernels/avx512bf16/lanes.hpp"
#include "kernels/isa_levels.hpp"
#include "kernels/simd/matmul.hpp"

namespace larch::kernels {

const Kernels& avx512bf16() {
  static const Kernels table = [] {
    Kernels k = avx512vnni();
    k.name = "avx512bf16";
    k.coders[static_cast<std::size_t>(Coding::bf16_parts)] = {.bytes = Bf16Dot::coded_bytes, .code = Bf16Dot::code};
    k.matmul[static_cast<std::size_t>(DType::bf16)] = {simd::matmul<Bf16Dot, Bf16Weights>, Coding::bf16_parts};
    k.matmul[static_cast<std::size_t>(DType::f8_e4m3)] = {simd::matmul<Bf16Dot, F8Weights>, Coding::bf16_parts};
    return k;
  }();
  return table;
}

}  // namespace larch::kernels
