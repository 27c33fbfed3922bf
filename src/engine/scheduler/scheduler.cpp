#include "larch/scheduler.hpp"

#include <utility>

#include "engine/allocating.hpp"
#include "engine/scheduler/scheduler_state.hpp"

namespace larch {

void Request::cancel() noexcept { state_->cancel(); }

Scheduler::Scheduler(const Model& model, const SchedulerOptions& options)
    : state_(
          engine::allocating("scheduler", [&] { return std::make_unique<engine::SchedulerState>(model, options); })) {}
Scheduler::~Scheduler() = default;

const Model& Scheduler::model() const { return state_->model(); }
const SchedulerOptions& Scheduler::options() const { return state_->options(); }
SchedulerStats Scheduler::stats() const { return state_->stats(); }

Request Scheduler::submit(std::span<const Token> prompt, GenerateOptions options, OnRequestEvent on_event) {
  return Request(
      engine::allocating("submit", [&] { return state_->submit(prompt, std::move(options), std::move(on_event)); }));
}

int Scheduler::save(std::span<const Token> tokens, const std::filesystem::path& file) {
  return static_cast<int>(engine::allocating("save", [&] { return state_->save(tokens, file); }));
}

int Scheduler::load(const std::filesystem::path& file) {
  return static_cast<int>(engine::allocating("snapshot", [&] { return state_->load(file); }));
}

}  // namespace larch
