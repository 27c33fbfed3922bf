#include "support/json_validator.hpp"
#include "support/random_schema.hpp"
#include "text/constraint/support.hpp"

namespace larch::text::constraint {
namespace {

class RandomDocuments : public testing::TestWithParam<unsigned> {};

TEST_P(RandomDocuments, AreTaken) {
  test::RandomSchema random(GetParam());
  const auto schema = random.draw();
  const test::JsonValidator validator(schema);
  const Automaton automaton = automaton_of(schema.dump());
  for (int i = 0; i < 30; ++i) {
    const std::string text = random.text(schema);
    ASSERT_TRUE(validator.valid_text(text)) << text << '\n' << schema;
    EXPECT_EQ(bytes_taken(automaton, text), text.size()) << text << '\n' << schema;
    EXPECT_TRUE(takes(automaton, text)) << text << '\n' << schema;
  }
}

TEST_P(RandomDocuments, AreNotTakenWhereAChangeMakesThemInvalid) {
  test::RandomSchema random(GetParam());
  const auto schema = random.draw();
  const test::JsonValidator validator(schema);
  const Automaton automaton = automaton_of(schema.dump());
  const std::string_view letters = "\"{}[],:ab019-.e\\ \n\xc3\xa9ntu";
  for (int i = 0; i < 300; ++i) {
    std::string text = random.text(schema);
    for (unsigned changes = 1 + random.below(3); changes > 0 && !text.empty(); --changes) {
      const unsigned at = random.below(static_cast<unsigned>(text.size())), kind = random.below(3);
      const char letter = letters[random.below(static_cast<unsigned>(letters.size()))];
      if (kind == 0) text.erase(at, 1);
      if (kind == 1) text.insert(at, 1, letter);
      if (kind == 2) text[at] = letter;
    }
    if (takes(automaton, text)) {
      EXPECT_TRUE(validator.valid_text(text)) << text << '\n' << schema;
    }
  }
}

/// Any bytes that the automaton lets through, the closing ones once there are many.
TEST_P(RandomDocuments, ComeOutOfAnyWayThroughTheAutomaton) {
  test::RandomSchema random(GetParam());
  const auto schema = random.draw();
  const test::JsonValidator validator(schema);
  const Automaton automaton = automaton_of(schema.dump());
  for (int i = 0; i < 4; ++i) {
    State state = automaton.start(), next;
    std::string text;
    while (!automaton.can_end(state) && text.size() < 4000) {
      std::string bytes;
      for (unsigned byte = 0; byte < 256; ++byte) {
        automaton.advance(state, static_cast<std::uint8_t>(byte), next);
        if (!next.empty()) bytes += static_cast<char>(byte);
      }
      ASSERT_FALSE(bytes.empty()) << text << '\n' << schema;
      const std::size_t closing = bytes.find_first_of(text.size() > 300 ? "\"}]" : "}");
      const std::size_t at = closing != std::string::npos && random.below(4) == 0
                                 ? closing
                                 : random.below(static_cast<unsigned>(bytes.size()));
      text += bytes[at];
      automaton.advance(state, static_cast<std::uint8_t>(bytes[at]), next);
      std::swap(state, next);
    }
    ASSERT_LT(text.size(), 4000U) << schema;
    EXPECT_TRUE(validator.valid_text(text)) << text << '\n' << schema;
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomDocuments, testing::Range(0U, 60U));

}  // namespace
}  // namespace larch::text::constraint
