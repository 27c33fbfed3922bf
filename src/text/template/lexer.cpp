#include "text/template/lexer.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/quote.hpp"
#include "larch/error.hpp"
#include "text/template/pystring.hpp"
#include "text/utf8.hpp"

namespace larch::text::jinja {
namespace {

using Kind = Token::Kind;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_name(char c) { return begins_name(c) || is_digit(c); }

/// Line breaks as \n; one at the very end is dropped.
std::string normalized(std::string_view source) {
  std::string out;
  out.reserve(source.size());
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i] == '\r' && i + 1 < source.size() && source[i + 1] == '\n') continue;
    out += source[i] == '\r' ? '\n' : source[i];
  }
  if (out.ends_with('\n')) out.pop_back();
  return out;
}

class Lexer {
 public:
  Lexer(std::string_view source, const std::string& origin)
      : source_(normalized(source)), in_(source_), origin_(origin) {}

  std::vector<Token> run() {
    while (at_ < in_.size()) root();
    push(Kind::end);
    return std::move(tokens_);
  }

 private:
  [[noreturn]] void fail(const std::string& message) const { fail_at(origin_, line_, message); }
  [[nodiscard]] std::string_view rest() const { return in_.substr(at_); }
  [[nodiscard]] bool follows(std::string_view text) const { return rest().starts_with(text); }
  void push(Kind kind, std::string text = {}) {
    tokens_.push_back({.kind = kind, .text = std::move(text), .line = line_});
  }

  /// Goes on by n bytes, counting lines.
  void advance(std::size_t n) {
    line_ += static_cast<int>(std::ranges::count(in_.substr(at_, n), '\n'));
    at_ += n;
    line_begins_ = n > 0 ? in_[at_ - 1] == '\n' : line_begins_;
  }
  void skip_space() { advance(leading_space(rest())); }
  void skip_newline() {
    if (follows("\n")) advance(1);
  }

  /// Text up to the next tag, and what begins there.
  void root() {
    std::size_t tag = at_;
    for (;; ++tag) {
      tag = in_.find('{', tag);
      if (tag == std::string_view::npos || tag + 1 == in_.size()) return data(in_.size(), '+', false);
      if (const char c = in_[tag + 1]; c == '{' || c == '%' || c == '#') break;
    }
    const char type = in_[tag + 1];
    const char sign = tag + 2 < in_.size() && (in_[tag + 2] == '-' || in_[tag + 2] == '+') ? in_[tag + 2] : '\0';
    data(tag, sign, type != '{');
    advance(sign == '\0' ? 2 : 3);
    if (type == '#') return comment();
    if (type == '%' && raw()) return;
    push(type == '{' ? Kind::print_begin : Kind::block_begin);
    line_begins_ = false;
    code(type == '{');
  }

  /// Text before `end`, with the white space before a tag taken off as its sign says.
  void data(std::size_t end, char sign, bool may_strip_line) {
    std::string_view text = in_.substr(at_, end - at_);
    if (sign == '-') {
      text = strip_right(text);
    } else if (sign != '+' && may_strip_line) {
      const std::size_t line = text.rfind('\n') + 1;
      if ((line > 0 || line_begins_) && strip_left(text.substr(line)).empty()) text = text.substr(0, line);
    }
    if (!text.empty()) push(Kind::data, std::string(text));
    advance(end - at_);
  }

  void comment() {
    const std::size_t end = in_.find("#}", at_);
    if (end == std::string_view::npos) fail("expected the end of a comment, found none");
    const char sign = end > at_ ? in_[end - 1] : '\0';
    advance(end + 2 - at_);
    close(sign == '-' || sign == '+' ? sign : '\0');
  }

  /// White space after the end of a block or comment.
  void close(char sign) {
    if (sign == '-') skip_space();
    if (sign == '\0') skip_newline();
  }

  /// {% raw %}…{% endraw %}, if that is what stands here.
  bool raw() {
    std::size_t at = at_ + leading_space(rest());
    if (!in_.substr(at).starts_with("raw")) return false;
    at += 3;
    at += leading_space(in_.substr(at));
    const bool strips = in_.substr(at).starts_with("-%}");
    if (!strips && !in_.substr(at).starts_with("%}")) return false;
    advance(at + (strips ? 3 : 2) - at_);
    if (strips) skip_space();
    for (std::size_t tag = in_.find("{%", at_); tag != std::string_view::npos; tag = in_.find("{%", tag + 2))
      if (end_raw(tag)) return true;
    fail("expected the end of a raw block, found none");
  }
  bool end_raw(std::size_t tag) {
    std::size_t at = tag + 2;
    const char sign = at < in_.size() && (in_[at] == '-' || in_[at] == '+') ? in_[at++] : '\0';
    at += leading_space(in_.substr(std::min(at, in_.size())));
    if (!in_.substr(at).starts_with("endraw")) return false;
    at += 6;
    at += leading_space(in_.substr(at));
    const char last = at < in_.size() && (in_[at] == '-' || in_[at] == '+') ? in_[at++] : '\0';
    if (!in_.substr(at).starts_with("%}")) return false;
    data(tag, sign, true);
    advance(at + 2 - at_);
    close(last);
    return true;
  }

  /// What stands between the braces.
  void code(bool print) {
    open_.clear();
    for (;;) {
      skip_space();
      if (at_ == in_.size()) return;
      if (open_.empty() && end_code(print)) return;
      const char c = in_[at_];
      if (is_digit(c)) {
        number();
      } else if (begins_name(c)) {
        name();
      } else if (c == '\'' || c == '"') {
        string();
      } else {
        sign();
      }
    }
  }
  bool end_code(bool print) {
    const std::string_view end = print ? "}}" : "%}";
    const char first = in_[at_];
    const bool signed_end = (first == '-' || (first == '+' && !print)) && in_.substr(at_ + 1).starts_with(end);
    if (!signed_end && !follows(end)) return false;
    push(print ? Kind::print_end : Kind::block_end);
    advance(signed_end ? 3 : 2);
    if (print && !signed_end) return true;
    close(signed_end ? first : '\0');
    return true;
  }

  void name() {
    std::size_t n = 1;
    while (at_ + n < in_.size() && is_name(in_[at_ + n])) ++n;
    push(Kind::name, std::string(rest().substr(0, n)));
    advance(n);
  }

  /// Digits from `at`, underscores between them; where they end.
  [[nodiscard]] std::size_t digits(std::size_t at) const {
    while (at < in_.size() && (is_digit(in_[at]) || (in_[at] == '_' && at + 1 < in_.size() && is_digit(in_[at + 1]))))
      ++at;
    return at;
  }
  void number() {
    if (const int base = prefix()) return integer(base, 2);
    std::size_t end = digits(at_);
    const bool after_dot = at_ > 0 && in_[at_ - 1] == '.';
    std::size_t real_end = end;
    if (end + 1 < in_.size() && in_[end] == '.' && is_digit(in_[end + 1])) real_end = digits(end + 1);
    if (real_end < in_.size() && (in_[real_end] | 32) == 'e') {
      const std::size_t sign =
          real_end + 1 < in_.size() && (in_[real_end + 1] == '+' || in_[real_end + 1] == '-') ? 2 : 1;
      if (real_end + sign < in_.size() && is_digit(in_[real_end + sign])) real_end = digits(real_end + sign);
    }
    if (real_end == end || after_dot) return integer(10, 0);
    push(Kind::number);
    tokens_.back().number = parse_number(in_.substr(at_, real_end - at_)).value_or(0);
    advance(real_end - at_);
  }
  [[nodiscard]] int prefix() const {
    if (in_[at_] != '0' || at_ + 2 >= in_.size()) return 0;
    const char c = static_cast<char>(in_[at_ + 1] | 32);
    return c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 0;
  }
  void integer(int base, std::size_t skip) {
    std::size_t end = at_ + skip;
    while (end < in_.size() && (base == 16 ? std::isxdigit(static_cast<unsigned char>(in_[end])) != 0 || in_[end] == '_'
                                           : is_digit(in_[end]) || in_[end] == '_'))
      ++end;
    const auto value = parse_integer(in_.substr(at_ + skip, end - at_ - skip), base);
    if (!value) fail("expected an integer of at most 64 bits, found " + quote(in_.substr(at_, end - at_)));
    push(Kind::integer);
    tokens_.back().integer = *value;
    advance(end - at_);
  }

  void string() {
    const char quote = in_[at_];
    std::size_t end = at_ + 1;
    while (end < in_.size() && in_[end] != quote) end += in_[end] == '\\' ? 2 : 1;
    if (end >= in_.size()) fail("expected the end of a string, found none");
    push(Kind::string, unescape(in_.substr(at_ + 1, end - at_ - 1)));
    advance(end + 1 - at_);
  }
  std::string unescape(std::string_view text) const {
    std::string out;
    while (!text.empty()) {
      const std::size_t plain = std::min(text.find('\\'), text.size());
      out += text.substr(0, plain);
      text.remove_prefix(plain);
      if (!text.empty()) out += escape(text);
    }
    return out;
  }
  /// One escape of Python's, taken off the text.
  std::string escape(std::string_view& text) const {
    constexpr std::string_view letters = "\\'\"abfnrtv", codes = "\\'\"\a\b\f\n\r\t\v";
    const char c = text[1];  // no string ends with a lone backslash
    if (const std::size_t i = letters.find(c); i != std::string_view::npos) {
      text.remove_prefix(2);
      return {codes[i]};
    }
    if (c == '\n') {
      text.remove_prefix(2);
      return {};
    }
    const std::size_t width = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (width > 0) return code_point(text, 2, width, 16);
    if (c >= '0' && c <= '7') {
      std::size_t n = 1;
      while (n < 3 && n + 1 < text.size() && text[n + 1] >= '0' && text[n + 1] <= '7') ++n;
      return code_point(text, 1, n, 8);
    }
    if (c == 'N') fail("expected escapes by numbers, found \\N");
    text.remove_prefix(1);
    return "\\";
  }
  std::string code_point(std::string_view& text, std::size_t skip, std::size_t width, int base) const {
    const std::string_view digits = text.substr(skip, width);
    const auto code =
        digits.size() == width && std::ranges::all_of(digits, [](unsigned char c) { return std::isxdigit(c) != 0; })
            ? parse_integer(digits, base)
            : std::nullopt;
    if (!code || *code >= 0x110000 || (*code >= 0xD800 && *code < 0xE000))
      fail("expected an escape that names a character, found " + quote(text.substr(0, skip + width)));
    text.remove_prefix(skip + width);
    return utf8_encode(static_cast<char32_t>(*code));
  }

  void sign() {
    constexpr std::array<std::string_view, 6> pairs{"//", "**", "==", "!=", ">=", "<="};
    constexpr std::string_view singles = "+-/*%~[](){}><=.:|,;";
    const auto pair = std::ranges::find_if(pairs, [this](std::string_view s) { return follows(s); });
    const char c = in_[at_];
    if (pair == pairs.end() && singles.find(c) == std::string_view::npos)
      fail("expected an expression, found " + quote(rest().substr(0, 1)));
    if (c == '(') open_ += ')';
    if (c == '[') open_ += ']';
    if (c == '{') open_ += '}';
    if (c == ')' || c == ']' || c == '}') {
      if (open_.empty() || open_.back() != c) fail("expected brackets in pairs, found " + quote(rest().substr(0, 1)));
      open_.pop_back();
    }
    const std::size_t n = pair == pairs.end() ? 1 : 2;
    push(Kind::sign, std::string(rest().substr(0, n)));
    advance(n);
  }

  std::string source_;
  std::string_view in_;
  const std::string& origin_;
  std::size_t at_ = 0;
  int line_ = 1;
  bool line_begins_ = true;
  std::string open_;  ///< brackets that must close, the innermost last
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view source, const std::string& origin) { return Lexer(source, origin).run(); }

void fail_at(const std::string& origin, int line, const std::string& message) {
  throw Error(ErrorCode::malformed, origin + ": line " + std::to_string(line) + ": " + message);
}

}  // namespace larch::text::jinja
