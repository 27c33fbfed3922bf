#pragma once

namespace larch::engine {

/// Bytes per second that `threads` threads together read from memory, now: the best of a few passes over a buffer that
/// no cache holds. Takes about a tenth of a second. Throws std::bad_alloc.
double read_bandwidth(int threads);

}  // namespace larch::engine
