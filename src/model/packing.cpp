#include "model/packing.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace larch::model {
namespace {

using kernels::Packed;

std::size_t panels(const Weight& w) { return (w.matrix.rows + w.product->rows - 1) / w.product->rows; }

/// Calls f(weight) for each that is packed. Those of one memory, such as tied heads, are the same one.
void for_each_packed(Weights& weights, const std::function<void(Weight&)>& f) {
  for_each_product(weights, [&](Weight& w) {
    if (w.product->pack != nullptr) f(w);
  });
}

}  // namespace

Packing::Packing(Weights& weights, Release release) : release_(std::move(release)) {
  std::map<const std::byte*, Packed*> known;
  std::size_t bytes = 0, count = 0;
  for_each_packed(weights, [&](const Weight& w) {
    Packed*& packed = known[w.matrix.data];
    if (packed != nullptr) return;
    packed = &packed_.emplace_back(Packed{nullptr, kernels::packed_bytes(*w.product, w.matrix), nullptr});
    bytes += panels(w) * packed->bytes;
    count += panels(w);
  });
  memory_ = ReservedMemory::of(bytes);
  if (!memory_) {
    packed_.clear();
    return;
  }
  memory_->prefer_large_pages();
  states_.resize(count, Packed::absent);
  std::byte* next = memory_->data();
  std::uint8_t* states = states_.data();
  for_each_packed(weights, [&](Weight& w) {
    Packed& packed = *known[w.matrix.data];
    w.matrix.packed = &packed;
    if (packed.data != nullptr) return;
    packed.data = std::exchange(next, next + panels(w) * packed.bytes);
    packed.states = std::exchange(states, states + panels(w));
  });
}

std::span<const std::byte> Packing::memory() const noexcept {
  return memory_ ? memory_->bytes() : std::span<const std::byte>();
}

void Packing::begin(std::optional<std::size_t> tokens) const noexcept {
  constexpr std::int64_t for_a_token = std::int64_t{32} << 20;  // about 10 ms of a core's time
  constexpr std::size_t many = 4096;
  left_ = tokens && *tokens < many ? static_cast<std::int64_t>(*tokens) * for_a_token
                                   : std::numeric_limits<std::int64_t>::max();
}

void Packing::pack(const Weight& w, Range rows) const {
  const Packed* const packed = w.matrix.packed;
  if (packed == nullptr || rows.size() == 0) return;
  const std::size_t panel = w.product->rows;
  bool any = false;
  std::size_t i = rows.begin / panel;
  for (; i * panel < rows.end && left_.load(std::memory_order_relaxed) > 0; ++i) {
    const std::atomic_ref state(packed->states[i]);
    auto expected = static_cast<std::uint8_t>(Packed::absent);
    if (state.load(std::memory_order_relaxed) != expected || !state.compare_exchange_strong(expected, Packed::in_work))
      continue;
    w.product->pack(w.matrix, i * panel, packed->data + i * packed->bytes);
    state.store(Packed::ready, std::memory_order_release);
    left_.fetch_sub(static_cast<std::int64_t>(packed->bytes), std::memory_order_relaxed);
    any = true;
  }
  const Range done{rows.begin, std::min(i * panel, rows.end)};
  if (any && release_ && !w.read_as_stored) release_({w.matrix.row(done.begin), done.size() * w.matrix.row_bytes});
}

}  // namespace larch::model
