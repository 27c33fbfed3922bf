// Generation with drafts by a copy of the output head, by the demo model with a head of many rows that no token is of.

#include <gtest/gtest.h>

#include <algorithm>
#include <larch/larch.hpp>
#include <thread>

#include "engine/session_state.hpp"
#include "support/gguf_model.hpp"
#include "support/golden.hpp"
#include "support/temporary_directory.hpp"

namespace larch::test {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t rows = 65536;

fs::path with_many_rows(const fs::path& path) {
  GgufModel model(demo_dir(), {.dtype = DType::bf16});
  model.metadata["deepseek2.vocab_size"] = static_cast<std::uint32_t>(rows);
  for (auto& entry : model.tensors) {
    GgufModel::Tensor& tensor = entry.second;
    if (tensor.entry.shape != Shape{1280, 256}) continue;
    tensor.entry.shape[0] = rows;
    tensor.values.resize(rows * 256);
  }
  return model.write(path);
}

Generation answer(const Model& model, Speculation how) {
  Session session(model, {.context = 300, .threads = 1});
  const std::vector<Token> prompt = Golden(data_dir() / "demo" / "golden.safetensors").tokens("p0.input_ids");
  return generate(session, std::span<const Token>(prompt).first(24),
                  {.max_tokens = 88,
                   .sampling = SamplingOptions{.temperature = 0},
                   .ignore_end = true,
                   .raw = true,
                   .speculation = how});
}

TEST(DraftHead, ChangesNoToken) {
  const TemporaryDirectory dir;
  const Model model = Model::load(with_many_rows(dir / "rows.gguf")), exact = Model::load(demo_dir());
  EXPECT_EQ(exact.info().draft_head_bytes, 0U);
  const ::larch::model::DraftHead* const head = engine::state_of(model).transformer.draft_head();
  if (head == nullptr) GTEST_SKIP() << "no kernels with products of small integers here";
  EXPECT_EQ(model.info().draft_head_bytes, head->memory().size());
  EXPECT_NEAR(static_cast<double>(head->memory().size()), rows * 256 * 4.5 / 8, rows);
  const Generation plain = answer(model, Speculation::off);
  EXPECT_TRUE(head->is_absent());  // nobody wanted drafts
  std::vector<Generation> drafted(4);
  std::vector<std::thread> threads;
  for (Generation& g : drafted) threads.emplace_back([&] { g = answer(model, Speculation::mtp); });
  for (std::thread& t : threads) t.join();
  EXPECT_NE(head->get(), nullptr);
  drafted.push_back(answer(model, Speculation::mtp));
  // Of the passes; how many drafts a pass takes depends on the time that it takes, and later ones are right less often.
  const auto share = [](const Generation& g) {
    EXPECT_GT(g.stats.drafted_tokens, 20);
    return std::min(1.0, static_cast<double>(g.stats.accepted_tokens) / g.stats.passes);
  };
  const double expected = share(answer(exact, Speculation::mtp));
  for (const Generation& g : drafted) {
    EXPECT_EQ(g.tokens, plain.tokens);
    EXPECT_GE(share(g), expected - 0.1);
  }
}

TEST(DraftHead, IsMadeWhileWarmingUp) {
  const TemporaryDirectory dir;
  const Model model = Model::load(with_many_rows(dir / "rows.gguf"), {.warm_up = true});
  const ::larch::model::DraftHead* const head = engine::state_of(model).transformer.draft_head();
  if (head == nullptr) GTEST_SKIP() << "no kernels with products of small integers here";
  EXPECT_NE(head->get(), nullptr);
}

}  // namespace
}  // namespace larch::test
