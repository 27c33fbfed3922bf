#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/dtype.hpp"

namespace larch {

/// [rows, columns], for example.
using Shape = std::vector<std::uint64_t>;

/// A named tensor in mapped memory; row-major. Does not own its data. `data` is aligned for its dtype only by accident.
struct TensorView {
  std::string name;
  DType dtype = DType::f32;
  Shape shape;  ///< product of dimensions times the type's size equals `bytes`, checked at load
  const std::byte* data = nullptr;
  std::uint64_t bytes = 0;
  std::string file;  ///< for messages
};

/// Whether a dimension is zero: a tensor without values.
inline bool is_empty(const std::vector<std::uint64_t>& shape) {
  return std::find(shape.begin(), shape.end(), std::uint64_t{0}) != shape.end();
}

/// "F8_E4M3 [1536, 7168]", for messages.
std::string describe(const TensorView& tensor);
/// "[1536, 7168]"
std::string describe(const Shape& shape);

/// A checkpoint's tensors by their official (Hugging Face) names, sorted.
using TensorTable = std::map<std::string, TensorView, std::less<>>;

}  // namespace larch
