#pragma once

#include <cstdint>
#include <optional>
#include <variant>

#include "text/constraint/automaton.hpp"
#include "text/constraint/string_lexer.hpp"

/// How a byte moves a way on within its node. A step gives nothing, the same way moved, or a value to be read: the byte
/// is its first one.
namespace larch::text::constraint {

/// The node of the document around the value: what comes before it, and its end.
inline constexpr NodeId document_node = no_node - 1;

struct ValueBegins {
  NodeId value = no_node;
  Config back;  ///< where to go on after it
};
using Step = std::variant<std::monostate, Config, ValueBegins>;

Step step_document(const Grammar& grammar, const Config& config, std::uint8_t byte);
Step step_node(const Literals& node, const Config& config, std::uint8_t byte);
Step step_node(const AnyString& node, const Config& config, std::uint8_t byte);
Step step_node(const PatternString& node, const Config& config, std::uint8_t byte);
Step step_node(const AnyNumber& node, const Config& config, std::uint8_t byte);
Step step_node(const RangeNumber& node, const Config& config, std::uint8_t byte);
Step step_object(const Grammar& grammar, const Object& node, const Config& config, std::uint8_t byte);
Step step_array(const Grammar& grammar, const Array& node, const Config& config, std::uint8_t byte);

bool document_can_end(const Config& config);
bool node_can_end(const Literals& node, const Config& config);
bool node_can_end(const AnyString& node, const Config& config);
bool node_can_end(const PatternString& node, const Config& config);
bool node_can_end(const AnyNumber& node, const Config& config);
bool node_can_end(const RangeNumber& node, const Config& config);
bool node_can_end(const Object& node, const Config& config);
bool node_can_end(const Array& node, const Config& config);

/// Where a way stands within a string: all that steps in there depend on, for who takes many.
struct CharactersRead {
  InString at = InString::body;
  std::uint32_t characters = 0;  ///< no more than make a difference
};
std::optional<CharactersRead> step_characters(const AnyString& node, const CharactersRead& read, std::uint8_t byte);
/// Nothing before the opening quote.
std::optional<CharactersRead> characters_of(const AnyString& node, const Config& config);

/// Whether a node's texts fit in below a place that is so many objects and arrays deep.
inline bool fits(const Grammar& grammar, NodeId node, std::uint32_t depth) {
  return node != no_node && grammar.nesting[node] <= max_nesting - depth;
}

/// White space after a comma or inside brackets: nothing, one space, or a line break and what indents the next line.
/// Takes a byte of it; nothing if the byte is none.
std::optional<std::uint32_t> step_space(std::uint32_t space, std::uint8_t byte);

/// Before its first byte.
Config begin_of(const Grammar& grammar, NodeId node, std::uint32_t depth);

}  // namespace larch::text::constraint
