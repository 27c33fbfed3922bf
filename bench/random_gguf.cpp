// Writes a GGUF file of random weights as fast as the disk takes it: random_gguf DIRECTORY TARGET.gguf TYPE
// The directory, a Hugging Face one, gives the configuration, the norms, biases and routers; its matrices are not read.
// random_checkpoint.py makes such directories, and calls this.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <exception>
#include <iostream>
#include <map>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "convert/conversion.hpp"
#include "load/gguf/config.hpp"
#include "load/gguf/writer.hpp"
#include "quant/format.hpp"
#include "quant/mix.hpp"

namespace larch {
namespace {

constexpr std::size_t pool_values = std::size_t{1} << 20;

/// Random weights with a normal distribution that keeps the size of what they are multiplied by, as stored. Tensors are
/// made of pieces of them: the search for scales is far slower than a disk.
class Pools {
 public:
  Pools() : values_(pool_values) {
    std::normal_distribution<float> normal;
    for (float& v : values_) v = normal(random_);
  }

  /// Calls sink with pieces of `bytes` bytes in all, which are whole blocks.
  void write(DType dtype, std::uint64_t cols, std::uint64_t bytes, const convert::Conversion::Sink& sink) {
    const std::span<const std::byte> pool = find(dtype, cols);
    const std::size_t block = info(dtype).block_bytes, blocks = pool.size() / block;
    while (bytes > 0) {
      const std::size_t begin = std::uniform_int_distribution<std::size_t>(0, blocks / 2)(random_) * block;
      const std::size_t n = std::min<std::uint64_t>(pool.size() - begin, bytes);
      sink(pool.subspan(begin, n));
      bytes -= n;
    }
  }

 private:
  std::span<const std::byte> find(DType dtype, std::uint64_t cols) {
    std::vector<std::byte>& pool = pools_[{dtype, cols}];
    if (!pool.empty()) return pool;
    std::vector<float> scaled = values_;
    for (float& v : scaled) v /= std::sqrt(static_cast<float>(cols));
    pool.resize(bytes_of(dtype, pool_values));
    quant::find_format(dtype)->encode(scaled.data(), pool.data(), pool_values, nullptr);
    return pool;
  }

  std::mt19937_64 random_{1};
  std::vector<float> values_;
  std::map<std::pair<DType, std::uint64_t>, std::vector<std::byte>> pools_;
};

void write(const std::string& directory, const std::string& target, Mix mix) {
  const load::Checkpoint source = load::Checkpoint::open_to_convert(directory);
  const convert::Conversion conversion(source, {.mix = mix, .rules = {}});
  load::GgufMetadata metadata = load::make_gguf_metadata(conversion.config(), source.generation_config(), std::nullopt,
                                                         load::GgufKvLayout::split, directory);
  metadata["general.name"] = "random";
  metadata["general.file_type"] = quant::file_type(mix);
  metadata["general.quantization_version"] = std::uint32_t{2};
  load::GgufWriter writer(target, metadata, conversion.tensors());
  const convert::Conversion::Sink sink = [&](std::span<const std::byte> bytes) { writer.write(bytes); };
  Team team(1);
  Pools pools;
  for (std::size_t i = 0; i < conversion.tensors().size(); ++i) {
    const load::GgufTensor& t = conversion.tensors()[i];
    if (quant::is_quantizable(t.name, t.shape.size()))
      pools.write(t.dtype, t.shape.back(), load::gguf_tensor_bytes(t.name, t.dtype, t.shape, target), sink);
    else
      conversion.make(i, team, sink);
  }
  writer.commit();
}

}  // namespace
}  // namespace larch

int main(int argc, char** argv) {
  const std::optional<larch::Mix> mix = argc == 4 ? larch::find_mix(argv[3]) : std::nullopt;
  if (!mix) {
    std::cerr << "usage: random_gguf DIRECTORY TARGET.gguf TYPE\n";
    return 2;
  }
  try {
    larch::write(argv[1], argv[2], *mix);
  } catch (const std::exception& e) {
    std::cerr << "random_gguf: " << e.what() << '\n';
    return 1;
  }
}
