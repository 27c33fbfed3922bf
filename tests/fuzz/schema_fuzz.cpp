// The input is a JSON schema, a NUL and the bytes of a text. What compiles must take them or not, and what it has taken
// must have an end: some byte goes on wherever the text cannot end.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "larch/error.hpp"
#include "text/constraint/automaton.hpp"
#include "text/constraint/schema.hpp"

namespace {

using larch::text::constraint::Automaton;
using larch::text::constraint::State;

bool goes_on(const Automaton& automaton, const State& state) {
  State next;
  for (unsigned byte = 0; byte < 256; ++byte) {
    automaton.advance(state, static_cast<std::uint8_t>(byte), next);
    if (!next.empty()) return true;
  }
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t schema = input.find('\0');
  try {
    const Automaton automaton(larch::text::constraint::compile_schema(input.substr(0, schema)));
    State state = automaton.start(), next;
    for (const char byte : schema == std::string_view::npos ? std::string_view() : input.substr(schema + 1)) {
      if (!automaton.can_end(state) && !goes_on(automaton, state)) std::abort();
      automaton.advance(state, static_cast<std::uint8_t>(byte), next);
      if (next.empty()) break;
      std::swap(state, next);
    }
    if (!automaton.can_end(state) && !goes_on(automaton, state)) std::abort();
  } catch (const larch::Error&) {
  }
  return 0;
}
