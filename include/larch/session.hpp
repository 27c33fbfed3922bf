#pragma once

#include <larch/model.hpp>

namespace larch {

namespace engine {
struct SessionState;
}

/// How the latent cache is stored.
enum class CacheType {
  automatic,  ///< f32 with the portable kernels (the numerical reference), bf16 otherwise
  bf16,       ///< 2 bytes a value
  f32,        ///< 4 bytes a value
};

struct SessionOptions {
  int context = 0;  ///< positions at most; 0: the model's own maximum. Memory is taken as positions fill.
  int threads = 0;  ///< 0: one per available core
  int batch = 512;  ///< tokens per forward pass while reading a prompt
  CacheType cache = CacheType::automatic;
};

enum class Logits {
  last,  ///< one row: after the last token
  all,   ///< a row for every token fed
};

/// One timeline: the tokens read so far and their latent cache. Not for use by two threads at once, save for cancel().
/// An operation that throws leaves the session at a valid position, ready for the next call.
class Session {
 public:
  /// Throws Error(invalid_argument) for options out of range, Error(out_of_memory) when the cache does not fit.
  explicit Session(Model model, const SessionOptions& options = {});
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  [[nodiscard]] const Model& model() const noexcept;
  [[nodiscard]] int position() const noexcept;  ///< tokens read so far
  [[nodiscard]] int capacity() const noexcept;  ///< tokens that fit
  [[nodiscard]] int threads() const noexcept;
  [[nodiscard]] std::span<const Token> tokens() const noexcept;

  /// Reads tokens and returns logits [rows, vocab_size], valid until the next call. Throws Error(context_full) or
  /// Error(invalid_argument) before anything is read; Error(cancelled) after a whole number of batches.
  std::span<const float> feed(std::span<const Token> tokens, Logits wanted = Logits::last);
  /// Makes the timeline equal to `tokens`, computing only what follows the common prefix; logits after the last one.
  /// `reused`, if given, receives the number of tokens that did not have to be computed.
  std::span<const float> advance_to(std::span<const Token> tokens, int* reused = nullptr);
  /// Logits after the last token read; empty at position 0 and after a rewind.
  [[nodiscard]] std::span<const float> logits() const noexcept;
  /// Forgets all but the first `position` tokens.
  void rewind(int position);
  /// A second, independent timeline with the same past.
  [[nodiscard]] Session fork() const;

  /// Writes the timeline to a file, atomically. Throws Error(io).
  void save(const std::filesystem::path& file) const;
  /// Replaces the timeline by a saved one, which then continues with the same bits. Throws Error and changes nothing
  /// when the file is damaged, of another model, of another cache type or too long for this session.
  void load(const std::filesystem::path& file);

  /// Makes the feed or generation in progress throw or stop soon. The only member that another thread may call.
  void cancel() noexcept;

 private:
  explicit Session(std::unique_ptr<engine::SessionState> state);
  std::unique_ptr<engine::SessionState> state_;
};

}  // namespace larch
