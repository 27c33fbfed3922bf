#include "convert/conversion.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>

#include "core/buffer.hpp"
#include "core/quote.hpp"
#include "kernels/kernels.hpp"
#include "larch/error.hpp"
#include "quant/format.hpp"

namespace larch::convert {

/// One worker's part in making a tensor: decodes rows of its sources and encodes them. All memory is taken beforehand.
class Conversion::Coder {
 public:
  Coder(const ModelConfig& config, const Parts& parts, DType dtype)
      : c_(config),
        parts_(parts),
        format_(*quant::find_format(dtype)),
        row_bytes_(bytes_of(dtype, parts.cols)),
        largest_(dtype == DType::f16 ? largest_f16 : std::numeric_limits<float>::max()),
        values_(rows_at_once() * parts.cols, "weights"),
        head_(parts.layout == Layout::key_heads ? parts.rows * parts.cols : 0, "weights"),
        weights_(parts.cols, "importance") {}

  /// Rows are made in groups of so many, all of one part.
  [[nodiscard]] std::size_t rows_at_once() const { return parts_.layout == Layout::key_heads ? parts_.rows : 1; }

  /// Makes a group of rows. False for a weight that the format cannot hold.
  bool make(std::uint64_t row, std::byte* dst) noexcept {
    decode(row);
    for (const float v : values_.span())
      if (!(std::abs(v) <= largest_)) return false;
    const float* importance = find_weights(row / parts_.rows);
    for (std::size_t i = 0; i < rows_at_once(); ++i)
      format_.encode(values_.data() + i * parts_.cols, dst + i * row_bytes_, parts_.cols, importance);
    return true;
  }

 private:
  static constexpr float largest_f16 = 65504;

  void decode(std::uint64_t row) noexcept {
    // The portable level: files do not depend on the machine that they are made on.
    const kernels::Kernels& k = *kernels::available().front();
    const std::uint64_t part = row / parts_.rows, nope = c_.qk_nope_head_dim, v = c_.v_head_dim;
    const kernels::Matrix& first = parts_.sources.front();
    switch (parts_.layout) {
      case Layout::as_stored:
        if (parts_.sources.size() > 1)
          k.decode_row(parts_.sources[part], row % parts_.rows, values_.data());
        else
          k.decode_row(first, row, values_.data());
        return;
      case Layout::value_heads:
        k.decode_row(first, part * (nope + v) + nope + row % parts_.rows, values_.data());
        return;
      case Layout::key_heads:
        for (std::uint64_t i = 0; i < nope; ++i)
          k.decode_row(first, part * (nope + v) + i, head_.data() + i * parts_.rows);
        for (std::uint64_t j = 0; j < parts_.rows; ++j)
          for (std::uint64_t i = 0; i < nope; ++i) values_.data()[j * nope + i] = head_.data()[i * parts_.rows + j];
    }
  }

  const float* find_weights(std::uint64_t part) noexcept {
    if (parts_.importance == nullptr) return nullptr;
    if (part != part_) known_ = parts_.importance->read_weights(part, weights_.span());
    part_ = part;
    return known_ ? weights_.data() : nullptr;
  }

  const ModelConfig& c_;
  const Parts& parts_;
  const quant::Format& format_;
  std::size_t row_bytes_;
  float largest_;
  Buffer<float> values_;   ///< [rows at once, cols]
  Buffer<float> head_;     ///< [nope, rank]: a head's W_UK as stored
  Buffer<float> weights_;  ///< [cols] of part_, if known_
  std::uint64_t part_ = std::numeric_limits<std::uint64_t>::max();
  bool known_ = false;
};

std::size_t Conversion::without_importance() const {
  std::size_t n = 0;
  for (std::size_t i = 0; i < tensors_.size(); ++i)
    n += info(tensors_[i].dtype).block_values > 1 && parts_[i].importance == nullptr ? 1 : 0;
  return n;
}

void Conversion::make(std::size_t tensor, Team& team, const Sink& sink) const {
  const Parts& parts = parts_[tensor];
  const DType dtype = tensors_[tensor].dtype;
  if (parts.layout == Layout::as_stored &&
      std::ranges::all_of(parts.sources, [&](const kernels::Matrix& m) { return m.dtype == dtype; })) {
    for (const kernels::Matrix& m : parts.sources) sink({m.data, m.rows * m.row_bytes});
  } else {
    encode(tensor, team, sink);
  }
  for (const kernels::Matrix& m : parts.sources) source_.release({m.data, m.rows * m.row_bytes});
}

void Conversion::encode(std::size_t tensor, Team& team, const Sink& sink) const {
  constexpr std::size_t piece_bytes = std::size_t{16} << 20;
  const load::GgufTensor& target = tensors_[tensor];
  const Parts& parts = parts_[tensor];
  std::vector<Coder> coders;
  coders.reserve(static_cast<std::size_t>(team.size()));
  for (int i = 0; i < team.size(); ++i) coders.emplace_back(config_, parts, target.dtype);
  const std::size_t row_bytes = bytes_of(target.dtype, parts.cols), group = coders.front().rows_at_once();
  const std::uint64_t rows = parts.count * parts.rows;
  const std::uint64_t most = std::max<std::uint64_t>(piece_bytes / (row_bytes * group), coders.size()) * group;
  Buffer<std::byte> piece(std::min(most, rows) * row_bytes, "converted weights");
  std::atomic<bool> good{true};
  for (std::uint64_t row = 0; row < rows; row += most) {
    const std::uint64_t n = std::min(most, rows - row);
    team.run([&](const Worker& worker) {
      const Range mine = worker.split(n, group);
      Coder& coder = coders[static_cast<std::size_t>(worker.id())];
      for (std::size_t r = mine.begin; r < mine.end; r += group)
        if (!coder.make(row + r, piece.data() + r * row_bytes)) good = false;
    });
    if (!good)
      throw Error(ErrorCode::malformed, source_.path().string() + ": tensor " + quote(target.name) +
                                            ": expected finite weights that " + std::string(name(target.dtype)) +
                                            " can hold, found others");
    sink(piece.span().first(n * row_bytes));
  }
}

}  // namespace larch::convert
