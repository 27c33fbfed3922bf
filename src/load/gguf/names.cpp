#include "load/gguf/names.hpp"

#include <utility>

#include "core/architecture.hpp"
#include "core/quote.hpp"
#include "larch/error.hpp"

namespace larch::load {
namespace {

/// How some files call a tensor beside what the architecture says.
struct OtherName {
  std::string_view gguf;
  TensorRole role;
};

constexpr OtherName other_names[] = {{"blk.#.exp_probs_b", TensorRole::gate_bias},
                                     {"blk.#.ffn_gate.#.weight", TensorRole::expert_w1},
                                     {"blk.#.ffn_down.#.weight", TensorRole::expert_w2},
                                     {"blk.#.ffn_up.#.weight", TensorRole::expert_w3}};

/// Each expert's gate above its up projection; the row of the table is w1's.
constexpr std::string_view gate_and_up = "blk.#.ffn_gate_up_exps.weight";

/// Fills a table with views under official names.
class Namer {
 public:
  Namer(const ModelConfig& config, TensorTable& table) : c_(config), table_(table) {}

  void add(TensorView view) {
    if (const auto id = find_gguf(view.name)) {
      if (spec(id->role).of_expert()) return add_experts(view, {id->role}, id->layer);
      restore_dimensions(view, id->role);
      return put(official_name(*id), std::move(view));
    }
    for (const OtherName& other : other_names)
      if (const auto id = match(other.role, other.gguf, view.name)) return put(official_name(*id), std::move(view));
    if (const auto id = match(TensorRole::expert_w1, gate_and_up, view.name))
      return add_experts(view, {TensorRole::expert_w1, TensorRole::expert_w3}, id->layer);
    std::string own = view.name;
    put(std::move(own), std::move(view));
  }

 private:
  [[noreturn]] static void refuse(const TensorView& view, const std::string& expected) {
    throw Error(ErrorCode::malformed,
                view.file + ": tensor " + quote(view.name) + ": expected " + expected + ", found " + describe(view));
  }

  void put(std::string official, TensorView view) {
    const std::string own = std::exchange(view.name, official);
    if (const auto [at, is_new] = table_.emplace(std::move(official), view); !is_new)
      throw Error(ErrorCode::malformed, view.file + ": tensor " + quote(own) + ": expected to be the only " +
                                            quote(view.name) + ", found another in " + at->second.file);
  }

  /// [heads * rows, cols], as some converters write, becomes [heads, rows, cols]: the bytes are the same.
  void restore_dimensions(TensorView& view, TensorRole role) const {
    const Shape full = shape(role, c_);
    if (full.size() == 3 && view.shape == Shape{full[0] * full[1], full[2]}) view.shape = full;
  }

  /// [experts, n * rows, cols]: every expert's n matrices, one below the other.
  void add_experts(TensorView& view, const std::vector<TensorRole>& roles, std::uint64_t layer) {
    if (view.shape.size() == 2 && c_.n_routed_experts == 1) view.shape.insert(view.shape.begin(), 1);  // ggml drops it
    if (view.shape.size() != 3 || view.shape[0] != c_.n_routed_experts || view.shape[1] % roles.size() != 0)
      refuse(view, "the weights of " + std::to_string(c_.n_routed_experts) + " experts");
    for (TensorView& matrix : unstack(view, roles, layer)) {
      std::string official = std::exchange(matrix.name, view.name);
      put(std::move(official), std::move(matrix));
    }
  }

  const ModelConfig& c_;
  TensorTable& table_;
};

}  // namespace

TensorTable official_tensors(std::vector<TensorView> tensors, const ModelConfig& config) {
  TensorTable table;
  Namer namer(config, table);
  for (TensorView& view : tensors) namer.add(std::move(view));
  return table;
}

}  // namespace larch::load
