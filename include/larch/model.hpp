#pragma once

#include <larch/chat.hpp>
#include <larch/error.hpp>
#include <larch/mix.hpp>
#include <larch/sampling.hpp>
#include <larch/token.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace larch {

namespace engine {
struct Access;
struct ModelState;
}  // namespace engine

struct LoadProgress {
  std::uint64_t done = 0;   ///< bytes of weights converted, with LoadOptions::weights; then found; then warmed up
  std::uint64_t total = 0;  ///< of them
};

/// Whether weights in blocks (Q4_K and the like) get a second form in memory that the CPU reads faster. They are packed
/// as passes need them, more by passes of more tokens, so that the first tokens do not wait for it; and the file's
/// pages are given back, so that memory holds about one of both. Results are the same bits.
enum class Packing : std::uint8_t {
  automatic,  ///< if memory that is available now holds all weights with some to spare
  stored,     ///< never: weights stay in the files' pages, which the system may drop and read again
  packed,     ///< always
};

struct LoadOptions {
  /// Empty: weights stay as they are, mapped. Else they are converted to memory of the model's own, to the same bits as
  /// quantize() writes, with all cores.
  std::optional<Mix> weights{};
  /// Metadata that a GGUF file lacks, in the place of what it says, by key: {{"deepseek2.expert_group_count", "8"}}. An
  /// error that names a missing key says when this helps.
  std::map<std::string, std::string> metadata{};
  /// A GGUF file with the multi-token prediction module that the model's own files lack, for drafts; what else it holds
  /// is not used. Throws Error(mismatch) if it is of another model or the model has one. Empty: none.
  std::filesystem::path mtp{};
  /// Which chat template: empty for the checkpoint's own; else "V2", "V2.5", "V3", "V3-0324", "V3.1", "R1", "R1-0528"
  /// or a file with another (its name ends with .jinja).
  std::string chat_format{};
  Packing packing = Packing::automatic;
  /// Reads all weights while loading, and packs those that are to be packed: the first reply is as fast as the next.
  bool warm_up = false;
  /// Keeps the weights that passes read from being swapped out or dropped by the system. Throws Error(out_of_memory)
  /// where it does not let this process lock as much memory, or has not as much.
  bool lock_memory = false;
  /// Called while loading; returning false cancels with ErrorCode::cancelled.
  std::function<bool(const LoadProgress&)> progress{};
  /// Called with each of ModelInfo::warnings, once the model is loaded.
  std::function<void(const std::string&)> on_warning{};
};

/// What a program may want to know about a loaded model.
struct ModelInfo {
  std::string architecture;  ///< "deepseek_v2", "deepseek_v3", "kimi_k2"
  std::string
      chat_format;      ///< the official format that the chat template equals, else "template"; empty: there is none
  bool packed = false;  ///< whether weights are packed as they are used
  std::string isa;      ///< the kernels in use: "portable", "avx2", "avxvnni", "avx512", "avx512vnni", "avx512bf16"
  int layers = 0;
  int vocab_size = 0;
  int max_context = 0;                  ///< positions that the checkpoint was made for
  std::uint64_t parameters = 0;         ///< all weights of the trunk
  std::uint64_t active_parameters = 0;  ///< those that one token uses
  std::uint64_t weight_bytes = 0;       ///< bytes of all tensors as stored
  std::uint64_t draft_head_bytes = 0;   ///< memory of a smaller copy of the output head, made with the first draft
  /// Sentences on what the files lack or say oddly, and what was taken or ignored therefore: show them to the user.
  std::vector<std::string> warnings{};
};

/// An immutable checkpoint, mapped into memory. Copies share it; any number of threads and sessions may use it at once.
///
/// Mapped means that weights are read from the files while the model runs: nothing but the system's file cache holds
/// them, or memory of the model's own once they are packed. Files of a model in use must not be written to or cut
/// short; if one is, or its disk fails, the process gets SIGBUS, which no library can make an error of. Renaming a new
/// file over an old one is safe: the model keeps the old one. With LoadOptions::weights the files are read while
/// loading and not used after.
class LARCH_API Model {
 public:
  /// Opens a Hugging Face directory, a GGUF file (any one of a set) or a directory with one GGUF model. Throws Error
  /// when anything in it is damaged, missing or not supported; ModelInfo::warnings tells what was put up with.
  static Model load(const std::filesystem::path& path, const LoadOptions& options = {});
  // Moving copies: no model is ever empty.
  Model(const Model&) = default;
  Model& operator=(const Model&) = default;

  [[nodiscard]] const ModelInfo& info() const noexcept;
  /// The checkpoint's own sampling defaults (generation_config.json, or general.sampling.* in GGUF files).
  [[nodiscard]] const SamplingOptions& default_sampling() const noexcept;
  /// Tokens that end a reply.
  [[nodiscard]] const std::vector<Token>& end_tokens() const noexcept;
  /// The beginning-of-sequence token, if the tokenizer adds one.
  [[nodiscard]] std::optional<Token> begin_token() const noexcept;

  /// Text to tokens: special tokens are recognized, nothing is added. Throws Error on invalid UTF-8 or without a
  /// tokenizer.
  [[nodiscard]] std::vector<Token> encode(std::string_view text) const;
  /// Tokens to bytes. A slice of a text may begin or end inside a UTF-8 character.
  [[nodiscard]] std::string decode(std::span<const Token> tokens) const;
  /// A conversation, of a message at least, as the model's chat template writes it. Throws Error(unsupported) if there
  /// is none or it does what Larch does not know, Error(malformed) if it fails, Error(invalid_argument) for a
  /// conversation that it refuses.
  [[nodiscard]] std::string render(std::span<const Message> messages, const ChatOptions& options = {}) const;
  /// A reply to `prompt` (a rendered conversation) taken apart into thinking, content and tool calls.
  [[nodiscard]] Reply parse_reply(std::string_view prompt, std::string_view reply) const;

 private:
  friend struct engine::Access;
  explicit Model(std::shared_ptr<const engine::ModelState> state) : state_(std::move(state)) {}
  std::shared_ptr<const engine::ModelState> state_;
};

}  // namespace larch
