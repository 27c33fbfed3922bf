#pragma once

#include <larch/chat.hpp>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "larch/error.hpp"
#include "text/reply/format.hpp"
#include "text/template/template.hpp"

namespace larch::text {

/// How conversations are written: a chat template.
struct ChatFormat {
  std::string name{};   ///< of the official format that it equals, else "template"; empty: there is no template
  ReplyFormat reply{};  ///< how the replies are written that go with it
  std::optional<jinja::Template> source{};
  std::optional<Error> error{};  ///< why the template cannot be used
};

/// A template as a format. What is wrong with it shows when it is used. `origin` starts its messages.
ChatFormat detect_chat_format(std::string_view chat_template, const std::string& origin = "chat template");

/// The format that an official name or a file (its name ends with .jinja) stands for. Throws Error(invalid_argument)
/// for neither, Error(io), Error(malformed), Error(unsupported).
ChatFormat choose_chat_format(const std::string& name_or_file);

/// The template where checkpoints keep it: chat_template.jinja or else tokenizer_config.json's "chat_template", a text
/// or a list of named texts of which "default" counts. An empty text stands for a missing file, and for no template.
/// Throws Error(malformed).
std::string find_chat_template(std::string_view tokenizer_config, const std::string& origin,
                               std::string_view chat_template_jinja = {});

/// The format of the template that find_chat_template() finds.
ChatFormat find_chat_format(std::string_view tokenizer_config, const std::string& origin,
                            std::string_view chat_template_jinja = {});

/// "V2", "V2.5", "V3", "R1", "V3-0324", "R1-0528", "V3.1", "template"; empty for none.
inline std::string_view name(const ChatFormat& format) { return format.name; }

/// Texts of the tokens that templates name; nothing where the tokenizer has none.
struct SpecialTokens {
  std::optional<std::string> bos{}, eos{};
};

/// The prompt that the template makes of a conversation. Throws Error(unsupported) if there is no template, or none
/// that describes the tools given; Error(invalid_argument) for a turn that lacks its content, a tool whose parameters
/// are not JSON and what the template refuses; else as Template::render() does.
///
/// Templates take the arguments of calls as a text or as an object. They get an object that is the text it was read
/// from wherever a text is wanted. A turn that only calls has none for its content; a template that fails on it gets an
/// empty text.
std::string render(const ChatFormat& format, std::span<const Message> messages, const ChatOptions& options,
                   const SpecialTokens& tokens);

}  // namespace larch::text
