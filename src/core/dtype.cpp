#include "core/dtype.hpp"

#include <array>

namespace larch {
namespace {

constexpr std::array<DTypeInfo, dtype_count> table{{
    {DType::f32, "F32", 1, 4},
    {DType::f16, "F16", 1, 2},
    {DType::bf16, "BF16", 1, 2},
    {DType::f8_e4m3, "F8_E4M3", 1, 1},
    {DType::f8_e5m2, "F8_E5M2", 1, 1},
    {DType::f64, "F64", 1, 8},
    {DType::i64, "I64", 1, 8},
    {DType::i32, "I32", 1, 4},
    {DType::i16, "I16", 1, 2},
    {DType::i8, "I8", 1, 1},
    {DType::u64, "U64", 1, 8},
    {DType::u32, "U32", 1, 4},
    {DType::u16, "U16", 1, 2},
    {DType::u8, "U8", 1, 1},
    {DType::boolean, "BOOL", 1, 1},
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
