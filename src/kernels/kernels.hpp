#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/cache_row.hpp"
#include "kernels/matrix.hpp"

namespace larch::kernels {

/// y[t * ldy + (r - row_begin)] = sum over c of W[r, c] * x[t, c], for rows r in [row_begin, row_end) and all x rows t.
/// The order of additions of one output depends on nothing but cols: any split of rows or tokens gives the same bits.
using MatmulFn = void (*)(const Matrix& w, std::size_t row_begin, std::size_t row_end, const Rows& x, float* y,
                          std::size_t ldy);

/// How a product takes its activations.
enum class Coding : std::uint8_t {
  f32,
  bf16_parts,  ///< a value is the sum of two bfloat16 numbers: to within 2^-16 of its size
  int8,        ///< 32 values share a scale: to within the 254th part of the largest, or 2^-120
};
inline constexpr std::size_t coding_count = 3;
/// Values are coded in blocks of this many columns.
inline constexpr std::size_t coding_block = 32;

/// How an ISA level codes rows of activations. What the bytes mean is between its functions.
struct Coder {
  /// Bytes of a row of n values.
  std::size_t (*bytes)(std::size_t n) = nullptr;
  /// Codes values [begin, begin + n) of a row from src[0..n). begin is a multiple of coding_block, and n too unless it
  /// ends the row. A NaN or an infinity makes results NaN or infinite.
  void (*code)(const float* src, std::size_t begin, std::size_t n, std::byte* row) = nullptr;
};

/// How an ISA level multiplies by weights of one dtype.
struct Matmul {
  MatmulFn run = nullptr;
  Coding coding = Coding::f32;
  std::size_t rows = 4;  ///< of weights taken at once: shares of their multiples cost least
  /// Writes the panel of rows [r, r + rows), the last row repeated behind the matrix's end: packed_bytes() of it.
  /// Null where the level reads such weights as they are stored.
  void (*pack)(const Matrix& w, std::size_t r, std::byte* to) = nullptr;
};

/// Bytes of a panel that Matmul::pack() writes.
inline std::size_t packed_bytes(const Matmul& product, const Matrix& w) {
  return (bytes_of(w.dtype, w.cols) + 3) / 4 * 4 * product.rows;
}

/// Queries that see the same block of keys, and the running state of their softmax (arXiv:2205.14135).
struct AttendArgs {
  const float* q;   ///< [queries, ldq], dk values used of each row; for attend_int8 as code_query() leaves them
  std::size_t ldq;  ///< floats
  std::size_t queries;
  std::size_t dk, dv;
  const std::byte* k;    ///< [keys], rows of dk values
  std::size_t k_stride;  ///< bytes
  const std::byte* v;    ///< [keys], rows of dv values; may alias k (the latent serves as both)
  std::size_t v_stride;  ///< bytes
  DType kv_dtype;        ///< f32 or bf16; for attend_int8 i8
  std::size_t keys;      ///< rows of k and v, at most attend_keys
  std::size_t visible;   ///< query i sees the first min(keys, visible + i * visible_step) keys; may be none
  std::size_t visible_step;
  float scale;      ///< of the scores
  float* max;       ///< [queries], -infinity at first
  float* sum;       ///< [queries], 0 at first
  float* out;       ///< [queries, ldo], dv values, 0 at first; divided by sum after the last block
  std::size_t ldo;  ///< floats
  /// As many rows of k as these, to be brought into the cache meanwhile, as they are asked for next. Or nullptr.
  const std::byte* next = nullptr;
};

/// Keys per block at most.
inline constexpr std::size_t attend_keys = 64;

/// How fast a level's products in Coding::int8 could be at most: what they come down to, on registers alone.
struct Int8Peak {
  static constexpr std::size_t kept = 16;
  std::uint64_t products = 0;                           ///< multiply-adds of one round
  void (*run)(std::size_t rounds, float* y) = nullptr;  ///< what is left in y[kept] means nothing
};

/// One ISA level's functions. Plain, without threads or allocation; row ranges and single rows in.
/// A level copies the table below it and overrides what it does better.
struct Kernels {
  std::string_view name;

  /// Index: Coding. Null where no product of the level takes such rows, and for f32.
  Coder coders[coding_count];

  /// Null where no product of the level is in Coding::int8.
  Int8Peak int8_peak;

  /// Fastest product for each weight dtype (index: DType), and the one with float32 activations (the router's).
  Matmul matmul[dtype_count];
  Matmul matmul_f32[dtype_count];

  /// y[t * ldy + c] = sum over r in [row_begin, row_end) of x[t, r - row_begin] * W[r, c], for all columns c.
  /// x rows are float32. The order of additions depends on the row range only.
  MatmulFn matmul_transposed[dtype_count];

  /// Row r of W as float32 (embedding).
  void (*decode_row)(const Matrix& w, std::size_t r, float* dst);
  /// n float32 values as they are kept: f32 (a copy), bf16 (to nearest even) or i8, to within the 254th part of the
  /// largest, or 2^-100; there a NaN or an infinity makes all of them NaN.
  void (*encode)(DType dtype, const float* src, std::byte* dst, std::size_t n);
  /// The inverse of encode().
  void (*decode)(DType dtype, const std::byte* src, float* dst, std::size_t n);

  /// y = x / sqrt(mean(x^2) + eps) * weight, [n]; y may be x
  void (*rms_norm)(const float* x, const float* weight, std::size_t n, float eps, float* y);
  /// Rotates interleaved pairs (x[2i], x[2i+1]) by the angle whose cosine and sine are cos[i], sin[i]; n even
  void (*rope)(float* x, const float* cos, const float* sin, std::size_t n);
  /// y = silu(gate) * up, [n]; y may be gate or up
  void (*swiglu)(const float* gate, const float* up, std::size_t n, float* y);
  /// y += a * x, [n]
  void (*axpy)(float a, const float* x, std::size_t n, float* y);
  /// One step of the online softmax over a block of keys.
  void (*attend)(const AttendArgs& args);
  /// The same over rows of kept_bytes(i8, dv) and, behind them, dk - dv > 0 values in bf16: all of them the key, the
  /// first dv the value too, so that v is not read.
  void (*attend_int8)(const AttendArgs& args);
  /// Readies a query of dv + (dk - dv) values for attend_int8, in its place and in q[dk]. What it leaves is between the
  /// two: the first dv values to within the 65534th part of the largest.
  void (*code_query)(float* q, std::size_t dv, std::size_t dk);
};

/// The levels built into this binary that this CPU can run, slowest first; portable is always there.
const std::vector<const Kernels*>& available();
/// The level named, or the best one for an empty name. Throws Error(unsupported) naming what is there.
const Kernels& select(std::string_view name);
/// The level that the environment variable LARCH_ISA names, or the best one.
const Kernels& select();

}  // namespace larch::kernels
