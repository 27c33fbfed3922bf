#pragma once

#include <cstddef>

/// Four numbers that take the same steps at once: the scale search handles four groups of values side by side, one in
/// each lane, which needs no sums across lanes and compiles to vector instructions on any CPU.
namespace larch::quant {

inline constexpr std::size_t lanes = 4;

using Lanes = float __attribute__((vector_size(16)));
using LaneInts = int __attribute__((vector_size(16)));  ///< also conditions: all bits of a lane or none

inline Lanes all(float v) { return Lanes{v, v, v, v}; }

inline Lanes greater_of(Lanes a, Lanes b) { return a > b ? a : b; }
inline Lanes smaller_of(Lanes a, Lanes b) { return a < b ? a : b; }

/// `v` between two bounds; NaN becomes the lower one.
inline Lanes clamped(Lanes v, Lanes low, Lanes high) { return smaller_of(greater_of(v, low), high); }

/// The nearest integers to |v| < 2^22, ties to even: adding 1.5 * 2^23 leaves no bit for fractions.
inline Lanes rounded(Lanes v) { return (v + 0x1.8p23F) - 0x1.8p23F; }

/// 1 / v, and 0 for 0.
inline Lanes inverse_of(Lanes v) { return v != 0.0F ? 1.0F / v : Lanes{}; }

inline float total(Lanes v) { return (v[0] + v[1]) + (v[2] + v[3]); }

}  // namespace larch::quant
