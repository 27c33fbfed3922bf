#include "serve/api/identity.hpp"

#include <chrono>
#include <random>

namespace larch::serve {

std::string new_id(std::string_view prefix) {
  constexpr std::string_view letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  thread_local std::random_device source;
  std::uniform_int_distribution<std::size_t> letter(0, letters.size() - 1);
  std::string id(prefix);
  for (int i = 0; i < 24; ++i) id += letters[letter(source)];
  return id;
}

std::int64_t unix_time() {
  using std::chrono::system_clock;
  return std::chrono::duration_cast<std::chrono::seconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace larch::serve
