#pragma once

#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "core/mapped_file.hpp"
#include "load/safetensors.hpp"

namespace larch::test {

/// Copies a Hugging Face directory, to be changed.
inline void copy_writable(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::filesystem::copy(from, to);
  for (const auto& entry : std::filesystem::directory_iterator(to))
    std::filesystem::permissions(entry, std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
}

/// Overwrites bytes of a tensor in a safetensors file, from its `offset` on.
template <class T>
void overwrite(const std::filesystem::path& file, const std::string& tensor, std::uint64_t offset, const T& value) {
  std::uint64_t at = 0;
  {
    const MappedFile content(file);
    for (const TensorView& t : load::parse_header(content.bytes(), file.string()))
      if (t.name == tensor) at = static_cast<std::uint64_t>(t.data - content.bytes().data()) + offset;
  }
  if (at == 0) throw std::runtime_error("no " + tensor);
  std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
  out.seekp(static_cast<std::streamoff>(at));
  out.write(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace larch::test
