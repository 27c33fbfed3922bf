#pragma once

#include <larch/scheduler.hpp>

#include <string>
#include <variant>
#include <vector>

namespace larch::serve {

/// An event of a request with all that it views.
class OwnedEvent {
 public:
  explicit OwnedEvent(const RequestEvent& event) : event_(event) {
    if (const auto* error = std::get_if<Error>(&event))
      event_ = Error(error->code(), std::string(error->what()));  // copies of an exception share its text
    if (const auto* progress = std::get_if<PromptProgress>(&event))
      probabilities_.assign(progress->probabilities.begin(), progress->probabilities.end());
    if (const auto* piece = std::get_if<Piece>(&event)) {
      text_ = piece->text;
      probabilities_.assign(piece->probabilities.begin(), piece->probabilities.end());
    }
  }

  /// Valid until this is moved or changed.
  const RequestEvent& get() {
    if (auto* piece = std::get_if<Piece>(&event_)) {
      piece->text = text_;
      piece->probabilities = probabilities_;
    }
    if (auto* progress = std::get_if<PromptProgress>(&event_)) progress->probabilities = probabilities_;
    return event_;
  }

 private:
  RequestEvent event_;
  std::string text_;
  std::vector<StepProbabilities> probabilities_;
};

}  // namespace larch::serve
