#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/reserved_memory.hpp"
#include "core/team.hpp"
#include "model/weights.hpp"

namespace larch::model {

/// A copy of the output head in about half of its bytes or less, for drafts alone: most of what a draft reads is the
/// head, and what it proposes is verified anyway. Memory is reserved at once, and taken when it is made.
class DraftHead {
 public:
  /// A head of fewer bytes is in the CPU's caches sooner than a copy of it pays.
  static constexpr std::size_t least_bytes = std::size_t{32} << 20;
  /// What it is in: of the formats with 4 to 5 bits, the one that takes the least time to make.
  static constexpr DType dtype = DType::q4_0;

  /// Whether a head is worth it: it has at least `least` bytes, of which the copy takes at most 3/5, as of BF16,
  /// FP8 and Q8_0, and these kernels multiply it as small integers. Most of a draft's time was the head's where this
  /// was measured (129280 x 2048): with the copy it took 0.3 of what it took in BF16, and 0.5 of Q8_0's. Of Q6_K the
  /// copy would take 2/3, which spares about a hundredth of what a model such as R1 reads for a token.
  static bool pays(const Weight& head, const kernels::Kernels& k, std::size_t least = least_bytes);

  /// Keeps references. Without memory, where addresses run out, it is never ready.
  DraftHead(const Weight& head, const kernels::Kernels& k);

  /// Makes it, with all of a team, unless it is made or another thread is at it. A head that is not finite, or for
  /// which there is no memory, has no copy.
  void make(Team& team) const noexcept;
  /// The copy; nullptr as long as it is not made.
  [[nodiscard]] const Weight* get() const noexcept {
    return state_.load(std::memory_order_acquire) == State::ready ? &copy_ : nullptr;
  }
  /// Whether nobody has begun to make it.
  [[nodiscard]] bool is_absent() const noexcept { return state_.load(std::memory_order_relaxed) == State::absent; }
  /// Its memory, made or not.
  [[nodiscard]] std::span<const std::byte> memory() const noexcept {
    return memory_ ? memory_->bytes() : std::span<const std::byte>();
  }
  [[nodiscard]] kernels::Coding coding() const noexcept { return copy_.product->coding; }

 private:
  enum class State : std::uint8_t { absent, begun, ready };

  /// One worker's share. False if a row is not finite.
  bool make(Range panels, std::span<float> row, std::span<std::byte> rows) const noexcept;

  const Weight& head_;
  const kernels::Kernels& kernels_;
  Weight copy_;
  kernels::Packed packed_{};
  mutable std::optional<ReservedMemory> memory_;
  std::vector<std::uint8_t> states_;  ///< [panels]: all ready, once all are
  mutable std::atomic<State> state_{State::absent};
};

}  // namespace larch::model
