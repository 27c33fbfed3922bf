#include <algorithm>
#include <string>
#include <string_view>

#include "text/constraint/pattern_parser.hpp"
#include "text/utf8.hpp"

namespace larch::text::constraint {
namespace {

constexpr char32_t last_code = 0x10FFFF;

std::uint32_t add_state(PatternMachine& machine) {
  machine.states.emplace_back();
  return static_cast<std::uint32_t>(machine.states.size() - 1);
}

void add_move(PatternMachine& machine, std::uint32_t from, std::uint32_t to, std::uint8_t low, std::uint8_t high) {
  machine.states[from].moves.push_back({low, high, to});
}

/// The letter that JSON escapes a character by; '\0' if there is none.
char short_escape(char32_t code) {
  constexpr std::string_view characters = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt";
  const std::size_t at = code < 0x80 ? characters.find(static_cast<char>(code)) : std::string_view::npos;
  return at == std::string_view::npos ? '\0' : letters[at];
}

bool holds(const std::vector<CodeRange>& ranges, char32_t code) {
  return std::ranges::any_of(ranges, [&](const CodeRange& r) { return r.first <= code && code <= r.second; });
}

/// The characters that JSON does not take as they are.
void add_escapes(PatternMachine& machine, std::uint32_t from, std::uint32_t to, const std::vector<CodeRange>& ranges) {
  const auto byte = [&](std::uint32_t state, char value) {
    const auto code = static_cast<std::uint8_t>(value);
    const std::uint32_t next = add_state(machine);
    add_move(machine, state, next, code, code);
    return next;
  };
  std::uint32_t escape = 0, zeros = 0, high[2] = {};  // states; 0: not there, since another one is the first
  for (char32_t code = 0; code <= '\\'; ++code) {
    const char letter = short_escape(code);
    if ((letter == '\0' && code >= 0x20) || !holds(ranges, code)) continue;
    if (escape == 0) escape = byte(from, '\\');
    if (letter != '\0') {
      add_move(machine, escape, to, static_cast<std::uint8_t>(letter), static_cast<std::uint8_t>(letter));
      continue;
    }
    if (zeros == 0) zeros = byte(byte(byte(escape, 'u'), '0'), '0');
    if (high[code / 16] == 0) high[code / 16] = byte(zeros, static_cast<char>('0' + code / 16));
    const auto digit = static_cast<std::uint8_t>("0123456789abcdef"[code % 16]);
    add_move(machine, high[code / 16], to, digit, digit);
  }
}

/// A range of code points of one length in UTF-8, split until its bytes are ranges of their own.
void add_utf8(PatternMachine& machine, std::uint32_t from, std::uint32_t to, char32_t low, char32_t high) {
  const std::string first = utf8_encode(low), last = utf8_encode(high);
  const std::size_t length = first.size();
  for (std::size_t i = 1; i < length; ++i) {
    const char32_t mask = (char32_t{1} << (6 * i)) - 1;
    if ((low & ~mask) == (high & ~mask)) break;
    if ((low & mask) != 0) {
      add_utf8(machine, from, to, low, low | mask);
      return add_utf8(machine, from, to, (low | mask) + 1, high);
    }
    if ((high & mask) != mask) {
      add_utf8(machine, from, to, low, (high & ~mask) - 1);
      return add_utf8(machine, from, to, high & ~mask, high);
    }
  }
  for (std::size_t i = 0; i < length; ++i) {
    const std::uint32_t next = i + 1 == length ? to : add_state(machine);
    add_move(machine, from, next, static_cast<std::uint8_t>(first[i]), static_cast<std::uint8_t>(last[i]));
    from = next;
  }
}

}  // namespace

std::vector<CodeRange> normalized(std::vector<CodeRange> ranges) {
  std::ranges::sort(ranges);
  std::vector<CodeRange> merged;
  for (const CodeRange& range : ranges)
    if (!merged.empty() && range.first <= merged.back().second + 1)
      merged.back().second = std::max(merged.back().second, range.second);
    else
      merged.push_back(range);
  return merged;
}

std::vector<CodeRange> complement(const std::vector<CodeRange>& ranges) {
  std::vector<CodeRange> rest;
  char32_t next = 0;
  for (const CodeRange& range : normalized(ranges)) {
    if (range.first > next) rest.emplace_back(next, range.first - 1);
    next = range.second + 1;
  }
  if (next <= last_code) rest.emplace_back(next, last_code);
  return rest;
}

std::vector<CodeRange> named_class(char letter) {
  switch (letter) {
    case 'd':
      return {{'0', '9'}};
    case 'w':
      return {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
    case 's':  // ECMAScript's white space and line terminators
      return {{'\t', '\r'},     {' ', ' '},       {0xA0, 0xA0},     {0x1680, 0x1680}, {0x2000, 0x200A},
              {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF}};
    default:
      return {};
  }
}

void add_spellings(PatternMachine& machine, std::uint32_t from, std::uint32_t to,
                   const std::vector<CodeRange>& ranges) {
  constexpr CodeRange same_length[] = {{0x20, 0x21},    {0x23, 0x5B},     {0x5D, 0x7F},        {0x80, 0x7FF},
                                       {0x800, 0xD7FF}, {0xE000, 0xFFFF}, {0x10000, last_code}};
  add_escapes(machine, from, to, ranges);
  for (const CodeRange& range : ranges)
    for (const CodeRange& part : same_length) {
      const char32_t low = std::max(range.first, part.first), high = std::min(range.second, part.second);
      if (low <= high) add_utf8(machine, from, to, low, high);
    }
}

}  // namespace larch::text::constraint
