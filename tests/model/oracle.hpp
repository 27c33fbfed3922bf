#pragma once

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>
#include <numeric>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/model_config.hpp"
#include "core/tensor.hpp"
#include "kernels/matrix.hpp"
#include "quant/format.hpp"

/// DeepSeek's inference/model.py restated in double, over a whole sequence from position 0, with its names: what the
/// model room is tested against without Python. What model.py leaves out is as in the checkpoints' own
/// modeling_deepseek.py: norm_topk_prob, both magnitudes of YaRN, multi-token prediction (V3's paper, section 2.2).
namespace larch::test {

using Mat = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Row = Eigen::RowVectorXd;

/// Errors of float32. Each value that is computed may be off by what n roundings make of a sum of n products: at most
/// n epsilon times the norms of both factors. An oracle with such errors, of random signs, says how far results that
/// are right may be off.
class Rounding {
 public:
  Rounding() = default;
  Rounding(double epsilon, unsigned seed) : epsilon_(epsilon), random_(seed) {}

  [[nodiscard]] bool exact() const { return epsilon_ == 0; }
  /// x [rows, m], of which each value is a sum of n products whose factors' norms are |a| [rows] and |b| [m]
  void sums(Mat& x, Eigen::Index n, const Eigen::VectorXd& a, const Eigen::VectorXd& b) {
    if (exact()) return;
    for (Eigen::Index i = 0; i < x.rows(); ++i)
      for (Eigen::Index j = 0; j < x.cols(); ++j) x(i, j) += sign() * epsilon_ * static_cast<double>(n) * a(i) * b(j);
  }
  /// x of which each value came from a few operations
  template <class T>
  void values(T&& x, double operations) {
    if (exact()) return;
    for (Eigen::Index i = 0; i < x.rows(); ++i)
      for (Eigen::Index j = 0; j < x.cols(); ++j) x(i, j) *= 1 + sign() * epsilon_ * operations;
  }

 private:
  double sign() { return random_() % 2 == 0 ? 1 : -1; }

  double epsilon_ = 0;
  std::mt19937 random_;
};

/// The experts that tokens went to, in the order in which they were asked for: for another run to follow.
struct Choices {
  std::vector<std::vector<int>> made;
  std::size_t next = 0;
};

class Oracle {
 public:
  Oracle(const ModelConfig& config, const TensorTable& tensors) : c_(config), tensors_(tensors) { precompute_freqs(); }
  /// One that errs, and sends tokens to the experts that another one chose.
  Oracle(const Oracle& other, Rounding rounding) : Oracle(other) {
    rounding_ = rounding;
    choices_.next = 0;
  }

  struct Results {
    Mat logits, hidden;       ///< [tokens, vocab], [tokens, hidden] after the final norm
    std::vector<Mat> layers;  ///< [tokens, hidden]: the embedding, after each layer, and hidden in place of the last
  };

  Results forward(const std::vector<std::int32_t>& tokens) {
    Results r;
    Mat h = embedding("model.embed_tokens", tokens);
    for (std::uint64_t i = 0; i < c_.num_hidden_layers; ++i) {
      r.layers.push_back(h);
      h = block(i, h);
    }
    r.hidden = norm("model.norm", h);
    r.layers.push_back(r.hidden);
    r.logits = linear(head(), r.hidden);
    return r;
  }

  /// Logits of the MTP module for hidden states [tokens, hidden] and the tokens after them.
  Mat mtp(const Mat& hidden, const std::vector<std::int32_t>& next) {
    const std::string p = layer(c_.num_hidden_layers);
    const auto own = [&](const std::string& name, const std::string& trunk) {
      return tensors_.find(p + name + ".weight") != tensors_.end() ? p + name : trunk;
    };
    Mat pair(hidden.rows(), 2 * hidden.cols());
    pair << norm(p + "enorm", embedding(own("embed_tokens", "model.embed_tokens"), next)), norm(p + "hnorm", hidden);
    const Mat h = block(c_.num_hidden_layers, linear(p + "eh_proj", pair));
    return linear(own("shared_head.head", head()), norm(p + "shared_head.norm", h));
  }

  /// MLA.forward of one layer in its naive form.
  Mat mla(std::uint64_t i, const Mat& x) {
    const std::string p = layer(i) + "self_attn.";
    const Eigen::Index s = x.rows(), heads = n(c_.num_attention_heads), rank = n(c_.kv_lora_rank);
    const Eigen::Index nope = n(c_.qk_nope_head_dim), rope = n(c_.qk_rope_head_dim), v_dim = n(c_.v_head_dim);
    Mat q = c_.q_lora_rank == 0 ? linear(p + "q_proj", x)
                                : linear(p + "q_b_proj", norm(p + "q_a_layernorm", linear(p + "q_a_proj", x)));
    Mat kv = linear(p + "kv_a_proj_with_mqa", x);
    Mat k_pe = kv.rightCols(rope);
    apply_rotary_emb(k_pe);
    kv = linear(p + "kv_b_proj", norm(p + "kv_a_layernorm", kv.leftCols(rank)));
    Mat out(s, heads * v_dim);
    for (Eigen::Index h = 0; h < heads; ++h) {
      Mat q_pe = q.middleCols(h * (nope + rope) + nope, rope);
      apply_rotary_emb(q_pe);
      Mat qh(s, nope + rope), k(s, nope + rope);
      qh << q.middleCols(h * (nope + rope), nope), q_pe;
      k << kv.middleCols(h * (nope + v_dim), nope), k_pe;
      const Mat v = kv.middleCols(h * (nope + v_dim) + nope, v_dim);
      // scores = einsum("bshd,bthd->bsht", q, k) * softmax_scale; x = einsum("bsht,bthd->bshd", softmax(scores), v)
      Mat scores = product(qh, k) * softmax_scale_;
      for (Eigen::Index t = 0; t < s; ++t)
        for (Eigen::Index u = t + 1; u < s; ++u) scores(t, u) = -std::numeric_limits<double>::infinity();
      out.middleCols(h * v_dim, v_dim) = product(softmax(scores), v.transpose());
    }
    return linear(p + "o_proj", out);
  }

  struct Gated {
    std::vector<int> indices;  ///< ascending
    std::vector<double> weights;
  };

  /// Gate.forward of one token's logits.
  [[nodiscard]] Gated gate(const Row& logits, const Row& bias) const {
    Row scores = c_.scoring_func == ScoringFunc::sigmoid ? Row(1 / (1 + (-logits.array()).exp()))
                                                         : Row(softmax(Mat(logits)).row(0));
    const Row original_scores = scores;
    if (bias.size() > 0) scores += bias;
    if (c_.topk_method != TopkMethod::greedy && c_.n_group > 1) {
      const Eigen::Index size = scores.size() / n(c_.n_group);
      std::vector<double> group_scores;
      for (Eigen::Index g = 0; g < n(c_.n_group); ++g) {
        std::vector<double> group(scores.data() + g * size, scores.data() + (g + 1) * size);
        std::ranges::sort(group, std::greater<>());
        group_scores.push_back(bias.size() > 0 ? group[0] + group[1] : group[0]);
      }
      const std::vector<int> kept = topk(group_scores, c_.topk_group);
      for (int g = 0; g < static_cast<int>(c_.n_group); ++g)
        if (std::ranges::find(kept, g) == kept.end())
          scores.segment(g * size, size).setConstant(-std::numeric_limits<double>::infinity());
    }
    const std::vector<double> all(scores.data(), scores.data() + scores.size());
    return weigh(original_scores, topk(all, c_.num_experts_per_tok));
  }

  /// MoE.forward, or MLP.forward of a dense layer.
  Mat ffn(std::uint64_t i, const Mat& x) {
    const std::string p = layer(i) + "mlp.";
    if (!c_.is_moe(i)) return mlp(p, x);
    Mat y = Mat::Zero(x.rows(), x.cols());
    const Mat logits = linear(p + "gate", x);
    const auto it = tensors_.find(p + "gate.e_score_correction_bias");
    const Row bias = it == tensors_.end() ? Row() : Row(decode(it->second).row(0));
    Mat weights = Mat::Zero(x.rows(), n(c_.n_routed_experts));
    for (Eigen::Index t = 0; t < x.rows(); ++t) {
      const Gated gated = follow(logits.row(t), bias);
      for (std::size_t k = 0; k < gated.indices.size(); ++k) weights(t, gated.indices[k]) = gated.weights[k];
    }
    for (Eigen::Index e = 0; e < weights.cols(); ++e)
      if (weights.col(e).any()) y += weights.col(e).asDiagonal() * mlp(p + "experts." + std::to_string(e) + ".", x);
    if (c_.n_shared_experts > 0) y += mlp(p + "shared_experts.", x);
    rounding_.values(y, static_cast<double>(c_.num_experts_per_tok) + 1);
    return y;
  }

  /// RMSNorm
  Mat norm(const std::string& name, const Mat& x) {
    const Row weight = decode(tensor(name)).row(0);
    Mat y(x.rows(), x.cols());
    for (Eigen::Index t = 0; t < x.rows(); ++t)
      y.row(t) = x.row(t).cwiseProduct(weight) /
                 std::sqrt(x.row(t).squaredNorm() / static_cast<double>(x.cols()) + c_.rms_norm_eps);
    rounding_.values(y, static_cast<double>(x.cols()) / 2 + 4);  // a sum of squares under a root, and four more
    return y;
  }

  /// A tensor's numbers [rows, cols], scales applied; vectors are one row.
  [[nodiscard]] static Mat decode(const TensorView& t, const TensorView* scales = nullptr) {
    const auto cols = static_cast<Eigen::Index>(t.shape.back());
    const auto rows = static_cast<Eigen::Index>(t.shape.size() > 1 ? t.shape[0] : 1);
    std::vector<float> values(static_cast<std::size_t>(rows * cols));
    quant::find_format(t.dtype)->decode(t.data, values.data(), values.size());
    Mat m = Eigen::Map<Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(values.data(), rows, cols)
                .cast<double>();
    if (scales != nullptr) {
      constexpr auto block = static_cast<Eigen::Index>(kernels::scale_block);
      const Mat s = decode(*scales);
      for (Eigen::Index r = 0; r < rows; ++r)
        for (Eigen::Index c = 0; c < cols; ++c) m(r, c) *= s(r / block, c / block);
    }
    return m;
  }

  /// The experts chosen so far by an exact oracle.
  [[nodiscard]] const std::vector<std::vector<int>>& chosen() const { return choices_.made; }

 private:
  template <class T>
  static Eigen::Index n(T x) {
    return static_cast<Eigen::Index>(x);
  }
  static std::string layer(std::uint64_t i) { return "model.layers." + std::to_string(i) + "."; }

  [[nodiscard]] std::string head() const { return c_.tie_word_embeddings ? "model.embed_tokens" : "lm_head"; }

  const TensorView& tensor(const std::string& name) const {
    const auto it = tensors_.find(name + ".weight");
    if (it == tensors_.end()) throw std::runtime_error("no " + name);
    return it->second;
  }

  Mat embedding(const std::string& name, const std::vector<std::int32_t>& tokens) const {
    const Mat table = weight(name);
    Mat h(n(tokens.size()), table.cols());
    for (Eigen::Index t = 0; t < h.rows(); ++t) h.row(t) = table.row(tokens[static_cast<std::size_t>(t)]);
    return h;
  }

  Mat weight(const std::string& name) const {
    const auto scales = tensors_.find(name + ".weight_scale_inv");
    return decode(tensor(name), scales == tensors_.end() ? nullptr : &scales->second);
  }

  /// x [s, n] times w [m, n] transposed
  Mat product(const Mat& x, const Mat& w) {
    Mat y = x * w.transpose();
    rounding_.sums(y, x.cols(), x.rowwise().norm(), w.rowwise().norm());
    return y;
  }
  Mat linear(const std::string& name, const Mat& x) { return product(x, weight(name)); }

  Mat softmax(const Mat& scores) const {
    Mat p(scores.rows(), scores.cols());
    for (Eigen::Index t = 0; t < p.rows(); ++t) {
      p.row(t) = (scores.row(t).array() - scores.row(t).maxCoeff()).exp();
      p.row(t) /= p.row(t).sum();
    }
    return p;
  }

  /// w2(silu(w1(x)) * w3(x))
  Mat mlp(const std::string& p, const Mat& x) {
    const Mat gate = linear(p + "gate_proj", x), up = linear(p + "up_proj", x);
    Mat hidden = gate.array() / (1 + (-gate.array()).exp()) * up.array();
    rounding_.values(hidden, 6);
    return linear(p + "down_proj", hidden);
  }

  /// Block.forward
  Mat block(std::uint64_t i, const Mat& x) {
    const Mat h = x + mla(i, norm(layer(i) + "input_layernorm", x));
    Mat y = h + ffn(i, norm(layer(i) + "post_attention_layernorm", h));
    rounding_.values(y, 2);
    return y;
  }

  static std::vector<int> topk(const std::vector<double>& values, std::uint64_t k) {
    std::vector<int> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(
        order, [&](int a, int b) { return values[static_cast<std::size_t>(a)] > values[static_cast<std::size_t>(b)]; });
    order.resize(k);
    std::ranges::sort(order);
    return order;
  }

  Gated weigh(const Row& original_scores, std::vector<int> indices) const {
    Gated g{std::move(indices), {}};
    double sum = 0;
    for (const int e : g.indices) sum += original_scores(e);
    for (const int e : g.indices)
      g.weights.push_back(original_scores(e) / (c_.norm_topk_prob ? sum + 1e-20 : 1) * c_.routed_scaling_factor);
    return g;
  }

  Gated follow(const Row& logits, const Row& bias) {
    Gated g = gate(logits, bias);
    if (rounding_.exact()) {
      choices_.made.push_back(g.indices);
      return g;
    }
    const Row scores = c_.scoring_func == ScoringFunc::sigmoid ? Row(1 / (1 + (-logits.array()).exp()))
                                                               : Row(softmax(Mat(logits)).row(0));
    return weigh(scores, choices_.made.at(choices_.next++));
  }

  /// precompute_freqs_cis, and MLA's softmax_scale. Frequencies and angles are float32 there too.
  void precompute_freqs() {
    const double dim = static_cast<double>(c_.qk_rope_head_dim), base = c_.rope_theta;
    softmax_scale_ = 1 / std::sqrt(static_cast<double>(c_.qk_nope_head_dim + c_.qk_rope_head_dim));
    for (double i = 0; i < dim; i += 2) freqs_.push_back(1 / std::pow(base, i / dim));
    if (!c_.rope_scaling) return;
    const YarnConfig& yarn = *c_.rope_scaling;
    const auto find_correction_dim = [&](double num_rotations) {
      const auto max_seq_len = static_cast<double>(yarn.original_max_position_embeddings);
      return dim * std::log(max_seq_len / (num_rotations * 2 * std::numbers::pi)) / (2 * std::log(base));
    };
    const double low = std::max(std::floor(find_correction_dim(yarn.beta_fast)), 0.0);
    double high = std::min(std::ceil(find_correction_dim(yarn.beta_slow)), dim - 1);
    if (low == high) high += 0.001;
    for (std::size_t i = 0; i < freqs_.size(); ++i) {
      const double smooth = 1 - std::clamp((static_cast<double>(i) - low) / (high - low), 0.0, 1.0);
      freqs_[i] = freqs_[i] / yarn.factor * (1 - smooth) + freqs_[i] * smooth;
    }
    const auto mscale = [&](double m) { return yarn.factor > 1 ? 0.1 * m * std::log(yarn.factor) + 1 : 1.0; };
    const double all = mscale(yarn.mscale_all_dim.value_or(0));
    magnitude_ = yarn.attention_factor.value_or(mscale(yarn.mscale.value_or(1)) / all);
    softmax_scale_ *= all * all;
  }

  /// Pairs (x[2i], x[2i + 1]) of row t are complex numbers, turned by position t.
  void apply_rotary_emb(Mat& x) {
    for (Eigen::Index t = 0; t < x.rows(); ++t)
      for (std::size_t i = 0; i < freqs_.size(); ++i) {
        const auto at = 2 * n(i);
        const float angle = static_cast<float>(t) * static_cast<float>(freqs_[i]);
        const auto turned = std::complex(x(t, at), x(t, at + 1)) * std::polar(magnitude_, static_cast<double>(angle));
        x(t, at) = turned.real();
        x(t, at + 1) = turned.imag();
      }
    if (rounding_.exact()) return;
    for (Eigen::Index t = 0; t < x.rows(); ++t)
      for (Eigen::Index i = 0; i < x.cols(); i += 2) {  // relative to the pair
        Mat pair = Mat::Constant(1, 2, x.block(t, i, 1, 2).norm());
        Mat off = pair;
        rounding_.values(off, 4);
        x.block(t, i, 1, 2) += off - pair;
      }
  }

  const ModelConfig& c_;
  const TensorTable& tensors_;
  std::vector<double> freqs_;
  double magnitude_ = 1, softmax_scale_ = 1;
  Rounding rounding_;
  Choices choices_;
};

}  // namespace larch::test
