#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace larch::text {

/// Finds stop strings in a stream of text. The stream ends where the first stop string is complete; of several that end
/// there the longest counts. The outcome does not depend on how the text is cut into pieces.
class StopMatcher {
 public:
  /// Throws Error(invalid_argument) for an empty string or one that is not UTF-8.
  explicit StopMatcher(std::vector<std::string> stops);

  /// The text that can be shown now: everything but what may be the beginning of a stop string. Given whole characters,
  /// gives whole characters. Nothing once stopped.
  std::string push(std::string_view piece);
  /// What was held back; for the end of the stream.
  std::string flush();

  /// Where in the whole stream the stop string that ended it begins, in bytes.
  [[nodiscard]] std::optional<std::size_t> match() const noexcept { return match_; }

 private:
  struct Stop {
    std::string text;
    std::vector<std::size_t> border;  ///< [i]: length of the longest proper border of the first i + 1 bytes
    std::size_t matched = 0;          ///< bytes of `text` that the stream ends with
  };
  /// Takes one more byte; whether the stop string is now complete.
  static bool advance(Stop& stop, char byte);

  std::vector<Stop> stops_;
  std::string held_;
  std::size_t shown_ = 0;  ///< bytes given out
  std::optional<std::size_t> match_;
};

}  // namespace larch::text
