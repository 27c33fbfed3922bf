#pragma once

#include <algorithm>
#include <cstddef>

#include "core/team.hpp"

namespace larch {

/// A worker's part of a list of items that do not all cost the same: contiguous, and of about the same cost for all.
class Shares {
 public:
  /// `total`: the cost of all items.
  Shares(const Worker& worker, std::size_t total)
      : begin_(edge(total, worker.id(), worker.count())), end_(edge(total, worker.id() + 1, worker.count())) {}

  /// Which of the list's next `count` items, of `cost` each, are this worker's. All workers ask for the same ones.
  Range take(std::size_t count, std::size_t cost) noexcept {
    const auto items_before = [&](std::size_t edge) {
      return edge <= at_ ? 0 : std::min((edge - at_ + cost - 1) / cost, count);
    };
    const Range mine{items_before(begin_), items_before(end_)};
    at_ += count * cost;
    return mine;
  }

 private:
  static std::size_t edge(std::size_t total, int id, int count) {
    const auto i = static_cast<std::size_t>(id), n = static_cast<std::size_t>(count);
    return total / n * i + total % n * i / n;
  }

  std::size_t begin_, end_;
  std::size_t at_ = 0;  ///< the cost of the items before
};

}  // namespace larch
