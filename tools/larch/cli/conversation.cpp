#include "cli/conversation.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "cli/report.hpp"
#include "core/atomic_file.hpp"
#include "core/json.hpp"
#include "core/mapped_file.hpp"
#include "core/quote.hpp"

namespace larch::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t size_limit = std::size_t{1} << 28;
constexpr std::array<std::pair<Role, std::string_view>, 4> roles{
    {{Role::system, "system"}, {Role::user, "user"}, {Role::assistant, "assistant"}, {Role::tool, "tool"}}};

std::string_view name(Role role) {
  for (const auto& [value, text] : roles)
    if (value == role) return text;
  return "";
}

Role parse_role(const std::string& text) {
  for (const auto& [value, name] : roles)
    if (name == text) return value;
  throw Error(ErrorCode::malformed, "expected a role, found " + quote(text));
}

Json message_json(const Message& message) {
  Json json{{"role", name(message.role)}, {"content", nullptr}};
  if (message.content) json["content"] = *message.content;
  if (!message.tool_calls.empty()) json["tool_calls"] = to_json(message.tool_calls);
  return json;
}

Message parse_message(const nlohmann::json& json) {
  Message message{parse_role(json.at("role").get<std::string>()), std::nullopt};
  if (!json.at("content").is_null()) message.content = json.at("content").get<std::string>();
  if (json.contains("tool_calls"))
    for (const auto& call : json.at("tool_calls"))
      message.tool_calls.push_back({call.at("name").get<std::string>(), call.at("arguments").get<std::string>(),
                                    call.at("type").get<std::string>()});
  return message;
}

std::vector<Message> parse_messages(const nlohmann::json& json, const std::string& file) {
  try {
    std::vector<Message> messages;
    for (const auto& message : json.at("messages")) messages.push_back(parse_message(message));
    return messages;
  } catch (const std::exception& e) {
    throw Error(ErrorCode::malformed, file + ": expected a conversation saved by larch, found an error: " + e.what());
  }
}

fs::path snapshot_of(fs::path file) { return file += ".session"; }

}  // namespace

void Conversation::save(const fs::path& file) const {
  Json list = Json::array();
  for (const Message& message : messages) list.push_back(message_json(message));
  session.save(snapshot_of(file));
  const std::string text = Json{{"messages", list}}.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
  AtomicFile out(file);
  out.write(std::as_bytes(std::span(text)));
  out.commit();
}

void Conversation::load(const fs::path& file) {
  std::vector<Message> loaded =
      parse_messages(parse_json(read_text_file(file, size_limit), file.string()), file.string());
  session.load(snapshot_of(file));
  messages = std::move(loaded);
}

}  // namespace larch::cli
