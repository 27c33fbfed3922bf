#pragma once

#include "serve/limits.hpp"
#include "serve/metrics.hpp"
#include "serve/router.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <set>

namespace larch::serve {

class Connection;
using KeepRunning = boost::asio::executor_work_guard<boost::asio::io_context::executor_type>;

/// What connections share. Of one thread, which runs `io`, but for the scheduler and what is said to be otherwise.
struct Context {
  Context(Service service, const Limits& given) : limits(given), router(std::move(service), metrics) {}

  /// So many requests at once are at work or wait.
  [[nodiscard]] int most_works() const {
    return router.scheduler().options().running + static_cast<int>(limits.waiting);
  }

  const Limits limits;
  std::set<Connection*> connections{};
  Metrics metrics{};
  Router router;
  boost::asio::io_context io{1};
  boost::asio::thread_pool workers{2};  ///< for what takes longer than a moment: reading bodies, tokenizing
  std::atomic<int> works{0};            ///< given to the scheduler and not ended; of any thread
  std::size_t bodies = 0;               ///< bytes of bodies that connections may come to hold
};

}  // namespace larch::serve
