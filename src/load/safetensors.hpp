#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/atomic_file.hpp"
#include "core/mapped_file.hpp"
#include "core/tensor.hpp"

namespace larch::load {

/// The tensors of a safetensors file of which `file` is the whole content, in the order of their data. The views point
/// into `file`. Each has a known type and as many bytes as its dimensions (none: a scalar) need; together
/// they cover the data without overlaps or holes, as the reference implementation demands. `origin` (a file name)
/// starts every message. Only the header is read, after `fetch`, if given, has made it readable. Throws
/// Error(malformed), and Error(unsupported) for an unknown type.
std::vector<TensorView> parse_header(std::span<const std::byte> file, const std::string& origin,
                                     const Fetch& fetch = {});

/// Writes a safetensors file, whole or not at all. Throws Error(io), and Error(invalid_argument) if two tensors have
/// one name, a name is not UTF-8, or a tensor's bytes do not fit its type and shape.
void write_safetensors(const std::filesystem::path& path, std::span<const TensorView> tensors);
/// The same into a file that is open, which then has its name.
void write_safetensors(AtomicFile& file, std::span<const TensorView> tensors);

}  // namespace larch::load
