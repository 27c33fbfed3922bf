#include "model/draft_head.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <new>
#include <vector>

#include "core/checked.hpp"
#include "core/finite.hpp"
#include "quant/blocks.hpp"
#include "quant/format.hpp"

namespace larch::model {

namespace {

/// The block whose largest value keeps its size. No better scale is searched for, as quantize() does: that takes ten
/// times as long.
void encode(const float* x, quant::BlockQ4_0& block) {
  constexpr std::size_t half = quant::small_block / 2;
  float largest = 0;
  for (std::size_t i = 0; i < quant::small_block; ++i)
    if (std::abs(x[i]) > std::abs(largest)) largest = x[i];
  block.d = quant::encode_f16(largest / -8);
  const float d = quant::decode_f16(block.d), scale = d == 0 ? 0 : 1 / d;
  const auto code = [&](float v) { return static_cast<int>(std::clamp(v * scale + 8.5F, 0.0F, 15.0F)); };
  for (std::size_t i = 0; i < half; ++i) block.low[i] = static_cast<std::uint8_t>(code(x[i]) | code(x[half + i]) << 4);
}

}  // namespace

bool DraftHead::pays(const Weight& head, const kernels::Kernels& k, std::size_t least) {
  const kernels::Matmul& product = k.matmul[static_cast<std::size_t>(dtype)];
  const Matrix& m = head.matrix;
  if (product.coding != kernels::Coding::int8 || product.pack == nullptr || m.cols % info(dtype).block_values != 0)
    return false;
  return m.rows * m.row_bytes >= least && 5 * bytes_of(dtype, m.cols) <= 3 * m.row_bytes;
}

DraftHead::DraftHead(const Weight& head, const kernels::Kernels& k) : head_(head), kernels_(k) {
  const Matrix& m = head.matrix;
  copy_ = {.id = head.id,
           .matrix = {.dtype = dtype, .rows = m.rows, .cols = m.cols, .row_bytes = bytes_of(dtype, m.cols)},
           .product = &k.matmul[static_cast<std::size_t>(dtype)]};
  packed_.bytes = kernels::packed_bytes(*copy_.product, copy_.matrix);
  const std::size_t panels = ceil_div<std::size_t>(m.rows, copy_.product->rows);
  memory_ = ReservedMemory::of(panels * packed_.bytes);
  if (!memory_) {
    state_ = State::begun;
    return;
  }
  memory_->prefer_large_pages();
  states_.resize(panels, kernels::Packed::ready);
  packed_.data = memory_->data();
  packed_.states = states_.data();
  copy_.matrix.data = memory_->data();  // nothing is read as it would be stored
  copy_.matrix.packed = &packed_;
}

void DraftHead::make(Team& team) const noexcept {
  State expected = State::absent;
  if (!state_.compare_exchange_strong(expected, State::begun)) return;
  try {
    const auto threads = static_cast<std::size_t>(team.size());
    const std::size_t cols = copy_.matrix.cols, bytes = copy_.product->rows * copy_.matrix.row_bytes;
    std::vector<float> row(threads * cols);
    std::vector<std::byte> rows(threads * bytes);
    std::vector<std::uint8_t> good(threads, 1);  // a run may have fewer workers
    team.run([&](const Worker& worker) {
      const auto id = static_cast<std::size_t>(worker.id());
      good[id] = make(worker.split(states_.size()), std::span(row).subspan(id * cols, cols),
                      std::span(rows).subspan(id * bytes, bytes));
    });
    if (std::ranges::count(good, 0) == 0) state_.store(State::ready, std::memory_order_release);
  } catch (const std::bad_alloc&) {
    return;  // drafts go on by the head itself
  }
}

bool DraftHead::make(Range panels, std::span<float> row, std::span<std::byte> rows) const noexcept {
  Matrix part = copy_.matrix;
  part.data = rows.data();
  part.packed = nullptr;
  for (std::size_t i = panels.begin; i < panels.end; ++i) {
    const std::size_t first = i * copy_.product->rows;
    part.rows = std::min(copy_.product->rows, head_.matrix.rows - first);
    for (std::size_t r = 0; r < part.rows; ++r) {
      kernels_.decode_row(head_.matrix, first + r, row.data());
      if (!all_finite(row.data(), row.size())) return false;
      for (std::size_t c = 0; c < row.size(); c += quant::small_block) {
        quant::BlockQ4_0 block;
        encode(row.data() + c, block);
        std::memcpy(rows.data() + r * part.row_bytes + c / quant::small_block * sizeof block, &block, sizeof block);
      }
    }
    copy_.product->pack(part, 0, packed_.data + i * packed_.bytes);
  }
  return true;
}

}  // namespace larch::model
