#include "serve/api/call_forms.hpp"

#include <larch/json_constraint.hpp>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "text/reply/format.hpp"

namespace larch::serve {
namespace {

/// What stands before and behind a call's arguments in a reply.
struct CallText {
  std::string opening, closing;
};

/// By the difference that a turn with a call makes to the template.
std::optional<CallText> call_text(const Model& model, const Conversation& conversation, const Prompt& prompt,
                                  CallPlace place, const std::string& name) {
  constexpr std::string_view key = "larch_arguments";
  std::vector<Message> messages = conversation.messages;
  messages.push_back(
      {.role = Role::assistant,
       .content = std::nullopt,
       .tool_calls = {{.name = name, .arguments = R"({")" + std::string(key) + R"(": 0})", .id = "call_0"}}});
  ChatOptions chat = conversation.chat;
  chat.add_generation_prompt = false;
  std::string called;
  try {
    called = model.render(messages, chat);
  } catch (const Error&) {
    return {};
  }
  const bool thinks = text::opens_thinking(prompt.text);
  const std::string before = thinks ? prompt.text.substr(0, prompt.text.rfind("<think>")) : prompt.text;
  const std::size_t arguments = called.rfind(R"({")" + std::string(key));
  if (arguments == std::string::npos || arguments <= before.size() || !called.starts_with(before)) return {};
  std::string opening = called.substr(before.size(), arguments - before.size());
  if (opening.find(name) == std::string::npos) return {};
  constexpr std::string_view end_think = "</think>";
  const std::size_t thought = opening.find(end_think);
  if (place == CallPlace::reply && thinks && thought == std::string::npos) opening.insert(0, "\n</think>\n\n");
  if (place == CallPlace::content && thought != std::string::npos) opening.erase(0, thought + end_think.size());
  if (place == CallPlace::content) opening.erase(0, opening.find_first_not_of(" \n"));
  return CallText{opening, called.substr(called.find('}', arguments) + 1)};
}

/// What the tool's parameters describe; where that is more than can be held to, any object.
OnLogits arguments_of(const Model& model, const Tool& tool) {
  try {
    if (!tool.parameters.empty()) {
      nlohmann::ordered_json schema = nlohmann::ordered_json::parse(tool.parameters);
      if (schema.is_object() && !schema.contains("type")) schema["type"] = "object";
      return JsonConstraint(model, schema.dump()).hook(false);
    }
  } catch (const Error& e) {
    if (e.code() != ErrorCode::invalid_argument) throw;
  }
  return JsonConstraint(model).hook(false);
}

}  // namespace

std::vector<CallForm> call_forms(const Model& model, const Conversation& conversation, const Prompt& prompt,
                                 CallPlace place) {
  const ToolChoice& choice = conversation.tool_choice;
  std::vector<CallForm> forms;
  for (const Tool& tool : conversation.chat.tools) {
    if (choice.kind == ToolChoice::Kind::named && tool.name != choice.name) continue;
    const std::optional<CallText> text = call_text(model, conversation, prompt, place, tool.name);
    if (!text) return {};
    forms.push_back({model.encode(text->opening), arguments_of(model, tool), model.encode(text->closing)});
  }
  return forms;
}

}  // namespace larch::serve
