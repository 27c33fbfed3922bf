#include "text/template/pystring.hpp"

#include <algorithm>
#include <array>

#include "text/template/failure.hpp"
#include "text/utf8.hpp"

namespace larch::text::jinja {
namespace {

std::size_t character_length(std::string_view text) { return std::max<std::size_t>(1, utf8_length(text)); }

/// Where the last character begins.
std::size_t last_character(std::string_view text) {
  std::size_t i = text.size() - 1;
  while (i > 0 && text.size() - i < 4 && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) --i;
  return character_length(text.substr(i)) == text.size() - i ? i : text.size() - 1;
}

bool is_in(std::string_view character, const std::optional<std::string_view>& set) {
  if (!set) return utf8_length(character) > 0 && is_space(utf8_decode(character).code);
  for (std::size_t i = 0; i < set->size(); i += character_length(set->substr(i)))
    if (set->substr(i, character_length(set->substr(i))) == character) return true;
  return false;
}

bool is_line_end(char32_t c) {
  return (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

std::vector<std::string_view> split_words(std::string_view text, std::int64_t most) {
  std::vector<std::string_view> parts;
  for (text = strip_left(text); !text.empty(); text = strip_left(text)) {
    if (most >= 0 && static_cast<std::int64_t>(parts.size()) == most) {
      parts.push_back(text);
      break;
    }
    std::size_t end = 0;
    while (end < text.size() && leading_space(text.substr(end)) == 0) end += character_length(text.substr(end));
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return parts;
}

std::vector<std::string_view> split_words_right(std::string_view text, std::int64_t most) {
  std::vector<std::string_view> parts;
  for (text = strip_right(text); !text.empty(); text = strip_right(text)) {
    if (most >= 0 && static_cast<std::int64_t>(parts.size()) == most) {
      parts.push_back(text);
      break;
    }
    std::size_t begin = text.size();
    while (
        begin > 0 &&
        !is_in(text.substr(last_character(text.substr(0, begin)), begin - last_character(text.substr(0, begin))), {}))
      begin = last_character(text.substr(0, begin));
    parts.push_back(text.substr(begin));
    text = text.substr(0, begin);
  }
  std::ranges::reverse(parts);
  return parts;
}

void require_separator(std::string_view separator) {
  if (separator.empty()) throw Failure("expected a separator, found an empty one");
}

}  // namespace

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += character_length(text.substr(i))) ++count;
  return count;
}

std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> all;
  for (std::size_t i = 0; i < text.size(); i += all.back().size())
    all.push_back(text.substr(i, character_length(text.substr(i))));
  return all;
}

bool is_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::size_t leading_space(std::string_view text) { return text.size() - strip_left(text).size(); }

std::string_view strip_left(std::string_view text, std::optional<std::string_view> set) {
  while (!text.empty()) {
    const std::size_t n = character_length(text);
    if (!is_in(text.substr(0, n), set)) break;
    text.remove_prefix(n);
  }
  return text;
}

std::string_view strip_right(std::string_view text, std::optional<std::string_view> set) {
  while (!text.empty()) {
    const std::size_t begin = last_character(text);
    if (!is_in(text.substr(begin), set)) break;
    text = text.substr(0, begin);
  }
  return text;
}

std::vector<std::string_view> split(std::string_view text, std::optional<std::string_view> separator,
                                    std::int64_t most) {
  if (!separator) return split_words(text, most);
  require_separator(*separator);
  std::vector<std::string_view> parts;
  std::size_t from = 0;
  for (std::size_t at = text.find(*separator); at != std::string_view::npos && most != 0; --most) {
    parts.push_back(text.substr(from, at - from));
    from = at + separator->size();
    at = text.find(*separator, from);
  }
  parts.push_back(text.substr(from));
  return parts;
}

std::vector<std::string_view> split_right(std::string_view text, std::optional<std::string_view> separator,
                                          std::int64_t most) {
  if (!separator) return split_words_right(text, most);
  require_separator(*separator);
  std::vector<std::string_view> parts;
  for (std::size_t at = text.rfind(*separator); at != std::string_view::npos && most != 0; --most) {
    parts.push_back(text.substr(at + separator->size()));
    text = text.substr(0, at);
    at = text.rfind(*separator);
  }
  parts.push_back(text);
  std::ranges::reverse(parts);
  return parts;
}

std::vector<std::string_view> split_lines(std::string_view text, bool keep_ends) {
  std::vector<std::string_view> lines;
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t n = character_length(text.substr(i));
    if (utf8_length(text.substr(i)) == 0 || !is_line_end(utf8_decode(text.substr(i)).code)) {
      i += n;
      continue;
    }
    const std::size_t end = i;
    i += text.substr(i).starts_with("\r\n") ? 2 : n;
    lines.push_back(text.substr(from, (keep_ends ? i : end) - from));
    from = i;
  }
  if (from < text.size()) lines.push_back(text.substr(from));
  return lines;
}

std::string replace(std::string_view text, std::string_view old, std::string_view by, std::int64_t most,
                    std::size_t limit) {
  std::string out;
  const auto put = [&](std::string_view piece) {
    out += piece;
    if (out.size() > limit)
      throw Failure("expected texts of at most " + std::to_string(limit) + " bytes, found a larger one",
                    ErrorCode::unsupported);
  };
  if (!old.empty()) {
    for (std::size_t at = text.find(old); at != std::string_view::npos && most != 0; at = text.find(old), --most) {
      put(text.substr(0, at));
      put(by);
      text.remove_prefix(at + old.size());
    }
    put(text);
    return out;
  }
  // Python finds an empty text before every character and at the end.
  for (; most != 0; --most) {
    put(by);
    if (text.empty()) break;
    put(text.substr(0, character_length(text)));
    text.remove_prefix(character_length(text));
  }
  put(text);
  return out;
}

std::string title_words(std::string_view text) {
  constexpr std::string_view breaks = "-({[<";
  std::string out;
  while (!text.empty()) {
    std::size_t n = 0;
    const auto is_break = [&](std::size_t i) {
      return breaks.find(text[i]) != std::string_view::npos ||
             leading_space(text.substr(i, character_length(text.substr(i)))) > 0;
    };
    const bool first = is_break(0);
    while (n < text.size() && is_break(n) == first) n += character_length(text.substr(n));
    const std::size_t initial = character_length(text);
    out += upper(text.substr(0, initial)) + lower(text.substr(initial, n - initial));
    text.remove_prefix(n);
  }
  return out;
}

std::string escape(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&#34;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace larch::text::jinja
