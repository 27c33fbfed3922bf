#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>

#include "kernels/kernels.hpp"

/// What a level is written in: its classes are these, and the templates of this folder make its table of them. Every
/// class comes from an unnamed namespace (see common.hpp). `part` means the first n of a register's lanes,
/// 0 < n <= width; the others are zero and their memory is not touched.
namespace larch::kernels::simd {

/// Single numbers of one format as a level reads them: W, for dot products and for columns.
template <class W>
concept Numbers = requires(const std::byte* p, std::size_t n) {
  { W::bytes } -> std::convertible_to<std::size_t>;  // of a number
  { W::scaled } -> std::convertible_to<bool>;        // scale_at() says by what each is to be multiplied
  { W::factor } -> std::convertible_to<float>;       // what the reader leaves to that scale
  { W::pairs } -> std::convertible_to<bool>;         // two registers are cheaper to read at once: load_pair(p, values)
  { W::streamed } -> std::convertible_to<bool>;      // they come from memory: fetch them ahead
  W::load(p);                                        // a register of numbers at any address
  W::load_part(p, n);
};

/// The arithmetic of dot products: D. An operand is a register of weights, an input one of activations as coded.
template <class D>
concept Dots = requires(const std::byte* p, std::byte* to, std::size_t n, typename D::Operand weights,
                        typename D::Input inputs, typename D::Lanes::Reg sum) {
  { D::step } -> std::convertible_to<std::size_t>;           // columns of an operand
  { D::bytes } -> std::convertible_to<std::size_t>;          // of a decoded weight
  { D::input_bytes } -> std::convertible_to<std::size_t>;    // of a coded activation
  { D::chunk } -> std::convertible_to<std::size_t>;          // columns whose sums stay in registers
  { D::tokens } -> std::convertible_to<std::size_t>;         // of a tile, beside four rows
  { D::scaled_tokens } -> std::convertible_to<std::size_t>;  // the same with two sums per output
  { D::load(p) } -> std::same_as<typename D::Operand>;       // decoded weights
  { D::load_part(p, n) } -> std::same_as<typename D::Operand>;
  { D::load_input(p) } -> std::same_as<typename D::Input>;
  { D::load_input_part(p, n) } -> std::same_as<typename D::Input>;
  D::store(to, weights);
  { D::fma(weights, inputs, sum) } -> std::same_as<typename D::Lanes::Reg>;  // sum + weights * inputs, lane by lane
};

/// A register of float32 numbers: L. `same` says of an operation that it gives a register.
template <class L>
concept Registers = requires(typename L::Reg x, const float* p, float* to, std::size_t n, float f) {
  { L::width } -> std::convertible_to<std::size_t>;
  { L::zero() } -> std::same_as<typename L::Reg>;
  { L::set1(f) } -> std::same_as<typename L::Reg>;
  { L::load(p) } -> std::same_as<typename L::Reg>;  // any address, as everywhere
  { L::load_part(p, n) } -> std::same_as<typename L::Reg>;
  L::store(to, x);
  L::store_part(to, x, n);
  { L::first(n, x, x) } -> std::same_as<typename L::Reg>;  // n lanes of the one, then those of the other
  { L::add(x, x) } -> std::same_as<typename L::Reg>;
  { L::sub(x, x) } -> std::same_as<typename L::Reg>;
  { L::mul(x, x) } -> std::same_as<typename L::Reg>;
  { L::div(x, x) } -> std::same_as<typename L::Reg>;
  { L::min(x, x) } -> std::same_as<typename L::Reg>;     // with a NaN among the operands, the second one
  { L::max(x, x) } -> std::same_as<typename L::Reg>;     // the same
  { L::fma(x, x, x) } -> std::same_as<typename L::Reg>;  // a b + c, rounded once
  { L::round(x) } -> std::same_as<typename L::Reg>;      // to integers, ties to even
};

/// Whole numbers of 16 bits, two in each lane, whose products are added up exactly: I, with the registers L.
template <class I, class L>
concept Words = requires(typename I::Int x, typename I::Sum sum, const std::byte* p, std::byte* to, std::size_t n,
                         typename L::Reg f) {
  { I::queries } -> std::convertible_to<std::size_t>;  // of a tile of scores, beside four keys
  { I::load(p) } -> std::same_as<typename I::Int>;     // words; in load_part(), n of them
  { I::load_part(p, n) } -> std::same_as<typename I::Int>;
  I::store(to, x);
  { I::widen(p) } -> std::same_as<typename I::Int>;  // signed bytes
  { I::widen_part(p, n) } -> std::same_as<typename I::Int>;
  { I::pair(p, p) } -> std::same_as<typename I::Int>;  // in each lane a signed byte from either place
  { I::pair_part(p, p, n) } -> std::same_as<typename I::Int>;
  { I::twice(p) } -> std::same_as<typename I::Int>;                 // two words in every lane
  { I::none() } -> std::same_as<typename I::Sum>;                   // zeros
  { I::add_products(sum, x, x) } -> std::same_as<typename I::Sum>;  // both products of a lane's words added
  { I::number(sum) } -> std::same_as<typename L::Reg>;              // float32 from each lane's 32 bits
  { I::numbers(p) } -> std::same_as<typename L::Reg>;               // from signed bytes
  { I::numbers_part(p, n) } -> std::same_as<typename L::Reg>;
  I::store_words(to, f);  // to nearest even; as far as 16 bits reach
  I::store_bytes(to, f);
};

/// Everything about a level's registers that products and elementwise functions need.
template <class L>
concept Lanes = Registers<L> &&
    requires(typename L::Reg x, const float* p, float* to, std::byte* bytes, std::size_t n) {
  { L::column_registers } -> std::convertible_to<std::size_t>;     // of a tile of y = x W,
  { L::column_tokens } -> std::convertible_to<std::size_t>;        // by so many tokens
  { L::fmaddsub(x, x, x) } -> std::same_as<typename L::Reg>;       // even lanes a b - c, odd lanes a b + c
  { L::swap_pairs(x) } -> std::same_as<typename L::Reg>;           // lanes 1, 0, 3, 2, ...
  { L::load_twice(p) } -> std::same_as<typename L::Reg>;           // p[0], p[0], p[1], p[1], ...
  { L::times_power_of_2(x, x) } -> std::same_as<typename L::Reg>;  // x 2^n for whole |n| <= 150, rounded once
  L::add4(to, n, true, L::sum4(x, x, x, x));                       // n <= 4 sums of lanes, set or added
  L::store_bf16(bytes, x);                                         // to nearest even; a NaN stays one
  requires Numbers<typename L::F32> && Numbers<typename L::F16>;
  requires Numbers<typename L::Bf16> && Numbers<typename L::F8>;
  requires Dots<typename L::Dot>;  // with float32 activations
  requires Words<typename L::Words, L>;
  { L::F32::load(bytes) } -> std::same_as<typename L::Reg>;
};

/// Rows of weights in blocks, a row in each lane: B. An Int holds 32 bits of every row, most often the codes of four
/// columns.
template <class B>
concept Blocks = Registers<typename B::Lanes> &&
    requires(typename B::Int x, typename B::Reg f, const typename B::Rows& rows, typename B::Int (&four)[4],
             typename B::Partial& part, typename B::Int& sum, std::size_t at, std::byte* to, const std::byte* from,
             const std::int8_t* table, int i, char c) {
  requires std::same_as<typename B::Reg, typename B::Lanes::Reg>;
  { B::tokens } -> std::convertible_to<std::size_t>;      // of a tile, beside two registers of rows
  { B::few_tokens } -> std::convertible_to<std::size_t>;  // whose sums have registers while codes are taken apart
  { B::most_few } -> std::convertible_to<std::size_t>;    // that are faster so than by a panel
  { B::signed_bias } -> std::convertible_to<int>;         // what stored() adds to signed codes
  // Bits and numbers of each lane.
  { B::none() } -> std::same_as<typename B::Int>;        // zero
  { B::both(x, i) } -> std::same_as<typename B::Int>;    // and
  { B::either(x, x) } -> std::same_as<typename B::Int>;  // or
  { B::right(x, i) } -> std::same_as<typename B::Int>;   // shifts of 32 bits
  { B::left(x, i) } -> std::same_as<typename B::Int>;
  { B::minus(x, i) } -> std::same_as<typename B::Int>;
  { B::minus_bytes(x, c) } -> std::same_as<typename B::Int>;
  { B::minus(f) } -> std::same_as<typename B::Reg>;
  { B::mul(f, f) } -> std::same_as<typename B::Reg>;
  { B::number(x) } -> std::same_as<typename B::Reg>;                  // float32 from int32
  { B::template byte<true>(x, i) } -> std::same_as<typename B::Reg>;  // byte i as a number, signed or not
  { B::template byte<false>(x, i) } -> std::same_as<typename B::Reg>;
  { B::low_half(x) } -> std::same_as<typename B::Reg>;  // the F16 number in 16 bits
  { B::high_half(x) } -> std::same_as<typename B::Reg>;
  { B::lookup(table, x) } -> std::same_as<typename B::Int>;              // of 16, byte by byte
  { B::template wide<true>(x, i, i) } -> std::same_as<typename B::Int>;  // bytes i and j in 16 bits; none if j < 0
  { B::template wide<false>(x, i, i) } -> std::same_as<typename B::Int>;
  { B::add_16(x, x, i) } -> std::same_as<typename B::Int>;  // 16 more for byte k where bit 4 i + k is set
  // Memory.
  { B::words(rows, at) } -> std::same_as<typename B::Int>;               // four bytes of each row
  B::pieces(rows, at, four);                                             // 16 bytes of each row, four in each register
  B::store_rows(four, to, at);                                           // the inverse, rows so many bytes apart
  { B::template numbers<true>(from) } -> std::same_as<typename B::Reg>;  // bytes, one a lane
  { B::template numbers<false>(from) } -> std::same_as<typename B::Reg>;
  // Products of codes with activations in Coding::int8, added up exactly.
  { B::stored(x) } -> std::same_as<typename B::Int>;              // signed codes as a panel keeps them
  { B::four_bytes(from) } -> std::same_as<typename B::Int>;       // in every lane
  B::hide(sum);                                                   // from compilers, what it is
  B::pin(sum);                                                    // to its place
  B::multiply(B::template weights<true>(x), x, true, part, sum);  // into part or sum; whether it is part's first
  B::multiply(B::template weights<false>(x), x, true, part, sum);
  B::collect(part, sum);                                                // sum += part
  { B::template factor<true>(x, i) } -> std::same_as<typename B::Int>;  // byte i as add_scaled() takes it
  { B::template factor<false>(x, i) } -> std::same_as<typename B::Int>;
  B::add_scaled(part, x, x, sum);                               // sum += factor times part and x
  { B::pair_products(x, x) } -> std::same_as<typename B::Int>;  // of both numbers of 16 bits, added
  { B::difference(x, x) } -> std::same_as<typename B::Int>;
};

/// What a format's unpack() is given: rows (block_rows.hpp),
template <class B>
struct AnyRows {
  typename B::Int words(std::size_t at) const;
  void pieces(std::size_t at, typename B::Int (&q)[4]) const;
  typename B::Reg first_half(std::size_t at) const;
  typename B::Reg last_half(std::size_t at) const;
  typename B::Int add_16(typename B::Int, typename B::Int, int) const;
};
/// and where a block's parts go (block_formats.hpp).
template <class B>
struct AnyPlace {
  void slot(int, typename B::Int) const;
  void signed_slot(int, typename B::Int) const;
  void scale(int, typename B::Reg) const;
  void min(int, typename B::Reg) const;
  void scales(int, typename B::Reg, typename B::Int) const;
  void mins(int, typename B::Reg, typename B::Int) const;
};

/// A block format as taken apart by B: F.
template <class F, class B>
concept Format = Blocks<B> && requires(const AnyRows<B>& rows, AnyPlace<B> place) {
  sizeof(typename F::Block);                           // as it lies in memory (quant/blocks.hpp)
  { F::columns } -> std::convertible_to<std::size_t>;  // of a block
  { F::Kind::group } -> std::convertible_to<std::size_t>;
  { F::Kind::mins } -> std::convertible_to<bool>;
  { F::Kind::is_signed } -> std::convertible_to<bool>;
  { F::Kind::signed_scales } -> std::convertible_to<bool>;
  { F::Kind::top } -> std::convertible_to<int>;
  { F::Kind::bias } -> std::convertible_to<int>;
  { F::Kind::whole_scales } -> std::convertible_to<bool>;
  F::unpack(rows, place);
};

}  // namespace larch::kernels::simd
