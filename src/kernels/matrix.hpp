#pragma once

#include <cstddef>
#include <cstdint>

#include "core/dtype.hpp"

namespace larch::kernels {

using larch::scale_block;

/// A matrix's rows once more, as an ISA level reads them fastest: in panels of Matmul::rows, each made when it is first
/// needed.
struct Packed {
  enum State : std::uint8_t { absent, in_work, ready };
  std::byte* data;       ///< [panels, bytes]
  std::size_t bytes;     ///< of a panel
  std::uint8_t* states;  ///< [panels], read and written atomically
};

/// A weight matrix as stored: y = W x has `rows` outputs and `cols` inputs. Does not own its data, which may have any
/// alignment and must not be read past its end.
struct Matrix {
  DType dtype = DType::f32;
  const std::byte* data = nullptr;  ///< [rows, cols], row-major
  std::size_t rows = 0, cols = 0;
  std::size_t row_bytes = 0;
  const std::byte* scales = nullptr;  ///< float32 [ceil(rows / 128), ceil(cols / 128)], any alignment; FP8 only
  std::size_t scale_cols = 0;
  const Packed* packed = nullptr;  ///< or none

  [[nodiscard]] const std::byte* row(std::size_t r) const { return data + r * row_bytes; }
};

/// Activation rows: row t is at data + t * stride, or at data + index[t] * stride where an index is given.
struct Rows {
  const std::byte* data = nullptr;
  std::size_t stride = 0;               ///< bytes
  std::size_t count = 0;                ///< rows
  const std::int32_t* index = nullptr;  ///< [count] or nullptr

  [[nodiscard]] const std::byte* row(std::size_t t) const {
    return data + (index != nullptr ? static_cast<std::size_t>(index[t]) : t) * stride;
  }
};

}  // namespace larch::kernels
