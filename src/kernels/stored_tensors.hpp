#pragma once

#include <string>

#include "core/architecture.hpp"
#include "kernels/matrix.hpp"

namespace larch::kernels {

/// A checkpoint's tensors as the architecture calls for them. Each is checked when it is asked for, and refused with
/// Error(malformed) naming file and tensor: if it is not there, has another shape or a type that such weights cannot
/// have, or if it is small (a norm, a bias, a router, the scales of an FP8 matrix) and a value is not finite.
class StoredTensors {
 public:
  /// Keeps references.
  StoredTensors(const ModelConfig& config, const TensorTable& tensors) : config_(config), tensors_(tensors) {}

  [[nodiscard]] bool has(const TensorId& id) const { return tensors_.contains(official_name(id)); }
  /// A norm or a bias: F32, F16 or BF16.
  [[nodiscard]] const TensorView& vector(const TensorId& id) const;
  /// Anything else. All dimensions but the last one are its rows.
  [[nodiscard]] Matrix matrix(const TensorId& id) const;

 private:
  [[nodiscard]] const TensorView& find(const std::string& name, const Shape& shape) const;
  void add_scales(const TensorView& weight, Matrix& m) const;

  const ModelConfig& config_;
  const TensorTable& tensors_;
};

}  // namespace larch::kernels
