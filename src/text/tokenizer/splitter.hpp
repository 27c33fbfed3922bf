#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace larch::text {

/// A compiled pattern that cuts text. Immutable; may be used by several threads.
class Splitter {
 public:
  enum class Matches { isolated, removed };

  /// A pattern in Oniguruma's syntax. Throws Error(malformed) or Error(unsupported); `origin` starts the message.
  static Splitter regex(std::string_view pattern, Matches matches, bool invert, const std::string& origin);
  /// A text that stands for itself.
  static Splitter literal(std::string_view text, Matches matches, bool invert, const std::string& origin);

  /// Appends the pieces of `text` (valid UTF-8): what lies between matches, and the matches if they are isolated
  /// (inverted: the other way round). No piece is empty. Throws Error(unsupported) naming the pattern if matching takes
  /// more work than a fixed multiple of the text's length, or more memory than its limit.
  void split(std::string_view text, std::vector<std::string_view>& pieces) const;

 private:
  struct Code;
  class Search;
  Splitter(std::string pattern, unsigned options, Matches matches, bool invert, std::string origin);

  std::string pattern_;
  std::shared_ptr<const Code> code_;
  Matches matches_;
  bool invert_;
  std::string origin_;
};

}  // namespace larch::text
