#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <variant>
#include <vector>

#include "text/constraint/number_lexer.hpp"
#include "text/constraint/pattern.hpp"
#include "text/constraint/sorted_texts.hpp"

namespace larch::text::constraint {

using NodeId = std::uint32_t;  ///< index into Grammar::nodes
inline constexpr NodeId no_node = std::numeric_limits<NodeId>::max();
inline constexpr std::uint32_t endless = std::numeric_limits<std::uint32_t>::max();

/// Objects and arrays within each other, at most: what readers of JSON take.
inline constexpr std::uint32_t max_nesting = 64;
inline constexpr std::uint32_t impossible = endless;  ///< the nesting of a node that no finite text matches

/// One of some texts, as they are.
struct Literals {
  SortedTexts texts;
};

/// A string of so many characters.
struct AnyString {
  std::uint32_t least = 0, most = endless;
};

/// A string that a pattern matches.
struct PatternString {
  PatternTable table;
};

/// A number without bounds.
struct AnyNumber {};

/// A number within bounds.
struct RangeNumber {
  NumberRange range;
};

/// An object: its properties in order, some left out, then others.
struct Object {
  struct Property {
    NodeId value = no_node;
    bool required = false;
  };
  SortedTexts keys;                        ///< names as JSON text without quotes
  std::vector<std::uint32_t> property_of;  ///< [key]: index of its property
  std::vector<Property> properties;
  std::vector<std::uint32_t> next_required;  ///< [i]: the first that is required from i on, else their number
  NodeId others = no_node;                   ///< values of properties that are not named; none: there are none
};

/// An array: first items one by one, then others alike.
struct Array {
  std::vector<NodeId> first;
  NodeId others = no_node;  ///< none: there are no more
  std::uint32_t least = 0, most = endless;

  [[nodiscard]] NodeId item(std::uint32_t index) const { return index < first.size() ? first[index] : others; }
};

/// What any of some nodes matches. After compile_schema() none of them is a choice.
struct Choice {
  std::vector<NodeId> options;
};

using Node = std::variant<Literals, AnyString, PatternString, AnyNumber, RangeNumber, Object, Array, Choice>;

/// JSON texts that a schema allows.
struct Grammar {
  std::vector<Node> nodes;
  std::vector<std::uint32_t> nesting;  ///< [node]: objects and arrays within each other that it takes at least
  NodeId root = no_node;
};

}  // namespace larch::text::constraint
