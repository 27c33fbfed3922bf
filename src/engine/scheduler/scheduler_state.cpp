#include "engine/scheduler/scheduler_state.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <system_error>
#include <utility>

#include "core/available_memory.hpp"
#include "engine/scheduler/attempt.hpp"
#include "engine/snapshot.hpp"
#include "engine/token_check.hpp"

namespace larch::engine {
namespace {

constexpr int most_running = 1024;
constexpr double pass_seconds = 0.25;       ///< at most, where replies are in progress
constexpr double pass_seconds_alone = 1.0;  ///< at most, where prompts are read and nothing else

/// Fills in the defaults and checks the rest: a request alone must have room for its context.
SchedulerOptions resolve(const Model& model, SchedulerOptions o) {
  const SessionState probe(model, o.session);
  const std::uint64_t page = probe.cache.page_bytes();
  if (o.running < 1 || o.running > most_running)
    throw Error(ErrorCode::invalid_argument, "SchedulerOptions::running: expected 1 to " +
                                                 std::to_string(most_running) + ", found " + std::to_string(o.running));
  if (o.cache_bytes == 0)
    o.cache_bytes = std::max(available_memory().value_or(std::numeric_limits<std::uint64_t>::max()) / 2, 2 * page);
  if (o.cache_bytes < 2 * page)
    throw Error(ErrorCode::invalid_argument, "SchedulerOptions::cache_bytes: expected " + std::to_string(2 * page) +
                                                 " or more for " + std::to_string(2 * PrefixTree::page_tokens) +
                                                 " positions, found " + std::to_string(o.cache_bytes));
  o.session = probe.options;
  const std::uint64_t positions = o.cache_bytes / page * PrefixTree::page_tokens;
  o.session.context =
      static_cast<int>(std::min<std::uint64_t>(positions, static_cast<std::uint64_t>(o.session.context)));
  return o;
}

/// What an event's receiver throws is of no interest any more.
void tell_last(const RequestState& request, const RequestEvent& event) {
  try {
    if (request.on_event) request.on_event(event);
  } catch (...) {  // NOLINT(bugprone-empty-catch)
  }
}

}  // namespace

SchedulerState::SchedulerState(const Model& model, const SchedulerOptions& options)
    : options_(resolve(model, options)),
      empty_(model, options_.session),
      memory_(options_.cache_bytes, empty_.cache.page_bytes()),
      slice_(pass_seconds, static_cast<std::size_t>(options_.session.batch)),
      slice_alone_(pass_seconds_alone, static_cast<std::size_t>(options_.session.batch)) {
  stats_.cache_limit = options_.cache_bytes;
  try {
    thread_ = std::thread([this] { work(); });
  } catch (const std::system_error&) {
    throw Error(ErrorCode::out_of_memory, "scheduler: the system does not start a thread");
  }
}

SchedulerState::~SchedulerState() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

SchedulerStats SchedulerState::stats() const {
  const std::lock_guard lock(mutex_);
  SchedulerStats stats = stats_;
  stats.waiting += static_cast<int>(submitted_.size());
  return stats;
}

std::shared_ptr<RequestState> SchedulerState::submit(std::span<const Token> prompt, GenerateOptions options,
                                                     OnRequestEvent on_event) {
  empty_.check(prompt, 0);
  check(options, empty_);
  auto request = std::make_shared<RequestState>();
  request->prompt.assign(prompt.begin(), prompt.end());
  request->options = std::move(options);
  request->on_event = std::move(on_event);
  if (request->on_event) {
    RequestState* const r = request.get();
    r->options.on_piece = [r, also = std::move(r->options.on_piece)](const Piece& piece) {
      r->on_event(piece);
      return !also || also(piece);
    };
    r->options.on_prompt = [r, also = std::move(r->options.on_prompt)](const PromptProgress& progress) {
      r->on_event(progress);
      return !also || also(progress);
    };
  }
  {
    const std::lock_guard lock(mutex_);
    request->number = stats_.submitted++;
    submitted_.push_back(request);
  }
  changed_.notify_all();
  return request;
}

void SchedulerState::between_passes(const std::function<void()>& job) {
  std::packaged_task<void()> task(job);
  std::future<void> done = task.get_future();
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(task));
  }
  changed_.notify_all();
  done.get();
}

std::size_t SchedulerState::save(std::span<const Token> tokens, const std::filesystem::path& file) {
  check_tokens(tokens, static_cast<int>(empty_.vocab()), "save");
  SessionState session(empty_);
  between_passes([&] { memory_.begin(session, tokens); });
  save_snapshot(session, file);
  return session.tokens.size();
}

std::size_t SchedulerState::load(const std::filesystem::path& file) {
  SessionState session(empty_);
  load_snapshot(session, file);
  std::size_t kept = 0;
  between_passes([&] {
    kept = memory_.keep(session);
    session.cache.clear();
    memory_.make_room(running_);
  });
  return kept;
}

void SchedulerState::work() {
  while (wait()) {
    const auto error = attempt([this] {
      admit();
      count();
      if (!running_.empty()) step();
    });
    if (error)
      for (const auto& r : running_)
        if (!r->ended) fail(*r, *error);
    hand_over();
  }
}

bool SchedulerState::wait() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] {
    return ending_ || !jobs_.empty() || !submitted_.empty() || !running_.empty() || !waiting_.empty();
  });
  for (auto& job : std::exchange(jobs_, {})) job();
  waiting_.insert(waiting_.end(), submitted_.begin(), submitted_.end());
  submitted_.clear();
  if (!ending_) return true;
  for (const auto& r : running_) r->cancel();
  for (const auto& r : waiting_) r->cancel();
  return !running_.empty() || !waiting_.empty();
}

void SchedulerState::end(RequestState& request) {
  Generation result;
  result.stop_reason = StopReason::cancelled;
  result.stats.prompt_tokens = static_cast<int>(request.prompt.size());
  if (request.run) {
    if (!request.run->complete()) request.run->cancel();
    if (const auto thrown = attempt([&] { result = request.run->finish(); })) return fail(request, *thrown);
  }
  request.end();
  {
    const std::lock_guard lock(mutex_);
    ++(result.stop_reason == StopReason::cancelled ? stats_.cancelled : stats_.completed);
    stats_.generated_tokens += result.tokens.size();
  }
  count();
  tell_last(request, std::move(result));
}

void SchedulerState::fail(RequestState& request, const Error& error) {
  request.end();
  {
    const std::lock_guard lock(mutex_);
    ++stats_.failed;
  }
  count();
  tell_last(request, error);
}

void SchedulerState::count() {
  const auto go_on = [](const auto& requests) {
    return static_cast<int>(std::ranges::count_if(requests, [](const auto& r) { return !r->ended; }));
  };
  const std::uint64_t bytes = memory_.bytes(running_);
  const std::lock_guard lock(mutex_);
  stats_.passes = pass_;
  stats_.running = go_on(running_);
  stats_.waiting = go_on(waiting_);
  stats_.cache_bytes = bytes;
}

}  // namespace larch::engine
