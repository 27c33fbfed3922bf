// read_chat_messages(): turns as OpenAI's chat API writes them.
#include "serve/api/chat_request.hpp"
#include "serve/api/content.hpp"

namespace larch::serve {
namespace {

Role read_role(const Field& role) {
  const std::string& name = role.text();
  if (name == "system" || name == "developer") return Role::system;
  if (name == "user") return Role::user;
  if (name == "assistant") return Role::assistant;
  if (name == "tool") return Role::tool;
  if (name == "function") role.refuse_value(R"("tool")");
  role.fail(R"("system", "developer", "user", "assistant" or "tool")");
}

ToolCall read_call(const Field& call) {
  const Field type = call["type"];
  if (type.there() && type.text() != "function") type.refuse_value(R"("function")");
  const Field function = call["function"];
  return {.name = function.require_object()["name"].text(),
          .arguments = arguments_text(function["arguments"]),
          .id = call["id"].text_or("")};
}

Message read_message(const Field& message) {
  message.require_object();
  Message result{.role = read_role(message["role"]), .content = std::nullopt};
  const Field calls = message["tool_calls"], content = message["content"];
  if (calls.there()) {
    if (result.role != Role::assistant) calls.fail("none but in an assistant's turn");
    for (const Field& call : calls.list()) result.tool_calls.push_back(read_call(call));
  }
  if (message["function_call"].there()) message["function_call"].refuse("give tool_calls");
  if (message["audio"].there()) message["audio"].refuse();
  const Field refusal = message["refusal"];
  if (content.there() || (result.tool_calls.empty() && !refusal.there())) {
    result.content =
        result.role == Role::assistant ? read_content(content, {"text", "refusal"}) : read_content(content, {"text"});
  } else if (refusal.there()) {
    result.content = refusal.text();
  }
  if (result.role == Role::tool) result.tool_call_id = message["tool_call_id"].text_or("");
  return result;
}

}  // namespace

std::vector<Message> read_chat_messages(const Field& messages) {
  std::vector<Message> all;
  for (const Field& message : messages.list()) all.push_back(read_message(message));
  if (all.empty()) messages.fail("a message at least");
  return all;
}

}  // namespace larch::serve
