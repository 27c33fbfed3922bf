#pragma once

#include <cstdint>
#include <optional>

namespace larch::text::constraint {

/// Where in a JSON string, after its opening quote, a byte is expected.
enum class InString : std::uint8_t {
  body,    ///< before a character or the closing quote
  escape,  ///< after a backslash
  hex4,    ///< after \u: four digits
  hex3,
  hex2,
  hex1,
  after_d,  ///< after \ud: what follows tells surrogates
  high2,    ///< two digits of a high surrogate are left
  high1,
  low_backslash,  ///< the low surrogate that must follow: its backslash
  low_u,
  low_d,
  low_c,  ///< its second digit, c to f
  tail1,  ///< one byte of a UTF-8 character is left
  tail2,
  tail3,
  after_e0,  ///< the second byte of a character where not all are well-formed (Unicode 15, table 3-7)
  after_ed,
  after_f0,
  after_f4,
  closed,  ///< after the closing quote
};

struct StringStep {
  InString next = InString::body;
  bool begins = false;  ///< whether the byte begins a character of the string's value
};

/// Takes a byte; nothing if no JSON string in UTF-8 goes on so.
std::optional<StringStep> step_string(InString at, std::uint8_t byte);

}  // namespace larch::text::constraint
