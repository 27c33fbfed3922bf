#pragma once

#include "text/constraint/grammar.hpp"

namespace larch::text::constraint {

/// Finds out how much nesting each node takes at least, or that no finite text matches it.
void measure_nesting(Grammar& grammar);

/// Replaces choices within choices by their options, and drops options that nothing matches. Throws
/// Error(invalid_argument) for one of more than `most` options.
void flatten_choices(Grammar& grammar, std::size_t most);

}  // namespace larch::text::constraint
