#include <gtest/gtest.h>

#include <bit>
#include <limits>

#include "kernels/support.hpp"

namespace larch::kernels {
namespace {

class ElementwiseTest : public LevelTest {
 protected:
  const Kernels& k = *GetParam();
};

const std::vector<std::size_t> lengths = [] {
  std::vector<std::size_t> all;
  for (std::size_t n = 1; n <= 130; ++n) all.push_back(n);
  for (const std::size_t n : {255, 256, 257, 576, 1408, 7168}) all.push_back(n);
  return all;
}();

void fill(Guarded<float>& x, unsigned seed, float size = 1) {
  Random random(seed);
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = random.uniform() * size;
}

TEST_P(ElementwiseTest, RmsNorm) {
  for (const std::size_t n : lengths) {
    Guarded<float> x(n), weight(n, 4), y(n);
    fill(x, 1);
    fill(weight, 2);
    double squares = 0;
    for (std::size_t i = 0; i < n; ++i) squares += double{x[i]} * double{x[i]};
    const double factor = 1 / std::sqrt(squares / static_cast<double>(n) + 1e-6);
    k.rms_norm(x.data(), weight.data(), n, 1e-6F, y.data());
    // The squares are positive: their sum's relative error is below that of the longest chain, n / 8 + 16 additions;
    // the root halves it. Mean, root, quotient and two products add 6.
    const double bound = (static_cast<double>(n) / 16 + 16) * epsilon;
    for (std::size_t i = 0; i < n; ++i) {
      const double expected = double{x[i]} * factor * double{weight[i]};
      ASSERT_NEAR(y[i], expected, std::abs(expected) * bound) << n;
    }
    k.rms_norm(x.data(), weight.data(), n, 1e-6F, x.data());
    for (std::size_t i = 0; i < n; ++i) ASSERT_TRUE(same(x[i], y[i])) << "in place, " << n;
  }
}

TEST_P(ElementwiseTest, Rope) {
  for (std::size_t n = 2; n <= 130; n += 2) {
    Guarded<float> x(n), cos(n / 2), sin(n / 2);
    fill(x, 3);
    std::vector<float> before(x.data(), x.data() + n);
    for (std::size_t i = 0; i < n / 2; ++i) {
      cos[i] = std::cos(static_cast<float>(i));
      sin[i] = std::sin(static_cast<float>(i));
    }
    k.rope(x.data(), cos.data(), sin.data(), n);
    for (std::size_t i = 0; i < n / 2; ++i) {
      const double a = before[2 * i], b = before[2 * i + 1], c = cos[i], s = sin[i];
      const double bound = 3 * epsilon * (std::abs(a) + std::abs(b));  // two products and a sum
      ASSERT_NEAR(x[2 * i], a * c - b * s, bound) << n;
      ASSERT_NEAR(x[2 * i + 1], a * s + b * c, bound) << n;
    }
  }
}

TEST_P(ElementwiseTest, Swiglu) {
  for (const std::size_t n : lengths) {
    Guarded<float> gate(n), up(n), y(n);
    fill(gate, 4, 20);
    fill(up, 5);
    k.swiglu(gate.data(), up.data(), n, y.data());
    for (std::size_t i = 0; i < n; ++i) {
      const double g = gate[i], expected = g / (1 + std::exp(-g)) * double{up[i]};
      // The exponential to 2 ulp, its argument exact, then a sum, a quotient and a product.
      ASSERT_NEAR(y[i], expected, 8 * epsilon * std::abs(expected)) << g;
    }
    std::vector<float> expected(y.data(), y.data() + n);
    k.swiglu(gate.data(), up.data(), n, up.data());
    for (std::size_t i = 0; i < n; ++i) ASSERT_TRUE(same(up[i], expected[i])) << "in place, " << n;
  }
}

TEST_P(ElementwiseTest, SwigluOfExtremes) {
  constexpr float inf = std::numeric_limits<float>::infinity(), nan = std::numeric_limits<float>::quiet_NaN();
  constexpr std::size_t n = 8;
  Guarded<float> gate(n), up(n), y(n);
  const float values[n] = {0, -0.0F, 1000, -1000, inf, nan, -88.5F, 88.5F};
  for (std::size_t i = 0; i < n; ++i) gate[i] = values[i], up[i] = 1;
  k.swiglu(gate.data(), up.data(), n, y.data());
  EXPECT_EQ(y[0], 0);
  EXPECT_EQ(y[1], 0);
  EXPECT_EQ(y[2], 1000);
  EXPECT_EQ(y[3], 0);
  EXPECT_EQ(y[4], inf);
  EXPECT_TRUE(std::isnan(y[5]));
  EXPECT_NEAR(y[6], 0, 1e-30);
  EXPECT_EQ(y[7], 88.5F);
}

TEST_P(ElementwiseTest, Axpy) {
  for (const std::size_t n : lengths) {
    Guarded<float> x(n), y(n);
    fill(x, 6);
    fill(y, 7);
    std::vector<float> before(y.data(), y.data() + n);
    k.axpy(0.7F, x.data(), n, y.data());
    for (std::size_t i = 0; i < n; ++i) {
      const double term = double{0.7F} * double{x[i]};
      ASSERT_NEAR(y[i], before[i] + term, 2 * epsilon * (std::abs(before[i]) + std::abs(term))) << n;
    }
  }
}

TEST_P(ElementwiseTest, EncodeIsTheCodec) {
  std::vector<float> values;
  for (std::uint32_t high = 0; high < 65536; ++high)
    for (const std::uint32_t low : {0x0000U, 0x0001U, 0x7fffU, 0x8000U, 0x8001U, 0xffffU})
      values.push_back(std::bit_cast<float>(high << 16 | low));
  std::vector<std::byte> expected(values.size() * 2), found(values.size() * 2);
  quant::find_format(DType::bf16)->encode(values.data(), expected.data(), values.size(), nullptr);
  k.encode(DType::bf16, values.data(), found.data(), values.size());
  EXPECT_EQ(found, expected);
}

TEST_P(ElementwiseTest, EncodeAndDecodeAnyLengthAndAlignment) {
  for (const DType dtype : {DType::f32, DType::bf16})
    for (const std::size_t n : lengths)
      for (const std::size_t gap : {0, 1, 3}) {
        const std::size_t bytes = bytes_of(dtype, n);
        Guarded<float> x(n), back(n);
        fill(x, 9);
        Guarded<std::byte> coded(bytes, gap);
        k.encode(dtype, x.data(), coded.bytes(), n);
        std::vector<std::byte> expected(bytes);
        quant::find_format(dtype)->encode(x.data(), expected.data(), n, nullptr);
        ASSERT_EQ(std::memcmp(coded.bytes(), expected.data(), bytes), 0) << n;
        for (std::size_t i = 0; i < gap; ++i) ASSERT_EQ(coded.bytes()[bytes + i], std::byte{0xff}) << "written too far";
        k.decode(dtype, coded.bytes(), back.data(), n);
        quant::find_format(dtype)->decode(expected.data(), x.data(), n);
        ASSERT_EQ(std::memcmp(back.data(), x.data(), n * 4), 0) << n;
      }
}

/// 8 bits and a scale: each value to within half a step.
TEST_P(ElementwiseTest, KeepsAnyLengthAndAlignmentAsInt8) {
  for (const std::size_t n : lengths)
    for (const std::size_t gap : {0, 1, 3})
      for (const float size : {1.0F, 1e30F, 1e-25F}) {
        const std::size_t bytes = kept_bytes(DType::i8, n);
        Guarded<float> x(n), back(n);
        fill(x, 9);
        float top = 0;
        for (std::size_t i = 0; i < n; ++i) top = std::max(top, std::abs(x[i] *= size));
        Guarded<std::byte> kept(bytes, gap);
        k.encode(DType::i8, x.data(), kept.bytes(), n);
        for (std::size_t i = 0; i < gap; ++i) ASSERT_EQ(kept.bytes()[bytes + i], std::byte{0xff}) << "written too far";
        k.decode(DType::i8, kept.bytes(), back.data(), n);
        const double bound = double{top} / 254 * (1 + 100 * epsilon);
        for (std::size_t i = 0; i < n; ++i) ASSERT_NEAR(back[i], x[i], bound) << n << ", " << i;
      }
}

TEST_P(ElementwiseTest, WhatInt8CannotKeep) {
  constexpr std::size_t n = 21;
  constexpr float infinity = std::numeric_limits<float>::infinity();
  for (const float tiny : {0.0F, 1e-45F, -1e-38F, 1e-31F}) {
    std::vector<float> x(n, 0.0F), back(n);
    x[20] = tiny;
    std::vector<std::byte> kept(kept_bytes(DType::i8, n));
    k.encode(DType::i8, x.data(), kept.data(), n);
    k.decode(DType::i8, kept.data(), back.data(), n);
    for (const float v : back) EXPECT_LE(std::abs(v), 0x1p-100F) << tiny;
  }
  for (const float bad : {std::numeric_limits<float>::quiet_NaN(), infinity, -infinity})
    for (const std::size_t at : {std::size_t{0}, std::size_t{13}, n - 1}) {
      std::vector<float> x(n, 1.0F), back(n);
      x[at] = bad;
      std::vector<std::byte> kept(kept_bytes(DType::i8, n));
      k.encode(DType::i8, x.data(), kept.data(), n);
      k.decode(DType::i8, kept.data(), back.data(), n);
      for (const float v : back) EXPECT_TRUE(std::isnan(v)) << bad;
    }
}

TEST_P(ElementwiseTest, DecodeRow) {
  for (const quant::Format& format : quant::formats)
    for (const std::size_t width : {1, 7, 127, 129, 300})
      for (const std::size_t gap : {0, 1}) {
        const std::size_t cols = whole_blocks(format.dtype, width);
        const TestMatrix w(format.dtype, 130, cols, gap, gap);
        for (const std::size_t r : {0, 127, 129}) {
          Guarded<float> row(cols);
          k.decode_row(w.matrix, r, row.data());
          for (std::size_t c = 0; c < cols; ++c) ASSERT_EQ(row[c], static_cast<float>(w.value(r, c)));
        }
      }
}

LARCH_ON_ALL_LEVELS(ElementwiseTest);

}  // namespace
}  // namespace larch::kernels
