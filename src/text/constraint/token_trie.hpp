#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "larch/token.hpp"

namespace larch::text {
class Tokenizer;
}

namespace larch::text::constraint {

/// The tokens of a vocabulary by their bytes: a trie whose nodes stand in the order in which a walk meets them.
class TokenTrie {
 public:
  struct Node {
    std::uint32_t end = 0;    ///< the node after all those below this one
    std::uint32_t first = 0;  ///< of tokens(), those that end here: up to the next node's first
    std::uint16_t depth = 0;  ///< bytes from the root
    std::uint8_t byte = 0;
  };
  using Entry = std::pair<std::string_view, Token>;

  /// Tokens without bytes, and longer than 65,535, are left out.
  explicit TokenTrie(std::vector<Entry> entries);
  /// All tokens of a tokenizer that are made of text: special and other added tokens are not.
  static TokenTrie of(const Tokenizer& tokenizer);

  /// [0] is the root, whose byte means nothing.
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  /// Those that end at a node.
  [[nodiscard]] std::pair<const Token*, const Token*> tokens_at(std::uint32_t node) const {
    const std::uint32_t last =
        node + 1 == nodes_.size() ? static_cast<std::uint32_t>(tokens_.size()) : nodes_[node + 1].first;
    return {tokens_.data() + nodes_[node].first, tokens_.data() + last};
  }
  /// The largest token plus one.
  [[nodiscard]] std::size_t size() const { return size_; }
  /// Bytes of the longest one.
  [[nodiscard]] std::size_t longest() const { return longest_; }

 private:
  std::vector<Node> nodes_;
  std::vector<Token> tokens_;
  std::size_t size_ = 0, longest_ = 0;
};

}  // namespace larch::text::constraint
