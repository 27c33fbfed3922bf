#pragma once

#include <optional>
#include <string>
#include <vector>

namespace larch {

enum class Role { system, user, assistant, tool };

/// A function call that the model asks for. `arguments` is JSON text, as the model wrote it: chat templates see an
/// object that is that text where they want text.
struct ToolCall {
  std::string name;
  std::string arguments;
  std::string type = "function";
  std::string id{};  ///< empty: none; some formats ask for one
  bool operator==(const ToolCall&) const = default;
};

/// One turn of a conversation. An assistant turn that only calls tools has no content.
struct Message {
  Role role = Role::user;
  std::optional<std::string> content;
  std::vector<ToolCall> tool_calls{};
  std::string tool_call_id{};  ///< of the call that a tool's turn answers; empty: none
};

/// A function that the model may call; `parameters` is a JSON schema as text.
struct Tool {
  std::string name;
  std::string description;
  std::string parameters;
};

struct ChatOptions {
  bool add_generation_prompt = true;  ///< end with what starts the assistant's reply
  bool thinking = true;               ///< whether the reply starts with a thinking part, where templates ask
  /// Described to the model by its template, or by Larch where the format is V3.1, V3-0324 or R1-0528.
  std::vector<Tool> tools{};
};

/// A reply taken apart.
struct Reply {
  std::string thinking;  ///< the text of <think>…</think>, without the tags
  std::string content;   ///< what the user is meant to read
  std::vector<ToolCall> tool_calls;
};

}  // namespace larch
