// render(): a conversation as values of the template language, and the template run on them.
#include <algorithm>
#include <utility>

#include "core/quote.hpp"
#include "text/chat/format.hpp"
#include "text/chat/tool_description.hpp"
#include "text/template/json.hpp"

namespace larch::text {
namespace {

using jinja::Dict;
using jinja::None;
using jinja::Value;

const char* role_name(Role role) {
  switch (role) {
    case Role::system:
      return "system";
    case Role::user:
      return "user";
    case Role::assistant:
      return "assistant";
    case Role::tool:
      return "tool";
  }
  return "";
}

/// An object that remembers its text; the text alone where it is no object.
Value arguments_value(const std::string& text) {
  try {
    const Value value = jinja::from_json(text, "arguments");
    if (value.dict() == nullptr) return text;
    Dict object = *value.dict();
    object.spelling = text;
    return jinja::make_dict(std::move(object));
  } catch (const Error&) {
    return text;
  }
}

Value call_value(const ToolCall& call) {
  Dict function, value;
  function.set("name", call.name);
  function.set("arguments", arguments_value(call.arguments));
  if (!call.id.empty()) value.set("id", call.id);
  value.set("type", call.type);
  value.set("function", jinja::make_dict(std::move(function)));
  return jinja::make_dict(std::move(value));
}

/// `no_content` stands for a missing one.
Value message_value(const Message& message, const Value& no_content) {
  Dict value;
  value.set("role", role_name(message.role));
  value.set("content", message.content ? Value(*message.content) : no_content);
  if (!message.tool_calls.empty()) {
    std::vector<Value> calls;
    for (const ToolCall& call : message.tool_calls) calls.push_back(call_value(call));
    value.set("tool_calls", jinja::make_list(std::move(calls)));
  }
  if (!message.tool_call_id.empty()) value.set("tool_call_id", message.tool_call_id);
  return jinja::make_dict(std::move(value));
}

Value parameters_value(const Tool& tool) {
  try {
    return jinja::from_json(tool.parameters, "tool " + quote(tool.name));
  } catch (const Error& e) {
    throw Error(ErrorCode::invalid_argument, e.what());
  }
}

Value tools_value(const std::vector<Tool>& tools) {
  if (tools.empty()) return None{};
  std::vector<Value> values;
  for (const Tool& tool : tools) {
    Dict function, value;
    function.set("name", tool.name);
    function.set("description", tool.description);
    function.set("parameters", parameters_value(tool));
    value.set("type", "function");
    value.set("function", jinja::make_dict(std::move(function)));
    values.push_back(jinja::make_dict(std::move(value)));
  }
  return jinja::make_list(std::move(values));
}

void require_contents(std::span<const Message> messages) {
  for (std::size_t i = 0; i < messages.size(); ++i)
    if (!messages[i].content && messages[i].tool_calls.empty())
      throw Error(ErrorCode::invalid_argument, "chat: expected turn " + std::to_string(i) + " to have content");
}

/// The conversation with a description of the tools at the end of its system turns.
std::vector<Message> with_description(std::span<const Message> messages, const std::string& description) {
  std::vector<Message> all(messages.begin(), messages.end());
  const auto last = std::find_if(all.rbegin(), all.rend(), [](const Message& m) { return m.role == Role::system; });
  if (last == all.rend())
    all.insert(all.begin(), Message{Role::system, description});
  else
    last->content = last->content.value_or("") + description;
  return all;
}

std::string run(const jinja::Template& source, std::span<const Message> messages, const ChatOptions& options,
                const SpecialTokens& tokens, const Value& no_content) {
  std::vector<Value> values;
  for (const Message& message : messages) values.push_back(message_value(message, no_content));
  Dict variables;
  variables.set("messages", jinja::make_list(std::move(values)));
  variables.set("tools", tools_value(options.tools));
  variables.set("documents", None{});
  variables.set("add_generation_prompt", options.add_generation_prompt);
  variables.set("thinking", options.thinking);
  variables.set("enable_thinking", options.thinking);
  if (tokens.bos) variables.set("bos_token", *tokens.bos);
  if (tokens.eos) variables.set("eos_token", *tokens.eos);
  return source.render(variables);
}

}  // namespace

std::string render(const ChatFormat& format, std::span<const Message> messages, const ChatOptions& options,
                   const SpecialTokens& tokens) {
  if (format.error) throw Error(*format.error);
  if (!format.source)
    throw Error(ErrorCode::unsupported,
                "chat: expected a chat template with the model, found none; name one (--chat-format) or complete raw "
                "text instead (--raw on the command line)");
  require_contents(messages);
  std::vector<Message> described;
  if (!options.tools.empty() && !format.source->reads("tools")) {
    tools_value(options.tools);  // refuses parameters that are not JSON
    described = with_description(messages, describe_tools(format.name, options.tools));
    messages = described;
  }
  const auto without = [](const Message& message) { return !message.content; };
  try {
    return run(*format.source, messages, options, tokens, None{});
  } catch (const Error& e) {
    if (e.code() != ErrorCode::malformed || std::ranges::none_of(messages, without)) throw;
  }
  return run(*format.source, messages, options, tokens, "");
}

}  // namespace larch::text
