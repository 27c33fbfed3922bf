#pragma once

#include <string_view>

namespace larch::text {

/// The tags around the tool calls of a reply; an empty one does not exist.
struct CallTags {
  std::string_view section_begin, section_end;  ///< around all calls
  std::string_view call_begin, call_end;        ///< around each
  std::string_view separator;                   ///< between the parts of a call
};

/// How a model writes its replies.
struct ReplyFormat {
  enum class Calls {
    deepseek,  ///< [TYPE separator] NAME [separator] ARGUMENTS, these with or without a Markdown fence
    kimi,      ///< functions.NAME:NUMBER separator ARGUMENTS
    tagged,    ///< {"name": NAME, "arguments": ARGUMENTS} or NAME and pairs of <arg_key> and <arg_value>
  };
  Calls calls = Calls::deepseek;
  bool thinks = true;  ///< a reply may begin with <think>…</think>

  [[nodiscard]] const CallTags& tags() const noexcept;
  bool operator==(const ReplyFormat&) const = default;
};

/// The format that goes with a chat template, by the tags in its text: a template without <think> and </think> is of a
/// model that does not think; of the spellings of calls the one whose tags are there, DeepSeek's if none is, since its
/// tags mean nothing else. No template (an empty text) stands for R1's.
ReplyFormat detect_reply_format(std::string_view template_text);

/// Whether a prompt ends inside a thinking part: with <think>, and perhaps white space.
bool opens_thinking(std::string_view prompt);

/// Whether a token is spelled like a tag that replies are taken apart by, in any format. Such tokens are text.
bool is_reply_tag(std::string_view token);

}  // namespace larch::text
