#include "engine/draft/suffix.hpp"

#include <algorithm>

namespace larch::engine {

SuffixAutomaton::SuffixAutomaton() : states_(1) {}

std::int32_t* SuffixAutomaton::find(std::int32_t state, Token token) {
  auto& next = at(state).next;
  const auto edge = std::ranges::lower_bound(next, token, {}, &std::pair<Token, std::int32_t>::first);
  return edge != next.end() && edge->first == token ? &edge->second : nullptr;
}

void SuffixAutomaton::insert(std::int32_t state, Token token, std::int32_t to) {
  auto& next = at(state).next;
  next.insert(std::ranges::lower_bound(next, token, {}, &std::pair<Token, std::int32_t>::first), {token, to});
}

std::int32_t SuffixAutomaton::add(State state) {
  states_.push_back(std::move(state));
  return static_cast<std::int32_t>(states_.size() - 1);
}

std::int32_t SuffixAutomaton::split(std::int32_t from, Token token, std::int32_t to) {
  State shorter = at(to);
  shorter.length = at(from).length + 1;
  const std::int32_t made = add(std::move(shorter));
  at(to).link = made;
  for (std::int32_t s = from; s >= 0; s = at(s).link) {
    std::int32_t* const edge = find(s, token);
    if (edge == nullptr || *edge != to) break;
    *edge = made;
  }
  return made;
}

void SuffixAutomaton::push(Token token) {
  tokens_.push_back(token);
  const std::int32_t all = add({.length = tokens_.size(), .link = 0, .end = tokens_.size()});
  std::int32_t s = last_;
  for (; s >= 0 && find(s, token) == nullptr; s = at(s).link) insert(s, token, all);
  if (s >= 0) {
    const std::int32_t to = *find(s, token);
    const bool is_longest = at(to).length == at(s).length + 1;
    at(all).link = is_longest ? to : split(s, token, to);
  }
  last_ = all;
  const State& before = at(at(all).link);
  match_ = before.length;
  match_end_ = before.end;
  // What is found next time is late rather than early. Only some: the whole chain may be long.
  constexpr int most = 16;
  std::int32_t suffix = at(all).link;
  for (int i = 0; i < most && suffix > 0; ++i) {
    at(suffix).end = tokens_.size();
    suffix = at(suffix).link;
  }
}

std::vector<Token> SuffixAutomaton::continuation(std::size_t count) const {
  std::vector<Token> next;
  if (match_ == 0) return next;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t place = match_end_ + i;
    next.push_back(place < tokens_.size() ? tokens_[place] : next[place - tokens_.size()]);
  }
  return next;
}

}  // namespace larch::engine
