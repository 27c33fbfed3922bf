#pragma once

#include "kernels/simd/attend_int8.hpp"

namespace larch::kernels::simd {

/// Puts what the lanes L do with weights coded as W into the table.
template <Lanes L, Numbers W>
void set_weights(Kernels& k, DType dtype) {
  const auto i = static_cast<std::size_t>(dtype);
  k.matmul[i] = {.run = matmul<typename L::Dot, W>, .coding = Coding::f32};
  k.matmul_f32[i] = {.run = matmul<typename L::Dot, W>, .rows = 1};
  k.matmul_transposed[i] = matmul_transposed<L, W>;
}

/// A level with float32 activations that overrides everything: `below` is the table it starts from.
template <Lanes L>
Kernels make_table(const Kernels& below) {
  Kernels k = below;
  set_weights<L, typename L::F32>(k, DType::f32);
  set_weights<L, typename L::F16>(k, DType::f16);
  set_weights<L, typename L::Bf16>(k, DType::bf16);
  set_weights<L, typename L::F8>(k, DType::f8_e4m3);
  k.decode_row = decode_row<L>;
  k.encode = keep<L>;
  k.decode = kept<L>;
  k.rms_norm = rms_norm<L>;
  k.rope = rope<L>;
  k.swiglu = swiglu<L>;
  k.axpy = axpy<L>;
  k.attend = attend<L>;
  k.attend_int8 = attend_int8<L>;
  k.code_query = code_query<L>;
  return k;
}

}  // namespace larch::kernels::simd
