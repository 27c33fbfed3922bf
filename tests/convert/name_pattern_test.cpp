#include "convert/name_pattern.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "support/expect_error.hpp"

namespace larch::convert {
namespace {

using test::expect_error;

TEST(NamePattern, OccursInNames) {
  EXPECT_TRUE(NamePattern("ffn_(up|gate)_exps").occurs_in("blk.3.ffn_up_exps.weight"));
  EXPECT_TRUE(NamePattern(R"(^blk\.\d+\.)").occurs_in("blk.12.ffn_up_exps.weight"));
  EXPECT_TRUE(NamePattern("weight$").occurs_in("token_embd.weight"));
  EXPECT_TRUE(NamePattern("").occurs_in("token_embd.weight"));
  EXPECT_FALSE(NamePattern("^ffn").occurs_in("blk.3.ffn_up.weight"));
  EXPECT_FALSE(NamePattern("FFN").occurs_in("blk.3.ffn_up.weight"));
}

TEST(NamePattern, IsARegularExpression) {
  for (const char* bad : {"(", "a{2,1}", "[b-a]", "*"})
    expect_error(ErrorCode::invalid_argument, {"a regular expression", bad}, [&] { NamePattern{bad}; });
}

std::string repeated(const std::string& text, int n) {
  std::string all;
  for (int i = 0; i < n; ++i) all += text;
  return all;
}

TEST(NamePattern, IsBoundedInLengthAndNesting) {
  expect_error(ErrorCode::invalid_argument, {"at most 4096 bytes", "60000"},
               [] { NamePattern{repeated("(a)", 20'000)}; });
  expect_error(ErrorCode::invalid_argument, {"at most 4096 bytes"},
               [] { NamePattern{repeated("(", 20'000) + repeated(")", 20'000)}; });
  expect_error(ErrorCode::invalid_argument, {"a regular expression"},
               [] { NamePattern{repeated("(", 2'000) + repeated(")", 2'000)}; });
  EXPECT_TRUE(NamePattern(repeated("(a?)", 1'000)).occurs_in("blk"));
}

TEST(NamePattern, IsBoundedInTime) {
  const std::string name = repeated("a", 60) + "b";
  const auto start = std::chrono::steady_clock::now();
  for (const char* slow : {"^(a+)+$", "^(a|a)*$", "(a|aa)+$"})
    expect_error(ErrorCode::invalid_argument, {"few steps", name}, [&] { (void)NamePattern(slow).occurs_in(name); });
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60));  // none of them would end
}

}  // namespace
}  // namespace larch::convert
