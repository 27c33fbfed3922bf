#include "kernels/portable/decode.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstring>

#include "quant/format.hpp"

namespace larch::kernels::portable_level {
namespace {

template <class Bits>
Bits load(const std::byte* p) {
  Bits bits;
  std::memcpy(&bits, p, sizeof bits);
  return bits;
}

/// The FP8 codec, tabulated.
const std::array<float, 256> f8_values = [] {
  std::array<float, 256> values{};
  for (unsigned i = 0; i < 256; ++i) values[i] = quant::decode_f8_e4m3(static_cast<std::uint8_t>(i));
  return values;
}();

/// The F16 codec, branch-free for what is finite: the exponent moves by 112 places through a multiplication, which
/// also normalizes subnormals.
float f16_value(std::uint16_t bits) {
  const std::uint32_t sign = std::uint32_t{bits & 0x8000U} << 16, rest = std::uint32_t{bits & 0x7fffU} << 13;
  const float finite = std::bit_cast<float>(rest) * 0x1p112F;
  const std::uint32_t special = rest | 0x7f800000U;  // infinity or NaN
  return std::bit_cast<float>(sign | ((bits & 0x7c00U) == 0x7c00U ? special : std::bit_cast<std::uint32_t>(finite)));
}

void f32_step(const Matrix& w, std::size_t r, std::size_t begin, std::size_t n, float* dst) {
  std::memcpy(dst, w.row(r) + begin * 4, n * 4);
}

void f16_step(const Matrix& w, std::size_t r, std::size_t begin, std::size_t n, float* dst) {
  const std::byte* src = w.row(r) + begin * 2;
  for (std::size_t i = 0; i < n; ++i) dst[i] = f16_value(load<std::uint16_t>(src + i * 2));
}

void bf16_step(const Matrix& w, std::size_t r, std::size_t begin, std::size_t n, float* dst) {
  decode(DType::bf16, w.row(r) + begin * 2, dst, n);
}

void f8_step(const Matrix& w, std::size_t r, std::size_t begin, std::size_t n, float* dst) {
  const std::byte* src = w.row(r) + begin;
  const auto scale = load<float>(w.scales + (r / scale_block * w.scale_cols + begin / scale_block) * 4);
  for (std::size_t i = 0; i < n; ++i) dst[i] = f8_values[static_cast<std::uint8_t>(src[i])] * scale;
}

/// Blocks of any format, by its codec.
void block_step(const Matrix& w, std::size_t r, std::size_t begin, std::size_t n, float* dst) {
  quant::find_format(w.dtype)->decode(w.row(r) + bytes_of(w.dtype, begin), dst, n);
}

}  // namespace

Decoder decoder(DType dtype) {
  switch (dtype) {
    case DType::f32:
      return {step, f32_step};
    case DType::f16:
      return {step, f16_step};
    case DType::bf16:
      return {step, bf16_step};
    case DType::f8_e4m3:
      return {step, f8_step};
    default:
      assert(info(dtype).block_values <= longest_step);
      return {std::max(step, info(dtype).block_values), block_step};
  }
}

void decode_row(const Matrix& w, std::size_t r, float* dst) {
  const Decoder d = decoder(w.dtype);
  for (std::size_t c = 0; c < w.cols; c += d.columns) d.decode(w, r, c, std::min(d.columns, w.cols - c), dst + c);
}

void decode(DType dtype, const std::byte* src, float* dst, std::size_t n) {
  if (dtype == DType::f32) {
    std::memcpy(dst, src, n * 4);
    return;
  }
  assert(dtype == DType::bf16);
  for (std::size_t i = 0; i < n; ++i)
    dst[i] = std::bit_cast<float>(std::uint32_t{load<std::uint16_t>(src + i * 2)} << 16);
}

void encode(DType dtype, const float* src, std::byte* dst, std::size_t n) {
  if (dtype == DType::f32) {
    std::memcpy(dst, src, n * 4);
    return;
  }
  assert(dtype == DType::bf16);
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint16_t bits = quant::encode_bf16(src[i]);
    std::memcpy(dst + i * 2, &bits, 2);
  }
}

}  // namespace larch::kernels::portable_level
