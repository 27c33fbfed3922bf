#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "text/tokenizer/data.hpp"

namespace larch::text {

/// What tokenizer.json's "post_processor" puts before a text.
struct Prefix {
  bool has_template = false;          ///< a TemplateProcessing says so
  std::optional<std::int32_t> token;  ///< at most one
};

/// Reads ByteLevel, which adds nothing, and the "single" template of TemplateProcessing, alone or in Sequences. Throws
/// Error(unsupported) naming any other type and for more than one token before the text, Error(malformed) for wrong
/// types and for tokens that are not in the vocabulary.
Prefix read_post_processor(const nlohmann::json& json, const Vocabulary& vocabulary, const std::string& origin);

}  // namespace larch::text
