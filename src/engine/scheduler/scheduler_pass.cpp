#include <algorithm>
#include <chrono>
#include <utility>

#include "engine/reading.hpp"
#include "engine/scheduler/attempt.hpp"
#include "engine/scheduler/scheduler_state.hpp"

namespace larch::engine {
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
    if (!running_.empty() && !memory_.has_room(running_, request->beginning(), request->tokens())) break;
    waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(i));
    if (const auto error = attempt([&] { begin(*request); })) {
      fail(*request, *error);
      continue;
    }
    running_.push_back(request);
    std::ranges::sort(running_, {}, [](const auto& r) { return r->number; });
  }
}

bool SchedulerState::is_ahead_of(const RequestState& request) {
  return std::ranges::any_of(running_, [&](const auto& r) {
    if (!r->run->reads_prompt()) return false;
    const auto common = std::ranges::mismatch(r->prompt, request.beginning()).in1 - r->prompt.begin();
    const std::size_t pages = static_cast<std::size_t>(common) / PrefixTree::page_tokens;
    return pages > CacheMemory::whole_pages(*r->session) && pages > memory_.known_pages(request.beginning());
  });
}

void SchedulerState::begin(RequestState& request) {
  if (request.run) {
    memory_.begin(*request.session, request.beginning());
    if (request.session->trail) request.session->reread_few();
    request.again.erase(request.again.begin(),
                        request.again.begin() + static_cast<std::ptrdiff_t>(request.session->tokens.size()));
    return;
  }
  request.begin(std::make_unique<SessionState>(empty_));
  memory_.begin(*request.session, request.beginning());
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
  std::size_t read = 0, scored = GenerationRun::most_scored;
  for (const auto& r : reading) {
    r->next = std::min(room, r->again.empty() ? r->run->wanted() : r->again.size());
    if (r->again.empty() && r->run->scores_prompt()) {
      r->next = std::min(r->next, scored);
      scored -= r->next;
    }
    room -= r->next;
    read += r->next;
  }
  return read;
}

void SchedulerState::step() {
  std::size_t slice = share_out();
  for (; !memory_.make_room(running_) && running_.size() > 1; slice = share_out()) make_way();  // one has room alone
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

}  // namespace larch::engine
