#include "kernels/stored_tensors.hpp"

#include <algorithm>
#include <cmath>

#include "core/quote.hpp"
#include "larch/error.hpp"
#include "quant/format.hpp"

namespace larch::kernels {
namespace {

[[noreturn]] void refuse(const TensorView& t, const std::string& expected, const std::string& found) {
  throw Error(ErrorCode::malformed,
              t.file + ": tensor " + quote(t.name) + ": expected " + expected + ", found " + found);
}

/// The place of a value, as "[3, 17]".
std::string place(const Shape& shape, std::uint64_t at) {
  Shape place(shape.size());
  for (std::size_t i = shape.size(); i-- > 0; at /= shape[i]) place[i] = at % shape[i];
  return describe(place);
}

void check_finite(const TensorView& t) {
  const quant::Format& format = *quant::find_format(t.dtype);
  const DTypeInfo& type = info(t.dtype);
  const std::uint64_t n = t.bytes / type.block_bytes * type.block_values, at = format.find_not_finite(t.data, n);
  if (at == n) return;
  std::vector<float> block(type.block_values);
  format.decode(t.data + bytes_of(t.dtype, at), block.data(), block.size());
  const auto bad = std::ranges::find_if_not(block, [](float v) { return std::isfinite(v); });
  const std::string value = std::isnan(*bad) ? "NaN" : *bad > 0 ? "infinity" : "-infinity";
  refuse(t, "finite values", value + " at " + place(t.shape, at + static_cast<std::uint64_t>(bad - block.begin())));
}

}  // namespace

const TensorView& StoredTensors::find(const std::string& name, const Shape& shape) const {
  const auto it = tensors_.find(name);
  if (it == tensors_.end()) {
    const std::string where = tensors_.empty() ? "checkpoint" : tensors_.begin()->second.file;
    throw Error(ErrorCode::malformed, where + " and its other shards: expected a tensor " + quote(name) + " " +
                                          describe(shape) + ", found none");
  }
  if (it->second.shape != shape) refuse(it->second, "shape " + describe(shape), describe(it->second));
  return it->second;
}

const TensorView& StoredTensors::vector(const TensorId& id) const {
  const TensorView& t = find(official_name(id), shape(id.role, config_));
  if (t.dtype != DType::f32 && t.dtype != DType::f16 && t.dtype != DType::bf16)
    refuse(t, "F32, F16 or BF16", describe(t));
  check_finite(t);
  return t;
}

Matrix StoredTensors::matrix(const TensorId& id) const {
  const TensorView& t = find(official_name(id), shape(id.role, config_));
  if (quant::find_format(t.dtype) == nullptr) refuse(t, "a type that weights can have", describe(t));
  const std::uint64_t cols = t.shape.back();
  if (const std::size_t block = info(t.dtype).block_values; cols % block != 0)
    refuse(t, "rows of whole blocks of " + std::to_string(block) + " values", describe(t));
  const std::size_t row_bytes = bytes_of(t.dtype, cols);
  Matrix m{.dtype = t.dtype, .data = t.data, .rows = t.bytes / row_bytes, .cols = cols, .row_bytes = row_bytes};
  add_scales(t, m);
  if (is_small(spec(id.role).kind)) check_finite(t);
  return m;
}

void StoredTensors::add_scales(const TensorView& weight, Matrix& m) const {
  const std::string name = scale_name(weight.name);
  if (weight.dtype != DType::f8_e4m3) {
    if (tensors_.contains(name)) refuse(weight, "F8_E4M3, as it has a weight_scale_inv", describe(weight));
    return;
  }
  const Shape shape = scale_shape({m.rows, m.cols});
  const TensorView& scales = find(name, shape);
  if (scales.dtype != DType::f32) refuse(scales, "F32", describe(scales));
  check_finite(scales);
  m.scales = scales.data;
  m.scale_cols = shape.back();
}

}  // namespace larch::kernels
