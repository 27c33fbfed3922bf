// Numbers and quoted strings as Python writes and reads them.
#include <array>
#include <charconv>
#include <cmath>

#include "text/template/pystring.hpp"
#include "text/utf8.hpp"

namespace larch::text::jinja {
namespace {

/// Whether repr() shows a character as it is.
bool is_printable(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD) return false;
  if (c != ' ' && is_space(c)) return false;
  return !((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           (c >= 0xE000 && c <= 0xF8FF) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c & 0xFFFE) == 0xFFFE ||
           c >= 0xE0000);
}

std::string hex(char32_t code, std::size_t digits) {
  constexpr std::string_view alphabet = "0123456789abcdef";
  std::string out(digits, '0');
  for (std::size_t i = digits; i-- > 0; code >>= 4U) out[i] = alphabet[code & 15U];
  return out;
}

std::string escaped(char32_t c) {
  if (c == '\n') return "\\n";
  if (c == '\r') return "\\r";
  if (c == '\t') return "\\t";
  if (c < 0x100) return "\\x" + hex(c, 2);
  return c < 0x10000 ? "\\u" + hex(c, 4) : "\\U" + hex(c, 8);
}

/// Digits without the underscores that may stand between them; nothing if others stand elsewhere.
std::optional<std::string> without_underscores(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '_') {
      out += text[i];
      continue;
    }
    if (i == 0 || i + 1 == text.size() || text[i - 1] == '_' || text[i + 1] == '_') return std::nullopt;
  }
  return out;
}

std::string_view stripped(std::string_view text) { return strip_right(strip_left(text)); }

}  // namespace

std::string quoted(std::string_view text) {
  const bool single = text.find('\'') == std::string_view::npos || text.find('"') != std::string_view::npos;
  const char quote = single ? '\'' : '"';
  std::string out(1, quote);
  for (const std::string_view character : characters(text)) {
    if (character[0] == quote || character[0] == '\\') {
      out += '\\';
      out += character[0];
    } else if (utf8_length(character) == 0 || is_printable(utf8_decode(character).code)) {
      out += character;
    } else {
      out += escaped(utf8_decode(character).code);
    }
  }
  return out + quote;
}

std::string number_text(double value) {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  std::array<char, 64> buffer{};
  const auto print = [&](std::chars_format format) {
    return std::string(buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format).ptr);
  };
  std::string scientific = print(std::chars_format::scientific);
  const int exponent = std::stoi(scientific.substr(scientific.find('e') + 1));
  if (exponent < -4 || exponent >= 16) return scientific;
  const std::string fixed = print(std::chars_format::fixed);
  return fixed.find('.') == std::string::npos ? fixed + ".0" : fixed;
}

std::optional<std::int64_t> parse_integer(std::string_view text, int base) {
  auto digits = without_underscores(stripped(text));
  if (!digits || digits->empty()) return std::nullopt;
  std::string_view rest = *digits;
  const bool negative = rest[0] == '-';
  if (rest[0] == '-' || rest[0] == '+') rest.remove_prefix(1);
  if (rest.size() > 2 && rest[0] == '0' &&
      ((base == 16 && (rest[1] | 32) == 'x') || (base == 8 && (rest[1] | 32) == 'o') ||
       (base == 2 && (rest[1] | 32) == 'b')))
    rest.remove_prefix(2);
  if (rest.empty() || rest[0] == '-') return std::nullopt;
  std::int64_t value = 0;
  const auto result = std::from_chars(rest.data(), rest.data() + rest.size(), value, base);
  if (result.ec != std::errc() || result.ptr != rest.data() + rest.size()) return std::nullopt;
  return negative ? -value : value;
}

std::optional<double> parse_number(std::string_view text) {
  const auto digits = without_underscores(stripped(text));
  if (!digits || digits->empty()) return std::nullopt;
  std::string_view rest = *digits;
  if (rest[0] == '+') rest.remove_prefix(1);
  if (rest.empty() || rest[0] == '+' || rest.find_first_of("xX(") != std::string_view::npos) return std::nullopt;
  double value = 0;
  const auto result = std::from_chars(rest.data(), rest.data() + rest.size(), value);
  if (result.ptr != rest.data() + rest.size()) return std::nullopt;
  if (result.ec == std::errc::result_out_of_range)
    return rest[0] == '-' ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
  if (result.ec != std::errc()) return std::nullopt;
  return value;
}

}  // namespace larch::text::jinja
