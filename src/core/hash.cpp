#include "core/hash.hpp"

#include <xxhash.h>

#include <new>

namespace larch {

Hash::Hash() : state_(XXH3_createState()) {
  if (state_ == nullptr) throw std::bad_alloc();
  reset();
}

void Hash::reset() noexcept { XXH3_64bits_reset(state_.get()); }

void Hash::update(std::span<const std::byte> bytes) noexcept {
  XXH3_64bits_update(state_.get(), bytes.data(), bytes.size());
}

std::uint64_t Hash::digest() const noexcept { return XXH3_64bits_digest(state_.get()); }

void Hash::Free::operator()(XXH3_state_s* state) const noexcept { XXH3_freeState(state); }

}  // namespace larch
