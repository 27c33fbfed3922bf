#include "text/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace larch::text {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// What the bytes at the front of a text are.
struct Scan {
  std::size_t length;  ///< bytes of the character, of its beginning, or of the ill-formed sequence; at least 1
  enum { valid, truncated, invalid } kind;
};

/// Examines the front of a non-empty text.
Scan scan(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {1, Scan::valid};
  if (lead < 0xC2 || lead > 0xF4) return {1, Scan::invalid};
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  // Overlong forms, surrogates and values past U+10FFFF show in the second byte.
  unsigned low = 0x80, high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  for (std::size_t i = 1; i < length; ++i) {
    if (i == text.size()) return {i, Scan::truncated};
    if (byte(i) < low || byte(i) > high) return {i, Scan::invalid};
    low = 0x80, high = 0xBF;
  }
  return {length, Scan::valid};
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    // Eight ASCII bytes at a time.
    std::uint64_t word;
    while (text.size() - i >= sizeof word) {
      std::memcpy(&word, text.data() + i, sizeof word);
      if ((word & 0x8080808080808080u) != 0) break;
      i += sizeof word;
    }
    if (i == text.size()) break;
    const Scan s = scan(text.substr(i));
    if (s.kind != Scan::valid) return i;
    i += s.length;
  }
  return std::nullopt;
}

std::size_t utf8_length(std::string_view text) {
  if (text.empty()) return 0;
  const Scan s = scan(text);
  return s.kind == Scan::valid ? s.length : 0;
}

std::string utf8_encode(char32_t code) {
  const auto tail = [](char32_t bits) { return static_cast<char>(0x80 | (bits & 0x3F)); };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xC0 | code >> 6), tail(code)};
  if (code < 0x10000) return {static_cast<char>(0xE0 | code >> 12), tail(code >> 6), tail(code)};
  return {static_cast<char>(0xF0 | code >> 18), tail(code >> 12), tail(code >> 6), tail(code)};
}

Decoded utf8_decode(std::string_view text) {
  constexpr unsigned char masks[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
  const std::size_t length = utf8_length(text);
  char32_t code = length == 0 ? 0 : static_cast<unsigned char>(text[0]) & masks[length];
  for (std::size_t i = 1; i < length; ++i) code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
  return {code, length};
}

std::string Utf8Stream::push(std::string_view bytes) {
  tail_ += bytes;
  std::string out;
  std::string_view rest = tail_;
  while (!rest.empty()) {
    const Scan s = scan(rest);
    if (s.kind == Scan::truncated) break;
    out += s.kind == Scan::valid ? rest.substr(0, s.length) : replacement;
    rest.remove_prefix(s.length);
  }
  tail_ = std::string(rest);
  return out;
}

std::string Utf8Stream::flush() {
  const bool unfinished = !tail_.empty();
  tail_.clear();
  return unfinished ? std::string(replacement) : std::string();
}

}  // namespace larch::text
