#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "larch/error.hpp"

namespace larch::test {

/// Expects f() to throw an Error with this code whose message is one line that holds every one of `parts`.
template <class F>
void expect_error(ErrorCode code, const std::vector<std::string>& parts, F&& f) {
  try {
    f();
    ADD_FAILURE() << "expected an error that says " << testing::PrintToString(parts);
  } catch (const Error& e) {
    const std::string message = e.what();
    EXPECT_EQ(static_cast<int>(e.code()), static_cast<int>(code)) << message;
    for (const std::string& part : parts)
      EXPECT_NE(message.find(part), std::string::npos) << "no '" << part << "' in: " << message;
    EXPECT_EQ(message.find('\n'), std::string::npos) << message;
    EXPECT_LT(message.size(), 1000U) << message;
  }
}

}  // namespace larch::test
