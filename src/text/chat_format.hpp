#pragma once

#include <larch/chat.hpp>

#include <span>
#include <string>
#include <string_view>

namespace larch::text {

/// How a checkpoint writes conversations: one of DeepSeek's chat templates, told apart by what its text contains. Larch
/// writes the prompt itself; it does not run templates.
struct ChatFormat {
  enum class Family {
    none,     ///< not recognized
    v2,       ///< V2, V2-Lite: "User: …", "Assistant: …" in plain text
    v3,       ///< V2.5, V3, R1: <｜User｜>…, <｜Assistant｜> before a reply
    v3_0324,  ///< V3-0324, R1-0528: <｜Assistant｜> right after every user turn
    v3_1,     ///< V3.1 and V3.2-Exp: </think> or <think> says whether a reply thinks
  };
  enum class Systems {
    joined,    ///< all system turns first, with an empty line between
    last,      ///< the last system turn first, others dropped
    in_place,  ///< every system turn where it stands
  };
  enum class Calls {
    ignored,          ///< tool turns are left out
    without_content,  ///< only of assistant turns without content; the block is closed after every call but the first
    always,           ///< after the content, if any; the block is closed once
  };

  Family family = Family::none;
  Systems systems = Systems::joined;
  Calls calls = Calls::always;
  bool drops_thinking = false;          ///< earlier replies are shown from after their last </think> (v3_1: first) on
  bool opens_thinking = false;          ///< v3: the generation prompt ends with "<think>\n"
  bool newline_between_outputs = true;  ///< between the outputs of several tools
  bool always_prompts = false;      ///< v3_1: the generation prompt does not ask for a user turn before it (Terminus)
  std::string_view before_begin{};  ///< written for every system turn, before the beginning-of-sequence token

  bool operator==(const ChatFormat&) const = default;
};

/// The format that a template's text stands for; `none` if it is no known one.
ChatFormat detect_chat_format(std::string_view chat_template);

/// The template where checkpoints keep it: chat_template.jinja or else tokenizer_config.json's "chat_template", a text
/// or a list of named texts of which "default" counts. An empty text stands for a missing file, and for no template.
/// Throws Error(malformed).
std::string find_chat_template(std::string_view tokenizer_config, const std::string& origin,
                               std::string_view chat_template_jinja = {});

/// The format of that template.
ChatFormat find_chat_format(std::string_view tokenizer_config, const std::string& origin,
                            std::string_view chat_template_jinja = {});

/// "V2", "V3", "R1", "V3-0324", "R1-0528", "V3.1"; empty for none.
std::string_view name(const ChatFormat& format);

/// The prompt that the checkpoint's template makes of a conversation. `bos` is the beginning-of-sequence token's text.
/// Throws Error(unsupported) if the format was not recognized or cannot describe tools, Error(invalid_argument) for a
/// turn that lacks its content or a tool whose parameters are not JSON.
std::string render(const ChatFormat& format, std::span<const Message> messages, const ChatOptions& options,
                   std::string_view bos);

}  // namespace larch::text
