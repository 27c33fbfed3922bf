// How evenly passes of real models are shared among few and many threads: the real scheduler, with kernels that only
// count what they are asked for. Where this many cores cannot be measured, the largest share can be known.

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <mutex>
#include <numeric>
#include <optional>
#include <string>
#include <thread>

#include "core/mapped_file.hpp"
#include "core/reserved_memory.hpp"
#include "load/config/config.hpp"
#include "support/runner.hpp"

namespace larch::test {
namespace {

/// Work of each thread between two barriers: bytes of weights read for few tokens, products for many.
class Ledger {
 public:
  void begin(const Team& team, bool few) {
    const std::lock_guard lock(mutex_);
    team_ = &team;
    few_ = few;
    work_.clear();
  }
  void add(std::size_t bytes, std::size_t products) {
    const std::lock_guard lock(mutex_);
    work_[team_->meetings()][std::this_thread::get_id()] += static_cast<double>(few_ ? bytes : products);
  }
  /// How long the pass takes, were every thread equally fast, compared with work that is spread evenly.
  [[nodiscard]] double excess(int threads) const {
    double longest = 0, all = 0;
    for (const auto& [phase, shares] : work_) {
      double most = 0;
      for (const auto& [thread, amount] : shares) {
        most = std::max(most, amount);
        all += amount;
      }
      longest += most;
    }
    return longest * threads / all;
  }

 private:
  std::mutex mutex_;
  const Team* team_ = nullptr;
  bool few_ = false;
  std::map<std::uint32_t, std::map<std::thread::id, double>> work_;
};
Ledger ledger;

constexpr std::uint64_t vocabulary = 257;

void count(const kernels::Matrix& w, std::size_t begin, std::size_t end, const kernels::Rows& x, float* /*y*/,
           std::size_t /*ldy*/) {
  if (w.rows == vocabulary) return;    // the head, which is evenly spread, would weigh too much beside one layer
  constexpr std::size_t fetching = 8;  // weights takes as long as the work on so many tokens
  ledger.add((end - begin) * w.row_bytes, (end - begin) * w.cols * (fetching + x.count));
}

/// Counts too, and gives any numbers: routers choose experts by them.
void count_and_fill(const kernels::Matrix& w, std::size_t begin, std::size_t end, const kernels::Rows& x, float* y,
                    std::size_t ldy) {
  count(w, begin, end, x, y, ldy);
  for (std::size_t t = 0; t < x.count; ++t)
    for (std::size_t r = begin; r < end; ++r)
      y[t * ldy + r - begin] = static_cast<float>((t * 7919 + r) * 2654435761U % 65536) / 65536;
}

/// The best level's, which count instead of multiplying.
kernels::Kernels counting() {
  kernels::Kernels k = kernels::select();
  for (std::size_t i = 0; i < dtype_count; ++i) {
    k.matmul[i].run = k.matmul_transposed[i] = count;
    k.matmul[i].pack = nullptr;
    k.matmul_f32[i].run = count_and_fill;
  }
  k.attend = [](const kernels::AttendArgs& a) {
    const std::size_t products = a.queries * a.keys * (a.dk + a.dv);
    ledger.add(products / 2, products);  // in the time that two take, a byte of weights can be read
  };
  return k;
}

/// One MoE layer of a real model. Its tensors are all the same memory, which is never read.
class Layer {
 public:
  explicit Layer(const std::string& name) : config_(one_layer(name)) {
    for_each_tensor(config_, [&](const TensorId& id) {
      const Shape dimensions = shape(id.role, config_);
      const TensorKind kind = spec(id.role).kind;
      const bool coded = kind == TensorKind::matrix || kind == TensorKind::head;
      const DType dtype = !coded ? DType::f32 : dimensions.back() % 256 == 0 ? DType::q4_k : DType::q5_0;
      const std::uint64_t values = std::accumulate(dimensions.begin(), dimensions.end(), 1ULL, std::multiplies<>());
      const std::string official = official_name(id);
      const std::uint64_t bytes = bytes_of(dtype, values);
      most_ = std::max(most_, bytes);
      tensors_[official] = {official, dtype, dimensions, nullptr, bytes, "shard"};
    });
    memory_ = ReservedMemory::of(most_);
    for (auto& [official, tensor] : tensors_) tensor.data = memory_.value().data();
  }

  /// Ledger::excess() of a pass.
  [[nodiscard]] double excess(int threads, std::size_t position, std::size_t tokens) const {
    const kernels::Kernels k = counting();
    Runner runner(config_, tensors_, k, DType::bf16, threads, tokens, position + tokens);
    runner.cache().prepare(0, position);
    runner.position = position;
    ledger.begin(runner.team(), tokens <= model::few_tokens);
    runner.run(std::vector<std::int32_t>(tokens, 1), tokens);
    return ledger.excess(threads);
  }

 private:
  static ModelConfig one_layer(const std::string& name) {
    const std::string path = LARCH_TEST_DATA "/configs/" + name + ".json";
    ModelConfig c = load::parse_config(read_text_file(path, 1 << 20), path);
    c.num_hidden_layers = 1;
    c.first_k_dense_replace = 0;
    c.num_nextn_predict_layers = 0;
    c.vocab_size = vocabulary;
    return c;
  }

  ModelConfig config_;
  std::uint64_t most_ = 0;
  std::optional<ReservedMemory> memory_;
  TensorTable tensors_;
};

struct Bound {
  int threads;  ///< up to so many
  double decode, deep_decode, prefill;
};

/// A share takes whole registers of rows of a matrix: the smaller the model, the fewer threads share it evenly.
void expect_even(const char* name, std::initializer_list<int> threads, std::initializer_list<Bound> bounds) {
  const Layer layer(name);
  for (const int n : threads) {
    const Bound& most = *std::ranges::find_if(bounds, [&](const Bound& b) { return n <= b.threads; });
    EXPECT_LE(layer.excess(n, 0, 1), most.decode) << n << " threads decode";
    EXPECT_LE(layer.excess(n, 4096, 1), most.deep_decode) << n << " threads decode after 4096 tokens";
    EXPECT_LE(layer.excess(n, 0, 512), most.prefill) << n << " threads prefill";
  }
}

TEST(Balance, OfTheLargest) {
  expect_even("deepseek-r1", {2, 3, 6, 16, 24, 64, 96, 128, 256},
              {{64, 1.05, 1.05, 1.05}, {96, 1.06, 1.05, 1.08}, {128, 1.15, 1.15, 1.10}, {256, 1.27, 1.25, 1.17}});
}

TEST(Balance, OfTheSmallest) {
  expect_even("deepseek-v2-lite", {2, 3, 6, 16, 24, 32, 64, 128},
              {{16, 1.05, 1.06, 1.05}, {32, 1.08, 1.12, 1.10}, {64, 1.15, 1.28, 1.15}, {128, 1.25, 1.55, 1.27}});
}

}  // namespace
}  // namespace larch::test
