#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <utility>

namespace larch::serve {

/// One call at a time that is due later.
class Deadline {
 public:
  explicit Deadline(boost::asio::io_context& io) : timer_(io) { clear(); }

  /// In place of what was due. `due` keeps this alive.
  template <class F>
  void set(std::chrono::milliseconds from_now, F due) {
    timer_.expires_after(from_now);
    timer_.async_wait([this, call = std::move(due)](const boost::system::error_code& error) {
      const bool in_vain = error || timer_.expiry() > std::chrono::steady_clock::now();  // it was set anew meanwhile
      if (!in_vain) call();
    });
  }
  void clear() { timer_.expires_at(std::chrono::steady_clock::time_point::max()); }

 private:
  boost::asio::steady_timer timer_;
};

}  // namespace larch::serve
