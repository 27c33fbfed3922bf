#include "core/tensor.hpp"

#include <gtest/gtest.h>

#include "core/quote.hpp"

namespace larch {
namespace {

TEST(Tensor, DescribesTypeAndShape) {
  TensorView t;
  t.dtype = DType::f8_e4m3;
  t.shape = {1536, 7168};
  EXPECT_EQ(describe(t), "F8_E4M3 [1536, 7168]");
  EXPECT_EQ(describe(std::vector<std::uint64_t>{}), "[]");
}

TEST(DType, HasTheSizesOfItsName) {
  EXPECT_EQ(bytes_of(DType::f32, 3), 12U);
  EXPECT_EQ(bytes_of(DType::bf16, 3), 6U);
  EXPECT_EQ(bytes_of(DType::f8_e4m3, 3), 3U);
  EXPECT_EQ(bytes_of(DType::i64, 3), 24U);
  EXPECT_EQ(name(DType::boolean), "BOOL");
}

TEST(Quote, KeepsPrintableTextAndNothingElse) {
  EXPECT_EQ(quote("model.norm.weight"), "\"model.norm.weight\"");
  EXPECT_EQ(quote("a\x1b[2J\n\xc3\xa9"), "\"a?[2J???\"");
  EXPECT_EQ(quote(std::string(120, 'x')), "\"" + std::string(120, 'x') + "\"");
  EXPECT_EQ(quote(std::string(121, 'x')), "\"" + std::string(120, 'x') + "...\"");
}

}  // namespace
}  // namespace larch
