#include "text/chat/format.hpp"

#include <algorithm>
#include <vector>

#include "core/json.hpp"
#include "core/mapped_file.hpp"
#include "text/chat/official_formats.hpp"
#include "text/json_fields.hpp"
#include "text/reply/tags.hpp"

namespace larch::text {
namespace {

/// What a template makes of a conversation that tells the official ones apart; empty if it fails.
std::string sample(const jinja::Template& source) {
  const std::vector<Message> messages{
      {Role::system, "S"}, {Role::user, "U"}, {Role::assistant, "<think>T</think>A"}, {Role::user, "W"}};
  const SpecialTokens tokens{.bos = "<｜begin▁of▁sentence｜>", .eos = std::string(tag::end_of_sentence)};
  ChatFormat format;
  format.source = source;
  std::string all;
  try {
    for (const bool thinking : {false, true})
      for (const bool prompt : {false, true})
        all += render(format, messages, {.add_generation_prompt = prompt, .thinking = thinking}, tokens) + '\0';
  } catch (const Error&) {
    return {};
  }
  return all;
}

/// A template is known by what it writes, not by how it is spelled.
std::string recognize(const jinja::Template& source) {
  const std::string written = sample(source);
  for (const OfficialFormat& official : official_formats())
    if (!written.empty() && written == sample(jinja::Template::parse(official.source, std::string(official.file))))
      return std::string(official.name());
  return "template";
}

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

ChatFormat detect_chat_format(std::string_view chat_template, const std::string& origin) {
  ChatFormat format;
  if (chat_template.empty()) return format;
  format.name = "template";
  format.reply = detect_reply_format(chat_template);
  try {
    format.source = jinja::Template::parse(chat_template, origin);
    format.name = recognize(*format.source);
  } catch (const Error& e) {
    format.error = e;
  }
  return format;
}

ChatFormat choose_chat_format(const std::string& name_or_file) {
  std::string names;
  for (const OfficialFormat& official : official_formats()) {
    if (official.file == name_or_file) return detect_chat_format(official.source, name_or_file);
    if (official.file == official.name()) names += std::string(official.name()) + ", ";
  }
  if (!name_or_file.ends_with(".jinja"))
    throw Error(ErrorCode::invalid_argument,
                "chat format: expected " + names + "or a file whose name ends with .jinja, found " + name_or_file);
  constexpr std::size_t size_limit = std::size_t{16} << 20;
  ChatFormat format = detect_chat_format(read_text_file(name_or_file, size_limit), name_or_file);
  if (format.error) throw Error(*format.error);
  if (!format.source)
    throw Error(ErrorCode::malformed, name_or_file + ": expected a chat template, found an empty file");
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
  return detect_chat_format(find_chat_template(tokenizer_config, origin, chat_template_jinja),
                            origin + ": chat_template");
}

}  // namespace larch::text
