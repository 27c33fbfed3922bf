// The text of a configuration: as config.json, generation_config.json and model.safetensors.index.json.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "larch/error.hpp"
#include "load/config/config.hpp"
#include "load/config/generation.hpp"
#include "load/index.hpp"
#include "load/inspect.hpp"
#include "text/sampler.hpp"

namespace {

template <class F>
void read_or_refuse(F&& f) {
  try {
    f();
  } catch (const larch::Error&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  read_or_refuse([&] {
    const larch::ModelConfig config = larch::load::parse_config(text, "config.json");
    // What parse_config lets through fits 64 bits everywhere.
    if (!larch::load::count_parameters(config) ||
        !larch::load::cache_bytes(config, true, config.max_position_embeddings, larch::DType::f32))
      std::abort();
  });
  read_or_refuse([&] {
    std::vector<std::string> warnings;
    const auto g = larch::load::parse_generation_config(text, "generation_config.json", 1000, warnings);
    // Whatever the file says, a sampler takes it.
    larch::text::validate({.temperature = g.temperature,
                           .top_p = g.top_p,
                           .top_k = g.top_k,
                           .min_p = g.min_p,
                           .repeat_penalty = g.repetition_penalty});
  });
  read_or_refuse([&] { (void)larch::load::parse_index(text, "index.json"); });
  return 0;
}
