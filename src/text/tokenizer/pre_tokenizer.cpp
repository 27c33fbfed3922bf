#include "text/tokenizer/pre_tokenizer.hpp"

#include "core/quote.hpp"
#include "text/json_fields.hpp"

namespace larch::text {
namespace {

/// ByteLevel's pattern: GPT-2's.
constexpr std::string_view gpt2_words = R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";

constexpr std::size_t most_stages = 64;  // each goes over the whole text

[[noreturn]] void unsupported(const std::string& origin, const std::string& expected, const std::string& found) {
  throw Error(ErrorCode::unsupported, origin + ": expected " + expected + ", found " + found);
}

Splitter::Matches behavior(const nlohmann::json& json, const std::string& origin) {
  const std::string& name = string_field(json, "behavior", origin);
  if (name == "Isolated") return Splitter::Matches::isolated;
  if (name == "Removed") return Splitter::Matches::removed;
  unsupported(origin, "the Split behavior Isolated or Removed", quote(name));
}

}  // namespace

PreTokenizer PreTokenizer::parse(const nlohmann::json& json, const std::string& origin) {
  PreTokenizer result;
  if (json.is_object() && type_field(json, origin, "\"pre_tokenizer\"") == "Sequence") {
    const nlohmann::json* list = find_field(json, "pretokenizers");
    if (list == nullptr || !list->is_array()) fail_malformed(origin, "expected \"pretokenizers\" to be an array");
    if (list->size() > most_stages)
      unsupported(origin, "at most " + std::to_string(most_stages) + " pre-tokenizers", std::to_string(list->size()));
    for (const nlohmann::json& entry : *list) result.add(entry, origin);
  } else if (!json.is_null()) {
    result.add(json, origin);
  }
  if (!result.byte_level_) unsupported(origin, "a pre-tokenizer that ends with ByteLevel", "none");
  return result;
}

PreTokenizer PreTokenizer::of(const SplitPatterns& patterns) {
  PreTokenizer result;
  for (const std::string_view pattern : patterns.stages)
    result.stages_.push_back(
        Splitter::regex(pattern, Splitter::Matches::isolated, false, "pre-tokenizer " + std::string(patterns.name)));
  result.byte_level_ = true;
  return result;
}

void PreTokenizer::add(const nlohmann::json& json, const std::string& origin) {
  const std::string& type = type_field(json, origin, "a pre-tokenizer");
  if (byte_level_) unsupported(origin, "no pre-tokenizer after ByteLevel", quote(type));
  if (type == "Split") return add_split(json, origin);
  if (type == "ByteLevel") return add_byte_level(json, origin);
  if (type != "Digits") unsupported(origin, "the pre-tokenizers Split, Digits and ByteLevel", quote(type));
  const bool individual = bool_field(json, "individual_digits", false, origin);
  stages_.push_back(Splitter::regex(individual ? R"(\p{N})" : R"(\p{N}+)", Splitter::Matches::isolated, false, origin));
}

void PreTokenizer::add_split(const nlohmann::json& json, const std::string& origin) {
  const nlohmann::json* pattern = find_field(json, "pattern");
  if (pattern == nullptr) fail_malformed(origin, "expected Split to have a pattern");
  require_object(*pattern, origin, "a Split's pattern");
  const bool invert = bool_field(json, "invert", false, origin);
  if (find_field(*pattern, "Regex") != nullptr)
    stages_.push_back(Splitter::regex(string_field(*pattern, "Regex", origin), behavior(json, origin), invert, origin));
  else
    stages_.push_back(
        Splitter::literal(string_field(*pattern, "String", origin), behavior(json, origin), invert, origin));
}

void PreTokenizer::add_byte_level(const nlohmann::json& json, const std::string& origin) {
  byte_level_ = true;
  add_prefix_space_ = bool_field(json, "add_prefix_space", true, origin);
  if (bool_field(json, "use_regex", true, origin))
    words_.push_back(Splitter::regex(gpt2_words, Splitter::Matches::isolated, false, origin));
}

}  // namespace larch::text
