#pragma once

#include <larch/generate.hpp>

#include <variant>

namespace larch {

namespace engine {
struct RequestState;
class SchedulerState;
}  // namespace engine

struct SchedulerOptions {
  SessionOptions
      session{};     ///< of each request: `context` holds its prompt and its reply, a pass `batch` tokens of all
  int running = 16;  ///< requests at work at once; more wait
  /// Memory for the caches of all, and for those of ended requests that later ones may begin like. 0: half of what is
  /// available when the scheduler is made.
  std::uint64_t cache_bytes = 0;
};

/// What a request tells of. Views are valid during the call.
using RequestEvent = std::variant<PromptProgress,  ///< part of its prompt was read
                                  Piece,           ///< of its reply
                                  Generation,      ///< last: it ended
                                  Error>;          ///< last: it failed
/// Called on the scheduler's thread, which computes nothing meanwhile: be quick. If it throws, the request
/// fails with an Error that tells what was thrown.
using OnRequestEvent = std::function<void(const RequestEvent&)>;

/// A handle of a request, which goes on without it.
class LARCH_API Request {
 public:
  /// Ends it soon: its last event is a Generation with StopReason::cancelled, of what there was. After that event it
  /// does nothing. Any thread may call it.
  void cancel() noexcept;

 private:
  friend class Scheduler;
  explicit Request(std::shared_ptr<engine::RequestState> state) : state_(std::move(state)) {}
  std::shared_ptr<engine::RequestState> state_;
};

/// Figures of a scheduler, since it was made or now; a request's last event comes after they count it as ended.
struct SchedulerStats {
  std::uint64_t submitted = 0, completed = 0, cancelled = 0, failed = 0;  ///< requests
  std::uint64_t prompt_tokens = 0;                                        ///< of requests that began
  std::uint64_t prompt_tokens_cached = 0;                                 ///< of them, which others had read before
  std::uint64_t generated_tokens = 0;
  std::uint64_t passes = 0;
  std::uint64_t preempted = 0;    ///< times that a request made room for others
  int running = 0, waiting = 0;   ///< requests now
  std::uint64_t cache_bytes = 0;  ///< memory of caches now
  std::uint64_t cache_limit = 0;  ///< SchedulerOptions::cache_bytes
};

/// Many requests to one model at once, from any threads. A pass computes the next token of every reply in progress and
/// a slice of the prompts that are being read, so short that replies flow on: about a quarter of a second. Requests
/// that begin alike share what was computed of the beginning, and its memory, also after they ended, as long as memory
/// is not wanted for others. Each gets the bits that it would get alone.
///
/// Requests begin in the order in which they came, as many as have room. If the caches of those at work outgrow the
/// memory, the one that came last makes room, and takes up its reply again where it was once there is some.
class LARCH_API Scheduler {
 public:
  /// Throws as Session does, and Error(invalid_argument) for options out of range.
  explicit Scheduler(const Model& model, const SchedulerOptions& options = {});
  /// Cancels all requests, and waits until they have ended. Not to be called from an event.
  ~Scheduler();
  Scheduler(const Scheduler&) = delete;
  Scheduler& operator=(const Scheduler&) = delete;

  [[nodiscard]] const Model& model() const;
  [[nodiscard]] const SchedulerOptions& options() const;  ///< with every default resolved
  [[nodiscard]] SchedulerStats stats() const;

  /// Takes a request. Throws Error(invalid_argument) for tokens or options that are out of range, Error(context_full)
  /// for a prompt that does not fit the context or, alone, the caches' memory. GenerateOptions' callbacks are called as
  /// by generate(), on the scheduler's thread.
  Request submit(std::span<const Token> prompt, GenerateOptions options, OnRequestEvent on_event);

  /// Writes what is there of the beginning of `tokens` to a file, atomically, as Session::save() does. Returns how many
  /// tokens that is: what was read of them is kept in whole pages of 64, as long as memory is not wanted for others.
  /// Throws Error(io). Not to be called from an event, nor is load().
  int save(std::span<const Token> tokens, const std::filesystem::path& file);
  /// Takes what a file of save() or Session::save() holds, for requests that begin like it. Returns how many tokens
  /// that is. Throws as Session::load() does.
  int load(const std::filesystem::path& file);

 private:
  std::unique_ptr<engine::SchedulerState> state_;
};

}  // namespace larch
