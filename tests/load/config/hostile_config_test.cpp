// Configurations that are wrong or ask for something else. Each must give one sentence that names the file and the key.
#include <gtest/gtest.h>

#include "core/json.hpp"
#include "core/mapped_file.hpp"
#include "load/config/config.hpp"
#include "support/expect_error.hpp"

namespace larch::load {
namespace {

std::string r1() { return read_text_file(LARCH_TEST_DATA "/configs/deepseek-r1.json", 1 << 20); }

/// Expects R1's configuration with some keys replaced (null removes one) to be refused.
void refuse(const std::string& patch, std::vector<std::string> parts, ErrorCode code = ErrorCode::malformed) {
  auto json = parse_json(r1(), "r1");
  json.merge_patch(parse_json(patch, "patch"));
  parts.emplace_back("dir/config.json: ");
  test::expect_error(code, parts, [&] { (void)parse_config(json.dump(), "dir/config.json"); });
}
void unsupported(const std::string& patch, const std::vector<std::string>& parts) {
  refuse(patch, parts, ErrorCode::unsupported);
}

TEST(HostileConfig, TruncatedAtEveryLength) {
  const std::string text = r1();
  for (std::size_t n = 0; n < text.size(); ++n)
    test::expect_error(ErrorCode::malformed, {"f: expected JSON"}, [&] { (void)parse_config(text.substr(0, n), "f"); });
}

TEST(HostileConfig, NoObject) {
  for (const char* text : {"[]", "3", "null", "\"x\""})
    test::expect_error(ErrorCode::malformed, {"f: expected a JSON object"}, [&] { (void)parse_config(text, "f"); });
}

class Dimension : public testing::TestWithParam<std::string> {};

TEST_P(Dimension, MustBeAPositiveInteger) {
  const std::string key = GetParam();
  for (const char* value : {"0", "-1", "1.5", "\"7\"", "true", "[]", "{}", "2147483648", "18446744073709551616", "1e3"})
    refuse("{\"" + key + "\":" + value + "}", {key + ": expected an integer from 1 to "});
  refuse("{\"" + key + "\":null}", {key, "found nothing"});
}

INSTANTIATE_TEST_SUITE_P(HostileConfig, Dimension,
                         testing::Values("vocab_size", "hidden_size", "intermediate_size", "moe_intermediate_size",
                                         "num_hidden_layers", "num_attention_heads", "kv_lora_rank", "qk_nope_head_dim",
                                         "qk_rope_head_dim", "v_head_dim", "max_position_embeddings",
                                         "num_experts_per_tok"),
                         [](const auto& key) { return key.param; });

TEST(HostileConfig, OptionalIntegers) {
  for (const std::string key : {"q_lora_rank", "num_nextn_predict_layers", "n_shared_experts", "n_group", "topk_group",
                                "moe_layer_freq", "n_routed_experts"})
    for (const char* value : {"-1", "1.5", "\"7\"", "4294967296"})
      refuse("{\"" + key + "\":" + value + "}", {key + ": expected an integer from "});
}

TEST(HostileConfig, RequiredKeysOfExperts) {
  for (const std::string key : {"first_k_dense_replace", "norm_topk_prob", "routed_scaling_factor"})
    refuse("{\"" + key + "\":null}", {key, "found nothing"});
}

TEST(HostileConfig, Numbers) {
  for (const char* value : {"0", "-1e-6", "2", "\"1e-6\"", "1e-300"})
    refuse(std::string(R"({"rms_norm_eps":)") + value + "}", {"rms_norm_eps"});
  for (const char* value : {"0", "-2.5", "1e300", "true"})
    refuse(std::string(R"({"routed_scaling_factor":)") + value + "}", {"routed_scaling_factor"});
  for (const char* value : {"0", "-1", "1e300"}) refuse(std::string(R"({"rope_theta":)") + value + "}", {"rope_theta"});
  for (const char* value : {"NaN", "Infinity", "1e999"})
    test::expect_error(ErrorCode::malformed, {"f: expected JSON"},
                       [&] { (void)parse_config(std::string(R"({"rms_norm_eps":)") + value + "}", "f"); });
}

TEST(HostileConfig, OddRope) { refuse(R"({"qk_rope_head_dim":63})", {"qk_rope_head_dim", "even", "found 63"}); }

TEST(HostileConfig, Groups) {
  refuse(R"({"n_group":7})", {"n_group", "divisor of n_routed_experts 256", "found 7"});
  refuse(R"({"topk_group":9})", {"topk_group", "1 to 8", "found 9"});
  refuse(R"({"num_experts_per_tok":129})", {"num_experts_per_tok", "1 to 128", "found 129"});
  refuse(R"({"n_routed_experts":8})", {"n_group", "two experts per group"});
  refuse(R"({"n_group":1,"topk_group":1,"num_experts_per_tok":257})", {"num_experts_per_tok", "1 to 256"});
  refuse(R"({"n_routed_experts":1024,"n_group":512})", {"n_group", "1 to 256"});
}

TEST(HostileConfig, Tokens) {
  refuse(R"({"eos_token_id":129280})", {"eos_token_id", "129280"});
  refuse(R"({"eos_token_id":-1})", {"eos_token_id", "found -1"});
  refuse(R"({"eos_token_id":[1,"2"]})", {"eos_token_id", "\"2\""});
  refuse(R"({"eos_token_id":[1,1.5]})", {"eos_token_id", "1.5"});
  refuse(R"({"bos_token_id":[0]})", {"bos_token_id", "one token id"});
  refuse(R"({"bos_token_id":18446744073709551615})", {"bos_token_id"});
}

TEST(HostileConfig, ProductsThatOverflow) {
  refuse(R"({"num_attention_heads":2147483647,"num_key_value_heads":null})", {"queries"});
  refuse(R"({"v_head_dim":2147483647})", {"keys and values"});
  refuse(R"({"kv_lora_rank":2147483647})", {"latent"});
  refuse(R"({"n_shared_experts":65536,"moe_intermediate_size":65536})", {"shared experts"});
  refuse(R"({"hidden_size":2147483647,"vocab_size":2147483647,"n_routed_experts":65536,"num_hidden_layers":65536})",
         {"weights"});
  refuse(R"({"max_position_embeddings":2147483647,"num_hidden_layers":65536})", {"bytes of keys and values"});
}

TEST(HostileConfig, OtherModels) {
  unsupported(R"({"model_type":"llama"})", {"model_type", "deepseek_v3", "\"llama\""});
  unsupported(R"({"model_type":null})", {"model_type", "found nothing"});
  unsupported(R"({"model_type":"deepseek_v32"})", {"model_type", "deepseek_v32"});
  unsupported(R"({"architectures":["LlamaForCausalLM"]})", {"architectures", "LlamaForCausalLM"});
  unsupported(R"({"architectures":["DeepseekV2ForCausalLM"]})", {"architectures", "DeepseekV3ForCausalLM"});
  unsupported(R"({"architectures":"DeepseekV3ForCausalLM"})", {"architectures"});
  refuse(R"({"model_type":7})", {"model_type", "a string", "found 7"});
}

TEST(HostileConfig, FeaturesThatLarchDoesNotDo) {
  unsupported(R"({"index_topk":2048})", {"index_topk", "found 2048"});
  unsupported(R"({"sliding_window":4096})", {"sliding_window", "found 4096"});
  unsupported(R"({"final_logit_softcapping":30.0})", {"final_logit_softcapping"});
  unsupported(R"({"attention_bias":true})", {"attention_bias", "false"});
  unsupported(R"({"mlp_bias":true})", {"mlp_bias", "false"});
  unsupported(R"({"rope_interleave":false})", {"rope_interleave", "true"});
  unsupported(R"({"hidden_act":"gelu"})", {"hidden_act", "silu", "gelu"});
  unsupported(R"({"num_key_value_heads":8})", {"num_key_value_heads", "128", "found 8"});
  refuse(R"({"attention_bias":"no"})", {"attention_bias", "true or false", "\"no\""});
}

TEST(HostileConfig, RoutingMethods) {
  unsupported(R"({"topk_method":"best"})", {"topk_method", "noaux_tc", "\"best\""});
  unsupported(R"({"scoring_func":"tanh"})", {"scoring_func", "sigmoid", "\"tanh\""});
  unsupported(R"({"topk_method":"greedy"})", {"topk_method", "noaux_tc"});
  unsupported(R"({"scoring_func":"softmax"})", {"topk_method", "group_limited_greedy"});
}

TEST(HostileConfig, Quantization) {
  for (const std::string method : {"awq", "gptq", "bitsandbytes", "compressed-tensors"})
    unsupported(R"({"quantization_config":{"quant_method":")" + method + "\"}}",
                {"quantization_config: quant_method", "fp8", method});
  unsupported(R"({"quantization_config":{"quant_method":null}})", {"quant_method"});
  unsupported(R"({"quantization_config":{"fmt":"e5m2"}})", {"fmt", "e4m3", "e5m2"});
  unsupported(R"({"quantization_config":{"weight_block_size":[64,128]}})", {"weight_block_size", "[64, 128]"});
  unsupported(R"({"quantization_config":{"weight_block_size":null}})", {"weight_block_size"});
  unsupported(R"({"quantization_config":{"activation_scheme":"static"}})", {"activation_scheme", "static"});
  refuse(R"({"quantization_config":"fp8"})", {"quantization_config", "object"});
}

TEST(HostileConfig, RopeTypes) {
  for (const std::string type : {"linear", "dynamic", "llama3", "longrope", "YARN"})
    for (const std::string key : {"type", "rope_type"}) {
      auto json = parse_json(R"({"rope_scaling":{"type":null}})", "patch");
      json["rope_scaling"][key] = type;
      unsupported(json.dump(), {"rope_scaling: " + key, "yarn", type});
    }
  refuse(R"({"rope_scaling":{"rope_type":"default"}})", {"rope_scaling", "type", "\"yarn\""});
  refuse(R"({"rope_scaling":{"type":null}})", {"rope_scaling", "type", "found nothing"});
  refuse(R"({"rope_scaling":"yarn"})", {"rope_scaling", "object"});
}

TEST(HostileConfig, Yarn) {
  refuse(R"({"rope_scaling":{"factor":null}})", {"factor", "found nothing"});
  for (const char* value : {"0", "-40", "0.5", "1e300", "\"40\""})
    refuse(std::string(R"({"rope_scaling":{"factor":)") + value + "}}", {"rope_scaling: factor"});
  refuse(R"({"rope_scaling":{"original_max_position_embeddings":0}})", {"original_max_position_embeddings"});
  refuse(R"({"rope_scaling":{"beta_fast":1,"beta_slow":32}})", {"beta_fast", "32"});
  refuse(R"({"rope_scaling":{"beta_slow":0}})", {"beta_slow"});
  refuse(R"({"rope_scaling":{"mscale":-1}})", {"mscale"});
  refuse(R"({"rope_scaling":{"attention_factor":0}})", {"attention_factor"});
  unsupported(R"({"rope_scaling":{"truncate":false}})", {"truncate"});
}

TEST(HostileConfig, SpellingsOfRopeThatDisagree) {
  refuse(R"({"rope_parameters":{"rope_type":"default"}})", {"rope_scaling", "rope_parameters"});
  refuse(R"({"rope_parameters":{"rope_type":"yarn","factor":40,"original_max_position_embeddings":4096}})",
         {"rope_scaling", "rope_parameters"});  // mscale is missing
  refuse(R"({"rope_scaling":null,"rope_parameters":{"rope_theta":20000}})", {"rope_theta", "found 20000"});
  refuse(R"({"rope_scaling":{"rope_theta":20000}})", {"rope_theta", "found 20000"});
}

}  // namespace
}  // namespace larch::load
