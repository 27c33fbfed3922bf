#pragma once

#include <cstdint>
#include <string_view>

#include "text/constraint/pattern.hpp"

namespace larch::text::constraint {

/// Reads the syntax of a pattern and builds its machine, piece by piece.
class PatternParser {
 public:
  explicit PatternParser(std::string_view pattern) : text_(pattern) {}
  PatternMachine parse();

 private:
  /// A part of the machine: its states are consecutive, and no move leaves it but from `to`.
  struct Part {
    std::uint32_t from = 0, to = 0;
    std::size_t begin = 0, end = 0;  ///< of the text it was read from
  };
  Part alternatives();
  Part sequence();
  Part repeated();
  Part atom();
  Part group();
  Part escape();
  Part character_class();
  std::vector<CodeRange> class_member(bool& single);
  char32_t escaped_character(char letter);
  char32_t hex(std::size_t digits);
  bool read_bounds(std::uint32_t& least, std::uint32_t& most);

  Part repeat(const Part& part, std::uint32_t least, std::uint32_t most);
  Part copy(const Part& part);
  Part one_of(const std::vector<CodeRange>& ranges);
  Part symbol(std::uint16_t code);
  Part any();
  std::uint32_t add_state();
  void link(std::uint32_t from, std::uint32_t to);

  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
  [[nodiscard]] char peek() const { return at_end() ? '\0' : text_[at_]; }
  bool take(std::string_view what);
  char32_t take_character();

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
  PatternMachine machine_;
};

/// Ranges in order, without overlap.
std::vector<CodeRange> normalized(std::vector<CodeRange> ranges);
/// All other code points.
std::vector<CodeRange> complement(const std::vector<CodeRange>& ranges);
/// What \d, \w and \s stand for, by their letter; nothing for another letter.
std::vector<CodeRange> named_class(char letter);

/// Adds the moves by which the spellings of the code points in ranges lead from a state to another.
void add_spellings(PatternMachine& machine, std::uint32_t from, std::uint32_t to, const std::vector<CodeRange>& ranges);

}  // namespace larch::text::constraint
