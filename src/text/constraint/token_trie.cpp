#include "text/constraint/token_trie.hpp"

#include <algorithm>
#include <limits>

#include "text/tokenizer/tokenizer.hpp"

namespace larch::text::constraint {

TokenTrie::TokenTrie(std::vector<Entry> entries) {
  constexpr std::size_t longest = std::numeric_limits<std::uint16_t>::max();
  std::erase_if(entries, [&](const Entry& entry) { return entry.first.empty() || entry.first.size() > longest; });
  std::ranges::sort(entries);
  nodes_.emplace_back();
  std::vector<std::uint32_t> open{0};  // the nodes from the root to the last one
  const auto close = [&](std::size_t depth) {
    for (; open.size() > depth + 1; open.pop_back())
      nodes_[open.back()].end = static_cast<std::uint32_t>(nodes_.size());
  };
  std::string_view before;
  for (const auto& [bytes, token] : entries) {
    const auto differ = std::ranges::mismatch(before, bytes);
    close(static_cast<std::size_t>(differ.in2 - bytes.begin()));
    while (open.size() <= bytes.size()) {
      open.push_back(static_cast<std::uint32_t>(nodes_.size()));
      nodes_.push_back({0, static_cast<std::uint32_t>(tokens_.size()), static_cast<std::uint16_t>(open.size() - 1),
                        static_cast<std::uint8_t>(bytes[open.size() - 2])});
    }
    tokens_.push_back(token);
    size_ = std::max(size_, static_cast<std::size_t>(token) + 1);
    longest_ = std::max(longest_, bytes.size());
    before = bytes;
  }
  close(0);
  nodes_[0].end = static_cast<std::uint32_t>(nodes_.size());
}

TokenTrie TokenTrie::of(const Tokenizer& tokenizer) {
  std::vector<Entry> entries;
  for (Token token = 0; token < tokenizer.vocab_size(); ++token)
    if (tokenizer.contains(token) && !tokenizer.is_added(token))
      entries.emplace_back(tokenizer.token_bytes(token), token);
  return TokenTrie(std::move(entries));
}

}  // namespace larch::text::constraint
