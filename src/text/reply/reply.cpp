#include "text/reply/reply.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "text/reply/call_reader.hpp"
#include "text/reply/tags.hpp"

namespace larch::text {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view space = " \t\r\n";
constexpr std::size_t long_wait = 4096;  // bytes

/// Length of the longest end of `text` that is a beginning of `tag`, but not all of it.
std::size_t partial_tag(std::string_view text, std::string_view tag) {
  for (std::size_t n = std::min(text.size(), tag.size() - std::min<std::size_t>(tag.size(), 1)); n > 0; --n)
    if (text.ends_with(tag.substr(0, n))) return n;
  return 0;
}

bool begins(std::string_view text, std::string_view tag) { return !tag.empty() && text.starts_with(tag); }

std::size_t skip(std::string_view text, std::string_view set, std::size_t from = 0) {
  return std::min(text.find_first_not_of(set, from), text.size());
}

std::string_view without_trailing_newlines(std::string_view text) {
  return text.substr(0, text.find_last_not_of('\n') + 1);
}

std::string describe(const ToolCall& call) {
  const std::string name = nlohmann::json(call.name).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  return "{\"name\": " + name + ", \"arguments\": " + call.arguments + "}\n";
}

}  // namespace

ReplyParser::ReplyParser(const ReplyFormat& format, std::string_view prompt)
    : format_(format),
      state_(opens_thinking(prompt) ? State::thinking_start
             : format.thinks        ? State::start
                                    : State::content) {}

std::vector<ReplyParser::Event> ReplyParser::push(std::string_view text) {
  buffer_ += text;
  // What follows the beginning of a call is looked at again with every piece; if that gets long, with every tag.
  const bool waiting = state_ == State::calls || state_ == State::call_in_thinking;
  if (!waiting || buffer_.size() < long_wait || text.find('>') != npos) run();
  return std::exchange(events_, {});
}

std::vector<ReplyParser::Event> ReplyParser::finish() {
  complete_ = true;
  run();
  if (state_ == State::thinking) emit(Channel::thinking, without_trailing_newlines(pending()));
  if (state_ == State::content) emit(Channel::content, pending());
  buffer_.clear();
  return std::exchange(events_, {});
}

void ReplyParser::run() {
  while (step()) {
  }
  buffer_.erase(0, std::exchange(done_, 0));
}

std::string_view ReplyParser::pending() const { return std::string_view(buffer_).substr(done_); }

void ReplyParser::drop(std::size_t length) { done_ += length; }

/// One move of the machine; false when it needs more text.
bool ReplyParser::step() {
  switch (state_) {
    case State::start:
      return step_start();
    case State::thinking_start:
      return step_thinking_start();
    case State::thinking:
      return step_thinking();
    case State::call_in_thinking:
      return step_call_in_thinking();
    case State::content_start:
      return step_content_start();
    case State::content:
      return step_content();
    case State::calls:
      return step_calls();
  }
  return false;
}

bool ReplyParser::step_start() {
  const std::size_t first = skip(pending(), space);
  const std::string_view text = pending().substr(first);
  if (may_become(text, tag::think) || may_become(text, tag::end_think)) return false;
  if (text.starts_with(tag::think)) {
    drop(first + tag::think.size());
    state_ = State::thinking_start;
  } else if (text.starts_with(tag::end_think)) {
    drop(first + tag::end_think.size());
    state_ = State::content_start;
  } else {
    state_ = State::content;
  }
  return true;
}

bool ReplyParser::step_thinking_start() {
  drop(skip(pending(), "\n"));
  const std::size_t first = skip(pending(), space);
  const std::string_view text = pending().substr(first);
  if (may_become(text, tag::think)) return false;
  if (text.starts_with(tag::think))
    drop(first + tag::think.size());
  else
    state_ = State::thinking;
  return true;
}

bool ReplyParser::step_thinking() {
  const std::string_view text = pending();
  const std::size_t calls = find_calls(0), end = text.substr(0, calls).find(tag::end_think);
  if (end < calls) return close_thinking(end);
  const std::size_t hold = std::max(partial_tag(text, tag::end_think), partial_calls());
  const std::string_view safe = without_trailing_newlines(text.substr(0, std::min(calls, text.size() - hold)));
  emit(Channel::thinking, safe);
  drop(safe.size());
  if (calls == npos) return false;
  state_ = State::call_in_thinking;
  looked_ = 0;
  called_ = false;
  return true;
}

/// In here pending() begins with what opened calls, or newlines before it, and goes on until it is known whether
/// </think> follows.
bool ReplyParser::step_call_in_thinking() {
  const std::string_view text = pending();
  const CallTags& tags = format_.tags();
  for (;;) {
    const std::size_t begin = find_calls(looked_), end = text.substr(0, begin).find(tag::end_think, looked_);
    if (end < begin) {
      const std::size_t after = skip(text, space, end + tag::end_think.size());
      if (after == text.size() && !complete_) return false;
      if (after < text.size()) return close_thinking(end);
      buffer_.resize(done_ + end);
      break;
    }
    if (begin == npos) {
      if (complete_) break;
      const std::size_t hold = std::max(partial_tag(text, tag::end_think), partial_calls());
      looked_ = std::max(looked_, text.size() - hold);
      return false;
    }
    const bool section = begins(text.substr(begin), tags.section_begin);
    const std::size_t opened = begin + (section ? tags.section_begin : tags.call_begin).size();
    const std::size_t from = section ? opened : begin;
    const CallReading reading = read_call(format_, text.substr(from), section, complete_);
    if (reading.kind == CallReading::Kind::undecided) return false;
    const bool is_call = reading.kind == CallReading::Kind::call;
    looked_ = is_call ? from + reading.length : opened;
    called_ = called_ || is_call;
    if (called_) continue;
    emit(Channel::thinking, text.substr(0, opened));
    drop(opened);
    state_ = State::thinking;
    return true;
  }
  state_ = State::calls;
  return true;
}

bool ReplyParser::close_thinking(std::size_t end) {
  emit(Channel::thinking, without_trailing_newlines(pending().substr(0, end)));
  drop(end + tag::end_think.size());
  state_ = State::content_start;
  return true;
}

bool ReplyParser::step_content_start() {
  drop(skip(pending(), "\n"));
  if (pending().empty()) return false;
  state_ = State::content;
  return true;
}

bool ReplyParser::step_content() {
  const std::string_view text = pending();
  const std::size_t calls = find_calls(0);
  const std::size_t safe = std::min(calls, text.size() - partial_calls());
  emit(Channel::content, text.substr(0, safe));
  drop(safe);
  if (calls == npos) return false;
  state_ = State::calls;
  return true;
}

/// In here pending() begins after the last good call, or with what opened the section or call.
bool ReplyParser::step_calls() {
  const CallTags& tags = format_.tags();
  const std::string_view text = pending();
  std::size_t begin = skip(text, space);
  const bool section = begins(text.substr(begin), tags.section_begin);
  if (section) begin = skip(text, space, begin + tags.section_begin.size());
  const std::string_view rest = text.substr(begin);
  if (begins(rest, tags.section_end)) {
    drop(begin + tags.section_end.size());
    return true;
  }
  if (may_become(rest, tags.call_begin) || may_become(rest, tags.section_end) || may_become(rest, tags.section_begin))
    return false;
  if (section || begins(rest, tags.call_begin)) return take_call(begin, section);
  // Only white space may be left when the reply ends.
  drop(rest.empty() ? begin : 0);
  state_ = State::content;
  return true;
}

bool ReplyParser::take_call(std::size_t begin, bool in_section) {
  CallReading reading = read_call(format_, pending().substr(begin), in_section, complete_);
  if (reading.kind == CallReading::Kind::undecided) return false;
  if (reading.kind == CallReading::Kind::none) {
    const std::string_view rest = pending().substr(begin);
    calls_to_content(begin + (begins(rest, format_.tags().call_begin) ? format_.tags().call_begin.size() : 0));
    return true;
  }
  emit(Channel::tool_call, describe(reading.call));
  reply_.tool_calls.push_back(std::move(reading.call));
  drop(begin + reading.length);
  return true;
}

/// The front of pending() turned out not to be a call.
void ReplyParser::calls_to_content(std::size_t length) {
  emit(Channel::content, pending().substr(0, length));
  drop(length);
  state_ = State::content;
}

/// Where the first section or call begins.
std::size_t ReplyParser::find_calls(std::size_t from) const {
  const CallTags& tags = format_.tags();
  const std::string_view text = pending();
  std::size_t at = text.find('<', from);
  while (at != npos && !begins(text.substr(at), tags.section_begin) && !begins(text.substr(at), tags.call_begin))
    at = text.find('<', at + 1);
  return at;
}

/// Length of the end of pending() that may become the beginning of a section or call.
std::size_t ReplyParser::partial_calls() const {
  const CallTags& tags = format_.tags();
  return std::max(partial_tag(pending(), tags.section_begin), partial_tag(pending(), tags.call_begin));
}

/// Whether more text could make `text` begin with `tag`.
bool ReplyParser::may_become(std::string_view text, std::string_view tag) const {
  return !complete_ && text.size() < tag.size() && tag.starts_with(text);
}

void ReplyParser::emit(Channel channel, std::string_view text) {
  if (text.empty()) return;
  events_.push_back({channel, std::string(text)});
  if (channel == Channel::thinking) reply_.thinking += text;
  if (channel == Channel::content) reply_.content += text;
}

Reply parse_reply(const ReplyFormat& format, std::string_view prompt, std::string_view reply) {
  ReplyParser parser(format, prompt);
  parser.push(reply);
  parser.finish();
  return parser.reply();
}

}  // namespace larch::text
