#include "model/packing.hpp"

#include <atomic>
#include <map>

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

/// Of all of them; about what they have in files.
std::size_t bytes(const Kernels& k, Weights& weights) {
  std::map<const std::byte*, std::size_t> sizes;
  for_each_packed(k, weights, [&](const Matrix& w) { sizes[w.data] = panels(k, w) * panel_bytes(k, w); });
  std::size_t sum = 0;
  for (const auto& [data, size] : sizes) sum += size;
  return sum;
}

}  // namespace

Packing::Packing(const Kernels& k, Weights& weights, Release release)
    : release_(std::move(release)), memory_(ReservedMemory::of(bytes(k, weights))) {
  if (!memory_) return;
  memory_->prefer_large_pages();
  std::size_t count = 0;
  for_each_packed(k, weights, [&](const Matrix& w) { count += panels(k, w); });
  states_.resize(count, Packed::absent);
  std::map<const std::byte*, const Packed*> known;
  std::byte* next = memory_->data();
  std::uint8_t* states = states_.data();
  for_each_packed(k, weights, [&](Matrix& w) {
    const Packed*& packed = known[w.data];
    if (packed == nullptr) {
      packed = &packed_.emplace_back(Packed{next, panel_bytes(k, w), states});
      next += panels(k, w) * panel_bytes(k, w);
      states += panels(k, w);
    }
    w.packed = packed;
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
