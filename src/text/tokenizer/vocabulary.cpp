// Tokenizers from GGUF's vocabularies, and vocabularies for GGUF from tokenizer.json.
#include "text/tokenizer/vocabulary.hpp"

#include <algorithm>
#include <utility>

#include "core/json.hpp"
#include "core/mapped_file.hpp"
#include "core/quote.hpp"
#include "text/chat/format.hpp"
#include "text/json_fields.hpp"
#include "text/reply/format.hpp"
#include "text/tokenizer/builder.hpp"
#include "text/tokenizer/merge_text.hpp"
#include "text/tokenizer/split_patterns.hpp"
#include "text/tokenizer/tokenizer.hpp"
#include "text/utf8.hpp"

namespace larch::text {
namespace {

using Kind = BpeVocabulary::Kind;

constexpr std::size_t text_file_limit = std::size_t{256} << 20;

[[noreturn]] void refuse(const std::string& origin, const std::string& expected, const std::string& found) {
  throw Error(ErrorCode::unsupported, origin + ": expected " + expected + ", found " + found);
}

const SplitPatterns& require_patterns(const BpeVocabulary& vocabulary, const std::string& origin) {
  const SplitPatterns* patterns = find_split_patterns(vocabulary.pre);
  if (patterns == nullptr)
    refuse(origin, R"(the pre-tokenizer "deepseek-llm", "deepseek-coder", "deepseek-v3" or "kimi-k2")",
           quote(vocabulary.pre));
  return *patterns;
}

void add_tokens(const BpeVocabulary& vocabulary, const std::string& origin, TokenizerBuilder& builder) {
  const std::size_t n = vocabulary.tokens.size();
  if (n > static_cast<std::size_t>(TokenizerBuilder::max_id) + 1 || vocabulary.kinds.size() != n)
    fail_malformed(origin, "expected as many kinds as tokens, and no more than " +
                               std::to_string(TokenizerBuilder::max_id + 1) + ", found " + std::to_string(n));
  builder.reserve(n);
  for (std::size_t i = 0; i < n; ++i) {
    const std::string& token = vocabulary.tokens[i];
    if (find_invalid_utf8(token))
      fail_malformed(origin, "expected tokens in UTF-8, found token " + std::to_string(i) + " " + quote(token));
    const auto id = static_cast<std::int32_t>(i);
    const Kind kind = vocabulary.kinds[i];
    if (kind == Kind::unused) continue;  // what fills gaps has no text of its own
    // Converters mark as control whatever is spelled like a tag of a reply, which the checkpoints' own tokenizers do
    // not: control tokens are no text.
    if (kind == Kind::control || kind == Kind::user_defined)
      builder.add_added_token({.id = id, .content = token, .special = kind == Kind::control && !is_reply_tag(token)});
    else
      builder.add_token(token, id);
  }
}

void add_merges(const BpeVocabulary& vocabulary, const std::string& origin, TokenizerBuilder& builder) {
  for (const std::string& merge : vocabulary.merges) {
    const auto pair = split_merge(merge);
    if (!pair) fail_malformed(origin, "expected merges to be \"a b\", found " + quote(merge));
    builder.add_merge(pair->first, pair->second);
  }
}

/// Writes what tokenizer.json says, once Tokenizer::parse has accepted it.
class Exporter {
 public:
  Exporter(const nlohmann::json& json, const std::string& origin) : json_(json), origin_(origin) {
    pre_tokenizer();
    tokens();
    merges();
  }
  BpeVocabulary vocabulary() && { return std::move(out_); }

 private:
  void pre_tokenizer() {
    const SplitPatterns* patterns = recognize_split_patterns(json_.at("pre_tokenizer"), origin_);
    if (patterns == nullptr) refuse(origin_, "a pre-tokenizer that GGUF has a name for", "another");
    if (bool_field(json_.at("model"), "ignore_merges", false, origin_) != patterns->whole_tokens)
      refuse(origin_,
             std::string("ignore_merges to be ") + (patterns->whole_tokens ? "true" : "false") +
                 " with the pre-tokenizer " + std::string(patterns->name),
             "the contrary");
    out_.pre = patterns->name;
  }

  void put(std::size_t id, const std::string& token, Kind kind) {
    for (std::size_t gap = out_.tokens.size(); gap <= id; ++gap) {
      out_.tokens.push_back("[PAD" + std::to_string(gap) + "]");
      out_.kinds.push_back(Kind::unused);
    }
    out_.tokens[id] = token;
    out_.kinds[id] = kind;
  }

  void tokens() {
    for (const auto& [token, id] : json_.at("model").at("vocab").items())
      put(id.get<std::size_t>(), token, Kind::normal);
    const nlohmann::json* added = find_field(json_, "added_tokens");
    if (added == nullptr) return;
    for (const nlohmann::json& item : *added) {
      const auto& token = item.at("content").get_ref<const std::string&>();
      for (const char* flag : {"single_word", "lstrip", "rstrip"})
        if (bool_field(item, flag, false, origin_))
          refuse(origin_, "added tokens without " + std::string(flag), quote(token));
      put(item.at("id").get<std::size_t>(), token,
          bool_field(item, "special", false, origin_) ? Kind::control : Kind::user_defined);
    }
  }

  void merges() {
    for (const nlohmann::json& item : json_.at("model").at("merges")) {
      if (item.is_string())
        out_.merges.push_back(item.get<std::string>());
      else
        out_.merges.push_back(item[0].get<std::string>() + ' ' + item[1].get<std::string>());
      if (!split_merge(out_.merges.back()))
        refuse(origin_, "merges of tokens without spaces", quote(out_.merges.back()));
    }
  }

  const nlohmann::json& json_;
  const std::string& origin_;
  BpeVocabulary out_;
};

std::string read_if_there(const std::filesystem::path& path) {
  return std::filesystem::exists(path) ? read_text_file(path, text_file_limit) : std::string();
}

}  // namespace

Tokenizer Tokenizer::from(const BpeVocabulary& vocabulary, const std::string& origin) {
  const SplitPatterns& patterns = require_patterns(vocabulary, origin);
  if (vocabulary.merges.empty()) refuse(origin, "a vocabulary with merges", "none");
  TokenizerBuilder builder(origin);
  add_tokens(vocabulary, origin, builder);
  add_merges(vocabulary, origin, builder);
  TokenizerData data = std::move(builder).data(PreTokenizer::of(patterns), patterns.whole_tokens);
  const auto known = [&](const std::optional<std::int32_t>& id) {
    const auto& entries = data.vocabulary.entries;
    return id && *id >= 0 && static_cast<std::size_t>(*id) < entries.size() &&
                   entries[static_cast<std::size_t>(*id)].exists
               ? id
               : std::nullopt;
  };
  data.bos = known(vocabulary.bos);
  data.eos = known(vocabulary.eos);
  data.add_bos = vocabulary.add_bos && data.bos.has_value();
  return Tokenizer(std::make_shared<const TokenizerData>(std::move(data)));
}

BpeVocabulary parse_vocabulary(std::string_view tokenizer_json, const std::string& origin,
                               std::string_view tokenizer_config, const std::string& config_origin) {
  const Tokenizer tokenizer = Tokenizer::parse(tokenizer_json, origin, tokenizer_config, config_origin);
  BpeVocabulary vocabulary = Exporter(parse_json(tokenizer_json, origin), origin).vocabulary();
  vocabulary.bos = tokenizer.bos_id();
  vocabulary.eos = tokenizer.eos_id();
  vocabulary.add_bos = tokenizer.add_bos();
  return vocabulary;
}

BpeVocabulary load_vocabulary(const std::filesystem::path& directory) {
  const auto file = directory / "tokenizer.json", config_file = directory / "tokenizer_config.json";
  const std::string config = read_if_there(config_file);
  BpeVocabulary vocabulary =
      parse_vocabulary(read_text_file(file, text_file_limit), file.string(), config, config_file.string());
  vocabulary.chat_template =
      find_chat_template(config, config_file.string(), read_if_there(directory / "chat_template.jinja"));
  return vocabulary;
}

}  // namespace larch::text
