#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace larch::text {

/// How a family of tokenizers cuts text before BPE, by the name that GGUF files give it (tokenizer.ggml.pre).
struct SplitPatterns {
  std::string_view name;
  std::vector<std::string_view> stages;  ///< patterns in Oniguruma's syntax; each isolates its matches
  bool whole_tokens;  ///< a piece that is a token is taken as it is, as tiktoken does; otherwise merges decide
};

/// "deepseek-llm", "deepseek-coder", "deepseek-v3" or "kimi-k2"; nullptr for any other name.
const SplitPatterns* find_split_patterns(std::string_view name);

/// The family that a tokenizer.json's "pre_tokenizer" is of; nullptr if it is of none. Throws Error(malformed).
const SplitPatterns* recognize_split_patterns(const nlohmann::json& pre_tokenizer, const std::string& origin);

}  // namespace larch::text
