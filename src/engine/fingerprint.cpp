#include "engine/fingerprint.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/hash.hpp"
#include "core/team.hpp"

namespace larch::engine {
namespace {

constexpr std::uint64_t sample = 4096;  ///< bytes

/// Hashes values one after another.
class Values {
 public:
  template <class T>
  requires(std::is_arithmetic_v<T> || std::is_enum_v<T>) void operator()(const T& value) noexcept {
    hash_.update(std::as_bytes(std::span(&value, 1)));
  }
  void operator()(std::string_view text) noexcept {
    (*this)(text.size());
    hash_.update(std::as_bytes(std::span(text)));
  }
  template <class T>
  void operator()(const std::optional<T>& value) noexcept {
    (*this)(value.has_value());
    if (value) (*this)(*value);
  }
  void operator()(const YarnConfig& yarn) noexcept {
    const auto& [factor, original, beta_fast, beta_slow, mscale, mscale_all_dim, attention_factor] = yarn;
    all(factor, original, beta_fast, beta_slow, mscale, mscale_all_dim, attention_factor);
  }
  void operator()(const ModelConfig& config) noexcept {
    // Names all members, so that a new one does not compile before it is thought of here.
    const auto& [model_type, vocab, hidden, intermediate, moe_intermediate, layers, nextn, heads, q_rank, kv_rank, nope,
                 rope, v, routed, shared, per_token, groups, topk_group, first_dense, moe_freq, scoring, topk_method,
                 norm_topk, scaling, positions, eps, theta, rope_scaling, tied, eos, bos] = config;
    all(std::string_view(model_type), vocab, hidden, intermediate, moe_intermediate, layers, nextn, heads, q_rank,
        kv_rank, nope, rope, v, routed, shared, per_token, groups, topk_group, first_dense, moe_freq, scoring,
        topk_method, norm_topk, scaling, positions, eps, theta, rope_scaling, tied);
    static_cast<void>(eos);  // these two only say what to feed and when to stop
    static_cast<void>(bos);
  }
  void bytes(std::span<const std::byte> bytes) noexcept { hash_.update(bytes); }
  void reset() noexcept { hash_.reset(); }

  [[nodiscard]] std::uint64_t digest() const noexcept { return hash_.digest(); }

 private:
  template <class... T>
  void all(const T&... values) noexcept {
    ((*this)(values), ...);
  }

  Hash hash_;
};

/// Of a tensor; of its content up to `most` bytes.
void hash(Values& values, const TensorView& tensor, std::uint64_t most) noexcept {
  values(std::string_view(tensor.name));
  values(tensor.dtype);
  for (const std::uint64_t n : tensor.shape) values(n);
  const std::span all(tensor.data, tensor.bytes);
  if (tensor.bytes <= most) return values.bytes(all);
  const std::uint64_t samples = most / sample, stride = tensor.bytes / samples;  // at least a sample long
  for (std::uint64_t i = 0; i < samples; ++i) values.bytes(all.subspan(i * stride + (stride - sample) / 2, sample));
}

}  // namespace

std::uint64_t fingerprint(const ModelConfig& config, const TensorTable& table, std::uint64_t budget) {
  std::vector<const TensorView*> tensors;
  for (const auto& [name, tensor] : table) tensors.push_back(&tensor);
  const std::uint64_t most = std::max(budget / std::max<std::uint64_t>(tensors.size(), 1), sample);
  // Where files are not in memory yet, pages come faster when several are waited for at once.
  std::vector<std::uint64_t> digests(tensors.size());
  Team team(0);
  std::vector<Values> hashes(static_cast<std::size_t>(team.size()));
  team.run([&](const Worker& worker) {
    const Range mine = worker.split(tensors.size());
    Values& values = hashes[static_cast<std::size_t>(worker.id())];
    for (std::size_t i = mine.begin; i < mine.end; ++i) {
      values.reset();
      hash(values, *tensors[i], most);
      digests[i] = values.digest();
    }
  });
  Values all;
  all(config);
  all.bytes(std::as_bytes(std::span(digests)));
  return all.digest();
}

}  // namespace larch::engine
