#pragma once

#include "serve/head.hpp"

#include <optional>
#include <string>
#include <vector>

namespace larch::serve {

/// Which web pages may use the server: those that it gave itself, and those of origins that are allowed. A browser
/// lets any page ask any address, and a page can have its own host's name mean this machine.
class Origins {
 public:
  /// `loopback`: whether only this machine reaches the server. `allowed`: as "https://chat.example", whose host is
  /// a name of the server's, too; "*": all. Throws Error(invalid_argument).
  Origins(bool loopback, std::vector<std::string> allowed);

  /// A sentence on why a request is refused; nothing if it is not.
  [[nodiscard]] std::optional<std::string> refusal(const Head& head) const;
  /// The fields that let the page read the answer, each with the end of its line; empty: none.
  [[nodiscard]] std::string fields(const Head& head) const;

 private:
  [[nodiscard]] bool allows(const std::string& origin) const;

  bool loopback_;
  std::vector<std::string> allowed_;
};

}  // namespace larch::serve
