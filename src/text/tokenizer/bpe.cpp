#include "text/tokenizer/bpe.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <random>

namespace larch::text {
namespace {

constexpr std::uint64_t no_pair = ~std::uint64_t{0};  // tokens are not negative
constexpr std::size_t few = 24;                       // pieces up to so many bytes are scanned, longer ones use a heap

std::uint64_t pair_of(std::int32_t left, std::int32_t right) {
  return static_cast<std::uint64_t>(static_cast<std::uint32_t>(left)) << 32 | static_cast<std::uint32_t>(right);
}

/// Another one every time: no file can know which of its pairs would fall together.
std::uint64_t random_multiplier() {
  std::random_device device;
  return (std::uint64_t{device()} << 32 | device()) | 1;
}

}  // namespace

Merger::Merger(const std::vector<Merge>& merges, const std::array<std::int32_t, 256>& byte_tokens)
    : byte_tokens_(byte_tokens), multiplier_(random_multiplier()) {
  const std::size_t size = std::bit_ceil(std::max<std::size_t>(2 * merges.size(), 16));
  shift_ = 64 - static_cast<std::uint64_t>(std::countr_zero(size));
  slots_.assign(size, {no_pair, 0, 0});
  for (std::size_t rank = 0; rank < merges.size(); ++rank) {
    const Merge& m = merges[rank];
    const std::uint64_t pair = pair_of(m.left, m.right);
    std::size_t i = pair * multiplier_ >> shift_;
    while (slots_[i].pair != no_pair && slots_[i].pair != pair) i = (i + 1) & (size - 1);
    slots_[i] = {pair, static_cast<std::uint32_t>(rank), m.merged};
  }
}

const Merger::Slot* Merger::find(std::int32_t left, std::int32_t right) const {
  const std::uint64_t pair = pair_of(left, right);
  for (std::size_t i = pair * multiplier_ >> shift_;; i = (i + 1) & (slots_.size() - 1)) {
    if (slots_[i].pair == pair) return &slots_[i];
    if (slots_[i].pair == no_pair) return nullptr;
  }
}

void Merger::merge(std::string_view piece, std::vector<std::int32_t>& tokens) const {
  if (piece.size() <= few)
    merge_few(piece, tokens);
  else
    merge_many(piece, tokens);
}

/// Scans all pairs for every merge.
void Merger::merge_few(std::string_view piece, std::vector<std::int32_t>& tokens) const {
  std::array<std::int32_t, few> token;
  std::array<const Slot*, few> pair;  // [i]: the merge of tokens i and i + 1, if there is one
  std::size_t n = piece.size();
  for (std::size_t i = 0; i < n; ++i) token[i] = byte_tokens_[static_cast<unsigned char>(piece[i])];
  for (std::size_t i = 0; i + 1 < n; ++i) pair[i] = find(token[i], token[i + 1]);
  for (;;) {
    std::size_t best = n;
    for (std::size_t i = 0; i + 1 < n; ++i)
      if (pair[i] != nullptr && (best == n || pair[i]->rank < pair[best]->rank)) best = i;
    if (best == n) break;
    token[best] = pair[best]->merged;
    for (std::size_t i = best + 1; i + 1 < n; ++i) token[i] = token[i + 1], pair[i] = pair[i + 1];
    --n;
    if (best > 0) pair[best - 1] = find(token[best - 1], token[best]);
    if (best + 1 < n) pair[best] = find(token[best], token[best + 1]);
  }
  tokens.insert(tokens.end(), token.begin(), token.begin() + static_cast<std::ptrdiff_t>(n));
}

/// Keeps the tokens in a linked list and the pairs that can merge in a heap. A pair whose tokens have changed since it
/// was found is passed over.
void Merger::merge_many(std::string_view piece, std::vector<std::int32_t>& tokens) const {
  constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  struct Symbol {
    std::int32_t token;
    std::uint32_t previous, next;
  };
  struct Pair {
    std::uint32_t rank, at;
    std::int32_t left, right, merged;
    bool operator<(const Pair& other) const {  // the heap's top is the largest
      return rank != other.rank ? rank > other.rank : at > other.at;
    }
  };
  const auto n = static_cast<std::uint32_t>(piece.size());
  std::vector<Symbol> symbols(n);
  for (std::uint32_t i = 0; i < n; ++i)
    symbols[i] = {byte_tokens_[static_cast<unsigned char>(piece[i])], i == 0 ? none : i - 1, i + 1 == n ? none : i + 1};
  std::vector<Pair> heap;
  const auto consider = [&](std::uint32_t at) {
    const std::uint32_t next = symbols[at].next;
    if (next == none) return false;
    const Slot* slot = find(symbols[at].token, symbols[next].token);
    if (slot == nullptr) return false;
    heap.push_back({slot->rank, at, symbols[at].token, symbols[next].token, slot->merged});
    return true;
  };
  for (std::uint32_t i = 0; i + 1 < n; ++i) consider(i);
  std::make_heap(heap.begin(), heap.end());
  while (!heap.empty()) {
    const Pair pair = heap.front();
    std::pop_heap(heap.begin(), heap.end());
    heap.pop_back();
    Symbol& left = symbols[pair.at];
    if (left.token != pair.left || left.next == none || symbols[left.next].token != pair.right) continue;
    Symbol& right = symbols[left.next];
    left.token = pair.merged;
    left.next = right.next;
    right.token = -1;
    if (left.next != none) symbols[left.next].previous = pair.at;
    if (consider(pair.at)) std::push_heap(heap.begin(), heap.end());
    if (left.previous != none && consider(left.previous)) std::push_heap(heap.begin(), heap.end());
  }
  for (std::uint32_t i = 0; i != none; i = symbols[i].next) tokens.push_back(symbols[i].token);
}

}  // namespace larch::text
