#pragma once

#include <cstring>
#include <filesystem>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/architecture.hpp"
#include "core/checked.hpp"
#include "load/checkpoint.hpp"
#include "load/gguf/config.hpp"
#include "load/gguf/names.hpp"
#include "load/gguf/set.hpp"
#include "load/gguf/writer.hpp"
#include "quant/format.hpp"

namespace larch::test {

/// How to write a model as GGUF.
struct GgufStyle {
  DType dtype = DType::f32;  ///< of all matrices; vectors are F32
  load::GgufKvLayout layout = load::GgufKvLayout::together;
  bool flat_heads = false;   ///< k_b and v_b in two dimensions
  bool merged = true;        ///< experts in one tensor
  bool gate_and_up = false;  ///< and of these the first two in one
  std::uint64_t parts = 1;
};

/// A Hugging Face checkpoint's tensors, converted.
class GgufModel {
 public:
  GgufModel(const std::filesystem::path& directory, const GgufStyle& style,
            const std::optional<BpeVocabulary>& vocabulary = std::nullopt)
      : source_(load::Checkpoint::open(directory)), style_(style) {
    metadata =
        load::make_gguf_metadata(source_.config(), source_.generation_config(), vocabulary, style.layout, "test");
    for (const auto& [name, view] : source_.tensors())
      if (!name.ends_with("_scale_inv")) add(name, view);
  }

  /// Writes the file, or its parts, and returns the path to open.
  std::filesystem::path write(const std::filesystem::path& path) {
    if (style_.parts == 1) return write_part(path, metadata, 0, tensors.size());
    const auto step = ceil_div<std::size_t>(tensors.size(), style_.parts);
    for (std::size_t i = 0; i < style_.parts; ++i) {
      load::GgufMetadata part = i == 0 ? metadata : load::GgufMetadata();
      part["split.no"] = static_cast<std::uint16_t>(i);
      part["split.count"] = static_cast<std::uint16_t>(style_.parts);
      part["split.tensors.count"] = static_cast<std::int32_t>(tensors.size());
      write_part(load::gguf_part_path(path, i, style_.parts), part, i * step, (i + 1) * step);
    }
    return load::gguf_part_path(path, 0, style_.parts);
  }

  struct Tensor {
    load::GgufTensor entry;
    std::vector<float> values;
  };
  load::GgufMetadata metadata;
  std::map<std::string, Tensor> tensors;

 private:
  std::filesystem::path write_part(const std::filesystem::path& path, const load::GgufMetadata& part, std::size_t first,
                                   std::size_t last) const {
    std::vector<load::GgufTensor> entries;
    std::vector<const Tensor*> chosen;
    std::size_t i = 0;
    for (const auto& [name, tensor] : tensors)
      if (i++; i > first && i <= last) entries.push_back(tensor.entry), chosen.push_back(&tensor);
    load::GgufWriter writer(path, part, entries);
    for (const Tensor* t : chosen) {
      std::vector<std::byte> bytes(bytes_of(t->entry.dtype, t->values.size()));
      quant::find_format(t->entry.dtype)->encode(t->values.data(), bytes.data(), t->values.size(), nullptr);
      writer.write(bytes);
    }
    writer.commit();
    return path;
  }

  void add(const std::string& name, const TensorView& view) {
    const std::vector<float> values = decode(name, view);
    const auto id = find_official(name);
    if (id && id->role == TensorRole::wkv_b && style_.layout == load::GgufKvLayout::split)
      return add_split(id->layer, values);
    put(name, view.shape, values);
  }

  /// W_UK transposed and W_UV, per head.
  void add_split(std::uint64_t layer, const std::vector<float>& both) {
    const ModelConfig& c = source_.config();
    const std::uint64_t heads = c.num_attention_heads, rank = c.kv_lora_rank, nope = c.qk_nope_head_dim,
                        v = c.v_head_dim;
    std::vector<float> k(heads * rank * nope), values;
    for (std::uint64_t h = 0; h < heads; ++h) {
      const float* head = both.data() + h * (nope + v) * rank;
      for (std::uint64_t i = 0; i < nope; ++i)
        for (std::uint64_t j = 0; j < rank; ++j) k[(h * rank + j) * nope + i] = head[i * rank + j];
      values.insert(values.end(), head + nope * rank, head + (nope + v) * rank);
    }
    put_heads({TensorRole::wk_b, layer}, k);
    put_heads({TensorRole::wv_b, layer}, values);
  }

  void put_heads(const TensorId& id, const std::vector<float>& values) {
    const Shape full = shape(id.role, source_.config());
    put(official_name(id), style_.flat_heads ? Shape{full[0] * full[1], full[2]} : full, values);
  }

  void put(const std::string& official, std::vector<std::uint64_t> shape, const std::vector<float>& values) {
    const std::optional<TensorId> id = find_official(official);
    if (!id) throw std::runtime_error("no place for " + official);
    std::string name = gguf_name(*id);
    const bool of_expert = spec(id->role).of_expert();
    const DType dtype = shape.size() > 1 ? style_.dtype : DType::f32;
    if (of_expert && !style_.merged) {
      name.replace(name.find("_exps"), 5, "." + std::to_string(id->expert));
    } else if (of_expert) {
      return merge(name, id->expert, shape, values);
    }
    tensors[name] = {{name, dtype, std::move(shape)}, values};
  }

  void merge(std::string name, std::uint64_t expert, const std::vector<std::uint64_t>& shape,
             const std::vector<float>& values) {
    const bool up = name.ends_with("ffn_up_exps.weight"),
               two = style_.gate_and_up && !name.ends_with("down_exps.weight");
    if (two) name = name.substr(0, name.rfind("ffn_")) + "ffn_gate_up_exps.weight";
    Tensor& all = tensors[name];
    const std::uint64_t n = source_.config().n_routed_experts, step = values.size() * (two ? 2 : 1);
    all.entry = {name, style_.dtype, {n, shape[0] * (two ? 2 : 1), shape[1]}};
    all.values.resize(n * step);
    std::copy(values.begin(), values.end(),
              all.values.begin() + static_cast<std::ptrdiff_t>(expert * step + (two && up ? values.size() : 0)));
  }

  /// FP8 with its scales, anything else as it is.
  [[nodiscard]] std::vector<float> decode(const std::string& name, const TensorView& view) const {
    std::vector<float> values(view.bytes / info(view.dtype).block_bytes);
    quant::find_format(view.dtype)->decode(view.data, values.data(), values.size());
    if (view.dtype != DType::f8_e4m3) return values;
    const TensorView& scales = source_.tensors().at(scale_name(name));
    const std::uint64_t cols = view.shape[1], scale_cols = scales.shape[1], block = 128;
    for (std::size_t i = 0; i < values.size(); ++i) {
      float scale;
      const std::uint64_t at = i / cols / block * scale_cols + i % cols / block;
      std::memcpy(&scale, scales.data + at * sizeof scale, sizeof scale);
      values[i] *= scale;
    }
    return values;
  }

  load::Checkpoint source_;
  GgufStyle style_;
};

}  // namespace larch::test
