#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstring>

/// The registers of the portable level. Eigen's arrays of a fixed size lie on the vectors of any CPU, and what is added
/// to what is up to us: the same bits everywhere.
namespace larch::kernels::portable_level {

/// Sixteen float32 numbers: enough independent sums to hide the latency of additions.
inline constexpr std::size_t width = 16;
using Floats = Eigen::Array<float, width, 1>;

inline const std::byte* bytes(const float* p) { return reinterpret_cast<const std::byte*>(p); }

/// Sixteen numbers at any address, read when they are used.
inline Eigen::Map<const Floats> load(const std::byte* p) {
  return Eigen::Map<const Floats>(reinterpret_cast<const float*>(p));
}
/// The first n of sixteen; the others are zero and their memory is not touched.
inline Floats load_part(const std::byte* p, std::size_t n) {
  Floats v = Floats::Zero();
  std::memcpy(v.data(), p, n * sizeof(float));
  return v;
}
/// Sixteen numbers to be changed where they are.
inline Eigen::Map<Floats> at(float* p) { return Eigen::Map<Floats>(p); }
inline void store_part(float* p, const Floats& v, std::size_t n) { std::memcpy(p, v.data(), n * sizeof(float)); }

/// The sum of all sixteen: the upper half is added to the lower one until one number is left.
inline float sum(const Floats& v) {
  const Eigen::Array<float, 8, 1> eight = v.head<8>() + v.tail<8>();
  const Eigen::Array<float, 4, 1> four = eight.head<4>() + eight.tail<4>();
  return (four[0] + four[2]) + (four[1] + four[3]);
}

/// The sum of a[i] * b[i] over n float32 numbers at any address: products l, l + 16, ... in lane l.
inline float dot(const std::byte* a, const std::byte* b, std::size_t n) {
  Floats sums = Floats::Zero();
  std::size_t i = 0;
  for (; i + width <= n; i += width) sums += load(a + i * sizeof(float)) * load(b + i * sizeof(float));
  if (i < n) sums += load_part(a + i * sizeof(float), n - i) * load_part(b + i * sizeof(float), n - i);
  return sum(sums);
}

}  // namespace larch::kernels::portable_level
