#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace larch::text {

/// An entry of tokenizer.json's "added_tokens".
struct AddedToken {
  std::int32_t id = 0;
  std::string content;
  bool special = false;
  bool single_word = false;  ///< only where no word character touches it
  bool lstrip = false;       ///< swallows white space before it
  bool rstrip = false;       ///< and after it
  bool normalized = false;   ///< looked for after the others
};

/// Finds added tokens in text, the leftmost and of those the longest first, by walking a trie of bytes.
class AddedTokenMatcher {
 public:
  /// A stretch of text; id is -1 if it is not an added token.
  struct Span {
    std::string_view text;
    std::int32_t id;
  };

  /// Contents must be distinct and not empty.
  explicit AddedTokenMatcher(std::vector<AddedToken> tokens);

  /// Appends the stretches of `text` (valid UTF-8) in order; none is empty. Throws Error(unsupported) if that takes
  /// more work than a fixed multiple of the text's length: for tokens that nearly match almost everywhere.
  void split(std::string_view text, std::vector<Span>& spans) const;

 private:
  struct Node {
    std::uint32_t child = 0;    ///< first child; 0: none
    std::uint32_t sibling = 0;  ///< next child of the same parent; 0: none
    std::int32_t token = -1;    ///< index into tokens_ of what ends here
    unsigned char byte = 0;
  };
  [[nodiscard]] std::uint32_t find_child(std::uint32_t node, unsigned char byte, std::uint64_t& steps) const;
  [[nodiscard]] std::int32_t longest(std::string_view text, std::uint64_t& steps) const;

  std::vector<AddedToken> tokens_;
  std::vector<Node> nodes_;
  bool starts_[256] = {};  ///< [first byte of a token]
};

}  // namespace larch::text
