#pragma once

#include <atomic>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/reserved_memory.hpp"
#include "core/team.hpp"
#include "model/weights.hpp"

namespace larch::model {

/// A second form of the matrices that an ISA level reads faster otherwise than as they are stored (kernels::Packed).
/// Memory for all of it is reserved at once, and taken and filled by the passes that first need it, each worker its
/// share; as much is given back of what is stored. Results are the same bits.
class Packing {
 public:
  /// Gives back the memory of stored weights, which can be read again nevertheless.
  using Release = std::function<void(std::span<const std::byte>)>;

  /// Adds it to the matrices; without effect where addresses run out. Keep it as long as they are used.
  Packing(Weights& weights, Release release);
  /// Whether there are such matrices.
  [[nodiscard]] bool any() const noexcept { return !packed_.empty(); }
  /// All memory of packed matrices.
  [[nodiscard]] std::span<const std::byte> memory() const noexcept;
  /// A pass of so many tokens begins, which may pack so much as it will hardly be felt: the first tokens come at once.
  /// All that is wanted, with none.
  void begin(std::optional<std::size_t> tokens) const noexcept;
  /// Packs the rows [begin, end) of w that are not, as far as the pass may.
  void pack(const Weight& w, Range rows) const;

 private:
  Release release_;
  std::optional<ReservedMemory> memory_;
  std::vector<std::uint8_t> states_;
  std::deque<kernels::Packed> packed_;
  mutable std::atomic<std::int64_t> left_{};  ///< bytes that the pass may pack
};

}  // namespace larch::model
