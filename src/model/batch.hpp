#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/team.hpp"
#include "model/cache.hpp"

namespace larch::model {

/// Which new tokens of a sequence get logits.
enum class LogitRows : std::uint8_t { none, last, all };

/// New tokens of one timeline, at `position` and behind it.
struct Sequence {
  Cache* cache;  ///< prepared for the new tokens, whose latents join it
  std::size_t position;
  std::span<const std::int32_t> tokens;  ///< ids in range, one or more
  LogitRows wanted = LogitRows::none;
  float* logits = nullptr;  ///< [rows wanted, vocab]
};

/// What one pass computes: the new tokens of all sequences, one after the other, are the rows of all activations. No
/// two sequences have the same cache.
using Batch = std::span<const Sequence>;

inline std::size_t token_count(Batch batch) {
  std::size_t n = 0;
  for (const Sequence& s : batch) n += s.tokens.size();
  return n;
}

/// How many rows of logits a sequence gets.
inline std::size_t logit_rows(const Sequence& s) {
  switch (s.wanted) {
    case LogitRows::none:
      return 0;
    case LogitRows::last:
      return 1;
    case LogitRows::all:
      break;
  }
  return s.tokens.size();
}

/// Calls f(sequence, first, tokens) for each sequence that has rows in `rows`: `first` is the row of its first token,
/// `tokens` the range of its own tokens that lie in `rows`.
template <class F>
void for_each_sequence(Batch batch, Range rows, F f) {
  std::size_t first = 0;
  for (const Sequence& s : batch) {
    const std::size_t end = first + s.tokens.size();
    if (first < rows.end && rows.begin < end)
      f(s, first, Range{std::max(rows.begin, first) - first, std::min(rows.end, end) - first});
    first = end;
  }
}

/// Calls f(sequence, token, row) for each of `rows`: `token` counts within the sequence.
template <class F>
void for_each_token(Batch batch, Range rows, F f) {
  for_each_sequence(batch, rows, [&](const Sequence& s, std::size_t first, Range tokens) {
    for (std::size_t i = tokens.begin; i < tokens.end; ++i) f(s, i, first + i);
  });
}

}  // namespace larch::model
