#include "larch/generate.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

#include "engine/allocating.hpp"
#include "engine/generation.hpp"
#include "engine/reading.hpp"

namespace larch {
namespace {

using engine::allocating;
using engine::GenerationRun;
using engine::Reading;
using engine::state_of;

/// Lets sessions read what the runs want, in passes that they share; a session that was cancelled ends all.
void step(std::span<GenerationRun* const> runs) {
  std::vector<Reading> readings;
  for (GenerationRun* run : runs) readings.push_back(run->reading());
  const auto begin = std::chrono::steady_clock::now();
  try {
    engine::read(readings);
  } catch (const Error& e) {
    if (e.code() == ErrorCode::cancelled) {
      for (GenerationRun* run : runs) run->cancel();
      return;
    }
    // It may be one of a draft's that nobody would have chosen.
    if (e.code() != ErrorCode::not_finite || runs.size() != 1 || !runs.front()->drop_drafts()) throw;
    return step(runs);
  }
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  for (GenerationRun* run : runs) run->take(seconds, runs.size() == 1);
}

/// Within a call that began.
Generation run(Session& session, std::span<const Token> prompt, const GenerateOptions& options) {
  return allocating("generate", [&] {
    GenerationRun run(state_of(session), prompt, options);
    GenerationRun* const only = &run;
    while (!run.complete()) step({&only, 1});
    return run.finish();
  });
}

/// Sessions at work on a list of prompts.
class Crowd {
 public:
  using Done = std::function<bool(std::size_t prompt, Generation)>;

  Crowd(std::span<Session> sessions, std::span<const std::string> prompts, const GenerateOptions& options,
        const Done& done)
      : sessions_(sessions), prompts_(prompts), options_(options), done_(done), places_(sessions.size()) {}

  void work() {
    while (take_prompts()) {
      std::vector<GenerationRun*> runs;
      for (const Place& place : places_)
        if (place.run != nullptr && !place.run->complete()) runs.push_back(place.run.get());
      if (!runs.empty()) step(runs);
      if (!hand_over()) return;
    }
  }

 private:
  struct Place {
    std::size_t prompt = 0;
    std::unique_ptr<GenerationRun> run;  ///< or none
  };

  /// Each free session takes the next prompt. Returns whether any is at work.
  bool take_prompts() {
    for (std::size_t i = 0; i < places_.size() && next_ < prompts_.size(); ++i) {
      Place& place = places_[i];
      if (place.run != nullptr) continue;
      const std::vector<Token> tokens = sessions_[i].model().encode(prompts_[next_]);
      place = {next_++, std::make_unique<GenerationRun>(state_of(sessions_[i]), tokens, options_)};
    }
    return std::ranges::any_of(places_, [](const Place& p) { return p.run != nullptr; });
  }

  /// Tells of the complete ones. Returns whether to go on.
  bool hand_over() {
    for (Place& place : places_) {
      if (place.run == nullptr || !place.run->complete()) continue;
      Generation result = std::exchange(place.run, nullptr)->finish();
      const bool cancelled = result.stop_reason == StopReason::cancelled;
      if (!done_(place.prompt, std::move(result))) return false;
      if (cancelled) next_ = prompts_.size();
    }
    return true;
  }

  std::span<Session> sessions_;
  std::span<const std::string> prompts_;
  const GenerateOptions& options_;
  const Done& done_;
  std::vector<Place> places_;
  std::size_t next_ = 0;  ///< prompt
};

}  // namespace

Generation generate(Session& session, std::span<const Token> prompt, const GenerateOptions& options) {
  state_of(session).begin_call();
  return run(session, prompt, options);
}

Generation generate(Session& session, std::string_view prompt, const GenerateOptions& options) {
  state_of(session).begin_call();
  const std::vector<Token> tokens = session.model().encode(prompt);
  return run(session, tokens, options);
}

void generate(std::span<Session> sessions, std::span<const std::string> prompts, const GenerateOptions& options,
              const std::function<bool(std::size_t, Generation)>& done) {
  if (sessions.empty()) throw Error(ErrorCode::invalid_argument, "generate: expected a session or more, found none");
  if (options.on_piece || options.on_prompt || options.on_logits)
    throw Error(ErrorCode::invalid_argument, "generate: expected no callbacks with several sessions, found one");
  for (Session& s : sessions) {
    if (&state_of(s).model_state() != &state_of(sessions.front()).model_state())
      throw Error(ErrorCode::invalid_argument, "generate: expected sessions of one model, found several");
    state_of(s).begin_call();
  }
  allocating("generate", [&] { Crowd(sessions, prompts, options, done).work(); });
}

}  // namespace larch
