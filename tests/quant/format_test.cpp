#include "quant/format.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <vector>

namespace larch::quant {
namespace {

/// A float format by its three numbers, decoded and encoded with no bit tricks: the codecs' independent arithmetic.
struct Layout {
  int exponent_bits;
  int mantissa_bits;
  bool finite_only;  ///< E4M3 "FN": only all-ones is NaN, and nothing is infinite
};

constexpr Layout bf16{8, 7, false}, f16{5, 10, false}, e4m3{4, 3, true};

/// The value of a code without its sign; NaN and infinity as such.
double value_of(Layout layout, unsigned code) {
  const int bias = (1 << (layout.exponent_bits - 1)) - 1;
  const unsigned steps = 1U << layout.mantissa_bits;
  const unsigned exponent = code / steps, mantissa = code % steps;
  const bool last = exponent + 1 == 1U << layout.exponent_bits;
  if (last && layout.finite_only && mantissa + 1 == steps) return std::numeric_limits<double>::quiet_NaN();
  if (last && !layout.finite_only)
    return mantissa ? std::numeric_limits<double>::quiet_NaN() : std::numeric_limits<double>::infinity();
  const double fraction = static_cast<double>(mantissa) / steps;
  return exponent == 0 ? fraction * std::pow(2.0, 1 - bias)
                       : (1 + fraction) * std::pow(2.0, static_cast<int>(exponent) - bias);
}

/// All finite values >= 0 by their codes, ascending as the codes are.
std::vector<double> finite_values(Layout layout) {
  std::vector<double> values;
  for (unsigned code = 0;; ++code) {
    const double v = value_of(layout, code);
    if (!std::isfinite(v)) return values;
    values.push_back(v);
  }
}

/// The code nearest to |v|, ties to the even one. Half a step beyond the largest value begins infinity, if there is
/// one.
unsigned nearest_code(Layout layout, const std::vector<double>& values, double v) {
  const double a = std::fabs(v);
  const auto above = static_cast<unsigned>(std::lower_bound(values.begin(), values.end(), a) - values.begin());
  if (above == values.size()) {
    const double half_step = (values.back() - values[values.size() - 2]) / 2;
    return layout.finite_only || a < values.back() + half_step ? above - 1 : above;
  }
  if (above == 0 || values[above] == a) return above;
  const double up = values[above] - a, down = a - values[above - 1];
  if (up != down) return up < down ? above : above - 1;
  return above % 2 == 0 ? above : above - 1;
}

template <class Bits>
struct Codec {
  Layout layout;
  float (*decode)(Bits);
  Bits (*encode)(float);
  static constexpr unsigned sign = 1U << (sizeof(Bits) * 8 - 1);
};

template <class Bits>
void check_every_code(const Codec<Bits>& codec) {
  for (unsigned code = 0; code < codec.sign; ++code) {
    const double expected = value_of(codec.layout, code);
    for (const unsigned sign : {0U, codec.sign}) {
      const float v = codec.decode(static_cast<Bits>(code | sign));
      if (std::isnan(expected)) {
        ASSERT_TRUE(std::isnan(v)) << code;
        ASSERT_TRUE(std::isnan(codec.decode(codec.encode(v)))) << code;
        continue;
      }
      ASSERT_EQ(v, sign ? -expected : expected) << code;
      ASSERT_EQ(std::signbit(v), sign != 0) << code;
      if (codec.layout.finite_only || std::isfinite(v)) {
        ASSERT_EQ(codec.encode(v), static_cast<Bits>(code | sign)) << code;
      }
    }
  }
}

/// Between every two neighbours: the middle, and the floats just beside it and beside the two.
template <class Bits>
void check_rounding(const Codec<Bits>& codec) {
  const std::vector<double> values = finite_values(codec.layout);
  const auto check = [&](float v) {
    const unsigned expected = nearest_code(codec.layout, values, v);
    ASSERT_EQ(codec.encode(v), static_cast<Bits>(expected)) << v;
    ASSERT_EQ(codec.encode(-v), static_cast<Bits>(expected | codec.sign)) << -v;
  };
  for (std::size_t i = 0; i + 1 < values.size(); ++i) {
    const auto low = static_cast<float>(values[i]);
    const auto middle = static_cast<float>((values[i] + values[i + 1]) / 2);
    for (const float v : {low, middle}) {
      check(v);
      check(std::nextafter(v, std::numeric_limits<float>::infinity()));
      if (v > 0) check(std::nextafter(v, 0.0F));
    }
  }
  const auto largest = static_cast<float>(values.back());
  check(largest);
  check(std::numeric_limits<float>::max());
  check(std::numeric_limits<float>::denorm_min());
}

TEST(Format, EveryBf16CodeRoundTrips) { check_every_code<std::uint16_t>({bf16, decode_bf16, encode_bf16}); }
TEST(Format, EveryF16CodeRoundTrips) { check_every_code<std::uint16_t>({f16, decode_f16, encode_f16}); }
TEST(Format, EveryE4m3CodeRoundTrips) { check_every_code<std::uint8_t>({e4m3, decode_f8_e4m3, encode_f8_e4m3}); }

TEST(Format, Bf16RoundsToNearestEven) { check_rounding<std::uint16_t>({bf16, decode_bf16, encode_bf16}); }
TEST(Format, F16RoundsToNearestEven) { check_rounding<std::uint16_t>({f16, decode_f16, encode_f16}); }
TEST(Format, E4m3RoundsToNearestEven) { check_rounding<std::uint8_t>({e4m3, decode_f8_e4m3, encode_f8_e4m3}); }

TEST(Format, KnownValues) {
  EXPECT_EQ(decode_f8_e4m3(0x7e), 448.0F);
  EXPECT_EQ(decode_f8_e4m3(0x01), 0x1p-9F);
  EXPECT_EQ(decode_f8_e4m3(0x38), 1.0F);
  EXPECT_EQ(decode_f16(0x7bff), 65504.0F);
  EXPECT_EQ(decode_f16(0x0001), 0x1p-24F);
  EXPECT_EQ(decode_bf16(0x3f80), 1.0F);
  EXPECT_EQ(encode_f16(65519.0F), 0x7bff);
  EXPECT_EQ(encode_f16(65520.0F), 0x7c00);
}

TEST(Format, InfinityStaysOrBecomesTheLargest) {
  constexpr float inf = std::numeric_limits<float>::infinity();
  EXPECT_EQ(encode_bf16(inf), 0x7f80);
  EXPECT_EQ(encode_bf16(-inf), 0xff80);
  EXPECT_EQ(encode_bf16(std::numeric_limits<float>::max()), 0x7f80);
  EXPECT_EQ(encode_f16(inf), 0x7c00);
  EXPECT_EQ(encode_f16(-inf), 0xfc00);
  EXPECT_EQ(encode_f8_e4m3(inf), 0x7e);
  EXPECT_EQ(encode_f8_e4m3(-inf), 0xfe);
}

TEST(Format, NanStaysNanWhateverItsPayload) {
  for (const std::uint32_t bits : {0x7f800001U, 0x7fc00000U, 0xffffffffU, 0xff800001U}) {
    const auto nan = std::bit_cast<float>(bits);
    for (const Format& format : formats) {
      if (info(format.dtype).block_values > 1) continue;
      std::byte code[4];
      float back = 0;
      format.encode(&nan, code, 1, nullptr);
      format.decode(code, &back, 1);
      EXPECT_TRUE(std::isnan(back)) << name(format.dtype) << " " << bits;
    }
  }
}

TEST(Format, FloatsPassUnchanged) {
  const Format* format = find_format(DType::f32);
  for (const std::uint32_t bits : {0U, 0x80000000U, 1U, 0x7f7fffffU, 0x7f800000U, 0x7f800001U, 0x3f800001U}) {
    std::byte stored[4];
    std::memcpy(stored, &bits, 4);
    float value = 0;
    format->decode(stored, &value, 1);
    std::byte back[4] = {};
    format->encode(&value, back, 1, nullptr);
    EXPECT_EQ(std::memcmp(stored, back, 4), 0) << bits;
  }
}

class Rows : public testing::TestWithParam<std::size_t> {};

/// The most that a value of a row may be off: half a step of E4M3, the coarsest single numbers. In blocks a whole step
/// where the codes' bits divide the span of +-`largest` evenly.
float tolerance(DType dtype, float value, float largest) {
  const DTypeInfo& i = info(dtype);
  if (i.block_values == 1) return std::fabs(value) / 16;
  return 2 * largest / static_cast<float>(1U << (i.block_bytes * 8 / i.block_values));
}

/// Every number of blocks at every misalignment: each block as it comes alone, and not a byte beyond the end.
TEST_P(Rows, AnyLengthAtAnyAddress) {
  const Format& format = formats[GetParam()];
  const std::size_t size = info(format.dtype).block_bytes, block = info(format.dtype).block_values;
  constexpr std::byte guard{0xa5};
  for (std::size_t n = 0; n <= (block == 1 ? 40 : 3 * block); n += block)
    for (std::size_t shift = 0; shift < 4; ++shift) {
      std::vector<float> values(n);
      for (std::size_t i = 0; i < n; ++i) values[i] = (static_cast<float>(i * 7 % 37) - 17.3F) * 0.37F;
      std::vector<std::byte> stored(shift + n / block * size + 8, guard);
      format.encode(values.data(), stored.data() + shift, n, nullptr);
      for (std::size_t i = 0; i < shift; ++i) ASSERT_EQ(stored[i], guard);
      for (std::size_t i = shift + n / block * size; i < stored.size(); ++i) ASSERT_EQ(stored[i], guard);
      std::vector<float> back(n + 1, 123.0F);
      format.decode(stored.data() + shift, back.data(), n);
      ASSERT_EQ(back[n], 123.0F);
      for (std::size_t i = 0; i < n; i += block) {
        std::vector<std::byte> one(size);
        std::vector<float> alone(block);
        format.encode(&values[i], one.data(), block, nullptr);
        format.decode(one.data(), alone.data(), block);
        for (std::size_t k = 0; k < block; ++k) {
          ASSERT_EQ(back[i + k], alone[k]);
          ASSERT_NEAR(alone[k], values[i + k], tolerance(format.dtype, values[i + k], 18.7F * 0.37F));
        }
      }
    }
}

/// Of random bytes, at any place in rows of any length: what find_not_finite tells is what decoding shows.
TEST_P(Rows, NumbersThatAreNotFiniteAreFound) {
  const Format& format = formats[GetParam()];
  const std::size_t size = info(format.dtype).block_bytes, block = info(format.dtype).block_values;
  std::mt19937 random(7);
  std::size_t found = 0;
  for (std::size_t blocks = 0; blocks < 40; ++blocks)
    for (std::size_t shift = 0; shift < 3; ++shift) {
      const std::size_t count = block == 1 ? blocks * 23 : blocks, n = count * block;
      std::vector<std::byte> stored(shift + count * size);
      for (std::byte& b : stored) b = static_cast<std::byte>(random());
      std::vector<float> values(n);
      format.decode(stored.data() + shift, values.data(), n);
      const auto bad = std::ranges::find_if_not(values, [](float v) { return std::isfinite(v); });
      const auto at = static_cast<std::size_t>(bad - values.begin());
      ASSERT_EQ(format.find_not_finite(stored.data() + shift, n), at == n ? n : at / block * block);
      found += at < n ? 1 : 0;
    }
  EXPECT_GT(found, 10U);
}

INSTANTIATE_TEST_SUITE_P(Format, Rows, testing::Range(std::size_t{0}, format_count),
                         [](const auto& row) { return std::string(name(formats[row.param].dtype)); });

TEST(Format, TheTableHasTheWeightTypesAndNoOthers) {
  for (std::size_t i = 0; i < dtype_count; ++i) {
    const auto dtype = static_cast<DType>(i);
    const bool weight = dtype == DType::f32 || dtype == DType::f16 || dtype == DType::bf16 || dtype == DType::f8_e4m3 ||
                        info(dtype).block_values > 1;
    const Format* format = find_format(dtype);
    ASSERT_EQ(format != nullptr, weight) << name(dtype);
    if (format != nullptr) {
      EXPECT_EQ(format->dtype, dtype);
    }
  }
}

}  // namespace
}  // namespace larch::quant
