#include "model/moe.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "core/shares.hpp"
#include "model/gate.hpp"

namespace larch::model {
namespace {

Part part_of(const Expert& e) { return e.tokens != nullptr ? Part::routed : Part::shared; }

/// How many rows of an expert's gate and up projections go together.
std::size_t row_group(const Expert& e) {
  return std::max({e.w->w1.product->rows, e.w->w3.product->rows, e.hidden->block()});
}
std::size_t row_groups(const Expert& e) { return (e.w->w1.matrix.rows + row_group(e) - 1) / row_group(e); }

/// Of such a group, in terms of the work on one token: fetching weights takes as long as the work on a few.
std::size_t cost(const Expert& e) { return 8 + e.count; }

/// hidden = silu(w1 x) * w3 x for this worker's rows of one expert.
void gate_and_up(const Pass& p, const Expert& e, const Activations& x, Range mine) {
  p.enter(part_of(e));
  const Weight &w1 = e.w->w1, &w3 = e.w->w3;
  const kernels::Matmul &gate = *w1.product, &up = *w3.product;
  for (const Weight* w : {&w1, &w3}) observe(p, *w, x, 0, e.count, e.tokens);
  float* const gates = p.tiles;
  float* const ups = p.tiles + p.tokens * tile_outputs;
  for (const Weight* w : {&w1, &w3}) prepare(p, *w, mine);
  for (std::size_t r = mine.begin; r < mine.end; r += tile_outputs) {
    const std::size_t n = std::min(tile_outputs, mine.end - r);
    gate.run(w1.matrix, r, r + n, x.rows(gate.coding, 0, e.count, e.tokens), gates, tile_outputs);
    up.run(w3.matrix, r, r + n, x.rows(up.coding, 0, e.count, e.tokens), ups, tile_outputs);
    for (std::size_t i = 0; i < e.count; ++i) {
      p.k.swiglu(gates + i * tile_outputs, ups + i * tile_outputs, n, e.hidden->row(e.first + i) + r);
      e.hidden->encode(e.first + i, r, n);
    }
  }
}

/// Which of an expert's tokens are among some of the batch's.
Range find(const Expert& e, Range tokens) {
  if (e.tokens == nullptr) return tokens;
  const auto edge = [&](std::size_t token) {
    return static_cast<std::size_t>(std::lower_bound(e.tokens, e.tokens + e.count, static_cast<std::int32_t>(token)) -
                                    e.tokens);
  };
  return {edge(tokens.begin), edge(tokens.end)};
}

/// residual += weight * (w2 hidden) for this worker's share of outputs and tokens.
void down(const Pass& p, const Expert& e, float* residual) {
  p.enter(part_of(e));
  const Weight& w2 = e.w->w2;
  observe(p, w2, *e.hidden, e.first, e.count);
  const auto [rows, tokens] = share(p.worker, w2.matrix.rows, w2.product->rows, p.tokens);
  const Range mine = find(e, tokens);
  for_each_tile(p, w2, rows, *e.hidden, e.first + mine.begin, mine.size(), nullptr,
                [&](std::size_t r, std::size_t n, const float* tile) {
                  for (std::size_t i = mine.begin; i < mine.end; ++i, tile += tile_outputs) {
                    const std::size_t token = e.tokens != nullptr ? static_cast<std::size_t>(e.tokens[i]) : i;
                    p.k.axpy(e.weights != nullptr ? e.weights[i] : 1, tile, n, residual + token * w2.matrix.rows + r);
                  }
                });
}

/// Two phases with one barrier between them: workers share the rows of all experts together, and then the outputs, of
/// which each worker adds those of a token's experts in ascending order, the shared one last.
void run(const Pass& p, std::span<const Expert> experts, const Activations& x, float* residual) {
  std::size_t total = 0;
  for (const Expert& e : experts) total += row_groups(e) * cost(e);
  Shares shares(p.worker, total);
  for (const Expert& e : experts) {
    const Range groups = shares.take(row_groups(e), cost(e));
    gate_and_up(p, e, x, {groups.begin * row_group(e), std::min(groups.end * row_group(e), e.w->w1.matrix.rows)});
  }
  p.barrier();
  for (const Expert& e : experts) down(p, e, residual);
  p.barrier();
}

/// Sorts the batch's (token, expert) choices by expert.
void group(const ModelConfig& c, const MoeWeights& w, std::size_t tokens, const Chosen& chosen, MoeScratch& s,
           Routing& r) {
  const std::size_t k = c.num_experts_per_tok;
  std::ranges::fill(r.first, 0);
  for (std::size_t i = 0; i < tokens * k; ++i) ++r.first[static_cast<std::size_t>(chosen.experts[i]) + 1];
  for (std::size_t e = 0; e < c.n_routed_experts; ++e) r.first[e + 1] += r.first[e];
  r.experts.clear();
  for (std::size_t e = 0; e < c.n_routed_experts; ++e) {
    const std::size_t first = r.first[e], count = r.first[e + 1] - first;
    assert(count <= tokens);  // route() chooses an expert once per token, or tiles would overflow
    if (count > 0) r.experts.push_back({&w.experts[e], &r.tokens[first], &r.weights[first], count, &s.routed, first});
  }
  if (w.shared) r.experts.push_back({&*w.shared, nullptr, nullptr, tokens, &s.shared, 0});
  for (std::size_t i = 0; i < tokens * k; ++i) {  // first[e] moves on to first[e + 1]
    const std::size_t at = r.first[static_cast<std::size_t>(chosen.experts[i])]++;
    r.tokens[at] = static_cast<std::int32_t>(i / k);
    r.weights[at] = chosen.weights[i];
  }
}

/// What the gate chooses for every token, by its logits. Of few tokens each worker gets its own, at once.
const Chosen& choose(const Pass& p, const ModelConfig& c, const GateWeights& w, MoeScratch& s, Routing& r) {
  const std::size_t experts = c.n_routed_experts, k = c.num_experts_per_tok;
  return for_each_token(p, s.chosen, [&](Chosen& chosen, std::size_t t) {
    std::copy_n(s.logits.data() + t * experts, experts, r.scores.data());
    route(c, r.scores, w.bias, r.choice, {&chosen.experts[t * k], k}, {&chosen.weights[t * k], k});
  });
}

}  // namespace

Routing::Routing(const ModelConfig& c, std::size_t batch)
    : scores(c.n_routed_experts),
      choice(c.n_routed_experts),
      first(c.n_routed_experts + 1),
      tokens(batch * c.num_experts_per_tok),
      weights(batch * c.num_experts_per_tok) {
  experts.reserve(c.n_routed_experts + 1);
}

Chosen::Chosen(const ModelConfig& c, std::size_t batch)
    : experts(batch * c.num_experts_per_tok), weights(batch * c.num_experts_per_tok) {}

MoeScratch::MoeScratch(const ModelConfig& c, const Codings& codings, std::size_t batch, std::size_t threads)
    : logits(batch * c.n_routed_experts, "router logits"),
      chosen(batch, threads, [&](std::size_t rows) { return Chosen(c, rows); }),
      routed(codings, batch * c.num_experts_per_tok, c.moe_intermediate_size),
      shared(codings, batch, c.n_shared_experts * c.moe_intermediate_size),
      dense(codings, batch, c.intermediate_size) {
  for (std::size_t i = 0; i < threads; ++i) routing.emplace_back(c, batch);
}

void mlp(const Pass& p, const MlpWeights& w, const Activations& x, MoeScratch& s, float* residual) {
  const std::array<Expert, 1> all{{{&w, nullptr, nullptr, p.tokens, &s.dense, 0}}};
  run(p, all, x, residual);
}

void moe(const Pass& p, const ModelConfig& c, const MoeWeights& w, const Activations& x, MoeScratch& s,
         float* residual) {
  Routing& r = s.routing[static_cast<std::size_t>(p.worker.id())];
  linear(p, x, {{&w.gate.weight, s.logits.data()}});
  group(c, w, p.tokens, choose(p, c, w.gate, s, r), s, r);
  run(p, r.experts, x, residual);
}

}  // namespace larch::model
