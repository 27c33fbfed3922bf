#include <gtest/gtest.h>

#include "kernels/support.hpp"

namespace larch::kernels {
namespace {

/// Each of the n = row_end - row_begin products and additions may be off by epsilon, scaling adds two.
double tolerance(double magnitude, std::size_t n) { return (static_cast<double>(n) + 4) * epsilon * magnitude; }

struct Case {
  std::size_t rows, cols, row_begin, row_end, tokens;
};

class TransposedTest : public ProductTest {
 protected:
  void check(Case c, std::size_t gap = 0, std::size_t pad = 0) {
    c.cols = whole_blocks(dtype, c.cols);
    const TestMatrix w(dtype, c.rows, c.cols, gap, pad);
    const std::size_t n = c.row_end - c.row_begin, ldy = c.cols + 3;
    const TestRows x(c.tokens, n, gap, pad);
    Guarded<float> y(c.tokens * ldy - 3);  // the last row ends at the guard page
    for (std::size_t i = 0; i < y.size(); ++i) y[i] = untouched;
    k.matmul_transposed[index](w.matrix, c.row_begin, c.row_end, x.rows, y.data(), ldy);
    for (std::size_t i = 0; i < y.size(); ++i) {
      const std::size_t t = i / ldy, col = i % ldy;
      if (col >= c.cols) {
        ASSERT_EQ(y[i], untouched) << "written beyond the columns";
        continue;
      }
      double expected = 0, magnitude = 0;
      for (std::size_t r = 0; r < n; ++r) {
        const double term = w.value(c.row_begin + r, col) * x.value(t, r);
        expected += term;
        magnitude += std::abs(term);
      }
      ASSERT_NEAR(y[i], expected, tolerance(magnitude, n))
          << c.rows << "x" << c.cols << ", column " << col << ", token " << t << " of " << c.tokens;
    }
  }
};

TEST_P(TransposedTest, EveryWidth) {
  for (std::size_t cols = block; cols <= 130 * std::min<std::size_t>(block, 5); cols += block)
    for (const std::size_t tokens : {1, 3, 8}) check({7, cols, 0, 7, tokens});
  for (const std::size_t cols : {255, 256, 257, 512, 576}) check({128, cols, 0, 128, 2});
}

TEST_P(TransposedTest, EveryNumberOfTokensAndRows) {
  for (std::size_t tokens = 1; tokens <= 15; ++tokens) check({11, 150, 0, 11, tokens});
  for (std::size_t rows = 1; rows <= 130; ++rows) check({rows, 35, 0, rows, 2});
}

TEST_P(TransposedTest, RowRangesAndPartialScaleBlocks) {
  for (const std::size_t tokens : {1, 5, 9}) {
    check({300, 200, 0, 300, tokens});
    check({300, 200, 126, 131, tokens});
    check({300, 200, 60, 190, tokens});
    check({300, 200, 250, 300, tokens});
    check({300, 200, 77, 77, tokens});
  }
}

TEST_P(TransposedTest, AnyAlignment) {
  for (const std::size_t gap : {1, 2, 3, 7, 63})
    for (const std::size_t pad : {0, 1, 3})
      for (const std::size_t tokens : {1, 7}) check({70, 147, 3, 70, tokens}, gap, pad);
}

TEST_P(TransposedTest, ResultsDoNotDependOnTheNumberOfTokens) {
  constexpr std::size_t rows = 150, tokens = 20;
  const std::size_t cols = whole_blocks(dtype, 333);
  const TestMatrix w(dtype, rows, cols);
  const TestRows x(tokens, rows);
  std::vector<float> all = outputs(tokens, cols), part = outputs(tokens, cols);
  k.matmul_transposed[index](w.matrix, 0, rows, x.rows, all.data(), cols);
  for (const std::size_t group : {1, 2, 3, 4, 5, 6, 7}) {
    for (std::size_t t = 0; t < tokens; t += group)
      k.matmul_transposed[index](w.matrix, 0, rows, {x.rows.row(t), x.stride, std::min(group, tokens - t), nullptr},
                                 part.data() + t * cols, cols);
    for (std::size_t i = 0; i < all.size(); ++i) ASSERT_TRUE(same(all[i], part[i])) << group << " tokens at once";
  }
}

TEST_P(TransposedTest, OneNanSpoilsItsColumnsOnly) {
  constexpr std::size_t rows = 100;
  const std::size_t cols = whole_blocks(dtype, 200), column = 131 / block * block;
  for (const std::size_t tokens : {1, 9}) {
    TestMatrix w(dtype, rows, cols);
    std::memset(w.data.bytes() + 70 * w.row_bytes + bytes_of(dtype, column), 0xff, info(dtype).block_bytes);
    const TestRows x(tokens, rows);
    std::vector<float> y = outputs(tokens, cols);
    k.matmul_transposed[index](w.matrix, 0, rows, x.rows, y.data(), cols);
    for (std::size_t i = 0; i < y.size(); ++i) ASSERT_EQ(std::isnan(y[i]), i % cols / block == column / block) << i;
  }
}

LARCH_ON_ALL_PRODUCTS(TransposedTest);

}  // namespace
}  // namespace larch::kernels
