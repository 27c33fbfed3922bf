#include "text/tokenizer/regex_syntax.hpp"

#include <algorithm>
#include <cctype>

#include "core/quote.hpp"
#include "larch/error.hpp"

namespace larch::text {
namespace {

class Translator {
 public:
  Translator(std::string_view pattern, const std::string& origin) : in_(pattern), origin_(origin) {}

  std::string run() {
    while (at_ < in_.size()) {
      const char c = in_[at_];
      if (c == '\\') {
        escape(false);
      } else if (c == '[') {
        char_class();
      } else if (c == '(') {
        group();
      } else if (c == '{' || c == '}') {
        // In Ruby {,n} counts from 0, and + or ? after a count is another quantifier.
        for (const std::string_view other : {"{,", "}+", "}?"})
          if (in_.substr(at_).starts_with(other)) refuse(other);
        copy(1);
      } else {
        copy(1);
      }
    }
    return out_;
  }

 private:
  [[noreturn]] void refuse(std::string_view what) const {
    throw Error(ErrorCode::unsupported, origin_ + ": expected a pattern without " + quote(what) + ", found it at " +
                                            std::to_string(at_) + " of " + quote(in_));
  }
  void copy(std::size_t n) {
    out_ += in_.substr(at_, n);
    at_ = std::min(at_ + n, in_.size());
  }
  void replace(std::size_t n, std::string_view by) {
    out_ += by;
    at_ += n;
  }

  /// What begins with a backslash, inside or outside of a class.
  void escape(bool in_class) {
    const char c = at_ + 1 < in_.size() ? in_[at_ + 1] : '\0';
    switch (c) {
      case 's':
        return replace(2, R"(\p{White_Space})");
      case 'S':
        return replace(2, R"(\P{White_Space})");
      case 'd':
        return replace(2, R"(\p{Nd})");
      case 'D':
        return replace(2, R"(\P{Nd})");
      case 'h':
        return replace(2, in_class ? "0-9a-fA-F" : "[0-9a-fA-F]");
      case 'w':
        return replace(2, in_class ? R"(\p{Alphabetic}\p{M}\p{Nd}\p{Pc})" : R"([\p{Alphabetic}\p{M}\p{Nd}\p{Pc}])");
      case 'W':
        if (in_class) refuse(R"(\W)");
        return replace(2, R"([^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}])");
      case 'p':
      case 'P':
        return property();
      case 'x':
      case 'u':
        return code_point(c);
      default:
        break;
    }
    // Letters that mean something else here, or nothing; digits are references back, or octal.
    if (std::isalpha(static_cast<unsigned char>(c)) && std::string_view("nrtfveaAzZ").find(c) == std::string_view::npos)
      refuse(in_.substr(at_, 2));
    if (c == '\0' || (std::isdigit(static_cast<unsigned char>(c)) && in_class)) refuse(in_.substr(at_, 2));
    if (in_class && (c == 'A' || c == 'z' || c == 'Z')) refuse(in_.substr(at_, 2));
    copy(2);
  }

  /// \p{Name}: one or two letters are a general category, more a script.
  void property() {
    const std::size_t close = in_.find('}', at_);
    if (at_ + 2 >= in_.size() || in_[at_ + 2] != '{' || close == std::string_view::npos) refuse(in_.substr(at_, 2));
    std::string_view name = in_.substr(at_ + 3, close - at_ - 3);
    const bool negated = name.starts_with('^');
    if (negated) name.remove_prefix(1);
    const bool word = std::all_of(name.begin(), name.end(),
                                  [](char c) { return std::isalpha(static_cast<unsigned char>(c)) || c == '_'; });
    if (name.empty() || !word) refuse(in_.substr(at_, close + 1 - at_));
    out_ += (in_[at_ + 1] == 'P') != negated ? "\\P{" : "\\p{";
    if (name.size() > 2) out_ += "sc:";
    out_ += name;
    out_ += '}';
    at_ = close + 1;
  }

  /// \xHH, \x{H…} and \uHHHH.
  void code_point(char kind) {
    const auto hex_at = [&](std::size_t i) {
      return i < in_.size() && std::isxdigit(static_cast<unsigned char>(in_[i]));
    };
    std::size_t i = at_ + 2;
    const bool braces = kind == 'x' && i < in_.size() && in_[i] == '{';
    if (braces) ++i;
    const std::size_t begin = i, most = braces ? 6 : kind == 'x' ? 2 : 4;
    while (i - begin < most && hex_at(i)) ++i;
    const std::string_view digits = in_.substr(begin, i - begin);
    const bool closed = !braces || (i < in_.size() && in_[i] == '}');
    if (digits.size() < (braces ? 1 : most) || !closed) refuse(in_.substr(at_, 2));
    out_ += "\\x{" + std::string(digits) + "}";
    at_ = i + braces;
  }

  void char_class() {
    copy(1);
    if (at_ < in_.size() && in_[at_] == '^') copy(1);
    if (at_ < in_.size() && in_[at_] == ']') refuse("[]");
    while (at_ < in_.size() && in_[at_] != ']') {
      if (in_.substr(at_).starts_with("&&")) refuse("&&");
      if (in_[at_] == '[') refuse("[ within [");
      if (in_[at_] == '\\') {
        escape(true);
      } else {
        copy(1);
      }
    }
    if (at_ == in_.size()) refuse("[ without ]");
    copy(1);
  }

  /// Plain, non-capturing, atomic and look-around groups, and the option i for a group or for all.
  void group() {
    const std::string_view rest = in_.substr(at_);
    if (rest.starts_with("(*")) refuse("(*");
    if (!rest.starts_with("(?")) return copy(1);
    for (const std::string_view open : {"(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?i:"})
      if (rest.starts_with(open)) return copy(open.size());
    if (at_ == 0 && rest.starts_with("(?i)")) return copy(4);
    refuse(rest.substr(0, 3));
  }

  std::string_view in_;
  const std::string& origin_;
  std::string out_;
  std::size_t at_ = 0;
};

}  // namespace

std::string to_pcre2(std::string_view pattern, const std::string& origin) { return Translator(pattern, origin).run(); }

}  // namespace larch::text
