#include "text/constraint/token_masks.hpp"

#include <algorithm>

namespace larch::text::constraint {
namespace {

constexpr std::size_t max_known_bytes = std::size_t{64} << 20;

}  // namespace

void TokenSet::add(const TokenSet& others) {
  for (std::size_t i = 0; i < std::min(words_.size(), others.words_.size()); ++i) words_[i] |= others.words_[i];
}

bool TokenSet::empty() const {
  return std::ranges::all_of(words_, [](std::uint64_t word) { return word == 0; });
}

std::size_t TokenMasks::Hash::operator()(const Config& config) const {
  std::uint64_t hash = 0;
  for (const std::uint64_t value : {std::uint64_t{config.node} << 32 | std::uint64_t{config.phase} << 16 | config.depth,
                                    std::uint64_t{config.a} << 32 | config.b, std::uint64_t{config.c} << 32 | config.d})
    hash = (hash ^ value) * 0x9E3779B97F4A7C15U ^ (hash >> 29);
  return hash ^ hash >> 32;
}

template <class Each, class Advance, class OnNode>
void TokenMasks::walk(const Each& first, std::uint32_t root, Advance&& advance, OnNode&& on_node) const {
  const std::vector<TokenTrie::Node>& nodes = trie_.nodes();
  std::vector<Each> states{first};  // by depth below the root
  for (std::uint32_t node = root + 1; node < nodes[root].end;) {
    const std::size_t depth = nodes[node].depth - nodes[root].depth;
    if (states.size() <= depth) states.emplace_back();
    if (!advance(states[depth - 1], nodes[node].byte, states[depth])) {
      node = nodes[node].end;
      continue;
    }
    on_node(node, states[depth]);
    ++node;
  }
}

void TokenMasks::take(std::uint32_t node, bool ends, Inside& found) const {
  const auto [first, last] = trie_.tokens_at(node);
  found.few.insert(found.few.end(), first, last);
  if (ends && trie_.nodes()[node].end > node + 1) found.exits.push_back(node);
}

/// Most of a vocabulary can stand in a string.
void TokenMasks::look_inside(const AnyString& node, const CharactersRead& read, Inside& found) const {
  const auto advance = [&](const CharactersRead& from, std::uint8_t byte, CharactersRead& to) {
    const auto next = step_characters(node, from, byte);
    if (next) to = *next;
    return next.has_value();
  };
  walk(read, 0, advance,
       [&](std::uint32_t at, const CharactersRead& now) { take(at, now.at == InString::closed, found); });
}

void TokenMasks::look_inside(const Config& config, Inside& found) const {
  const auto ends = [&](const State& state) {
    return std::ranges::any_of(state,
                               [&](const Config& way) { return way.frame == nullptr && automaton_.node_can_end(way); });
  };
  const auto advance = [&](const State& from, std::uint8_t byte, State& to) {
    automaton_.advance(from, byte, to);
    return !to.empty();
  };
  walk(State{config}, 0, advance, [&](std::uint32_t at, const State& now) { take(at, ends(now), found); });
}

TokenMasks::Inside TokenMasks::look_inside(const Config& config) const {
  Inside found;
  const auto* string =
      config.node == document_node ? nullptr : std::get_if<AnyString>(&automaton_.grammar().nodes[config.node]);
  const auto read = string != nullptr ? characters_of(*string, config) : std::nullopt;
  if (automaton_.node_can_end(config)) found.exits.push_back(0);
  if (read)
    look_inside(*string, *read, found);
  else
    look_inside(config, found);
  if (found.few.size() * 32 < trie_.size()) return found;
  found.many = std::make_unique<TokenSet>(trie_.size());
  for (const Token token : found.few) found.many->add(token);
  found.few = {};
  return found;
}

/// Strings differ by how far their bounds are, as far as a token goes.
Config TokenMasks::representative(const Config& config) const {
  Config alone = config;
  alone.frame = nullptr;
  if (config.node == document_node) return alone;
  const auto* string = std::get_if<AnyString>(&automaton_.grammar().nodes[config.node]);
  if (string == nullptr || config.phase == 0) return alone;
  const std::size_t longest = trie_.longest();
  if (config.a < string->least && string->least - config.a > longest)
    alone.a = string->least - static_cast<std::uint32_t>(longest) - 1;
  else if (config.a >= string->least && string->most - config.a > longest)
    alone.a = string->least;
  return alone;
}

std::shared_ptr<const TokenMasks::Inside> TokenMasks::inside(const Config& config) const {
  const Config alone = representative(config);
  {
    const std::scoped_lock lock(mutex_);
    if (const auto found = known_.find(alone); found != known_.end()) return found->second;
  }
  auto made = std::make_shared<const Inside>(look_inside(alone));
  const std::size_t bytes = sizeof(Config) + sizeof(Inside) + 64 + 4 * (made->few.size() + made->exits.size()) +
                            (made->many != nullptr ? trie_.size() / 8 : 0);
  const std::scoped_lock lock(mutex_);
  known_bytes_ += bytes;
  if (known_bytes_ > max_known_bytes) {
    known_.clear();
    known_bytes_ = bytes;
  }
  known_.emplace(alone, made);
  return made;
}

void TokenMasks::add_below(const State& state, std::uint32_t node, TokenSet& tokens) const {
  const auto advance = [&](const State& from, std::uint8_t byte, State& to) {
    automaton_.advance(from, byte, to);
    return !to.empty();
  };
  walk(state, node, advance, [&](std::uint32_t below, const State& /*state*/) {
    const auto [first, last] = trie_.tokens_at(below);
    std::for_each(first, last, [&](Token token) { tokens.add(token); });
  });
}

TokenSet TokenMasks::allowed(const State& state) const {
  TokenSet tokens(trie_.size());
  for (const Config& config : state) {
    const auto found = inside(config);
    if (found->many != nullptr) tokens.add(*found->many);
    for (const Token token : found->few) tokens.add(token);
    if (config.frame == nullptr) continue;
    for (const std::uint32_t exit : found->exits) add_below(config.frame->returns, exit, tokens);
  }
  return tokens;
}

TokenSet TokenMasks::allowed_below(const State& state, std::uint32_t node) const {
  TokenSet tokens(trie_.size());
  add_below(state, node, tokens);
  return tokens;
}

}  // namespace larch::text::constraint
