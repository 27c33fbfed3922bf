#pragma once

#include "kernels/simd/elementwise.hpp"
#include "kernels/simd/matmul.hpp"
#include "kernels/simd/transposed.hpp"

namespace larch::kernels::simd {

/// Queries that are scored together: the scores of all of them stay in the first-level cache.
inline constexpr std::size_t query_block = 64;

/// The number of keys that query i sees.
template <class L>
[[gnu::always_inline]] inline std::size_t seen(const AttendArgs& a, std::size_t i) {
  return smaller<L>(a.keys, a.visible + i * a.visible_step);
}

/// Scores of query i -> weights; its running maximum and sum move on, and what was summed before fades.
template <class L>
[[gnu::always_inline]] inline void soften(const AttendArgs& a, std::size_t i, float* scores) {
  const std::size_t n = seen<L>(a, i);
  if (n == 0) return;
  multiply<L>(scores, n, a.scale);
  const float before = a.max[i];
  float top = largest<L>(scores, n);
  top = before > top ? before : top;
  float fade[L::width];
  L::store(fade, exp<L>(L::set1(before - top)));
  a.sum[i] = a.sum[i] * fade[0] + exp_and_sum<L>(scores, n, top);
  a.max[i] = top;
  if (fade[0] != 1) multiply<L>(a.out + i * a.ldo, a.dv, fade[0]);
}

/// Part i of n of what comes next.
template <class L>
[[gnu::always_inline]] inline void fetch_next(const AttendArgs& a, std::size_t i, std::size_t n) {
  constexpr std::size_t line = 64;
  if (a.next == nullptr) return;
  const std::size_t lines = (a.keys * a.k_stride + line - 1) / line;
  for (std::size_t k = i * lines / n; k < (i + 1) * lines / n; ++k) fetch<L>(a.next + k * line);
}

/// out += weights V for `count` queries from `first` on, weights [count, attend_keys]. Queries that see all keys go
/// together; others in small groups over the keys that the whole group sees, then each over the rest of its own.
template <class L, class W>
void add_values(const AttendArgs& a, std::size_t first, std::size_t count, const float* weights) {
  const Matrix v{DType::f32, a.v, a.keys, a.dv, a.v_stride, nullptr, 0};
  const auto add = [&](std::size_t i, std::size_t n, std::size_t key, std::size_t keys) {
    const Rows x{reinterpret_cast<const std::byte*>(weights + i * attend_keys + key), attend_keys * sizeof(float), n,
                 nullptr};
    transposed<L, W>(v, key, keys, x, a.out + (first + i) * a.ldo, a.ldo, true);
  };
  for (std::size_t i = 0; i < count;) {
    const std::size_t common = seen<L>(a, first + i);
    const bool even = common == a.keys || a.visible_step == 0;
    const std::size_t n = even ? count - i : smaller<L>(L::column_tokens, count - i);
    add(i, n, 0, common);
    if (!even)
      for (std::size_t j = i + 1; j < i + n; ++j) add(j, 1, common, seen<L>(a, first + j));
    i += n;
  }
}

template <class L, class W>
void attend_block(const AttendArgs& a, std::size_t first, std::size_t count) {
  const std::size_t keys = seen<L>(a, first + count - 1);
  if (keys == 0) return;
  alignas(64) float scores[query_block * attend_keys];
  const Matrix k{DType::f32, a.k, a.keys, a.dk, a.k_stride, nullptr, 0};
  const Rows q{reinterpret_cast<const std::byte*>(a.q + first * a.ldq), a.ldq * sizeof(float), count, nullptr};
  matmul<typename L::Dot, W>(k, 0, keys, q, scores, attend_keys);
  for (std::size_t i = 0; i < count; ++i) {
    fetch_next<L>(a, first + i, a.queries);
    soften<L>(a, first + i, scores + i * attend_keys);
  }
  add_values<L, W>(a, first, count, scores);
}

template <Lanes L>
void attend(const AttendArgs& a) {
  for (std::size_t i = 0; i < a.queries; i += query_block) {
    const std::size_t n = smaller<L>(query_block, a.queries - i);
    if (a.kv_dtype == DType::f32)
      attend_block<L, typename L::F32>(a, i, n);
    else
      attend_block<L, typename L::Bf16>(a, i, n);
  }
}

}  // namespace larch::kernels::simd
