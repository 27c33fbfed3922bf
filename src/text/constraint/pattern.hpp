#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace larch::text::constraint {

/// Code points from the first to the second, both included.
using CodeRange = std::pair<char32_t, char32_t>;

/// A regular expression as a machine of states that symbols lead through. Symbols are the bytes of a JSON string's text
/// between its quotes, in the one spelling that patterns know for a character (as it is; the short escapes; \u00xx for
/// the other control characters), and two that stand for the text's begin and end.
struct PatternMachine {
  static constexpr std::uint16_t begin = 256, end = 257;  ///< symbols
  struct Move {
    std::uint16_t low = 0, high = 0;  ///< symbols
    std::uint32_t to = 0;             ///< state
  };
  struct State {
    std::vector<Move> moves{};
    std::vector<std::uint32_t> free{};  ///< states that are reached without a symbol
  };
  std::vector<State> states;
  std::uint32_t first = 0, last = 0;
};

/// The machine of texts that hold a match of `pattern`, in the syntax of ECMAScript as JSON schemas use it: literals,
/// classes, \d \w \s and their opposites, groups, alternatives, repetitions, ^ and $. Throws Error(invalid_argument),
/// whose message begins with what was found, for what is none or is not supported: look-around, \b, back references,
/// \p, more states than a few thousands.
PatternMachine compile_pattern(std::string_view pattern);

/// What is left of a pattern once it is a table: from a state by a byte to a state.
struct PatternTable {
  static constexpr std::uint16_t dead = 0;  ///< state from which no text matches
  std::vector<std::array<std::uint16_t, 256>> next;
  std::vector<bool> accepts;  ///< [state]: the string may be closed
  std::uint16_t first = dead;
};

/// What all patterns of a schema may take together, so that none of them takes long.
struct PatternBudget {
  std::size_t states = 8192;      ///< of tables
  std::size_t work = 50'000'000;  ///< moves looked at
};

/// The table of texts that the machine takes and that have from `least` to `most` characters (the largest number: any).
/// Throws Error(invalid_argument), as above, if the budget does not hold it, or no text is taken.
PatternTable tabulate(const PatternMachine& machine, std::uint64_t least, std::uint64_t most, PatternBudget& budget);

}  // namespace larch::text::constraint
