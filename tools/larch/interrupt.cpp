#include "larch/interrupt.hpp"

#include <atomic>

namespace larch::cli {
namespace {

// A signal handler may touch lock-free atomics and nothing else of ours; Session::cancel() is one such store.
std::atomic<Session*> target{nullptr};
std::atomic<bool> was_raised{false};
static_assert(std::atomic<Session*>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

extern "C" void on_interrupt(int signal) {
  if (was_raised.exchange(true)) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);
    return;
  }
  if (Session* session = target.load()) session->cancel();
}

}  // namespace

Interrupt::Interrupt() {
  was_raised = false;
  struct sigaction action {};
  action.sa_handler = on_interrupt;  // without SA_RESTART: a read at the prompt of `chat` ends
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, &before_);
}

Interrupt::~Interrupt() {
  sigaction(SIGINT, &before_, nullptr);
  target = nullptr;
}

void Interrupt::aim(Session* session) noexcept { target = session; }

bool Interrupt::raised() const noexcept { return was_raised; }

void Interrupt::clear() noexcept { was_raised = false; }

}  // namespace larch::cli
