// read_turns(): turns as Anthropic's API writes them.
#include "serve/api/content.hpp"
#include "serve/api/messages_request.hpp"

namespace larch::serve {
namespace {

/// Takes the blocks of one message apart: text, calls, and the results of calls, which are turns of their own.
class Blocks {
 public:
  Blocks(std::vector<Message>& turns, Role role) : turns_(turns), role_(role) {}

  void add(const Field& block) {
    const Field type = block.require_object()["type"];
    const std::string& name = type.text();
    const bool assistant = role_ == Role::assistant;
    if (name == "text") {
      has_text_ = true;
      append_part(text_, block["text"].text());
    } else if (name == "tool_use" && assistant) {
      calls_.push_back({.name = block["name"].text(),
                        .arguments = arguments_text(block["input"].require_object()),
                        .id = block["id"].text()});
    } else if (name == "tool_result" && !assistant) {
      add_result(block);
    } else if (!assistant || (name != "thinking" && name != "redacted_thinking")) {
      type.refuse_value(assistant ? R"("text", "tool_use", "thinking" or "redacted_thinking")"
                                  : R"("text" or "tool_result")");
    }
  }

  /// The text and the calls as a turn.
  void finish() {
    if (!has_text_ && calls_.empty()) return;
    turns_.push_back(
        {.role = role_, .content = has_text_ ? std::optional(text_) : std::nullopt, .tool_calls = std::move(calls_)});
    text_.clear();
    has_text_ = false;
  }

 private:
  void add_result(const Field& block) {
    finish();  // what was said before it
    const Field content = block["content"];
    turns_.push_back({.role = Role::tool,
                      .content = content.there() ? read_content(content, {"text"}) : "",
                      .tool_call_id = block["tool_use_id"].text()});
  }

  std::vector<Message>& turns_;
  Role role_;
  bool has_text_ = false;
  std::string text_;
  std::vector<ToolCall> calls_;
};

Role read_role(const Field& role) {
  if (role.text() == "user") return Role::user;
  if (role.text() == "assistant") return Role::assistant;
  if (role.text() == "system") return Role::system;
  role.fail(R"("user" or "assistant")");
}

void read_turn(const Field& message, std::vector<Message>& turns) {
  const Role role = read_role(message.require_object()["role"]);
  const Field content = message["content"];
  if (!content.is_list()) {
    turns.push_back({.role = role, .content = read_content(content, {"text"})});
    return;
  }
  const std::size_t before = turns.size();
  Blocks blocks(turns, role);
  for (const Field& block : content.list()) blocks.add(block);
  blocks.finish();
  // Nothing but thoughts, of a reply that was cut, perhaps.
  if (turns.size() == before) turns.push_back({.role = role, .content = ""});
}

}  // namespace

std::vector<Message> read_turns(const Field& system, const Field& messages, std::string& begin) {
  std::vector<Message> turns;
  if (system.there()) turns.push_back({.role = Role::system, .content = read_content(system, {"text"})});
  const std::size_t before = turns.size();
  for (const Field& message : messages.list()) read_turn(message, turns);
  if (turns.size() == before) messages.fail("a message at least");
  if (turns.back().role == Role::assistant && turns.back().tool_calls.empty() && turns.size() > before + 1) {
    begin = *turns.back().content;
    turns.pop_back();
  }
  return turns;
}

}  // namespace larch::serve
