#include "text/tokenizer/post_processor.hpp"

#include "core/quote.hpp"
#include "text/json_fields.hpp"

namespace larch::text {
namespace {

using Json = nlohmann::json;

constexpr int most_nested = 8;

class PostProcessor {
 public:
  PostProcessor(const Vocabulary& vocabulary, const std::string& origin) : vocabulary_(vocabulary), origin_(origin) {}

  void read(const Json& json, int depth = 0) {
    const std::string& type = type_field(json, origin_, "\"post_processor\"");
    if (type == "TemplateProcessing") return read_template(json);
    if (type == "ByteLevel") return;
    if (type != "Sequence" || depth == most_nested)
      throw Error(ErrorCode::unsupported,
                  origin_ + ": expected a post_processor of type ByteLevel, TemplateProcessing or Sequence, found " +
                      quote(type));
    for (const Json& each : array_field(json, "processors")) read(each, depth + 1);
  }
  [[nodiscard]] const Prefix& prefix() const { return prefix_; }

 private:
  [[nodiscard]] const Json& array_field(const Json& json, const char* key) const {
    const Json* list = find_field(json, key);
    if (list == nullptr || !list->is_array())
      fail_malformed(origin_, std::string("expected the post_processor's \"") + key + "\" to be an array");
    return *list;
  }

  void read_template(const Json& json) {
    prefix_.has_template = true;
    for (const Json& piece : array_field(json, "single")) {
      const Json* special = find_field(require_object(piece, origin_, "a piece of a template"), "SpecialToken");
      if (special == nullptr) return;  // the text; what follows it is not added
      const std::string& name =
          string_field(require_object(*special, origin_, "a template's SpecialToken"), "id", origin_);
      const Json* tokens = find_field(json, "special_tokens");
      const Json* token = tokens != nullptr && tokens->is_object() ? find_field(*tokens, name.c_str()) : nullptr;
      if (token == nullptr || !token->is_object())
        fail_malformed(origin_, "expected the template's special_tokens to have " + quote(name));
      for (const Json& id : array_field(*token, "ids")) put(id, name);
    }
    fail_malformed(origin_, "expected the post_processor's template to have a sequence");
  }

  void put(const Json& id, const std::string& name) {
    const auto& entries = vocabulary_.entries;
    if (!id.is_number_unsigned() || id.get<std::uint64_t>() >= entries.size() || !entries[id.get<std::size_t>()].exists)
      fail_malformed(origin_, "expected the ids of the template's " + quote(name) + " to be tokens of the vocabulary");
    if (prefix_.token)
      throw Error(
          ErrorCode::unsupported,
          origin_ + ": expected a post_processor that adds one token before a text, found more: " + quote(name));
    prefix_.token = static_cast<std::int32_t>(id.get<std::uint64_t>());
  }

  const Vocabulary& vocabulary_;
  const std::string& origin_;
  Prefix prefix_;
};

}  // namespace

Prefix read_post_processor(const Json& json, const Vocabulary& vocabulary, const std::string& origin) {
  PostProcessor reader(vocabulary, origin);
  reader.read(json);
  return reader.prefix();
}

}  // namespace larch::text
