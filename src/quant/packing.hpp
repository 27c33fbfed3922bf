#pragma once

#include <cstddef>
#include <cstdint>

#include "quant/blocks.hpp"

/// Blocks taken apart, each number in a place of its own, and put together again. Nothing here rounds.
namespace larch::quant {

/// x[i] = d * scales[i / group] * level(codes[i]); formats without group scales have one group of scale 1.
template <std::size_t n_, std::size_t group_>
struct Scaled {
  static constexpr std::size_t n = n_, group = group_, groups = n / group;
  std::uint16_t d;
  std::int8_t scales[groups];
  std::uint8_t codes[n];
};

/// x[i] = d * scales[i / group] * codes[i] - dmin * mins[i / group]; formats without group scales have one group of
/// scale and min 1, and dmin is minus their m.
template <std::size_t n_, std::size_t group_>
struct ScaledWithMin {
  static constexpr std::size_t n = n_, group = group_, groups = n / group;
  std::uint16_t d, dmin;
  std::uint8_t scales[groups], mins[groups];
  std::uint8_t codes[n];
};

using OneScale = Scaled<small_block, small_block>;
using OneScaleWithMin = ScaledWithMin<small_block, small_block>;

void unpack(const BlockQ4_0& block, OneScale& out);
void unpack(const BlockQ4_1& block, OneScaleWithMin& out);
void unpack(const BlockQ5_0& block, OneScale& out);
void unpack(const BlockQ5_1& block, OneScaleWithMin& out);
/// Codes are stored + 128 here.
void unpack(const BlockQ8_0& block, OneScale& out);
void unpack(const BlockQ2K& block, ScaledWithMin<super_block, 16>& out);
void unpack(const BlockQ3K& block, Scaled<super_block, 16>& out);
void unpack(const BlockQ4K& block, ScaledWithMin<super_block, 32>& out);
void unpack(const BlockQ5K& block, ScaledWithMin<super_block, 32>& out);
void unpack(const BlockQ6K& block, Scaled<super_block, 16>& out);
void unpack(const BlockIq4Nl& block, OneScale& out);
void unpack(const BlockIq4Xs& block, Scaled<super_block, 32>& out);

/// The inverses: codes and scales must be in the format's range.
void pack(const OneScale& in, BlockQ4_0& block);
void pack(const OneScaleWithMin& in, BlockQ4_1& block);
void pack(const OneScale& in, BlockQ5_0& block);
void pack(const OneScaleWithMin& in, BlockQ5_1& block);
void pack(const OneScale& in, BlockQ8_0& block);
void pack(const ScaledWithMin<super_block, 16>& in, BlockQ2K& block);
void pack(const Scaled<super_block, 16>& in, BlockQ3K& block);
void pack(const ScaledWithMin<super_block, 32>& in, BlockQ4K& block);
void pack(const ScaledWithMin<super_block, 32>& in, BlockQ5K& block);
void pack(const Scaled<super_block, 16>& in, BlockQ6K& block);
void pack(const OneScale& in, BlockIq4Nl& block);
void pack(const Scaled<super_block, 32>& in, BlockIq4Xs& block);

}  // namespace larch::quant
