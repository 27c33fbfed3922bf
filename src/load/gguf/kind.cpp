#include "load/gguf/kind.hpp"

#include <string>
#include <vector>

#include "load/config/check.hpp"
#include "load/gguf/keys.hpp"

namespace larch::load {

void check_gguf_kind(const Fields& f) {
  if (const auto type = f.text(key::type); type.value_or("model") != "model") f.unsupported(key::type, "\"model\"");
  if (!f.has(key::architecture)) f.refuse(key::architecture, "\"deepseek2\"");
  if (f.text(key::architecture) != "deepseek2") f.unsupported(key::architecture, "\"deepseek2\"");
}

std::uint64_t gguf_vocabulary_size(const GgufMetadata& metadata, const Fields& fields,
                                   std::optional<std::uint64_t> absent) {
  if (const auto it = metadata.find(key::tokens); it != metadata.end())
    if (const auto* array = std::get_if<GgufArray>(&it->second))
      if (const auto* tokens = std::get_if<std::vector<std::string>>(array); tokens != nullptr && !tokens->empty())
        absent = tokens->size();
  return fields.integer(key::vocab_size, 1, most_values, absent);
}

}  // namespace larch::load
