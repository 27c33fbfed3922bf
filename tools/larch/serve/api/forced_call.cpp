#include "serve/api/forced_call.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "serve/api_error.hpp"
#include "text/reply/format.hpp"

namespace larch::serve {
namespace {

/// What stands between a prompt and a call's arguments: the difference that a turn with a call makes to the template.
std::optional<std::string> call_opening(const Model& model, const Conversation& conversation, const Prompt& prompt,
                                        const std::string& name) {
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
  if (thinks && opening.find("</think>") == std::string::npos) opening.insert(0, "\n</think>\n\n");
  return opening;
}

using Tokens = std::vector<Token>;

/// Lets a reply begin with one of the sequences.
OnLogits beginning_with(std::vector<Tokens> sequences, std::size_t prompt_tokens) {
  return [all = std::move(sequences), prompt_tokens](std::span<float> logits, std::span<const Token> tokens) {
    const std::span<const Token> reply = tokens.subspan(prompt_tokens);
    Tokens next;
    for (const Tokens& sequence : all) {
      const std::size_t common = std::min(reply.size(), sequence.size());
      if (!std::equal(sequence.begin(), sequence.begin() + static_cast<std::ptrdiff_t>(common), reply.begin()))
        continue;
      if (common == sequence.size()) return;
      next.push_back(sequence[common]);
    }
    if (next.empty()) return;
    for (std::size_t i = 0; i < logits.size(); ++i)
      if (std::ranges::find(next, static_cast<Token>(i)) == next.end())
        logits[i] = -std::numeric_limits<float>::infinity();
  };
}

}  // namespace

OnLogits forced_call(const Model& model, const Conversation& conversation, const Prompt& prompt) {
  const ToolChoice& choice = conversation.tool_choice;
  if (choice.kind != ToolChoice::Kind::any && choice.kind != ToolChoice::Kind::named) return {};
  std::vector<Tokens> sequences;
  for (const Tool& tool : conversation.chat.tools) {
    if (choice.kind == ToolChoice::Kind::named && tool.name != choice.name) continue;
    const std::optional<std::string> opening = call_opening(model, conversation, prompt, tool.name);
    if (!opening)
      throw ApiError(400,
                     "tool_choice: expected none that forces a call, since the model's chat template does not show how "
                     "one begins",
                     "tool_choice", "unsupported_value");
    sequences.push_back(model.encode(*opening));
  }
  return beginning_with(std::move(sequences), prompt.tokens.size());
}

}  // namespace larch::serve
