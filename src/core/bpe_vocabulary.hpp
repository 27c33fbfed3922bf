#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace larch {

/// A byte-level BPE vocabulary as GGUF metadata hold it: what the load room reads from a file and the text room makes a
/// tokenizer of, and back.
struct BpeVocabulary {
  enum class Kind : std::int32_t { normal = 1, unknown = 2, control = 3, user_defined = 4, unused = 5, byte = 6 };

  std::string pre;                  ///< names how text is cut into pieces: "deepseek-v3", ...
  std::vector<std::string> tokens;  ///< [id]; normal ones in the byte alphabet, control and user-defined ones as text
  std::vector<Kind> kinds;          ///< [id]
  std::vector<std::string> merges;  ///< "a b", in the order of their ranks
  std::optional<std::int32_t> bos{}, eos{};
  bool add_bos = false;
  std::string chat_template;  ///< empty: none

  bool operator==(const BpeVocabulary&) const = default;
};

}  // namespace larch
