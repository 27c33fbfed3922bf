#include "text/tokenizer/byte_level.hpp"

#include "text/utf8.hpp"

namespace larch::text {
namespace {

constexpr bool stands_for_itself(unsigned byte) {
  return (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
}

constexpr std::size_t code_limit = 0x144;  // 68 bytes do not stand for themselves

/// [code point]: its byte, or -1.
std::array<int, code_limit> make_byte_of_code() {
  std::array<int, code_limit> table{};
  table.fill(-1);
  std::size_t next = 0x100;
  for (unsigned byte = 0; byte < 256; ++byte) table[stands_for_itself(byte) ? byte : next++] = static_cast<int>(byte);
  return table;
}

const std::array<int, code_limit>& byte_of_code() {
  static const std::array<int, code_limit> table = make_byte_of_code();
  return table;
}

}  // namespace

const std::array<std::string, 256>& byte_alphabet() {
  static const std::array<std::string, 256> table = [] {
    std::array<std::string, 256> t;
    for (std::size_t code = 0; code < code_limit; ++code)
      if (const int byte = byte_of_code()[code]; byte >= 0)
        t[static_cast<std::size_t>(byte)] = utf8_encode(static_cast<char32_t>(code));
    return t;
  }();
  return table;
}

std::optional<std::string> bytes_of_token(std::string_view token) {
  std::string bytes;
  bytes.reserve(token.size());
  while (!token.empty()) {
    const Decoded c = utf8_decode(token);
    const int byte = c.length > 0 && c.code < code_limit ? byte_of_code()[c.code] : -1;
    if (byte < 0) return std::nullopt;
    bytes += static_cast<char>(byte);
    token.remove_prefix(c.length);
  }
  return bytes;
}

std::string token_of_bytes(std::string_view bytes) {
  std::string token;
  for (const char byte : bytes) token += byte_alphabet()[static_cast<unsigned char>(byte)];
  return token;
}

}  // namespace larch::text
