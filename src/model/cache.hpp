#pragma once

#include <atomic>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "core/cache_row.hpp"
#include "core/reserved_memory.hpp"
#include "kernels/kernels.hpp"

namespace larch::model {

/// One or more caches' memory for a few positions. Copies share it; what is shared must not be written to.
class CachePage {
 public:
  /// None.
  CachePage() = default;
  /// New memory, zeros. Throws std::bad_alloc.
  explicit CachePage(std::size_t bytes);
  CachePage(const CachePage& other) noexcept;
  CachePage(CachePage&& other) noexcept : shared_(std::exchange(other.shared_, nullptr)) {}
  CachePage& operator=(CachePage other) noexcept {
    std::swap(shared_, other.shared_);
    return *this;
  }
  ~CachePage();

  /// Whether no copy has the memory too.
  [[nodiscard]] bool is_own() const noexcept {
    return shared_ != nullptr && shared_->owners.load(std::memory_order_acquire) == 1;
  }
  [[nodiscard]] std::byte* data() noexcept { return shared_->memory.data(); }
  [[nodiscard]] const std::byte* data() const noexcept { return std::as_const(shared_->memory).data(); }

 private:
  struct Shared {
    ReservedMemory memory;
    std::atomic<std::size_t> owners{1};
  };
  Shared* shared_ = nullptr;
};

/// The latent KV cache: per layer and position one row [kv_lora_rank + rope], the normalized latent and the rotated
/// shared key behind it. Copies share the memory of what both have until one of them writes.
class Cache {
 public:
  /// Positions whose rows of a layer lie one behind the other, from multiples of it on.
  static constexpr std::size_t page_positions = 64;

  /// For at most `capacity` positions. `layers` includes the MTP layer's, if it is to be run. dtype is f32, bf16 or i8,
  /// which is how latents are kept.
  /// Throws Error(out_of_memory) if no memory could ever be addressed for them.
  Cache(const ModelConfig& config, std::size_t layers, std::size_t capacity, DType dtype);

  [[nodiscard]] std::size_t layers() const noexcept { return layers_; }
  [[nodiscard]] std::size_t capacity() const noexcept { return capacity_; }
  /// How its rows are kept.
  [[nodiscard]] const CacheRow& format() const noexcept { return format_; }

  /// Makes memory of its own for the positions [begin, end), to be called before they are written; positions before
  /// `begin` keep their rows. The system takes memory as rows are written. Throws Error(out_of_memory), with all rows
  /// as they were.
  void prepare(std::size_t begin, std::size_t end);
  /// The same where all rows stay that there are, to be written one by one.
  void unshare(std::size_t begin, std::size_t end);

  [[nodiscard]] std::size_t page_bytes() const noexcept { return layers_ * page_positions * format_.bytes; }
  /// Pages that it has, its own or not.
  [[nodiscard]] std::span<const CachePage> pages() const noexcept { return pages_; }
  /// Takes pages for its first positions, to share them, in the place of those that it has for them.
  void take(std::span<const CachePage> first);
  /// Gives back all pages.
  void clear() noexcept { pages_.clear(); }

  /// Keeps a position's row of kv_lora_rank + rope values, in memory that prepare() made.
  void keep(const kernels::Kernels& kernels, std::size_t layer, std::size_t position, const float* values) noexcept {
    std::byte* const to = row(layer, position);
    kernels.encode(format_.latent, values, to, format_.rank);
    kernels.encode(format_.key, values + format_.rank, to + format_.latent_bytes, format_.rope);
  }
  /// That row as it is kept.
  std::byte* row(std::size_t layer, std::size_t position) noexcept {
    return pages_[position / page_positions].data() + offset(layer, position);
  }
  [[nodiscard]] const std::byte* row(std::size_t layer, std::size_t position) const noexcept {
    return pages_[position / page_positions].data() + offset(layer, position);
  }
  /// The rows of positions [position, end) that lie in one piece: one or more.
  [[nodiscard]] std::span<std::byte> rows(std::size_t layer, std::size_t position, std::size_t end) noexcept {
    return {row(layer, position), piece(position, end) * format_.bytes};
  }
  [[nodiscard]] std::span<const std::byte> rows(std::size_t layer, std::size_t position,
                                                std::size_t end) const noexcept {
    return {row(layer, position), piece(position, end) * format_.bytes};
  }

 private:
  [[nodiscard]] std::size_t offset(std::size_t layer, std::size_t position) const noexcept {
    return (layer * page_positions + position % page_positions) * format_.bytes;
  }
  static std::size_t piece(std::size_t position, std::size_t end) noexcept {
    const std::size_t page_end = (position / page_positions + 1) * page_positions;
    return (end < page_end ? end : page_end) - position;
  }
  /// A page of its own with the rows of the first `positions` of another.
  [[nodiscard]] CachePage copy(const CachePage& page, std::size_t positions) const;
  /// Makes memory of its own for [begin, end); positions before `keep` keep their rows.
  void own(std::size_t begin, std::size_t end, std::size_t keep);

  CacheRow format_;
  std::size_t layers_, capacity_;
  std::vector<CachePage> pages_;  ///< [layers, page_positions] rows each; some may be behind all that was read
};

}  // namespace larch::model
