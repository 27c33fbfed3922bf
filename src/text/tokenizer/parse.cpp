// Tokenizer::parse: tokenizer.json and tokenizer_config.json, validated.
#include "core/json.hpp"
#include "core/quote.hpp"
#include "text/json_fields.hpp"
#include "text/tokenizer/builder.hpp"
#include "text/tokenizer/merge_text.hpp"
#include "text/tokenizer/post_processor.hpp"
#include "text/tokenizer/tokenizer.hpp"

namespace larch::text {
namespace {

std::string dump(const nlohmann::json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Reads one tokenizer.json; the members are its parts in the order of reading.
class Reader {
 public:
  Reader(const nlohmann::json& json, const std::string& origin) : json_(json), origin_(origin), builder_(origin) {
    require_object(json, origin, "the file's content");
    check_kind();
    read_vocabulary();
    read_added_tokens();
    read_merges();
  }

  TokenizerData data() && {
    const nlohmann::json* pre = find_field(json_, "pre_tokenizer");
    TokenizerData data =
        std::move(builder_).data(PreTokenizer::parse(pre == nullptr ? nlohmann::json() : *pre, origin_),
                                 bool_field(*model_, "ignore_merges", false, origin_));
    if (const nlohmann::json* post = find_field(json_, "post_processor")) {
      const Prefix prefix = read_post_processor(*post, data.vocabulary, origin_);
      data.has_template = prefix.has_template;
      data.add_bos = prefix.token.has_value();
      data.bos = prefix.token;
    }
    return data;
  }

 private:
  [[noreturn]] void malformed(const std::string& what) const { fail_malformed(origin_, what); }
  [[noreturn]] void unsupported(const std::string& expected, const std::string& found) const {
    throw Error(ErrorCode::unsupported, origin_ + ": expected " + expected + ", found " + found);
  }

  /// Refuses, by name, what would change ids and is not done here. Truncation and padding do not concern
  /// encode().
  void check_kind() {
    model_ = find_field(json_, "model");
    if (model_ == nullptr) malformed("expected \"model\", found nothing");
    // Files of older versions do not name the type of a BPE model.
    require_object(*model_, origin_, "\"model\"");
    if (find_field(*model_, "type") != nullptr && type_field(*model_, origin_, "\"model\"") != "BPE")
      unsupported("a BPE model", quote(type_field(*model_, origin_, "\"model\"")));
    if (const nlohmann::json* dropout = find_field(*model_, "dropout"); dropout != nullptr && *dropout != 0)
      unsupported("a model without dropout", quote(dump(*dropout)));
    for (const char* key : {"continuing_subword_prefix", "end_of_word_suffix"})
      if (const nlohmann::json* affix = find_field(*model_, key);
          affix != nullptr && *affix != nlohmann::json(std::string()))
        unsupported(std::string("no ") + key, quote(dump(*affix)));
    if (const nlohmann::json* normalizer = find_field(json_, "normalizer")) check_normalizer(*normalizer);
    if (const nlohmann::json* decoder = find_field(json_, "decoder"))
      if (const std::string& type = type_field(*decoder, origin_, "\"decoder\""); type != "ByteLevel")
        unsupported("a decoder of type ByteLevel", quote(type));
  }
  void check_normalizer(const nlohmann::json& normalizer) const {
    const std::string& type = type_field(normalizer, origin_, "\"normalizer\"");
    if (type != "Sequence") unsupported("no normalizer", quote(type));
    const nlohmann::json* list = find_field(normalizer, "normalizers");
    if (list == nullptr || !list->is_array()) malformed("expected \"normalizers\" to be an array");
    if (!list->empty()) unsupported("no normalizer", quote(type_field(list->front(), origin_, "a normalizer")));
  }
  std::int32_t read_id(const nlohmann::json& value, const std::string& token) const {
    // Only numbers that are not negative are unsigned here.
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > TokenizerBuilder::max_id)
      malformed("expected an id from 0 to " + std::to_string(TokenizerBuilder::max_id) + " for " + quote(token) +
                ", found " + quote(dump(value)));
    return static_cast<std::int32_t>(value.get<std::uint64_t>());
  }

  void read_vocabulary() {
    const nlohmann::json* vocab = find_field(*model_, "vocab");
    if (vocab == nullptr) malformed("expected \"vocab\", found nothing");
    require_object(*vocab, origin_, "\"vocab\"");
    builder_.reserve(vocab->size());
    for (const auto& [token, id] : vocab->items()) builder_.add_token(token, read_id(id, token));
  }

  void read_added_tokens() {
    const nlohmann::json* list = find_field(json_, "added_tokens");
    if (list == nullptr) return;
    if (!list->is_array())
      malformed(std::string("expected \"added_tokens\" to be an array, found ") + list->type_name());
    for (const nlohmann::json& item : *list) {
      AddedToken token;
      token.content = string_field(require_object(item, origin_, "an added token"), "content", origin_);
      const nlohmann::json* id = find_field(item, "id");
      token.id = read_id(id == nullptr ? nlohmann::json() : *id, token.content);
      token.special = bool_field(item, "special", false, origin_);
      token.single_word = bool_field(item, "single_word", false, origin_);
      token.lstrip = bool_field(item, "lstrip", false, origin_);
      token.rstrip = bool_field(item, "rstrip", false, origin_);
      token.normalized = bool_field(item, "normalized", !token.special, origin_);
      builder_.add_added_token(std::move(token));
    }
  }

  void read_merges() {
    const nlohmann::json* list = find_field(*model_, "merges");
    if (list == nullptr || !list->is_array()) malformed("expected \"merges\" to be an array");
    for (const nlohmann::json& item : *list) {
      const auto [left, right] = read_merge(item);
      builder_.add_merge(left, right);
    }
  }
  /// "a b" or ["a", "b"].
  std::pair<std::string_view, std::string_view> read_merge(const nlohmann::json& item) const {
    if (item.is_array() && item.size() == 2 && item[0].is_string() && item[1].is_string())
      return {item[0].get_ref<const std::string&>(), item[1].get_ref<const std::string&>()};
    if (item.is_string())
      if (const auto pair = split_merge(item.get_ref<const std::string&>())) return *pair;
    malformed(R"(expected merges to be "a b" or ["a", "b"], found )" + quote(dump(item)));
  }

  const nlohmann::json& json_;
  const std::string& origin_;
  const nlohmann::json* model_ = nullptr;
  TokenizerBuilder builder_;
};

/// A token that tokenizer_config.json names: its text, or an object with its "content".
std::optional<std::int32_t> configured_token(const nlohmann::json& config, const char* key,
                                             const Vocabulary& vocabulary, const std::string& origin) {
  const nlohmann::json* value = find_field(config, key);
  if (value == nullptr) return std::nullopt;
  const std::string& token =
      value->is_object() ? string_field(*value, "content", origin) : string_field(config, key, origin);
  const auto it = vocabulary.ids.find(token);
  if (it == vocabulary.ids.end())
    fail_malformed(origin,
                   std::string("expected \"") + key + "\" to be a token of the tokenizer, found " + quote(token));
  return it->second;
}

void read_config(const nlohmann::json& config, const std::string& origin, TokenizerData& data) {
  require_object(config, origin, "the file's content");
  const auto bos = configured_token(config, "bos_token", data.vocabulary, origin);
  if (bos && data.bos && bos != data.bos)
    throw Error(ErrorCode::unsupported, origin + ": expected \"bos_token\" to be the token " +
                                            std::to_string(*data.bos) + " that the post_processor adds, found " +
                                            std::to_string(*bos));
  if (bos) data.bos = bos;
  data.eos = configured_token(config, "eos_token", data.vocabulary, origin);
  if (data.has_template) return;
  // The Llama classes add the token unless told otherwise.
  const nlohmann::json* tokenizer_class = find_field(config, "tokenizer_class");
  const bool llama = tokenizer_class != nullptr && tokenizer_class->is_string() &&
                     tokenizer_class->get_ref<const std::string&>().starts_with("LlamaTokenizer");
  data.add_bos = bool_field(config, "add_bos_token", llama, origin);
}

}  // namespace

Tokenizer Tokenizer::parse(std::string_view tokenizer_json, const std::string& origin,
                           std::string_view tokenizer_config, const std::string& config_origin) {
  const nlohmann::json json = parse_json(tokenizer_json, origin);
  TokenizerData data = Reader(json, origin).data();
  if (!tokenizer_config.empty()) read_config(parse_json(tokenizer_config, config_origin), config_origin, data);
  return Tokenizer(std::make_shared<const TokenizerData>(std::move(data)));
}

}  // namespace larch::text
