#pragma once

#include <larch/export.h>

#include <stdexcept>
#include <string>

namespace larch {

/// What kind of thing went wrong. The message says which file, tensor or option, what was expected and what was found.
enum class ErrorCode {
  invalid_argument,  ///< a caller's value is out of range (a token id, an option, a thread count)
  io,                ///< a file is missing, unreadable or could not be written
  malformed,         ///< a file's content contradicts its format or itself
  unsupported,       ///< a well-formed file asks for something Larch does not do
  mismatch,          ///< two things that must belong together do not (a snapshot and a model)
  context_full,      ///< the session has no room for the tokens
  cancelled,         ///< the caller asked to stop
  out_of_memory,     ///< an allocation failed, or the system starts no more threads
  not_finite,        ///< the model computed what is not a finite number: its weights or a snapshot are damaged
};

/// Every exception that Larch throws on purpose.
class LARCH_API Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  [[nodiscard]] ErrorCode code() const noexcept { return code_; }

 private:
  ErrorCode code_;
};

}  // namespace larch
