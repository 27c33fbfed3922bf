#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace larch::serve {

/// Puts a body together that comes in chunks (RFC 9112, 7.1). Extensions and trailers are passed over.
class Chunks {
 public:
  /// Takes bytes, appends what they hold to `body`, of at most `limit` bytes, and returns how many belong to it. Throws
  /// ApiError.
  std::size_t take(std::string_view bytes, std::string& body, std::size_t limit);
  [[nodiscard]] bool done() const noexcept { return part_ == Part::end; }

 private:
  enum class Part { size, data, data_end, trailer, end };
  /// A line is there, without its end.
  void take_line(std::size_t room, std::size_t limit);

  Part part_ = Part::size;
  std::size_t left_ = 0;  ///< bytes of the chunk
  std::string line_;      ///< as far as it came
  std::size_t trailers_ = 0;
};

}  // namespace larch::serve
