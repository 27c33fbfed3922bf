#pragma once

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "core/checked.hpp"
#include "kernels/kernels.hpp"
#include "quant/format.hpp"

namespace larch {

// How parametrized tests show what they run on.
inline void PrintTo(DType dtype, std::ostream* out) { *out << name(dtype); }
namespace kernels {
inline void PrintTo(const Kernels* k, std::ostream* out) { *out << k->name; }
}  // namespace kernels

}  // namespace larch

namespace larch::kernels {

/// Half a unit in the last place of 1: the largest relative error of one float32 operation.
inline constexpr double epsilon = 0x1p-24;

/// Memory whose end lies `gap` bytes before a page that must not be touched. All around the n values there are bytes
/// 0xff, a NaN in every weight format, so that what is read too much spoils the result or ends the test.
template <class T>
class Guarded {
 public:
  explicit Guarded(std::size_t n, std::size_t gap = 0) : size_(n) {
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    const std::size_t usable = ceil_div(n * sizeof(T) + gap + 64, page) * page;
    mapped_ = usable + page;
    void* p = mmap(nullptr, mapped_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (p == MAP_FAILED) throw std::bad_alloc();
    base_ = static_cast<std::byte*>(p);
    std::memset(base_, 0xff, usable);
    if (mprotect(base_ + usable, page, PROT_NONE) != 0) throw std::bad_alloc();
    data_ = base_ + usable - gap - n * sizeof(T);
  }
  ~Guarded() { munmap(base_, mapped_); }
  Guarded(const Guarded&) = delete;
  Guarded& operator=(const Guarded&) = delete;

  /// For T of one byte, and for others where gap keeps the alignment.
  [[nodiscard]] T* data() { return reinterpret_cast<T*>(data_); }
  [[nodiscard]] const std::byte* bytes() const { return data_; }
  [[nodiscard]] std::byte* bytes() { return data_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  T& operator[](std::size_t i) { return data()[i]; }

 private:
  std::byte* base_ = nullptr;
  std::byte* data_ = nullptr;
  std::size_t mapped_ = 0, size_ = 0;
};

/// Floats at any address.
inline void put(std::byte* at, std::size_t i, float value) { std::memcpy(at + i * 4, &value, 4); }

/// Reproducible numbers.
class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  float uniform() { return std::uniform_real_distribution<float>(-1, 1)(engine_); }
  std::uint8_t byte() { return static_cast<std::uint8_t>(engine_()); }

 private:
  std::mt19937 engine_;
};

/// The least number of whole blocks' columns that is not below n.
inline std::size_t whole_blocks(DType dtype, std::size_t n) {
  const std::size_t block = info(dtype).block_values;
  return ceil_div(n, block) * block;
}

/// Some random blocks of a format, of different sizes. They are made once, as encoders take their time.
inline const std::vector<std::byte>& random_blocks(DType dtype) {
  static std::vector<std::byte> made[dtype_count];
  std::vector<std::byte>& blocks = made[static_cast<std::size_t>(dtype)];
  if (blocks.empty()) {
    constexpr std::size_t count = 24;
    const std::size_t n = info(dtype).block_values;
    blocks.resize(count * info(dtype).block_bytes);
    Random random(static_cast<unsigned>(n));
    std::vector<float> values(n);
    for (std::size_t i = 0; i < count; ++i) {
      const float size = 0.1F + static_cast<float>(i % 5), shift = random.uniform();
      for (float& v : values) v = size * (random.uniform() + shift);
      quant::find_format(dtype)->encode(values.data(), blocks.data() + i * info(dtype).block_bytes, n, nullptr);
    }
  }
  return blocks;
}

/// A matrix of random weights, rows `pad` bytes apart from one another, everything guarded. `values` are what the
/// scalar codec says, scales applied.
struct TestMatrix {
  TestMatrix(DType dtype, std::size_t rows, std::size_t cols, std::size_t gap = 0, std::size_t pad = 0)
      : row_bytes(bytes_of(dtype, cols) + pad),
        data(rows * row_bytes - pad, gap),
        scales(ceil_div(rows, scale_block) * ceil_div(cols, scale_block) * 4, gap),
        values(rows * cols),
        matrix{dtype, data.bytes(), rows, cols, row_bytes, scales.bytes(), ceil_div(cols, scale_block)} {
    Random random(static_cast<unsigned>(rows * 131 + cols));
    for (std::size_t i = 0; i < scales.size() / 4; ++i) put(scales.bytes(), i, random.uniform() * 0.01F);
    for (std::size_t r = 0; r < rows; ++r) fill(random, r);
    decode();
  }

  /// Random weights in row r.
  void fill(Random& random, std::size_t r) {
    std::byte* at = data.bytes() + r * row_bytes;
    if (info(matrix.dtype).block_values > 1) {
      const std::vector<std::byte>& blocks = random_blocks(matrix.dtype);
      const std::size_t bytes = info(matrix.dtype).block_bytes, count = blocks.size() / bytes;
      for (std::size_t c = 0; c < matrix.cols; c += info(matrix.dtype).block_values, at += bytes)
        std::memcpy(at, blocks.data() + random.byte() % count * bytes, bytes);
    } else if (matrix.dtype == DType::f8_e4m3) {
      for (std::size_t c = 0; c < matrix.cols; ++c) {
        const std::uint8_t code = random.byte();
        at[c] = std::byte((code & 0x7f) == 0x7f ? code ^ 1 : code);  // all but the NaNs
      }
    } else {
      std::vector<float> row(matrix.cols);
      for (float& v : row) v = random.uniform();
      quant::find_format(matrix.dtype)->encode(row.data(), at, matrix.cols, nullptr);
    }
  }

  /// Takes the values from the bytes again, after a test changed them.
  void decode() {
    const quant::Format& format = *quant::find_format(matrix.dtype);
    std::vector<float> row(matrix.cols);
    for (std::size_t r = 0; r < matrix.rows; ++r) {
      format.decode(matrix.row(r), row.data(), matrix.cols);
      for (std::size_t c = 0; c < matrix.cols; ++c) values[r * matrix.cols + c] = double{row[c]} * scale(r, c);
    }
  }
  [[nodiscard]] double scale(std::size_t r, std::size_t c) const {
    if (matrix.dtype != DType::f8_e4m3) return 1;
    float s;
    std::memcpy(&s, matrix.scales + (r / scale_block * matrix.scale_cols + c / scale_block) * 4, 4);
    return s;
  }
  [[nodiscard]] double value(std::size_t r, std::size_t c) const { return values[r * matrix.cols + c]; }

  std::size_t row_bytes;
  Guarded<std::byte> data, scales;
  std::vector<double> values;
  Matrix matrix;
};

/// A level's coder, or nullptr for float32.
inline const Coder* coder_of(const Kernels& k, Coding coding) {
  return coding == Coding::f32 ? nullptr : &k.coders[static_cast<std::size_t>(coding)];
}

/// The values that stand for those of a row in a coding: with int8, multiples of the 127th part of the largest of 32;
/// those of bf16_parts are nearly the values themselves.
inline std::vector<float> as_coded(Coding coding, const std::vector<float>& row) {
  if (coding != Coding::int8) return row;
  std::vector<float> values(row.size());
  for (std::size_t i = 0; i < row.size(); i += coding_block) {
    const std::size_t end = std::min(i + coding_block, row.size());
    float top = 0;
    for (std::size_t j = i; j < end; ++j) top = std::max(top, std::abs(row[j]));
    for (std::size_t j = i; j < end; ++j) values[j] = top == 0 ? 0 : std::nearbyint(row[j] * (127 / top)) * (top / 127);
  }
  return values;
}

/// Random activations [count, n], float32 or coded by a level in pieces of whole blocks, rows `pad` bytes apart from
/// one another. `values` are what the coded ones stand for.
struct TestRows {
  TestRows(const Kernels& k, Coding coding, std::size_t count, std::size_t n, std::size_t gap = 0, std::size_t pad = 0)
      : TestRows(coder_of(k, coding), coding, count, n, gap, pad) {}
  /// In float32.
  TestRows(std::size_t count, std::size_t n, std::size_t gap = 0, std::size_t pad = 0)
      : TestRows(nullptr, Coding::f32, count, n, gap, pad) {}
  [[nodiscard]] double value(std::size_t t, std::size_t i) const { return values[t * n_ + i]; }

  std::size_t stride;
  Guarded<std::byte> data;
  std::vector<double> values;
  Rows rows;

 private:
  TestRows(const Coder* coder, Coding coding, std::size_t count, std::size_t n, std::size_t gap, std::size_t pad)
      : stride((coder != nullptr ? coder->bytes(n) : n * sizeof(float)) + pad),
        data(count == 0 ? 0 : count * stride - pad, gap),
        values(count * n),
        n_(n) {
    Random random(static_cast<unsigned>(count * 17 + n));
    std::vector<float> row(n);
    for (std::size_t t = 0; t < count; ++t) {
      for (float& v : row) v = random.uniform();
      std::byte* const dst = data.bytes() + t * stride;
      if (coder != nullptr)
        for (std::size_t i = 0, piece = coding_block; i < n; i += piece, piece = piece % 96 + coding_block)
          coder->code(row.data() + i, i, std::min(piece, n - i), dst);
      else
        std::copy_n(reinterpret_cast<const std::byte*>(row.data()), n * sizeof(float), dst);  // n may be 0
      row = as_coded(coding, row);
      for (std::size_t i = 0; i < n; ++i) values[t * n + i] = row[i];
    }
    rows = {data.bytes(), stride, count, nullptr};
  }

  std::size_t n_;
};

/// What y holds before a kernel writes it, so that a test sees what was not written and what should not have been.
inline constexpr float untouched = 12345.0F;

/// [rows, ld] floats, untouched.
inline std::vector<float> outputs(std::size_t rows, std::size_t ld) { return std::vector<float>(rows * ld, untouched); }

/// Whether two floats have the same bits.
inline bool same(float a, float b) { return std::memcmp(&a, &b, sizeof a) == 0; }

/// Tests that run on each level that this CPU has; dispatch_test.cpp checks that none of those is forgotten.
using LevelTest = testing::TestWithParam<const Kernels*>;
inline std::string level_name(const testing::TestParamInfo<const Kernels*>& info) {
  return std::string(info.param->name);
}
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): names a test suite
#define LARCH_ON_ALL_LEVELS(suite) INSTANTIATE_TEST_SUITE_P(Levels, suite, testing::ValuesIn(available()), level_name)

/// What weights can be.
inline std::vector<DType> weight_dtypes() {
  std::vector<DType> all;
  for (const quant::Format& format : quant::formats) all.push_back(format.dtype);
  return all;
}

/// Tests that run on each level and weight dtype.
class ProductTest : public testing::TestWithParam<std::tuple<const Kernels*, DType>> {
 protected:
  const Kernels& k = *std::get<0>(GetParam());
  DType dtype = std::get<1>(GetParam());
  std::size_t index = static_cast<std::size_t>(dtype);
  std::size_t block = info(dtype).block_values;
};
inline std::string product_name(const testing::TestParamInfo<std::tuple<const Kernels*, DType>>& info) {
  return std::string(std::get<0>(info.param)->name) + "_" + std::string(name(std::get<1>(info.param)));
}
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): names a test suite
#define LARCH_ON_ALL_PRODUCTS(suite)                                                                             \
  INSTANTIATE_TEST_SUITE_P(Levels, suite,                                                                        \
                           testing::Combine(testing::ValuesIn(available()), testing::ValuesIn(weight_dtypes())), \
                           product_name)

}  // namespace larch::kernels
