#include "larch/quantize.hpp"

#include <new>
#include <optional>

#include "convert/quantize.hpp"
#include "load/checkpoint.hpp"
#include "text/tokenizer/vocabulary.hpp"

namespace larch {
namespace {

/// What a checkpoint tells of its tokenizer, wherever it keeps it.
std::optional<BpeVocabulary> find_vocabulary(const load::Checkpoint& source) {
  if (!source.is_gguf() && std::filesystem::exists(source.path() / "tokenizer.json"))
    return text::load_vocabulary(source.path());
  return source.vocabulary();
}

}  // namespace

QuantizeReport quantize(const std::filesystem::path& source, const std::filesystem::path& target,
                        const QuantizeOptions& options) {
  try {
    const auto checkpoint = load::Checkpoint::open_to_convert(source, options.metadata, options.mtp);
    return convert::quantize(checkpoint, find_vocabulary(checkpoint), target, options);
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::out_of_memory, source.string() + ": not enough memory to quantize");
  } catch (const std::filesystem::filesystem_error& e) {
    throw Error(ErrorCode::io, source.string() + ": " + e.code().message());
  }
}

}  // namespace larch
