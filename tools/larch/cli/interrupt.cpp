#include "cli/interrupt.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <string_view>

#include "cli/command.hpp"
#include "core/atomic_file.hpp"

namespace larch::cli {
namespace {

constexpr std::array signals{SIGINT, SIGTERM, SIGHUP};

// A signal handler may touch lock-free atomics and write to a file; Session::cancel() is one such store.
std::atomic<Session*> target{nullptr};
std::atomic<int> came{0};  ///< the signal
std::atomic<int> event{-1};
static_assert(std::atomic<Session*>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

void set_handler(int signal, void (*handler)(int), struct sigaction* before) {
  struct sigaction action {};
  action.sa_handler = handler;  // without SA_RESTART: reading a line from a pipe ends
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, before);
}

/// nohup's children are to go on.
bool is_ignored(int signal) {
  struct sigaction now {};
  return signal == SIGHUP && sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

extern "C" void on_end(int signal) {
  AtomicFile::remove_all();
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

extern "C" void on_interrupt(int signal) {
  if (int none = 0; !came.compare_exchange_strong(none, signal)) return on_end(signal);
  if (Session* session = target.load()) session->cancel();
  const std::uint64_t one = 1;
  static_cast<void>(::write(event, &one, sizeof one) == sizeof one);  // without an event, a prompt ends a key later
}

extern "C" void on_bus_error(int signal, siginfo_t* info, void* /*context*/) {
  if (info->si_code != BUS_ADRERR) {
    std::signal(signal, SIG_DFL);  // the faulty access happens again
    return;
  }
  constexpr std::string_view sentence =
      "larch: a file in use (most likely one of the model's) was cut short or could not be read: expected it to stay "
      "as "
      "it was; new versions of files are to be renamed over the old ones\n";
  static_cast<void>(::write(STDERR_FILENO, sentence.data(), sentence.size()) > 0);
  AtomicFile::remove_all();
  _exit(bad_input);
}

}  // namespace

void handle_signals() {
  for (const int signal : signals)
    if (!is_ignored(signal)) set_handler(signal, on_end, nullptr);
  struct sigaction action {};
  action.sa_sigaction = on_bus_error;
  action.sa_flags = SA_SIGINFO;
  sigemptyset(&action.sa_mask);
  sigaction(SIGBUS, &action, nullptr);
  std::signal(SIGXFSZ, SIG_IGN);
}

Interrupt::Interrupt() {
  came = 0;
  event = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  for (std::size_t i = 0; i < signals.size(); ++i)
    set_handler(signals[i], is_ignored(signals[i]) ? SIG_IGN : on_interrupt, &before_[i]);
}

Interrupt::~Interrupt() {
  for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &before_[i], nullptr);
  target = nullptr;
  if (const int file = event.exchange(-1); file >= 0) close(file);
}

void Interrupt::aim(Session* session) noexcept { target = session; }

bool Interrupt::raised() const noexcept { return came != 0; }

bool Interrupt::ending() const noexcept { return came != 0 && came != SIGINT; }

int Interrupt::status() const noexcept { return 128 + came; }

void Interrupt::clear() const noexcept {
  if (ending()) return;
  came = 0;
  std::uint64_t count = 0;
  static_cast<void>(::read(event, &count, sizeof count) == sizeof count);  // it may not have been raised
}

int Interrupt::file() const noexcept { return event; }

}  // namespace larch::cli
