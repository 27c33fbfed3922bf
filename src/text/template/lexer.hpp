#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace larch::text::jinja {

struct Token {
  enum class Kind { data, print_begin, print_end, block_begin, block_end, name, string, integer, number, sign, end };
  Kind kind = Kind::end;
  std::string text{};  ///< data, name, string with its escapes resolved, sign
  int line = 1;
  std::int64_t integer = 0;
  double number = 0;

  [[nodiscard]] bool is(Kind wanted, std::string_view wanted_text) const {
    return kind == wanted && text == wanted_text;
  }
};

/// A template as Jinja takes it apart with trim_blocks and lstrip_blocks. `origin` (a file name) starts the messages.
/// Throws Error(malformed).
std::vector<Token> tokenize(std::string_view source, const std::string& origin);

/// Throws Error(malformed) "origin: line N: message".
[[noreturn]] void fail_at(const std::string& origin, int line, const std::string& message);

}  // namespace larch::text::jinja
