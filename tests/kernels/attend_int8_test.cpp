// Attention over latents kept as int8, against the softmax in double precision over what is kept.

#include <gtest/gtest.h>

#include <limits>

#include "kernels/support.hpp"

namespace larch::kernels {
namespace {

struct Case {
  std::size_t queries, dk, dv, keys;
  std::size_t visible, visible_step;  ///< of the last block; all keys of those before it are seen
};

/// Queries, latents with their keys, and the state of the softmax after some blocks.
struct Attention {
  Attention(const Kernels& k, const Case& s, std::size_t blocks = 1)
      : c(s),
        level(k),
        ldq(c.dk + 2),
        stride(kept_bytes(DType::i8, c.dv) + kept_bytes(DType::bf16, c.dk - c.dv) + 3),
        q(c.queries * ldq),
        rows(blocks * c.keys * stride - 3),
        keys(blocks * c.keys * c.dk),
        max(c.queries, -std::numeric_limits<float>::infinity()),
        sum(c.queries, 0.0F),
        out(c.queries * (c.dv + 1), 0.0F),
        blocks_(blocks) {
    Random random(static_cast<unsigned>(c.queries * 131 + c.dk));
    std::vector<float> row(c.dk);
    for (std::size_t i = 0; i < blocks * c.keys; ++i) {
      const float size = 0.1F + static_cast<float>(i % 3);
      for (float& v : row) v = size * random.uniform();
      std::byte *const latent = rows.bytes() + i * stride, *const key = latent + kept_bytes(DType::i8, c.dv);
      k.encode(DType::i8, row.data(), latent, c.dv);
      k.encode(DType::bf16, row.data() + c.dv, key, c.dk - c.dv);
      k.decode(DType::i8, latent, keys.data() + i * c.dk, c.dv);
      k.decode(DType::bf16, key, keys.data() + i * c.dk + c.dv, c.dk - c.dv);
    }
    for (std::size_t i = 0; i < c.queries; ++i) {
      for (std::size_t d = 0; d < c.dk; ++d) q[i * ldq + d] = random.uniform();
      queries.insert(queries.end(), q.data() + i * ldq, q.data() + i * ldq + c.dk);
      k.code_query(q.data() + i * ldq, c.dv, c.dk);
    }
  }

  /// Queries [first, first + count) attend to all blocks.
  void run(std::size_t first, std::size_t count) {
    for (std::size_t b = 0; b < blocks_; ++b) {
      const bool last = b + 1 == blocks_;
      level.attend_int8({.q = q.data() + first * ldq,
                         .ldq = ldq,
                         .queries = count,
                         .dk = c.dk,
                         .dv = c.dv,
                         .k = rows.bytes() + b * c.keys * stride,
                         .k_stride = stride,
                         .v = nullptr,
                         .v_stride = 0,
                         .kv_dtype = DType::i8,
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
  void run() { run(0, c.queries); }

  /// As for attend() in attend_test.cpp, but that queries and weights are rounded to 16 bits: a query's value is off by
  /// the 65534th part of its largest, a weight times a key's scale by that of the largest of its block.
  void expect_right() {
    for (std::size_t i = 0; i < c.queries; ++i) {
      const std::size_t n = (blocks_ - 1) * c.keys + std::min(c.keys, c.visible + i * c.visible_step);
      if (n == 0) {
        ASSERT_EQ(sum[i], 0);
        continue;
      }
      double largest = 0, top = -1e300, score_error = 0, total = 0, value = 0;
      for (std::size_t d = 0; d < c.dv; ++d) largest = std::max(largest, std::abs(double{queries[i * c.dk + d]}));
      std::vector<double> p(n);
      for (std::size_t j = 0; j < n; ++j) {
        double magnitude = 0, codes = 0;
        for (std::size_t d = 0; d < c.dk; ++d) {
          const double term = double{queries[i * c.dk + d]} * double{keys[j * c.dk + d]} * double{scale};
          p[j] += term;
          magnitude += std::abs(term);
          if (d < c.dv) codes += std::abs(double{keys[j * c.dk + d]}) * double{scale};
        }
        for (std::size_t d = 0; d < c.dv; ++d) value = std::max(value, std::abs(double{keys[j * c.dk + d]}));
        top = std::max(top, p[j]);
        const double rounding = (static_cast<double>(c.dk) / 8 + 20) * epsilon * magnitude + 4 * epsilon;
        score_error = std::max(score_error, rounding + codes * largest / 65534);
      }
      for (double& s : p) total += s = std::exp(s - top);
      const double bound = value * (2 * score_error + (static_cast<double>(n) + 16) * (epsilon + 1.0 / 65534 / total));
      for (std::size_t d = 0; d < c.dv; ++d) {
        double expected = 0;
        for (std::size_t j = 0; j < n; ++j) expected += p[j] / total * double{keys[j * c.dk + d]};
        ASSERT_NEAR(double{out[i * (c.dv + 1) + d]} / double{sum[i]}, expected, bound) << "query " << i << ", " << d;
      }
      ASSERT_EQ(out[i * (c.dv + 1) + c.dv], 0) << "written beyond dv";
    }
  }

  static constexpr float scale = 0.31F;
  Case c;
  const Kernels& level;
  std::size_t ldq, stride;
  Guarded<float> q;
  Guarded<std::byte> rows;
  std::vector<float> queries, keys;  ///< as they are without and with coding
  std::vector<float> max, sum, out;

 private:
  std::size_t blocks_;
};

class AttendInt8Test : public LevelTest {
 protected:
  const Kernels& level = *GetParam();
};

constexpr Case cases[] = {
    {1, 2, 1, 1, 1, 0},       {16, 576, 512, 64, 64, 0}, {128, 576, 512, 33, 33, 0}, {70, 192, 128, 64, 1, 1},
    {70, 150, 130, 64, 0, 1}, {9, 40, 24, 17, 3, 2},     {67, 20, 13, 63, 60, 1},    {13, 137, 129, 5, 2, 0},
    {5, 100, 3, 64, 0, 0},    {3, 24, 16, 10, 0, 30},    {33, 71, 47, 1, 1, 0},
};

TEST_P(AttendInt8Test, EqualsTheSoftmaxInDoublePrecision) {
  for (const Case& c : cases)
    for (const std::size_t blocks : {1, 3}) {
      Attention a(level, c, blocks);
      a.run();
      a.expect_right();
    }
}

TEST_P(AttendInt8Test, ResultsDoNotDependOnTheOtherQueries) {
  for (const Case& c : cases) {
    Attention all(level, c, 2);
    all.run();
    for (const std::size_t group : {1, 2, 5, 6, 7, 64}) {
      Attention parts(level, c, 2);
      for (std::size_t i = 0; i < c.queries; i += group) parts.run(i, std::min(group, c.queries - i));
      for (std::size_t i = 0; i < c.queries; ++i) {
        ASSERT_TRUE(same(all.max[i], parts.max[i]) && same(all.sum[i], parts.sum[i])) << group << ", query " << i;
        for (std::size_t d = 0; d < c.dv; ++d)
          ASSERT_TRUE(same(all.out[i * (c.dv + 1) + d], parts.out[i * (c.dv + 1) + d])) << group << ", query " << i;
      }
    }
  }
}

TEST_P(AttendInt8Test, WhatAQueryDoesNotSeeDoesNotMatter) {
  const Case c{20, 24, 16, 32, 3, 1};
  Attention clean(level, c), spoilt(level, c);
  constexpr std::size_t from = 12;  // seen by queries 10 and later
  std::memset(spoilt.rows.bytes() + from * spoilt.stride, 0xff, spoilt.stride - 3);
  clean.run();
  spoilt.run();
  for (std::size_t i = 0; i < c.queries; ++i)
    for (std::size_t d = 0; d < c.dv; ++d) {
      const float expected = clean.out[i * (c.dv + 1) + d], found = spoilt.out[i * (c.dv + 1) + d];
      if (c.visible + i <= from)
        ASSERT_TRUE(same(expected, found)) << "query " << i;
      else
        ASSERT_TRUE(std::isnan(found)) << "query " << i;
    }
}

TEST_P(AttendInt8Test, AQueryWithoutKeysIsLeftAlone) {
  const Case c{8, 24, 16, 32, 0, 1};
  Attention a(level, c);
  for (float& v : a.out) v = untouched;
  for (float& v : a.sum) v = 2;
  for (float& v : a.max) v = 1;
  a.run();
  EXPECT_EQ(a.max[0], 1);
  EXPECT_EQ(a.sum[0], 2);
  for (std::size_t d = 0; d < c.dv; ++d) EXPECT_EQ(a.out[d], untouched);
  EXPECT_NE(a.out[c.dv + 1], untouched);
}

/// A query, not a latent, that is no number.
TEST_P(AttendInt8Test, AQueryThatIsNoNumberGivesNone) {
  for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()})
    for (const std::size_t at : {0, 15, 20}) {
      const Case c{1, 24, 16, 8, 8, 0};
      Attention a(level, c);
      std::copy_n(a.queries.data(), c.dk, a.q.data());
      a.q[at] = bad;
      level.code_query(a.q.data(), c.dv, c.dk);
      a.run();
      EXPECT_FALSE(std::isfinite(a.out[0] / a.sum[0])) << at;
    }
}

LARCH_ON_ALL_LEVELS(AttendInt8Test);

}  // namespace
}  // namespace larch::kernels
