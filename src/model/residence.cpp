#include "model/residence.hpp"

namespace larch::model {
namespace {

std::span<const std::byte> stored(const Weight& w) { return {w.matrix.data, w.matrix.rows * w.matrix.row_bytes}; }

bool is_read_as_stored(const Weight& w) { return w.matrix.packed == nullptr || w.read_as_stored; }

/// Reads a byte of every page.
void touch(std::span<const std::byte> memory) noexcept {
  constexpr std::size_t page = 4096;
  const volatile std::byte* const bytes = memory.data();
  for (std::size_t i = 0; i < memory.size(); i += page) (void)bytes[i];
}

}  // namespace

std::vector<std::span<const std::byte>> residence(const Weights& weights, const Packing* packing) {
  std::vector<std::span<const std::byte>> all;
  if (packing != nullptr && packing->any()) all.push_back(packing->memory());
  for_each_product(weights, [&](const Weight& w) {
    if (is_read_as_stored(w)) all.push_back(stored(w));
  });
  return all;
}

void warm_up(const Weights& weights, const Packing* packing, Team& team, const WarmUpProgress& progress) {
  if (packing != nullptr) packing->begin(std::nullopt);
  std::uint64_t done = 0, total = 0;
  for_each_product(weights, [&](const Weight& w) { total += stored(w).size(); });
  for_each_product(weights, [&](const Weight& w) {
    team.run([&](const Worker& worker) {
      const Range mine = worker.split(w.matrix.rows, w.product->rows);
      if (packing != nullptr) packing->pack(w, mine);
      if (is_read_as_stored(w)) touch({w.matrix.row(mine.begin), mine.size() * w.matrix.row_bytes});
    });
    progress(done += stored(w).size(), total);
  });
}

}  // namespace larch::model
