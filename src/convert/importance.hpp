#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/atomic_file.hpp"

namespace larch::convert {

/// What was seen at the inputs of a matrix, or of several of one shape stacked in a tensor (experts, heads).
struct ColumnSums {
  std::vector<float> squares;  ///< [matrices, cols]: sums over the rows seen
  std::vector<float> counts;   ///< rows seen: [matrices], or [1] if all saw as many

  /// The mean squares of matrix `part` as weights for a quantizer, above 0: `weights` [cols], squares being
  /// [parts, cols]. False if it has seen nothing, which says nothing about what matters.
  [[nodiscard]] bool read_weights(std::size_t part, std::span<float> weights) const noexcept;
};

/// How much the columns of a model's matrices matter ("importance matrix"): by the tensors' names in GGUF files.
struct Importance {
  std::map<std::string, ColumnSums, std::less<>> tensors;
  std::vector<std::string> datasets;  ///< names of the texts it was made of
  std::uint32_t chunks = 0;           ///< of text
  std::uint32_t chunk_tokens = 0;     ///< tokens in each
  std::string origin;                 ///< the file that it was read from, for messages

  /// The content of a file, GGUF of the type "imatrix", as others make it too: for a tensor T, F32 tensors T.in_sum2
  /// and T.counts; or one of the older kind (importance_dat.hpp). Throws Error(malformed), Error(unsupported) for GGUF
  /// of another type.
  static Importance parse(std::span<const std::byte> file, const std::string& origin);
  /// That, or Error(io).
  static Importance read(const std::filesystem::path& file);
  /// Writes a file and gives it its name. Throws Error(io).
  void write(std::unique_ptr<AtomicFile> file) const;
  void write(const std::filesystem::path& file) const { write(std::make_unique<AtomicFile>(file)); }
};

}  // namespace larch::convert
