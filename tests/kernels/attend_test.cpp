#include <gtest/gtest.h>

#include <limits>

#include "kernels/support.hpp"

namespace larch::kernels {
namespace {

struct Case {
  std::size_t queries, dk, dv, keys;  ///< keys of one block
  std::size_t visible, visible_step;  ///< of the last block; all keys of those before it are seen
  DType dtype;
  bool shared;  ///< v aliases k
};

/// Queries, keys and values, and the state of the softmax after some blocks.
struct Attention {
  explicit Attention(const Case& s, std::size_t blocks = 1)
      : c(s),
        q(c.queries, c.dk, 0, 8),
        k(c.dtype, blocks * c.keys, c.dk, 0, 6),
        v(c.dtype, blocks * c.keys, c.dv, 0, 2),
        max(c.queries, -std::numeric_limits<float>::infinity()),
        sum(c.queries, 0.0F),
        out(c.queries * (c.dv + 1), 0.0F),
        blocks_(blocks) {}

  /// Queries [first, first + count) attend to all blocks.
  void run(const Kernels& level, std::size_t first, std::size_t count) {
    const TestMatrix& values = c.shared ? k : v;
    for (std::size_t b = 0; b < blocks_; ++b) {
      const bool last = b + 1 == blocks_;
      level.attend({.q = reinterpret_cast<const float*>(q.rows.row(first)),
                    .ldq = q.stride / 4,
                    .queries = count,
                    .dk = c.dk,
                    .dv = c.dv,
                    .k = k.matrix.row(b * c.keys),
                    .k_stride = k.row_bytes,
                    .v = values.matrix.row(b * c.keys),
                    .v_stride = values.row_bytes,
                    .kv_dtype = c.dtype,
                    .keys = c.keys,
                    .visible = last ? c.visible + first * c.visible_step : c.keys,
                    .visible_step = last ? c.visible_step : 0,
                    .scale = scale,
                    .max = max.data() + first,
                    .sum = sum.data() + first,
                    .out = out.data() + first * (c.dv + 1),
                    .ldo = c.dv + 1});
    }
  }

  /// Against the softmax in double precision. An error d of a score is a relative error of about d of its weight, in
  /// the numerator and in the sum, so the output is off by at most 2 d max|v|; a score sums dk products in no more
  /// than dk / 8 + 16 steps, and its maximum is subtracted. Weighing, summing and fading add keys + 16 roundings.
  void expect_right() {
    for (std::size_t i = 0; i < c.queries; ++i) {
      const std::size_t n = (blocks_ - 1) * c.keys + std::min(c.keys, c.visible + i * c.visible_step);
      if (n == 0) {
        ASSERT_EQ(sum[i], 0);
        continue;
      }
      std::vector<double> p(n);
      double top = -1e300, magnitude = 0, total = 0;
      for (std::size_t j = 0; j < n; ++j) {
        double m = 0;
        for (std::size_t d = 0; d < c.dk; ++d) {
          p[j] += q.value(i, d) * k.value(j, d) * double{scale};
          m += std::abs(q.value(i, d) * k.value(j, d) * double{scale});
        }
        top = std::max(top, p[j]);
        magnitude = std::max(magnitude, m);
      }
      for (double& s : p) total += s = std::exp(s - top);
      const double score_error = (static_cast<double>(c.dk) / 8 + 20) * epsilon * magnitude + 4 * epsilon;
      const double bound = 2 * score_error + (static_cast<double>(n) + 16) * epsilon;
      for (std::size_t d = 0; d < c.dv; ++d) {
        double expected = 0;
        for (std::size_t j = 0; j < n; ++j) expected += p[j] / total * (c.shared ? k : v).value(j, d);
        ASSERT_NEAR(double{out[i * (c.dv + 1) + d]} / double{sum[i]}, expected, bound) << "query " << i << ", " << d;
      }
      ASSERT_EQ(out[i * (c.dv + 1) + c.dv], 0) << "written beyond dv";
    }
  }

  static constexpr float scale = 0.31F;
  Case c;
  TestRows q;
  TestMatrix k, v;
  std::vector<float> max, sum, out;

 private:
  std::size_t blocks_;
};

class AttendTest : public LevelTest {
 protected:
  const Kernels& level = *GetParam();
};

constexpr Case cases[] = {
    {1, 1, 1, 1, 1, 0, DType::f32, false},        {16, 576, 512, 64, 64, 0, DType::bf16, true},
    {128, 576, 512, 33, 33, 0, DType::f32, true}, {70, 192, 128, 64, 1, 1, DType::f32, false},
    {70, 192, 128, 64, 0, 1, DType::bf16, false}, {9, 40, 24, 17, 3, 2, DType::bf16, false},
    {67, 20, 13, 64, 60, 1, DType::f32, false},   {13, 7, 130, 5, 2, 0, DType::bf16, false},
    {5, 100, 3, 64, 0, 0, DType::f32, false},     {3, 24, 16, 10, 0, 30, DType::f32, true},
};

TEST_P(AttendTest, EqualsTheSoftmaxInDoublePrecision) {
  for (const Case& c : cases)
    for (const std::size_t blocks : {1, 3}) {
      Attention a(c, blocks);
      a.run(level, 0, c.queries);
      a.expect_right();
    }
}

TEST_P(AttendTest, ResultsDoNotDependOnTheOtherQueries) {
  for (const Case& c : cases) {
    Attention all(c, 2);
    all.run(level, 0, c.queries);
    for (const std::size_t group : {1, 2, 5, 6, 7, 64}) {
      Attention parts(c, 2);
      for (std::size_t i = 0; i < c.queries; i += group) parts.run(level, i, std::min(group, c.queries - i));
      for (std::size_t i = 0; i < c.queries; ++i) {
        ASSERT_TRUE(same(all.max[i], parts.max[i]) && same(all.sum[i], parts.sum[i])) << group << ", query " << i;
        for (std::size_t d = 0; d < c.dv; ++d)
          ASSERT_TRUE(same(all.out[i * (c.dv + 1) + d], parts.out[i * (c.dv + 1) + d])) << group << ", query " << i;
      }
    }
  }
}

TEST_P(AttendTest, WhatAQueryDoesNotSeeDoesNotMatter) {
  for (const DType dtype : {DType::f32, DType::bf16}) {
    const Case c{20, 24, 16, 32, 3, 1, dtype, true};
    Attention clean(c), spoilt(c);
    constexpr std::size_t from = 12;  // seen by queries 10 and later
    std::memset(spoilt.k.data.bytes() + from * spoilt.k.row_bytes, 0xff, bytes_of(dtype, c.dk));
    clean.run(level, 0, c.queries);
    spoilt.run(level, 0, c.queries);
    for (std::size_t i = 0; i < c.queries; ++i)
      for (std::size_t d = 0; d < c.dv; ++d) {
        const float expected = clean.out[i * (c.dv + 1) + d], found = spoilt.out[i * (c.dv + 1) + d];
        if (c.visible + i <= from)
          ASSERT_TRUE(same(expected, found)) << "query " << i;
        else
          ASSERT_TRUE(std::isnan(found)) << "query " << i;
      }
  }
}

TEST_P(AttendTest, AQueryWithoutKeysIsLeftAlone) {
  const Case c{8, 24, 16, 32, 0, 1, DType::f32, false};
  Attention a(c);
  for (float& v : a.out) v = untouched;
  for (float& v : a.sum) v = 2;
  for (float& v : a.max) v = 1;
  a.run(level, 0, c.queries);
  EXPECT_EQ(a.max[0], 1);
  EXPECT_EQ(a.sum[0], 2);
  for (std::size_t d = 0; d < c.dv; ++d) EXPECT_EQ(a.out[d], untouched);
  EXPECT_NE(a.out[c.dv + 1], untouched);
}

LARCH_ON_ALL_LEVELS(AttendTest);

}  // namespace
}  // namespace larch::kernels
