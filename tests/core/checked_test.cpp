#include "core/checked.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace larch {
namespace {

constexpr std::uint64_t top = std::numeric_limits<std::uint64_t>::max();

TEST(Checked, MultipliesUpToTheLargestValue) {
  EXPECT_EQ(checked_mul<std::uint64_t>(6, 7), 42U);
  EXPECT_EQ(checked_mul<std::uint64_t>(top, 1), top);
  EXPECT_EQ(checked_mul<std::uint64_t>(top, 0), 0U);
  EXPECT_EQ(checked_mul<std::uint64_t>(1ULL << 32, (1ULL << 32) - 1), top - 0xffffffffULL);
  EXPECT_EQ(checked_mul<std::uint64_t>(1ULL << 32, 1ULL << 32), std::nullopt);
  EXPECT_EQ(checked_mul<std::uint64_t>(top, 2), std::nullopt);
}

TEST(Checked, AddsUpToTheLargestValue) {
  EXPECT_EQ(checked_add<std::uint64_t>(top - 1, 1), top);
  EXPECT_EQ(checked_add<std::uint64_t>(top, 1), std::nullopt);
  EXPECT_EQ(checked_add<std::uint8_t>(200, 55), std::uint8_t{255});
  EXPECT_EQ(checked_add<std::uint8_t>(200, 56), std::nullopt);
}

TEST(Checked, CeilDivDoesNotOverflow) {
  EXPECT_EQ(ceil_div<std::uint64_t>(0, 128), 0U);
  EXPECT_EQ(ceil_div<std::uint64_t>(1, 128), 1U);
  EXPECT_EQ(ceil_div<std::uint64_t>(128, 128), 1U);
  EXPECT_EQ(ceil_div<std::uint64_t>(129, 128), 2U);
  EXPECT_EQ(ceil_div<std::uint64_t>(top, 2), (top >> 1) + 1);
}

TEST(Checked, ExpressionKeepsAnOverflow) {
  const Checked big = top;
  EXPECT_EQ((Checked(2) * 3 + 4).value(), 10U);
  EXPECT_EQ((big + 0).value(), top);
  EXPECT_EQ((big + 1).value(), std::nullopt);
  EXPECT_EQ(((big + 1) * 0).value(), std::nullopt);
  EXPECT_EQ((Checked(1) + big * big).value(), std::nullopt);
}

}  // namespace
}  // namespace larch
