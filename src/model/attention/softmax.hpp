#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>

#include "kernels/kernels.hpp"

namespace larch::model {

/// Queries that see the same keys, or each one key more than the one before it.
struct Queries {
  const float* q;  ///< [count, ldq], dk values used of each row; for keys in i8 as code_query() leaves them
  std::size_t ldq, count;
  std::size_t position;  ///< of the first: it sees the keys [0, position]
  std::size_t step;      ///< in positions from one to the next: 1 or 0

  /// Behind the last key that any of them sees.
  [[nodiscard]] std::size_t end() const { return position + (count - 1) * step + 1; }
};

/// Running sums of a softmax: out / sum is its result, as far as it has gone.
struct Sums {
  float* max;  ///< [count]: of the scores
  float* sum;  ///< [count]: of exp(score - max); 0 if no key was seen
  float* out;  ///< [count, ldo], dv values: of exp(score - max) * v
  std::size_t ldo;
};

/// Keys and values of a few positions.
struct Block {
  const std::byte* k;
  std::size_t k_stride;  ///< bytes
  const std::byte* v;
  std::size_t v_stride;  ///< bytes
  DType dtype;
  const std::byte* next = nullptr;  ///< keys of the block after this one, if they lie in memory that no cache holds
};

/// sums = those of softmax(q · k * scale) · v over the keys [begin, end), a block after the other; begin and the
/// blocks' begins are multiples of attend_keys. `block(position, n)` gives the Block of n positions.
template <class F>
void attend(const kernels::Kernels& kernels, const Queries& x, std::size_t begin, std::size_t end, const Sums& sums,
            std::size_t dk, std::size_t dv, float scale, F block) {
  for (std::size_t i = 0; i < x.count; ++i) std::fill_n(sums.out + i * sums.ldo, dv, 0.0F);
  std::fill_n(sums.max, x.count, -std::numeric_limits<float>::infinity());
  std::fill_n(sums.sum, x.count, 0.0F);
  end = std::min(end, x.end());
  for (std::size_t key = begin; key < end; key += kernels::attend_keys) {
    const std::size_t keys = std::min(kernels::attend_keys, end - key);
    const std::size_t skip = key > x.position ? key - x.position : 0;  // queries before this block
    const Block b = block(key, keys);
    (b.dtype == DType::i8 ? kernels.attend_int8 : kernels.attend)({.q = x.q + skip * x.ldq,
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
                                                                   .max = sums.max + skip,
                                                                   .sum = sums.sum + skip,
                                                                   .out = sums.out + skip * sums.ldo,
                                                                   .ldo = sums.ldo,
                                                                   .next = key + keys < end ? b.next : nullptr});
  }
}

/// out = the softmax's results.
inline void divide(const Sums& sums, std::size_t count, std::size_t dv) {
  for (std::size_t i = 0; i < count; ++i) {
    const float factor = 1 / sums.sum[i];
    for (std::size_t j = 0; j < dv; ++j) sums.out[i * sums.ldo + j] *= factor;
  }
}

/// Adds the sums over later keys to those over earlier ones, as if they had been taken together.
void merge(const Sums& earlier, const Sums& later, std::size_t count, std::size_t dv);

}  // namespace larch::model
