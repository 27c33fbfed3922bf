#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "support/expect_error.hpp"
#include "text/constraint/automaton.hpp"
#include "text/constraint/schema.hpp"

namespace larch::text::constraint {

inline Automaton automaton_of(std::string_view schema) { return Automaton(compile_schema(schema)); }

/// How many bytes of a text are taken.
inline std::size_t bytes_taken(const Automaton& automaton, std::string_view text) {
  State state = automaton.start(), next;
  for (std::size_t i = 0; i < text.size(); ++i) {
    automaton.advance(state, static_cast<std::uint8_t>(text[i]), next);
    if (next.empty()) return i;
    std::swap(state, next);
  }
  return text.size();
}

/// Whether a text is a whole one.
inline bool takes(const Automaton& automaton, std::string_view text) {
  State state = automaton.start(), next;
  for (const char byte : text) {
    automaton.advance(state, static_cast<std::uint8_t>(byte), next);
    std::swap(state, next);
  }
  return automaton.can_end(state);
}

inline bool takes(std::string_view schema, std::string_view text) { return takes(automaton_of(schema), text); }

inline void expect_refused(std::string_view schema, const std::vector<std::string>& parts) {
  SCOPED_TRACE(std::string(schema.substr(0, 200)));
  test::expect_error(ErrorCode::invalid_argument, parts, [&] { compile_schema(schema); });
}

}  // namespace larch::text::constraint
