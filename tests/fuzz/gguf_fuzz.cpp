// The input is a GGUF file: its metadata and tensor table, and whatever they make of it: the configuration, the
// official names, the vocabulary and its tokenizer. Or it is an importance matrix, GGUF or not.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <vector>

#include "convert/importance.hpp"
#include "larch/error.hpp"
#include "load/gguf/config.hpp"
#include "load/gguf/gguf.hpp"
#include "load/gguf/names.hpp"
#include "load/gguf/set.hpp"
#include "load/gguf/vocabulary.hpp"
#include "load/inspect.hpp"
#include "text/tokenizer/tokenizer.hpp"

namespace {

using namespace larch;

template <class F>
void read_or_refuse(F&& f) {
  try {
    f();
  } catch (const Error&) {
  }
}

void check_inside(const TensorView& view, std::span<const std::byte> file) {
  if (view.data < file.data() || view.bytes > file.size() ||
      view.data > file.data() + (file.size() - static_cast<std::size_t>(view.bytes)))
    std::abort();
}

void check_model(const load::GgufFile& file, std::span<const std::byte> bytes) {
  std::vector<std::string> warnings;
  const ModelConfig config = load::parse_gguf_config(file.metadata, file.tensors, "file.gguf", warnings);
  // What passes fits 64 bits everywhere.
  if (!load::count_parameters(config) || !load::cache_bytes(config, true, config.max_position_embeddings, DType::f32))
    std::abort();
  (void)load::parse_gguf_generation(file.metadata, config.vocab_size, "file.gguf", warnings);
  for (const auto& [name, view] : load::official_tensors(file.tensors, config)) check_inside(view, bytes);
}

void check_vocabulary(const load::GgufFile& file) {
  const auto vocabulary = load::parse_gguf_vocabulary(file.metadata, "file.gguf");
  if (!vocabulary) return;
  const auto tokenizer = text::Tokenizer::from(*vocabulary, "file.gguf");
  for (const std::int32_t id : tokenizer.encode("Some text, 123 <a> é\n\n  世界"))
    if (!tokenizer.contains(id)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = std::as_bytes(std::span(data, size));
  read_or_refuse([&] {
    const load::GgufFile file = load::parse_gguf(bytes, "file.gguf");
    for (const TensorView& view : file.tensors) check_inside(view, bytes);
    read_or_refuse([&] { (void)load::parse_gguf_part(file.metadata, "file.gguf"); });
    read_or_refuse([&] { check_model(file, bytes); });
    read_or_refuse([&] { check_vocabulary(file); });
  });
  read_or_refuse([&] { (void)convert::Importance::parse(bytes, "imatrix"); });
  return 0;
}
