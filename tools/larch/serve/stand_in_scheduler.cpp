// Until src/engine/ has it: the scheduler as one session and one thread for each request.
#include <atomic>
#include <condition_variable>
#include <larch/scheduler.hpp>
#include <mutex>
#include <set>
#include <thread>

namespace larch {

namespace engine {

struct RequestState {
  explicit RequestState(Session of) : session(std::move(of)) {}
  Session session;
  std::atomic<bool> cancelled{false};
};

class SchedulerState {
 public:
  SchedulerState(const Model& of, const SchedulerOptions& with) : model(of), options(with) {
    options.session = Session(model, options.session).options();
  }
  Model model;
  SchedulerOptions options;
  std::mutex mutex;
  std::condition_variable changed;
  SchedulerStats stats;
  std::set<std::shared_ptr<RequestState>> requests;
};

}  // namespace engine

void Request::cancel() noexcept {
  state_->cancelled = true;
  state_->session.cancel();
}

Scheduler::Scheduler(const Model& model, const SchedulerOptions& options)
    : state_(std::make_unique<engine::SchedulerState>(model, options)) {}
Scheduler::~Scheduler() {
  std::unique_lock lock(state_->mutex);
  for (const auto& request : state_->requests) request->cancelled = true;
  state_->changed.wait(lock, [&] { return state_->requests.empty(); });
}
const Model& Scheduler::model() const { return state_->model; }
const SchedulerOptions& Scheduler::options() const { return state_->options; }
SchedulerStats Scheduler::stats() const {
  const std::lock_guard lock(state_->mutex);
  return state_->stats;
}

Request Scheduler::submit(std::span<const Token> prompt, GenerateOptions options, OnRequestEvent on_event) {
  const auto request = std::make_shared<engine::RequestState>(Session(state_->model, state_->options.session));
  if (prompt.empty()) throw Error(ErrorCode::invalid_argument, "prompt: expected a token at least, found none");
  if (std::ssize(prompt) > state_->options.session.context)
    throw Error(ErrorCode::context_full, "prompt: expected it to fit the context, found more");
  engine::SchedulerState& state = *state_;
  {
    const std::lock_guard lock(state.mutex);
    state.requests.insert(request);
    ++state.stats.submitted;
    ++state.stats.waiting;
  }
  std::thread([&state, request, options = std::move(options), on_event,
               tokens = std::vector<Token>(prompt.begin(), prompt.end())]() mutable {
    {
      std::unique_lock lock(state.mutex);
      while (!request->cancelled && state.stats.running >= state.options.running)
        state.changed.wait_for(lock, std::chrono::milliseconds(10));
      --state.stats.waiting;
      ++state.stats.running;
    }
    options.on_piece = [&](const Piece& piece) {
      on_event(piece);
      return !request->cancelled;
    };
    options.on_prompt = [&](const PromptProgress& progress) {
      on_event(progress);
      return !request->cancelled;
    };
    bool cancelled = request->cancelled;
    try {
      Generation g;
      if (!cancelled) g = generate(request->session, tokens, options);
      cancelled = cancelled || request->cancelled;
      if (cancelled) g.stop_reason = StopReason::cancelled;
      const std::lock_guard lock(state.mutex);
      state.stats.generated_tokens += g.tokens.size();
      on_event(g);
    } catch (const Error& e) {
      on_event(e);
    }
    const std::lock_guard lock(state.mutex);
    ++(cancelled ? state.stats.cancelled : state.stats.completed);
    --state.stats.running;
    on_event = nullptr;
    state.requests.erase(request);
    state.changed.notify_all();
  }).detach();
  state.changed.notify_all();
  return Request(request);
}

}  // namespace larch
