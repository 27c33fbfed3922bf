#include "serve/api/messages_request.hpp"

#include <array>

#include "serve/api/known_fields.hpp"

namespace larch::serve {
namespace {

using enum Treatment;
constexpr std::array known_fields{
    KnownField{"model", harmless},
    KnownField{"messages", read},
    KnownField{"system", read},
    KnownField{"max_tokens", read},
    KnownField{"stream", read},
    KnownField{"stop_sequences", read},
    KnownField{"temperature", read},
    KnownField{"top_p", read},
    KnownField{"top_k", read},
    KnownField{"thinking", read},
    KnownField{"tools", read},
    KnownField{"tool_choice", read},
    KnownField{"output_config", read},
    KnownField{"output_format", read},
    KnownField{"metadata", harmless},
    KnownField{"service_tier", harmless},
    KnownField{"inference_geo", harmless},
    KnownField{"speed", harmless},
    KnownField{"cache_control", harmless},
    KnownField{"betas", harmless},
    KnownField{"context_management", harmless},
    KnownField{"container", refused},
    KnownField{"mcp_servers", refused, "give tools"},
};

bool read_thinking(const Field& thinking) {
  if (!thinking.there()) return false;
  const Field type = thinking["type"];
  if (type.text() == "disabled") return false;
  if (type.text() != "enabled" && type.text() != "adaptive") type.fail(R"("enabled", "adaptive" or "disabled")");
  if (const Field budget = thinking["budget_tokens"]; budget.there()) (void)read_token_count(budget);
  return true;
}

std::vector<Tool> read_tools(const Field& tools) {
  std::vector<Tool> all;
  if (!tools.there()) return all;
  for (const Field& tool : tools.list()) {
    const Field type = tool["type"];
    if (type.there() && type.text() != "custom") type.refuse_value(R"("custom")");
    all.push_back(read_function(tool, "input_schema"));
  }
  return all;
}

ToolChoice read_tool_choice(const Field& choice) {
  using Kind = ToolChoice::Kind;
  if (!choice.there()) return {};
  const Field type = choice.require_object()["type"];
  if (type.text() == "auto") return {};
  if (type.text() == "none") return {.kind = Kind::none};
  if (type.text() == "any") return {.kind = Kind::any};
  if (type.text() == "tool") return {Kind::named, choice["name"].text()};
  type.fail(R"("auto", "any", "tool" or "none")");
}

std::vector<std::string> read_stop_sequences(const Field& field) {
  if (field.there() && !field.is_list()) field.fail("a list of strings");
  return read_stops(field);
}

/// Any shape that Anthropic's API has is a schema.
ReplyShape read_shape(const Field& format) {
  if (format.there() && format["type"].text() != "json_schema") format["type"].refuse_value(R"("json_schema")");
  return read_reply_shape(format, format);
}

MessagesRequest read_request(const Model& model, const Field& request) {
  refuse_fields(request, known_fields);
  (void)request["model"].text_or("");
  MessagesRequest result;
  result.thinking = read_thinking(request["thinking"]);
  result.stream = request["stream"].boolean_or(false);
  result.one_call = request["tool_choice"]["disable_parallel_tool_use"].boolean_or(false);
  Conversation& conversation = result.wanted.conversation;
  conversation.messages = read_turns(request["system"], request["messages"], conversation.begin);
  conversation.chat.thinking = result.thinking;
  conversation.chat.tools = read_tools(request["tools"]);
  conversation.tool_choice = read_tool_choice(request["tool_choice"]);
  require_tool(conversation.tool_choice, conversation.chat.tools, request["tool_choice"]);
  const Field format = request["output_config"]["format"];
  result.wanted.shape = read_shape(format.there() ? format : request["output_format"]);
  result.wanted.choosing = read_choosing(request, model, 1);
  result.wanted.stops = read_stop_sequences(request["stop_sequences"]);
  return result;
}

}  // namespace

MessagesRequest read_messages_request(const Model& model, std::string_view body) {
  const Json json = parse_body(body);
  const Field request(&json, "");
  MessagesRequest result = read_request(model, request);
  result.wanted.max_tokens = read_token_count(request["max_tokens"]);
  return result;
}

MessagesRequest read_count_request(const Model& model, std::string_view body) {
  const Json json = parse_body(body);
  return read_request(model, Field(&json, ""));
}

}  // namespace larch::serve
