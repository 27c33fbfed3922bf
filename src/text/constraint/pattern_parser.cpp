#include "text/constraint/pattern_parser.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "core/quote.hpp"
#include "larch/error.hpp"
#include "text/utf8.hpp"

namespace larch::text::constraint {
namespace {

constexpr int max_depth = 50;                // of groups
constexpr std::size_t max_states = 20'000;   // of a machine
constexpr std::uint32_t max_repeats = 1000;  // as a bound in braces
constexpr std::uint32_t unbounded = 0xFFFFFFFF;

[[noreturn]] void refuse(const std::string& what) { throw Error(ErrorCode::invalid_argument, what); }

}  // namespace

PatternMachine compile_pattern(std::string_view pattern) { return PatternParser(pattern).parse(); }

/// A match may begin and end anywhere: the whole is (begin any*)? pattern (any* end)?, where the pattern itself takes
/// begin and end by ^ and $.
PatternMachine PatternParser::parse() {
  const Part before = any(), after = any();
  const std::uint32_t first = add_state(), last = add_state();
  const Part part = alternatives();
  if (!at_end()) refuse("an unmatched ')'");
  machine_.states[first].moves.push_back({PatternMachine::begin, PatternMachine::begin, before.from});
  link(first, part.from);
  link(before.to, before.from);
  link(before.from, part.from);
  link(part.to, last);
  link(part.to, after.from);
  link(after.to, after.from);
  machine_.states[after.from].moves.push_back({PatternMachine::end, PatternMachine::end, last});
  machine_.first = first;
  machine_.last = last;
  return std::move(machine_);
}

PatternParser::Part PatternParser::alternatives() {
  if (++depth_ > max_depth) refuse("groups nested more than " + std::to_string(max_depth) + " deep");
  const std::size_t begin = machine_.states.size();
  const std::uint32_t from = add_state(), to = add_state();
  do {
    const Part part = sequence();
    link(from, part.from);
    link(part.to, to);
  } while (take("|"));
  --depth_;
  return {from, to, begin, machine_.states.size()};
}

PatternParser::Part PatternParser::sequence() {
  const std::size_t begin = machine_.states.size();
  const std::uint32_t from = add_state();
  std::uint32_t to = from;
  while (!at_end() && peek() != '|' && peek() != ')') {
    const Part part = repeated();
    link(to, part.from);
    to = part.to;
  }
  return {from, to, begin, machine_.states.size()};
}

PatternParser::Part PatternParser::repeated() {
  const Part part = atom();
  std::uint32_t least = 0, most = unbounded;
  if (take("?")) {
    most = 1;
  } else if (take("+")) {
    least = 1;
  } else if (!take("*") && !read_bounds(least, most)) {
    return part;
  }
  take("?");  // fewest first: the same texts
  if (peek() == '*' || peek() == '+' || peek() == '?') refuse("a repetition of a repetition");
  return repeat(part, least, most);
}

bool PatternParser::read_bounds(std::uint32_t& least, std::uint32_t& most) {
  const std::size_t begin = at_;
  const auto number = [&]() -> std::optional<std::uint32_t> {
    std::uint32_t value = 0;
    const std::size_t first = at_;
    for (; peek() >= '0' && peek() <= '9'; ++at_)
      value = std::min(max_repeats + 1, value * 10 + static_cast<std::uint32_t>(peek() - '0'));
    if (value > max_repeats) refuse("a repetition of more than " + std::to_string(max_repeats));
    return at_ == first ? std::nullopt : std::optional(value);
  };
  if (!take("{")) return false;
  const std::optional<std::uint32_t> low = number();
  const bool comma = take(",");
  const std::optional<std::uint32_t> high = comma ? number() : low;
  if (!low || !take("}")) {
    at_ = begin;
    refuse("a '{' that begins no repetition");
  }
  least = *low;
  most = high.value_or(unbounded);
  if (most < least) refuse("a repetition whose bounds are the wrong way round");
  return true;
}

PatternParser::Part PatternParser::atom() {
  if (take("(")) return group();
  if (take("[")) return character_class();
  if (take("\\")) return escape();
  if (take("^")) return symbol(PatternMachine::begin);
  if (take("$")) return symbol(PatternMachine::end);
  if (take(".")) return one_of(complement({{'\n', '\n'}, {'\r', '\r'}, {0x2028, 0x2029}}));
  if (const char c = peek(); c == '*' || c == '+' || c == '?' || c == '{')
    refuse(std::string("a '") + c + "' that repeats nothing");
  const char32_t code = take_character();
  return one_of({{code, code}});
}

PatternParser::Part PatternParser::group() {
  const std::string_view rest = text_.substr(at_);
  if (rest.starts_with("?<") && !rest.starts_with("?<=") && !rest.starts_with("?<!")) {
    const std::size_t end = rest.find('>');
    if (end == std::string_view::npos) refuse("a group whose name does not end");
    at_ += end + 1;
  } else if (!take("?:") && peek() == '?') {
    refuse("look-around or another group that begins with '(?'");
  }
  const Part part = alternatives();
  if (!take(")")) refuse("an unmatched '('");
  return part;
}

PatternParser::Part PatternParser::escape() {
  const char letter = peek();
  if (!named_class(static_cast<char>(letter | 0x20)).empty() && letter >= 'A') {
    ++at_;
    const bool opposite = letter < 'a';
    const std::vector<CodeRange> ranges = named_class(static_cast<char>(letter | 0x20));
    return one_of(opposite ? complement(ranges) : ranges);
  }
  ++at_;
  const char32_t code = escaped_character(letter);
  return one_of({{code, code}});
}

/// What stands after a backslash, of which `letter` was read.
char32_t PatternParser::escaped_character(char letter) {
  switch (letter) {
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    case 'f':
      return '\f';
    case 'v':
      return '\v';
    case 'x':
      return hex(2);
    case 'u':
      return hex(4);
    default:
      break;
  }
  if (letter == '\0' && at_ > text_.size()) refuse("a backslash at the end");
  const auto byte = static_cast<unsigned char>(letter);
  if (byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z'))
    refuse("the escape " + quote(std::string("\\") + letter));
  return byte;
}

char32_t PatternParser::hex(std::size_t digits) {
  char32_t code = 0;
  for (; digits > 0; --digits, ++at_) {
    const char c = peek();
    const bool letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    if (!letter && (c < '0' || c > '9')) refuse("an escape that lacks hexadecimal digits");
    code = code * 16 + static_cast<char32_t>(letter ? (c | 0x20) - 'a' + 10 : c - '0');
  }
  if (code >= 0xD800 && code <= 0xDFFF) refuse("an escape of half a character");
  return code;
}

PatternParser::Part PatternParser::character_class() {
  const bool opposite = take("^");
  std::vector<CodeRange> ranges;
  while (!take("]")) {
    if (at_end()) refuse("an unmatched '['");
    bool single = false, single_end = false;
    std::vector<CodeRange> member = class_member(single);
    if (single && peek() == '-' && at_ + 1 < text_.size() && text_[at_ + 1] != ']') {
      ++at_;
      const std::vector<CodeRange> last = class_member(single_end);
      if (!single_end || last[0].first < member[0].first) refuse("a range of characters without order");
      member[0].second = last[0].first;
    }
    ranges.insert(ranges.end(), member.begin(), member.end());
  }
  ranges = opposite ? complement(ranges) : normalized(ranges);
  return one_of(ranges);
}

/// A character, which can begin a range, or what an escape stands for.
std::vector<CodeRange> PatternParser::class_member(bool& single) {
  single = true;
  if (!take("\\")) {
    const char32_t code = take_character();
    return {{code, code}};
  }
  const char letter = peek();
  ++at_;
  if (letter == 'b') return {{'\b', '\b'}};
  if (letter >= 'A' && !named_class(static_cast<char>(letter | 0x20)).empty()) {
    single = false;
    const std::vector<CodeRange> ranges = named_class(static_cast<char>(letter | 0x20));
    return letter < 'a' ? complement(ranges) : ranges;
  }
  const char32_t code = escaped_character(letter);
  return {{code, code}};
}

PatternParser::Part PatternParser::repeat(const Part& part, std::uint32_t least, std::uint32_t most) {
  const std::size_t begin = part.begin;
  const std::uint32_t from = add_state();
  const std::uint32_t to = add_state();
  std::uint32_t at = from;
  const std::uint32_t copies = most == unbounded ? std::max(least, 1U) : most;
  // The part itself comes last, so that all copies are of what it was.
  for (std::uint32_t i = 0; i < copies; ++i) {
    const Part next = i + 1 < copies ? copy(part) : part;
    if (i >= least) link(at, to);
    link(at, next.from);
    at = next.to;
    if (most == unbounded && i + 1 == copies) link(next.to, next.from);
  }
  link(at, to);
  return {from, to, begin, machine_.states.size()};
}

PatternParser::Part PatternParser::copy(const Part& part) {
  const std::size_t begin = machine_.states.size();
  const auto offset = static_cast<std::uint32_t>(begin - part.begin);
  for (std::size_t i = part.begin; i < part.end; ++i) {
    add_state();
    PatternMachine::State state = machine_.states[i];
    for (PatternMachine::Move& move : state.moves) move.to += offset;
    for (std::uint32_t& to : state.free) to += offset;
    machine_.states.back() = std::move(state);
  }
  return {part.from + offset, part.to + offset, begin, machine_.states.size()};
}

PatternParser::Part PatternParser::one_of(const std::vector<CodeRange>& ranges) {
  const std::size_t begin = machine_.states.size();
  const std::uint32_t from = add_state(), to = add_state();
  add_spellings(machine_, from, to, ranges);
  return {from, to, begin, machine_.states.size()};
}

PatternParser::Part PatternParser::symbol(std::uint16_t code) {
  const std::size_t begin = machine_.states.size();
  const std::uint32_t from = add_state(), to = add_state();
  machine_.states[from].moves.push_back({code, code, to});
  return {from, to, begin, machine_.states.size()};
}

PatternParser::Part PatternParser::any() { return one_of(complement({})); }

std::uint32_t PatternParser::add_state() {
  if (machine_.states.size() > max_states) refuse("more than " + std::to_string(max_states) + " states");
  machine_.states.emplace_back();
  return static_cast<std::uint32_t>(machine_.states.size() - 1);
}

void PatternParser::link(std::uint32_t from, std::uint32_t to) { machine_.states[from].free.push_back(to); }

bool PatternParser::take(std::string_view what) {
  if (!text_.substr(at_).starts_with(what)) return false;
  at_ += what.size();
  return true;
}

char32_t PatternParser::take_character() {
  const Decoded decoded = utf8_decode(text_.substr(at_));
  if (decoded.length == 0) refuse("an invalid byte");
  at_ += decoded.length;
  return decoded.code;
}

}  // namespace larch::text::constraint
