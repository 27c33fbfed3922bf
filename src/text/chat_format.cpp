#include "text/chat_format.hpp"

#include "core/json.hpp"
#include "text/chat_tags.hpp"
#include "text/json_fields.hpp"

namespace larch::text {
namespace {

using Family = ChatFormat::Family;
using Systems = ChatFormat::Systems;
using Calls = ChatFormat::Calls;

/// A template's text, asked for what it contains.
class Template {
 public:
  explicit Template(std::string_view text) : text_(text) {}
  [[nodiscard]] bool has(std::string_view part) const { return text_.find(part) != std::string_view::npos; }

  [[nodiscard]] Family family() const {
    // Wordings for tools within a template are not Larch's own.
    if (has("if tools") || has("in tools")) return Family::none;
    if (has("'User: ' + message['content']") && has("'Assistant:'")) return Family::v2;
    if (!has(tag::user) || !has(tag::assistant) || !has(tag::end_of_sentence)) return Family::none;
    if (has("'<｜Assistant｜></think>'")) return Family::v3_1;
    if (has("content + '<｜Assistant｜>'") || has("message['content'] + '<｜Assistant｜>'")) return Family::v3_0324;
    return Family::v3;
  }
  [[nodiscard]] Systems systems() const {
    if (has("ns.system_prompt + message['content']")) return Systems::joined;
    return has("ns.system_prompt = message['content']") ? Systems::last : Systems::in_place;
  }
  [[nodiscard]] Calls calls() const {
    if (!has(tag::tool_calls_begin)) return Calls::ignored;
    return has("message['content'] is not none") ? Calls::without_content : Calls::always;
  }
  /// V2.5's template lets a piece of its own indentation through.
  [[nodiscard]] std::string_view before_begin() const { return has("== 'system' %}        {% set") ? "        " : ""; }

 private:
  std::string_view text_;
};

/// The text of tokenizer_config.json's "chat_template", or nothing.
std::string configured_template(const nlohmann::json& config, const std::string& origin) {
  const nlohmann::json* value = find_field(require_object(config, origin, "the file's content"), "chat_template");
  if (value == nullptr) return {};
  if (!value->is_array()) return string_field(config, "chat_template", origin);
  for (const nlohmann::json& entry : *value)
    if (string_field(require_object(entry, origin, "a named template"), "name", origin) == "default")
      return string_field(entry, "template", origin);
  return {};
}

}  // namespace

ChatFormat detect_chat_format(std::string_view chat_template) {
  const Template t(chat_template);
  ChatFormat format;
  format.family = t.family();
  if (format.family == Family::none) return format;
  if (format.family == Family::v2) {
    format.systems = Systems::in_place;
    format.calls = Calls::ignored;
    return format;
  }
  format.systems = t.systems();
  format.calls = t.calls();
  format.drops_thinking = t.has("content.split('</think>'");
  format.opens_thinking =
      format.family == Family::v3 && (t.has("<｜Assistant｜><think>\\n") || t.has("<｜Assistant｜><think>\n"));
  // A newline in a template may be spelled or be one.
  format.newline_between_outputs = t.has("'\\n<｜tool▁output▁begin｜>") || t.has("'\n<｜tool▁output▁begin｜>");
  format.always_prompts = format.family == Family::v3_1 && t.has("ns.is_only_sys");
  format.before_begin = t.before_begin();
  return format;
}

std::string find_chat_template(std::string_view tokenizer_config, const std::string& origin,
                               std::string_view chat_template_jinja) {
  if (!chat_template_jinja.empty()) return std::string(chat_template_jinja);
  if (tokenizer_config.empty()) return {};
  return configured_template(parse_json(tokenizer_config, origin), origin);
}

ChatFormat find_chat_format(std::string_view tokenizer_config, const std::string& origin,
                            std::string_view chat_template_jinja) {
  return detect_chat_format(find_chat_template(tokenizer_config, origin, chat_template_jinja));
}

std::string_view name(const ChatFormat& format) {
  switch (format.family) {
    case Family::none:
      return "";
    case Family::v2:
      return "V2";
    case Family::v3:
      return format.drops_thinking ? "R1" : "V3";
    case Family::v3_0324:
      return format.drops_thinking ? "R1-0528" : "V3-0324";
    case Family::v3_1:
      return "V3.1";
  }
  return "";
}

}  // namespace larch::text
