// render(): a conversation as the checkpoint's own template writes it, the template's quirks included.
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "core/json.hpp"
#include "core/quote.hpp"
#include "larch/error.hpp"
#include "text/chat_format.hpp"
#include "text/chat_tags.hpp"

namespace larch::text {
namespace {

using Family = ChatFormat::Family;
using Systems = ChatFormat::Systems;
using Calls = ChatFormat::Calls;

[[noreturn]] void unsupported(const std::string& message) { throw Error(ErrorCode::unsupported, message); }

/// JSON text as Python's json.dumps spaces it: one space after commas and colons, none elsewhere.
std::string respaced(std::string_view json) {
  std::string out;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_string) {
      out += c;
      if (c == '\\' && i + 1 < json.size()) out += json[++i];
      if (c == '"') in_string = false;
    } else if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
      out += c;
      if (c == ',' || c == ':') out += ' ';
      in_string = c == '"';
    }
  }
  return out;
}

std::string parameters_of(const Tool& tool) {
  try {
    parse_json(tool.parameters, "tool " + quote(tool.name));
  } catch (const Error& e) {
    throw Error(ErrorCode::invalid_argument, e.what());
  }
  return respaced(tool.parameters);
}

/// The part that all descriptions of tools share, which is V3.1's.
std::string list_tools(const std::vector<Tool>& tools) {
  std::string text = "\n\n## Tools\nYou have access to the following tools:\n\n";
  for (const Tool& tool : tools)
    text +=
        "### " + tool.name + "\nDescription: " + tool.description + "\n\nParameters: " + parameters_of(tool) + "\n\n";
  return text + "IMPORTANT: ALWAYS adhere to this exact format for tool use:\n";
}

constexpr std::string_view name_and_arguments =
    "- `tool_call_name` must be an exact match to one of the available tools\n"
    "- `tool_call_arguments` must be valid JSON that strictly follows the tool's Parameters Schema\n";

/// Tools as the model card of V3.1 describes them to the model.
std::string describe_tools_v3_1(const std::vector<Tool>& tools) {
  return list_tools(tools) +
         "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>tool_call_name<｜tool▁sep｜>tool_call_arguments<｜tool▁call▁end｜>"
         "{{additional_tool_calls}}<｜tool▁calls▁end｜>\n\nWhere:\n" +
         std::string(name_and_arguments) +
         "- For multiple tool calls, chain them directly without separators or spaces\n";
}

/// The templates of V3-0324 and R1-0528 write calls but do not describe tools: the same in their spelling of calls.
std::string describe_tools_fenced(const std::vector<Tool>& tools) {
  return list_tools(tools) +
         "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>tool_call_name\n```json\ntool_call_"
         "arguments\n"
         "```<｜tool▁call▁end｜><｜tool▁calls▁end｜>\n\nWhere:\n" +
         std::string(name_and_arguments) +
         "- For multiple tool calls, write one <｜tool▁call▁begin｜>…<｜tool▁call▁end｜> for each, on lines of their "
         "own\n";
}

/// Writes one conversation. The members that change are the variables of the templates.
class Renderer {
 public:
  Renderer(const ChatFormat& format, std::span<const Message> messages, const ChatOptions& options)
      : format_(format), messages_(messages), options_(options) {}

  std::string run(std::string_view bos) {
    const std::string systems = format_.systems == Systems::in_place ? std::string() : leading_systems();
    append(bos, systems);
    out_ += described_tools();
    for (index_ = 0; index_ < messages_.size(); ++index_) turn(messages_[index_]);
    finish();
    return std::move(out_);
  }

 private:
  [[nodiscard]] const std::string& content(const Message& message) const {
    if (!message.content)
      throw Error(ErrorCode::invalid_argument, "chat: expected turn " + std::to_string(index_) + " to have content");
    return *message.content;
  }
  /// An assistant's content without earlier thinking.
  [[nodiscard]] std::string visible(const Message& message) const {
    const std::string& text = content(message);
    if (!format_.drops_thinking) return text;
    const std::size_t end = format_.family == Family::v3_1 ? text.find(tag::end_think) : text.rfind(tag::end_think);
    return end == std::string::npos ? text : text.substr(end + tag::end_think.size());
  }

  std::string leading_systems() {
    std::string text;
    bool first = true;
    for (index_ = 0; index_ < messages_.size(); ++index_) {
      const Message& message = messages_[index_];
      if (message.role != Role::system) continue;
      if (format_.systems == Systems::last) {
        text = content(message);
      } else {
        if (!first) text += "\n\n";
        text += content(message);
      }
      first = false;
      only_system_ = true;
      out_ += format_.before_begin;
    }
    return text;
  }
  [[nodiscard]] std::string described_tools() const {
    if (options_.tools.empty()) return {};
    if (format_.family == Family::v3_1) return describe_tools_v3_1(options_.tools);
    if (format_.family == Family::v3_0324) return describe_tools_fenced(options_.tools);
    unsupported("chat: the format " + std::string(name(format_)) +
                " does not describe tools to the model; describe them in a system turn");
  }

  void turn(const Message& message) {
    if (format_.family == Family::v2) return turn_v2(message);
    switch (message.role) {
      case Role::system:
        if (format_.systems == Systems::in_place) out_ += content(message);
        break;
      case Role::user:
        user(message);
        break;
      case Role::assistant:
        assistant(message);
        break;
      case Role::tool:
        if (format_.calls != Calls::ignored) tool_output(message);
        break;
    }
    if (message.role != Role::system) only_system_ = false;
  }

  void turn_v2(const Message& message) {
    if (message.role == Role::system) out_ += content(message) + "\n\n";
    if (message.role == Role::user) out_ += "User: " + content(message) + "\n\n";
    if (message.role == Role::assistant) append("Assistant: ", content(message), tag::end_of_sentence);
  }

  void user(const Message& message) {
    append(tag::user, content(message));
    if (format_.family == Family::v3_0324) out_ += tag::assistant;
    after_output_ = false;
    after_user_ = true;
    // The templates of the v3 family never forget that there was a call.
    if (format_.family != Family::v3) called_ = false;
  }

  void assistant(const Message& message) {
    const bool calls = format_.calls == Calls::always            ? !message.tool_calls.empty()
                       : format_.calls == Calls::without_content ? !message.content
                                                                 : false;
    if (format_.family == Family::v3_1)
      calls ? calls_v3_1(message) : reply_v3_1(message);
    else if (calls)
      calls_fenced(message);
    else
      reply(message);
    after_user_ = false;
  }

  void reply(const Message& message) {
    // After outputs the v3 templates do not look for thinking.
    const bool keep = after_output_ && format_.family == Family::v3;
    const std::string text = keep ? content(message) : visible(message);
    if (after_output_)
      out_ += tag::tool_outputs_end;
    else if (format_.family == Family::v3)
      out_ += tag::assistant;
    append(text, tag::end_of_sentence);
    after_output_ = false;
  }

  void calls_fenced(const Message& message) {
    if (format_.family == Family::v3_0324) {
      if (after_output_) out_ += tag::tool_outputs_end;
      called_ = false;
      first_output_ = true;
    }
    after_output_ = false;
    for (const ToolCall& call : message.tool_calls) {
      const bool first = !std::exchange(called_, true);
      if (first) {
        if (format_.family == Family::v3) out_ += tag::assistant;
        if (message.content) out_ += format_.family == Family::v3 ? *message.content : visible(message);
        out_ += tag::tool_calls_begin;
      } else {
        out_ += '\n';
      }
      append(tag::tool_call_begin, call.type, tag::tool_sep, call.name, "\n```json\n", call.arguments, "\n```",
             tag::tool_call_end);
      if (!first && format_.calls == Calls::without_content) append(tag::tool_calls_end, tag::end_of_sentence);
    }
    if (format_.calls == Calls::always) append(tag::tool_calls_end, tag::end_of_sentence);
  }

  void tool_output(const Message& message) {
    after_user_ = false;
    after_output_ = true;
    if (format_.family != Family::v3_1) {
      if (std::exchange(first_output_, false))
        out_ += tag::tool_outputs_begin;
      else if (format_.newline_between_outputs)
        out_ += '\n';
    }
    append(tag::tool_output_begin, content(message), tag::tool_output_end);
  }

  void calls_v3_1(const Message& message) {
    if (after_user_ || (format_.always_prompts && only_system_)) append(tag::assistant, tag::end_think);
    after_output_ = false;
    bool first = true;
    for (const ToolCall& call : message.tool_calls) {
      if (std::exchange(first, false)) append(message.content.value_or(""), tag::tool_calls_begin);
      append(tag::tool_call_begin, call.name, tag::tool_sep, call.arguments, tag::tool_call_end);
    }
    append(tag::tool_calls_end, tag::end_of_sentence);
  }

  void reply_v3_1(const Message& message) {
    if (after_user_) append(tag::assistant, tag::end_think);
    append(after_output_ ? content(message) : visible(message), tag::end_of_sentence);
    after_output_ = false;
  }

  void finish() {
    const bool prompt = options_.add_generation_prompt;
    switch (format_.family) {
      case Family::none:
        break;
      case Family::v2:
        if (prompt) out_ += "Assistant:";
        break;
      case Family::v3:
        if (after_output_) out_ += tag::tool_outputs_end;
        if (prompt && !after_output_) append(tag::assistant, format_.opens_thinking ? "<think>\n" : "");
        break;
      case Family::v3_0324:
        if (after_output_) out_ += tag::tool_outputs_end;
        if (prompt && !after_user_ && !after_output_) out_ += tag::assistant;
        break;
      case Family::v3_1:
        if (prompt && !after_output_ && (after_user_ || format_.always_prompts))
          append(tag::assistant, options_.thinking ? tag::think : tag::end_think);
    }
  }

  template <class... Parts>
  void append(const Parts&... parts) {
    ((out_ += parts), ...);
  }

  const ChatFormat& format_;
  std::span<const Message> messages_;
  const ChatOptions& options_;
  std::string out_;
  std::size_t index_ = 0;
  bool after_user_ = false;    ///< is_last_user
  bool after_output_ = false;  ///< is_tool
  bool called_ = false;        ///< is_first
  bool first_output_ = true;   ///< is_output_first
  bool only_system_ = false;   ///< is_only_sys
};

}  // namespace

std::string render(const ChatFormat& format, std::span<const Message> messages, const ChatOptions& options,
                   std::string_view bos) {
  if (format.family == Family::none)
    unsupported(
        "chat: the checkpoint has no chat template that Larch knows; complete raw text instead (--raw on the command "
        "line)");
  return Renderer(format, messages, options).run(bos);
}

}  // namespace larch::text
