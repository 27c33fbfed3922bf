#include "kernels/portable/decode.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstring>
#include <limits>

#include "core/cache_row.hpp"
#include "kernels/portable/numbers.hpp"
#include "quant/format.hpp"

namespace larch::kernels::portable_level {
namespace {

/// The FP8 codec, tabulated.
const std::array<float, 256> f8_values = [] {
  std::array<float, 256> values{};
  for (unsigned i = 0; i < 256; ++i) values[i] = quant::decode_f8_e4m3(static_cast<std::uint8_t>(i));
  return values;
}();

/// All E4M3 codes.
struct AnyF8 {
  static constexpr std::size_t bytes = 1;
  float scale;

  [[nodiscard]] Floats decode(const std::byte* p) const {
    Floats v;
    for (std::size_t i = 0; i < width; ++i)
      v[static_cast<Eigen::Index>(i)] = f8_values[static_cast<std::uint8_t>(p[i])];
    return v * scale;
  }
};

/// The first n < 16 numbers, the others zero.
template <class Numbers>
Floats decode_part(Numbers& numbers, const std::byte* p, std::size_t n) {
  std::byte padded[width * Numbers::bytes] = {};
  std::memcpy(padded, p, n * Numbers::bytes);
  return numbers.decode(padded);
}

/// n numbers as float32.
template <class Numbers>
[[gnu::always_inline]] inline void decode_values(Numbers& numbers, const std::byte* src, std::size_t n, float* dst) {
  std::size_t i = 0;
  for (; i + width <= n; i += width) at(dst + i) = numbers.decode(src + i * Numbers::bytes);
  if (i < n) store_part(dst + i, decode_part(numbers, src + i * Numbers::bytes, n - i), n - i);
}

/// dot() of n numbers with float32 ones.
template <class Numbers>
[[gnu::always_inline]] inline float times(Numbers& numbers, const std::byte* src, std::size_t n, const std::byte* x) {
  Floats sums = Floats::Zero();
  std::size_t i = 0;
  for (; i + width <= n; i += width) sums += numbers.decode(src + i * Numbers::bytes) * load(x + i * sizeof(float));
  if (i < n) sums += decode_part(numbers, src + i * Numbers::bytes, n - i) * load_part(x + i * sizeof(float), n - i);
  return sum(sums);
}

/// f(numbers, src) for n columns from `begin` on of row r, with how they are coded and where.
template <class Numbers, class F>
[[gnu::always_inline]] inline auto of_step(const Matrix& w, std::size_t r, std::size_t begin, std::size_t n, F f) {
  const std::byte* src = w.row(r) + begin * Numbers::bytes;
  if constexpr (std::is_same_v<Numbers, AnyF8>) {
    const auto scale =
        load_as<float>(w.scales + (r / scale_block * w.scale_cols + begin / scale_block) * sizeof(float));
    if (PlainF8 plain{scale * 0x1p120F}; n % width == 0 && std::isfinite(plain.factor)) {  // else it is not exact
      const auto result = f(plain, src);
      if (plain.all_plain()) return result;
    }
    AnyF8 any{scale};
    return f(any, src);
  } else {
    Numbers numbers;
    return f(numbers, src);
  }
}

template <class Numbers>
void decode_step(const Matrix& w, std::size_t r, std::size_t begin, std::size_t n, float* dst) {
  of_step<Numbers>(
      w, r, begin, n, [&](auto& numbers, const std::byte* src) __attribute__((always_inline)) {
        decode_values(numbers, src, n, dst);
        return true;
      });
}

template <class Numbers>
void times_one(const Matrix& w, std::size_t row_begin, std::size_t row_end, const std::byte* x, float* y) {
  for (std::size_t r = row_begin; r < row_end; ++r) {
    float total = 0;
    for (std::size_t c = 0; c < w.cols; c += step) {
      const std::size_t n = std::min(step, w.cols - c);
      total += of_step<Numbers>(
          w, r, c, n, [&](auto& numbers, const std::byte* src) __attribute__((always_inline)) {
            return times(numbers, src, n, x + c * sizeof(float));
          });
    }
    y[r - row_begin] = total;
  }
}

/// Blocks of any format, by its codec.
void decode_blocks(const Matrix& w, std::size_t r, std::size_t begin, std::size_t n, float* dst) {
  quant::find_format(w.dtype)->decode(w.row(r) + bytes_of(w.dtype, begin), dst, n);
}

void blocks_times_one(const Matrix& w, std::size_t row_begin, std::size_t row_end, const std::byte* x, float* y) {
  const quant::Format& format = *quant::find_format(w.dtype);
  const std::size_t columns = std::max(step, info(w.dtype).block_values);
  alignas(Floats) float weights[longest_step];
  for (std::size_t r = row_begin; r < row_end; ++r) {
    float total = 0;
    for (std::size_t c = 0; c < w.cols; c += columns) {
      const std::size_t n = std::min(columns, w.cols - c);
      format.decode(w.row(r) + bytes_of(w.dtype, c), weights, n);
      total += dot(bytes(weights), x + c * sizeof(float), n);
    }
    y[r - row_begin] = total;
  }
}

template <class Numbers>
constexpr Decoder decoder_of{step, decode_step<Numbers>, times_one<Numbers>};

}  // namespace

Decoder decoder(DType dtype) {
  switch (dtype) {
    case DType::f32:
      return decoder_of<F32>;
    case DType::f16:
      return decoder_of<F16>;
    case DType::bf16:
      return decoder_of<Bf16>;
    case DType::f8_e4m3:
      return decoder_of<AnyF8>;
    default:
      assert(info(dtype).block_values <= longest_step);
      return {std::max(step, info(dtype).block_values), decode_blocks, blocks_times_one};
  }
}

void decode_row(const Matrix& w, std::size_t r, float* dst) {
  const Decoder d = decoder(w.dtype);
  for (std::size_t c = 0; c < w.cols; c += d.columns) d.decode(w, r, c, std::min(d.columns, w.cols - c), dst + c);
}

void decode_from(DType dtype, const std::byte* src, std::size_t begin, float* dst, std::size_t n) {
  if (dtype == DType::i8) {
    float scale;
    std::memcpy(&scale, src, sizeof scale);
    src += kept_bytes(dtype, begin);
    for (std::size_t i = 0; i < n; ++i) dst[i] = scale * static_cast<float>(std::to_integer<std::int8_t>(src[i]));
    return;
  }
  src += kept_bytes(dtype, begin);
  if (dtype == DType::f32) {
    std::memcpy(dst, src, n * sizeof(float));
    return;
  }
  assert(dtype == DType::bf16);
  Bf16 numbers;
  decode_values(numbers, src, n, dst);
}

void decode(DType dtype, const std::byte* src, float* dst, std::size_t n) { decode_from(dtype, src, 0, dst, n); }

namespace {

void encode_int8(const float* src, std::byte* dst, std::size_t n) {
  constexpr float largest = 127, least = 0x1p-100F;
  float top = 0;
  bool finite = true;
  for (std::size_t i = 0; i < n; ++i) {
    finite = finite && std::isfinite(src[i]);
    top = std::max(top, std::abs(src[i]));
  }
  const float scale = !finite ? std::numeric_limits<float>::quiet_NaN() : top < least ? 0 : top / largest;
  const float inverse = finite && top >= least ? largest / top : 0;
  std::memcpy(dst, &scale, sizeof scale);
  for (std::size_t i = 0; i < n; ++i)
    dst[sizeof scale + i] = std::byte(static_cast<std::int8_t>(finite ? std::nearbyint(src[i] * inverse) : 0));
}

}  // namespace

void encode(DType dtype, const float* src, std::byte* dst, std::size_t n) {
  if (dtype == DType::f32) {
    std::memcpy(dst, src, n * sizeof(float));
    return;
  }
  if (dtype == DType::i8) return encode_int8(src, dst, n);
  assert(dtype == DType::bf16);
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint16_t bits = quant::encode_bf16(src[i]);
    std::memcpy(dst + i * 2, &bits, 2);
  }
}

}  // namespace larch::kernels::portable_level
