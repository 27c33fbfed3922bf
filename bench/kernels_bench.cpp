// The kernels of every ISA level that this CPU has. Beside its speed, each product shows the share of what the hardware
// allows, as far as that is known: it must read weights that no cache holds, and do its products of 8-bit numbers, as
// fast as was measured when the program started. The CPU's other tenants move all of them, so compare figures of one
// run only. roofline.py plots the products.
//
//   kernels_bench --benchmark_filter='matmul/avx512bf16/F8_E4M3/.*/tokens:1/'

#include <benchmark/benchmark.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "core/buffer.hpp"
#include "core/team.hpp"
#include "engine/ceilings.hpp"
#include "kernels/kernels.hpp"
#include "model/cache.hpp"
#include "quant/format.hpp"

namespace larch {
namespace {

using kernels::Coding;
using kernels::Kernels;
using kernels::Matrix;
using kernels::Rows;

constexpr int thread_counts[] = {1, 2};
constexpr double no_cache_holds = 64e6;  // bytes

/// Bytes per second that this many threads read from memory.
double bandwidth(int threads) {
  static std::map<int, double> measured;
  if (!measured.contains(threads)) measured[threads] = engine::read_bandwidth(threads);
  return measured[threads];
}

/// Multiply-adds per second of the level's products of 8-bit numbers; 0: it has none.
double int8_rate(const Kernels& k, int threads) {
  static std::map<std::pair<const Kernels*, int>, double> measured;
  const std::pair key(&k, threads);
  if (!measured.contains(key)) measured[key] = engine::int8_rate(k, threads);
  return measured[key];
}

Buffer<float> random_floats(std::size_t n) {
  Buffer<float> values(n, "benchmark");
  std::minstd_rand random(1);
  std::uniform_real_distribution<float> uniform(-1, 1);
  for (float& v : values.span()) v = uniform(random);
  return values;
}

/// A matrix of random weights that owns its storage.
class Weights {
 public:
  Weights(DType dtype, std::size_t rows, std::size_t cols)
      : data_(bytes_of(dtype, rows * cols), "weights"),
        scales_(random_floats(ceil_div(rows, kernels::scale_block) * ceil_div(cols, kernels::scale_block))) {
    constexpr std::size_t period = 4096;  // random values are slow to make: repeat some, which no kernel notices
    const Buffer<float> values = random_floats(period);
    Buffer<std::byte> coded(bytes_of(dtype, period), "coded weights");
    quant::find_format(dtype)->encode(values.data(), coded.data(), period, nullptr);
    for (std::size_t i = 0; i < data_.size(); i += coded.size())
      std::copy_n(coded.data(), std::min(coded.size(), data_.size() - i), data_.data() + i);
    matrix = {dtype,
              data_.data(),
              rows,
              cols,
              bytes_of(dtype, cols),
              reinterpret_cast<const std::byte*>(scales_.data()),
              ceil_div(cols, kernels::scale_block)};
  }
  Matrix matrix;
  [[nodiscard]] double bytes() const { return static_cast<double>(data_.size()); }

 private:
  Buffer<std::byte> data_;
  Buffer<float> scales_;
};

/// The weights last asked for: benchmarks with the same ones follow one another.
const Weights& weights(DType dtype, std::size_t rows, std::size_t cols) {
  static std::unique_ptr<Weights> last;
  if (!last || last->matrix.dtype != dtype || last->matrix.rows != rows || last->matrix.cols != cols) {
    last.reset();
    last = std::make_unique<Weights>(dtype, rows, cols);
  }
  return *last;
}

/// The same weights packed for a level.
class PackedWeights {
 public:
  PackedWeights(const kernels::Matmul& product, const Matrix& stored)
      : panels_(ceil_div(stored.rows, product.rows)),
        data_(panels_ * kernels::packed_bytes(product, stored), "packed weights"),
        states_(panels_, kernels::Packed::ready),
        packed_{data_.data(), kernels::packed_bytes(product, stored), states_.data()},
        matrix(stored) {
    for (std::size_t i = 0; i < panels_; ++i) product.pack(stored, i * product.rows, data_.data() + i * packed_.bytes);
    matrix.packed = &packed_;
  }

 private:
  std::size_t panels_;
  Buffer<std::byte> data_;
  std::vector<std::uint8_t> states_;
  kernels::Packed packed_;

 public:
  Matrix matrix;
};

/// [count, n] activations.
class Inputs {
 public:
  Inputs(const Kernels& k, Coding coding, std::size_t count, std::size_t n) {
    const kernels::Coder& coder = k.coders[static_cast<std::size_t>(coding)];
    const bool coded = coding != Coding::f32;
    const std::size_t stride = coded ? coder.bytes(n) : n * sizeof(float);
    data_ = Buffer<std::byte>(count * stride, "activations");
    const Buffer<float> values = random_floats(n);
    for (std::size_t t = 0; t < count; ++t)
      if (coded)
        coder.code(values.data(), 0, n, data_.data() + t * stride);
      else
        k.encode(DType::f32, values.data(), data_.data() + t * stride, n);
    rows = {data_.data(), stride, count, nullptr};
  }

 private:
  Buffer<std::byte> data_;

 public:
  Rows rows;
};

/// at_least: seconds that an iteration takes at the hardware's limit; 0: not known.
void report(benchmark::State& state, double bytes, double flops, double at_least) {
  const auto n = static_cast<double>(state.iterations());
  using benchmark::Counter;
  state.counters["B/s"] = Counter(bytes * n, Counter::kIsRate);
  state.counters["FLOP/s"] = Counter(flops * n, Counter::kIsRate);
  state.counters["FLOP/B"] = Counter(flops / bytes);
  if (at_least > 0) state.counters["of_limit"] = Counter(at_least * n, Counter::kIsRate);
}

struct Shape {
  std::size_t rows, cols, tokens;
};

void matmul(benchmark::State& state, const Kernels& k, DType dtype, const Shape& s, int threads, bool packed) {
  const Weights& w = weights(dtype, s.rows, s.cols);
  const kernels::Matmul& product = k.matmul[static_cast<std::size_t>(dtype)];
  std::optional<PackedWeights> panels;
  if (packed) panels.emplace(product, w.matrix);
  const Matrix& matrix = packed ? panels->matrix : w.matrix;
  const Inputs x(k, product.coding, s.tokens, s.cols);
  Buffer<float> y(s.tokens * s.rows, "y");
  Team team(threads);
  for (auto _ : state)
    team.run([&](const Worker& worker) {
      const Range rows = worker.split(s.rows, product.rows);
      product.run(matrix, rows.begin, rows.end, x.rows, y.data() + rows.begin, s.rows);
    });
  const double products = static_cast<double>(s.tokens) * static_cast<double>(s.rows * s.cols);
  const double reading = w.bytes() > no_cache_holds ? w.bytes() / bandwidth(threads) : 0;
  const double multiplying = product.coding == Coding::int8 ? products / int8_rate(k, threads) : 0;
  report(state, w.bytes(), 2 * products, std::max(reading, multiplying));
}

/// Of one head's rows, as absorbed attention does.
void transposed(benchmark::State& state, const Kernels& k, DType dtype, const Shape& s) {
  const Weights& w = weights(dtype, s.rows, s.cols);
  const Inputs x(k, Coding::f32, s.tokens, s.rows);
  Buffer<float> y(s.tokens * s.cols, "y");
  for (auto _ : state)
    k.matmul_transposed[static_cast<std::size_t>(dtype)](w.matrix, 0, s.rows, x.rows, y.data(), s.cols);
  const auto tokens = static_cast<double>(s.tokens);
  report(state, w.bytes(), 2 * tokens * static_cast<double>(s.rows * s.cols), 0);
}

struct Attention {
  const char* name;
  std::size_t queries, dk, dv;
  DType dtype;
};

/// A cache of one layer and one block of keys whose latents have dv values.
model::Cache cached(const Kernels& k, const Attention& s, std::size_t keys) {
  ModelConfig config;
  config.kv_lora_rank = s.dv;
  config.qk_rope_head_dim = s.dk - s.dv;
  model::Cache cache(config, 1, keys, s.dtype);
  cache.prepare(0, keys);
  const Buffer<float> values = random_floats(keys * s.dk);
  for (std::size_t i = 0; i < keys; ++i) cache.keep(k, 0, i, values.data() + i * s.dk);
  return cache;
}

void attend(benchmark::State& state, const Kernels& k, const Attention& s) {
  constexpr std::size_t keys = kernels::attend_keys;
  const bool is_int8 = s.dtype == DType::i8;
  const std::size_t ldq = s.dk + 1;
  const model::Cache cache = cached(k, s, keys);
  const std::size_t row_bytes = cache.format().bytes;
  Buffer<float> q = random_floats(s.queries * ldq);
  for (std::size_t i = 0; is_int8 && i < s.queries; ++i) k.code_query(q.data() + i * ldq, s.dv, s.dk);
  Buffer<float> max(s.queries, "max"), sum(s.queries, "sum"), out(s.queries * s.dv, "out");
  std::fill_n(max.data(), s.queries, -std::numeric_limits<float>::infinity());
  std::fill_n(sum.data(), s.queries, 0.0F);
  std::fill_n(out.data(), s.queries * s.dv, 0.0F);
  for (auto _ : state)
    (is_int8 ? k.attend_int8 : k.attend)({.q = q.data(),
                                          .ldq = ldq,
                                          .queries = s.queries,
                                          .dk = s.dk,
                                          .dv = s.dv,
                                          .k = cache.row(0, 0),
                                          .k_stride = row_bytes,
                                          .v = cache.row(0, 0),
                                          .v_stride = row_bytes,
                                          .kv_dtype = s.dtype,
                                          .keys = keys,
                                          .visible = keys,
                                          .visible_step = 0,
                                          .scale = 0.01F,
                                          .max = max.data(),
                                          .sum = sum.data(),
                                          .out = out.data(),
                                          .ldo = s.dv});
  report(state, static_cast<double>(keys * row_bytes), 2 * static_cast<double>(s.queries * keys * (s.dk + s.dv)), 0);
}

void elementwise(benchmark::State& state, const std::function<void(float*, float*, std::size_t)>& f) {
  constexpr std::size_t n = 7168;
  Buffer<float> x = random_floats(n), y = random_floats(n);
  for (auto _ : state) f(x.data(), y.data(), n);
  state.counters["values/s"] =
      benchmark::Counter(static_cast<double>(n) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

template <class F>
void add(const std::string& name, F f) {
  benchmark::RegisterBenchmark(name.c_str(), f)->UseRealTime()->MinTime(0.3);
}

std::string describe(const Kernels& k, DType dtype, const Shape& s) {
  return "/" + std::string(k.name) + "/" + std::string(name(dtype)) + "/" + std::to_string(s.rows) + "x" +
         std::to_string(s.cols) + "/tokens:" + std::to_string(s.tokens);
}

void add_products(const Kernels& k, DType dtype) {
  constexpr Shape shapes[] = {{256, 1024, 1},   {16384, 8192, 1}, {2048, 7168, 2},  {2048, 7168, 4},
                              {2048, 7168, 8},  {2048, 7168, 16}, {2048, 7168, 64}, {2048, 7168, 512},
                              {7168, 2048, 64}, {1408, 2048, 48}, {2048, 1408, 512}};
  for (const Shape& s : shapes) {
    if (s.cols % info(dtype).block_values != 0) continue;
    for (const bool packed : {false, true}) {
      if (packed && k.matmul[static_cast<std::size_t>(dtype)].pack == nullptr) continue;
      for (const int threads : thread_counts)
        add("matmul" + describe(k, dtype, s) + "/threads:" + std::to_string(threads) + (packed ? "/packed" : ""),
            [&k, dtype, s, threads, packed](benchmark::State& state) { matmul(state, k, dtype, s, threads, packed); });
    }
  }
  for (const std::size_t tokens : {1, 4, 64}) {
    const Shape s{128, 512, tokens};
    add("transposed" + describe(k, dtype, s),
        [&k, dtype, s](benchmark::State& state) { transposed(state, k, dtype, s); });
  }
}

void add_level(const Kernels& k) {
  for (const quant::Format& format : quant::formats) add_products(k, format.dtype);
  constexpr Attention attentions[] = {
      {"absorbed_r1", 128, 576, 512, DType::bf16},        {"absorbed_v2_lite", 16, 576, 512, DType::bf16},
      {"absorbed_f32", 128, 576, 512, DType::f32},        {"absorbed_int8_r1", 128, 576, 512, DType::i8},
      {"absorbed_int8_v2_lite", 16, 576, 512, DType::i8}, {"expanded", 64, 192, 128, DType::f32}};
  for (const Attention& s : attentions)
    add("attend/" + std::string(k.name) + "/" + s.name, [&k, s](benchmark::State& state) { attend(state, k, s); });
  const auto each = [&](const char* what, std::function<void(float*, float*, std::size_t)> f) {
    add(std::string(what) + "/" + std::string(k.name), [f](benchmark::State& state) { elementwise(state, f); });
  };
  each("rms_norm", [&k](float* x, float* y, std::size_t n) { k.rms_norm(x, x, n, 1e-6F, y); });
  each("rope", [&k](float* x, float* y, std::size_t n) { k.rope(x, y, y + n / 2, n); });
  each("swiglu", [&k](float* x, float* y, std::size_t n) { k.swiglu(x, x, n, y); });
  each("axpy", [&k](float* x, float* y, std::size_t n) { k.axpy(1e-6F, x, n, y); });
  each("encode",
       [&k](float* x, float* y, std::size_t n) { k.encode(DType::bf16, x, reinterpret_cast<std::byte*>(y), n); });
}

}  // namespace
}  // namespace larch

int main(int argc, char** argv) {
  for (const larch::kernels::Kernels* k : larch::kernels::available()) larch::add_level(*k);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  for (const int threads : larch::thread_counts) {
    const std::string suffix = "/threads:" + std::to_string(threads);
    benchmark::AddCustomContext("B/s" + suffix, std::to_string(larch::bandwidth(threads)));
    for (const larch::kernels::Kernels* k : larch::kernels::available())
      benchmark::AddCustomContext("int8/" + std::string(k->name) + suffix,
                                  std::to_string(larch::int8_rate(*k, threads)));
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
