#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "convert/importance.hpp"
#include "convert/name_pattern.hpp"
#include "core/architecture.hpp"
#include "core/team.hpp"
#include "kernels/matrix.hpp"
#include "larch/mix.hpp"
#include "load/checkpoint.hpp"
#include "load/gguf/writer.hpp"

namespace larch::convert {

/// A type for tensors whose names in GGUF files hold a match of a pattern.
struct TypeRule {
  NamePattern pattern;
  DType type;
};

/// Which type each tensor gets.
struct Recipe {
  Mix mix = Mix::q4_k_m;
  std::vector<TypeRule> rules;             ///< the first that matches decides, before the mix
  const Importance* importance = nullptr;  ///< how much columns matter, if that is known
};

/// A checkpoint of either kind as the tensors of a GGUF file: experts stacked in one tensor, kv_b_proj in two
/// (attn_k_b, each head's W_UK transposed, and attn_v_b), in the order of the forward pass. Nothing is converted before
/// it is asked for.
class Conversion {
 public:
  /// Hears the bytes of a tensor, in order, a piece at a time.
  using Sink = std::function<void(std::span<const std::byte>)>;

  /// Keeps a reference to `source`, which is one that was opened to be converted, and pointers into the recipe's
  /// importance. Throws Error(malformed) where the checkpoint lacks a tensor, has one of another shape or a small one
  /// that is not finite, Error(mismatch) where the importance is of another model.
  Conversion(const load::Checkpoint& source, const Recipe& recipe);

  /// The source's configuration, without an MTP layer if it has no tensors.
  [[nodiscard]] const ModelConfig& config() const noexcept { return config_; }
  [[nodiscard]] const std::vector<load::GgufTensor>& tensors() const noexcept { return tensors_; }
  /// What each of them is to the model.
  [[nodiscard]] const std::vector<TensorId>& ids() const noexcept { return ids_; }
  /// Tensors in blocks of values for whose columns no importance is known.
  [[nodiscard]] std::size_t without_importance() const;

  /// The types in blocks that tensors are stored in which get another one; the number of such tensors, and the bits of
  /// all values of them.
  struct Requantized {
    std::set<DType> types{};
    std::size_t tensors = 0;
    std::uint64_t bytes = 0, values = 0;
  };
  [[nodiscard]] Requantized requantized() const;

  /// Makes one tensor, from some rows at a time, which are fetched from the source before and given back after. Throws
  /// Error(malformed) naming the tensor for a weight that is not finite or too large for the type, Error(io) if the
  /// source cannot be read, and what the sink throws.
  void make(std::size_t tensor, Team& team, const Sink& sink) const;

 private:
  class Planner;
  class Coder;

  /// How the rows of a tensor lie in its sources.
  enum class Layout {
    as_stored,
    key_heads,    ///< of kv_b_proj, each head's first rows, transposed
    value_heads,  ///< of kv_b_proj, each head's other rows
  };
  /// What a tensor is made of: matrices [rows, cols], stacked.
  struct Parts {
    std::uint64_t count = 1, rows = 1, cols = 1;
    std::vector<kernels::Matrix> sources;  ///< one for each part, or one for all
    Layout layout = Layout::as_stored;
    const ColumnSums* importance = nullptr;
  };

  /// make() for a tensor that is as its sources are.
  void copy(std::size_t tensor, const Sink& sink) const;
  /// make() for a tensor that is in another type than its sources, or laid out otherwise.
  void encode(std::size_t tensor, Team& team, const Sink& sink) const;
  /// Calls f with the bytes of the sources, a stretch at a time, that some rows of a tensor are made of. Of the parts'
  /// keys in heads there are whole ones.
  template <class F>
  void for_each_stretch(const Parts& parts, Range rows, F&& f) const;

  const load::Checkpoint& source_;
  ModelConfig config_;
  std::vector<load::GgufTensor> tensors_;
  std::vector<TensorId> ids_;  ///< [tensor]
  std::vector<Parts> parts_;   ///< [tensor]
};

}  // namespace larch::convert
