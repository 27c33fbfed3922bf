#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

#include "engine/access.hpp"
#include "engine/draft/mtp_trail.hpp"
#include "engine/executor.hpp"
#include "engine/model_state.hpp"
#include "larch/session.hpp"
#include "model/transformer.hpp"

namespace larch::engine {

/// What a Session holds.
struct SessionState {
  SessionState(const Model& model, const SessionOptions& options);
  /// The same past, in memory that both share until one of them goes on.
  SessionState(const SessionState& other);
  SessionState& operator=(const SessionState&) = delete;
  ~SessionState() = default;

  [[nodiscard]] const ModelState& model_state() const { return state_of(model); }
  [[nodiscard]] const ::larch::model::Transformer& transformer() const { return model_state().transformer; }
  [[nodiscard]] std::size_t vocab() const { return transformer().config().vocab_size; }
  /// A call of the user's begins: what was cancelled before is over.
  void begin_call() noexcept { cancelled.store(false, std::memory_order_relaxed); }
  /// As in Session, within a call that began.
  std::span<const float> advance_to(std::span<const Token> given, int* reused);
  /// Rewinds to where the session and `wanted` part: before the last of `wanted` at least, unless its logits are at
  /// hand. Returns that position. Throws if the rest cannot be read, with nothing changed.
  std::size_t go_back_to(std::span<const Token> wanted);
  void rewind(std::size_t position) noexcept;
  /// Forgets the last tokens, if they are few, whose hidden states the MTP module lacks. Returns how many.
  std::size_t reread_few() noexcept;
  /// Takes back the last tokens, as many as drafts were read with it, to where `logits` [vocab] are the last ones.
  void take_back(std::size_t count, const float* logits);
  /// Takes up one of them again: the cache still has it.
  void take_up(Token token, const float* logits);
  /// Throws what Session::feed promises for tokens that cannot be read at a position.
  void check(std::span<const Token> new_tokens, std::size_t position) const;
  /// Memory for the logits of so many tokens: those of the last feed that asked for all.
  float* room_for_all(std::size_t rows);

  Model model;
  SessionOptions options;  ///< with every default resolved
  std::shared_ptr<Executor> executor;
  ::larch::model::Cache cache;     ///< of the trunk's layers and, where there is a trail, the MTP module's
  std::optional<MtpTrail> trail;   ///< where the model has an MTP module
  std::vector<Token> tokens;       ///< read so far
  std::vector<float> last_logits;  ///< [vocab] after the last token, if `fresh`
  std::vector<float> all_logits;   ///< [rows, vocab] of the last feed that asked for all
  bool fresh = false;
  std::atomic<bool> cancelled{false};
};

}  // namespace larch::engine
