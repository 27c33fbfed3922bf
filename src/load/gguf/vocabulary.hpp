#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/bpe_vocabulary.hpp"
#include "load/gguf/value.hpp"

namespace larch::load {

/// The vocabulary in GGUF metadata: tokenizer.ggml.* and tokenizer.chat_template; nothing if there are no tokens, as in
/// a file that has none or that leaves it to another. Lengths agree and every id is a token's. Throws Error(malformed),
/// Error(unsupported) for another model than byte-level BPE ("gpt2").
std::optional<BpeVocabulary> parse_gguf_vocabulary(const GgufMetadata& metadata, const std::string& origin);

/// The metadata that parse_gguf_vocabulary reads.
GgufMetadata make_gguf_vocabulary(const BpeVocabulary& vocabulary);

}  // namespace larch::load
