#include "serve/api/forced_call.hpp"

#include <algorithm>
#include <cmath>
#include <larch/json_constraint.hpp>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

#include "serve/api_error.hpp"
#include "text/reply/format.hpp"

namespace larch::serve {
namespace {

/// What stands before and behind a call's arguments in a reply.
struct CallText {
  std::string opening, closing;
};

/// By the difference that a turn with a call makes to the template.
std::optional<CallText> call_text(const Model& model, const Conversation& conversation, const Prompt& prompt,
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
  return CallText{opening, called.substr(called.find('}', arguments) + 1)};
}

using Tokens = std::vector<Token>;

void allow_only(std::span<float> logits, const Tokens& tokens) {
  for (std::size_t i = 0; i < logits.size(); ++i)
    if (std::ranges::find(tokens, static_cast<Token>(i)) == tokens.end())
      logits[i] = -std::numeric_limits<float>::infinity();
}

/// How a reply calls a tool.
struct CallForm {
  Tokens opening;
  OnLogits arguments;  ///< lets what follows be the tool's arguments, and then the reply's end
  Tokens closing;
};

/// Lets a reply be a call in one of the forms, from its first token to its last.
class CallGuide {
 public:
  CallGuide(std::vector<CallForm> forms, const Model& model, std::size_t prompt_tokens)
      : forms_(std::move(forms)), model_(model), prompt_tokens_(prompt_tokens) {}

  void operator()(std::span<float> logits, std::span<const Token> tokens) {
    const std::span<const Token> reply = tokens.subspan(prompt_tokens_);
    Tokens next;
    for (CallForm& form : forms_) {
      const std::size_t common = std::min(reply.size(), form.opening.size());
      if (!std::ranges::equal(std::span(form.opening).first(common), reply.first(common))) continue;
      if (common == form.opening.size()) return go_on(form, logits, tokens);
      next.push_back(form.opening[common]);
    }
    allow_only(logits, next);
  }

 private:
  void go_on(CallForm& form, std::span<float> logits, std::span<const Token> tokens) {
    if (closing_ == 0) {
      form.arguments(logits, tokens);
      if (ends(logits)) closing_ = tokens.size();
    }
    if (closing_ == 0) return;
    const std::size_t closed = tokens.size() - closing_;
    if (closed >= form.closing.size()) return allow_only(logits, model_.end_tokens());
    std::ranges::fill(logits, -std::numeric_limits<float>::infinity());
    logits[static_cast<std::size_t>(form.closing[closed])] = 0;
  }

  /// Whether the arguments are complete.
  [[nodiscard]] bool ends(std::span<const float> logits) const {
    const std::vector<Token>& ends = model_.end_tokens();
    for (std::size_t i = 0; i < logits.size(); ++i)
      if (std::isfinite(logits[i]) && std::ranges::find(ends, static_cast<Token>(i)) == ends.end()) return false;
    return true;
  }

  std::vector<CallForm> forms_;
  Model model_;
  std::size_t prompt_tokens_;
  std::size_t closing_ = 0;  ///< tokens before what closes the call; 0: it is not there yet
};

/// What the tool's parameters describe; where that is more than can be held to, any object.
OnLogits arguments_of(const Model& model, const Tool& tool) {
  try {
    if (!tool.parameters.empty()) {
      nlohmann::ordered_json schema = nlohmann::ordered_json::parse(tool.parameters);
      if (schema.is_object() && !schema.contains("type")) schema["type"] = "object";
      return JsonConstraint(model, schema.dump()).hook({.thinking = false});
    }
  } catch (const Error& e) {
    if (e.code() != ErrorCode::invalid_argument) throw;
  }
  return JsonConstraint(model).hook({.thinking = false});
}

}  // namespace

OnLogits forced_call(const Model& model, const Conversation& conversation, const Prompt& prompt) {
  const ToolChoice& choice = conversation.tool_choice;
  if (choice.kind != ToolChoice::Kind::any && choice.kind != ToolChoice::Kind::named) return {};
  std::vector<CallForm> forms;
  for (const Tool& tool : conversation.chat.tools) {
    if (choice.kind == ToolChoice::Kind::named && tool.name != choice.name) continue;
    const std::optional<CallText> text = call_text(model, conversation, prompt, tool.name);
    if (!text)
      throw ApiError(400,
                     "tool_choice: expected none that forces a call, since the model's chat template does not show how "
                     "one begins",
                     "tool_choice", "unsupported_value");
    forms.push_back({model.encode(text->opening), arguments_of(model, tool), model.encode(text->closing)});
  }
  return CallGuide(std::move(forms), model, prompt.tokens.size());
}

}  // namespace larch::serve
