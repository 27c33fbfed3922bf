#pragma once

/// The keys of GGUF metadata that describe a model of the architecture deepseek2.
namespace larch::load::key {

inline constexpr const char* architecture = "general.architecture";
inline constexpr const char* type = "general.type";
inline constexpr const char* sampling_temp = "general.sampling.temp";
inline constexpr const char* sampling_top_p = "general.sampling.top_p";
inline constexpr const char* sampling_top_k = "general.sampling.top_k";
inline constexpr const char* sampling_min_p = "general.sampling.min_p";
inline constexpr const char* sampling_penalty_repeat = "general.sampling.penalty_repeat";

inline constexpr const char* vocab_size = "deepseek2.vocab_size";
inline constexpr const char* context_length = "deepseek2.context_length";
inline constexpr const char* embedding_length = "deepseek2.embedding_length";
inline constexpr const char* block_count = "deepseek2.block_count";
inline constexpr const char* nextn_predict_layers = "deepseek2.nextn_predict_layers";
inline constexpr const char* feed_forward_length = "deepseek2.feed_forward_length";
inline constexpr const char* leading_dense_block_count = "deepseek2.leading_dense_block_count";

inline constexpr const char* head_count = "deepseek2.attention.head_count";
inline constexpr const char* head_count_kv = "deepseek2.attention.head_count_kv";
inline constexpr const char* key_length = "deepseek2.attention.key_length";
inline constexpr const char* value_length = "deepseek2.attention.value_length";
inline constexpr const char* key_length_mla = "deepseek2.attention.key_length_mla";
inline constexpr const char* value_length_mla = "deepseek2.attention.value_length_mla";
inline constexpr const char* q_lora_rank = "deepseek2.attention.q_lora_rank";
inline constexpr const char* kv_lora_rank = "deepseek2.attention.kv_lora_rank";
inline constexpr const char* rms_eps = "deepseek2.attention.layer_norm_rms_epsilon";

inline constexpr const char* expert_count = "deepseek2.expert_count";
inline constexpr const char* expert_used_count = "deepseek2.expert_used_count";
inline constexpr const char* expert_shared_count = "deepseek2.expert_shared_count";
inline constexpr const char* expert_feed_forward_length = "deepseek2.expert_feed_forward_length";
inline constexpr const char* expert_group_count = "deepseek2.expert_group_count";
inline constexpr const char* expert_group_used_count = "deepseek2.expert_group_used_count";
inline constexpr const char* expert_weights_norm = "deepseek2.expert_weights_norm";
inline constexpr const char* expert_weights_scale = "deepseek2.expert_weights_scale";
inline constexpr const char* gating_func = "deepseek2.expert_gating_func";

inline constexpr const char* rope_dimension_count = "deepseek2.rope.dimension_count";
inline constexpr const char* rope_freq_base = "deepseek2.rope.freq_base";
inline constexpr const char* scaling_type = "deepseek2.rope.scaling.type";
inline constexpr const char* scaling_factor = "deepseek2.rope.scaling.factor";
inline constexpr const char* original_context_length = "deepseek2.rope.scaling.original_context_length";
inline constexpr const char* yarn_log_multiplier = "deepseek2.rope.scaling.yarn_log_multiplier";
inline constexpr const char* yarn_attn_factor = "deepseek2.rope.scaling.yarn_attn_factor";
inline constexpr const char* yarn_beta_fast = "deepseek2.rope.scaling.yarn_beta_fast";
inline constexpr const char* yarn_beta_slow = "deepseek2.rope.scaling.yarn_beta_slow";

inline constexpr const char* tokenizer_model = "tokenizer.ggml.model";
inline constexpr const char* tokenizer_pre = "tokenizer.ggml.pre";
inline constexpr const char* tokens = "tokenizer.ggml.tokens";
inline constexpr const char* token_types = "tokenizer.ggml.token_type";
inline constexpr const char* merges = "tokenizer.ggml.merges";
inline constexpr const char* bos_token_id = "tokenizer.ggml.bos_token_id";
inline constexpr const char* add_bos_token = "tokenizer.ggml.add_bos_token";
inline constexpr const char* chat_template = "tokenizer.chat_template";
/// Of a sequence, of a turn, of a message: the tokens that end a reply.
inline constexpr const char* end_tokens[] = {"tokenizer.ggml.eos_token_id", "tokenizer.ggml.eot_token_id",
                                             "tokenizer.ggml.eom_token_id"};

inline constexpr const char* split_no = "split.no";
inline constexpr const char* split_count = "split.count";
inline constexpr const char* split_tensors_count = "split.tensors.count";

}  // namespace larch::load::key
