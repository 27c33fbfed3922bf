#include "model/cache.hpp"

#include <algorithm>
#include <cstring>
#include <new>
#include <string>

#include "core/checked.hpp"
#include "larch/error.hpp"

namespace larch::model {
namespace {

ReservedMemory memory(std::size_t bytes) {
  if (std::optional<ReservedMemory> memory = ReservedMemory::of(bytes)) return std::move(*memory);
  throw std::bad_alloc();
}

[[noreturn]] void fail(std::size_t positions, std::size_t layers, std::size_t row_bytes) {
  throw Error(ErrorCode::out_of_memory, "latent cache: no memory for " + std::to_string(positions) + " positions of " +
                                            std::to_string(layers * row_bytes) + " bytes");
}

}  // namespace

CachePage::CachePage(std::size_t bytes) : shared_(new Shared{memory(bytes)}) { shared_->memory.prefer_large_pages(); }

CachePage::CachePage(const CachePage& other) noexcept : shared_(other.shared_) {
  if (shared_ != nullptr) shared_->owners.fetch_add(1, std::memory_order_relaxed);
}

CachePage::~CachePage() {
  if (shared_ != nullptr && shared_->owners.fetch_sub(1, std::memory_order_acq_rel) == 1) delete shared_;
}

Cache::Cache(const ModelConfig& config, std::size_t layers, std::size_t capacity, DType dtype)
    : format_(config, dtype), layers_(layers), capacity_(capacity) {
  const auto pages = capacity / page_positions + 1;
  const auto rows = checked_mul(layers, pages * page_positions);
  if (!rows || !checked_mul(*rows, format_.bytes)) fail(capacity, layers, format_.bytes);
}

CachePage Cache::copy(const CachePage& page, std::size_t positions) const {
  CachePage to(page_bytes());
  if (positions == 0) return to;
  for (std::size_t layer = 0; layer < layers_; ++layer)
    std::memcpy(to.data() + offset(layer, 0), page.data() + offset(layer, 0), positions * format_.bytes);
  return to;
}

void Cache::take(std::span<const CachePage> first) {
  pages_.resize(std::max(pages_.size(), first.size()));
  std::ranges::copy(first, pages_.begin());
}

void Cache::prepare(std::size_t begin, std::size_t end) { own(begin, end, begin); }
void Cache::unshare(std::size_t begin, std::size_t end) { own(begin, end, pages_.size() * page_positions); }

void Cache::own(std::size_t begin, std::size_t end, std::size_t keep) try {
  pages_.resize(std::max(pages_.size(), (end + page_positions - 1) / page_positions));
  for (std::size_t first = begin / page_positions * page_positions; first < end; first += page_positions) {
    CachePage& page = pages_[first / page_positions];
    if (!page.is_own()) page = copy(page, keep > first ? std::min(keep - first, page_positions) : 0);
  }
} catch (const std::bad_alloc&) {
  fail(end - begin, layers_, format_.bytes);
}

}  // namespace larch::model
