#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/bpe_vocabulary.hpp"
#include "core/buffer.hpp"
#include "core/mapped_file.hpp"
#include "core/model_config.hpp"
#include "core/tensor.hpp"
#include "load/config/generation.hpp"
#include "load/gguf/gguf.hpp"
#include "load/gguf/told.hpp"

namespace larch::load {

/// A model on disk, of one of two kinds. A Hugging Face directory: config.json, perhaps generation_config.json, and
/// model.safetensors or else the shards that model.safetensors.index.json lists, as transformers chooses. Or GGUF: one
/// file, or a set of NAME-00001-of-0000N.gguf. Every header is checked; the data is not read, but for scales that are
/// not F32 and become so. It is mapped or, with Access::fetched, to be fetched.
class Checkpoint {
 public:
  /// `path` is a directory of either kind (one with config.json and safetensors is Hugging Face's, another must hold
  /// one GGUF model) or a GGUF file, any one of a set. `told` is metadata that a GGUF file lacks, `mtp` a GGUF file
  /// with the MTP module that a model of either kind lacks, or none (see load/gguf/mtp_module.hpp). Throws Error(io)
  /// for missing and unreadable files, Error(malformed) for damaged ones, Error(unsupported) for what Larch does not
  /// do, Error(invalid_argument) for what cannot be told, and Error(mismatch) for another model's MTP module, or one
  /// too many. Tensors' shapes are not compared with the configuration here, but for the module's.
  static Checkpoint open(const std::filesystem::path& path, const ToldMetadata& told = {},
                         Access access = Access::mapped, const std::filesystem::path& mtp = {});
  /// Opens one whose matrices are to be fetched; norms, biases, routers and scales, which are looked at when a model is
  /// bound, are read.
  static Checkpoint open_to_convert(const std::filesystem::path& path, const ToldMetadata& told = {},
                                    const std::filesystem::path& mtp = {});

  /// The directory, or the first GGUF file.
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  [[nodiscard]] bool is_gguf() const noexcept { return is_gguf_; }
  [[nodiscard]] const ModelConfig& config() const noexcept { return config_; }
  [[nodiscard]] const GenerationConfig& generation_config() const noexcept { return generation_config_; }
  /// What a GGUF file tells of the tokenizer; nothing if it holds none, and for Hugging Face directories, which have
  /// files of their own for it.
  [[nodiscard]] const std::optional<BpeVocabulary>& vocabulary() const noexcept { return vocabulary_; }
  /// Sentences on what the files lack or say oddly, and what was taken or ignored therefore.
  [[nodiscard]] const std::vector<std::string>& warnings() const noexcept { return warnings_; }
  /// By official names in both kinds, without empty ones. The views point into memory that lives as long as this
  /// object, wherever it is moved, and that must not be read with Access::fetched until it is fetched.
  [[nodiscard]] const TensorTable& tensors() const noexcept { return tensors_; }
  /// Reads bytes of tensors, with Access::fetched. Several threads may fetch bytes that do not overlap. Throws
  /// Error(io).
  void fetch(std::span<const std::byte> bytes) const;
  /// Gives back the memory of bytes, and of their neighbours in the same pages, that will hardly be read again; with
  /// Access::fetched they are to be fetched again then.
  void release(std::span<const std::byte> bytes) const noexcept;
  /// Puts tensors, which point into `memory`, in the place of those in the files, which are unmapped.
  void replace_tensors(TensorTable tensors, std::vector<Buffer<std::byte>> memory);

 private:
  Checkpoint() = default;
  /// Puts tensors that are no matrices in memory.
  void read_small();
  /// The file that bytes lie in; nullptr: none.
  [[nodiscard]] const MappedFile* find_file(std::span<const std::byte> bytes) const noexcept;
  void open_directory();
  void open_gguf(const ToldMetadata& told);
  void open_single();
  void open_shards();
  /// Maps a safetensors file and returns its tensors.
  std::vector<TensorView> map(const std::filesystem::path& file);
  void add(TensorView&& tensor);
  GgufFile map_gguf(const std::filesystem::path& file);
  /// Maps a GGUF file, or the set that it is a part of: the metadata of the first, whose path `file` becomes, and the
  /// tensors of all but empty ones.
  GgufFile map_gguf_set(std::filesystem::path& file);
  void join_mtp(std::filesystem::path file);

  std::filesystem::path path_;
  Access access_ = Access::mapped;
  bool is_gguf_ = false;
  ModelConfig config_;
  GenerationConfig generation_config_;
  std::optional<BpeVocabulary> vocabulary_;
  std::vector<MappedFile> files_;
  std::vector<Buffer<std::byte>> memory_;
  TensorTable tensors_;
  std::vector<std::string> warnings_;
};

}  // namespace larch::load
