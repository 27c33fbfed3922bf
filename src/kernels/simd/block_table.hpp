#pragma once

#include "kernels/simd/block_floats.hpp"
#include "kernels/simd/block_matmul.hpp"
#include "kernels/simd/int8_peak.hpp"

namespace larch::kernels::simd {

/// Calls set(dtype, format) with each block format as taken apart by B.
template <Blocks B, class Set>
void each_block_format(Set set) {
  set(DType::q4_0, Q4_0<B>{});
  set(DType::q4_1, Q4_1<B>{});
  set(DType::q5_0, Q5_0<B>{});
  set(DType::q5_1, Q5_1<B>{});
  set(DType::q8_0, Q8_0<B>{});
  set(DType::q2_k, Q2K<B>{});
  set(DType::q3_k, Q3K<B>{});
  set(DType::q4_k, Q4K<B>{});
  set(DType::q5_k, Q5K<B>{});
  set(DType::q6_k, Q6K<B>{});
  set(DType::iq4_nl, Iq4Nl<B>{});
  set(DType::iq4_xs, Iq4Xs<B>{});
}

/// Puts B's products of blocks with activations in Coding::int8 into the table.
template <Blocks B>
void set_block_products(Kernels& k) {
  each_block_format<B>([&](DType dtype, auto format) {
    k.matmul[static_cast<std::size_t>(dtype)] = {.run = block_matmul<B, decltype(format)>,
                                                 .coding = Coding::int8,
                                                 .rows = B::Lanes::width,
                                                 .pack = pack<B, decltype(format)>};
  });
  k.int8_peak = {.products = PeakTile<B>::products, .run = PeakTile<B>::run};
}

/// That, the coding, and the products with float32 activations.
template <Blocks B, class Coder>
void set_blocks(Kernels& k) {
  k.coders[static_cast<std::size_t>(Coding::int8)] = {.bytes = int8_row_bytes<B>, .code = Coder::code};
  set_block_products<B>(k);
  each_block_format<B>([&](DType dtype, auto format) {
    k.matmul_f32[static_cast<std::size_t>(dtype)] = {.run = block_matmul_f32<B, decltype(format)>, .rows = 1};
    k.matmul_transposed[static_cast<std::size_t>(dtype)] = block_matmul_transposed<B, decltype(format)>;
  });
}

}  // namespace larch::kernels::simd
