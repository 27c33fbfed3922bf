#pragma once

#include <larch/channel.hpp>
#include <larch/chat.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "text/reply/format.hpp"

namespace larch::text {

/// Takes a streamed reply apart. Text between <think> and </think> is thinking (from the start, if the prompt opened
/// it; a <think> that repeats the prompt's is dropped, and so is a </think> that closes nothing yet), without the
/// newlines at its edges and before the content. Tool calls in the spelling of the format, one by one or in a section
/// (call_reader.hpp), are calls; all else is content, and calls that are malformed are too, tags and all.
///
/// Thinking may also end in calls without </think>. Calls within thinking that is closed later are thoughts, unless
/// nothing is said after it: so what follows a call in thinking is held back until the reply's end or </think> decides.
/// What comes out does not depend on how the reply is cut into pieces.
class ReplyParser {
 public:
  /// Text of one channel; on the tool-call channel a whole call: {"name": …, "arguments": …} and a newline.
  struct Event {
    Channel channel;
    std::string text;
    bool operator==(const Event&) const = default;
  };

  ReplyParser(const ReplyFormat& format, std::string_view prompt);

  /// What is certain after some more text (whole characters).
  std::vector<Event> push(std::string_view text);
  /// What was held back; for the end of the reply.
  std::vector<Event> finish();
  /// All that came out so far.
  [[nodiscard]] const Reply& reply() const noexcept { return reply_; }

 private:
  enum class State { start, thinking_start, thinking, call_in_thinking, content_start, content, calls };
  void run();
  [[nodiscard]] std::string_view pending() const;
  void drop(std::size_t length);
  bool step();
  bool step_start();
  bool step_thinking_start();
  bool step_thinking();
  bool step_call_in_thinking();
  bool close_thinking(std::size_t end);
  bool step_content_start();
  bool step_content();
  bool step_calls();
  bool take_call(std::size_t begin, bool in_section);
  void calls_to_content(std::size_t length);
  [[nodiscard]] std::size_t find_calls(std::size_t from) const;
  [[nodiscard]] std::size_t partial_calls() const;
  [[nodiscard]] bool may_become(std::string_view text, std::string_view tag) const;
  void emit(Channel channel, std::string_view text);

  ReplyFormat format_;
  State state_;
  bool complete_ = false;  ///< no more text comes
  std::string buffer_;     ///< [done_:] is pending: not yet decided
  std::size_t done_ = 0;
  std::size_t looked_ = 0;  ///< call_in_thinking: so much of pending() has been looked at
  bool called_ = false;     ///< call_in_thinking: and there was a call in it
  std::vector<Event> events_;
  Reply reply_;
};

/// The same for a reply as a whole.
Reply parse_reply(const ReplyFormat& format, std::string_view prompt, std::string_view reply);

}  // namespace larch::text
