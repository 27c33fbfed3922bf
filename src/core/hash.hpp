#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

struct XXH3_state_s;

namespace larch {

/// XXH3, 64 bits, of bytes that come in pieces.
class Hash {
 public:
  /// Throws std::bad_alloc.
  Hash();

  void update(std::span<const std::byte> bytes) noexcept;
  /// Begins anew.
  void reset() noexcept;
  [[nodiscard]] std::uint64_t digest() const noexcept;

 private:
  struct Free {
    void operator()(XXH3_state_s* state) const noexcept;
  };
  std::unique_ptr<XXH3_state_s, Free> state_;
};

}  // namespace larch
