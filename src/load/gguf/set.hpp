#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "load/gguf/gguf.hpp"

namespace larch::load {

/// What a file says of the set that it is a part of. A model in one file is a set of one.
struct GgufPart {
  std::uint64_t number = 0;  ///< from 0
  std::uint64_t count = 1;
  std::uint64_t tensors = 0;  ///< of the whole set; 0 if there is no set
};

/// Reads split.no, split.count and split.tensors.count. Throws Error(malformed).
GgufPart parse_gguf_part(const GgufMetadata& metadata, const std::string& origin);

/// The files of a set in order, from the name of one of them: NAME-00002-of-00003.gguf. Throws Error(malformed) if the
/// name does not agree with what the file says.
std::vector<std::filesystem::path> gguf_set(const std::filesystem::path& path, const GgufPart& part);

/// Throws Error(malformed) if a file's part is not number `number` of the set that `first` belongs to.
void check_gguf_part(const GgufPart& part, const GgufPart& first, std::uint64_t number, const std::string& origin);

/// The name of a part: "NAME-00002-of-00003.gguf" for the path NAME.gguf, the number 1 and the count 3.
std::filesystem::path gguf_part_path(const std::filesystem::path& path, std::uint64_t number, std::uint64_t count);

/// The only model among a directory's GGUF files: a file, or the first one of a set; an empty path if there is none.
/// Throws Error(io) naming two if there are several.
std::filesystem::path find_gguf_model(const std::filesystem::path& directory);

}  // namespace larch::load
