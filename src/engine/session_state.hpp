#pragma once

#include <atomic>
#include <vector>

#include "core/team.hpp"
#include "engine/model_state.hpp"
#include "larch/session.hpp"
#include "model/transformer.hpp"

namespace larch::engine {

/// What a Session holds.
struct SessionState {
  SessionState(Model model, const SessionOptions& options);
  /// The same past in new memory.
  SessionState(const SessionState& other);
  SessionState& operator=(const SessionState&) = delete;
  ~SessionState() = default;

  [[nodiscard]] const ::larch::model::Transformer& transformer() const { return model.state().transformer; }
  [[nodiscard]] std::size_t vocab() const { return transformer().config().vocab_size; }
  /// A call of the user's begins: what was cancelled before is over.
  void begin_call() noexcept { cancelled.store(false, std::memory_order_relaxed); }
  /// As in Session, within a call that began.
  std::span<const float> feed(std::span<const Token> given, Logits wanted);
  std::span<const float> advance_to(std::span<const Token> wanted, int* reused);
  void rewind(std::size_t position) noexcept;
  /// Throws what Session::feed promises for tokens that cannot be read at a position.
  void check(std::span<const Token> new_tokens, std::size_t position) const;

  Model model;
  SessionOptions options;  ///< with every default resolved
  Team team;
  ::larch::model::Cache cache;
  ::larch::model::Workspace workspace;
  std::vector<Token> tokens;       ///< read so far
  std::vector<float> last_logits;  ///< [vocab] after the last token, if `fresh`
  std::vector<float> all_logits;   ///< [rows, vocab] of the last feed that asked for all
  bool fresh = false;
  std::atomic<bool> cancelled{false};

 private:
  /// Reads checked tokens; logits go to `all` [tokens, vocab], or to last_logits where that is nullptr.
  void read(std::span<const Token> new_tokens, float* all);
};

}  // namespace larch::engine
