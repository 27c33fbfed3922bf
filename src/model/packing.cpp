#include "model/packing.hpp"

#include <atomic>
#include <map>
#include <utility>

namespace larch::model {
namespace {

using kernels::Kernels;
using kernels::Matmul;
using kernels::Packed;

const Matmul& product(const Kernels& k, const Matrix& w) { return k.matmul[static_cast<std::size_t>(w.dtype)]; }

std::size_t panels(const Kernels& k, const Matrix& w) {
  const std::size_t rows = product(k, w).rows;
  return (w.rows + rows - 1) / rows;
}

std::size_t panel_bytes(const Kernels& k, const Matrix& w) { return kernels::packed_bytes(product(k, w), w); }

/// Calls f(matrix) for each that is packed. Those of one memory, such as tied heads, are the same one.
void for_each_packed(const Kernels& k, Weights& weights, const std::function<void(Matrix&)>& f) {
  for_each_product(weights, [&](Matrix& w) {
    if (product(k, w).pack != nullptr) f(w);
  });
}

}  // namespace

Packing::Packing(const Kernels& k, Weights& weights, Release release) : release_(std::move(release)) {
  std::map<const std::byte*, Packed*> known;
  std::size_t bytes = 0, count = 0;
  for_each_packed(k, weights, [&](const Matrix& w) {
    Packed*& packed = known[w.data];
    if (packed != nullptr) return;
    packed = &packed_.emplace_back(Packed{nullptr, panel_bytes(k, w), nullptr});
    bytes += panels(k, w) * packed->bytes;
    count += panels(k, w);
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
  for_each_packed(k, weights, [&](Matrix& w) {
    Packed& packed = *known[w.data];
    w.packed = &packed;
    if (packed.data != nullptr) return;
    packed.data = std::exchange(next, next + panels(k, w) * packed.bytes);
    packed.states = std::exchange(states, states + panels(k, w));
  });
}

void Packing::pack(const Kernels& k, const Matrix& w, Range rows) const {
  if (w.packed == nullptr || rows.size() == 0) return;
  const Matmul& matmul = product(k, w);
  bool any = false;
  for (std::size_t i = rows.begin / matmul.rows; i * matmul.rows < rows.end; ++i) {
    const std::atomic_ref state(w.packed->states[i]);
    auto expected = static_cast<std::uint8_t>(Packed::absent);
    if (state.load(std::memory_order_relaxed) != expected || !state.compare_exchange_strong(expected, Packed::in_work))
      continue;
    matmul.pack(w, i * matmul.rows, w.packed->data + i * w.packed->bytes);
    state.store(Packed::ready, std::memory_order_release);
    any = true;
  }
  if (any && release_) release_({w.row(rows.begin), rows.size() * w.row_bytes});
}

}  // namespace larch::model
