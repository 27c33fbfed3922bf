#include "text/tokenizer/builder.hpp"

#include <algorithm>
#include <utility>

#include "core/quote.hpp"
#include "text/json_fields.hpp"
#include "text/tokenizer/byte_level.hpp"

namespace larch::text {
namespace {

constexpr std::size_t max_added_token = 1024;                       // bytes; bounds the work per byte of text
constexpr unsigned utf8_bytes[][2] = {{0x00, 0xBF}, {0xC2, 0xF4}};  // bytes that occur in UTF-8

}  // namespace

void TokenizerBuilder::reserve(std::size_t tokens) {
  vocabulary_.ids.reserve(tokens);
  vocabulary_.entries.reserve(std::min(tokens, static_cast<std::size_t>(max_id) + 1));
}

Vocabulary::Entry& TokenizerBuilder::add(const std::string& token, std::int32_t id) {
  auto& entries = vocabulary_.entries;
  const auto i = static_cast<std::size_t>(id);
  if (i >= entries.size()) entries.resize(i + 1);
  if (entries[i].exists) fail_malformed(origin_, "expected distinct ids, found " + std::to_string(id) + " twice");
  if (const auto [other, is_new] = vocabulary_.ids.emplace(token, id); !is_new)
    fail_malformed(origin_, "expected distinct tokens, found " + quote(token) + " with the ids " +
                                std::to_string(other->second) + " and " + std::to_string(id));
  entries[i].exists = true;
  return entries[i];
}

void TokenizerBuilder::add_token(const std::string& token, std::int32_t id) {
  add(token, id).bytes = bytes_of_token(token).value_or(token);
}

void TokenizerBuilder::add_added_token(AddedToken token) {
  if (token.content.empty() || token.content.size() > max_added_token)
    fail_malformed(origin_, "expected added tokens of 1 to " + std::to_string(max_added_token) + " bytes, found " +
                                std::to_string(token.content.size()));
  if (!added_.insert(token.content).second)
    fail_malformed(origin_, "expected distinct added tokens, found " + quote(token.content) + " twice");
  const auto known = vocabulary_.ids.find(token.content);
  if (known != vocabulary_.ids.end() && known->second != token.id)
    fail_malformed(origin_, "expected the id " + std::to_string(known->second) +
                                " of the vocabulary for the added token " + quote(token.content) + ", found " +
                                std::to_string(token.id));
  Vocabulary::Entry& entry = known != vocabulary_.ids.end() ? vocabulary_.entries[static_cast<std::size_t>(token.id)]
                                                            : add(token.content, token.id);
  entry.bytes = token.content;
  entry.special = token.special;
  entry.added = true;
  (token.normalized ? normalized_ : plain_).push_back(std::move(token));
}

std::int32_t TokenizerBuilder::require_token(const std::string& token) const {
  const auto it = vocabulary_.ids.find(token);
  if (it == vocabulary_.ids.end())
    fail_malformed(origin_, "expected merges of tokens in the vocabulary, found " + quote(token));
  return it->second;
}

void TokenizerBuilder::add_merge(std::string_view left, std::string_view right) {
  const std::string a(left), b(right);
  merges_.push_back({require_token(a), require_token(b), require_token(a + b)});
}

std::array<std::int32_t, 256> TokenizerBuilder::byte_tokens() const {
  std::array<std::int32_t, 256> tokens;
  tokens.fill(-1);
  for (const auto& [first, last] : utf8_bytes)
    for (unsigned byte = first; byte <= last; ++byte) {
      const auto it = vocabulary_.ids.find(byte_alphabet()[byte]);
      if (it == vocabulary_.ids.end())
        throw Error(ErrorCode::unsupported, origin_ + ": expected a byte-level vocabulary with a token for byte " +
                                                std::to_string(byte) + ", found none");
      tokens[byte] = it->second;
    }
  return tokens;
}

TokenizerData TokenizerBuilder::data(PreTokenizer pre_tokenizer, bool ignore_merges) && {
  const auto bytes = byte_tokens();
  return {std::move(vocabulary_),
          AddedTokenMatcher(std::move(plain_)),
          AddedTokenMatcher(std::move(normalized_)),
          std::move(pre_tokenizer),
          Merger(merges_, bytes),
          ignore_merges,
          std::nullopt,
          std::nullopt,
          false,
          false};
}

}  // namespace larch::text
