// read_input(): turns as OpenAI's Responses API writes them, whose items may each be a part of one.
#include "serve/api/content.hpp"
#include "serve/api/responses_request.hpp"

namespace larch::serve {
namespace {

Role read_role(const Field& role) {
  const std::string& name = role.text();
  if (name == "system" || name == "developer") return Role::system;
  if (name == "user") return Role::user;
  if (name == "assistant") return Role::assistant;
  role.fail(R"("system", "developer", "user" or "assistant")");
}

void add_call(const Field& item, std::vector<Message>& turns) {
  // Calls belong to the turn in which the assistant spoke before them, if it did.
  if (turns.empty() || turns.back().role != Role::assistant)
    turns.push_back({.role = Role::assistant, .content = std::nullopt});
  turns.back().tool_calls.push_back(
      {.name = item["name"].text(), .arguments = arguments_text(item["arguments"]), .id = item["call_id"].text()});
}

void add_item(const Field& item, std::vector<Message>& turns) {
  const Field type = item.require_object()["type"];
  const std::string kind = type.text_or("message");
  if (kind == "message") {
    const Role role = read_role(item["role"]);
    turns.push_back(
        {.role = role, .content = read_content(item["content"], {"input_text", "output_text", "text", "refusal"})});
  } else if (kind == "function_call") {
    add_call(item, turns);
  } else if (kind == "function_call_output") {
    turns.push_back({.role = Role::tool,
                     .content = read_content(item["output"], {"input_text", "output_text"}),
                     .tool_call_id = item["call_id"].text()});
  } else if (kind != "reasoning") {
    type.refuse_value(R"("message", "function_call", "function_call_output" or "reasoning")");
  }
}

}  // namespace

std::vector<Message> read_input(const Field& instructions, const Field& input) {
  std::vector<Message> turns;
  if (instructions.there()) turns.push_back({.role = Role::system, .content = instructions.text()});
  const std::size_t before = turns.size();
  if (input.is_text()) {
    turns.push_back({.role = Role::user, .content = input.text()});
    return turns;
  }
  if (!input.is_list()) input.fail("a string or a list of items");
  for (const Field& item : input.list()) add_item(item, turns);
  if (turns.size() == before) input.fail("a message at least");
  return turns;
}

}  // namespace larch::serve
