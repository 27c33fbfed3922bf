#include "text/tokenizer/split_patterns.hpp"

#include <algorithm>

#include "text/json_fields.hpp"

namespace larch::text {
namespace {

// The letters that DeepSeek-LLM's pattern lists.
constexpr std::string_view deepseek_words =
    R"(\s?[)"
    R"(A-Za-zµÀ-ÖØ-öø-ƺƼ-ƿǄ-ʓʕ-ʯͰ-ͳͶͷͻ-ͽͿΆΈ-ΊΌΎ-ΡΣ-ϵϷ-ҁҊ-ԯԱ-ՖႠ-ჅᎠ-Ᏽᏸ-ᏽᲐ-ᲺᲽ-Ჿᴀ-ᴫᵫ-ᵷᵹ-ᶚḀ-ἕ)"
    R"(Ἐ-Ἕἠ-ὅὈ-Ὅὐ-ὗὙὛὝὟ-ώᾀ-ᾴᾶ-ᾼιῂ-ῄῆ-ῌῐ-ΐῖ-Ίῠ-Ῥῲ-ῴῶ-ῼℂℇℊ-ℓℕℙ-ℝℤΩℨK-ℭℯ-ℴℹℼ-ℿⅅ-ⅉⅎↃↄⰀ-ⱻⱾ-ⳤ)"
    R"(Ⳬ-ⳮⳲⳳꙀ-ꙭꚀ-ꚛꜢ-ꝯꝱ-ꞇꞋ-ꞎꭰ-ꮿﬀ-ﬆﬓ-ﬗＡ-Ｚａ-ｚ𐐀-𐑏𐒰-𐓓𐓘-𐓻𐲀-𐲲𐳀-𐳲𑢠-𑣟𞤀-𞥃)"
    R"(]+)";
constexpr std::string_view deepseek_cjk = R"([一-龥ࠀ-一가-퟿]+)";
constexpr std::string_view digit = R"(\p{N})";

// Kimi's pattern is written for an engine that can intersect classes; here a letter is first said not to be Han.
constexpr std::string_view kimi_words =
    R"([\p{Han}]+|)"
    R"([^\r\n\p{L}\p{N}]?(?:(?!\p{Han})[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}])*(?:(?!\p{Han})[\p{Ll}\p{Lm}\p{Lo}\p{M}])+)"
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)?|)"
    R"([^\r\n\p{L}\p{N}]?(?:(?!\p{Han})[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}])+(?:(?!\p{Han})[\p{Ll}\p{Lm}\p{Lo}\p{M}])*)"
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)?|)"
    R"(\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

constexpr std::string_view deepseek_v3_words =
    R"([!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+|)"
    R"( ?[\p{P}\p{S}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

const std::vector<SplitPatterns>& all_patterns() {
  static const std::vector<SplitPatterns> all{
      {"deepseek-llm",
       {R"([\r\n])", deepseek_words, R"(\s?[!-/:-~！-／：-～‘-‟　-。]+)", R"(\s+$)", deepseek_cjk, digit},
       false},
      {"deepseek-coder", {R"([\r\n])", R"(\s?\p{L}+)", R"(\s?\p{P}+)", deepseek_cjk, digit}, false},
      {"deepseek-v3", {R"(\p{N}{1,3})", R"([一-龥぀-ゟ゠-ヿ]+)", deepseek_v3_words}, false},
      {"kimi-k2", {kimi_words}, true},
  };
  return all;
}

/// A pattern with line breaks escaped: files have them either way.
std::string normal_form(std::string_view pattern) {
  std::string text;
  for (const char c : pattern) {
    if (c == '\r')
      text += "\\r";
    else if (c == '\n')
      text += "\\n";
    else
      text += c;
  }
  return text;
}

/// The pattern of a stage that isolates its matches; nothing for any other stage.
std::optional<std::string> stage_pattern(const nlohmann::json& stage, const std::string& origin) {
  const std::string& type = type_field(stage, origin, "a pre-tokenizer");
  if (type == "Digits") return bool_field(stage, "individual_digits", false, origin) ? R"(\p{N})" : R"(\p{N}+)";
  if (type != "Split" || bool_field(stage, "invert", false, origin)) return std::nullopt;
  const nlohmann::json* pattern = find_field(stage, "pattern");
  if (pattern == nullptr || !pattern->is_object() || find_field(*pattern, "Regex") == nullptr) return std::nullopt;
  if (string_field(stage, "behavior", origin) != "Isolated") return std::nullopt;
  return normal_form(string_field(*pattern, "Regex", origin));
}

/// Whether the last stage is ByteLevel that changes no piece.
bool is_plain_byte_level(const nlohmann::json& stage, const std::string& origin) {
  return type_field(stage, origin, "a pre-tokenizer") == "ByteLevel" &&
         !bool_field(stage, "add_prefix_space", true, origin) && !bool_field(stage, "use_regex", true, origin);
}

}  // namespace

const SplitPatterns* find_split_patterns(std::string_view name) {
  for (const SplitPatterns& p : all_patterns())
    if (p.name == name) return &p;
  return nullptr;
}

const SplitPatterns* recognize_split_patterns(const nlohmann::json& pre_tokenizer, const std::string& origin) {
  const nlohmann::json* list = pre_tokenizer.is_object() ? find_field(pre_tokenizer, "pretokenizers") : nullptr;
  if (list == nullptr || !list->is_array() || list->empty() || !is_plain_byte_level(list->back(), origin))
    return nullptr;
  std::vector<std::string> stages;
  for (std::size_t i = 0; i + 1 < list->size(); ++i) {
    auto pattern = stage_pattern((*list)[i], origin);
    if (!pattern) return nullptr;
    stages.push_back(std::move(*pattern));
  }
  for (const SplitPatterns& p : all_patterns())
    if (std::ranges::equal(p.stages, stages)) return &p;
  return nullptr;
}

}  // namespace larch::text
