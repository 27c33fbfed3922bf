#pragma once

#include <stdexcept>
#include <string>

namespace larch::serve {

/// What is wrong with a client's request. Each API writes it in its own form.
class ApiError : public std::runtime_error {
 public:
  ApiError(int status, const std::string& message, std::string parameter = {}, std::string code = {})
      : std::runtime_error(message), status_(status), parameter_(std::move(parameter)), code_(std::move(code)) {}
  [[nodiscard]] int status() const noexcept { return status_; }                       ///< of HTTP
  [[nodiscard]] const std::string& parameter() const noexcept { return parameter_; }  ///< the field; empty: none
  [[nodiscard]] const std::string& code() const noexcept { return code_; }  ///< as "context_length_exceeded"; or empty

 private:
  int status_;
  std::string parameter_, code_;
};

}  // namespace larch::serve
