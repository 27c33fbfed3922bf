#pragma once

#include <memory>
#include <span>
#include <vector>

#include "load/checkpoint.hpp"
#include "model/transformer.hpp"

namespace larch::test {

/// A checkpoint bound for one ISA level, with one cache: the model room without the engine.
class Runner {
 public:
  /// `instead` of the checkpoint's own tensors, others may be bound, which must outlive the runner.
  Runner(const std::filesystem::path& dir, const kernels::Kernels& k, DType cache_dtype, int threads = 1,
         std::size_t batch = 64, std::size_t capacity = 2048, const TensorTable* instead = nullptr)
      : Runner(std::make_shared<load::Checkpoint>(load::Checkpoint::open(dir)), k, cache_dtype, threads, batch,
               capacity, instead) {}

  /// Of tensors in memory, which must outlive the runner.
  Runner(const ModelConfig& config, const TensorTable& tensors, const kernels::Kernels& k, DType cache_dtype,
         int threads = 1, std::size_t batch = 64, std::size_t capacity = 2048)
      : Runner(config, model::bind_weights(config, tensors, k), cache_dtype, threads, batch, capacity) {}

  /// Of weights that may have been changed since they were bound, packed as they are used or not.
  Runner(const ModelConfig& config, model::Weights weights, DType cache_dtype, int threads = 1, std::size_t batch = 64,
         std::size_t capacity = 2048, const std::optional<model::Packing::Release>& packing = model::Packing::Release())
      : transformer_(config, std::move(weights), packing),
        cache_(config, config.num_hidden_layers + 1, capacity, cache_dtype),
        workspace_(config, transformer_.codings(), batch, static_cast<std::size_t>(threads)),
        team_(threads, std::make_shared<ThreadPool>(threads, start_thread, ThreadPool::Absent::waited_for)) {}

  [[nodiscard]] const ModelConfig& config() const { return transformer_.config(); }
  [[nodiscard]] model::Cache& cache() { return cache_; }
  /// The experts that the last MoE layer chose in a pass of so many tokens, [tokens, top k].
  [[nodiscard]] std::span<const std::int32_t> chosen(std::size_t tokens) const {
    const auto& [shared, own] = workspace_.moe.chosen;
    const model::Chosen& chosen = tokens <= model::few_tokens ? own.front() : shared;
    return std::span(chosen.experts).first(tokens * config().num_experts_per_tok);
  }
  [[nodiscard]] const Team& team() const { return team_; }
  [[nodiscard]] const model::Transformer& transformer() const { return transformer_; }

  /// Logits [tokens, vocab] after `tokens`, in batches of at most `batch`.
  std::vector<float> run(std::span<const std::int32_t> tokens, std::size_t batch,
                         model::AttentionMode mode = model::AttentionMode::automatic) {
    std::vector<float> logits(tokens.size() * config().vocab_size);
    hidden.resize(tokens.size() * config().hidden_size);
    float* row = logits.data();
    float* h = hidden.data();
    while (!tokens.empty()) {
      const std::size_t n = std::min({batch, workspace_.batch, tokens.size()});
      forward(tokens.first(n), {.hidden = h}, row, mode);
      row += n * config().vocab_size;
      h += n * config().hidden_size;
      tokens = tokens.subspan(n);
    }
    return logits;
  }

  /// The residual stream [layers + 1, tokens, hidden] of one batch.
  std::vector<float> trace(std::span<const std::int32_t> tokens) {
    std::vector<float> values((config().num_hidden_layers + 1) * tokens.size() * config().hidden_size);
    forward(tokens, {.trace = values.data()}, nullptr, model::AttentionMode::automatic);
    return values;
  }

  /// Logits [tokens, vocab] of the MTP module, in one pass.
  std::vector<float> mtp(std::span<const std::int32_t> next, const float* from, std::size_t at,
                         model::AttentionMode mode = model::AttentionMode::automatic) {
    std::vector<float> logits(next.size() * config().vocab_size);
    cache_.prepare(at, at + next.size());
    const model::Sequence sequence{&cache_, at, next, model::LogitRows::all, logits.data()};
    transformer_.mtp({&sequence, 1}, from, workspace_, team_, nullptr, mode);
    return logits;
  }

  /// One pass of several sequences, with caches of their own.
  void run(model::Batch batch, model::AttentionMode mode = model::AttentionMode::automatic) {
    transformer_.forward(batch, workspace_, team_, {}, {}, mode);
  }

  /// Brings all weights into memory.
  void warm_up() {
    transformer_.warm_up(team_, [](std::uint64_t, std::uint64_t) {});
  }

  /// Greedy continuation, one token at a time, starting from the last row of `logits`.
  std::vector<std::int32_t> greedy(std::vector<float> logits, std::size_t n, std::int32_t end = -1) {
    std::vector<std::int32_t> out;
    while (out.size() < n) {
      const auto row = logits.end() - static_cast<std::ptrdiff_t>(config().vocab_size);
      out.push_back(static_cast<std::int32_t>(std::max_element(row, logits.end()) - row));
      if (out.back() == end) break;
      logits = run({&out.back(), 1}, 1);
    }
    return out;
  }

  std::size_t position = 0;
  std::vector<float> hidden;  ///< [tokens, hidden] of the last run, after the final norm

 private:
  /// One pass at the position, which moves on; logits of all tokens, or of none.
  void forward(std::span<const std::int32_t> tokens, const model::Outputs& out, float* logits,
               model::AttentionMode mode) {
    cache_.prepare(position, position + tokens.size());
    const auto wanted = logits != nullptr ? model::LogitRows::all : model::LogitRows::none;
    const model::Sequence sequence{&cache_, position, tokens, wanted, logits};
    transformer_.forward({&sequence, 1}, workspace_, team_, out, {}, mode);
    position += tokens.size();
  }

  Runner(std::shared_ptr<load::Checkpoint> checkpoint, const kernels::Kernels& k, DType cache_dtype, int threads,
         std::size_t batch, std::size_t capacity, const TensorTable* instead)
      : Runner(checkpoint->config(), instead != nullptr ? *instead : checkpoint->tensors(), k, cache_dtype, threads,
               batch, capacity) {
    checkpoint_ = std::move(checkpoint);
  }

  std::shared_ptr<load::Checkpoint> checkpoint_;  ///< whose memory the weights refer to
  model::Transformer transformer_;
  model::Cache cache_;
  model::Workspace workspace_;
  Team team_;
};

}  // namespace larch::test
