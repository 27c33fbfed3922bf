// Attention over keys of every kind that is kept, against the softmax in double precision over what is kept.

#include <gtest/gtest.h>

#include <limits>

#include "kernels/support.hpp"

namespace larch::kernels {
namespace {

struct Case {
  std::size_t queries, dk, dv, keys;  ///< keys of one block
  std::size_t visible, visible_step;  ///< of the last block; all keys of those before it are seen
  DType dtype;                        ///< i8: dv values, the others in bf16 behind them
  bool shared;                        ///< keys serve as values too, as they always do with i8
};

/// Queries, keys and values, and the state of the softmax after some blocks.
struct Attention {
  Attention(const Kernels& k, const Case& s, std::size_t blocks = 1)
      : c(s),
        level(k),
        ldq(c.dk + 2),
        k_stride(row_bytes(c.dk) + 3),
        v_stride(row_bytes(c.dv) + 3),
        q(c.queries * ldq),
        k_rows(blocks * c.keys * k_stride - 3),
        v_rows(blocks * c.keys * v_stride - 3),
        keys(blocks * c.keys * c.dk),
        values(blocks * c.keys * c.dv),
        max(c.queries, -std::numeric_limits<float>::infinity()),
        sum(c.queries, 0.0F),
        out(c.queries * (c.dv + 1), 0.0F),
        blocks_(blocks) {
    Random random(static_cast<unsigned>(c.queries * 131 + c.dk));
    for (std::size_t i = 0; i < blocks * c.keys; ++i) {
      const float size = is_int8() ? 0.1F + static_cast<float>(i % 3) : 1;
      keep(random, size, c.dk, k_rows.bytes() + i * k_stride, keys.data() + i * c.dk);
      if (c.shared)
        std::copy_n(keys.data() + i * c.dk, c.dv, values.data() + i * c.dv);
      else
        keep(random, size, c.dv, v_rows.bytes() + i * v_stride, values.data() + i * c.dv);
    }
    for (std::size_t i = 0; i < c.queries; ++i) {
      float* query = q.data() + i * ldq;
      for (std::size_t d = 0; d < c.dk; ++d) query[d] = random.uniform();
      queries.insert(queries.end(), query, query + c.dk);
      if (is_int8()) k.code_query(query, c.dv, c.dk);
    }
  }

  /// Queries [first, first + count) attend to all blocks.
  void run(std::size_t first, std::size_t count) {
    for (std::size_t b = 0; b < blocks_; ++b) {
      const bool last = b + 1 == blocks_;
      const std::byte* k = k_rows.bytes() + b * c.keys * k_stride;
      (is_int8() ? level.attend_int8 : level.attend)({
          .q = q.data() + first * ldq,
          .ldq = ldq,
          .queries = count,
          .dk = c.dk,
          .dv = c.dv,
          .k = k,
          .k_stride = k_stride,
          .v = is_int8()  ? nullptr
               : c.shared ? k
                          : v_rows.bytes() + b * c.keys * v_stride,
          .v_stride = c.shared ? k_stride : v_stride,
          .kv_dtype = c.dtype,
          .keys = c.keys,
          .visible = last ? c.visible + first * c.visible_step : c.keys,
          .visible_step = last ? c.visible_step : 0,
          .scale = scale,
          .max = max.data() + first,
          .sum = sum.data() + first,
          .out = out.data() + first * (c.dv + 1),
          .ldo = c.dv + 1,
      });
    }
  }
  void run() { run(0, c.queries); }

  /// An error d of a score is a relative error of about d of its weight, in the numerator and in the sum, so the output
  /// is off by at most 2 d max|v|; a score sums dk products in no more than dk / 8 + 16 steps, and its maximum is
  /// subtracted. Weighing, summing and fading add keys + 16 roundings. For i8, queries and weights are rounded to 16
  /// bits too: a query's value is off by the 65534th part of its largest, a weight times a key's scale by that of the
  /// largest of its block.
  void expect_right() {
    const double step = is_int8() ? 1.0 / 65534 : 0;
    for (std::size_t i = 0; i < c.queries; ++i) {
      const std::size_t n = (blocks_ - 1) * c.keys + std::min(c.keys, c.visible + i * c.visible_step);
      if (n == 0) {
        ASSERT_EQ(sum[i], 0);
        continue;
      }
      double largest = 0, top = -1e300, score_error = 0, total = 0, value = 0;
      for (std::size_t d = 0; d < std::min(c.dk, c.dv); ++d) largest = std::max(largest, std::abs(query(i, d)));
      std::vector<double> p(n);
      for (std::size_t j = 0; j < n; ++j) {
        double magnitude = 0, codes = 0;
        for (std::size_t d = 0; d < c.dk; ++d) {
          const double term = query(i, d) * key(j, d) * double{scale};
          p[j] += term;
          magnitude += std::abs(term);
          if (d < c.dv) codes += std::abs(key(j, d)) * double{scale};
        }
        for (std::size_t d = 0; d < c.dv; ++d) value = std::max(value, std::abs(kept_value(j, d)));
        top = std::max(top, p[j]);
        const double rounding = (static_cast<double>(c.dk) / 8 + 20) * epsilon * magnitude + 4 * epsilon;
        score_error = std::max(score_error, rounding + codes * largest * step);
      }
      for (double& s : p) total += s = std::exp(s - top);
      const double bound = value * (2 * score_error + (static_cast<double>(n) + 16) * (epsilon + step / total));
      for (std::size_t d = 0; d < c.dv; ++d) {
        double expected = 0;
        for (std::size_t j = 0; j < n; ++j) expected += p[j] / total * kept_value(j, d);
        ASSERT_NEAR(double{out[i * (c.dv + 1) + d]} / double{sum[i]}, expected, bound) << "query " << i << ", " << d;
      }
      ASSERT_EQ(out[i * (c.dv + 1) + c.dv], 0) << "written beyond dv";
    }
  }

  [[nodiscard]] bool is_int8() const { return c.dtype == DType::i8; }
  [[nodiscard]] double query(std::size_t i, std::size_t d) const { return queries[i * c.dk + d]; }
  [[nodiscard]] double key(std::size_t j, std::size_t d) const { return keys[j * c.dk + d]; }
  [[nodiscard]] double kept_value(std::size_t j, std::size_t d) const { return values[j * c.dv + d]; }

  static constexpr float scale = 0.31F;
  Case c;
  const Kernels& level;
  std::size_t ldq, k_stride, v_stride;
  Guarded<float> q;
  Guarded<std::byte> k_rows, v_rows;
  std::vector<float> queries, keys, values;  ///< queries as they are without coding, the others as they are kept
  std::vector<float> max, sum, out;

 private:
  [[nodiscard]] std::size_t row_bytes(std::size_t n) const {
    return is_int8() ? kept_bytes(DType::i8, c.dv) + kept_bytes(DType::bf16, c.dk - c.dv) : bytes_of(c.dtype, n);
  }
  /// Keeps n random values at `to`, and what they are then in `kept`: as the scalar codec says, if it has the type.
  void keep(Random& random, float size, std::size_t n, std::byte* to, float* kept) const {
    std::vector<float> row(n);
    for (float& v : row) v = size * random.uniform();
    if (const quant::Format* format = quant::find_format(c.dtype)) {
      format->encode(row.data(), to, n, nullptr);
      format->decode(to, kept, n);
      return;
    }
    std::byte* rotated = to + kept_bytes(DType::i8, c.dv);
    level.encode(DType::i8, row.data(), to, c.dv);
    level.decode(DType::i8, to, kept, c.dv);
    level.encode(DType::bf16, row.data() + c.dv, rotated, n - c.dv);
    level.decode(DType::bf16, rotated, kept + c.dv, n - c.dv);
  }

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
    {1, 2, 1, 1, 1, 0, DType::i8, true},          {16, 576, 512, 64, 64, 0, DType::i8, true},
    {128, 576, 512, 33, 33, 0, DType::i8, true},  {70, 192, 128, 64, 1, 1, DType::i8, true},
    {70, 150, 130, 64, 0, 1, DType::i8, true},    {9, 40, 24, 17, 3, 2, DType::i8, true},
    {67, 20, 13, 63, 60, 1, DType::i8, true},     {13, 137, 129, 5, 2, 0, DType::i8, true},
    {5, 100, 3, 64, 0, 0, DType::i8, true},       {3, 24, 16, 10, 0, 30, DType::i8, true},
    {33, 71, 47, 1, 1, 0, DType::i8, true},
};

TEST_P(AttendTest, EqualsTheSoftmaxInDoublePrecision) {
  for (const Case& c : cases)
    for (const std::size_t blocks : {1, 3}) {
      Attention a(level, c, blocks);
      a.run();
      a.expect_right();
    }
}

TEST_P(AttendTest, ResultsDoNotDependOnTheOtherQueries) {
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

TEST_P(AttendTest, WhatAQueryDoesNotSeeDoesNotMatter) {
  for (const DType dtype : {DType::f32, DType::bf16, DType::i8}) {
    const Case c{20, 24, 16, 32, 3, 1, dtype, true};
    Attention clean(level, c), spoilt(level, c);
    constexpr std::size_t from = 12;  // seen by queries 10 and later
    std::memset(spoilt.k_rows.bytes() + from * spoilt.k_stride, 0xff, spoilt.k_stride - 3);
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
}

TEST_P(AttendTest, AQueryWithoutKeysIsLeftAlone) {
  for (const DType dtype : {DType::f32, DType::i8}) {
    const Case c{8, 24, 16, 32, 0, 1, dtype, dtype == DType::i8};
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
}

/// A query, not a key, that is no number.
TEST_P(AttendTest, AQueryThatIsNoNumberGivesNone) {
  for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()})
    for (const std::size_t at : {0, 15, 20}) {
      const Case c{1, 24, 16, 8, 8, 0, DType::i8, true};
      Attention a(level, c);
      std::copy_n(a.queries.data(), c.dk, a.q.data());
      a.q[at] = bad;
      level.code_query(a.q.data(), c.dv, c.dk);
      a.run();
      EXPECT_FALSE(std::isfinite(a.out[0] / a.sum[0])) << at;
    }
}

LARCH_ON_ALL_LEVELS(AttendTest);

}  // namespace
}  // namespace larch::kernels
