#include "engine/recent.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <thread>
#include <vector>

namespace larch::engine {
namespace {

TEST(Recent, MakesOnceWhatIsAskedForAgainAndForgetsWhatIsNot) {
  Recent<std::string> recent(3);
  int made = 0;
  const auto get = [&](const std::string& text) {
    return *recent.get(text, [&] { return ++made, std::make_shared<const std::string>(text + "!"); });
  };
  for (const char* text : {"a", "b", "a", "c", "b", "a"}) EXPECT_EQ(get(text), std::string(text) + "!");
  EXPECT_EQ(made, 3);
  get("d");  // in place of c, the one that was not asked for for the longest time
  get("a"), get("b");
  EXPECT_EQ(made, 4);
  get("c");
  EXPECT_EQ(made, 5);
}

TEST(Recent, KeepsNothingOfWhatCouldNotBeMade) {
  Recent<int> recent(2);
  EXPECT_THROW(recent.get("x", []() -> std::shared_ptr<const int> { throw std::runtime_error("no"); }),
               std::runtime_error);
  EXPECT_EQ(*recent.get("x", [] { return std::make_shared<const int>(1); }), 1);
}

TEST(Recent, ServesManyThreads) {
  Recent<int> recent(4);
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&, t] {
      for (int i = 0; i < 1000; ++i) {
        const int n = (i * 7 + t) % 9;
        ASSERT_EQ(*recent.get(std::to_string(n), [&] { return std::make_shared<const int>(n); }), n);
      }
    });
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace larch::engine
