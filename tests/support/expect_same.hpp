#pragma once

#include <gtest/gtest.h>

#include <cstddef>

#include "larch/generate.hpp"

namespace larch::test {

/// All that a user can see of a generation.
inline void expect_same(const Generation& a, const Generation& b) {
  EXPECT_EQ(a.tokens, b.tokens);
  EXPECT_EQ(a.text, b.text);
  EXPECT_EQ(a.stop_reason, b.stop_reason);
  ASSERT_EQ(a.probabilities.size(), b.probabilities.size());
  for (std::size_t i = 0; i < a.probabilities.size(); ++i) {
    EXPECT_EQ(a.probabilities[i].chosen.token, b.probabilities[i].chosen.token);
    EXPECT_EQ(a.probabilities[i].chosen.log_probability, b.probabilities[i].chosen.log_probability);
  }
}

}  // namespace larch::test
