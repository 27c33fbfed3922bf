#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <vector>

#include "larch/generate.hpp"

namespace larch::test {

inline void expect_same(const std::vector<StepProbabilities>& a, const std::vector<StepProbabilities>& b) {
  ASSERT_EQ(a.size(), b.size());
  const auto expect_same_token = [](const TokenProbability& x, const TokenProbability& y) {
    EXPECT_EQ(x.token, y.token);
    EXPECT_EQ(x.log_probability, y.log_probability);
  };
  for (std::size_t i = 0; i < a.size(); ++i) {
    expect_same_token(a[i].chosen, b[i].chosen);
    ASSERT_EQ(a[i].top.size(), b[i].top.size());
    for (std::size_t k = 0; k < a[i].top.size(); ++k) expect_same_token(a[i].top[k], b[i].top[k]);
  }
}

/// All that a user can see of a generation.
inline void expect_same(const Generation& a, const Generation& b) {
  EXPECT_EQ(a.tokens, b.tokens);
  EXPECT_EQ(a.text, b.text);
  EXPECT_EQ(a.stop_reason, b.stop_reason);
  expect_same(a.probabilities, b.probabilities);
  expect_same(a.prompt_probabilities, b.prompt_probabilities);
}

}  // namespace larch::test
