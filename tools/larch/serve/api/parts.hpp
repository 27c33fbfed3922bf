#pragma once

#include <larch/generate.hpp>

#include <string>
#include <vector>

namespace larch::serve {

/// A stretch of a reply on one channel, or one call.
struct Part {
  Channel channel = Channel::content;
  std::string text{};  ///< of a call: its arguments
  std::string name{};  ///< of a call: the tool's
  std::string id{};    ///< new, of the part; a call's
};

/// A reply's parts in the order in which they come.
class Parts {
 public:
  struct Options {
    bool thinking = true;   ///< keep that part
    bool one_call = false;  ///< drop all calls but the first
  };
  explicit Parts(const Options& options) : options_(options) {}

  /// What a piece adds: a new part, or text to the last one. False for a piece that is dropped.
  bool take(const Piece& piece);
  [[nodiscard]] const std::vector<Part>& all() const noexcept { return parts_; }
  /// The text on a channel that is not for calls.
  [[nodiscard]] std::string text(Channel channel) const;
  [[nodiscard]] std::size_t calls() const noexcept { return calls_; }

 private:
  Options options_;
  std::vector<Part> parts_;
  std::size_t calls_ = 0;
};

}  // namespace larch::serve
