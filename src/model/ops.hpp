#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <vector>

#include "core/buffer.hpp"
#include "core/profile.hpp"
#include "core/team.hpp"
#include "kernels/kernels.hpp"
#include "model/batch.hpp"
#include "model/packing.hpp"
#include "model/weights.hpp"

namespace larch::model {

/// How the inputs of a model's matrix products are coded: the coders of what its weights call for.
class Codings {
 public:
  explicit Codings(const Weights& weights);
  /// One more product's.
  void add(const kernels::Kernels& k, kernels::Coding coding) noexcept {
    coders_[static_cast<std::size_t>(coding)] = k.coders[static_cast<std::size_t>(coding)];
  }

  /// The coder; without functions where no product takes such rows, and for f32.
  [[nodiscard]] const kernels::Coder& operator[](kernels::Coding coding) const noexcept {
    return coders_[static_cast<std::size_t>(coding)];
  }

 private:
  std::array<kernels::Coder, kernels::coding_count> coders_;
};

/// Inputs of matrix products: rows of float32, and the same rows coded in every way that products take them.
class Activations {
 public:
  /// Room for `rows` rows of `dim` values.
  Activations(const Codings& codings, std::size_t rows, std::size_t dim);

  [[nodiscard]] std::size_t dim() const noexcept { return dim_; }
  float* row(std::size_t r) noexcept { return f32_.data() + r * dim_; }
  [[nodiscard]] const float* row(std::size_t r) const noexcept { return f32_.data() + r * dim_; }
  /// Codes values [begin, begin + n) of row r, which have been written as float32. begin is a multiple of
  /// kernels::coding_block, and n too unless it ends the row.
  void encode(std::size_t r, std::size_t begin, std::size_t n) noexcept;
  /// How many values encode() needs at once: rows may be written by several workers in multiples of it.
  [[nodiscard]] std::size_t block() const noexcept { return coded_.empty() ? 1 : kernels::coding_block; }
  /// `count` rows from `first` on, for products that take them as `coding`.
  [[nodiscard]] kernels::Rows rows(kernels::Coding coding, std::size_t first, std::size_t count,
                                   const std::int32_t* index = nullptr) const noexcept;

 private:
  struct Coded {
    kernels::Coding coding;
    kernels::Coder coder;
    std::size_t stride;      ///< bytes
    Buffer<std::byte> data;  ///< [rows], stride apart
  };

  std::size_t dim_;
  Buffer<float> f32_;  ///< [rows, dim]
  std::vector<Coded> coded_;
};

/// Small work on so few tokens is done by every worker for itself: that takes less time than waiting for each other.
inline constexpr std::size_t few_tokens = 4;

/// Where small work on tokens goes: one T for all workers, and each worker's own for few tokens.
template <class T>
struct OwnIfFew {
  /// `make(rows)` gives a T for so many tokens.
  template <class F>
  OwnIfFew(std::size_t rows, std::size_t threads, F make) : shared(make(rows)) {
    for (std::size_t i = 0; i < threads; ++i) own.push_back(make(std::min(rows, few_tokens)));
  }

  T shared;
  std::vector<T> own;  ///< per worker
};

/// Outputs of each token that a worker computes at once where they are not left as they are: they stay in its tile.
inline constexpr std::size_t tile_outputs = 64;

/// Hears what matrices are multiplied by.
class Observer {
 public:
  virtual ~Observer() = default;
  /// `x`: float32 rows, inputs of a weight; of `head`'s where each head has one. To be heard are the columns of a
  /// share: all workers call with shares of their own, or one with all.
  virtual void inputs(const TensorId& weight, std::size_t head, const kernels::Rows& x, Range columns) noexcept = 0;
};

/// What every step of a forward pass needs: this thread, its kernels and private memory, and what is computed.
/// All workers call every op below; unless it says otherwise, an op returns when all have finished their share.
struct Pass {
  const Worker& worker;
  const kernels::Kernels& k;
  Batch batch;
  std::size_t tokens;  ///< of the whole batch
  float* tiles;        ///< this worker's own [2, tokens, tile_outputs]
  Observer* observer = nullptr;
  const Packing* packing = nullptr;  ///< of the weights, or none
  Profile* profile = nullptr;

  /// This worker goes on to another part of the pass.
  void enter(Part part) const noexcept {
    if (profile != nullptr) watch().enter(part);
  }
  /// Waits for all workers; what they wrote before is visible after.
  void barrier() const noexcept {
    if (profile == nullptr) return worker.barrier();
    const Part part = watch().enter(Part::waiting);
    worker.barrier();
    watch().enter(part);
    if (worker.id() == 0 && worker.count() > 1) profile->count_barrier();
  }

 private:
  [[nodiscard]] Stopwatch& watch() const noexcept { return profile->of(static_cast<std::size_t>(worker.id())); }
};

/// This worker is about to multiply by these rows of w.
inline void prepare(const Pass& p, const Weight& w, Range rows) {
  if (p.packing != nullptr) p.packing->pack(w, rows);
}

/// Tells the observer, if there is one, that w is multiplied by rows of x (see Activations::rows).
void observe(const Pass& p, const Weight& w, const Activations& x, std::size_t first, std::size_t count,
             const std::int32_t* index = nullptr);

/// Which outputs of which tokens are a worker's.
struct Share {
  Range rows, tokens;
};
/// This worker's share of `rows` outputs, in whole groups, of `tokens` tokens: of the outputs alone, unless there are
/// so many tokens that sharing these too makes shares more even.
Share share(const Worker& worker, std::size_t rows, std::size_t group, std::size_t tokens) noexcept;

/// W x for some of W's rows, a tile at a time, for the rows of x that Activations::rows() gives: calls f(r, n, tile),
/// where tile [count, tile_outputs] holds n outputs from r on. Does not wait for the others.
template <class F>
void for_each_tile(const Pass& p, const Weight& w, Range rows, const Activations& x, std::size_t first,
                   std::size_t count, const std::int32_t* index, F f) {
  if (count == 0) return;
  const kernels::Rows in = x.rows(w.product->coding, first, count, index);
  prepare(p, w, rows);
  for (std::size_t r = rows.begin; r < rows.end; r += tile_outputs) {
    const std::size_t n = std::min(tile_outputs, rows.end - r);
    w.product->run(w.matrix, r, r + n, in, p.tiles, tile_outputs);
    f(r, n, p.tiles);
  }
}

/// Calls f(T&, token) for every token of this worker's share, or for all of few, and returns where the results are:
/// when all have finished their share, or at once.
template <class T, class F>
T& for_each_token(const Pass& p, OwnIfFew<T>& out, F f) {
  const bool few = p.tokens <= few_tokens;
  T& to = few ? out.own[static_cast<std::size_t>(p.worker.id())] : out.shared;
  const Range mine = few ? Range{0, p.tokens} : p.worker.split(p.tokens);
  for (std::size_t t = mine.begin; t < mine.end; ++t) f(to, t);
  if (!few) p.barrier();
  return to;
}

/// rms_norm(x) * weight for every token; x rows are ldx floats apart. Of few tokens each worker gets its own, at once.
const Activations& rms_norm(const Pass& p, const float* x, std::size_t ldx, const Norm& weight, float eps,
                            OwnIfFew<Activations>& out);

/// One of several products with the same input: y [tokens, rows of w].
struct Product {
  const Weight* w;
  float* y;
};
/// y = W x for each product.
void linear(const Pass& p, const Activations& x, std::initializer_list<Product> products);
/// residual += W x; residual [tokens, rows of w]
void linear_add(const Pass& p, const Activations& x, const Weight& w, float* residual);
/// Codes x, which several workers have written as float32.
void encode(const Pass& p, Activations& x);

}  // namespace larch::model
