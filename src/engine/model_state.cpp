#include "engine/model_state.hpp"

#include <algorithm>
#include <limits>
#include <span>
#include <string>

#include "convert/conversion.hpp"
#include "core/architecture.hpp"
#include "core/available_memory.hpp"
#include "core/lock_memory.hpp"
#include "core/mapped_file.hpp"
#include "core/quote.hpp"
#include "core/team.hpp"
#include "engine/fingerprint.hpp"
#include "load/gguf/gguf.hpp"
#include "load/inspect.hpp"
#include "load/parameters.hpp"
#include "model/weights.hpp"
#include "text/constraint/schema.hpp"

namespace larch::engine {
namespace {

constexpr std::size_t text_file_limit = std::size_t{64} << 20;

void tell(const LoadOptions& options, const LoadProgress& progress) {
  if (options.progress && !options.progress(progress)) throw Error(ErrorCode::cancelled, "loading cancelled");
}

/// Adds up bytes and tells about it.
class Count {
 public:
  Count(const LoadOptions& options, std::uint64_t total) : options_(options), progress_{.done = 0, .total = total} {}

  void operator()(std::uint64_t bytes) {
    progress_.done += bytes;
    tell(options_, progress_);
  }

 private:
  const LoadOptions& options_;
  LoadProgress progress_;
};

/// Puts all tensors, converted to a mix, in memory.
void convert_weights(load::Checkpoint& checkpoint, Mix mix, const LoadOptions& options) {
  const convert::Conversion conversion(checkpoint, {.mix = mix, .rules = {}});
  const std::string origin = checkpoint.path().string();
  TensorTable tensors;
  std::vector<Buffer<std::byte>> memory;
  Team team(0);
  const auto size = [&](const load::GgufTensor& t) {
    return load::gguf_tensor_bytes(t.name, t.dtype, t.shape, origin);
  };
  std::uint64_t total = 0;
  for (const load::GgufTensor& t : conversion.tensors()) total += size(t);
  Count count(options, total);
  for (std::size_t i = 0; i < conversion.tensors().size(); ++i) {
    const load::GgufTensor& t = conversion.tensors()[i];
    const TensorId& id = conversion.ids()[i];
    const std::uint64_t bytes = size(t);
    std::byte* end = memory.emplace_back(bytes, "converted weights").data();
    const TensorView made{official_name(id), t.dtype, t.shape, end, bytes, origin};
    conversion.make(i, team, [&](auto piece) { end = std::ranges::copy(piece, end).out; });
    for (TensorView& view : spec(id.role).of_expert() ? unstack(made, {id.role}, id.layer) : std::vector{made})
      tensors.emplace(view.name, std::move(view));
    count(bytes);
  }
  checkpoint.replace_tensors(std::move(tensors), std::move(memory));
}

load::Checkpoint open(const std::filesystem::path& path, const LoadOptions& options) {
  if (!options.weights) return load::Checkpoint::open(path, options.metadata, ::larch::Access::mapped, options.mtp);
  load::Checkpoint checkpoint = load::Checkpoint::open_to_convert(path, options.metadata, options.mtp);
  convert_weights(checkpoint, *options.weights, options);
  return checkpoint;
}

model::Weights bind(const load::Checkpoint& checkpoint, const LoadOptions& options) {
  return model::bind_weights(checkpoint.config(), checkpoint.tensors(), kernels::select(),
                             Count(options, load::summarize(checkpoint.tensors()).all.bytes));
}

/// Keeps what passes read in memory, if there is room; the model's own memory is taken already.
void lock(const model::Transformer& transformer, bool has_own_memory) {
  constexpr std::uint64_t any = std::numeric_limits<std::uint64_t>::max();
  lock_memory(transformer.residence(), has_own_memory ? any : available_memory().value_or(any));
}

/// How to give back what is stored of packed weights, if they are to be packed.
std::optional<model::Packing::Release> packing(const load::Checkpoint& checkpoint, Packing wanted) {
  const auto enough = [&] {
    const std::uint64_t weights = load::summarize(checkpoint.tensors()).all.bytes;
    return available_memory().value_or(0) / 10 * 9 > weights;
  };
  if (wanted == Packing::stored || (wanted == Packing::automatic && !enough())) return std::nullopt;
  return [&checkpoint](std::span<const std::byte> stored) { checkpoint.release(stored); };
}

std::string read_if_there(const std::filesystem::path& path) {
  return std::filesystem::exists(path) ? read_text_file(path, text_file_limit) : std::string();
}

/// Every token needs a row of the embedding; rows without tokens are padding.
void require_rows(const text::Tokenizer& tokenizer, const load::Checkpoint& checkpoint) {
  const auto rows = static_cast<std::int64_t>(checkpoint.config().vocab_size);
  if (tokenizer.vocab_size() <= rows) return;
  const std::int32_t last = tokenizer.vocab_size() - 1;
  throw Error(ErrorCode::malformed, checkpoint.path().string() + ": expected the tokenizer's ids below vocab_size " +
                                        std::to_string(rows) + ", found " + quote(tokenizer.token_bytes(last)) +
                                        " with the id " + std::to_string(last));
}

}  // namespace

ModelState::ModelState(const std::filesystem::path& path, const LoadOptions& options)
    : checkpoint(open(path, options)),
      transformer(checkpoint.config(), bind(checkpoint, options), packing(checkpoint, options.packing)) {
  const ModelConfig& config = checkpoint.config();
  const load::ParameterCount parameters = load::count_parameters(config).value_or(load::ParameterCount{});
  info.architecture = config.model_type;
  info.packed = transformer.packs();
  info.isa = transformer.kernels().name;
  info.layers = static_cast<int>(config.num_hidden_layers);
  info.vocab_size = static_cast<int>(config.vocab_size);
  info.max_context = static_cast<int>(config.max_position_embeddings);
  info.parameters = parameters.trunk;
  info.active_parameters = parameters.active;
  info.weight_bytes = load::summarize(checkpoint.tensors()).all.bytes;
  if (const auto* head = transformer.draft_head()) info.draft_head_bytes = head->memory().size();
  info.warnings = checkpoint.warnings();

  load_text(options.chat_format);

  const load::GenerationConfig& generation = checkpoint.generation_config();
  if (generation.do_sample) {
    sampling.temperature = generation.temperature;
    sampling.top_p = generation.top_p;
    sampling.top_k = generation.top_k;
    sampling.min_p = generation.min_p;
  } else {
    sampling.temperature = 0;
  }
  sampling.repeat_penalty = generation.repetition_penalty;  // of greedy choice too
  end_tokens = generation.eos_token_id.empty() ? config.eos_token_id : generation.eos_token_id;
  if (maybe_tokenizer && maybe_tokenizer->eos_id() && std::ranges::count(end_tokens, *maybe_tokenizer->eos_id()) == 0)
    end_tokens.push_back(*maybe_tokenizer->eos_id());

  if (options.lock_memory) lock(transformer, options.weights.has_value());
  if (options.warm_up) {
    Team team(0);
    transformer.warm_up(team, [&](std::uint64_t done, std::uint64_t total) { tell(options, {done, total}); });
  }
}

void ModelState::load_text(const std::string& chat_format_name) {
  const std::filesystem::path& path = checkpoint.path();
  std::string chat_template;
  if (const auto& vocabulary = checkpoint.vocabulary()) {
    maybe_tokenizer = text::Tokenizer::from(*vocabulary, path.string());
    chat_template = vocabulary->chat_template;
  } else if (!checkpoint.is_gguf() && std::filesystem::exists(path / "tokenizer.json")) {
    maybe_tokenizer = text::Tokenizer::load(path);
    const auto file = path / "tokenizer_config.json";
    chat_template =
        text::find_chat_template(read_if_there(file), file.string(), read_if_there(path / "chat_template.jinja"));
  }
  chat_format = chat_format_name.empty() ? text::detect_chat_format(chat_template, path.string() + ": chat template")
                                         : text::choose_chat_format(chat_format_name);
  info.chat_format = text::name(chat_format);
  if (maybe_tokenizer) require_rows(*maybe_tokenizer, checkpoint);
  if (maybe_tokenizer && maybe_tokenizer->add_bos()) begin_token = maybe_tokenizer->bos_id();
}

const text::Tokenizer& ModelState::tokenizer() const {
  if (!maybe_tokenizer)
    throw Error(ErrorCode::unsupported, checkpoint.path().string() + ": expected a " +
                                            (checkpoint.is_gguf() ? "vocabulary" : "tokenizer.json") +
                                            " to work with text, found none");
  return *maybe_tokenizer;
}

std::shared_ptr<Executor> ModelState::executor(int threads, std::size_t batch) const {
  const std::lock_guard lock(executors_mutex_);
  std::weak_ptr<Executor>& known = executors_[{threads, batch}];
  std::shared_ptr<Executor> executor = known.lock();
  if (executor == nullptr) known = executor = std::make_shared<Executor>(transformer, threads, batch);
  return executor;
}

std::shared_ptr<const text::constraint::ReplyRules> ModelState::reply_rules(std::string_view schema) const {
  using namespace text::constraint;
  const text::Tokenizer& all = tokenizer();
  std::call_once(token_trie_once_, [&] { token_trie_ = TokenTrie::of(all); });
  return rules_.get(schema, [&] {
    Grammar grammar = compile_schema(schema.empty() ? R"({"type": "object"})" : schema);
    return std::make_shared<const ReplyRules>(std::move(grammar), *token_trie_, all, chat_format.reply, end_tokens);
  });
}

std::uint64_t ModelState::fingerprint() const {
  std::call_once(fingerprint_once_,
                 [this] { fingerprint_ = engine::fingerprint(checkpoint.config(), checkpoint.tensors()); });
  return fingerprint_;
}

}  // namespace larch::engine
