#include <algorithm>

#include "text/constraint/steps.hpp"
#include "text/constraint/string_lexer.hpp"

namespace larch::text::constraint {
namespace {

constexpr std::uint32_t max_indent = 64, max_leading = 4;

SortedTexts::Range range_of(const Config& config) { return {config.a, config.b, config.c}; }

/// Strings: phase 0 is before the opening quote, else 1 + InString.
Config in_string(const Config& config, InString at) {
  Config next = config;
  next.phase = static_cast<std::uint16_t>(1 + static_cast<unsigned>(at));
  return next;
}

InString string_place(const Config& config) { return static_cast<InString>(config.phase - 1); }

/// Numbers: their state in a (place, sign, count) and b, c (digits).
NumberState number_of(const Config& config) {
  return {static_cast<InNumber>(config.a & 0xFF), (config.a & 0x100) != 0, static_cast<std::uint8_t>(config.a >> 16),
          static_cast<std::int64_t>(std::uint64_t{config.c} << 32 | config.b)};
}

Step with_number(const Config& config, const std::optional<NumberState>& state) {
  if (!state) return {};
  Config next = config;
  next.a = static_cast<std::uint32_t>(state->at) | (state->negative ? 0x100U : 0U) | std::uint32_t{state->count} << 16;
  next.b = static_cast<std::uint32_t>(state->digits);
  next.c = static_cast<std::uint32_t>(static_cast<std::uint64_t>(state->digits) >> 32);
  return next;
}

}  // namespace

std::optional<std::uint32_t> step_space(std::uint32_t space, std::uint8_t byte) {
  constexpr std::uint32_t none = 0, one = 1, line = 2;  // line + n: n bytes of indent
  if (space == none && byte == ' ') return one;
  if (space == none && byte == '\n') return line;
  if (space >= line && space < line + max_indent && (byte == ' ' || byte == '\t')) return space + 1;
  return std::nullopt;
}

Config begin_of(const Grammar& grammar, NodeId node, std::uint32_t depth) {
  Config config{.node = node};
  if (const auto* literals = std::get_if<Literals>(&grammar.nodes[node]))
    config.b = literals->texts.all().last;
  else if (std::holds_alternative<Object>(grammar.nodes[node]) || std::holds_alternative<Array>(grammar.nodes[node]))
    config.depth = static_cast<std::uint16_t>(depth + 1);
  return config;
}

/// The document: phase 0 is before its value, with so many bytes of white space in a; 1 is after it.
Step step_document(const Grammar& grammar, const Config& config, std::uint8_t byte) {
  if (config.phase != 0) return {};
  Config next = config;
  if (byte == ' ' || byte == '\n') {
    ++next.a;
    return config.a < max_leading ? Step(next) : Step();
  }
  next.phase = 1;
  next.a = 0;
  return ValueBegins{grammar.root, next};
}

bool document_can_end(const Config& config) { return config.phase == 1; }

Step step_node(const Literals& node, const Config& config, std::uint8_t byte) {
  const SortedTexts::Range range = node.texts.narrow(range_of(config), byte);
  if (range.empty()) return {};
  Config next = config;
  next.a = range.first;
  next.b = range.last;
  next.c = range.length;
  return next;
}

bool node_can_end(const Literals& node, const Config& config) { return node.texts.complete(range_of(config)); }

std::optional<CharactersRead> step_characters(const AnyString& node, const CharactersRead& read, std::uint8_t byte) {
  const auto step = step_string(read.at, byte);
  if (!step || (step->next == InString::closed && read.characters < node.least)) return std::nullopt;
  if (!step->begins) return CharactersRead{step->next, read.characters};
  if (read.characters == node.most) return std::nullopt;
  const std::uint32_t more = read.characters + 1;
  return CharactersRead{step->next, node.most == endless ? std::min(more, node.least) : more};
}

std::optional<CharactersRead> characters_of(const AnyString& /*node*/, const Config& config) {
  if (config.phase == 0) return std::nullopt;
  return CharactersRead{string_place(config), config.a};
}

Step step_node(const AnyString& node, const Config& config, std::uint8_t byte) {
  if (config.phase == 0) return byte == '"' ? Step(in_string(config, InString::body)) : Step();
  const auto moved = step_characters(node, {string_place(config), config.a}, byte);
  if (!moved) return {};
  Config next = in_string(config, moved->at);
  next.a = moved->characters;
  return next;
}

bool node_can_end(const AnyString& /*node*/, const Config& config) {
  return config.phase != 0 && string_place(config) == InString::closed;
}

/// Phase 1 is inside the quotes, at the state a of the table; 2 after them.
Step step_node(const PatternString& node, const Config& config, std::uint8_t byte) {
  Config next = config;
  if (config.phase == 0 && byte == '"') {
    next.phase = 1;
    next.a = node.table.first;
    return next;
  }
  if (config.phase != 1) return {};
  if (byte == '"' && node.table.accepts[config.a]) {
    next.phase = 2;
    next.a = 0;
    return next;
  }
  next.a = node.table.next[config.a][byte];
  return next.a == PatternTable::dead ? Step() : Step(next);
}

bool node_can_end(const PatternString& /*node*/, const Config& config) { return config.phase == 2; }

Step step_node(const AnyNumber& /*node*/, const Config& config, std::uint8_t byte) {
  return with_number(config, step_number(number_of(config), byte));
}

bool node_can_end(const AnyNumber& /*node*/, const Config& config) { return may_end(number_of(config)); }

Step step_node(const RangeNumber& node, const Config& config, std::uint8_t byte) {
  return with_number(config, step_number(node.range, number_of(config), byte));
}

bool node_can_end(const RangeNumber& node, const Config& config) { return may_end(node.range, number_of(config)); }

}  // namespace larch::text::constraint
