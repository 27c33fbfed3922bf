#pragma once

#include <cstring>
#include <filesystem>
#include <fstream>
#include <span>
#include <stdexcept>
#include <string>

#include "core/mapped_file.hpp"
#include "load/safetensors.hpp"
#include "support/golden.hpp"
#include "support/temporary_directory.hpp"

namespace larch::test {

/// A copy of a fixture of one safetensors file, to be changed.
class PatchedFixture {
 public:
  explicit PatchedFixture(const std::string& name = "v3_yarn_f32") {
    for (const char* file : {"config.json", "model.safetensors"})
      std::filesystem::copy_file(fixture_dir(name) / file, directory_ / file);
  }

  [[nodiscard]] const std::filesystem::path& path() const { return directory_.path(); }

  /// Overwrites bytes of a tensor.
  void write(const std::string& tensor, std::size_t offset, std::span<const std::byte> bytes) const {
    const auto at = position(tensor) + static_cast<std::streamoff>(offset);
    std::fstream file(path() / "model.safetensors", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(at).write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  }
  /// Overwrites a value of an F32 tensor.
  void set(const std::string& tensor, std::size_t index, float value) const {
    write(tensor, index * sizeof value, std::as_bytes(std::span(&value, 1)));
  }
  /// Replaces a text in config.json.
  void edit_config(const std::string& from, const std::string& to) const {
    std::string text = read_text_file(path() / "config.json", 1 << 20);
    const std::size_t at = text.find(from);
    if (at == std::string::npos) throw std::runtime_error("config.json without " + from);
    std::ofstream(path() / "config.json") << text.replace(at, from.size(), to);
  }

 private:
  /// Where a tensor's data begin in the file.
  [[nodiscard]] std::streamoff position(const std::string& tensor) const {
    const MappedFile file(path() / "model.safetensors");
    for (const TensorView& t : load::parse_header(file.bytes(), "fixture"))
      if (t.name == tensor) return t.data - file.bytes().data();
    throw std::runtime_error("no " + tensor);
  }

  TemporaryDirectory directory_;
};

}  // namespace larch::test
