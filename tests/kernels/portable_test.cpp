// The bits of the portable level, which are promised to be the same on every machine: its order of additions restated
// without vectors. (This file is compiled without contraction to fused operations, see tests/CMakeLists.txt.)

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "kernels/support.hpp"

namespace larch::kernels {
namespace {

constexpr std::size_t lanes = 16;

/// Sixteen sums over the columns, then halves added to halves.
float ordered_dot(const float* a, const float* b, std::size_t n) {
  float sums[lanes] = {};
  for (std::size_t i = 0; i < n; ++i) sums[i % lanes] += a[i] * b[i];
  for (std::size_t half = lanes / 2; half > 0; half /= 2)
    for (std::size_t l = 0; l < half; ++l) sums[l] += sums[l + half];
  return sums[0];
}

std::vector<float> row_of(const TestMatrix& w, std::size_t r) {
  std::vector<float> row(w.matrix.cols);
  for (std::size_t c = 0; c < row.size(); ++c) row[c] = static_cast<float>(w.value(r, c));
  return row;
}

std::vector<float> row_of(const TestRows& x, std::size_t t, std::size_t n) {
  std::vector<float> row(n);
  for (std::size_t c = 0; c < n; ++c) row[c] = static_cast<float>(x.value(t, c));
  return row;
}

class PortableTest : public testing::TestWithParam<DType> {
 protected:
  const Kernels& k = *available().front();
  DType dtype = GetParam();
  std::size_t index = static_cast<std::size_t>(dtype);
  std::size_t step = std::max<std::size_t>(128, info(dtype).block_values);

  /// Products with what the test has put into w: step of columns by step.
  void check_matmul(const TestMatrix& w, const TestRows& x) {
    const std::size_t rows = w.matrix.rows, cols = w.matrix.cols;
    for (const std::size_t tokens : {std::size_t{1}, x.rows.count}) {
      Rows some = x.rows;
      some.count = tokens;
      std::vector<float> y = outputs(tokens, rows);
      k.matmul[index].run(w.matrix, 0, rows, some, y.data(), rows);
      for (std::size_t t = 0; t < tokens; ++t)
        for (std::size_t r = 0; r < rows; ++r) {
          const std::vector<float> weights = row_of(w, r), in = row_of(x, t, cols);
          float expected = 0;
          for (std::size_t c = 0; c < cols; c += step)
            expected += ordered_dot(weights.data() + c, in.data() + c, std::min(step, cols - c));
          if (std::isnan(expected))
            ASSERT_TRUE(std::isnan(y[t * rows + r])) << t << ", " << r;
          else
            ASSERT_TRUE(same(expected, y[t * rows + r])) << cols << " columns, token " << t << ", row " << r;
        }
    }
  }
};

TEST_P(PortableTest, MatmulAddsInItsOrder) {
  for (const std::size_t n : {1, 15, 16, 17, 100, 128, 129, 256, 300, 1000}) {
    const std::size_t cols = whole_blocks(dtype, n);
    check_matmul(TestMatrix(dtype, 5, cols, 1, 1), TestRows(3, cols, 3, 1));
  }
}

TEST_P(PortableTest, TransposedAddsRowByRow) {
  constexpr std::size_t rows = 37, tokens = 3;
  const std::size_t cols = whole_blocks(dtype, 200);
  const TestMatrix w(dtype, rows, cols, 1, 1);
  const TestRows x(tokens, rows, 3, 1);
  std::vector<float> y = outputs(tokens, cols);
  k.matmul_transposed[index](w.matrix, 0, rows, x.rows, y.data(), cols);
  for (std::size_t t = 0; t < tokens; ++t) {
    std::vector<float> expected(cols, 0.0F);
    for (std::size_t r = 0; r < rows; ++r) {
      const std::vector<float> weights = row_of(w, r);
      for (std::size_t c = 0; c < cols; ++c) expected[c] += static_cast<float>(x.value(t, r)) * weights[c];
    }
    for (std::size_t c = 0; c < cols; ++c) ASSERT_TRUE(same(expected[c], y[t * cols + c])) << t << ", " << c;
  }
}

INSTANTIATE_TEST_SUITE_P(Weights, PortableTest, testing::ValuesIn(weight_dtypes()),
                         [](const auto& dtype) { return std::string(name(dtype.param)); });

/// Most FP8 codes take a short way and some steps cannot: every code among plain ones, at every place of a vector, with
/// scales at which the short way would overflow.
TEST(PortableF8, EveryCodeAmongOthers) {
  const Kernels& k = *available().front();
  constexpr std::size_t cols = 256;
  constexpr float inf = std::numeric_limits<float>::infinity();
  std::vector<float> row(cols);
  for (const float scale : {1.0F, -0.003F, 0x1p-140F, 0x1.8p7F, 0x1p8F, 3e38F, 0.0F, inf}) {
    TestMatrix w(DType::f8_e4m3, 1, cols);
    for (unsigned code = 0; code < 256; ++code) {
      std::memset(w.data.bytes(), 0x3b, cols);
      w.data.bytes()[code % cols] = std::byte(code);
      put(w.scales.bytes(), 0, scale), put(w.scales.bytes(), 1, scale);
      k.decode_row(w.matrix, 0, row.data());
      for (std::size_t c = 0; c < cols; ++c) {
        const float expected = quant::decode_f8_e4m3(c == code ? static_cast<std::uint8_t>(code) : 0x3b) * scale;
        if (std::isnan(expected))
          ASSERT_TRUE(std::isnan(row[c])) << scale << ", code " << code << ", column " << c;
        else
          ASSERT_TRUE(same(row[c], expected)) << scale << ", code " << code << ", column " << c;
      }
    }
  }
}

/// Attention adds key by key and scores as products are added.
TEST(PortableAttend, AddsInItsOrder) {
  const Kernels& k = *available().front();
  constexpr std::size_t dk = 150, dv = 40, keys = 9;
  for (const DType dtype : {DType::f32, DType::bf16}) {
    const TestRows q(1, dk, 0, 8);
    const TestMatrix cache(dtype, keys, dk, 1, 1);
    float max = -std::numeric_limits<float>::infinity(), sum = 0;
    std::vector<float> out(dv, 0.0F), expected(dv, 0.0F);
    k.attend({.q = reinterpret_cast<const float*>(q.rows.row(0)),
              .ldq = dk,
              .queries = 1,
              .dk = dk,
              .dv = dv,
              .k = cache.matrix.data,
              .k_stride = cache.row_bytes,
              .v = cache.matrix.data,
              .v_stride = cache.row_bytes,
              .kv_dtype = dtype,
              .keys = keys,
              .visible = keys,
              .visible_step = 0,
              .scale = 0.31F,
              .max = &max,
              .sum = &sum,
              .out = out.data(),
              .ldo = dv});
    const std::vector<float> in = row_of(q, 0, dk);
    std::vector<float> scores(keys);
    for (std::size_t j = 0; j < keys; ++j) {
      const std::vector<float> key = row_of(cache, j);
      scores[j] =
          0.31F * (ordered_dot(in.data(), key.data(), 128) + ordered_dot(in.data() + 128, key.data() + 128, 22));
    }
    const float top = *std::max_element(scores.begin(), scores.end());
    float total = 0;
    for (std::size_t j = 0; j < keys; ++j) {
      const float p = std::exp(scores[j] - top);
      total += p;
      for (std::size_t c = 0; c < dv; ++c) expected[c] += p * row_of(cache, j)[c];
    }
    EXPECT_TRUE(same(total, sum));
    for (std::size_t c = 0; c < dv; ++c) EXPECT_TRUE(same(expected[c], out[c])) << c;
  }
}

}  // namespace
}  // namespace larch::kernels
