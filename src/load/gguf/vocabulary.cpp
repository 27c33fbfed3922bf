#include "load/gguf/vocabulary.hpp"

#include "load/config/fields.hpp"
#include "load/gguf/keys.hpp"

namespace larch::load {
namespace {

constexpr std::size_t most_tokens = std::size_t{1} << 22;  // more than ten times the largest vocabulary in use

template <class T>
const std::vector<T>* find_array(const GgufMetadata& metadata, const Fields& fields, const char* name,
                                 const char* expected) {
  const auto it = metadata.find(name);
  if (it == metadata.end()) return nullptr;
  const auto* array = std::get_if<GgufArray>(&it->second);
  const auto* values = array == nullptr ? nullptr : std::get_if<std::vector<T>>(array);
  if (values == nullptr) fields.refuse(name, expected);
  return values;
}

std::vector<BpeVocabulary::Kind> read_kinds(const GgufMetadata& metadata, const Fields& fields, std::size_t n) {
  using Kind = BpeVocabulary::Kind;
  const auto* types = find_array<std::int32_t>(metadata, fields, key::token_types, "an array of int32");
  if (types == nullptr || types->size() != n)
    fields.refuse(key::token_types, "as many as there are tokens, " + std::to_string(n));
  std::vector<Kind> kinds;
  kinds.reserve(n);
  for (const std::int32_t type : *types) {
    // 0 is "undefined", which llama.cpp's oldest converters wrote for plain tokens.
    if (type < 0 || type > static_cast<std::int32_t>(Kind::byte)) fields.refuse(key::token_types, "types from 0 to 6");
    kinds.push_back(type == 0 ? Kind::normal : static_cast<Kind>(type));
  }
  return kinds;
}

}  // namespace

std::optional<BpeVocabulary> parse_gguf_vocabulary(const GgufMetadata& metadata, const std::string& origin) {
  const Fields fields(metadata, origin);
  const auto* tokens = find_array<std::string>(metadata, fields, key::tokens, "an array of strings");
  if (tokens == nullptr || tokens->empty()) return std::nullopt;
  if (tokens->size() > most_tokens) fields.refuse(key::tokens, "at most " + std::to_string(most_tokens) + " tokens");
  if (fields.text(key::tokenizer_model) != "gpt2") fields.unsupported(key::tokenizer_model, "\"gpt2\"");
  BpeVocabulary vocabulary;
  vocabulary.pre = fields.text(key::tokenizer_pre).value_or("");
  vocabulary.tokens = *tokens;
  vocabulary.kinds = read_kinds(metadata, fields, tokens->size());
  if (const auto* merges = find_array<std::string>(metadata, fields, key::merges, "an array of strings"))
    vocabulary.merges = *merges;
  vocabulary.bos = fields.token(key::bos_token_id, tokens->size());
  vocabulary.eos = fields.token(key::end_tokens[0], tokens->size());
  vocabulary.add_bos = fields.boolean(key::add_bos_token).value_or(false);
  vocabulary.chat_template = fields.text(key::chat_template).value_or("");
  return vocabulary;
}

GgufMetadata make_gguf_vocabulary(const BpeVocabulary& vocabulary) {
  GgufMetadata out;
  std::vector<std::int32_t> types;
  types.reserve(vocabulary.kinds.size());
  for (const auto kind : vocabulary.kinds) types.push_back(static_cast<std::int32_t>(kind));
  out[key::tokenizer_model] = std::string("gpt2");
  out[key::tokenizer_pre] = vocabulary.pre;
  out[key::tokens] = vocabulary.tokens;
  out[key::token_types] = types;
  out[key::merges] = vocabulary.merges;
  if (vocabulary.bos) out[key::bos_token_id] = static_cast<std::uint32_t>(*vocabulary.bos);
  if (vocabulary.eos) out[key::end_tokens[0]] = static_cast<std::uint32_t>(*vocabulary.eos);
  out[key::add_bos_token] = vocabulary.add_bos;
  if (!vocabulary.chat_template.empty()) out[key::chat_template] = vocabulary.chat_template;
  return out;
}

}  // namespace larch::load
