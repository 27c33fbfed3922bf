// Packed rows give the bits of stored ones.

#include <gtest/gtest.h>

#include "kernels/support.hpp"

namespace larch::kernels {
namespace {

class PackedTest : public ProductTest {
 protected:
  void SetUp() override {
    if (product.pack == nullptr) GTEST_SKIP() << k.name << " reads " << name(dtype) << " as it is stored";
  }

  std::vector<float> run(const Matrix& w, std::size_t begin, std::size_t end, std::size_t tokens) const {
    const TestRows x(k, product.coding, tokens, w.cols);
    std::vector<float> y = outputs(tokens, end - begin);
    product.run(w, begin, end, x.rows, y.data(), end - begin);
    return y;
  }

  const Matmul& product = k.matmul[index];
};

/// All panels of a matrix, in memory that ends at a protected page.
struct Panels {
  Panels(const Matmul& product, const Matrix& w)
      : count(ceil_div(w.rows, product.rows)),
        bytes(packed_bytes(product, w)),
        data(count * bytes, 0),
        states(count, Packed::ready) {
    for (std::size_t i = 0; i < count; ++i) product.pack(w, i * product.rows, data.bytes() + i * bytes);
  }

  std::size_t count, bytes;
  Guarded<std::byte> data;
  std::vector<std::uint8_t> states;
  Packed packed{data.bytes(), bytes, states.data()};
};

TEST_P(PackedTest, TheSameBits) {
  for (const std::size_t columns : {1, 70, 290, 1000})
    for (const std::size_t rows : {1, 16, 17, 37}) {
      const TestMatrix w(dtype, rows, whole_blocks(dtype, columns), 1, 3);
      Panels panels(product, w.matrix);
      Matrix packed = w.matrix;
      packed.packed = &panels.packed;
      for (const std::size_t tokens : {1, 7, 17, 130})
        for (const auto& [begin, end] : {std::pair<std::size_t, std::size_t>{0, rows}, {rows / 2, rows}, {0, rows / 2}})
          ASSERT_EQ(run(packed, begin, end, tokens), run(w.matrix, begin, end, tokens))
              << rows << "x" << w.matrix.cols << ", rows " << begin << " to " << end << ", " << tokens << " tokens";
    }
}

TEST_P(PackedTest, StoredRowsAreNotReadWherePanelsAreReady) {
  TestMatrix w(dtype, 3 * product.rows, whole_blocks(dtype, 512));
  Panels panels(product, w.matrix);
  const std::vector<float> expected = run(w.matrix, 0, w.matrix.rows, 3);
  std::memset(w.data.bytes(), 0x11, w.matrix.rows * w.row_bytes);
  Matrix packed = w.matrix;
  packed.packed = &panels.packed;
  EXPECT_EQ(run(packed, 0, w.matrix.rows, 3), expected);
}

TEST_P(PackedTest, PanelsThatAreNotReadyAreNotRead) {
  const TestMatrix w(dtype, 6 * product.rows, whole_blocks(dtype, 512));
  const std::vector<float> expected = run(w.matrix, 0, w.matrix.rows, 3);
  for (const auto state : {Packed::absent, Packed::in_work}) {
    Panels panels(product, w.matrix);
    for (const std::size_t i : {0, 3, 4}) {
      std::memset(panels.data.bytes() + i * panels.bytes, 0x11, panels.bytes);
      panels.states[i] = state;
    }
    Matrix packed = w.matrix;
    packed.packed = &panels.packed;
    EXPECT_EQ(run(packed, 0, w.matrix.rows, 3), expected);
  }
}

LARCH_ON_ALL_PRODUCTS(PackedTest);

TEST(PackedLevels, AllThatTakeBlocksInEightBitsPackThem) {
  for (const Kernels* k : available())
    for (const DType dtype : weight_dtypes()) {
      const Matmul& product = k->matmul[static_cast<std::size_t>(dtype)];
      EXPECT_EQ(product.pack != nullptr, k->name != "portable" && product.coding == Coding::int8)
          << k->name << " " << name(dtype);
    }
}

}  // namespace
}  // namespace larch::kernels
