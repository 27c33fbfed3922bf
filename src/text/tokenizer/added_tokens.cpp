#include "text/tokenizer/added_tokens.hpp"

#include <algorithm>

#include "larch/error.hpp"
#include "text/tokenizer/splitter.hpp"
#include "text/utf8.hpp"

namespace larch::text {
namespace {

// Of the trie; every byte of a text may cost one for each token's first byte and a few more.
constexpr std::uint64_t steps_per_byte = 512;
constexpr std::uint64_t steps_at_least = 1 << 20;

/// Characters with the property White_Space.
bool is_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// The character that ends at `end`.
Decoded character_before(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return utf8_decode(text.substr(begin, end - begin));
}

bool is_word(std::string_view character) {
  static const Splitter word = Splitter::regex(R"(\w)", Splitter::Matches::removed, false, "tokenizer");
  std::vector<std::string_view> rest;
  word.split(character, rest);
  return rest.empty();
}

/// Whether the token at [begin, end) touches no word character.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin > 0) {
    const std::size_t length = character_before(text, begin).length;
    if (is_word(text.substr(begin - length, length))) return false;
  }
  return end == text.size() || !is_word(text.substr(end, utf8_length(text.substr(end))));
}

}  // namespace

AddedTokenMatcher::AddedTokenMatcher(std::vector<AddedToken> tokens) : tokens_(std::move(tokens)), nodes_(1) {
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    std::uint32_t node = 0;
    std::uint64_t steps = 0;
    for (const char c : tokens_[i].content) {
      const auto byte = static_cast<unsigned char>(c);
      std::uint32_t child = find_child(node, byte, steps);
      if (child == 0) {
        child = static_cast<std::uint32_t>(nodes_.size());
        nodes_.push_back({0, nodes_[node].child, -1, byte});
        nodes_[node].child = child;
      }
      node = child;
    }
    nodes_[node].token = static_cast<std::int32_t>(i);
    starts_[static_cast<unsigned char>(tokens_[i].content.front())] = true;
  }
}

std::uint32_t AddedTokenMatcher::find_child(std::uint32_t node, unsigned char byte, std::uint64_t& steps) const {
  std::uint32_t child = nodes_[node].child;
  for (++steps; child != 0 && nodes_[child].byte != byte; ++steps) child = nodes_[child].sibling;
  return child;
}

/// Index of the longest token that `text` begins with, or -1.
std::int32_t AddedTokenMatcher::longest(std::string_view text, std::uint64_t& steps) const {
  std::int32_t found = -1;
  std::uint32_t node = 0;
  for (const char c : text) {
    node = find_child(node, static_cast<unsigned char>(c), steps);
    if (node == 0) break;
    if (nodes_[node].token >= 0) found = nodes_[node].token;
  }
  return found;
}

void AddedTokenMatcher::split(std::string_view text, std::vector<Span>& spans) const {
  const std::uint64_t most_steps = steps_at_least + steps_per_byte * text.size();
  std::uint64_t steps = 0;
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::int32_t index = starts_[static_cast<unsigned char>(text[at])] ? longest(text.substr(at), steps) : -1;
    if (steps > most_steps)
      throw Error(ErrorCode::unsupported, "tokenizer: looking for its added tokens takes too long for a text of " +
                                              std::to_string(text.size()) + " bytes");
    if (index < 0) {
      ++at;
      continue;
    }
    const AddedToken& token = tokens_[static_cast<std::size_t>(index)];
    std::size_t begin = at, end = at + token.content.size();
    at = end;
    if (token.single_word && !stands_alone(text, begin, end)) continue;
    if (token.lstrip)
      while (begin > done) {
        const Decoded c = character_before(text, begin);
        if (!is_space(c.code)) break;
        begin -= c.length;
      }
    if (token.rstrip)
      while (end < text.size()) {
        const Decoded c = utf8_decode(text.substr(end));
        if (!is_space(c.code)) break;
        end += c.length;
      }
    if (done < begin) spans.push_back({text.substr(done, begin - done), -1});
    spans.push_back({text.substr(begin, end - begin), token.id});
    done = at = end;
  }
  if (done < text.size()) spans.push_back({text.substr(done), -1});
}

}  // namespace larch::text
