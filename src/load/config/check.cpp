#include "load/config/check.hpp"

#include "core/checked.hpp"
#include "larch/error.hpp"
#include "load/parameters.hpp"

namespace larch::load {
namespace {

constexpr std::uint64_t most_bytes = std::uint64_t{1} << 62;

class Check {
 public:
  Check(const ModelConfig& config, const std::string& origin) : c_(config), origin_(origin) {}

  void all() const {
    if (c_.qk_rope_head_dim % 2 != 0) refuse("qk_rope_head_dim", "an even number", std::to_string(c_.qk_rope_head_dim));
    if (c_.n_routed_experts > 0) {
      routing_method();
      groups();
    }
    products();
  }

 private:
  [[noreturn]] void refuse(const char* key, const std::string& expected, const std::string& found,
                           ErrorCode code = ErrorCode::malformed) const {
    throw Error(code, origin_ + ": " + key + ": expected " + expected + ", found " + found);
  }

  void range(const char* key, std::uint64_t value, std::uint64_t max) const {
    if (value < 1 || value > max) refuse(key, "an integer from 1 to " + std::to_string(max), std::to_string(value));
  }

  /// The reference implementations define no other pairs.
  void routing_method() const {
    const bool sigmoid = c_.scoring_func == ScoringFunc::sigmoid;
    if ((c_.topk_method == TopkMethod::noaux_tc) == sigmoid) return;
    if (sigmoid)
      refuse("topk_method", R"("noaux_tc" with scoring_func "sigmoid")",
             c_.topk_method == TopkMethod::greedy ? "\"greedy\"" : "\"group_limited_greedy\"", ErrorCode::unsupported);
    refuse("topk_method", R"("greedy" or "group_limited_greedy" with scoring_func "softmax")", "\"noaux_tc\"",
           ErrorCode::unsupported);
  }

  void groups() const {
    range("topk_group", c_.topk_group, c_.n_group);
    const std::uint64_t per_group = c_.n_routed_experts / c_.n_group;
    const std::string found = std::to_string(c_.n_group);
    if (c_.n_routed_experts % c_.n_group != 0)
      refuse("n_group", "a divisor of n_routed_experts " + std::to_string(c_.n_routed_experts), found);
    if (c_.topk_method == TopkMethod::noaux_tc && c_.n_group > 1 && per_group < 2)
      refuse("n_group", "at least two experts per group, as noaux_tc scores a group by its best two", found);
    const bool grouped = c_.topk_method != TopkMethod::greedy;
    range("num_experts_per_tok", c_.num_experts_per_tok, grouped ? c_.topk_group * per_group : c_.n_routed_experts);
  }

  void require(const Checked& product, std::uint64_t most, const char* what) const {
    if (const auto value = product.value(); !value || *value > most)
      throw Error(ErrorCode::malformed, origin_ + ": expected at most " + std::to_string(most) + " " + what +
                                            ", found " + (value ? std::to_string(*value) : "a product beyond 64 bits"));
  }

  /// Rows and bytes of weights, of the cache, of activations.
  void products() const {
    const Checked heads = c_.num_attention_heads, qk = Checked(c_.qk_nope_head_dim) + c_.qk_rope_head_dim;
    require(heads * qk, most_values, "values of all heads' queries");
    require(heads * (Checked(c_.qk_nope_head_dim) + c_.v_head_dim), most_values,
            "values of all heads' keys and values");
    require(Checked(c_.kv_lora_rank) + c_.qk_rope_head_dim, most_values, "values in a token's latent");
    require(Checked(c_.n_shared_experts) * c_.moe_intermediate_size, most_values, "values in the shared experts");
    require(Checked(c_.max_position_embeddings) * (c_.num_hidden_layers + c_.num_nextn_predict_layers) *
                (heads * (qk + c_.v_head_dim)) * sizeof(float),
            most_bytes, "bytes of keys and values");
    const auto parameters = count_parameters(c_);
    require(parameters ? (Checked(parameters->trunk) + parameters->mtp) * sizeof(float)
                       : Checked(std::numeric_limits<std::uint64_t>::max()),
            most_bytes, "bytes of weights in float32");
  }

  const ModelConfig& c_;
  const std::string& origin_;
};

}  // namespace

void check_config(const ModelConfig& config, const std::string& origin) { Check(config, origin).all(); }

}  // namespace larch::load
