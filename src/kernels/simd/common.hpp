#pragma once

#include <cstddef>

#include "kernels/kernels.hpp"
#include "kernels/simd/concepts.hpp"

/// Templates that the SIMD levels share. Every one of them takes a level's lanes as its first parameter, a class from
/// an unnamed namespace: its instances have internal linkage, so code compiled for a newer CPU never becomes the one
/// copy that the linker keeps for an older path. For the same reason nothing here calls an inline function of another
/// header.
namespace larch::kernels::simd {

template <class L>
[[gnu::always_inline]] inline std::size_t smaller(std::size_t a, std::size_t b) {
  return a < b ? a : b;
}

/// Row t of x.
template <class L>
[[gnu::always_inline]] inline const std::byte* row(const Rows& x, std::size_t t) {
  return x.data + (x.index != nullptr ? static_cast<std::size_t>(x.index[t]) : t) * x.stride;
}

/// Columns from c on of row r of w.
template <class L, class W>
[[gnu::always_inline]] inline const std::byte* at(const Matrix& w, std::size_t r, std::size_t c) {
  return w.data + r * w.row_bytes + c * W::bytes;
}

/// Fetches a line into the second-level cache, which can wait for many more lines than the first one.
template <class L>
[[gnu::always_inline]] inline void fetch(const std::byte* p) {
  __builtin_prefetch(p, 0, 2);
}

template <class L>
[[gnu::always_inline]] inline float load_float(const std::byte* p) {
  float f;
  __builtin_memcpy(&f, p, sizeof f);
  return f;
}

/// The scale of W[r, c], with what the decoder of the weights leaves to it.
template <class L, class W>
[[gnu::always_inline]] inline float scale_at(const Matrix& w, std::size_t r, std::size_t c) {
  return load_float<L>(w.scales + (r / scale_block * w.scale_cols + c / scale_block) * sizeof(float)) * W::factor;
}

/// A number as a type.
template <std::size_t n>
struct Count {
  static constexpr std::size_t value = n;
};

/// Calls f(Count<n>) for an n in [1, most].
template <class L, std::size_t most, class F>
[[gnu::always_inline]] inline void with_count(std::size_t n, F&& f) {
  if constexpr (most == 1)
    f(Count<1>{});
  else if (n == most)
    f(Count<most>{});
  else
    with_count<L, most - 1>(n, f);
}

/// Weights or activations that need no decoding: what D's operands look like in memory. Keeps the scales of W.
template <class D, class W>
struct Decoded {
  static constexpr std::size_t bytes = D::bytes;
  static constexpr bool scaled = W::scaled;
  static constexpr float factor = W::factor;
  static constexpr bool pairs = false, streamed = false;
  [[gnu::always_inline]] static auto load(const std::byte* p) { return D::load(p); }
  [[gnu::always_inline]] static auto load_part(const std::byte* p, std::size_t n) { return D::load_part(p, n); }
};

}  // namespace larch::kernels::simd
