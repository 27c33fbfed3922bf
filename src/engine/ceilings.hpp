#pragma once

#include "kernels/kernels.hpp"

namespace larch::engine {

/// Bytes per second that `threads` threads together read from memory, now: the best of a few passes over a buffer that
/// no cache holds. Takes about a tenth of a second. Throws std::bad_alloc.
double read_bandwidth(int threads);

/// Multiply-adds of 8-bit numbers per second that `threads` threads together do on registers alone, now, as a level's
/// products in Coding::int8 do them; 0 where it has none. Takes some hundredths of a second.
double int8_rate(const kernels::Kernels& kernels, int threads);
/// Whether a level multiplies by weights of this type in Coding::int8.
bool is_int8(const kernels::Kernels& kernels, DType weights);

}  // namespace larch::engine
