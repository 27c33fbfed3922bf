#pragma once

#include <larch/channel.hpp>
#include <larch/chat.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace larch::text {

/// Takes a streamed reply apart. Text between <think> and </think> is thinking (from the start, if the prompt opened
/// it), without the newlines at its edges and before the content; a well-formed tool call is a call, all else content.
/// What comes out does not depend on how the reply is cut into pieces.
///
/// Calls are recognized in both spellings, inside or outside <｜tool▁calls▁begin｜>…<｜tool▁calls▁end｜>:
///     <｜tool▁call▁begin｜>function<｜tool▁sep｜>NAME\n```json\nARGUMENTS\n```<｜tool▁call▁end｜>     (V2.5 to
///     R1-0528) <｜tool▁call▁begin｜>NAME<｜tool▁sep｜>ARGUMENTS<｜tool▁call▁end｜>                            (V3.1)
/// with ARGUMENTS a JSON object. A malformed call stays content, tags and all.
class ReplyParser {
 public:
  /// Text of one channel; on the tool-call channel a whole call: {"name": …, "arguments": …} and a newline.
  struct Event {
    Channel channel;
    std::string text;
    bool operator==(const Event&) const = default;
  };

  explicit ReplyParser(std::string_view prompt);

  /// What is certain after some more text (whole characters).
  std::vector<Event> push(std::string_view text);
  /// What was held back; for the end of the reply.
  std::vector<Event> finish();
  /// All that came out so far.
  [[nodiscard]] const Reply& reply() const noexcept { return reply_; }

 private:
  enum class State { start, thinking_start, thinking, content_start, content, calls };
  bool step();
  bool step_start();
  bool step_thinking();
  bool step_content();
  bool step_calls();
  bool skip_newlines(State next);
  bool take_call(std::size_t begin);
  void calls_to_content(std::size_t length);
  void emit(Channel channel, std::string_view text);

  State state_;
  std::string pending_;       ///< not yet decided
  std::size_t searched_ = 0;  ///< calls: so much of pending_ holds no end of a call
  std::vector<Event> events_;
  Reply reply_;
};

/// The same for a reply as a whole.
Reply parse_reply(std::string_view prompt, std::string_view reply);

}  // namespace larch::text
