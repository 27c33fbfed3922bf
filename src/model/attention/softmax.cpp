#include "model/attention/softmax.hpp"

#include <cmath>

namespace larch::model {

void merge(const Sums& earlier, const Sums& later, std::size_t count, std::size_t dv) {
  for (std::size_t i = 0; i < count; ++i) {
    if (later.sum[i] == 0) continue;  // no key was seen
    const float max = std::max(earlier.max[i], later.max[i]);
    const float fade = std::exp(earlier.max[i] - max), factor = std::exp(later.max[i] - max);
    earlier.max[i] = max;
    earlier.sum[i] = earlier.sum[i] * fade + later.sum[i] * factor;
    float* const out = earlier.out + i * earlier.ldo;
    const float* const more = later.out + i * later.ldo;
    for (std::size_t j = 0; j < dv; ++j) out[j] = out[j] * fade + more[j] * factor;
  }
}

}  // namespace larch::model
