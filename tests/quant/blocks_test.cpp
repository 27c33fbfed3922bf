#include "quant/blocks.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <vector>

#include "quant/format.hpp"
#include "quant/packing.hpp"
#include "support/golden.hpp"

namespace larch::quant {

void PrintTo(const Format* format, std::ostream* out) { *out << name(format->dtype); }

namespace {

TEST(Blocks, SizesAreTheTables) {
  EXPECT_EQ(sizeof(BlockQ4_0), info(DType::q4_0).block_bytes);
  EXPECT_EQ(sizeof(BlockQ4_1), info(DType::q4_1).block_bytes);
  EXPECT_EQ(sizeof(BlockQ5_0), info(DType::q5_0).block_bytes);
  EXPECT_EQ(sizeof(BlockQ5_1), info(DType::q5_1).block_bytes);
  EXPECT_EQ(sizeof(BlockQ8_0), info(DType::q8_0).block_bytes);
  EXPECT_EQ(sizeof(BlockQ2K), info(DType::q2_k).block_bytes);
  EXPECT_EQ(sizeof(BlockQ3K), info(DType::q3_k).block_bytes);
  EXPECT_EQ(sizeof(BlockQ4K), info(DType::q4_k).block_bytes);
  EXPECT_EQ(sizeof(BlockQ5K), info(DType::q5_k).block_bytes);
  EXPECT_EQ(sizeof(BlockQ6K), info(DType::q6_k).block_bytes);
  EXPECT_EQ(sizeof(BlockIq4Nl), info(DType::iq4_nl).block_bytes);
  EXPECT_EQ(sizeof(BlockIq4Xs), info(DType::iq4_xs).block_bytes);
}

/// Every value of every byte, alone among zeros and ones: taken apart and put together again.
template <class Block, class Parts>
void check_packing() {
  for (const int others : {0x00, 0xff})
    for (std::size_t at = 0; at < sizeof(Block); ++at)
      for (int value = 0; value < 256; ++value) {
        unsigned char bytes[sizeof(Block)];
        std::memset(bytes, others, sizeof bytes);
        bytes[at] = static_cast<unsigned char>(value);
        Block block, back;
        std::memcpy(&block, bytes, sizeof block);
        Parts parts;
        unpack(block, parts);
        pack(parts, back);
        ASSERT_EQ(std::memcmp(&back, bytes, sizeof back), 0) << "byte " << at << ", value " << value;
      }
}

TEST(Blocks, NoBitIsLostBetweenPartsAndBlocks) {
  check_packing<BlockQ4_0, OneScale>();
  check_packing<BlockQ4_1, OneScaleWithMin>();
  check_packing<BlockQ5_0, OneScale>();
  check_packing<BlockQ5_1, OneScaleWithMin>();
  check_packing<BlockQ8_0, OneScale>();
  check_packing<BlockIq4Nl, OneScale>();
}

TEST(Blocks, NoBitIsLostBetweenPartsAndSuperBlocks) {
  check_packing<BlockQ2K, ScaledWithMin<super_block, 16>>();
  check_packing<BlockQ3K, Scaled<super_block, 16>>();
  check_packing<BlockQ4K, ScaledWithMin<super_block, 32>>();
  check_packing<BlockQ5K, ScaledWithMin<super_block, 32>>();
  check_packing<BlockQ6K, Scaled<super_block, 16>>();
  check_packing<BlockIq4Xs, Scaled<super_block, 32>>();
}

std::vector<std::byte> encode(const Format& format, const std::vector<float>& values, const float* importance) {
  std::vector<std::byte> bytes(bytes_of(format.dtype, values.size()));
  format.encode(values.data(), bytes.data(), values.size(), importance);
  return bytes;
}

std::vector<float> decode(const Format& format, const std::vector<std::byte>& bytes) {
  const DTypeInfo& i = info(format.dtype);
  std::vector<float> values(bytes.size() / i.block_bytes * i.block_values);
  format.decode(bytes.data(), values.data(), values.size());
  return values;
}

std::vector<float> coded(const Format& format, const std::vector<float>& values, const float* importance = nullptr) {
  return decode(format, encode(format, values, importance));
}

std::vector<float> gaussian(std::size_t n, float deviation, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal(0, deviation);
  std::vector<float> values(n);
  for (float& v : values) v = normal(random);
  return values;
}

/// Positive, from 1/20 to 20 for most.
std::vector<float> importances(std::size_t n) {
  std::vector<float> values = gaussian(n, 1, 3);
  for (float& v : values) v = std::exp(v);
  return values;
}

/// The sum of (a - b)^2, weighted if weights are given, over [begin, end).
double squared_error(const std::vector<float>& a, const std::vector<float>& b, const float* weights, std::size_t begin,
                     std::size_t end) {
  double sum = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const double difference = static_cast<double>(a[i]) - static_cast<double>(b[i]);
    sum += difference * difference * (weights == nullptr ? 1 : static_cast<double>(weights[i]));
  }
  return sum;
}

/// Every format of blocks, found in the table.
class BlockFormats : public testing::TestWithParam<const Format*> {
 protected:
  const Format& format = *GetParam();
  const std::string label{name(format.dtype)};
};

/// Blocks by llama.cpp's quantizers, of weights and of random bits, and what its own code makes of them. Both multiply
/// in the same order: every bit agrees.
TEST_P(BlockFormats, DecodesWhatAnotherImplementationDecodes) {
  const test::Golden reference(test::data_dir() / "quant" / "blocks.safetensors");
  for (const std::string kind : {"", "random_"}) {
    const std::vector<float> expected = reference.floats(label + "." + kind + "values");
    const std::vector<float> found = decode(format, reference.bytes(label + "." + kind + "blocks"));
    ASSERT_EQ(found.size(), expected.size());
    EXPECT_EQ(std::memcmp(found.data(), expected.data(), found.size() * sizeof(float)), 0);
  }
}

/// The same file's source: Gaussian and trained weights, coded by the quantizers with an importance, then some with
/// outliers, zeros and constants, coded without.
TEST_P(BlockFormats, ErrorIsNoWorseThanAnotherImplementations) {
  const test::Golden reference(test::data_dir() / "quant" / "blocks.safetensors");
  const std::vector<float> source = reference.floats("source"), importance = reference.floats("importance");
  const std::vector<float> theirs = reference.floats(label + ".values");
  const std::size_t half = importance.size();
  const std::vector<float> weighted =
      coded(format, std::vector<float>(source.data(), source.data() + half), importance.data());
  EXPECT_LE(squared_error(source, weighted, importance.data(), 0, half),
            squared_error(source, theirs, importance.data(), 0, half));
  const std::vector<float> plain = coded(format, source);
  EXPECT_LE(squared_error(source, plain, nullptr, half, 2 * half),
            squared_error(source, theirs, nullptr, half, 2 * half));
}

/// Values that the format can hold stay: coding them again finds the same scales in nearly all blocks, and adds no
/// error to speak of in the others.
TEST_P(BlockFormats, WhatWasCodedStays) {
  const std::vector<float> values = gaussian(4096, 0.02F, 1), importance = importances(4096);
  for (const float* weights : {static_cast<const float*>(nullptr), importance.data()}) {
    const std::vector<float> once = coded(format, values, weights), twice = coded(format, once, weights);
    EXPECT_LE(squared_error(twice, once, nullptr, 0, 4096), 0.1 * squared_error(once, values, nullptr, 0, 4096));
  }
}

TEST_P(BlockFormats, ZerosStayZeros) {
  for (const float x : coded(format, std::vector<float>(512))) EXPECT_EQ(x, 0);
  std::vector<float> values = gaussian(512, 1, 2);
  std::fill(values.begin() + 64, values.begin() + 96, 0.0F);
  const std::vector<float> back = coded(format, values);
  for (std::size_t i = 64; i < 96; ++i) EXPECT_EQ(back[i], 0) << i;
}

TEST_P(BlockFormats, ImportanceMovesTheErrorToWhereItMattersLess) {
  const std::vector<float> values = gaussian(8192, 0.02F, 4), importance = importances(8192);
  const double with = squared_error(values, coded(format, values, importance.data()), importance.data(), 0, 8192);
  const double without = squared_error(values, coded(format, values), importance.data(), 0, 8192);
  EXPECT_LT(with, 0.97 * without);
}

TEST_P(BlockFormats, OnlyRatiosOfImportanceCount) {
  const std::vector<float> values = gaussian(512, 0.02F, 5);
  std::vector<float> importance = importances(512);
  const std::vector<std::byte> expected = encode(format, values, importance.data());
  for (const float unit : {0x1p-100F, 0x1p100F}) {
    std::vector<float> scaled = importance;
    for (float& w : scaled) w *= unit;
    EXPECT_EQ(encode(format, values, scaled.data()), expected) << unit;
  }
  const std::vector<float> same(512, 7.0F);
  EXPECT_EQ(encode(format, values, same.data()), encode(format, values, nullptr));
}

TEST_P(BlockFormats, AnyFiniteMagnitudeIsFiniteAfterwards) {
  constexpr float huge = std::numeric_limits<float>::max();
  for (const float unit : {std::numeric_limits<float>::denorm_min(), 1e-30F, 1e-6F, 1e6F, 1e30F, huge / 8}) {
    std::vector<float> values = gaussian(512, 1, 6);
    for (float& v : values) v = v * unit;
    for (const float x : coded(format, values)) ASSERT_TRUE(std::isfinite(x)) << unit;
  }
  std::vector<float> ends(512, huge);
  for (std::size_t i = 0; i < ends.size(); i += 3) ends[i] = -huge;
  for (const float x : coded(format, ends)) ASSERT_TRUE(std::isfinite(x));
}

/// Without meaning, but nothing may break.
TEST_P(BlockFormats, InfinityNanAndOddImportancesDoNoHarm) {
  constexpr float inf = std::numeric_limits<float>::infinity(), nan = std::numeric_limits<float>::quiet_NaN();
  for (const float odd : {inf, -inf, nan}) {
    std::vector<float> values = gaussian(512, 1, 7);
    values[37] = odd;
    coded(format, values);
    coded(format, std::vector<float>(512, odd));
  }
  const std::vector<float> values = gaussian(512, 1, 8);
  for (const float odd : {0.0F, 1e-38F, inf, nan}) {
    std::vector<float> importance(512, 1.0F);
    importance[5] = odd;
    coded(format, values, importance.data());
    importance.assign(512, odd);
    for (const float x : coded(format, values, importance.data())) ASSERT_TRUE(std::isfinite(x)) << odd;
  }
}

/// One value alone, in every place of the block: the block's layout has no place that another one disturbs.
TEST_P(BlockFormats, OneValueAmongZerosIsFoundInItsPlace) {
  const std::size_t n = info(format.dtype).block_values;
  for (std::size_t at = 0; at < n; ++at)
    for (const float x : {1.5F, -1.5F}) {
      std::vector<float> values(n);
      values[at] = x;
      const std::vector<float> back = coded(format, values);
      for (std::size_t i = 0; i < n; ++i) ASSERT_NEAR(back[i], values[i], 0.02) << at << " " << i;
    }
}

std::vector<const Format*> block_formats() {
  std::vector<const Format*> found;
  for (const Format& format : formats)
    if (info(format.dtype).block_values > 1) found.push_back(&format);
  return found;
}

INSTANTIATE_TEST_SUITE_P(Blocks, BlockFormats, testing::ValuesIn(block_formats()),
                         [](const auto& format) { return std::string(name(format.param->dtype)); });

}  // namespace
}  // namespace larch::quant
