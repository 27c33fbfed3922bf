#include "quant/mix.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace larch {
namespace {

/// What a mix is called, the type that most matrices have, and its number in files.
struct Row {
  Mix mix;
  std::string_view name;
  DType type;
  std::uint32_t file_type;
};

constexpr std::array rows{
    Row{Mix::f32, "f32", DType::f32, 0},           Row{Mix::f16, "f16", DType::f16, 1},
    Row{Mix::bf16, "bf16", DType::bf16, 32},       Row{Mix::q8_0, "q8_0", DType::q8_0, 7},
    Row{Mix::q6_k, "q6_k", DType::q6_k, 18},       Row{Mix::q5_1, "q5_1", DType::q5_1, 9},
    Row{Mix::q5_k_m, "q5_k_m", DType::q5_k, 17},   Row{Mix::q5_0, "q5_0", DType::q5_0, 8},
    Row{Mix::q4_1, "q4_1", DType::q4_1, 3},        Row{Mix::q4_k_m, "q4_k_m", DType::q4_k, 15},
    Row{Mix::q4_0, "q4_0", DType::q4_0, 2},        Row{Mix::iq4_nl, "iq4_nl", DType::iq4_nl, 25},
    Row{Mix::iq4_xs, "iq4_xs", DType::iq4_xs, 30}, Row{Mix::q3_k_m, "q3_k_m", DType::q3_k, 12},
    Row{Mix::q2_k, "q2_k", DType::q2_k, 10},
};

constexpr auto all = [] {
  std::array<Mix, rows.size()> list{};
  for (std::size_t i = 0; i < list.size(); ++i) list[i] = rows[i].mix;
  return list;
}();

const Row& row(Mix mix) { return *std::ranges::find(rows, mix, &Row::mix); }

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

}  // namespace

std::string_view name(Mix mix) noexcept { return row(mix).name; }

std::optional<Mix> find_mix(std::string_view name) noexcept {
  for (const Row& r : rows)
    if (std::ranges::equal(name, r.name, {}, lower)) return r.mix;
  return std::nullopt;
}

std::span<const Mix> mixes() noexcept { return all; }

}  // namespace larch

namespace larch::quant {
namespace {

/// Where in the model a rule holds, by layer i of n.
enum class Layers {
  first_16th,        ///< i < n / 16
  first_8th_blind,   ///< i < n / 8, where importance is not known
  first_8th_known,   ///< i < n / 8, where it is
  ends_and_every_3,  ///< the first and the last eighth, and every third layer between
  all,
};

/// A kind of matrix, by a part of its name, that has another type than the mix is named for. The first rule that holds
/// decides.
struct Rule {
  Mix mix;
  std::string_view part;
  Layers layers;
  DType type;
};

constexpr Rule rules[] = {
    {Mix::q5_k_m, "ffn_down", Layers::ends_and_every_3, DType::q6_k},
    {Mix::q4_k_m, "ffn_down", Layers::ends_and_every_3, DType::q6_k},
    {Mix::iq4_xs, "ffn_down", Layers::first_8th_blind, DType::q5_k},
    {Mix::iq4_nl, "ffn_down", Layers::first_8th_blind, DType::q5_k},
    {Mix::q4_0, "ffn_down", Layers::first_8th_known, DType::q4_1},
    {Mix::q5_0, "ffn_down", Layers::first_8th_known, DType::q5_1},
    {Mix::q3_k_m, "ffn_down", Layers::first_16th, DType::q5_k},
    {Mix::q3_k_m, "ffn_down", Layers::all, DType::q4_k},
    {Mix::q3_k_m, "attn_output", Layers::all, DType::q4_k},
    {Mix::q2_k, "ffn_down", Layers::all, DType::q3_k},
    {Mix::q2_k, "attn_output", Layers::all, DType::q3_k},
};

/// What takes a type's place where rows are not whole blocks of 256 values.
struct Substitute {
  DType type, instead;
};

constexpr Substitute substitutes[] = {
    {DType::q2_k, DType::q4_0}, {DType::q3_k, DType::q4_0}, {DType::q4_k, DType::q5_0},
    {DType::q5_k, DType::q5_1}, {DType::q6_k, DType::q8_0}, {DType::iq4_xs, DType::iq4_nl},
};

bool holds(Layers where, std::uint64_t i, const MixContext& context) {
  const std::uint64_t n = context.layers;
  switch (where) {
    case Layers::first_16th:
      return i < n / 16;
    case Layers::first_8th_blind:
      return !context.importance && i < n / 8;
    case Layers::first_8th_known:
      return context.importance && i < n / 8;
    case Layers::ends_and_every_3:
      return i < n / 8 || i >= 7 * n / 8 || (i - n / 8) % 3 == 2;
    case Layers::all:
      break;
  }
  return true;
}

/// The number in "blk.N."; 0 for tensors of no layer, which no rule of layers is for.
std::uint64_t layer_of(std::string_view name) {
  std::uint64_t layer = 0;
  constexpr std::string_view prefix = "blk.";
  if (name.starts_with(prefix)) std::from_chars(name.data() + prefix.size(), name.data() + name.size(), layer);
  return layer;
}

/// What is more sensitive than most: at least 6 bits.
DType exact_type(DType type, std::uint64_t cols) {
  if (cols % info(type).block_values != 0) return DType::q8_0;
  return info(type).block_values == 1 || type == DType::q8_0 ? type : DType::q6_k;
}

}  // namespace

bool is_quantizable(std::string_view name, std::size_t dimensions) {
  return dimensions > 1 && name.ends_with(".weight") && !name.ends_with("ffn_gate_inp.weight");
}

DType fitting_type(DType type, std::uint64_t cols) {
  if (cols % info(type).block_values == 0) return type;
  for (const Substitute& s : substitutes)
    if (s.type == type && cols % info(s.instead).block_values == 0) return s.instead;
  return DType::f16;
}

DType choose_type(Mix mix, std::string_view name, std::size_t dimensions, std::uint64_t cols,
                  const MixContext& context) {
  if (!is_quantizable(name, dimensions)) return DType::f32;
  DType type = row(mix).type;
  const bool is_head = name == "output.weight" || (context.tied_embeddings && name == "token_embd.weight");
  if (is_head || (context.mtp_layers > 0 && layer_of(name) >= context.layers - context.mtp_layers)) {
    type = exact_type(type, cols);
  } else {
    const auto rule = std::ranges::find_if(rules, [&](const Rule& r) {
      return r.mix == mix && name.find(r.part) != std::string_view::npos && holds(r.layers, layer_of(name), context);
    });
    if (rule != std::end(rules)) type = rule->type;
  }
  return fitting_type(type, cols);
}

std::uint32_t file_type(Mix mix) { return row(mix).file_type; }

}  // namespace larch::quant
