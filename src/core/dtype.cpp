#include "core/dtype.hpp"

#include <array>

namespace larch {
namespace {

constexpr std::array<DTypeInfo, dtype_count> table{{
    {DType::f32, "F32", 1, 4, 0},
    {DType::f16, "F16", 1, 2, 1},
    {DType::bf16, "BF16", 1, 2, 30},
    {DType::f8_e4m3, "F8_E4M3", 1, 1, no_gguf_type},
    {DType::f8_e5m2, "F8_E5M2", 1, 1, no_gguf_type},
    {DType::f64, "F64", 1, 8, 28},
    {DType::i64, "I64", 1, 8, 27},
    {DType::i32, "I32", 1, 4, 26},
    {DType::i16, "I16", 1, 2, 25},
    {DType::i8, "I8", 1, 1, 24},
    {DType::u64, "U64", 1, 8, no_gguf_type},
    {DType::u32, "U32", 1, 4, no_gguf_type},
    {DType::u16, "U16", 1, 2, no_gguf_type},
    {DType::u8, "U8", 1, 1, no_gguf_type},
    {DType::boolean, "BOOL", 1, 1, no_gguf_type},
    {DType::q4_0, "Q4_0", 32, 18, 2},
    {DType::q4_1, "Q4_1", 32, 20, 3},
    {DType::q5_0, "Q5_0", 32, 22, 6},
    {DType::q5_1, "Q5_1", 32, 24, 7},
    {DType::q8_0, "Q8_0", 32, 34, 8},
    {DType::q2_k, "Q2_K", 256, 84, 10},
    {DType::q3_k, "Q3_K", 256, 110, 11},
    {DType::q4_k, "Q4_K", 256, 144, 12},
    {DType::q5_k, "Q5_K", 256, 176, 13},
    {DType::q6_k, "Q6_K", 256, 210, 14},
    {DType::iq4_nl, "IQ4_NL", 32, 18, 20},
    {DType::iq4_xs, "IQ4_XS", 256, 136, 23},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (static_cast<std::size_t>(table[i].dtype) != i) return false;
  return true;
}
static_assert(in_order(), "one row per DType, in its order");

}  // namespace

const DTypeInfo& info(DType dtype) { return table[static_cast<std::size_t>(dtype)]; }

}  // namespace larch
