#include "load/inspect.hpp"

#include <iostream>
#include <larch/error.hpp>
#include <memory>
#include <optional>

#include "cli/command.hpp"
#include "cli/footprint.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"
#include "core/architecture.hpp"
#include "core/available_memory.hpp"
#include "core/mapped_file.hpp"
#include "load/checkpoint.hpp"
#include "load/config/config.hpp"
#include "load/gguf/set.hpp"
#include "text/chat/format.hpp"

namespace larch::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t text_limit = std::size_t{64} << 20;

struct Arguments {
  ModelOptions model;
  std::uint64_t context = 0;
  bool tensors = false;
  bool json = false;
};

/// What a model tells without its weights being read.
struct Facts {
  ModelConfig config;
  std::optional<load::Checkpoint> checkpoint{};  ///< empty: the directory holds no weights
  bool mtp = false;                              ///< whether there is a multi-token prediction module
  std::string chat_format;                       ///< empty: none recognized
  load::ParameterCount parameters;
  std::uint64_t context = 0;                 ///< that the cache's size is told for
  std::uint64_t cache_bytes = 0;             ///< for it, in BF16
  std::optional<std::uint64_t> available{};  ///< bytes of memory that this machine has for it now, if it says so

  [[nodiscard]] std::vector<std::string> warnings() const {
    return checkpoint ? checkpoint->warnings() : std::vector<std::string>();
  }
  [[nodiscard]] std::uint64_t weight_bytes() const {
    return checkpoint ? load::summarize(checkpoint->tensors()).all.bytes : 0;
  }
  [[nodiscard]] std::uint64_t total_bytes() const { return cache_bytes + weight_bytes(); }
  [[nodiscard]] std::uint64_t token_bytes(DType cache) const {
    return load::cache_bytes(config, mtp, 1, cache).value();
  }
  [[nodiscard]] double share_of_per_head() const {
    return static_cast<double>(load::cache_values_per_token(config, mtp)) /
           static_cast<double>(load::per_head_values_per_token(config, mtp));
  }
};

std::string read_if_there(const fs::path& file) {
  return fs::exists(file) ? read_text_file(file, text_limit) : std::string();
}

/// A directory with a configuration and nothing else that a checkpoint consists of.
bool is_config_only(const fs::path& path) {
  return fs::exists(path / "config.json") && !fs::exists(path / "model.safetensors") &&
         !fs::exists(path / "model.safetensors.index.json") && load::find_gguf_model(path).empty();
}

template <class T>
T fitting(std::optional<T> value, const fs::path& path) {
  if (value) return *value;
  throw Error(ErrorCode::malformed, path.string() + ": expected sizes that fit 64 bits, found larger ones");
}

/// The chat format of a Hugging Face directory.
std::string chat_format(const fs::path& directory) {
  const fs::path config = directory / "tokenizer_config.json";
  return std::string(text::name(text::find_chat_format(read_if_there(config), config.string(),
                                                       read_if_there(directory / "chat_template.jinja"))));
}

Facts gather_files(const ModelOptions& model) {
  const fs::path path = model.path(), config = path / "config.json";
  Facts facts;
  if (is_config_only(path)) {
    facts.config = load::parse_config(read_text_file(config, text_limit), config.string());
    facts.chat_format = chat_format(path);
    return facts;
  }
  facts.checkpoint = load::Checkpoint::open(path, model.lacked.metadata, Access::fetched, model.lacked.mtp);
  facts.config = facts.checkpoint->config();
  if (const auto& vocabulary = facts.checkpoint->vocabulary())
    facts.chat_format = text::name(text::detect_chat_format(vocabulary->chat_template));
  else if (!facts.checkpoint->is_gguf())
    facts.chat_format = chat_format(path);
  return facts;
}

Facts gather(const ModelOptions& model, std::uint64_t context) {
  const fs::path path = model.path();
  Facts facts = gather_files(model);
  facts.mtp =
      facts.checkpoint ? has_mtp(facts.config, facts.checkpoint->tensors()) : facts.config.num_nextn_predict_layers > 0;
  facts.parameters = fitting(load::count_parameters(facts.config), path);
  if (!facts.mtp) facts.parameters.mtp = 0;
  facts.context = context > 0 ? context : facts.config.max_position_embeddings;
  facts.cache_bytes = fitting(load::cache_bytes(facts.config, facts.mtp, facts.context, DType::bf16), path);
  facts.available = available_memory();
  return facts;
}

/// The tensors that a configuration calls for. Throws Error(malformed) for more than anyone would list.
std::vector<TensorId> expected_tensors(const ModelConfig& config) {
  constexpr std::size_t most = std::size_t{1} << 20;
  std::vector<TensorId> ids;
  for_each_tensor(config, [&](const TensorId& id) {
    if (ids.size() == most)
      throw Error(ErrorCode::malformed, "expected a configuration that calls for at most " + std::to_string(most) +
                                            " tensors, to list them, found one of more");
    ids.push_back(id);
  });
  return ids;
}

/// The configuration's dimensions, by the names that config.json gives them.
Json shapes(const ModelConfig& c) {
  return {{"vocab_size", c.vocab_size},
          {"hidden_size", c.hidden_size},
          {"intermediate_size", c.intermediate_size},
          {"moe_intermediate_size", c.moe_intermediate_size},
          {"num_hidden_layers", c.num_hidden_layers},
          {"num_nextn_predict_layers", c.num_nextn_predict_layers},
          {"num_attention_heads", c.num_attention_heads},
          {"q_lora_rank", c.q_lora_rank},
          {"kv_lora_rank", c.kv_lora_rank},
          {"qk_nope_head_dim", c.qk_nope_head_dim},
          {"qk_rope_head_dim", c.qk_rope_head_dim},
          {"v_head_dim", c.v_head_dim},
          {"n_routed_experts", c.n_routed_experts},
          {"n_shared_experts", c.n_shared_experts},
          {"num_experts_per_tok", c.num_experts_per_tok},
          {"n_group", c.n_group},
          {"topk_group", c.topk_group},
          {"first_k_dense_replace", c.first_k_dense_replace},
          {"max_position_embeddings", c.max_position_embeddings}};
}

Json weights_json(const load::Checkpoint& checkpoint) {
  const load::TensorSummary summary = load::summarize(checkpoint.tensors());
  Json formats = Json::object();
  for (std::size_t i = 0; i < dtype_count; ++i)
    if (const load::TensorTotals& totals = summary.by_dtype[i]; totals.tensors > 0)
      formats[std::string(name(static_cast<DType>(i)))] = {{"tensors", totals.tensors}, {"bytes", totals.bytes}};
  return {{"tensors", summary.all.tensors},
          {"bytes", summary.all.bytes},
          {"bytes_per_token", weight_bytes_per_token(checkpoint.config(), checkpoint.tensors())},
          {"formats", formats}};
}

/// The tensors that a model has, or those that its configuration calls for where there are no weights.
Json tensors_json(const Facts& facts) {
  Json list = Json::array();
  if (!facts.checkpoint) {
    for (const TensorId& id : expected_tensors(facts.config))
      list.push_back({{"name", official_name(id)},
                      {"kind", larch::name(spec(id.role).kind)},
                      {"shape", shape(id.role, facts.config)}});
    return list;
  }
  for (const auto& [name, tensor] : facts.checkpoint->tensors())
    list.push_back({{"name", name},
                    {"format", larch::name(tensor.dtype)},
                    {"shape", tensor.shape},
                    {"bytes", tensor.bytes},
                    {"file", tensor.file}});
  return list;
}

void print_json(const Facts& facts, bool tensors) {
  const std::uint64_t values = load::cache_values_per_token(facts.config, facts.mtp);
  Json json{{"architecture", facts.config.model_type},
            {"shapes", shapes(facts.config)},
            {"parameters", facts.parameters.trunk},
            {"active_parameters", facts.parameters.active},
            {"mtp_parameters", facts.parameters.mtp},
            {"weights", nullptr},
            {"chat_format", nullptr},
            {"cache",
             {{"values_per_token", values},
              {"bytes_per_token",
               {{"bf16", facts.token_bytes(DType::bf16)},
                {"f32", facts.token_bytes(DType::f32)},
                {"int8", facts.token_bytes(DType::i8)}}},
              {"share_of_per_head", facts.share_of_per_head()}}},
            {"memory",
             {{"context", facts.context},
              {"cache_bytes", facts.cache_bytes},
              {"weight_bytes", facts.weight_bytes()},
              {"total_bytes", facts.total_bytes()},
              {"available_bytes", facts.available ? Json(*facts.available) : Json(nullptr)}}},
            {"warnings", facts.warnings()}};
  if (facts.checkpoint) json["weights"] = weights_json(*facts.checkpoint);
  if (!facts.chat_format.empty()) json["chat_format"] = facts.chat_format;
  if (tensors) json["tensors"] = tensors_json(facts);
  print(json);
}

std::string millions(std::uint64_t count) { return fixed(static_cast<double>(count) / 1e6, 1) + " million"; }

void print_weights(const Facts& facts) {
  if (!facts.checkpoint) {
    std::cout << "weights: none in this directory\n";
    return;
  }
  const load::TensorSummary summary = load::summarize(facts.checkpoint->tensors());
  std::cout << "weights: " << summary.all.tensors << " tensors, " << bytes_text(summary.all.bytes) << ", of which "
            << bytes_text(weight_bytes_per_token(facts.config, facts.checkpoint->tensors()))
            << " are read for every token\n";
  for (std::size_t i = 0; i < dtype_count; ++i)
    if (const load::TensorTotals& totals = summary.by_dtype[i]; totals.tensors > 0)
      std::cout << "  " << name(static_cast<DType>(i)) << ": " << totals.tensors << " tensors, "
                << bytes_text(totals.bytes) << '\n';
}

/// What the machine has for it.
void print_machine(const Facts& facts) {
  if (!facts.available || !facts.checkpoint) return;
  const std::uint64_t needed = facts.total_bytes(), weights = facts.weight_bytes();
  std::cout << "this machine: " << bytes_text(*facts.available) << " of memory available, ";
  if (*facts.available >= needed)
    std::cout << bytes_text(*facts.available - needed) << " more than that\n";
  else if (*facts.available >= weights)
    std::cout << bytes_text(needed - *facts.available) << " less than that; there is room for "
              << (*facts.available - weights) / facts.token_bytes(DType::bf16) << " tokens\n";
  else
    std::cout << bytes_text(needed - *facts.available)
              << " less than that: weights would be read from the disk for every token\n";
}

void print_tensors(const Facts& facts) {
  if (!facts.checkpoint) {
    for (const TensorId& id : expected_tensors(facts.config))
      std::cout << official_name(id) << ": " << name(spec(id.role).kind) << ' '
                << larch::describe(shape(id.role, facts.config)) << '\n';
    return;
  }
  for (const auto& [name, tensor] : facts.checkpoint->tensors())
    std::cout << name << ": " << larch::describe(tensor) << '\n';
}

void print_text(const Facts& facts, bool tensors) {
  std::cout << "architecture: " << facts.config.model_type << '\n';
  const Json dimensions = shapes(facts.config);
  for (const auto& [key, value] : dimensions.items()) std::cout << "  " << key << ": " << value << '\n';
  std::cout << "parameters: " << millions(facts.parameters.trunk) << ", " << millions(facts.parameters.active)
            << " active; multi-token prediction: " << millions(facts.parameters.mtp) << '\n';
  print_weights(facts);
  std::cout << "chat format: " << (facts.chat_format.empty() ? "none recognized" : facts.chat_format) << '\n'
            << "cache: " << facts.token_bytes(DType::bf16) << " bytes per token in BF16 ("
            << facts.token_bytes(DType::i8) << " with --cache int8), " << fixed(100 * facts.share_of_per_head(), 1)
            << " % of what keys and values of every head would take\n"
            << "memory for " << facts.context << " tokens: " << bytes_text(facts.cache_bytes) << " of cache, "
            << bytes_text(facts.total_bytes()) << " with the weights\n";
  print_machine(facts);
  for (const std::string& warning : facts.warnings()) std::cout << "warning: " << warning << '\n';
  if (tensors) print_tensors(facts);
}

int run(const Arguments& args) {
  const Facts facts = gather(args.model, args.context);
  if (args.json) {
    print_warnings(facts.warnings());
    print_json(facts, args.tensors);
  } else {
    print_text(facts, args.tensors);
  }
  return success;
}

}  // namespace

Command add_inspect(CLI::App& program) {
  CLI::App* app = program.add_subcommand("inspect", "Tell what a model is and needs, from its headers alone");
  const auto args = std::make_shared<Arguments>();
  args->model.add_path(*app, Place::also_alone);
  app->add_option("--context", args->context, "Tokens to tell the memory for (default: the model's maximum)")
      ->check(at_least(1))
      ->type_name("N");
  app->add_flag("--tensors", args->tensors,
                "List every tensor; where there are no weights, those that the configuration calls for");
  add_json(*app, args->json);
  return {app, [args] { return run(*args); }};
}

}  // namespace larch::cli
