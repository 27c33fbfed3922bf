#pragma once

#include "kernels/simd/attend.hpp"

/// Attention over latents in 8 bits. Queries and weights are taken in 16, so that all products are added up exactly:
/// what is lost is what the cache has lost.
namespace larch::kernels::simd {

/// Queries that are scored together: what is kept of all of them stays in the first-level cache.
inline constexpr std::size_t int8_query_block = 32;
/// The largest numbers of 8 and of 16 bits that codes are.
inline constexpr float largest_byte = 127, largest_word = 32767;

/// What codes are multiplied by, and what values are multiplied by to be codes.
struct Unit {
  float unit, inverse;
};

/// That of n values, the largest of which becomes `code`. A NaN or an infinity among them makes the unit NaN.
template <class L>
[[gnu::always_inline]] inline Unit unit_of(const float* x, std::size_t n, float code) {
  auto top = L::zero(), check = L::zero();
  each_register<L>(n, [&](std::size_t i, auto count) {
    const auto v = load<L>(x + i, count);
    top = L::max(top, L::max(v, L::sub(L::zero(), v)));
    check = L::add(check, L::sub(v, v));
  });
  const float size = max_lanes<L>(top), good = sum_lanes<L>(check);
  return size < 0x1p-100F ? Unit{good, 0} : Unit{size / code + good, code / size};
}

/// n values as a scale and numbers of 8 bits.
template <class L>
void encode_int8(const float* src, std::byte* dst, std::size_t n) {
  using I = typename L::Words;
  const Unit scale = unit_of<L>(src, n, largest_byte);
  __builtin_memcpy(dst, &scale.unit, sizeof(float));
  dst += sizeof(float);
  const auto inverse = L::set1(scale.inverse);
  std::size_t i = 0;
  for (; i + L::width <= n; i += L::width) I::store_bytes(dst + i, L::mul(L::load(src + i), inverse));
  if (i == n) return;
  std::byte rest[L::width];
  I::store_bytes(rest, L::mul(L::load_part(src + i, n - i), inverse));
  __builtin_memcpy(dst + i, rest, n - i);
}

template <class L>
void decode_int8(const std::byte* src, float* dst, std::size_t n) {
  using I = typename L::Words;
  const auto scale = L::set1(load_float<L>(src));
  src += sizeof(float);
  std::size_t i = 0;
  for (; i + L::width <= n; i += L::width) L::store(dst + i, L::mul(I::numbers(src + i), scale));
  if (i < n) L::store_part(dst + i, L::mul(I::numbers_part(src + i, n - i), scale), n - i);
}

/// What encode() and decode() of the table do.
template <class L>
void keep(DType dtype, const float* src, std::byte* dst, std::size_t n) {
  if (dtype == DType::i8) return encode_int8<L>(src, dst, n);
  encode<L>(dtype, src, dst, n);
}
template <class L>
void kept(DType dtype, const std::byte* src, float* dst, std::size_t n) {
  if (dtype == DType::i8) return decode_int8<L>(src, dst, n);
  decode<L>(dtype, src, dst, n);
}

/// The first dv values become words at the query's beginning, their unit lies behind the last value.
template <class L>
void code_query(float* q, std::size_t dv, std::size_t dk) {
  using I = typename L::Words;
  const Unit unit = unit_of<L>(q, dv, largest_word);
  const auto inverse = L::set1(unit.inverse);
  auto* const words = reinterpret_cast<std::byte*>(q);
  std::size_t i = 0;  // words lie before the values that are yet to be read
  for (; i + L::width <= dv; i += L::width) I::store_words(words + 2 * i, L::mul(L::load(q + i), inverse));
  if (i < dv) {
    std::byte rest[2 * L::width];
    I::store_words(rest, L::mul(L::load_part(q + i, dv - i), inverse));
    __builtin_memcpy(words + 2 * i, rest, 2 * (dv - i));
  }
  q[dk] = unit.unit;
}

/// The parts of a row.
template <class L>
[[gnu::always_inline]] inline const std::byte* codes(const AttendArgs& a, std::size_t key) {
  return a.k + smaller<L>(key, a.keys - 1) * a.k_stride + sizeof(float);
}
template <class L>
[[gnu::always_inline]] inline float key_scale(const AttendArgs& a, std::size_t key) {
  return load_float<L>(a.k + key * a.k_stride);
}

/// What is known of a block of keys and of some queries from `first` on.
struct CodedBlock {
  std::size_t first, count, keys;
  alignas(64) float scores[int8_query_block * attend_keys];  ///< then weights
  alignas(64) float dots[int8_query_block * attend_keys];
  alignas(64) std::byte words[int8_query_block * attend_keys * 2];  ///< weights times the keys' scales, in their units
  float units[int8_query_block];
  alignas(64) float scales[attend_keys];  ///< the keys'
};

/// dots of four keys and T queries.
template <class L, class I, std::size_t T>
[[gnu::noinline]] void dot_codes(const AttendArgs& a, std::size_t key, std::size_t query, float* dots) {
  constexpr std::size_t step = 2 * L::width, R = 4;
  typename I::Sum sum[T][R];
  const std::byte *k[R], *q[T];
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t) {
    q[t] = reinterpret_cast<const std::byte*>(a.q + (query + t) * a.ldq);
#pragma GCC unroll 8
    for (std::size_t r = 0; r < R; ++r) sum[t][r] = I::none();
  }
#pragma GCC unroll 8
  for (std::size_t r = 0; r < R; ++r) k[r] = codes<L>(a, key + r);
  const auto add = [&](auto read_key, auto read_query) __attribute__((always_inline)) {
    typename I::Int held[R];
#pragma GCC unroll 8
    for (std::size_t r = 0; r < R; ++r) held[r] = read_key(k[r]);
#pragma GCC unroll 8
    for (std::size_t t = 0; t < T; ++t) {
      const auto in = read_query(q[t]);
#pragma GCC unroll 8
      for (std::size_t r = 0; r < R; ++r) sum[t][r] = I::add_products(sum[t][r], held[r], in);
    }
  };
  std::size_t c = 0;
  for (; c + step <= a.dv; c += step)
    add([&](const std::byte* p) { return I::widen(p + c); }, [&](const std::byte* p) { return I::load(p + 2 * c); });
  if (c < a.dv)
    add([&](const std::byte* p) { return I::widen_part(p + c, a.dv - c); },
        [&](const std::byte* p) { return I::load_part(p + 2 * c, a.dv - c); });
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t)
    L::add4(dots + t * attend_keys, R, false,
            L::sum4(I::number(sum[t][0]), I::number(sum[t][1]), I::number(sum[t][2]), I::number(sum[t][3])));
}

/// scores = those of the latents, in their units, and of what is rotated.
template <class L, class I>
void score_codes(const AttendArgs& a, CodedBlock& b) {
  const Matrix k_pe{DType::bf16, codes<L>(a, 0) + a.dv, a.keys, a.dk - a.dv, a.k_stride, nullptr, 0};
  const Rows q_pe{reinterpret_cast<const std::byte*>(a.q + b.first * a.ldq + a.dv), a.ldq * sizeof(float), b.count,
                  nullptr};
  matmul<typename L::Dot, typename L::Bf16>(k_pe, 0, b.keys, q_pe, b.scores, attend_keys);
  for (std::size_t key = 0; key < b.keys; key += 4) {
    if (b.first == 0) fetch_next<L>(a, key / 4, (b.keys + 3) / 4);
    for (std::size_t i = 0; i < b.count; i += I::queries)
      with_count<L, I::queries>(smaller<L>(I::queries, b.count - i), [&](auto count) {
        dot_codes<L, I, decltype(count)::value>(a, key, b.first + i, b.dots + i * attend_keys + key);
      });
  }
  for (std::size_t key = 0; key < b.keys; ++key) b.scales[key] = key_scale<L>(a, key);
  for (std::size_t i = 0; i < b.count; ++i) {
    const auto unit = L::set1(a.q[(b.first + i) * a.ldq + a.dk]);
    each_register<L>(b.keys, [&](std::size_t key, auto count) {
      float* const scores = b.scores + i * attend_keys + key;
      const auto latent = L::mul(load<L>(b.dots + i * attend_keys + key, count), unit);
      store<L>(scores, L::fma(latent, load<L>(b.scales + key, count), load<L>(scores, count)), count);
    });
  }
}

/// A query's weights times the keys' scales, in words; none where it does not see the key.
template <class L, class I>
void code_weights(const AttendArgs& a, CodedBlock& b, std::size_t i) {
  const std::size_t n = seen<L>(a, b.first + i);
  float* const weights = b.scores + i * attend_keys;
  each_register<L>(n, [&](std::size_t key, auto count) {
    store<L>(weights + key, L::mul(load<L>(weights + key, count), load<L>(b.scales + key, count)), count);
  });
  for (std::size_t key = n; key < attend_keys; ++key) weights[key] = 0;
  const Unit unit = unit_of<L>(weights, n, largest_word);
  const auto inverse = L::set1(unit.inverse);
  for (std::size_t key = 0; key < attend_keys; key += L::width)
    I::store_words(b.words + (i * attend_keys + key) * 2, L::mul(L::load(weights + key), inverse));
  b.units[i] = unit.unit;
}

/// out += words times a panel's codes: `columns` in V registers, T queries.
template <class L, class I, std::size_t V, std::size_t T>
[[gnu::noinline]] void value_tile(const CodedBlock& b, const std::byte* panel, std::size_t query, std::size_t columns,
                                  float* out, std::size_t ldo) {
  constexpr std::size_t bytes = 4 * L::width;
  typename I::Sum sum[T][V];
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t)
#pragma GCC unroll 8
    for (std::size_t v = 0; v < V; ++v) sum[t][v] = I::none();
  const std::byte* const words = b.words + query * attend_keys * 2;
  for (std::size_t key = 0; key < b.keys; key += 2, panel += V * bytes) {
    typename I::Int values[V];
#pragma GCC unroll 8
    for (std::size_t v = 0; v < V; ++v) values[v] = I::load(panel + v * bytes);
#pragma GCC unroll 8
    for (std::size_t t = 0; t < T; ++t) {
      const auto weights = I::twice(words + (t * attend_keys + key) * 2);
#pragma GCC unroll 8
      for (std::size_t v = 0; v < V; ++v) sum[t][v] = I::add_products(sum[t][v], values[v], weights);
    }
  }
  alignas(64) float sums[T][V * L::width];
#pragma GCC unroll 8
  for (std::size_t t = 0; t < T; ++t)
#pragma GCC unroll 8
    for (std::size_t v = 0; v < V; ++v) L::store(sums[t] + v * L::width, I::number(sum[t][v]));
  for (std::size_t t = 0; t < T; ++t) {
    const auto unit = L::set1(b.units[query + t]);
    each_register<L>(columns, [&](std::size_t c, auto count) {
      float* const at = out + t * ldo + c;
      store<L>(at, L::fma(load<L>(sums[t] + c, count), unit, load<L>(at, count)), count);
    });
  }
}

/// out += weights times the latents of V registers of columns from c on, or of a part of one: a panel of pairs of keys
/// is made of them once for all queries.
template <class L, class I, std::size_t V>
void add_columns(const AttendArgs& a, const CodedBlock& b, std::size_t c) {
  const std::size_t columns = smaller<L>(V * L::width, a.dv - c);
  alignas(64) std::byte panel[attend_keys / 2 * V * L::width * 4];
  std::byte* to = panel;
  for (std::size_t key = 0; key < b.keys; key += 2)
#pragma GCC unroll 8
    for (std::size_t v = 0; v < V; ++v, to += 4 * L::width) {
      const std::byte *even = codes<L>(a, key) + c + v * L::width, *odd = codes<L>(a, key + 1) + c + v * L::width;
      I::store(to, V == 1 ? I::pair_part(even, odd, columns) : I::pair(even, odd));
    }
  constexpr std::size_t tile = L::column_tokens;
  for (std::size_t i = 0; i < b.count; i += tile)
    with_count<L, tile>(smaller<L>(tile, b.count - i), [&](auto count) {
      value_tile<L, I, V, decltype(count)::value>(b, panel, i, columns, a.out + (b.first + i) * a.ldo + c, a.ldo);
    });
}

template <Lanes L, Words<L> I = typename L::Words>
void attend_int8(const AttendArgs& a) {
  CodedBlock b;
  for (b.first = 0; b.first < a.queries; b.first += b.count) {
    b.count = smaller<L>(int8_query_block, a.queries - b.first);
    b.keys = seen<L>(a, b.first + b.count - 1);
    if (b.keys == 0) continue;
    score_codes<L, I>(a, b);
    for (std::size_t i = 0; i < b.count; ++i) {
      soften<L>(a, b.first + i, b.scores + i * attend_keys);
      code_weights<L, I>(a, b, i);
    }
    constexpr std::size_t usual = L::column_registers;
    std::size_t c = 0;
    for (; c + usual * L::width <= a.dv; c += usual * L::width) add_columns<L, I, usual>(a, b, c);
    for (; c < a.dv; c += L::width) add_columns<L, I, 1>(a, b, c);
  }
}

/// The same with the product of VNNI: D has the level's instructions.
template <class Base, class D>
struct VnniWords : Base {
  using Int = typename Base::Int;
  using Sum = typename Base::Sum;
  [[gnu::always_inline]] static Sum add_products(Sum sum, Int a, Int b) {
    return reinterpret_cast<Sum>(D::add_halves(reinterpret_cast<Int>(sum), a, b));
  }
};

}  // namespace larch::kernels::simd
