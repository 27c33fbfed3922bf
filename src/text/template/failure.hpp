#pragma once

#include <stdexcept>
#include <string>

#include "larch/error.hpp"

namespace larch::text::jinja {

/// What went wrong inside a template. Whoever knows the line makes an Error of it.
class Failure : public std::runtime_error {
 public:
  explicit Failure(const std::string& message, ErrorCode code = ErrorCode::malformed)
      : std::runtime_error(message), code_(code) {}
  [[nodiscard]] ErrorCode code() const noexcept { return code_; }

 private:
  ErrorCode code_;
};

/// For what Jinja2 has and this interpreter has not.
[[noreturn]] inline void fail_unknown(const std::string& what) {
  throw Failure("expected what Larch knows of Jinja, found " + what, ErrorCode::unsupported);
}

}  // namespace larch::text::jinja
