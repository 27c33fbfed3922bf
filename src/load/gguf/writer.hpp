#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/atomic_file.hpp"
#include "core/dtype.hpp"
#include "load/gguf/value.hpp"

namespace larch::load {

/// A tensor to write: its name in the file, and its row-major shape as everywhere in Larch.
struct GgufTensor {
  std::string name;
  DType dtype = DType::f32;
  std::vector<std::uint64_t> shape;
};

/// Writes a GGUF file, version 3, whole or not at all: under a temporary name beside `path` until commit().
class GgufWriter {
 public:
  /// Writes the header: the metadata as it is (general.alignment, if there, sets the alignment) and the table of all
  /// tensors. Throws Error(io), and Error(invalid_argument) for what parse_gguf would refuse: two tensors of one name,
  /// a type that GGUF does not have, a shape that does not fit the type. Disk space for all of it is taken.
  GgufWriter(const std::filesystem::path& path, const GgufMetadata& metadata, std::vector<GgufTensor> tensors,
             Existing existing = Existing::replaced);
  /// The same into a file that is open.
  GgufWriter(std::unique_ptr<AtomicFile> file, const GgufMetadata& metadata, std::vector<GgufTensor> tensors);

  /// Bytes of the next tensor that is not complete, all or a part of them; the tensors come in their order. Throws
  /// Error(invalid_argument) for more than it still needs, Error(io).
  void write(std::span<const std::byte> bytes);
  /// Gives the file its name, after all tensors. Throws Error(invalid_argument) if bytes are missing, Error(io).
  void commit();

 private:
  void pad();

  std::string origin_;
  std::unique_ptr<AtomicFile> file_;
  std::vector<GgufTensor> tensors_;
  std::vector<std::uint64_t> sizes_;  ///< [tensor], bytes
  std::uint64_t alignment_;
  std::size_t tensor_ = 0;     ///< the one being written
  std::uint64_t written_ = 0;  ///< bytes of it
};

}  // namespace larch::load
