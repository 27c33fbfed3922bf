#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace larch::text {

/// Offset of the first byte that does not begin a well-formed UTF-8 character (Unicode 15, table 3-7), if there is one.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Length in bytes of the well-formed character that `text` begins with; 0 if there is none.
std::size_t utf8_length(std::string_view text);

/// UTF-8 encoding of a code point below 0x110000 that is not a surrogate.
std::string utf8_encode(char32_t code);

/// The code point of the well-formed character that `text` begins with, and its length.
struct Decoded {
  char32_t code = 0;
  std::size_t length = 0;
};
Decoded utf8_decode(std::string_view text);

/// Turns a stream of bytes into a stream of whole characters. Bytes that cannot be part of a character become U+FFFD,
/// one per maximal ill-formed sequence, wherever the pieces are cut.
class Utf8Stream {
 public:
  /// The characters that are complete now.
  std::string push(std::string_view bytes);
  /// What is left: U+FFFD for an unfinished character, otherwise nothing. The stream is empty afterwards.
  std::string flush();

 private:
  std::string tail_;  ///< the beginning of a character, at most 3 bytes
};

}  // namespace larch::text
