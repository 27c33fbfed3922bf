#include "engine/draft/pass_costs.hpp"

#include <algorithm>

namespace larch::engine {

void PassCosts::learn(double& known, double seconds) {
  // Passes get slower as a context grows; but what makes one slow is mostly a cold start or other work.
  const double weight = seconds < known ? 0.5 : 0.1;
  known = known == 0 ? seconds : (1 - weight) * known + weight * std::min(seconds, 2 * known);
}

void PassCosts::passed(std::size_t tokens, double seconds) {
  if (tokens == 0 || tokens > most_tokens) return;
  const std::lock_guard lock(mutex_);
  learn(passes_[tokens], seconds);
  if (tokens == 1) ++singles_;
}

void PassCosts::drafted(double seconds) {
  const std::lock_guard lock(mutex_);
  learn(draft_, seconds);
}

double PassCosts::pass(std::size_t tokens) const {
  // Of the time of one token, what each further one adds where nothing is known yet: most of a pass is reading weights.
  constexpr double usual_share = 0.4;
  const std::lock_guard lock(mutex_);
  const double one = passes_[1];
  if (passes_[tokens] > 0) return passes_[tokens];
  std::size_t below = tokens, above = tokens;
  while (below > 1 && passes_[below] == 0) --below;
  while (above < most_tokens && passes_[above] == 0) ++above;
  if (passes_[above] > 0 && below < above && passes_[below] > 0) {
    const double slope = (passes_[above] - passes_[below]) / static_cast<double>(above - below);
    return passes_[below] + slope * static_cast<double>(tokens - below);
  }
  const double slope = below > 1 ? (passes_[below] - one) / static_cast<double>(below - 1) : usual_share * one;
  return passes_[below] + slope * static_cast<double>(tokens - below);
}

bool PassCosts::are_known() const {
  constexpr std::size_t enough = 8;
  const std::lock_guard lock(mutex_);
  return singles_ >= enough;
}

double PassCosts::draft() const {
  constexpr double usual_share = 0.1;
  const std::lock_guard lock(mutex_);
  return draft_ > 0 ? draft_ : usual_share * passes_[1];
}

}  // namespace larch::engine
