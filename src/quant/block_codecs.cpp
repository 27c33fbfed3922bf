#include "quant/block_codecs.hpp"

#include <cmath>
#include <cstring>

#include "quant/block_fit.hpp"

namespace larch::quant {
namespace {

/// What a codec needs to know of a format: its numbers, what its codes stand for, what its group scales may be, and how
/// many starting scales to try (scale_search.hpp).
template <class Parts_, class Levels_, class Scales_ = Integers<1, 1>, int steps_ = 6>
struct Coding {
  using Parts = Parts_;
  using Levels = Levels_;
  using Scales = Scales_;
  static constexpr int steps = steps_;
};

template <class Block>
struct Spec;

template <>
struct Spec<BlockQ4_0> : Coding<OneScale, Integers<-8, 7>> {};
template <>
struct Spec<BlockQ4_1> : Coding<OneScaleWithMin, Integers<0, 15>> {};
template <>
struct Spec<BlockQ5_0> : Coding<OneScale, Integers<-16, 15>> {};
template <>
struct Spec<BlockQ5_1> : Coding<OneScaleWithMin, Integers<0, 31>> {};
template <>
struct Spec<BlockQ8_0> : Coding<OneScale, Integers<-128, 127>, Integers<1, 1>, 2> {};
template <>
struct Spec<BlockQ2K> : Coding<ScaledWithMin<super_block, 16>, Integers<0, 3>, Integers<0, 15>> {};
template <>
struct Spec<BlockQ3K> : Coding<Scaled<super_block, 16>, Integers<-4, 3>, Integers<-32, 31>> {};
template <>
struct Spec<BlockQ4K> : Coding<ScaledWithMin<super_block, 32>, Integers<0, 15>, Integers<0, 63>> {};
template <>
struct Spec<BlockQ5K> : Coding<ScaledWithMin<super_block, 32>, Integers<0, 31>, Integers<0, 63>> {};
template <>
struct Spec<BlockQ6K> : Coding<Scaled<super_block, 16>, Integers<-32, 31>, Integers<-128, 127>> {};
template <>
struct Spec<BlockIq4Nl> : Coding<OneScale, Iq4Levels> {};
template <>
struct Spec<BlockIq4Xs> : Coding<Scaled<super_block, 32>, Iq4Levels, Integers<-32, 31>> {};

template <class Levels, std::size_t n, std::size_t group>
void decode_block(const Scaled<n, group>& in, float* dst) {
  const float d = decode_f16(in.d);
  for (std::size_t g = 0; g < n / group; ++g) {
    const float scale = d * static_cast<float>(in.scales[g]);
    for (std::size_t i = g * group; i < (g + 1) * group; ++i) dst[i] = scale * Levels::value(in.codes[i]);
  }
}

template <class Levels, std::size_t n, std::size_t group>
void decode_block(const ScaledWithMin<n, group>& in, float* dst) {
  const float d = decode_f16(in.d), dmin = decode_f16(in.dmin);
  for (std::size_t g = 0; g < n / group; ++g) {
    const float scale = d * static_cast<float>(in.scales[g]), min = dmin * static_cast<float>(in.mins[g]);
    for (std::size_t i = g * group; i < (g + 1) * group; ++i) dst[i] = scale * Levels::value(in.codes[i]) - min;
  }
}

float largest_of(const float* values, std::size_t n) {
  float largest = 0;
  for (std::size_t i = 0; i < n; ++i) largest = std::fabs(values[i]) > largest ? std::fabs(values[i]) : largest;
  return largest;
}

/// The units in which a block becomes samples: a power of two, and the largest importance.
struct SampleUnits {
  SampleUnits(const float* src, const float* importance, std::size_t n) {
    std::frexp(largest_of(src, n), &exponent);
    value = std::ldexp(1.0, -exponent);
    const double largest = importance == nullptr ? 0 : static_cast<double>(largest_of(importance, n));
    weight = largest > 0 ? 1 / largest : 0;
  }
  int exponent = 0;
  double value;   ///< 2^-exponent
  double weight;  ///< 0: all weigh the same
};

/// Makes n values one lane of samples. Importances less than a millionth of the largest count as that much, so that no
/// sum of weights vanishes.
template <std::size_t n>
void fill_lane(Samples<n>& s, std::size_t lane, const float* src, const float* importance, const SampleUnits& units) {
  for (std::size_t i = 0; i < n; ++i) s.x[i][lane] = static_cast<float>(static_cast<double>(src[i]) * units.value);
  for (std::size_t i = 0; i < n; ++i) {
    const float w = units.weight > 0 ? static_cast<float>(static_cast<double>(importance[i]) * units.weight) : 1.0F;
    s.w[i][lane] = w > 1e-6F ? w : 1e-6F;
  }
}

template <std::size_t n>
void weigh(Samples<n>& s) {
  for (std::size_t i = 0; i < n; ++i) s.wx[i] = s.w[i] * s.x[i];
}

const float* shifted(const float* p, std::size_t by) { return p == nullptr ? nullptr : p + by; }

template <class Block>
void store_block(const typename Spec<Block>::Parts& parts, std::byte* dst) {
  Block block;
  pack(parts, block);
  std::memcpy(dst, &block, sizeof block);
}

/// `count` <= 4 small blocks
template <class Block>
void encode_small_blocks(const float* src, std::byte* dst, std::size_t count, const float* importance) {
  Samples<small_block> samples{};
  int exponents[lanes] = {};
  for (std::size_t b = 0; b < lanes; ++b) {
    const std::size_t first = (b < count ? b : 0) * small_block;  // a lane must hold something
    const SampleUnits units(src + first, shifted(importance, first), small_block);
    exponents[b] = units.exponent;
    fill_lane(samples, b, src + first, shifted(importance, first), units);
  }
  weigh(samples);
  typename Spec<Block>::Parts parts[lanes] = {};
  fit_blocks<Spec<Block>>(samples, exponents, parts);
  for (std::size_t b = 0; b < count; ++b) store_block<Block>(parts[b], dst + b * sizeof(Block));
}

template <class Block>
void encode_super_block(const float* src, std::byte* dst, const float* importance) {
  using Parts = typename Spec<Block>::Parts;
  const SampleUnits units(src, importance, super_block);
  Samples<Parts::group> samples[Parts::groups / lanes];
  for (std::size_t g = 0; g < Parts::groups; ++g) {
    const std::size_t first = g * Parts::group;
    fill_lane(samples[g / lanes], g % lanes, src + first, shifted(importance, first), units);
  }
  for (auto& quad : samples) weigh(quad);
  Parts parts{};
  fit_block<Spec<Block>>(samples, units.exponent, parts);
  store_block<Block>(parts, dst);
}

}  // namespace

template <class Block>
void decode_blocks(const std::byte* src, float* dst, std::size_t n) {
  using Parts = typename Spec<Block>::Parts;
  for (std::size_t i = 0; i < n; i += Parts::n, src += sizeof(Block)) {
    Block block;
    std::memcpy(&block, src, sizeof block);
    Parts parts;
    unpack(block, parts);
    decode_block<typename Spec<Block>::Levels>(parts, dst + i);
  }
}

template <class Block>
void encode_blocks(const float* src, std::byte* dst, std::size_t n, const float* importance) {
  if constexpr (Spec<Block>::Parts::groups > 1) {
    for (std::size_t i = 0; i < n; i += super_block, dst += sizeof(Block))
      encode_super_block<Block>(src + i, dst, shifted(importance, i));
  } else {
    constexpr std::size_t step = lanes * small_block;
    for (std::size_t i = 0; i < n; i += step, dst += lanes * sizeof(Block)) {
      const std::size_t values = n - i < step ? n - i : step;
      encode_small_blocks<Block>(src + i, dst, values / small_block, shifted(importance, i));
    }
  }
}

#define LARCH_CODEC(Block)                                                   \
  template void decode_blocks<Block>(const std::byte*, float*, std::size_t); \
  template void encode_blocks<Block>(const float*, std::byte*, std::size_t, const float*)
LARCH_CODEC(BlockQ4_0);
LARCH_CODEC(BlockQ4_1);
LARCH_CODEC(BlockQ5_0);
LARCH_CODEC(BlockQ5_1);
LARCH_CODEC(BlockQ8_0);
LARCH_CODEC(BlockQ2K);
LARCH_CODEC(BlockQ3K);
LARCH_CODEC(BlockQ4K);
LARCH_CODEC(BlockQ5K);
LARCH_CODEC(BlockQ6K);
LARCH_CODEC(BlockIq4Nl);
LARCH_CODEC(BlockIq4Xs);
#undef LARCH_CODEC

}  // namespace larch::quant
