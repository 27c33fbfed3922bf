#include <cmath>

#include "kernels/isa_levels.hpp"
#include "kernels/portable/attend.hpp"
#include "kernels/portable/decode.hpp"
#include "kernels/portable/floats.hpp"
#include "kernels/portable/matmul.hpp"
#include "quant/format.hpp"

namespace larch::kernels {
namespace {

using namespace portable_level;

void rms_norm(const float* x, const float* weight, std::size_t n, float eps, float* y) {
  const float mean = dot(bytes(x), bytes(x), n) / static_cast<float>(n);
  const float factor = 1 / std::sqrt(mean + eps);
  for (std::size_t i = 0; i < n; ++i) y[i] = weight[i] * (x[i] * factor);
}

void rope(float* x, const float* cos, const float* sin, std::size_t n) {
  for (std::size_t i = 0; i < n / 2; ++i) {
    const float a = x[2 * i], b = x[2 * i + 1];
    x[2 * i] = a * cos[i] - b * sin[i];
    x[2 * i + 1] = a * sin[i] + b * cos[i];
  }
}

void swiglu(const float* gate, const float* up, std::size_t n, float* y) {
  for (std::size_t i = 0; i < n; ++i) y[i] = gate[i] / (1 + std::exp(-gate[i])) * up[i];
}

void axpy(float a, const float* x, std::size_t n, float* y) {
  for (std::size_t i = 0; i < n; ++i) y[i] += a * x[i];
}

Kernels make() {
  Kernels k{};
  k.name = "portable";
  for (const quant::Format& format : quant::formats) {
    const auto i = static_cast<std::size_t>(format.dtype);
    k.matmul[i] = {.run = matmul, .coding = Coding::f32};
    k.matmul_f32[i] = {.run = matmul, .rows = 1};
    k.matmul_transposed[i] = matmul_transposed;
  }
  k.decode_row = decode_row;
  k.encode = encode;
  k.decode = decode;
  k.rms_norm = rms_norm;
  k.rope = rope;
  k.swiglu = swiglu;
  k.axpy = axpy;
  k.attend = attend;
  k.attend_int8 = attend_int8;
  k.code_query = [](float*, std::size_t, std::size_t) {};
  return k;
}

}  // namespace

const Kernels& portable() {
  static const Kernels table = make();
  return table;
}

}  // namespace larch::kernels
