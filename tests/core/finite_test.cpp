#include "core/finite.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <utility>
#include <vector>

namespace larch {
namespace {

TEST(Finite, OneBadValueAnywhereIsFound) {
  using Limits = std::numeric_limits<float>;
  for (std::size_t n = 1; n < 70; ++n) {
    std::vector<float> values(n, Limits::max());
    values[n / 2] = -Limits::denorm_min();
    EXPECT_TRUE(all_finite(values.data(), n));
    for (std::size_t i = 0; i < n; ++i)
      for (const float bad : {Limits::infinity(), -Limits::infinity(), Limits::quiet_NaN(), -Limits::quiet_NaN()}) {
        const float before = std::exchange(values[i], bad);
        EXPECT_FALSE(all_finite(values.data(), n)) << i << " of " << n;
        values[i] = before;
      }
  }
}

TEST(Finite, OneBadBf16ValueAnywhereIsFound) {
  for (std::size_t n = 1; n < 70; ++n) {
    std::vector<std::uint16_t> values(n, 0x7f7f);
    values[n / 2] = 0x8001;
    EXPECT_TRUE(all_finite_bf16(values.data(), n));
    for (std::size_t i = 0; i < n; ++i)
      for (const int bad : {0x7f80, 0xff80, 0x7fc0, 0xff81}) {
        const std::uint16_t before = std::exchange(values[i], static_cast<std::uint16_t>(bad));
        EXPECT_FALSE(all_finite_bf16(values.data(), n)) << i << " of " << n;
        values[i] = before;
      }
  }
}

TEST(Finite, NothingIsFinite) { EXPECT_TRUE(all_finite(nullptr, 0) && all_finite_bf16(nullptr, 0)); }

}  // namespace
}  // namespace larch
