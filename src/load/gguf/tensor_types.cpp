#include "load/gguf/tensor_types.hpp"

#include <cstddef>
#include <string_view>

namespace larch::load {
namespace {

struct Other {
  std::uint32_t number;
  std::string_view name;
};

/// Types that files in circulation have and Larch has not.
constexpr Other others[] = {
    {4, "Q4_2"},       {5, "Q4_3"},        {9, "Q8_1"},        {15, "Q8_K"},      {16, "IQ2_XXS"},   {17, "IQ2_XS"},
    {18, "IQ3_XXS"},   {19, "IQ1_S"},      {21, "IQ3_S"},      {22, "IQ2_S"},     {29, "IQ1_M"},     {31, "Q4_0_4_4"},
    {32, "Q4_0_4_8"},  {33, "Q4_0_8_8"},   {34, "TQ1_0"},      {35, "TQ2_0"},     {36, "I2_S"},      {39, "MXFP4"},
    {40, "NVFP4"},     {41, "Q1_0"},       {42, "Q2_0"},       {133, "Q6_0"},     {134, "IQ1_BN"},   {135, "IQ2_BN"},
    {137, "IQ2_K"},    {138, "IQ3_K"},     {139, "IQ4_K"},     {140, "IQ5_K"},    {141, "IQ6_K"},    {144, "IQ4_KS"},
    {145, "IQ2_KS"},   {146, "IQ4_KSS"},   {151, "Q8_KV"},     {152, "IQ5_KS"},   {153, "IQ2_KT"},   {154, "IQ3_KT"},
    {155, "IQ4_KT"},   {156, "IQ3_KS"},    {157, "IQ2_KL"},    {158, "IQ1_KT"},   {202, "Q4_0_R8"},  {206, "Q5_0_R4"},
    {208, "Q8_0_R8"},  {210, "Q2_K_R4"},   {211, "Q3_K_R4"},   {212, "Q4_K_R4"},  {213, "Q5_K_R4"},  {214, "Q6_K_R4"},
    {219, "IQ1_S_R4"}, {220, "IQ4_NL_R4"}, {223, "IQ4_XS_R8"}, {229, "IQ1_M_R4"}, {230, "BF16_R16"}, {233, "Q6_0_R4"},
    {337, "IQ2_K_R4"}, {338, "IQ3_K_R4"},  {339, "IQ4_K_R4"},  {340, "IQ5_K_R4"}, {399, "Q8_K_R8"},
};

}  // namespace

const DTypeInfo* find_gguf_tensor_type(std::uint32_t number) {
  for (std::size_t i = 0; i < dtype_count; ++i)
    if (const DTypeInfo& known = info(static_cast<DType>(i));
        known.gguf_type != no_gguf_type && static_cast<std::uint32_t>(known.gguf_type) == number)
      return &known;
  return nullptr;
}

std::string describe_gguf_tensor_type(std::uint32_t number) {
  std::string plain = "type " + std::to_string(number);
  if (const DTypeInfo* known = find_gguf_tensor_type(number)) return std::string(known->name) + " (" + plain + ")";
  for (const Other& other : others)
    if (other.number == number) return std::string(other.name) + " (" + plain + ")";
  return plain;
}

}  // namespace larch::load
