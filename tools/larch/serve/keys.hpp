#pragma once

#include "serve/head.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace larch::serve {

/// Who may use the server.
class Keys {
 public:
  Keys() = default;  ///< everybody
  /// From a file with a key a line. Throws Error(io), Error(malformed).
  static Keys load(const std::filesystem::path& file);

  [[nodiscard]] bool wanted() const noexcept { return !keys_.empty(); }
  /// Whether the request has a key, as `Authorization: Bearer KEY` or `x-api-key: KEY`. The time that this takes does
  /// not tell how much of a wrong key is right.
  [[nodiscard]] bool admit(const Head& head) const;

 private:
  std::vector<std::string> keys_;
};

/// Whether users other than its owner may read or change a file.
bool open_to_others(const std::filesystem::path& file);

}  // namespace larch::serve
