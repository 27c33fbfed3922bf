#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace larch::convert {

/// A regular expression (PCRE2) for tensors' names. Its length, its nesting and the steps that matching takes are
/// bounded: no pattern hangs or runs out of stack.
class NamePattern {
 public:
  /// Throws Error(invalid_argument) for what is no regular expression or too long.
  explicit NamePattern(std::string pattern);

  /// Whether a name holds a match. Throws Error(invalid_argument) if that takes too many steps.
  [[nodiscard]] bool occurs_in(std::string_view name) const;

 private:
  struct Code;

  std::string pattern_;
  std::shared_ptr<const Code> code_;
};

}  // namespace larch::convert
