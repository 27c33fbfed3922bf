#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "text/constraint/automaton.hpp"
#include "text/constraint/steps.hpp"
#include "text/constraint/token_trie.hpp"

namespace larch::text::constraint {

/// A set of tokens, a bit each.
class TokenSet {
 public:
  explicit TokenSet(std::size_t size) : words_((size + 63) / 64, 0) {}
  void add(Token token) { words_[static_cast<std::size_t>(token) / 64] |= std::uint64_t{1} << (token % 64); }
  void add(const TokenSet& others);
  [[nodiscard]] bool contains(Token token) const {
    const std::size_t word = static_cast<std::size_t>(token) / 64;
    return word < words_.size() && (words_[word] >> (token % 64) & 1) != 0;
  }
  [[nodiscard]] bool empty() const;

 private:
  std::vector<std::uint64_t> words_;
};

/// Which tokens can come next in a state: those all of whose bytes the automaton takes. What a token does within the
/// node that it begins in is remembered by where in the node that is, as it does not depend on what is around it; the
/// few tokens that go on after its end are looked at anew. Any number of threads may use it at once.
class TokenMasks {
 public:
  /// Keeps references to both.
  TokenMasks(const Automaton& automaton, const TokenTrie& trie) : automaton_(automaton), trie_(trie) {}

  [[nodiscard]] TokenSet allowed(const State& state) const;
  /// Of the tokens below a node of the trie, whose bytes up to there do not count.
  [[nodiscard]] TokenSet allowed_below(const State& state, std::uint32_t node) const;

 private:
  /// What comes of a way: tokens that stay within its node or end with it, and trie nodes, of tokens that go on, where
  /// it can end.
  struct Inside {
    std::vector<Token> few{};          ///< if there are few
    std::unique_ptr<TokenSet> many{};  ///< else
    std::vector<std::uint32_t> exits{};
  };
  struct Hash {
    std::size_t operator()(const Config& config) const;
  };

  /// The way that stands for all those like it that differ in what no token reaches.
  [[nodiscard]] Config representative(const Config& config) const;
  [[nodiscard]] std::shared_ptr<const Inside> inside(const Config& config) const;
  [[nodiscard]] Inside look_inside(const Config& config) const;
  void look_inside(const Config& config, Inside& found) const;
  void look_inside(const AnyString& node, const CharactersRead& read, Inside& found) const;
  void take(std::uint32_t node, bool ends, Inside& found) const;
  void add_below(const State& state, std::uint32_t node, TokenSet& tokens) const;
  /// Takes states down the trie's nodes below `root`: advance(from, byte, to) says whether there is one for a node,
  /// on_node(node, state) hears of it.
  template <class Each, class Advance, class OnNode>
  void walk(const Each& first, std::uint32_t root, Advance&& advance, OnNode&& on_node) const;

  const Automaton& automaton_;
  const TokenTrie& trie_;
  mutable std::mutex mutex_;
  mutable std::unordered_map<Config, std::shared_ptr<const Inside>, Hash> known_;  ///< of ways without a frame
  mutable std::size_t known_bytes_ = 0;
};

}  // namespace larch::text::constraint
