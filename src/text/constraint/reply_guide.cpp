#include "text/constraint/reply_guide.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "text/reply/tags.hpp"

namespace larch::text::constraint {
namespace {

constexpr float forbidden = -std::numeric_limits<float>::infinity();

bool closes_thinking(std::string_view prompt) {
  return prompt.substr(0, prompt.find_last_not_of(" \t\r\n") + 1).ends_with(tag::end_think);
}

/// The child of a trie's node by a byte.
std::optional<std::uint32_t> child(const TokenTrie& trie, std::uint32_t node, char byte) {
  const std::vector<TokenTrie::Node>& nodes = trie.nodes();
  for (std::uint32_t at = node + 1; at < nodes[node].end; at = nodes[at].end)
    if (nodes[at].byte == static_cast<std::uint8_t>(byte)) return at;
  return std::nullopt;
}

}  // namespace

ReplyGuide::ReplyGuide(const ReplyRules& rules, std::optional<std::string_view> prompt)
    : rules_(&rules),
      stage_(prompt && opens_thinking(*prompt)                            ? Stage::thinking
             : prompt && rules.format.thinks && !closes_thinking(*prompt) ? Stage::start
                                                                          : Stage::json),
      state_(rules.automaton.start()) {}

void ReplyGuide::push(Token token) {
  const std::string_view bytes = rules_->tokenizer.contains(token) ? rules_->tokenizer.token_bytes(token) : "";
  if (bytes.empty() && stage_ != Stage::thinking) state_.clear();
  switch (stage_) {
    case Stage::start:
      return push_start(bytes);
    case Stage::thinking:
      return push_thinking(bytes);
    case Stage::json:
      return push_json(bytes);
  }
}

void ReplyGuide::push_start(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool space = tag_.empty() && std::string_view(" \n").find(bytes[i]) != std::string_view::npos;
    if (!space && bytes[i] != tag::think[tag_.size()]) {
      stage_ = Stage::json;
      return push_json(std::string(tag_).append(bytes.substr(i)));
    }
    if (space) {
      push_json(bytes.substr(i, 1));
      continue;
    }
    tag_ += bytes[i];
    if (tag_ != tag::think) continue;
    tag_.clear();
    state_ = rules_->automaton.start();
    stage_ = Stage::thinking;
    return push_thinking(bytes.substr(i + 1));
  }
}

void ReplyGuide::push_thinking(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    // No end of the tag begins like the tag itself.
    if (bytes[i] != tag::end_think[tag_.size()]) tag_.clear();
    if (bytes[i] == tag::end_think[tag_.size()]) tag_ += bytes[i];
    if (tag_ != tag::end_think) continue;
    stage_ = Stage::json;
    return push_json(bytes.substr(i + 1));
  }
}

void ReplyGuide::push_json(std::string_view bytes) {
  State next;
  for (const char byte : bytes) {
    rules_->automaton.advance(state_, static_cast<std::uint8_t>(byte), next);
    std::swap(state_, next);
  }
}

/// Tokens of the JSON text, and in the beginning those of <think>.
TokenSet ReplyGuide::allowed() const {
  TokenSet tokens =
      tag_.empty() || stage_ == Stage::json ? rules_->masks.allowed(state_) : TokenSet(rules_->trie.size());
  if (stage_ != Stage::start) return tokens;
  std::optional<std::uint32_t> node = 0;
  for (const char byte : tag::think.substr(tag_.size())) {
    node = child(rules_->trie, *node, byte);
    if (!node) break;
    const auto [first, last] = rules_->trie.tokens_at(*node);
    std::for_each(first, last, [&](Token token) { tokens.add(token); });
  }
  return tokens;
}

/// Tokens that would close the thinking part and go on with what is no JSON text.
std::vector<Token> ReplyGuide::broken_ends() const {
  std::optional<std::uint32_t> node = 0;
  for (const char byte : tag::end_think.substr(tag_.size()))
    if (node) node = child(rules_->trie, *node, byte);
  if (!node) return {};
  const TokenSet good = rules_->masks.allowed_below(state_, *node);
  std::vector<Token> broken;
  for (std::uint32_t below = *node + 1; below < rules_->trie.nodes()[*node].end; ++below) {
    const auto [first, last] = rules_->trie.tokens_at(below);
    std::copy_if(first, last, std::back_inserter(broken), [&](Token token) { return !good.contains(token); });
  }
  return broken;
}

void ReplyGuide::apply(std::span<float> logits) const {
  const auto forbid = [&](Token token) {
    if (token >= 0 && static_cast<std::size_t>(token) < logits.size())
      logits[static_cast<std::size_t>(token)] = forbidden;
  };
  if (stage_ == Stage::thinking) {
    std::ranges::for_each(rules_->ends, forbid);
    std::ranges::for_each(broken_ends(), forbid);
    return;
  }
  const TokenSet tokens = allowed();
  const std::optional<Token> think =
      stage_ == Stage::start && tag_.empty() ? rules_->tokenizer.token_to_id(tag::think) : std::nullopt;
  const bool end = stage_ == Stage::json && rules_->automaton.can_end(state_);
  const bool stuck = !end && tokens.empty() && !think;
  if ((end || stuck) && rules_->ends.empty() && tokens.empty()) return;  // the model cannot end a reply
  for (std::size_t i = 0; i < logits.size(); ++i) {
    const auto token = static_cast<Token>(i);
    const bool is_end = std::ranges::find(rules_->ends, token) != rules_->ends.end();
    if (is_end ? !(end || stuck) : !tokens.contains(token) && token != think) logits[i] = forbidden;
  }
}

}  // namespace larch::text::constraint
