#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <vector>

#include "larch/token.hpp"
#include "model/cache.hpp"

namespace larch::engine {

/// The cache pages of token sequences, kept by what they begin with: a tree, each edge of which is the tokens of a
/// page. What two sequences have in common is there once.
class PrefixTree {
 public:
  static constexpr std::size_t page_tokens = ::larch::model::Cache::page_positions;

  PrefixTree() = default;
  PrefixTree(const PrefixTree&) = delete;
  PrefixTree& operator=(const PrefixTree&) = delete;
  ~PrefixTree();

  /// The pages of the longest beginning of `tokens` that is there; they are used now.
  [[nodiscard]] std::vector<::larch::model::CachePage> find(std::span<const Token> tokens);
  /// Keeps the pages of `tokens`, whole ones, from the first one on; they are used now. Returns those that are there
  /// now: what was there already stays, in the place of what is given.
  std::vector<::larch::model::CachePage> insert(std::span<const Token> tokens,
                                                std::span<const ::larch::model::CachePage> pages);
  /// Drops the `count` pages that were used longest ago of those that nobody else has. Returns how many there were.
  std::size_t drop_oldest(std::size_t count);

  [[nodiscard]] std::size_t pages() const noexcept { return pages_; }
  /// Of them, those that somebody else has.
  [[nodiscard]] std::size_t pages_in_use() const;

 private:
  using Edge = std::array<Token, page_tokens>;
  struct Node {
    ::larch::model::CachePage page;
    std::uint64_t used = 0;  ///< when
    std::map<Edge, std::unique_ptr<Node>> children{};
  };
  using Children = std::map<Edge, std::unique_ptr<Node>>;

  static Edge edge(std::span<const Token> tokens, std::size_t page);

  Children roots_;
  std::size_t pages_ = 0;
  std::uint64_t now_ = 0;
};

}  // namespace larch::engine
