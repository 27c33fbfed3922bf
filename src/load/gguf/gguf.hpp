#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/mapped_file.hpp"
#include "core/tensor.hpp"
#include "load/gguf/value.hpp"

namespace larch::load {

inline constexpr std::uint64_t gguf_default_alignment = 32;
inline constexpr std::uint64_t gguf_most_alignment = std::uint64_t{1} << 20;
inline constexpr std::uint64_t gguf_most_dimensions = 4;
inline constexpr std::uint64_t gguf_longest_name = 1U << 16;  ///< bytes of a key or a tensor's name
inline constexpr std::uint64_t gguf_most_keys = 1U << 16;
inline constexpr std::uint64_t gguf_most_tensors = 1U << 20;
inline constexpr std::uint64_t gguf_most_elements = 1U << 22;  ///< of all arrays together
inline constexpr const char* gguf_alignment_key = "general.alignment";

/// The content of one GGUF file.
struct GgufFile {
  GgufMetadata metadata;
  /// In the file's order, by the file's names. A shape is row-major as everywhere in Larch: GGUF's own dimensions, of
  /// which the first is that of neighbouring values, in reverse.
  std::vector<TensorView> tensors;
};

/// Whether a file, of which the first four bytes are readable, begins as GGUF does.
bool is_gguf(std::span<const std::byte> file);

/// Reads a GGUF file, version 2 or 3, of which `file` is the whole content. The views point into `file`. Each tensor
/// has a known type, one to four dimensions (zero too: no bytes), rows of whole blocks and its bytes within the file,
/// at a multiple of the alignment; no two share bytes. `origin` (a file name) starts every message. Only the header is
/// read, after `fetch`, if given, has made it readable. Throws Error(malformed), and Error(unsupported) for big-endian
/// files, other versions, nested arrays and types that Larch does not have.
GgufFile parse_gguf(std::span<const std::byte> file, const std::string& origin, const Fetch& fetch = {});

/// Bytes of a tensor in a GGUF file, none if a dimension is zero. Throws Error(malformed) if the rows are not whole
/// blocks or if the bytes do not fit 64 bits; `shape` must not be empty.
std::uint64_t gguf_tensor_bytes(const std::string& name, DType dtype, const std::vector<std::uint64_t>& shape,
                                const std::string& origin);

/// The alignment that the metadata asks for. Throws Error(malformed) if it is no power of two from 1 to 2^20 as uint32.
std::uint64_t gguf_alignment(const GgufMetadata& metadata, const std::string& origin);

}  // namespace larch::load
