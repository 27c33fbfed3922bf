// Passes of up to always_absorbed tokens give the bits of one token at a time, as sessions run them: at every position,
// after passes of any length, with any weights, cache and number of threads.

#include <gtest/gtest.h>

#include <random>

#include "kernels/kernels.hpp"
#include "support/random_model.hpp"
#include "support/runner.hpp"

namespace larch::test {
namespace {

struct Results {
  std::vector<float> logits, hidden, drafts;

  bool operator==(const Results&) const = default;
};

struct Case {
  const kernels::Kernels* k;
  DType dtype;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.k->name << " " << name(c.dtype); }

class Passes : public testing::TestWithParam<Case> {
 protected:
  /// After one pass of `prefix` tokens, the others in passes of lengths that next() says.
  template <class F>
  Results run(const RandomModel& model, DType cache, std::size_t prefix, int threads, F next) const {
    Runner runner(model.config(), model.tensors(), k, cache, threads, 96, 256);
    if (prefix > 0) runner.run(std::span(ids).first(prefix), prefix);
    if (prefix > 0 && runner.transformer().has_mtp())
      runner.mtp(std::span(ids).subspan(1, prefix), runner.hidden.data(), 0);
    Results all;
    for (std::size_t at = prefix; at + 1 < ids.size();) {
      const std::size_t n = std::min<std::size_t>(next(), ids.size() - 1 - at);
      append(all.logits, runner.run(std::span(ids).subspan(at, n), n));
      append(all.hidden, runner.hidden);
      if (runner.transformer().has_mtp())
        append(all.drafts, runner.mtp(std::span(ids).subspan(at + 1, n), runner.hidden.data(), at));
      at += n;
    }
    return all;
  }
  static void append(std::vector<float>& to, const std::vector<float>& from) {
    to.insert(to.end(), from.begin(), from.end());
  }

  void expect_one_at_a_time(const RandomModel& model, DType cache, std::size_t prefix) {
    const Results one = run(model, cache, prefix, 1, [] { return 1; });
    ASSERT_TRUE(std::isfinite(one.logits.back()));
    EXPECT_EQ(run(model, cache, prefix, 1, [] { return model::always_absorbed; }), one) << "after a pass of " << prefix;
    for (const int threads : {2, 3}) {
      std::mt19937 random(static_cast<unsigned>(threads));
      EXPECT_EQ(run(model, cache, prefix, threads, [&] { return 1 + random() % model::always_absorbed; }), one)
          << threads << " threads after a pass of " << prefix;
    }
  }

  const kernels::Kernels& k = *GetParam().k;
  DType dtype = GetParam().dtype;
  std::vector<std::int32_t> ids = [] {
    std::mt19937 random(3);
    std::vector<std::int32_t> tokens(100);  // beyond a block of keys
    for (std::int32_t& t : tokens) t = static_cast<std::int32_t>(random() % 64);
    return tokens;
  }();
};

TEST_P(Passes, UpToSixteenTokensGiveTheBitsOfOneAtATime) {
  const RandomModel model(small_config(info(dtype).block_values > 32 ? 256 : 64), dtype);
  expect_one_at_a_time(model, DType::f32, 50);
  ids.resize(40);
  expect_one_at_a_time(model, DType::bf16, 0);
  expect_one_at_a_time(model, DType::bf16, 17);
  expect_one_at_a_time(model, DType::i8, 17);
}

/// Without MTP, without compressed queries, all experts alike.
TEST_P(Passes, OfV2Too) {
  const RandomModel model(small_v2_config(info(dtype).block_values > 32 ? 256 : 64), dtype);
  ids.resize(90);
  expect_one_at_a_time(model, DType::bf16, 60);
}

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const kernels::Kernels* k : kernels::available())
    for (const quant::Format& format : quant::formats) all.push_back({k, format.dtype});
  return all;
}

INSTANTIATE_TEST_SUITE_P(All, Passes, testing::ValuesIn(cases()), [](const auto& i) {
  return std::string(i.param.k->name) + "_" + std::string(name(i.param.dtype));
});

}  // namespace
}  // namespace larch::test
