#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/team.hpp"
#include "model/packing.hpp"
#include "model/weights.hpp"

namespace larch::model {

/// The memory that passes read the products' matrices from: what they are packed in, and what is stored of the others.
std::vector<std::span<const std::byte>> residence(const Weights& weights, const Packing* packing);

/// Hears how many bytes, as stored, are done of all; ends the work by throwing.
using WarmUpProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// Brings that memory in before a pass needs it: packs what is to be packed, and reads what is stored of the others,
/// each worker the rows that it multiplies by.
void warm_up(const Weights& weights, const Packing* packing, Team& team, const WarmUpProgress& progress);

}  // namespace larch::model
