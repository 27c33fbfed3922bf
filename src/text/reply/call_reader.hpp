#pragma once

#include <cstddef>
#include <string_view>

#include "larch/chat.hpp"
#include "text/reply/format.hpp"

namespace larch::text {

/// What stands at the front of a text: a call, no call, or what only more text can tell.
struct CallReading {
  enum class Kind { call, none, undecided };
  Kind kind = Kind::none;
  ToolCall call{};         ///< of a call
  std::size_t length = 0;  ///< of a call: bytes of text that it takes up
};

/// Reads the tool call that a text begins with: its begin tag (after a section's one may be missing: `in_section`),
/// name and arguments, its end tag. Models are not exact about white space, line breaks, Markdown fences, the type in
/// front of the name and tags that close, nor is this:
///  - the end tag may be missing before another call, the section's end, </think> or the end of the reply;
///  - a fence around the arguments may lack its language, its line breaks or its end;
///  - no arguments at all, before one of these tags, are {}.
/// Arguments end where their JSON object ends, whatever tags its strings hold; what is not a JSON object makes no call,
/// and neither does a head of more than 1024 bytes before the arguments.
///
/// `complete`: there is no more text to come. What is decided for a text is decided for all its continuations.
CallReading read_call(const ReplyFormat& format, std::string_view text, bool in_section, bool complete);

}  // namespace larch::text
