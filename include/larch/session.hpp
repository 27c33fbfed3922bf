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
  int8,       ///< latents: a byte a value and a scale for each position and layer; rotated keys as bf16
};

struct SessionOptions {
  int context = 0;  ///< positions at most; 0: the model's own maximum. Memory is taken as positions fill.
  /// Threads of a forward pass at most. 0: one per available core, or as many as the system starts. All sessions share
  /// the threads of one pool, and each pass takes as many as are free and of use then; results do not depend on it.
  /// Passes of sessions of one model that ask for the same threads and batch take turns where there are not cores for
  /// all; such sessions share the memory of passes, and each costs no more than its cache.
  int threads = 0;
  int batch = 2048;  ///< tokens per forward pass while reading a prompt
  CacheType cache = CacheType::automatic;
};

enum class Logits {
  last,  ///< one row: after the last token
  all,   ///< a row for every token fed
};

/// One timeline: the tokens read so far and their latent cache. Not for use by two threads at once, save for cancel().
/// An operation that throws leaves the session at a valid position, ready for the next call. Tokens may be given as a
/// view of the session's own. One that was moved from is at position 0 of a capacity of 0 and can be given another's
/// place; what needs more of it throws Error(invalid_argument). After fork(2) of the process, a session of the parent
/// must not be used in the child, as threads are not copied; load the model after forking, or call exec.
class LARCH_API Session {
 public:
  /// Throws Error(invalid_argument) for options out of range, Error(out_of_memory) when there is no memory for passes
  /// or the system does not start as many threads as asked.
  explicit Session(const Model& model, const SessionOptions& options = {});
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  [[nodiscard]] const Model& model() const;
  [[nodiscard]] int position() const noexcept;  ///< tokens read so far
  [[nodiscard]] int capacity() const noexcept;  ///< tokens that fit
  [[nodiscard]] int threads() const noexcept;
  [[nodiscard]] const SessionOptions& options() const;  ///< with every default resolved
  [[nodiscard]] std::span<const Token> tokens() const noexcept;

  /// Reads tokens and returns logits [rows, vocab_size], valid until the next call. Throws Error(context_full) or
  /// Error(invalid_argument) before anything is read; Error(cancelled), Error(out_of_memory) when the cache cannot
  /// grow, and Error(not_finite) for logits that are not finite numbers, after a whole number of batches, which stay
  /// read.
  std::span<const float> feed(std::span<const Token> tokens, Logits wanted = Logits::last);
  /// Makes the timeline equal to `tokens`, computing only what follows the common prefix; logits after the last one.
  /// `reused`, if given, receives the number of tokens that did not have to be computed. Throws as feed() does: before
  /// anything has changed; or having read a part of `tokens`, which the same call again takes up.
  std::span<const float> advance_to(std::span<const Token> tokens, int* reused = nullptr);
  /// Logits after the last token read; empty at position 0 and after a rewind.
  [[nodiscard]] std::span<const float> logits() const noexcept;
  /// Forgets all but the first `position` tokens.
  void rewind(int position);
  /// A second, independent timeline with the same past, whose memory they share.
  [[nodiscard]] Session fork() const;

  /// Writes the timeline to a file, atomically. Throws Error(io).
  void save(const std::filesystem::path& file) const;
  /// Replaces the timeline by a saved one, which then continues with the same bits. Throws Error and changes nothing
  /// when the file is damaged, of another model, of another cache type or too long for this session.
  void load(const std::filesystem::path& file);

  /// Makes the feed(), advance_to() or generate() in progress throw or stop soon. Between calls it does nothing: what
  /// comes too late, or too early, does not touch the call after. The only member that another thread may call, or a
  /// signal handler.
  void cancel() noexcept;

 private:
  friend struct engine::Access;
  explicit Session(std::unique_ptr<engine::SessionState> state);
  std::unique_ptr<engine::SessionState> state_;
};

/// Tokens for one of several sessions.
struct Feed {
  Session* session = nullptr;
  std::span<const Token> tokens{};
  Logits wanted = Logits::last;
};

/// Session::feed() for several sessions of one model at once, which share passes: weights are read once for all of
/// them. Each gets the bits that it would get alone. Returns the logits of each, valid until its next call. Throws as
/// Session::feed() does; cancel() of any of them ends the call for all.
LARCH_API std::vector<std::span<const float>> feed(std::span<const Feed> feeds);

}  // namespace larch
