#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "larch/token.hpp"

namespace larch::engine {

/// Tokens as they come, and where their end has been before: the suffix automaton of Blumer and others (1985), which
/// grows by one token in constant time.
class SuffixAutomaton {
 public:
  SuffixAutomaton();

  void push(Token token);
  [[nodiscard]] std::size_t size() const noexcept { return tokens_.size(); }
  /// How many of the last tokens have come before, one behind the other: the most there are.
  [[nodiscard]] std::size_t match() const noexcept { return match_; }
  /// What came after them the last time: `count` tokens, the first of which follow; none without a match. Where that
  /// time reaches to the end, it repeats.
  [[nodiscard]] std::vector<Token> continuation(std::size_t count) const;

 private:
  /// All substrings that end at the same places. `length` is that of the longest, `link` the state of the longest one
  /// of its suffixes that ends at more.
  struct State {
    std::size_t length = 0;
    std::int32_t link = -1;
    std::size_t end = 0;  ///< one of those places, a late one: the number of tokens up to it
    std::vector<std::pair<Token, std::int32_t>> next{};  ///< ascending
  };

  [[nodiscard]] State& at(std::int32_t state) { return states_[static_cast<std::size_t>(state)]; }
  /// Where a token leads from a state; nullptr: nowhere yet.
  [[nodiscard]] std::int32_t* find(std::int32_t state, Token token);
  /// Where it leads that led nowhere.
  void insert(std::int32_t state, Token token, std::int32_t to);
  std::int32_t add(State state);
  /// A state of its own for what `from` and a token behind it are, which `to` held together with what is longer.
  std::int32_t split(std::int32_t from, Token token, std::int32_t to);

  std::vector<Token> tokens_;
  std::vector<State> states_;
  std::int32_t last_ = 0;  ///< the state of all tokens
  std::size_t match_ = 0, match_end_ = 0;
};

}  // namespace larch::engine
