#pragma once

#include <cstddef>
#include <vector>

#include "core/model_config.hpp"

namespace larch::model {

/// Rotary position embedding of the decoupled part, with YaRN where the config asks for it.
class Rope {
 public:
  explicit Rope(const ModelConfig& config);

  /// Cosines and sines [rope / 2] of one position, YaRN's magnitude included.
  void angles(std::size_t position, float* cos, float* sin) const;
  /// The factor on q·k before the softmax: 1 / sqrt(nope + rope), times YaRN's mscale_all_dim magnitude squared.
  [[nodiscard]] float softmax_scale() const noexcept { return softmax_scale_; }
  /// Values that the rotation covers.
  [[nodiscard]] std::size_t dim() const noexcept { return 2 * inv_freq_.size(); }

 private:
  std::vector<float> inv_freq_;  ///< [rope / 2]
  double magnitude_ = 1;
  float softmax_scale_;
};

}  // namespace larch::model
