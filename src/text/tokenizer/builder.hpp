#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/tokenizer/data.hpp"

namespace larch::text {

/// Puts a tokenizer together from tokens and merges, whatever kind of file holds them. `origin` (a file name) starts
/// every message. Throws Error(malformed) for what contradicts itself.
class TokenizerBuilder {
 public:
  static constexpr std::int32_t max_id = (1 << 22) - 1;  ///< more than ten times the largest vocabulary in use

  explicit TokenizerBuilder(std::string origin) : origin_(std::move(origin)) {}

  void reserve(std::size_t tokens);
  /// A token in the byte alphabet; the id from 0 to max_id.
  void add_token(const std::string& token, std::int32_t id);
  /// It may repeat a token that is there, but not contradict it.
  void add_added_token(AddedToken token);
  /// Of tokens that are there, in the order of ranks.
  void add_merge(std::string_view left, std::string_view right);
  /// Throws Error(unsupported) if a byte that occurs in UTF-8 has no token: every text must have tokens.
  TokenizerData data(PreTokenizer pre_tokenizer, bool ignore_merges) &&;

 private:
  Vocabulary::Entry& add(const std::string& token, std::int32_t id);
  [[nodiscard]] std::int32_t require_token(const std::string& token) const;
  [[nodiscard]] std::array<std::int32_t, 256> byte_tokens() const;

  std::string origin_;
  Vocabulary vocabulary_;
  std::vector<AddedToken> plain_, normalized_;
  std::unordered_set<std::string> added_;
  std::vector<Merger::Merge> merges_;
};

}  // namespace larch::text
