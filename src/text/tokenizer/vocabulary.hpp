#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/bpe_vocabulary.hpp"

namespace larch::text {

/// What GGUF can hold of a tokenizer.json and, unless empty, a tokenizer_config.json: tokens in the order of their ids
/// (gaps become unused tokens "[PADn]"), merges, the name of the pre-tokenizer. Special added tokens become control
/// tokens, other added tokens user-defined ones. Throws what Tokenizer::parse throws, and Error(unsupported) for what
/// would be lost: a pre-tokenizer that no name is known for, added tokens that swallow white space or want whole words,
/// "ignore_merges" other than the pre-tokenizer's family has it. The chat template stays empty.
BpeVocabulary parse_vocabulary(std::string_view tokenizer_json, const std::string& origin,
                               std::string_view tokenizer_config = {}, const std::string& config_origin = {});

/// The vocabulary of a checkpoint directory, with its chat template. Throws also Error(io).
BpeVocabulary load_vocabulary(const std::filesystem::path& directory);

}  // namespace larch::text
