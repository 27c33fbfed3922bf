// What products of blocks with activations of 8 bits bring beyond other products: coding, and integers that must not
// overflow.

#include <gtest/gtest.h>

#include <limits>

#include "kernels/support.hpp"
#include "quant/blocks.hpp"

namespace larch::kernels {
namespace {

/// What is tested below and skipped elsewhere: every level but the portable one multiplies all blocks in 8 bits.
TEST(Int8, IsWhatEveryFasterLevelMultipliesBlocksIn) {
  for (const Kernels* level : available())
    for (const quant::Format& format : quant::formats) {
      const bool blocks = info(format.dtype).block_values > 1, portable = level == available().front();
      const Coding coding = level->matmul[static_cast<std::size_t>(format.dtype)].coding;
      EXPECT_EQ(coding == Coding::int8, blocks && !portable) << level->name << " " << name(format.dtype);
    }
}

class Int8Test : public LevelTest {
 protected:
  void SetUp() override {
    if (coder.code == nullptr) GTEST_SKIP() << k.name << " takes float32 activations only";
  }

  const Kernels& k = *GetParam();
  const Coder& coder = *coder_of(k, Coding::int8);

  /// x as the products see it: times the unit matrix.
  std::vector<float> coded(const std::vector<float>& x) {
    const std::size_t n = x.size();
    TestMatrix unit(DType::q8_0, n, n);
    for (std::size_t r = 0; r < n; ++r)
      for (std::size_t i = 0; i < n / 32; ++i) {
        quant::BlockQ8_0 block{.d = quant::encode_f16(1), .codes = {}};
        if (r / 32 == i) block.codes[r % 32] = 1;
        std::memcpy(unit.data.bytes() + r * unit.row_bytes + i * sizeof block, &block, sizeof block);
      }
    Guarded<std::byte> data(coder.bytes(n));
    coder.code(x.data(), 0, n, data.bytes());
    std::vector<float> y = outputs(1, n);
    k.matmul[static_cast<std::size_t>(DType::q8_0)].run(unit.matrix, 0, n, {data.bytes(), coder.bytes(n), 1, nullptr},
                                                        y.data(), n);
    return y;
  }
};

TEST_P(Int8Test, ValuesAreOffByHalfAStepAtMost) {
  constexpr std::size_t n = 192;
  Random random(3);
  for (const float size : {1.0F, 1e-30F, 1e-36F, 3e38F}) {
    std::vector<float> x(n);
    for (float& v : x) v = size * random.uniform();
    x[40] = x[41] = size;  // ties for the largest
    x[70] = -size;
    for (std::size_t i = 96; i < 128; ++i) x[i] = 0;
    const std::vector<float> values = coded(x);
    for (std::size_t i = 0; i < n; ++i) {
      double top = 0;
      for (std::size_t j = i / 32 * 32; j < i / 32 * 32 + 32; ++j) top = std::max(top, std::abs(double{x[j]}));
      ASSERT_NEAR(values[i], x[i], top / 254 * 1.0001) << size << ", " << i;
    }
  }
}

TEST_P(Int8Test, TheSmallestValuesMayBecomeZero) {
  std::vector<float> x(64, std::numeric_limits<float>::denorm_min());
  for (std::size_t i = 32; i < 64; ++i) x[i] = 0x1p-126F;
  for (const float v : coded(x)) ASSERT_TRUE(v >= 0 && v <= 0x1p-125F) << v;
}

TEST_P(Int8Test, RowsOfAnyLength) {
  for (std::size_t n = 1; n <= 200; ++n) {
    const TestRows x(k, Coding::int8, 2, n);  // ends at a guard page
    ASSERT_GE(x.stride, n);
  }
}

TEST_P(Int8Test, ANanOrAnInfinitySpoilsItsTokenOnly) {
  constexpr std::size_t tokens = 9, rows = 5, cols = 256;
  for (const quant::Format& format : quant::formats) {
    const auto dtype = static_cast<std::size_t>(format.dtype);
    if (k.matmul[dtype].coding != Coding::int8) continue;
    const TestMatrix w(format.dtype, rows, cols);
    for (const float bad : {std::numeric_limits<float>::quiet_NaN(), -std::numeric_limits<float>::infinity()}) {
      const TestRows x(k, Coding::int8, tokens, cols);
      std::vector<float> row(cols, 0.5F);
      row[77] = bad;
      coder.code(row.data(), 0, cols, const_cast<std::byte*>(x.rows.row(4)));
      std::vector<float> y = outputs(tokens, rows);
      k.matmul[dtype].run(w.matrix, 0, rows, x.rows, y.data(), rows);
      for (std::size_t i = 0; i < y.size(); ++i) ASSERT_EQ(!std::isfinite(y[i]), i / rows == 4) << name(format.dtype);
    }
  }
}

LARCH_ON_ALL_LEVELS(Int8Test);

/// A block as full of `pattern` as it can be with values of moderate size.
std::vector<std::byte> extreme_block(DType dtype, std::byte pattern) {
  const quant::Format& format = *quant::find_format(dtype);
  std::vector<std::byte> block(random_blocks(dtype).begin(),
                               random_blocks(dtype).begin() + static_cast<std::ptrdiff_t>(info(dtype).block_bytes));
  std::vector<float> values(info(dtype).block_values);
  for (std::byte& b : block) {
    const std::byte before = std::exchange(b, pattern);
    format.decode(block.data(), values.data(), values.size());
    for (const float v : values)
      if (!(std::abs(v) < 1e4F)) b = before;
  }
  return block;
}

class ExtremesTest : public ProductTest {
 protected:
  void SetUp() override {
    if (k.matmul[index].coding != Coding::int8) GTEST_SKIP() << "these activations are not of 8 bits";
  }
};

/// All weights and numbers at the ends of their ranges, signs alike, opposite and mixed.
TEST_P(ExtremesTest, NothingOverflows) {
  const Matmul& product = k.matmul[index];
  constexpr std::size_t rows = 17;
  const std::size_t cols = whole_blocks(dtype, 256);
  for (const int pattern : {0x00, 0xff, 0x7f, 0x80, 0x81, 0x0f, 0xf0, 0x77, 0x88}) {
    TestMatrix w(dtype, rows, cols);
    const std::vector<std::byte> extreme = extreme_block(dtype, std::byte(pattern));
    for (std::size_t i = 0; i < rows * w.row_bytes; ++i) w.data.bytes()[i] = extreme[i % extreme.size()];
    w.decode();
    const Coder& coder = *coder_of(k, Coding::int8);
    constexpr std::size_t tokens = 4;
    Guarded<std::byte> coded(tokens * coder.bytes(cols));
    std::vector<std::vector<float>> x(tokens, std::vector<float>(cols));
    for (std::size_t c = 0; c < cols; ++c) {
      const float sign = w.value(0, c) < 0 ? -1 : 1;
      x[0][c] = sign, x[1][c] = -sign, x[2][c] = 1, x[3][c] = c % 2 == 0 ? 1 : -1;
    }
    for (std::size_t t = 0; t < tokens; ++t) coder.code(x[t].data(), 0, cols, coded.bytes() + t * coder.bytes(cols));
    std::vector<float> y = outputs(tokens, rows);
    product.run(w.matrix, 0, rows, {coded.bytes(), coder.bytes(cols), tokens, nullptr}, y.data(), rows);
    double largest = 0;
    for (std::size_t c = 0; c < cols; ++c) largest = std::max(largest, std::abs(w.value(0, c)));
    for (std::size_t i = 0; i < y.size(); ++i) {
      double expected = 0;
      for (std::size_t c = 0; c < cols; ++c) expected += w.value(i % rows, c) * double{x[i / rows][c]};
      // Scales of 1/127 times 127; 16 groups at most, whose parts may be twice as large as the weights.
      const auto magnitude = 4 * largest * static_cast<double>(cols);
      ASSERT_NEAR(y[i], expected, 64 * epsilon * magnitude) << std::hex << pattern << ", output " << i;
    }
  }
}

LARCH_ON_ALL_PRODUCTS(ExtremesTest);

}  // namespace
}  // namespace larch::kernels
