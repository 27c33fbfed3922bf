#include "quant/block_codecs.hpp"

#include <cmath>
#include <cstring>

#include "quant/block_fit.hpp"

namespace larch::quant {
namespace {

/// What a format's codec needs to know: the block's numbers, what its codes and its group scales may be, and how hard
/// to search.
template <class Block>
struct Spec;

template <>
struct Spec<BlockQ4_0> {
  using Parts = OneScale;
  using Levels = Integers<-8, 7>;
  static constexpr SearchEffort effort{8, 0.2F, 0, 0};
};

template <>
struct Spec<BlockQ5_0> {
  using Parts = OneScale;
  using Levels = Integers<-16, 15>;
  static constexpr SearchEffort effort{8, 0.2F, 0, 0};
};

template <>
struct Spec<BlockQ8_0> {
  using Parts = OneScale;
  using Levels = Integers<-128, 127>;
  static constexpr SearchEffort effort{2, 0.2F, 0, 0};
};

template <>
struct Spec<BlockIq4Nl> {
  using Parts = OneScale;
  using Levels = Iq4Levels;
  static constexpr SearchEffort effort{8, 0.2F, 0, 0};
};

template <>
struct Spec<BlockQ3K> {
  using Parts = Scaled<super_block, 16>;
  using Levels = Integers<-4, 3>;
  using Scales = Integers<-32, 31>;
  static constexpr SearchEffort effort{8, 0.125F, 1, 2};
};

template <>
struct Spec<BlockQ6K> {
  using Parts = Scaled<super_block, 16>;
  using Levels = Integers<-32, 31>;
  using Scales = Integers<-128, 127>;
  static constexpr SearchEffort effort{6, 0.25F, 1, 1};
};

template <>
struct Spec<BlockIq4Xs> {
  using Parts = Scaled<super_block, 32>;
  using Levels = Iq4Levels;
  using Scales = Integers<-32, 31>;
  static constexpr SearchEffort effort{8, 0.2F, 1, 1};
};

constexpr float fine_cuts[] = {-0.4F, -0.3F, -0.2F, -0.1F, 0.1F, 0.2F, 0.3F, 0.4F, 0.5F};
constexpr float coarse_cuts[] = {-0.4F, -0.2F, 0.0F, 0.2F, 0.4F};

template <>
struct Spec<BlockQ4_1> {
  using Parts = OneScaleWithMin;
  using Levels = Integers<0, 15>;
  static constexpr const auto& cuts = coarse_cuts;
  static constexpr bool all_pairs = true;
};

template <>
struct Spec<BlockQ5_1> {
  using Parts = OneScaleWithMin;
  using Levels = Integers<0, 31>;
  static constexpr const auto& cuts = coarse_cuts;
  static constexpr bool all_pairs = true;
};

template <>
struct Spec<BlockQ2K> {
  using Parts = ScaledWithMin<super_block, 16>;
  using Levels = Integers<0, 3>;
  using Scales = Integers<0, 15>;
  static constexpr SearchEffort effort{0, 0, 1, 2};
  static constexpr const auto& cuts = coarse_cuts;
  static constexpr bool all_pairs = true;
};

template <>
struct Spec<BlockQ4K> {
  using Parts = ScaledWithMin<super_block, 32>;
  using Levels = Integers<0, 15>;
  using Scales = Integers<0, 63>;
  static constexpr SearchEffort effort{0, 0, 1, 1};
  static constexpr const auto& cuts = coarse_cuts;
  static constexpr bool all_pairs = true;
};

template <>
struct Spec<BlockQ5K> {
  using Parts = ScaledWithMin<super_block, 32>;
  using Levels = Integers<0, 31>;
  using Scales = Integers<0, 63>;
  static constexpr SearchEffort effort{0, 0, 1, 1};
  static constexpr const auto& cuts = coarse_cuts;
  static constexpr bool all_pairs = true;
};

template <class Levels, int n, int group>
void decode_block(const Scaled<n, group>& in, float* dst) {
  const float d = decode_f16(in.d);
  for (int g = 0; g < n / group; ++g) {
    const float scale = d * static_cast<float>(in.scales[g]);
    for (int i = g * group; i < (g + 1) * group; ++i) dst[i] = scale * Levels::value(in.codes[i]);
  }
}

template <class Levels, int n, int group>
void decode_block(const ScaledWithMin<n, group>& in, float* dst) {
  const float d = decode_f16(in.d), dmin = decode_f16(in.dmin);
  for (int g = 0; g < n / group; ++g) {
    const float scale = d * static_cast<float>(in.scales[g]), min = dmin * static_cast<float>(in.mins[g]);
    for (int i = g * group; i < (g + 1) * group; ++i) dst[i] = scale * Levels::value(in.codes[i]) - min;
  }
}

/// Brings n values into the samples' range; the power of two taken out. Importances as large as the largest become 1,
/// and none less than a millionth of it, so that sums of weights cannot vanish.
template <int group, int groups>
int take_samples(const float* src, const float* importance, Samples<group> (&samples)[groups]) {
  float magnitude = 0, largest_weight = 0;
  for (int i = 0; i < group * groups; ++i) {
    const float a = std::fabs(src[i]);
    magnitude = a > magnitude ? a : magnitude;
    if (importance != nullptr) largest_weight = importance[i] > largest_weight ? importance[i] : largest_weight;
  }
  int exponent = 0;
  std::frexp(magnitude, &exponent);
  const double unit = std::ldexp(1.0, -exponent);
  const double weight_unit = largest_weight > 0 ? 1.0 / static_cast<double>(largest_weight) : 0;
  for (int i = 0; i < group * groups; ++i) {
    Samples<group>& s = samples[i / group];
    const int k = i % group;
    s.x[k] = static_cast<float>(static_cast<double>(src[i]) * unit);
    s.w[k] = weight_unit > 0 ? clamped(static_cast<float>(static_cast<double>(importance[i]) * weight_unit), 1e-6F, 1)
                             : 1.0F;
    s.wx[k] = s.w[k] * s.x[k];
  }
  return exponent;
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
  using Parts = typename Spec<Block>::Parts;
  for (std::size_t i = 0; i < n; i += Parts::n, dst += sizeof(Block)) {
    Samples<Parts::group> samples[Parts::groups];
    const int exponent = take_samples(src + i, importance == nullptr ? nullptr : importance + i, samples);
    Parts parts{};
    fit_block<Spec<Block>>(samples, exponent, parts);
    Block block;
    pack(parts, block);
    std::memcpy(dst, &block, sizeof block);
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
