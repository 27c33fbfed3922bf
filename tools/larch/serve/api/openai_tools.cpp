#include "serve/api/openai_tools.hpp"

#include <algorithm>
#include <string>

namespace larch::serve {
namespace {

using Kind = ToolChoice::Kind;

Field function_in(const Field& tool, FunctionForm form) {
  return form == FunctionForm::nested ? tool["function"] : tool;
}

void require_function(const Field& type) {
  if (type.text() != "function") type.refuse_value(R"("function")");
}

std::vector<Tool> read_tools(const Field& tools, FunctionForm form) {
  std::vector<Tool> all;
  if (!tools.there()) return all;
  for (const Field& tool : tools.list()) {
    require_function(tool["type"]);
    all.push_back(read_function(function_in(tool, form), "parameters"));
  }
  return all;
}

/// Drops the tools that are not allowed. Returns whether any of the others must be called.
ToolChoice keep_allowed(const Field& allowed, FunctionForm form, std::vector<Tool>& tools) {
  const std::string& mode = allowed["mode"].text();
  if (mode != "auto" && mode != "required") allowed["mode"].fail(R"("auto" or "required")");
  std::vector<std::string> names;
  for (const Field& tool : allowed["tools"].list()) {
    require_function(tool["type"]);
    const Field name = function_in(tool, form)["name"];
    names.push_back(name.text());
    require_tool({Kind::named, names.back()}, tools, name);
  }
  std::erase_if(tools, [&](const Tool& tool) { return std::ranges::find(names, tool.name) == names.end(); });
  return {.kind = mode == "required" ? Kind::any : Kind::automatic};
}

ToolChoice read_choice(const Field& choice, FunctionForm form, std::vector<Tool>& tools) {
  if (!choice.there()) return {};
  if (choice.is_object()) {
    const Field type = choice["type"];
    if (type.text() == "function") return {Kind::named, function_in(choice, form)["name"].text()};
    if (type.text() != "allowed_tools") type.refuse_value(R"("function" or "allowed_tools")");
    return keep_allowed(form == FunctionForm::nested ? choice["allowed_tools"] : choice, form, tools);
  }
  if (!choice.is_text()) choice.fail("a string or an object");
  if (choice.text() == "auto") return {};
  if (choice.text() == "none") return {.kind = Kind::none};
  if (choice.text() != "required") choice.fail(R"("auto", "none", "required", a function or allowed tools)");
  return {.kind = Kind::any};
}

}  // namespace

void read_openai_tools(const Field& request, FunctionForm form, Conversation& conversation) {
  std::vector<Tool>& tools = conversation.chat.tools;
  const Field choice = request["tool_choice"];
  tools = read_tools(request["tools"], form);
  conversation.tool_choice = read_choice(choice, form, tools);
  require_tool(conversation.tool_choice, tools, choice);
}

}  // namespace larch::serve
