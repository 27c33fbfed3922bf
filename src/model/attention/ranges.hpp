#pragma once

#include <cstddef>

#include "core/model_config.hpp"

/// Absorbed attention goes over the keys in ranges whose sums are merged in ascending order, so that workers can share
/// the ranges of one query. Where they end depends on the query's position only, and so do its bits.
namespace larch::model {

/// Ranges of a query at most: sums of so many are kept.
inline constexpr std::size_t most_ranges = 32;
/// Queries (tokens x heads) of a pass at most whose ranges are shared.
inline constexpr std::size_t most_shared_queries = 1024;

/// Length of the ranges of a query that sees `keys` keys.
inline std::size_t range_keys(std::size_t keys) {
  constexpr std::size_t least = 512;
  return least * ((keys + least * most_ranges - 1) / (least * most_ranges));
}
inline std::size_t range_count(std::size_t keys) { return (keys + range_keys(keys) - 1) / range_keys(keys); }

/// Floats of sums over all ranges of all queries that are shared.
std::size_t partial_floats(const ModelConfig& config, std::size_t batch);

}  // namespace larch::model
