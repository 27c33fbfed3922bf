#include "text/reply.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "text/chat_format.hpp"
#include "text/chat_tags.hpp"

namespace larch::text {
namespace {

/// Length of the longest end of `text` that is a beginning of `tag`, but not all of it.
std::size_t partial_tag(std::string_view text, std::string_view tag) {
  for (std::size_t n = std::min(text.size(), tag.size() - 1); n > 0; --n)
    if (text.ends_with(tag.substr(0, n))) return n;
  return 0;
}

/// Whether more text could make `text` begin with `tag`.
bool may_become(std::string_view text, std::string_view tag) { return tag.starts_with(text); }

std::string_view trim(std::string_view text, std::string_view set = " \t\r\n") {
  const std::size_t first = text.find_first_not_of(set);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(set) - first + 1);
}

std::string_view without_trailing_newlines(std::string_view text) {
  return text.substr(0, text.find_last_not_of('\n') + 1);
}

/// What stands between the tags of one call; nothing if it is not well-formed.
std::optional<ToolCall> parse_call(std::string_view body) {
  constexpr std::string_view open = "\n```json\n", close = "```";
  const std::size_t sep = body.find(tag::tool_sep);
  if (sep == std::string_view::npos) return std::nullopt;
  std::string_view name = body.substr(0, sep), type = "function";
  std::string_view arguments = trim(body.substr(sep + tag::tool_sep.size()));
  if (const std::size_t fence = arguments.find(open); fence != std::string_view::npos && arguments.ends_with(close)) {
    type = std::exchange(name, arguments.substr(0, fence));
    arguments.remove_prefix(fence + open.size());
    if (arguments.size() < close.size()) return std::nullopt;
    arguments.remove_suffix(close.size());
    arguments = trim(arguments);
  }
  name = trim(name);
  type = trim(type);
  const auto plain = [](std::string_view word) {
    return !word.empty() && word.find_first_of("\n<") == std::string_view::npos;
  };
  if (!plain(name) || !plain(type) || !arguments.starts_with('{') || !nlohmann::json::accept(arguments))
    return std::nullopt;
  return ToolCall{std::string(name), std::string(arguments), std::string(type)};
}

std::string describe(const ToolCall& call) {
  const std::string name = nlohmann::json(call.name).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  return "{\"name\": " + name + ", \"arguments\": " + call.arguments + "}\n";
}

}  // namespace

ReplyParser::ReplyParser(std::string_view prompt)
    : state_(opens_thinking(prompt) ? State::thinking_start : State::start) {}

std::vector<ReplyParser::Event> ReplyParser::push(std::string_view text) {
  pending_ += text;
  while (step()) {
  }
  return std::exchange(events_, {});
}

std::vector<ReplyParser::Event> ReplyParser::finish() {
  switch (state_) {
    case State::thinking_start:
    case State::content_start:
      break;
    case State::thinking:
      emit(Channel::thinking, without_trailing_newlines(pending_));
      break;
    case State::calls:
      if (!trim(pending_).empty()) emit(Channel::content, pending_);
      break;
    case State::start:
    case State::content:
      emit(Channel::content, pending_);
  }
  pending_.clear();
  return std::exchange(events_, {});
}

/// One move of the machine; false when it needs more text.
bool ReplyParser::step() {
  switch (state_) {
    case State::start:
      return step_start();
    case State::thinking_start:
      return skip_newlines(State::thinking);
    case State::thinking:
      return step_thinking();
    case State::content_start:
      return skip_newlines(State::content);
    case State::content:
      return step_content();
    case State::calls:
      return step_calls();
  }
  return false;
}

bool ReplyParser::step_start() {
  const std::size_t first = std::min(pending_.find_first_not_of(" \n"), pending_.size());
  const std::string_view text = std::string_view(pending_).substr(first);
  if (text.starts_with(tag::think)) {
    pending_.erase(0, first + tag::think.size());
    state_ = State::thinking_start;
    return true;
  }
  if (may_become(text, tag::think)) return false;
  state_ = State::content;
  return true;
}

bool ReplyParser::skip_newlines(State next) {
  pending_.erase(0, std::min(pending_.find_first_not_of('\n'), pending_.size()));
  if (pending_.empty()) return false;
  state_ = next;
  return true;
}

bool ReplyParser::step_thinking() {
  const std::string_view text = pending_;
  if (const std::size_t end = text.find(tag::end_think); end != std::string_view::npos) {
    emit(Channel::thinking, without_trailing_newlines(text.substr(0, end)));
    pending_.erase(0, end + tag::end_think.size());
    state_ = State::content_start;
    return true;
  }
  const std::string_view safe =
      without_trailing_newlines(text.substr(0, text.size() - partial_tag(text, tag::end_think)));
  emit(Channel::thinking, safe);
  pending_.erase(0, safe.size());
  return false;
}

bool ReplyParser::step_content() {
  const std::string_view text = pending_;
  const std::size_t found = std::min(text.find(tag::tool_calls_begin), text.find(tag::tool_call_begin));
  const std::size_t hold = std::max(partial_tag(text, tag::tool_calls_begin), partial_tag(text, tag::tool_call_begin));
  const std::size_t safe = found != std::string_view::npos ? found : text.size() - hold;
  emit(Channel::content, text.substr(0, safe));
  pending_.erase(0, safe);
  if (found == std::string_view::npos) return false;
  state_ = State::calls;
  searched_ = 0;
  return true;
}

/// In here pending_ begins after the last good call, or with what opened the block.
bool ReplyParser::step_calls() {
  const std::string_view text = pending_;
  const auto skip_space = [&](std::size_t i) { return std::min(text.find_first_not_of(" \t\r\n", i), text.size()); };
  std::size_t begin = skip_space(0);
  if (text.substr(begin).starts_with(tag::tool_calls_begin)) begin = skip_space(begin + tag::tool_calls_begin.size());
  const std::string_view rest = text.substr(begin);
  if (rest.starts_with(tag::tool_call_begin)) return take_call(begin);
  if (rest.starts_with(tag::tool_calls_end)) {
    pending_.erase(0, begin + tag::tool_calls_end.size());
    state_ = State::content;
    return true;
  }
  if (may_become(rest, tag::tool_call_begin) || may_become(rest, tag::tool_calls_end) ||
      may_become(rest, tag::tool_calls_begin))
    return false;
  calls_to_content(begin);
  return true;
}

bool ReplyParser::take_call(std::size_t begin) {
  const std::string_view text = pending_;
  const std::size_t body = begin + tag::tool_call_begin.size();
  const std::size_t end = text.find(tag::tool_call_end, std::max(body, searched_));
  if (end == std::string_view::npos) {
    searched_ = text.size() - std::min(text.size(), tag::tool_call_end.size());
    return false;
  }
  searched_ = 0;
  const std::size_t after = end + tag::tool_call_end.size();
  std::optional<ToolCall> call = parse_call(text.substr(body, end - body));
  if (!call) {
    calls_to_content(after);
    return true;
  }
  emit(Channel::tool_call, describe(*call));
  reply_.tool_calls.push_back(std::move(*call));
  pending_.erase(0, after);
  return true;
}

/// The front of pending_ turned out not to be a call.
void ReplyParser::calls_to_content(std::size_t length) {
  emit(Channel::content, std::string_view(pending_).substr(0, length));
  pending_.erase(0, length);
  state_ = State::content;
}

void ReplyParser::emit(Channel channel, std::string_view text) {
  if (text.empty()) return;
  events_.push_back({channel, std::string(text)});
  if (channel == Channel::thinking) reply_.thinking += text;
  if (channel == Channel::content) reply_.content += text;
}

Reply parse_reply(std::string_view prompt, std::string_view reply) {
  ReplyParser parser(prompt);
  parser.push(reply);
  parser.finish();
  return parser.reply();
}

}  // namespace larch::text
