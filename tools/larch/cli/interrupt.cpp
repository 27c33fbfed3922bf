#include "cli/interrupt.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>

namespace larch::cli {
namespace {

// A signal handler may touch lock-free atomics and write to a file; Session::cancel() is one such store.
std::atomic<Session*> target{nullptr};
std::atomic<bool> was_raised{false};
std::atomic<int> event{-1};
static_assert(std::atomic<Session*>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

extern "C" void on_interrupt(int signal) {
  if (was_raised.exchange(true)) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);
    return;
  }
  if (Session* session = target.load()) session->cancel();
  const std::uint64_t one = 1;
  static_cast<void>(::write(event, &one, sizeof one) == sizeof one);  // without an event, a prompt ends a key later
}

}  // namespace

Interrupt::Interrupt() {
  was_raised = false;
  event = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  struct sigaction action {};
  action.sa_handler = on_interrupt;  // without SA_RESTART: reading a line from a pipe ends
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, &before_);
}

Interrupt::~Interrupt() {
  sigaction(SIGINT, &before_, nullptr);
  target = nullptr;
  if (const int file = event.exchange(-1); file >= 0) close(file);
}

void Interrupt::aim(Session* session) noexcept { target = session; }

bool Interrupt::raised() const noexcept { return was_raised; }

void Interrupt::clear() noexcept {
  was_raised = false;
  std::uint64_t count = 0;
  static_cast<void>(::read(event, &count, sizeof count) == sizeof count);  // it may not have been raised
}

int Interrupt::file() const noexcept { return event; }

}  // namespace larch::cli
