#include "load/scales.hpp"

#include "quant/format.hpp"

namespace larch::load {
namespace {

bool is_narrow_scale(const TensorView& tensor) {
  return (tensor.dtype == DType::bf16 || tensor.dtype == DType::f16) && tensor.name.ends_with(".weight_scale_inv");
}

std::size_t values_of(const TensorView& tensor) { return tensor.bytes / info(tensor.dtype).block_bytes; }

}  // namespace

Buffer<std::byte> widen_scales(TensorTable& tensors, const Fetch& fetch) {
  std::size_t total = 0;  // of mapped bytes, twice as many as they take: no overflow
  for (const auto& [name, tensor] : tensors)
    if (is_narrow_scale(tensor)) total += values_of(tensor) * sizeof(float);
  Buffer<std::byte> memory(total, "scales of FP8 weights");
  std::byte* next = memory.data();
  for (auto& [name, tensor] : tensors) {
    if (!is_narrow_scale(tensor)) continue;
    const std::size_t n = values_of(tensor);
    fetch({tensor.data, tensor.bytes});
    quant::find_format(tensor.dtype)->decode(tensor.data, reinterpret_cast<float*>(next), n);
    tensor.dtype = DType::f32;
    tensor.data = next;
    tensor.bytes = n * sizeof(float);
    next += tensor.bytes;
  }
  return memory;
}

}  // namespace larch::load
