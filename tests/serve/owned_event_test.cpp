// Events that outlive what they view.
#include "serve/owned_event.hpp"

#include <gtest/gtest.h>

#include <memory>

namespace larch::test {
namespace {

using serve::OwnedEvent;

TEST(OwnedEvents, HoldWhatTheyView) {
  auto text = std::make_unique<std::string>("some text that is too long to be held within the string");
  auto steps = std::make_unique<std::vector<StepProbabilities>>(3, StepProbabilities{{7, -1}, {{8, -2}}});
  OwnedEvent piece(Piece{.text = *text, .token = 7, .probabilities = *steps});
  OwnedEvent progress(PromptProgress{.done = 4, .total = 9, .probabilities = *steps});
  text.reset();
  steps.reset();
  OwnedEvent moved = std::move(progress);
  const auto& told = std::get<PromptProgress>(moved.get());
  EXPECT_EQ(told.done, 4);
  ASSERT_EQ(told.probabilities.size(), 3U);
  EXPECT_EQ(told.probabilities[2].chosen.token, 7);
  EXPECT_EQ(told.probabilities[2].top[0].token, 8);
  const auto& said = std::get<Piece>(piece.get());
  EXPECT_EQ(said.text, "some text that is too long to be held within the string");
  EXPECT_EQ(said.probabilities.size(), 3U);
}

}  // namespace
}  // namespace larch::test
