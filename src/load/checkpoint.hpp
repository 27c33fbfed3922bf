#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

#include "core/mapped_file.hpp"
#include "core/model_config.hpp"
#include "core/tensor.hpp"
#include "load/generation_config.hpp"

namespace larch::load {

/// A Hugging Face directory: config.json, perhaps generation_config.json, and model.safetensors or the shards that
/// model.safetensors.index.json lists. Every header is checked; the data is mapped and not read.
class Checkpoint {
 public:
  /// Hears after each file how many are open and how many there are. What it throws ends the opening.
  using Progress = std::function<void(std::size_t done, std::size_t total)>;

  /// Throws Error(io) for missing and unreadable files, Error(malformed) for damaged ones, and Error(unsupported) for
  /// what Larch does not do. Tensors' shapes are not compared with the configuration here.
  static Checkpoint open(const std::filesystem::path& directory, const Progress& progress = {});

  [[nodiscard]] const std::filesystem::path& directory() const noexcept { return directory_; }
  [[nodiscard]] const ModelConfig& config() const noexcept { return config_; }
  [[nodiscard]] const GenerationConfig& generation_config() const noexcept { return generation_config_; }
  /// The views point into memory that lives as long as this object, wherever it is moved.
  [[nodiscard]] const TensorTable& tensors() const noexcept { return tensors_; }

 private:
  Checkpoint() = default;
  void open_single(const Progress& progress);
  void open_shards(const Progress& progress);
  /// Maps a file and returns its tensors.
  std::vector<TensorView> map(const std::filesystem::path& file);

  std::filesystem::path directory_;
  ModelConfig config_;
  GenerationConfig generation_config_;
  std::vector<MappedFile> files_;
  TensorTable tensors_;
};

}  // namespace larch::load
