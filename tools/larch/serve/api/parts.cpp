#include "serve/api/parts.hpp"

#include "serve/api/identity.hpp"
#include "serve/json_text.hpp"

namespace larch::serve {
namespace {

/// A call of which the piece tells: {"name": …, "arguments": …}. Arguments stay as the model wrote them.
Part read_call(std::string_view text) {
  const Json call = Json::parse(text);
  Part part{.channel = Channel::tool_call, .name = call.at("name").get<std::string>(), .id = new_id("")};
  const std::string head = R"({"name": )" + call.at("name").dump() + R"(, "arguments": )";
  const std::size_t end = text.rfind('}');
  part.text =
      text.starts_with(head) ? std::string(text.substr(head.size(), end - head.size())) : call.at("arguments").dump();
  return part;
}

}  // namespace

bool Parts::take(const Piece& piece) {
  if (piece.text.empty() || (piece.channel == Channel::thinking && !options_.thinking)) return false;
  if (piece.channel == Channel::tool_call) {
    if (options_.one_call && calls_ > 0) return false;
    parts_.push_back(read_call(piece.text));
    ++calls_;
    return true;
  }
  if (parts_.empty() || parts_.back().channel != piece.channel)
    parts_.push_back({.channel = piece.channel, .id = new_id("")});
  parts_.back().text += piece.text;
  return true;
}

std::string Parts::text(Channel channel) const {
  std::string all;
  for (const Part& part : parts_)
    if (part.channel == channel) all += part.text;
  return all;
}

}  // namespace larch::serve
