#pragma once

#include "kernels/isa_levels.hpp"
#include "kernels/simd/common.hpp"

namespace larch::kernels::simd {

/// e^x to about 1 ulp: 2^n e^r with |r| <= ln(2) / 2 and the Taylor polynomial of degree 7, whose remainder
/// (r^8 / 8! < 6e-9) is below float32's resolution. 0 and infinity beyond the ends of float32; NaN stays NaN.
template <class L>
[[gnu::always_inline]] inline typename L::Reg exp(typename L::Reg x) {
  const auto c = [](float f) { return L::set1(f); };
  x = L::min(c(89), L::max(c(-104), x));  // of two operands one of which is NaN, both give the second
  const auto n = L::round(L::mul(x, c(1.44269504F)));
  auto r = L::fma(n, c(-0.693145752F), x);  // ln 2 in two parts, the first short enough for an exact product
  r = L::fma(n, c(-1.42860677e-6F), r);
  auto p = L::fma(c(1.0F / 5040), r, c(1.0F / 720));
  p = L::fma(p, r, c(1.0F / 120));
  p = L::fma(p, r, c(1.0F / 24));
  p = L::fma(p, r, c(1.0F / 6));
  p = L::fma(p, r, c(0.5F));
  p = L::fma(p, r, c(1));
  p = L::fma(p, r, c(1));
  return L::times_power_of_2(p, n);
}

/// The sum of a register's lanes, in a fixed tree.
template <class L>
[[gnu::always_inline]] inline float sum_lanes(typename L::Reg x) {
  float sums[4];
  L::add4(sums, 4, false, L::sum4(x, x, x, x));
  return sums[0];
}

/// The largest lane.
template <class L>
[[gnu::always_inline]] inline float max_lanes(typename L::Reg x) {
  alignas(64) float lanes[L::width];
  L::store(lanes, x);
  float top = lanes[0];
  for (std::size_t i = 1; i < L::width; ++i) top = lanes[i] > top ? lanes[i] : top;
  return top;
}

/// Calls f(i, n) for each register's worth of n values: n is the constant L::width but for the rest.
template <class L, class F>
[[gnu::always_inline]] inline void each_register(std::size_t n, F f) {
  std::size_t i = 0;
  for (; i + L::width <= n; i += L::width) f(i, Count<L::width>{});
  if (i < n) f(i, n - i);
}

/// A whole register, or the first n lanes and zeros (or `rest`).
template <class L>
[[gnu::always_inline]] inline typename L::Reg load(const float* p, Count<L::width>) {
  return L::load(p);
}
template <class L>
[[gnu::always_inline]] inline typename L::Reg load(const float* p, std::size_t n) {
  return L::load_part(p, n);
}
template <class L>
[[gnu::always_inline]] inline typename L::Reg load(const float* p, Count<L::width>, typename L::Reg) {
  return L::load(p);
}
template <class L>
[[gnu::always_inline]] inline typename L::Reg load(const float* p, std::size_t n, typename L::Reg rest) {
  return L::first(n, L::load_part(p, n), rest);
}
template <class L>
[[gnu::always_inline]] inline void store(float* p, typename L::Reg x, Count<L::width>) {
  L::store(p, x);
}
template <class L>
[[gnu::always_inline]] inline void store(float* p, typename L::Reg x, std::size_t n) {
  L::store_part(p, x, n);
}

template <class L>
void rms_norm(const float* x, const float* weight, std::size_t n, float eps, float* y) {
  constexpr std::size_t chains = 4;
  typename L::Reg sums[chains];
  for (auto& s : sums) s = L::zero();
  std::size_t i = 0;
  for (; i + chains * L::width <= n; i += chains * L::width)
#pragma GCC unroll 8
    for (std::size_t k = 0; k < chains; ++k) {
      const auto v = L::load(x + i + k * L::width);
      sums[k] = L::fma(v, v, sums[k]);
    }
  each_register<L>(n - i, [&](std::size_t j, auto count) {
    const auto v = load<L>(x + i + j, count);
    sums[0] = L::fma(v, v, sums[0]);
  });
  const float sum = sum_lanes<L>(L::add(L::add(sums[0], sums[1]), L::add(sums[2], sums[3])));
  const auto factor = L::set1(1 / __builtin_sqrtf(sum / static_cast<float>(n) + eps));
  each_register<L>(n, [&](std::size_t j, auto count) {
    store<L>(y + j, L::mul(load<L>(weight + j, count), L::mul(load<L>(x + j, count), factor)), count);
  });
}

template <class L>
void rope(float* x, const float* cos, const float* sin, std::size_t n) {
  std::size_t i = 0;
  for (; i + L::width <= n; i += L::width) {
    const auto v = L::load(x + i);
    const auto turned = L::mul(L::swap_pairs(v), L::load_twice(sin + i / 2));
    L::store(x + i, L::fmaddsub(v, L::load_twice(cos + i / 2), turned));
  }
  for (; i < n; i += 2) {
    const float a = x[i], b = x[i + 1], c = cos[i / 2], s = sin[i / 2];
    x[i] = a * c - b * s;
    x[i + 1] = b * c + a * s;
  }
}

template <class L>
void swiglu(const float* gate, const float* up, std::size_t n, float* y) {
  const auto one = L::set1(1);
  each_register<L>(n, [&](std::size_t i, auto count) {
    const auto g = load<L>(gate + i, count);
    const auto silu = L::div(g, L::add(one, exp<L>(L::sub(L::zero(), g))));
    store<L>(y + i, L::mul(silu, load<L>(up + i, count)), count);
  });
}

template <class L>
void axpy(float a, const float* x, std::size_t n, float* y) {
  const auto factor = L::set1(a);
  each_register<L>(n, [&](std::size_t i, auto count) {
    store<L>(y + i, L::fma(factor, load<L>(x + i, count), load<L>(y + i, count)), count);
  });
}

/// The largest of n values.
template <class L>
[[gnu::always_inline]] inline float largest(const float* x, std::size_t n) {
  const auto least = L::set1(-__builtin_inff());
  auto top = least;
  each_register<L>(n, [&](std::size_t i, auto count) { top = L::max(top, load<L>(x + i, count, least)); });
  return max_lanes<L>(top);
}

/// x = e^(x - top); returns the sum.
template <class L>
[[gnu::always_inline]] inline float exp_and_sum(float* x, std::size_t n, float top) {
  const auto shift = L::set1(top);
  auto sum = L::zero();
  each_register<L>(n, [&](std::size_t i, auto count) {
    store<L>(x + i, exp<L>(L::sub(load<L>(x + i, count), shift)), count);
    sum = L::add(sum, load<L>(x + i, count));
  });
  return sum_lanes<L>(sum);
}

/// x *= a
template <class L>
[[gnu::always_inline]] inline void multiply(float* x, std::size_t n, float a) {
  const auto factor = L::set1(a);
  each_register<L>(n,
                   [&](std::size_t i, auto count) { store<L>(x + i, L::mul(load<L>(x + i, count), factor), count); });
}

/// n values coded as W -> float32, times scale
template <class L, class W>
[[gnu::always_inline]] inline void decode_values(const std::byte* src, float* dst, std::size_t n, float scale) {
  const auto factor = L::set1(scale);
  const auto scaled = [&](typename L::Reg v) { return W::scaled ? L::mul(v, factor) : v; };
  std::size_t i = 0;
  for (; i + L::width <= n; i += L::width) L::store(dst + i, scaled(W::load(src + i * W::bytes)));
  if (i < n) L::store_part(dst + i, scaled(W::load_part(src + i * W::bytes, n - i)), n - i);
}

/// Row r of a matrix coded as W.
template <class L, class W>
[[gnu::always_inline]] inline void decode_columns(const Matrix& w, std::size_t r, float* dst) {
  if constexpr (W::scaled)
    for (std::size_t c = 0; c < w.cols; c += scale_block)
      decode_values<L, W>(at<L, W>(w, r, c), dst + c, smaller<L>(scale_block, w.cols - c), scale_at<L, W>(w, r, c));
  else
    decode_values<L, W>(at<L, W>(w, r, 0), dst, w.cols, 1);
}

template <class L>
void decode_row(const Matrix& w, std::size_t r, float* dst) {
  switch (w.dtype) {
    case DType::f32:
      return decode_columns<L, typename L::F32>(w, r, dst);
    case DType::f16:
      return decode_columns<L, typename L::F16>(w, r, dst);
    case DType::bf16:
      return decode_columns<L, typename L::Bf16>(w, r, dst);
    case DType::f8_e4m3:
      return decode_columns<L, typename L::F8>(w, r, dst);
    default:  // one row of blocks is no work for several lanes
      return portable().decode_row(w, r, dst);
  }
}

template <class L>
void decode(DType dtype, const std::byte* src, float* dst, std::size_t n) {
  if (dtype == DType::f32)
    __builtin_memcpy(dst, src, n * sizeof(float));
  else
    decode_values<L, typename L::Bf16>(src, dst, n, 1);
}

template <class L>
void encode(DType dtype, const float* src, std::byte* dst, std::size_t n) {
  if (dtype == DType::f32) {
    __builtin_memcpy(dst, src, n * sizeof(float));
    return;
  }
  std::size_t i = 0;
  for (; i + L::width <= n; i += L::width) L::store_bf16(dst + i * 2, L::load(src + i));
  if (i < n) {
    std::byte rest[L::width * 2];
    L::store_bf16(rest, L::load_part(src + i, n - i));
    __builtin_memcpy(dst + i * 2, rest, (n - i) * 2);
  }
}

}  // namespace larch::kernels::simd
