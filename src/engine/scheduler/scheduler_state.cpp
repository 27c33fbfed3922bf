#include "engine/scheduler/scheduler_state.hpp"

#include <algorithm>
#include <chrono>
#include <limits>
#include <string>
#include <system_error>
#include <utility>

#include "core/available_memory.hpp"
#include "engine/allocating.hpp"
#include "engine/reading.hpp"
#include "engine/snapshot.hpp"
#include "engine/token_check.hpp"

namespace larch::engine {
namespace {

constexpr int most_running = 1024;
constexpr double pass_seconds = 0.25;       ///< at most, where replies are in progress
constexpr double pass_seconds_alone = 1.0;  ///< at most, where prompts are read and nothing else

/// All of its tokens, to be read once more or for the first time.
const std::vector<Token>& beginning(const RequestState& request) {
  return request.run ? request.again : request.prompt;
}

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

/// What `f` throws, which may be a callback's, as an Error.
template <typename F>
std::optional<Error> attempt(F f) {
  try {
    allocating("request", f);
    return std::nullopt;
  } catch (const Error& e) {
    return e;
  } catch (const std::exception& e) {
    return Error(ErrorCode::invalid_argument, "callback: " + std::string(e.what()));
  } catch (...) {
    return Error(ErrorCode::invalid_argument, "callback: threw what is no exception");
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

void SchedulerState::admit() {
  for (const auto& r : waiting_)
    if (r->cancelled()) end(*r);
  std::erase_if(waiting_, [](const auto& r) { return r->ended; });
  for (std::size_t i = 0; i < waiting_.size() && running_.size() < static_cast<std::size_t>(options_.running);) {
    const auto request = waiting_[i];
    if (is_ahead_of(*request)) {
      ++i;
      continue;
    }
    if (!running_.empty() && !memory_.has_room(running_, beginning(*request))) break;
    waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(i));
    if (const auto error = attempt([&] { begin(*request); })) {
      fail(*request, *error);
      continue;
    }
    running_.push_back(request);
    std::ranges::sort(running_, {}, [](const auto& r) { return r->number; });
  }
}

bool SchedulerState::is_ahead_of(const RequestState& request) const {
  const auto pages = [](std::size_t tokens) { return tokens / PrefixTree::page_tokens; };
  return std::ranges::any_of(running_, [&](const auto& r) {
    if (!r->run->reads_prompt() || pages(r->session->tokens.size()) == pages(r->prompt.size())) return false;
    const auto common = std::ranges::mismatch(r->prompt, request.prompt).in1 - r->prompt.begin();
    return pages(r->session->tokens.size()) < pages(static_cast<std::size_t>(common));
  });
}

void SchedulerState::begin(RequestState& request) {
  if (request.run) {
    memory_.begin(*request.session, request.again);
    if (request.session->trail) request.session->reread_few();
    request.again.erase(request.again.begin(),
                        request.again.begin() + static_cast<std::ptrdiff_t>(request.session->tokens.size()));
    return;
  }
  request.begin(std::make_unique<SessionState>(empty_));
  memory_.begin(*request.session, request.prompt);
  request.run = std::make_unique<GenerationRun>(*request.session, request.prompt, request.options);
  const std::lock_guard lock(mutex_);
  stats_.prompt_tokens += static_cast<std::uint64_t>(request.run->stats().prompt_tokens);
  stats_.prompt_tokens_cached += static_cast<std::uint64_t>(request.run->stats().prompt_tokens_cached);
}

std::size_t SchedulerState::share_out() {
  std::size_t chosen = 0;
  Requests reading;
  for (const auto& r : running_) {
    r->next = r->reads() ? 0 : r->run->wanted();
    chosen += r->next;
    if (r->reads()) reading.push_back(r);
  }
  const std::size_t batch = empty_.executor->batch();
  std::size_t room = (chosen > 0 ? slice_ : slice_alone_).tokens();
  room = std::max<std::size_t>(1, std::min(room, batch - std::min(batch, chosen)));
  std::ranges::stable_sort(reading, {}, [](const auto& r) { return r->served; });
  std::size_t read = 0;
  for (const auto& r : reading) {
    r->next = std::min(room, r->again.empty() ? r->run->wanted() : r->again.size());
    room -= r->next;
    read += r->next;
  }
  return read;
}

void SchedulerState::step() {
  std::size_t slice = share_out();
  for (; running_.size() > 1 && !memory_.make_room(running_); slice = share_out()) make_way();
  if (running_.size() == 1) memory_.make_room(running_);  // which has room alone
  ++pass_;
  Requests pass;
  std::vector<Reading> readings;
  for (const auto& r : running_) {
    if (r->next == 0) continue;
    pass.push_back(r);
    if (r->reads()) r->served = pass_;
    if (!r->again.empty()) {
      readings.push_back({.session = r->session.get(), .tokens = std::span(r->again).first(r->next), .more = true});
    } else {
      readings.push_back(r->run->reading(r->next));
      readings.back().passed = nullptr;  // it is told behind the pass
    }
  }
  const auto begin = std::chrono::steady_clock::now();
  std::vector<std::optional<Error>> errors;
  if (const auto error = attempt([&] { errors = read_apart(readings); })) errors.assign(pass.size(), error);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  const bool all_read = std::ranges::none_of(errors, [](const auto& e) { return e.has_value(); });
  const bool only_prompts = std::ranges::all_of(pass, [](const auto& r) { return r->reads(); });
  if (slice > 0 && all_read) (only_prompts ? slice_alone_ : slice_).learn(slice, seconds);
  for (std::size_t i = 0; i < pass.size(); ++i) {
    const auto thrown = attempt([&] { take(*pass[i], errors[i], seconds, pass.size() == 1); });
    if (thrown) fail(*pass[i], *thrown);
  }
}

void SchedulerState::make_way() {
  const auto last = running_.back();
  running_.pop_back();
  memory_.keep(*last->session);
  last->again.insert(last->again.begin(), last->session->tokens.begin(), last->session->tokens.end());
  last->session->rewind(0);
  last->session->cache.clear();
  waiting_.push_front(last);
  const std::lock_guard lock(mutex_);
  ++stats_.preempted;
}

void SchedulerState::take(RequestState& request, const std::optional<Error>& error, double seconds, bool alone) {
  if (error && error->code() == ErrorCode::cancelled) return request.run->cancel();
  if (error && error->code() == ErrorCode::not_finite && request.again.empty() && request.run->drop_drafts()) return;
  if (error) throw Error(*error);
  const bool read = request.reads();
  if (!request.again.empty()) {
    request.again.erase(request.again.begin(), request.again.begin() + static_cast<std::ptrdiff_t>(request.next));
  } else {
    if (!request.run->passed()) return request.run->cancel();
    request.run->take(seconds, alone);
  }
  if (read) memory_.keep(*request.session);
}

void SchedulerState::hand_over() {
  for (const auto& r : running_) {
    if (r->ended || !r->run->complete()) continue;
    memory_.keep(*r->session);
    end(*r);
  }
  std::erase_if(running_, [](const auto& r) { return r->ended; });
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
