#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "convert/importance.hpp"
#include "core/architecture.hpp"
#include "core/quote.hpp"
#include "engine/model_state.hpp"
#include "engine/session_state.hpp"
#include "engine/token_check.hpp"
#include "larch/quantize.hpp"
#include "model/ops.hpp"
#include "quant/mix.hpp"

namespace larch::engine {
namespace {

using convert::ColumnSums;
using convert::Importance;

/// Sums up squares of what matrices are multiplied by. All memory is taken beforehand.
class Collector final : public ::larch::model::Observer {
 public:
  explicit Collector(const load::Checkpoint& checkpoint) : c_(checkpoint.config()) {
    for (const auto& [official, view] : checkpoint.tensors())
      if (const auto id = find_official(official);
          id && is_in_trunk(*id) && quant::is_quantizable(gguf_name(*id), view.shape.size()))
        add(*id, view.shape);
  }

  void inputs(const TensorId& weight, std::size_t head, const kernels::Rows& x, Range columns) noexcept override {
    const auto it = slots_.find(weight);
    if (it == slots_.end() || columns.size() == 0) return;
    Table& table = *it->second.table;
    const std::size_t part = it->second.part + head;
    double* const sums = table.squares.data() + part * table.cols;
    for (std::size_t t = 0; t < x.count; ++t) {
      const auto* row = reinterpret_cast<const float*>(x.row(t));
      for (std::size_t i = columns.begin; i < columns.end; ++i) sums[i] += double{row[i]} * row[i];
    }
    if (columns.begin == 0 && part < table.counts.size()) table.counts[part] += x.count;
  }

  /// Numbers in a file of all sums.
  [[nodiscard]] std::size_t values() const {
    std::size_t n = 0;
    for (const auto& [name, table] : tables_) n += table.squares.size() + table.counts.size();
    return n;
  }
  /// The name of a tensor with a sum that a file cannot hold; nullptr: there is none.
  [[nodiscard]] const std::string* find_not_finite() const {
    constexpr double most = std::numeric_limits<float>::max();
    for (const auto& [name, table] : tables_)
      if (!std::ranges::all_of(table.squares, [](double sum) { return sum <= most; })) return &name;
    return nullptr;
  }

  /// Moves the sums out, without the tensors that nothing was heard of.
  [[nodiscard]] std::map<std::string, ColumnSums, std::less<>> take() {
    std::map<std::string, ColumnSums, std::less<>> all;
    for (auto& [name, table] : tables_) {
      if (std::ranges::all_of(table.counts, [](std::uint64_t n) { return n == 0; })) continue;
      ColumnSums& sums = all[name];
      sums.squares.assign(table.squares.begin(), table.squares.end());
      sums.counts.assign(table.counts.begin(), table.counts.end());
      table.squares = {};
    }
    return all;
  }

 private:
  /// Of a tensor.
  struct Table {
    std::size_t cols = 0;
    std::vector<double> squares;        ///< [matrices, cols]
    std::vector<std::uint64_t> counts;  ///< [experts], or [1] as all heads see as many
  };
  /// Of a matrix: its tensor, and which of the tensor's it is.
  struct Slot {
    Table* table;
    std::size_t part;
  };

  /// Whether a layer of the trunk has it: imatrix files hold the matrices of those.
  [[nodiscard]] bool is_in_trunk(const TensorId& id) const {
    return spec(id.role).in_layer() && id.layer < c_.num_hidden_layers;
  }

  void add(const TensorId& id, const Shape& shape) {
    const std::uint64_t heads = c_.num_attention_heads, cols = shape.back();
    if (spec(id.role).of_expert()) {
      slots_[id] = {&table(id, c_.n_routed_experts, c_.n_routed_experts, cols), id.expert};
    } else if (id.role == TensorRole::wkv_b) {
      const TensorId keys{TensorRole::wk_b, id.layer}, values{TensorRole::wv_b, id.layer};
      slots_[keys] = {&table(keys, heads, 1, c_.qk_nope_head_dim), 0};
      slots_[values] = {&table(values, heads, 1, cols), 0};
    } else {
      slots_[id] = {&table(id, shape.size() == 3 ? heads : 1, 1, cols), 0};
    }
  }

  Table& table(const TensorId& id, std::size_t matrices, std::size_t counts, std::size_t cols) {
    Table& t = tables_[gguf_name(id)];
    if (t.cols == 0) t = {cols, std::vector<double>(matrices * cols), std::vector<std::uint64_t>(counts)};
    return t;
  }

  const ModelConfig& c_;
  std::map<std::string, Table> tables_;
  std::map<TensorId, Slot> slots_;
};

void check(const Model& model, std::span<const Token> tokens, const ImatrixOptions& o) {
  const int most = model.info().max_context;
  const auto refuse = [](const std::string& name, const std::string& expected, auto found) {
    throw Error(ErrorCode::invalid_argument, name + ": expected " + expected + ", found " + std::to_string(found));
  };
  if (o.context < 1 || o.context > most) refuse("ImatrixOptions::context", "1 to " + std::to_string(most), o.context);
  if (o.chunks < 0) refuse("ImatrixOptions::chunks", "a number from 0 up", o.chunks);
  if (tokens.size() < static_cast<std::size_t>(o.context))
    refuse("imatrix", "at least " + std::to_string(o.context) + " tokens, which is one chunk", tokens.size());
  check_tokens(tokens, model.info().vocab_size, "imatrix");
}

/// Disk space for all that may be heard, headers and names aside, so that there is some when the work is done.
void reserve(AtomicFile& file, const Collector& collector) { file.reserve(collector.values() * sizeof(float)); }

/// Throws after a chunk of text that gave sums which are no numbers.
void check_finite(const Collector& collector, std::size_t chunk, std::size_t context) {
  if (const std::string* name = collector.find_not_finite())
    throw Error(ErrorCode::not_finite,
                "imatrix: tensor " + quote(*name) + ": expected finite inputs, found others in tokens " +
                    std::to_string(chunk * context) + " to " + std::to_string((chunk + 1) * context - 1));
}

/// One chunk from position 0 on.
void read(SessionState& session, std::span<const Token> chunk, Collector& collector) {
  session.check(chunk, 0);
  session.cache.prepare(0, chunk.size());
  for (std::size_t position = 0; position < chunk.size();) {
    const std::size_t n = std::min(session.executor->batch(), chunk.size() - position);
    const ::larch::model::Sequence sequence{&session.cache, position, chunk.subspan(position, n)};
    session.executor->forward({&sequence, 1}, {.observer = &collector}, {}, ::larch::model::AttentionMode::absorbed);
    position += n;
  }
}

std::vector<RareExpert> find_rare(const Importance& importance, const ModelConfig& config, std::uint64_t tokens) {
  constexpr std::uint64_t part_of_even_share = 10;
  const std::uint64_t even = tokens * config.num_experts_per_tok / std::max<std::uint64_t>(config.n_routed_experts, 1);
  std::vector<RareExpert> rare;
  for (std::uint64_t layer = 0; layer < config.num_hidden_layers; ++layer) {
    const auto it = importance.tensors.find("blk." + std::to_string(layer) + ".ffn_down_exps.weight");
    if (it == importance.tensors.end()) continue;
    const std::vector<float>& counts = it->second.counts;
    for (std::size_t e = 0; e < counts.size(); ++e)
      if (const auto n = static_cast<std::uint64_t>(counts[e]);
          n < (even + part_of_even_share - 1) / part_of_even_share)
        rare.push_back({static_cast<int>(layer), static_cast<int>(e), n});
  }
  return rare;
}

}  // namespace
}  // namespace larch::engine

namespace larch {

ImatrixReport collect_imatrix(const Model& model, std::span<const Token> tokens, const std::filesystem::path& file,
                              const ImatrixOptions& options) {
  engine::check(model, tokens, options);
  const auto context = static_cast<std::size_t>(options.context);
  std::size_t chunks = tokens.size() / context;
  if (options.chunks > 0) chunks = std::min(chunks, static_cast<std::size_t>(options.chunks));
  auto output = std::make_unique<AtomicFile>(file, options.overwrite ? Existing::replaced : Existing::refused);
  const load::Checkpoint& checkpoint = engine::state_of(model).checkpoint;
  engine::Collector collector(checkpoint);
  engine::reserve(*output, collector);
  engine::SessionState session(model, {.context = options.context, .threads = options.threads});
  for (std::size_t i = 0; i < chunks; ++i) {
    const auto from = tokens.begin() + static_cast<std::ptrdiff_t>(i * context);
    std::vector<Token> chunk(from, from + static_cast<std::ptrdiff_t>(context));
    if (const auto begin = model.begin_token()) chunk.front() = *begin;
    engine::read(session, chunk, collector);
    engine::check_finite(collector, i, context);
    if (options.progress && !options.progress({static_cast<int>(i + 1), static_cast<int>(chunks)}))
      throw Error(ErrorCode::cancelled, file.string() + ": cancelled before it was written");
  }
  convert::Importance importance;
  importance.tensors = collector.take();
  importance.datasets = {options.dataset};
  importance.chunks = static_cast<std::uint32_t>(chunks);
  importance.chunk_tokens = static_cast<std::uint32_t>(context);
  importance.write(std::move(output));
  return {.chunks = static_cast<int>(chunks),
          .tokens = chunks * context,
          .matrices = importance.tensors.size(),
          .rare = engine::find_rare(importance, checkpoint.config(), chunks * context)};
}

}  // namespace larch
