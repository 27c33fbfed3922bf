// Packed weights give the bits of stored ones, and what was stored is not needed after that.

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <numeric>
#include <set>

#include "kernels/kernels.hpp"
#include "support/random_model.hpp"
#include "support/runner.hpp"

namespace larch::test {
namespace {

struct Case {
  const kernels::Kernels* k;
  DType dtype;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.k->name << " " << name(c.dtype); }

class PackingTest : public testing::TestWithParam<Case> {
 protected:
  /// Logits of a long pass, short ones and single tokens, and of the MTP module.
  std::vector<float> run(RandomModel& model, int threads, const std::optional<model::Packing::Release>& packing,
                         const std::function<void(Runner&)>& before = {}) const {
    Runner runner(model.config(), model::bind_weights(model.config(), model.tensors(), k), DType::bf16, threads, 64,
                  128, packing);
    EXPECT_EQ(runner.transformer().packs(), packing.has_value());
    if (before) before(runner);
    std::vector<std::int32_t> ids(60);
    std::iota(ids.begin(), ids.end(), 0);
    std::vector<float> all;
    std::size_t at = 0;
    for (const std::size_t n : {1UL, 40UL, 3UL, 1UL, 1UL, 14UL}) {
      const auto logits = runner.run(std::span(ids).subspan(at, n), n);
      all.insert(all.end(), logits.begin(), logits.end());
      const auto drafts = runner.mtp(std::span(ids).subspan(at, n), runner.hidden.data(), at);
      all.insert(all.end(), drafts.begin(), drafts.end());
      at += n;
    }
    return all;
  }

  const kernels::Kernels& k = *GetParam().k;
  DType dtype = GetParam().dtype;
  ModelConfig config = small_config(info(dtype).block_values > 32 ? 256 : 64);
};

TEST_P(PackingTest, TheSameBitsAndNothingStoredIsReadAgain) {
  RandomModel model(config, dtype);
  const std::vector<float> stored = run(model, 2, std::nullopt);
  std::mutex mutex;
  std::size_t released = 0;
  for (const int threads : {1, 3}) {
    RandomModel spoiled(config, dtype);
    const auto spoil = [&](std::span<const std::byte> bytes) {
      const std::lock_guard lock(mutex);
      // The memory is the model's own; as a file's pages would be gone, its content is.
      std::memset(const_cast<std::byte*>(bytes.data()), 0x11, bytes.size());
      released += bytes.size();
    };
    EXPECT_EQ(run(spoiled, threads, spoil), stored) << threads << " threads";
  }
  EXPECT_GT(released, 0U);
}

TEST_P(PackingTest, APassPacksAsMuchAsItsTokensAreWorth) {
  RandomModel model(config, dtype);
  model::Weights weights = model::bind_weights(config, model.tensors(), k);
  std::size_t released = 0, all = 0;
  std::set<const std::byte*> known;  // the MTP module shares the head
  const model::Packing packing(weights, [&](std::span<const std::byte> bytes) { released += bytes.size(); });
  const auto pack = [&] {
    for_each_product(std::as_const(weights), [&](const model::Weight& w) { packing.pack(w, {0, w.matrix.rows}); });
  };
  for_each_product(std::as_const(weights), [&](const model::Weight& w) {
    if (w.matrix.packed != nullptr && !w.read_as_stored && known.insert(w.matrix.data).second)
      all += w.matrix.rows * w.matrix.row_bytes;
  });
  packing.begin(0);
  pack();
  EXPECT_EQ(released, 0U);
  packing.begin(1);  // 32 MiB, which is more than there is
  pack();
  EXPECT_EQ(released, all);
}

TEST_P(PackingTest, WarmingUpPacksAllThatPassesWould) {
  RandomModel model(config, dtype);
  const std::vector<float> stored = run(model, 2, std::nullopt);
  std::atomic<std::size_t> released = 0;
  const auto count = [&](std::span<const std::byte> bytes) { released += bytes.size(); };
  std::size_t at_start = 0;
  EXPECT_EQ(run(model, 3, count,
                [&](Runner& runner) {
                  runner.warm_up();
                  at_start = released;
                }),
            stored);
  EXPECT_GT(at_start, 0U);
  EXPECT_EQ(released, at_start);
}

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const kernels::Kernels* k : kernels::available())
    for (const quant::Format& format : quant::formats)
      if (k->matmul[static_cast<std::size_t>(format.dtype)].pack != nullptr) all.push_back({k, format.dtype});
  return all;
}

INSTANTIATE_TEST_SUITE_P(All, PackingTest, testing::ValuesIn(cases()), [](const auto& i) {
  return std::string(i.param.k->name) + "_" + std::string(name(i.param.dtype));
});
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(PackingTest);

}  // namespace
}  // namespace larch::test
