#include "core/tensor.hpp"

namespace larch {

std::string describe(const Shape& shape) {
  std::string text = "[";
  for (std::size_t i = 0; i < shape.size(); ++i) text += (i ? ", " : "") + std::to_string(shape[i]);
  return text + "]";
}

std::string describe(const TensorView& tensor) {
  return std::string(name(tensor.dtype)) + " " + describe(tensor.shape);
}

}  // namespace larch
