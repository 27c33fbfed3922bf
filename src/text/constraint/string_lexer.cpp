#include "text/constraint/string_lexer.hpp"

#include <string_view>

namespace larch::text::constraint {
namespace {

bool is_hex(std::uint8_t byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

std::uint8_t lower(std::uint8_t byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<std::uint8_t>(byte + 32) : byte;
}

using Next = std::optional<StringStep>;

Next when(bool good, InString next) { return good ? Next({next, false}) : std::nullopt; }
Next within(std::uint8_t byte, std::uint8_t low, std::uint8_t high, InString next) {
  return when(byte >= low && byte <= high, next);
}

Next step_body(std::uint8_t byte) {
  if (byte == '"') return StringStep{InString::closed, false};
  if (byte == '\\') return StringStep{InString::escape, true};
  if (byte < 0x20) return std::nullopt;
  if (byte < 0x80) return StringStep{InString::body, true};
  if (byte < 0xC2 || byte > 0xF4) return std::nullopt;
  if (byte < 0xE0) return StringStep{InString::tail1, true};
  if (byte == 0xE0) return StringStep{InString::after_e0, true};
  if (byte == 0xED) return StringStep{InString::after_ed, true};
  if (byte < 0xF0) return StringStep{InString::tail2, true};
  if (byte == 0xF0) return StringStep{InString::after_f0, true};
  return StringStep{byte == 0xF4 ? InString::after_f4 : InString::tail3, true};
}

Next step_after_d(std::uint8_t byte) {
  if (byte >= '0' && byte <= '7') return StringStep{InString::hex2, false};
  const std::uint8_t digit = lower(byte);
  return when(byte == '8' || byte == '9' || digit == 'a' || digit == 'b', InString::high2);
}

}  // namespace

std::optional<StringStep> step_string(InString at, std::uint8_t byte) {
  switch (at) {
    case InString::body:
      return step_body(byte);
    case InString::escape:
      if (byte == 'u') return StringStep{InString::hex4, false};
      return when(std::string_view("\"\\/bfnrt").find(static_cast<char>(byte)) != std::string_view::npos,
                  InString::body);
    case InString::hex4:
      if (lower(byte) == 'd') return StringStep{InString::after_d, false};
      return when(is_hex(byte), InString::hex3);
    case InString::hex3:
      return when(is_hex(byte), InString::hex2);
    case InString::hex2:
      return when(is_hex(byte), InString::hex1);
    case InString::hex1:
      return when(is_hex(byte), InString::body);
    case InString::after_d:
      return step_after_d(byte);
    case InString::high2:
      return when(is_hex(byte), InString::high1);
    case InString::high1:
      return when(is_hex(byte), InString::low_backslash);
    case InString::low_backslash:
      return when(byte == '\\', InString::low_u);
    case InString::low_u:
      return when(byte == 'u', InString::low_d);
    case InString::low_d:
      return when(lower(byte) == 'd', InString::low_c);
    case InString::low_c:
      return within(lower(byte), 'c', 'f', InString::hex2);
    case InString::tail1:
      return within(byte, 0x80, 0xBF, InString::body);
    case InString::tail2:
      return within(byte, 0x80, 0xBF, InString::tail1);
    case InString::tail3:
      return within(byte, 0x80, 0xBF, InString::tail2);
    case InString::after_e0:
      return within(byte, 0xA0, 0xBF, InString::tail1);
    case InString::after_ed:
      return within(byte, 0x80, 0x9F, InString::tail1);
    case InString::after_f0:
      return within(byte, 0x90, 0xBF, InString::tail2);
    case InString::after_f4:
      return within(byte, 0x80, 0x8F, InString::tail2);
    case InString::closed:
      break;
  }
  return std::nullopt;
}

}  // namespace larch::text::constraint
