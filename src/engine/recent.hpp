#pragma once

#include <algorithm>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace larch::engine {

/// Keeps what was made of the texts that were asked for last. Any number of threads may use it at once.
template <class Made>
class Recent {
 public:
  explicit Recent(std::size_t most) : most_(most) {}

  /// What make() gives for the text, or gave not long ago.
  template <class Make>
  std::shared_ptr<const Made> get(std::string_view text, Make&& make) {
    if (auto made = find(text)) return made;
    std::shared_ptr<const Made> made = make();
    const std::lock_guard lock(mutex_);
    kept_.emplace_front(text, made);
    if (kept_.size() > most_) kept_.pop_back();
    return made;
  }

 private:
  using Kept = std::list<std::pair<std::string, std::shared_ptr<const Made>>>;

  std::shared_ptr<const Made> find(std::string_view text) {
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find(kept_, text, &Kept::value_type::first);
    if (found == kept_.end()) return nullptr;
    kept_.splice(kept_.begin(), kept_, found);
    return found->second;
  }

  const std::size_t most_;
  std::mutex mutex_;
  Kept kept_;  ///< the last asked for first
};

}  // namespace larch::engine
