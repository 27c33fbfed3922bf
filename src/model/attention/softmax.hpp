#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>

#include "kernels/kernels.hpp"

namespace larch::model {

/// Queries that see the same keys, or each one key more than the one before it.
struct Queries {
  const float* q;  ///< [count, ldq], dk values used of each row
  std::size_t ldq, count;
  std::size_t position;  ///< of the first: it sees the keys [0, position]
  std::size_t step;      ///< in positions from one to the next: 1 or 0
  float* out;            ///< [count, ldo], dv values
  std::size_t ldo;
  float* state;  ///< [2, count]: scratch
};

/// Keys and values of a few positions.
struct Block {
  const std::byte* k;
  std::size_t k_stride;  ///< bytes
  const std::byte* v;
  std::size_t v_stride;  ///< bytes
  DType dtype;
};

/// out = softmax(q · k * scale) · v, a block of keys after the other, which begin at multiples of attend_keys wherever
/// the queries are. `block(position, n)` gives the Block of n positions.
template <class F>
void softmax_attention(const kernels::Kernels& kernels, const Queries& x, std::size_t dk, std::size_t dv, float scale,
                       F block) {
  float *const max = x.state, *const sum = x.state + x.count;
  for (std::size_t i = 0; i < x.count; ++i) std::fill_n(x.out + i * x.ldo, dv, 0.0F);
  std::fill_n(max, x.count, -std::numeric_limits<float>::infinity());
  std::fill_n(sum, x.count, 0.0F);
  const std::size_t end = x.position + (x.count - 1) * x.step + 1;
  for (std::size_t key = 0; key < end; key += kernels::attend_keys) {
    const std::size_t keys = std::min(kernels::attend_keys, end - key);
    const std::size_t skip = key > x.position ? key - x.position : 0;  // queries before this block
    const Block b = block(key, keys);
    kernels.attend({.q = x.q + skip * x.ldq,
                    .ldq = x.ldq,
                    .queries = x.count - skip,
                    .dk = dk,
                    .dv = dv,
                    .k = b.k,
                    .k_stride = b.k_stride,
                    .v = b.v,
                    .v_stride = b.v_stride,
                    .kv_dtype = b.dtype,
                    .keys = keys,
                    .visible = x.position + skip + 1 - key,
                    .visible_step = x.step,
                    .scale = scale,
                    .max = max + skip,
                    .sum = sum + skip,
                    .out = x.out + skip * x.ldo,
                    .ldo = x.ldo});
  }
  for (std::size_t i = 0; i < x.count; ++i) {
    const float factor = 1 / sum[i];
    for (std::size_t j = 0; j < dv; ++j) x.out[i * x.ldo + j] *= factor;
  }
}

}  // namespace larch::model
