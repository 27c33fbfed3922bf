#include "text/constraint/token_masks.hpp"

#include <nlohmann/json.hpp>
#include <random>

#include "support/random_schema.hpp"
#include "text/constraint/support.hpp"
#include "text/tokenizer/tiny_tokenizer.hpp"

namespace larch::text::constraint {
namespace {

State after(const Automaton& automaton, std::string_view text) {
  State state = automaton.start(), next;
  for (const char byte : text) {
    automaton.advance(state, static_cast<std::uint8_t>(byte), next);
    std::swap(state, next);
  }
  return state;
}

bool goes_on(const Automaton& automaton, State state, std::string_view bytes) {
  State next;
  for (const char byte : bytes) {
    automaton.advance(state, static_cast<std::uint8_t>(byte), next);
    if (next.empty()) return false;
    std::swap(state, next);
  }
  return true;
}

/// Expects the mask to be what every token on its own says.
void expect_mask(const TokenMasks& masks, const Automaton& automaton, const Tokenizer& tokenizer,
                 const std::string& text) {
  const State state = after(automaton, text);
  const TokenSet allowed = masks.allowed(state);
  int wrong = 0;
  for (Token token = 0; token < tokenizer.vocab_size(); ++token) {
    const bool good = tokenizer.contains(token) && !tokenizer.is_added(token) &&
                      goes_on(automaton, state, tokenizer.token_bytes(token));
    if (allowed.contains(token) != good && ++wrong < 5)
      ADD_FAILURE() << "token " << token << " '" << tokenizer.token_bytes(token) << "' after " << text;
  }
}

/// DeepSeek-R1's vocabulary.
class Masks : public testing::Test {
 protected:
  static const Tokenizer& tokenizer() {
    static const Tokenizer loaded = Tokenizer::load(LARCH_TEST_DATA "/tokenizer");
    return loaded;
  }
  static const TokenTrie& trie() {
    static const TokenTrie made = TokenTrie::of(tokenizer());
    return made;
  }
};

TEST_F(Masks, AllowWhatEveryTokenAloneSays) {
  test::RandomSchema random(7);
  for (int i = 0; i < 6; ++i) {
    const auto schema = random.draw();
    const Automaton automaton = automaton_of(schema.dump());
    const TokenMasks masks(automaton, trie());
    const std::string text = random.text(schema);
    for (int cut = 0; cut < 4; ++cut)
      expect_mask(masks, automaton, tokenizer(), text.substr(0, random.below(static_cast<unsigned>(text.size()) + 1)));
  }
}

TEST_F(Masks, KnowCountsThatTokensReach) {
  const Automaton automaton = automaton_of(
      R"({"type": "array", "maxItems": 9, "items": {"type": "string", "minLength": 300, "maxLength": 700}})");
  const TokenMasks masks(automaton, trie());
  for (const std::size_t length : {0, 100, 171, 172, 173, 290, 299, 300, 301, 500, 571, 572, 573, 690, 699, 700})
    expect_mask(masks, automaton, tokenizer(), "[\"" + std::string(length, 'x'));
}

TEST_F(Masks, OfAnyValueAreRightNearTheDeepestNesting) {
  const Automaton automaton = automaton_of("{}");
  const TokenMasks masks(automaton, trie());
  for (const std::size_t depth : {0, 1, 60, 62, 63, 64}) {
    expect_mask(masks, automaton, tokenizer(), std::string(depth, '['));
    expect_mask(masks, automaton, tokenizer(), std::string(depth, '[') + "1");
    expect_mask(masks, automaton, tokenizer(), std::string(depth, '[') + "\"\\");
  }
}

TEST(TokenTrie, HoldsTokensAndNoAddedOnes) {
  nlohmann::json json = tiny_tokenizer({{"a", "b"}, {"ab", "c"}, {"\"", ","}});
  json["added_tokens"] = {{{"id", 300}, {"content", "<end>"}, {"special", true}},
                          {{"id", 301}, {"content", "plain"}, {"special", false}}};
  const Tokenizer tokenizer = Tokenizer::parse(json.dump(), "test");
  const TokenTrie trie = TokenTrie::of(tokenizer);
  EXPECT_EQ(trie.size(), 259U);
  EXPECT_EQ(trie.longest(), 3U);
  EXPECT_EQ(trie.nodes().size(), 1U + 256U + 3U);
  EXPECT_TRUE(tokenizer.is_added(301));
  EXPECT_FALSE(tokenizer.is_added(258));
  const Automaton automaton = automaton_of(R"({"type": "array", "items": {"type": "string"}})");
  const TokenMasks masks(automaton, trie);
  for (const char* text : {"", "[", "[\"", "[\"a", "[\"\xc3", "[\"\xe0", "[\"\\", "[\"\"", "[\"\",", "[]"})
    expect_mask(masks, automaton, tokenizer, text);
  EXPECT_FALSE(masks.allowed(after(automaton, "[\"")).contains(301));
  EXPECT_TRUE(masks.allowed(after(automaton, "[]")).empty());
}

TEST(TokenTrie, HoldsTokensOfTheSameBytes) {
  const TokenTrie trie({{"b", 4}, {"a", 1}, {"", 9}, {"ab", 3}, {"a", 2}});
  const auto [first, last] = trie.tokens_at(1);
  EXPECT_EQ(std::vector<Token>(first, last), (std::vector<Token>{1, 2}));
  EXPECT_EQ(trie.size(), 5U);
  EXPECT_EQ(TokenTrie({}).nodes().size(), 1U);
}

}  // namespace
}  // namespace larch::text::constraint
