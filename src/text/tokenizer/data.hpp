#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/tokenizer/added_tokens.hpp"
#include "text/tokenizer/bpe.hpp"
#include "text/tokenizer/pre_tokenizer.hpp"

namespace larch::text {

/// Tokens by id and by spelling. Ids may have gaps.
struct Vocabulary {
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
  };
  struct Entry {
    std::string bytes;
    bool exists = false, special = false, added = false;
  };
  std::unordered_map<std::string, std::int32_t, Hash, std::equal_to<>> ids;
  std::vector<Entry> entries;  ///< [id]
};

/// What a Tokenizer shares.
struct TokenizerData {
  Vocabulary vocabulary;
  AddedTokenMatcher plain;       ///< added tokens that are looked for first
  AddedTokenMatcher normalized;  ///< and those that are looked for in what is left
  PreTokenizer pre_tokenizer;
  Merger merger;
  bool ignore_merges = false;  ///< a piece that is a token is taken as it is
  std::optional<std::int32_t> bos, eos;
  bool add_bos = false;
  bool has_template = false;  ///< add_bos is what a TemplateProcessing says
};

}  // namespace larch::text
