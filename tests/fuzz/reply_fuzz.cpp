// The first byte chooses the format and the prompt, the second the size of pieces, the rest is a reply. Taken apart as
// a whole and in pieces it must give the same, and a reply without tags must come out as it is.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/reply/reply.hpp"
#include "text/utf8.hpp"

namespace {

using namespace larch::text;

using Channels = std::array<std::string, 3>;

void add(Channels& channels, const std::vector<ReplyParser::Event>& events) {
  for (const auto& event : events) channels[static_cast<std::size_t>(event.channel)] += event.text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const ReplyFormat format{.calls = static_cast<ReplyFormat::Calls>(data[0] % 3), .thinks = (data[0] & 4) == 0};
  const std::string_view prompt = (data[0] & 8) != 0 ? "<think>\n" : "<｜Assistant｜>";
  const std::size_t step = 1 + data[1] % 32;
  Utf8Stream characters;
  std::string reply = characters.push({reinterpret_cast<const char*>(data) + 2, size - 2});
  reply += characters.flush();

  Channels whole, pieces;
  ReplyParser one(format, prompt), many(format, prompt);
  add(whole, one.push(reply));
  add(whole, one.finish());
  for (std::size_t at = 0; at < reply.size();) {
    std::size_t next = std::min(at + step, reply.size());
    while (next < reply.size() && (static_cast<unsigned char>(reply[next]) & 0xC0) == 0x80) ++next;
    add(pieces, many.push(std::string_view(reply).substr(at, next - at)));
    at = next;
  }
  add(pieces, many.finish());
  if (whole != pieces || one.reply().tool_calls != many.reply().tool_calls) std::abort();
  if (prompt.ends_with("｜>") && reply.find('<') == std::string::npos && one.reply().content != reply) std::abort();
  return 0;
}
