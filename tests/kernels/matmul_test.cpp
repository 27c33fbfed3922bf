#include <gtest/gtest.h>

#include <numeric>

#include "kernels/support.hpp"

namespace larch::kernels {
namespace {

/// A bound on the error of one output, from the sum of the magnitudes of its products: each product and each partial
/// sum on the way to the output may be off by epsilon. No level puts more than 64 steps of at most two additions before
/// a tree of at most 5, nor more than one addition per 128 columns after it; scaling adds two. Rows in parts take twice
/// the additions, and a value is its parts' sum to within 2^-16 of its size.
/// Rows of 8 bits bring a product with two scales and one with a min per 16 columns, each rounded four times at most.
double tolerance(double magnitude, std::size_t cols, Coding coding) {
  if (coding == Coding::int8) return (static_cast<double>(ceil_div<std::size_t>(cols, 8)) + 8) * epsilon * magnitude;
  const double sums = (2 * 64 + 8 + static_cast<double>(ceil_div<std::size_t>(cols, 128))) * epsilon;
  return (coding == Coding::bf16_parts ? 2 * sums + 0x1p-16 : sums) * magnitude;
}

struct Case {
  std::size_t rows, cols, row_begin, row_end, tokens;
};

double largest(const TestMatrix& w, std::size_t r) {
  double top = 0;
  for (std::size_t c = 0; c < w.matrix.cols; ++c) top = std::max(top, std::abs(w.value(r, c)));
  return top;
}

double size(const TestRows& x, std::size_t t) {
  double sum = 0;
  for (std::size_t i = 0; i < x.values.size() / x.rows.count; ++i) sum += std::abs(x.value(t, i));
  return sum;
}

/// y against sums in double precision; also that nothing beside y was written.
void check(const Kernels& k, const Matmul& product, const TestMatrix& w, const Case& c, std::size_t gap,
           std::size_t pad) {
  const TestRows x(k, product.coding, c.tokens, c.cols, gap, pad);
  const std::size_t n = c.row_end - c.row_begin, ldy = n + 3;
  std::vector<float> y = outputs(c.tokens, ldy);
  product.run(w.matrix, c.row_begin, c.row_end, x.rows, y.data(), ldy);
  for (std::size_t t = 0; t < c.tokens; ++t)
    for (std::size_t i = 0; i < ldy; ++i) {
      double expected = 0, magnitude = 0;
      for (std::size_t col = 0; i < n && col < c.cols; ++col) {
        const double term = w.value(c.row_begin + i, col) * x.value(t, col);
        expected += term;
        magnitude += std::abs(term);
      }
      // Where codes are unsigned, what is added up and subtracted again may be larger than the weights.
      if (i < n && product.coding == Coding::int8) magnitude = 2 * largest(w, c.row_begin + i) * size(x, t);
      if (i < n)
        ASSERT_NEAR(y[t * ldy + i], expected, tolerance(magnitude, c.cols, product.coding))
            << c.rows << "x" << c.cols << ", row " << c.row_begin + i << ", token " << t << " of " << c.tokens;
      else
        ASSERT_EQ(y[t * ldy + i], untouched) << "written beyond the rows asked for";
    }
}

class MatmulTest : public ProductTest {
 protected:
  void check_all(Case c, std::size_t gap = 0, std::size_t pad = 0) {
    c.cols = whole_blocks(dtype, c.cols);
    const TestMatrix w(dtype, c.rows, c.cols, gap, pad);
    check(k, k.matmul[index], w, c, gap, pad);
    if (k.matmul_f32[index].run != k.matmul[index].run) check(k, k.matmul_f32[index], w, c, gap, pad);
  }
};

TEST_P(MatmulTest, EveryWidth) {
  for (std::size_t cols = block; cols <= 130 * std::min<std::size_t>(block, 8); cols += block) {
    check_all({9, cols, 0, 9, 1});
    check_all({5, cols, 0, 5, 8});
  }
  for (const std::size_t cols : {255, 256, 257, 511, 512, 513, 576, 1023, 1025, 1408, 2049, 7168})
    for (const std::size_t tokens : {1, 2, 13}) check_all({5, cols, 0, 5, tokens});
}

TEST_P(MatmulTest, EveryNumberOfTokensAndRows) {
  for (std::size_t tokens = 0; tokens <= 20; ++tokens) check_all({11, 70, 0, 11, tokens});
  for (const std::size_t tokens : {127, 128, 129, 300}) check_all({3, 40, 0, 3, tokens});
  for (std::size_t rows = 1; rows <= 18; ++rows)
    for (const std::size_t tokens : {1, 3, 8}) check_all({rows, 33, 0, rows, tokens});
}

TEST_P(MatmulTest, RowRangesAndPartialScaleBlocks) {
  for (const std::size_t tokens : {1, 5, 9}) {
    check_all({300, 200, 0, 300, tokens});
    check_all({300, 200, 126, 131, tokens});
    check_all({300, 200, 127, 128, tokens});
    check_all({300, 200, 250, 300, tokens});
    check_all({300, 200, 77, 77, tokens});
  }
}

TEST_P(MatmulTest, AnyAlignment) {
  for (const std::size_t gap : {1, 2, 3, 5, 7, 16, 63})
    for (const std::size_t pad : {0, 1, 3, 64})
      for (const std::size_t tokens : {1, 7}) check_all({6, 131, 0, 6, tokens}, gap, pad);
}

TEST_P(MatmulTest, ResultsDoNotDependOnHowWorkIsSplit) {
  constexpr std::size_t rows = 150, tokens = 150;
  for (const std::size_t width : {1, 31, 128, 200, 1100, 2500}) {
    if (block > 1 && width > 1100) continue;  // blocks are slow to decode one by one
    const std::size_t cols = whole_blocks(dtype, width);
    const TestMatrix w(dtype, rows, cols);
    for (const Matmul& m : {k.matmul[index], k.matmul_f32[index]}) {
      const auto [product, coding] = std::pair(m.run, m.coding);
      const TestRows x(k, coding, tokens, cols);
      std::vector<float> all = outputs(tokens, rows), part = outputs(tokens, rows);
      product(w.matrix, 0, rows, x.rows, all.data(), rows);
      for (const std::size_t group : {1, 2, 3, 4, 5, 6, 7, 40}) {
        for (std::size_t t = 0; t < tokens; t += group) {
          const Rows some{x.rows.row(t), x.stride, std::min(group, tokens - t), nullptr};
          for (std::size_t r = 0; r < rows; r += 41)
            product(w.matrix, r, std::min(rows, r + 41), some, part.data() + t * rows + r, rows);
        }
        for (std::size_t i = 0; i < all.size(); ++i)
          ASSERT_TRUE(same(all[i], part[i])) << cols << " columns, " << group << " tokens at once, output " << i;
      }
    }
  }
}

TEST_P(MatmulTest, IndexGathersRows) {
  constexpr std::size_t rows = 10;
  const std::size_t cols = whole_blocks(dtype, 77);
  const TestMatrix w(dtype, rows, cols);
  const TestRows x(k, k.matmul[index].coding, 9, cols);
  const std::vector<std::int32_t> order{8, 0, 3, 3, 1, 7, 2, 8, 5};
  for (std::size_t count = 1; count <= order.size(); ++count) {
    std::vector<float> all = outputs(9, rows), gathered = outputs(count, rows);
    k.matmul[index].run(w.matrix, 0, rows, x.rows, all.data(), rows);
    k.matmul[index].run(w.matrix, 0, rows, {x.rows.data, x.stride, count, order.data()}, gathered.data(), rows);
    for (std::size_t t = 0; t < count; ++t)
      for (std::size_t r = 0; r < rows; ++r)
        ASSERT_TRUE(same(gathered[t * rows + r], all[static_cast<std::size_t>(order[t]) * rows + r]));
  }
}

/// One column of all codes times one: exactly what the scalar codec says.
TEST_P(MatmulTest, EveryCode) {
  if (block > 1) GTEST_SKIP() << "blocks have too many";
  const std::size_t bytes = info(dtype).block_bytes, codes = bytes == 1 ? 256 : 65536;
  Guarded<std::byte> data(codes * bytes);
  for (std::size_t i = 0; i < codes; ++i)
    if (bytes == 4) {  // the 65536 patterns of the upper half
      const auto bits = static_cast<std::uint32_t>(i << 16 | (i & 0xff));
      std::memcpy(data.bytes() + i * 4, &bits, 4);
    } else {
      std::memcpy(data.bytes() + i * bytes, &i, bytes);
    }
  Guarded<float> scales(ceil_div(codes, scale_block));
  for (std::size_t i = 0; i < scales.size(); ++i) scales[i] = 1;
  const Matrix w{dtype, data.bytes(), codes, 1, bytes, scales.bytes(), 1};
  std::vector<float> expected(codes);
  quant::find_format(dtype)->decode(data.bytes(), expected.data(), codes);
  for (const std::size_t tokens : {1, 8})
    for (const Matmul& m : {k.matmul[index], k.matmul_f32[index]}) {
      const auto [product, coding] = std::pair(m.run, m.coding);
      const float one = 1;
      const Coder* coder = coder_of(k, coding);
      const bool coded = coder != nullptr;
      const std::size_t stride = coded ? coder->bytes(1) : sizeof one;
      Guarded<std::byte> x(tokens * stride);
      for (std::size_t t = 0; t < tokens; ++t)
        if (coded)
          coder->code(&one, 0, 1, x.bytes() + t * stride);
        else
          std::memcpy(x.bytes() + t * stride, &one, sizeof one);
      std::vector<float> y = outputs(tokens, codes);
      product(w, 0, codes, {x.bytes(), stride, tokens, nullptr}, y.data(), codes);
      for (std::size_t t = 0; t < tokens; ++t)
        for (std::size_t i = 0; i < codes; ++i) {
          const float got = y[t * codes + i];
          if (coded && std::isinf(expected[i]))
            ASSERT_FALSE(std::isfinite(got)) << "code " << i;  // times a lower part of zero: NaN
          else if (std::isnan(expected[i]))
            ASSERT_TRUE(std::isnan(got)) << "code " << i;
          else if (coded && std::fpclassify(expected[i]) == FP_SUBNORMAL)
            ASSERT_NEAR(got, expected[i], 0x1p-126) << "code " << i;  // the instruction takes subnormals for zero
          else
            ASSERT_EQ(got, expected[i]) << "code " << i;
        }
    }
}

TEST_P(MatmulTest, OneNanSpoilsItsRowOnly) {
  constexpr std::size_t rows = 12;
  const std::size_t cols = whole_blocks(dtype, 300);
  for (const std::size_t column : {0, 100, 127, 128, 299})
    for (const std::size_t tokens : {1, 4, 9}) {
      TestMatrix w(dtype, rows, cols);
      std::memset(w.data.bytes() + 5 * w.row_bytes + bytes_of(dtype, column / block * block), 0xff,
                  info(dtype).block_bytes);
      const TestRows x(k, k.matmul[index].coding, tokens, cols);
      std::vector<float> y = outputs(tokens, rows);
      k.matmul[index].run(w.matrix, 0, rows, x.rows, y.data(), rows);
      for (std::size_t i = 0; i < y.size(); ++i) ASSERT_EQ(std::isnan(y[i]), i % rows == 5) << i;
    }
}

LARCH_ON_ALL_PRODUCTS(MatmulTest);

}  // namespace
}  // namespace larch::kernels
