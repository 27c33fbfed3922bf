#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "engine/scheduler/prefix_tree.hpp"
#include "engine/scheduler/request_state.hpp"

namespace larch::engine {

/// The memory of the caches of all requests, and of the beginnings that ended ones left: a number of pages.
class CacheMemory {
 public:
  CacheMemory(std::uint64_t bytes, std::size_t page_bytes) : page_bytes_(page_bytes), most_(bytes / page_bytes) {}

  [[nodiscard]] std::size_t most_pages() const noexcept { return most_; }
  /// Of the requests at work, those without a session left out, and of the tree.
  [[nodiscard]] std::uint64_t bytes(std::span<const std::shared_ptr<RequestState>> running) const;

  /// The session, which is empty, takes what is there of the beginning of `tokens`.
  void begin(SessionState& session, std::span<const Token> tokens);
  /// Keeps the whole pages of what it has read. Returns of how many tokens.
  std::size_t keep(SessionState& session);
  /// Pages that are kept of what the session has read.
  [[nodiscard]] static std::size_t whole_pages(const SessionState& session);
  /// Pages that are there of the beginning of `tokens`.
  [[nodiscard]] std::size_t known_pages(std::span<const Token> tokens) { return tree_.find(tokens).size(); }
  /// Drops what nobody uses until there is room for what the requests have, and will have after the pass at hand.
  /// Returns whether there is.
  bool make_room(std::span<const std::shared_ptr<RequestState>> running);
  /// Whether there would be, beside them, for one of so many tokens, which takes what is there of `beginning`.
  bool has_room(std::span<const std::shared_ptr<RequestState>> running, std::span<const Token> beginning,
                std::size_t tokens);

 private:
  /// Pages for so many positions.
  static std::size_t pages_for(std::size_t positions) {
    return (positions + PrefixTree::page_tokens - 1) / PrefixTree::page_tokens;
  }
  /// That it has alone.
  static std::size_t own_pages(const SessionState& session);

  std::size_t page_bytes_, most_;
  PrefixTree tree_;
};

}  // namespace larch::engine
