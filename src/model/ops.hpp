#pragma once

#include <cstddef>
#include <initializer_list>

#include "core/buffer.hpp"
#include "core/team.hpp"
#include "kernels/kernels.hpp"
#include "model/weights.hpp"

namespace larch::model {

/// Inputs of matrix products: rows of float32 and, where the ISA multiplies by something else, the same rows coded so.
class Activations {
 public:
  /// Room for `rows` rows of `dim` values.
  Activations(const kernels::Kernels& k, std::size_t rows, std::size_t dim);

  [[nodiscard]] std::size_t dim() const noexcept { return dim_; }
  float* row(std::size_t r) noexcept { return f32_.data() + r * dim_; }
  [[nodiscard]] const float* row(std::size_t r) const noexcept { return f32_.data() + r * dim_; }
  /// Codes values [begin, begin + n) of row r, which have just been written as float32.
  void encode(const kernels::Kernels& k, std::size_t r, std::size_t begin, std::size_t n) noexcept;
  /// `count` rows from `first` on, coded or float32.
  [[nodiscard]] kernels::Rows rows(bool coded, std::size_t first, std::size_t count,
                                   const std::int32_t* index = nullptr) const noexcept;

 private:
  std::size_t dim_;
  std::size_t coded_stride_;  ///< bytes; 0 where nothing is coded
  Buffer<float> f32_;         ///< [rows, dim]
  Buffer<std::byte> coded_;   ///< [rows], coded_stride_ apart
};

/// Output tile of one worker: a few weight rows by all tokens.
inline constexpr std::size_t tile_rows = 64;

/// What every step of a forward pass needs: this thread, its kernels and private memory, and the number of tokens.
/// All workers call every op below; an op returns when all have finished their share.
struct Pass {
  const Worker& worker;
  const kernels::Kernels& k;
  std::size_t tokens;
  std::size_t position;  ///< of the first token
  float* tiles;          ///< this worker's own [2, tokens, tile_rows]
};

/// out = rms_norm(x) * weight for every token; x rows are ldx floats apart.
void rms_norm(const Pass& p, const float* x, std::size_t ldx, const Norm& weight, float eps, Activations& out);

/// One of several products with the same input: y [tokens, w->rows].
struct Product {
  const Matrix* w;
  float* y;
};
/// y = W x for each product.
void linear(const Pass& p, const Activations& x, std::initializer_list<Product> products);
/// residual += W x; residual [tokens, w.rows]
void linear_add(const Pass& p, const Activations& x, const Matrix& w, float* residual);
/// y = W x with float32 activations.
void linear_f32(const Pass& p, const Activations& x, const Matrix& w, float* y);

}  // namespace larch::model
