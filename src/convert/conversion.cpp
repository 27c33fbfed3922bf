#include "convert/conversion.hpp"

#include <algorithm>
#include <cmath>
#include <exception>
#include <limits>

#include "core/buffer.hpp"
#include "core/quote.hpp"
#include "kernels/kernels.hpp"
#include "larch/error.hpp"
#include "quant/format.hpp"

namespace larch::convert {
namespace {

constexpr std::size_t piece_bytes = std::size_t{16} << 20;  // of a tensor that are made at once

[[noreturn]] void refuse(const load::Checkpoint& source, const load::GgufTensor& tensor) {
  throw Error(ErrorCode::malformed, source.path().string() + ": tensor " + quote(tensor.name) +
                                        ": expected finite weights that " + std::string(name(tensor.dtype)) +
                                        " can hold, found others");
}

}  // namespace

/// One worker's part in making a tensor: decodes rows of its sources and encodes them. All memory is taken beforehand.
class Conversion::Coder {
 public:
  Coder(const Conversion& conversion, std::size_t tensor)
      : conversion_(conversion),
        target_(conversion.tensors_[tensor]),
        c_(conversion.config_),
        parts_(conversion.parts_[tensor]),
        format_(*quant::find_format(target_.dtype)),
        row_bytes_(bytes_of(target_.dtype, parts_.cols)),
        largest_(target_.dtype == DType::f16 ? largest_f16 : std::numeric_limits<float>::max()),
        values_(rows_at_once() * parts_.cols, "weights"),
        head_(parts_.layout == Layout::key_heads ? parts_.rows * parts_.cols : 0, "weights"),
        weights_(parts_.cols, "importance") {}

  /// Rows are made in groups of so many, all of one part.
  [[nodiscard]] std::size_t rows_at_once() const { return parts_.layout == Layout::key_heads ? parts_.rows : 1; }

  /// Makes some whole groups of rows. Throws Error(malformed) for a weight that the format cannot hold.
  void make(Range rows, std::byte* dst) {
    conversion_.for_each_stretch(parts_, rows, [&](auto bytes) { conversion_.source_.fetch(bytes); });
    for (std::size_t row = rows.begin; row < rows.end; row += rows_at_once())
      make_group(row, dst + (row - rows.begin) * row_bytes_);
  }

 private:
  static constexpr float largest_f16 = 65504;

  void make_group(std::uint64_t row, std::byte* dst) {
    decode(row);
    for (const float v : values_.span())
      if (!(std::abs(v) <= largest_)) refuse(conversion_.source_, target_);
    const float* importance = find_weights(row / parts_.rows);
    for (std::size_t i = 0; i < rows_at_once(); ++i)
      format_.encode(values_.data() + i * parts_.cols, dst + i * row_bytes_, parts_.cols, importance);
  }

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

  const Conversion& conversion_;
  const load::GgufTensor& target_;
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

Conversion::Requantized Conversion::requantized() const {
  Requantized result;
  for (std::size_t i = 0; i < tensors_.size(); ++i) {
    bool counts = false;
    for (const kernels::Matrix& m : parts_[i].sources) {
      if (info(m.dtype).block_values == 1 || m.dtype == tensors_[i].dtype) continue;
      counts = true;
      result.types.insert(m.dtype);
      result.bytes += m.rows * m.row_bytes;
      result.values += m.rows * m.cols;
    }
    result.tensors += counts ? 1 : 0;
  }
  return result;
}

template <class F>
void Conversion::for_each_stretch(const Parts& parts, Range rows, F&& f) const {
  const std::uint64_t nope = config_.qk_nope_head_dim, head = nope + config_.v_head_dim;
  for (std::uint64_t part = rows.begin / parts.rows; part * parts.rows < rows.end; ++part) {
    const bool own = parts.sources.size() > 1;  // a source for each part
    const kernels::Matrix& m = parts.sources[own ? part : 0];
    std::uint64_t begin = std::max<std::uint64_t>(rows.begin, part * parts.rows) - part * parts.rows;
    std::uint64_t end = std::min<std::uint64_t>(rows.end - part * parts.rows, parts.rows);
    std::uint64_t first = own ? 0 : part * parts.rows;  // where the part begins in its source
    if (parts.layout == Layout::value_heads) first = part * head + nope;
    if (parts.layout == Layout::key_heads) {
      first = part * head;
      begin = 0;
      end = nope;
    }
    begin += first;
    end += first;
    f(std::span(m.row(begin), (end - begin) * m.row_bytes));
  }
}

void Conversion::make(std::size_t tensor, Team& team, const Sink& sink) const {
  const Parts& parts = parts_[tensor];
  const DType dtype = tensors_[tensor].dtype;
  if (parts.layout == Layout::as_stored &&
      std::ranges::all_of(parts.sources, [&](const kernels::Matrix& m) { return m.dtype == dtype; }))
    copy(tensor, sink);
  else
    encode(tensor, team, sink);
}

void Conversion::copy(std::size_t tensor, const Sink& sink) const {
  const Parts& parts = parts_[tensor];
  const quant::Format& format = *quant::find_format(tensors_[tensor].dtype);
  const DTypeInfo& type = info(format.dtype);
  const std::uint64_t rows = parts.count * parts.rows;
  const std::uint64_t most = std::max<std::uint64_t>(piece_bytes / parts.sources.front().row_bytes, 1);
  for (std::uint64_t row = 0; row < rows; row += most)
    for_each_stretch(parts, {row, std::min(row + most, rows)}, [&](std::span<const std::byte> bytes) {
      source_.fetch(bytes);
      const std::size_t values = bytes.size() / type.block_bytes * type.block_values;
      if (format.find_not_finite(bytes.data(), values) != values) refuse(source_, tensors_[tensor]);
      sink(bytes);
      source_.release(bytes);
    });
}

void Conversion::encode(std::size_t tensor, Team& team, const Sink& sink) const {
  const Parts& parts = parts_[tensor];
  const auto workers = static_cast<std::size_t>(team.size());
  std::vector<Coder> coders;
  coders.reserve(workers);
  for (std::size_t i = 0; i < workers; ++i) coders.emplace_back(*this, tensor);
  std::vector<std::exception_ptr> errors(workers);
  const std::size_t row_bytes = bytes_of(tensors_[tensor].dtype, parts.cols), group = coders.front().rows_at_once();
  const std::uint64_t rows = parts.count * parts.rows;
  const std::uint64_t most = std::max<std::uint64_t>(piece_bytes / (row_bytes * group), workers) * group;
  Buffer<std::byte> piece(std::min(most, rows) * row_bytes, "converted weights");
  for (std::uint64_t row = 0; row < rows; row += most) {
    const std::uint64_t n = std::min(most, rows - row);
    team.run([&](const Worker& worker) {
      const auto id = static_cast<std::size_t>(worker.id());
      const Range mine = worker.split(n, group);
      try {
        if (mine.size() > 0) coders[id].make({row + mine.begin, row + mine.end}, piece.data() + mine.begin * row_bytes);
      } catch (...) {
        errors[id] = std::current_exception();
      }
    });
    for (const std::exception_ptr& error : errors)
      if (error) std::rethrow_exception(error);
    sink(piece.span().first(n * row_bytes));
    for_each_stretch(parts, {row, row + n}, [&](auto bytes) { source_.release(bytes); });
  }
}

}  // namespace larch::convert
