#pragma once

#include "serve/api_error.hpp"
#include "serve/chunks.hpp"
#include "serve/head.hpp"
#include "serve/limits.hpp"

#include <optional>

namespace larch::serve {

/// A body of more than `most` bytes.
ApiError body_too_large(std::size_t most);

/// Takes one request apart as its bytes come.
class Reader {
 public:
  explicit Reader(const Limits& limits) : limits_(limits) {}

  /// Takes bytes of the request, at most to the end of its head, and then of its body; returns how many. Throws
  /// ApiError.
  std::size_t take(std::string_view bytes);
  [[nodiscard]] bool began() const noexcept { return head_ || !text_.empty(); }
  /// Once all of it is there.
  [[nodiscard]] const std::optional<Head>& head() const noexcept { return head_; }
  [[nodiscard]] bool done() const noexcept;
  [[nodiscard]] std::string& body() noexcept { return body_; }

 private:
  std::size_t take_head(std::string_view bytes);

  Limits limits_;
  std::string text_;  ///< of the head, as far as it came
  std::optional<Head> head_;
  Chunks chunks_;
  std::string body_;
};

}  // namespace larch::serve
