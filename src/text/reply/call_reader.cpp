#include "text/reply/call_reader.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "text/reply/tags.hpp"

namespace larch::text {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view space = " \t\r\n";
constexpr std::string_view fence = "```";
constexpr std::string_view function = "function";  // the only type of call there is
constexpr std::size_t most_head = 1024;
constexpr std::size_t most_depth = 256;  // of arguments; writing JSON recurses

/// Thrown within read_call() only: the text is not long enough to tell, or it is no call.
struct Undecided {};
struct NoCall {};

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

/// Discarded if it is no JSON, or too deep.
Json parse(std::string_view text) {
  bool deep = false;
  const auto watch = [&](int depth, Json::parse_event_t, const Json&) {
    deep = deep || static_cast<std::size_t>(depth) > most_depth;
    return !deep;
  };
  Json json = Json::parse(text, watch, /*allow_exceptions=*/false);
  return deep ? Json(Json::value_t::discarded) : json;
}

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

class Reader {
 public:
  Reader(const ReplyFormat& format, std::string_view text, bool complete)
      : format_(format), tags_(format.tags()), text_(text), complete_(complete) {}

  ToolCall read(bool in_section) {
    skip_space();
    begun_ = take(tags_.call_begin);
    if (!begun_ && !in_section) throw NoCall();
    switch (format_.calls) {
      case ReplyFormat::Calls::deepseek:
        typed_call();
        break;
      case ReplyFormat::Calls::kimi:
        named_call();
        break;
      case ReplyFormat::Calls::tagged:
        tagged_call();
        break;
    }
    return std::move(call_);
  }
  [[nodiscard]] std::size_t at() const { return at_; }

 private:
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }

  /// Whether the text goes on with `tag`; an empty one is nowhere.
  [[nodiscard]] bool sees(std::string_view tag) const {
    if (tag.empty()) return false;
    if (!complete_ && rest().size() < tag.size() && tag.starts_with(rest())) throw Undecided();
    return rest().starts_with(tag);
  }
  bool take(std::string_view tag) {
    if (!sees(tag)) return false;
    at_ += tag.size();
    return true;
  }
  void skip_space() { at_ = std::min(text_.find_first_not_of(space, at_), text_.size()); }

  /// A tag that can follow a call, its own or another's, or the end of the reply.
  [[nodiscard]] bool sees_tag_behind() const {
    return sees(tags_.call_end) || sees(tags_.call_begin) || sees(tags_.section_end) || sees(tags_.section_begin) ||
           sees(tag::end_think);
  }
  [[nodiscard]] bool sees_arguments() const { return sees("{") || sees(fence); }

  /// What stands before arguments or a tag, on one line and without the space around it.
  std::string_view word() {
    skip_space();
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_of("\n{`<", at_), text_.size());
    if (at_ > most_head) throw NoCall();
    if (at_end() && !complete_) throw Undecided();
    const std::string_view found = trim(text_.substr(begin, at_ - begin));
    skip_space();
    return found;
  }

  void typed_call() {
    std::string_view name = word();
    const bool separated = take(tags_.separator);
    if (separated) skip_space();
    if (separated && !at_end() && !sees_arguments() && !sees_tag_behind()) {
      call_.type = std::exchange(name, word());
      if (call_.type.empty()) throw NoCall();
      take(tags_.separator);
    } else if (!separated && name.starts_with(function) && name.substr(function.size()).starts_with(' ')) {
      name = trim(name.substr(function.size()));
    }
    finish_named(name, separated);
  }

  void named_call() {
    std::string_view name = word();
    const bool separated = take(tags_.separator);
    const std::size_t colon = name.rfind(':');
    if (colon != std::string_view::npos && name.find_first_not_of("0123456789", colon + 1) == std::string_view::npos)
      name = name.substr(0, colon);
    if (constexpr std::string_view prefix = "functions."; name.starts_with(prefix)) name.remove_prefix(prefix.size());
    finish_named(name, separated);
  }

  void finish_named(std::string_view name, bool separated) {
    if (name.empty() || name.find_first_of("[]\"\\") != std::string_view::npos || at_ > most_head) throw NoCall();
    // Without tags in its place a name must look like one.
    if (!separated && (!begun_ || name.find_first_of(space) != std::string_view::npos)) throw NoCall();
    call_.name = name;
    arguments(separated && call_.type == function);
    end();
  }

  /// A JSON object, perhaps between fences; nothing means {} where no other reading of the head is possible.
  void arguments(bool may_be_empty) {
    skip_space();
    const bool fenced = take(fence);
    if (fenced) {
      while (!at_end() && ((text_[at_] >= 'a' && text_[at_] <= 'z') || (text_[at_] >= 'A' && text_[at_] <= 'Z'))) ++at_;
      skip_space();
    }
    if (sees("{"))
      call_.arguments = object();
    else if (fenced ? sees(fence) : may_be_empty && sees_tag_behind())
      call_.arguments = "{}";
    else
      throw NoCall();
    skip_space();
    if (take(fence)) skip_space();
  }

  void end() {
    skip_space();
    if (!take(tags_.call_end) && !sees_tag_behind() && !at_end()) throw NoCall();
  }

  /// The JSON object here. Text that can become none is found out at once, save for what only a parser sees.
  std::string_view object() {
    const std::size_t begin = at_;
    std::size_t depth = 0;
    bool in_string = false;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (in_string) {
        if (static_cast<unsigned char>(c) < 0x20) throw NoCall();
        if (c == '\\') ++at_;
        in_string = c != '"';
      } else if (c == '"') {
        in_string = true;
      } else if (c == '{' || c == '[') {
        if (++depth > most_depth) throw NoCall();
      } else if (c == '}' || c == ']') {
        if (--depth == 0) break;
      } else if (std::string_view(" \t\r\n,:+-.0123456789eEtrufalsn").find(c) == std::string_view::npos) {
        throw NoCall();
      }
    }
    if (at_ >= text_.size()) {
      at_ = text_.size();
      if (!complete_) throw Undecided();
      throw NoCall();
    }
    ++at_;
    const std::string_view json = text_.substr(begin, at_ - begin);
    if (!Json::accept(json)) throw NoCall();
    return json;
  }

  void tagged_call() {
    skip_space();
    if (sees("{")) {
      json_call(parse(object()));
    } else {
      call_.name = word();
      if (call_.name.empty()) throw NoCall();
      call_.arguments = pairs();
    }
    end();
  }

  void json_call(const Json& json) {
    const auto name = json.find("name"), arguments = json.find("arguments");
    if (name == json.end() || !name->is_string()) throw NoCall();
    call_.name = name->get<std::string>();
    call_.arguments = "{}";
    if (arguments == json.end() || arguments->is_null()) return;
    // Some models write the object as a string.
    const Json value = arguments->is_string() ? parse(arguments->get_ref<const std::string&>()) : *arguments;
    if (!value.is_object()) throw NoCall();
    call_.arguments = dump(value);
  }

  /// <arg_key>…</arg_key><arg_value>…</arg_value> …: a value is JSON if it can be, else text.
  std::string pairs() {
    Json arguments = Json::object();
    for (skip_space(); take(tag::arg_key); skip_space()) {
      const std::string key(trim(until(tag::end_arg_key)));
      skip_space();
      if (!take(tag::arg_value)) throw NoCall();
      const std::string_view value = until(tag::end_arg_value);
      Json parsed = parse(value);
      arguments[key] = parsed.is_discarded() ? Json(value) : std::move(parsed);
    }
    if (arguments.empty() && !sees(tags_.call_end)) throw NoCall();
    return dump(arguments);
  }

  std::string_view until(std::string_view tag) {
    const std::size_t end = text_.find(tag, at_);
    if (end == std::string_view::npos) {
      if (!complete_) throw Undecided();
      throw NoCall();
    }
    const std::string_view found = text_.substr(at_, end - at_);
    at_ = end + tag.size();
    return found;
  }

  const ReplyFormat& format_;
  const CallTags& tags_;
  std::string_view text_;
  bool complete_;
  std::size_t at_ = 0;
  bool begun_ = false;  ///< with a begin tag of its own
  ToolCall call_;
};

}  // namespace

CallReading read_call(const ReplyFormat& format, std::string_view text, bool in_section, bool complete) {
  Reader reader(format, text, complete);
  try {
    ToolCall call = reader.read(in_section);
    return {.kind = CallReading::Kind::call, .call = std::move(call), .length = reader.at()};
  } catch (const Undecided&) {
    return {.kind = CallReading::Kind::undecided};
  } catch (const NoCall&) {
    return {};
  }
}

}  // namespace larch::text
