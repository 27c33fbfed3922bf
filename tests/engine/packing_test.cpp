// What LoadOptions::packing does to a model in a file.

#include <gtest/gtest.h>

#include <larch/larch.hpp>

#include <sys/resource.h>

#include <fstream>

#include "larch/quantize.hpp"
#include "support/expect_error.hpp"
#include "support/golden.hpp"
#include "support/privileges.hpp"
#include "support/temporary_directory.hpp"

namespace larch::test {
namespace {

class PackedModel : public testing::Test {
 protected:
  /// Logits of a long pass and of single tokens.
  static std::vector<float> logits(const Model& model) {
    Session session(model, {.context = 128, .threads = 2});
    std::vector<Token> tokens;
    for (Token t = 100; t < 150; ++t) tokens.push_back(t);
    session.feed(tokens);
    std::vector<float> all;
    for (Token t = 7; t < 12; ++t) {
      const auto row = session.feed({&t, 1});
      all.insert(all.end(), row.begin(), row.end());
    }
    return all;
  }

  /// Bytes of the file's pages that this process has in its address space.
  [[nodiscard]] std::size_t mapped_bytes() const {
    std::ifstream in("/proc/self/smaps");
    std::size_t sum = 0;
    bool ours = false;
    for (std::string line; std::getline(in, line);) {
      if (line.find(file.filename().string()) != std::string::npos) ours = true;
      if (ours && line.starts_with("Rss:")) sum += std::stoul(line.substr(4)) * 1024, ours = false;
    }
    return sum;
  }

  TemporaryDirectory dir;
  std::filesystem::path file = dir / "packed-model-test.gguf";
};

TEST_F(PackedModel, TheSameBitsAndTheFilesPagesAreGivenBack) {
  quantize(demo_dir(), file, {.mix = Mix::q8_0, .threads = 1});
  const Model stored = Model::load(file, {.packing = Packing::stored});
  EXPECT_FALSE(stored.info().packed);
  const std::vector<float> expected = logits(stored);
  const std::size_t before = mapped_bytes();
  const Model packed = Model::load(file, {.packing = Packing::packed});
  EXPECT_EQ(packed.info().packed, packed.info().isa != "portable");
  EXPECT_EQ(logits(packed), expected);
  const std::size_t after = mapped_bytes() - before;  // the stored model still has its own
  EXPECT_GT(before, packed.info().weight_bytes / 2);
  // The system reads a few pages around each that is touched, which counts with matrices as small as these.
  if (packed.info().packed) {
    EXPECT_LT(after, before - before / 8);
  }
  EXPECT_EQ(Model::load(file).info().packed, packed.info().packed);  // there is room for a few megabytes
}

/// What /proc/self/status says of this process, in bytes.
std::size_t status(const std::string& key) {
  std::ifstream in("/proc/self/status");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(key + ":")) return std::stoul(line.substr(key.size() + 1)) * 1024;
  return 0;
}

TEST_F(PackedModel, WarmingUpReadsAllAndPacksAll) {
  quantize(demo_dir(), file, {.mix = Mix::q8_0, .threads = 1});
  const std::vector<float> expected = logits(Model::load(file, {.packing = Packing::stored}));
  for (const Packing packing : {Packing::stored, Packing::packed}) {
    LoadProgress last;
    const auto watch = [&](const LoadProgress& p) { return last = p, p.done <= p.total; };
    const Model model = Model::load(file, {.packing = packing, .warm_up = true, .progress = watch});
    EXPECT_EQ(last.done, last.total);
    EXPECT_GT(last.total, model.info().weight_bytes * 9 / 10);
    if (!model.info().packed) {
      EXPECT_GT(mapped_bytes(), model.info().weight_bytes * 9 / 10);
    }
    EXPECT_EQ(logits(model), expected);
  }
  const auto half = [](const LoadProgress& p) { return p.done * 2 < p.total; };
  expect_error(ErrorCode::cancelled, {}, [&] { (void)Model::load(file, {.warm_up = true, .progress = half}); });
}

TEST_F(PackedModel, WeightsCanBeLockedInMemoryOrItSaysWhyNot) {
  quantize(demo_dir(), file, {.mix = Mix::q8_0, .threads = 1});
  const std::vector<float> expected = logits(Model::load(file));
  for (const Packing packing : {Packing::stored, Packing::packed}) {
    const std::size_t before = status("VmLck");
    try {
      const Model model = Model::load(file, {.packing = packing, .lock_memory = true});
      EXPECT_GT(status("VmLck") - before, model.info().weight_bytes * 9 / 10);
      EXPECT_EQ(logits(model), expected);
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ErrorCode::out_of_memory);
    }
    EXPECT_EQ(status("VmLck"), before);
  }
  rlimit before{};
  ::getrlimit(RLIMIT_MEMLOCK, &before);
  const rlimit small{.rlim_cur = 4096, .rlim_max = before.rlim_max};
  ::setrlimit(RLIMIT_MEMLOCK, &small);
  std::filesystem::permissions(dir.path(), std::filesystem::perms::all);
  {
    const Nobody nobody;  // root may lock all there is
    if (nobody.good())
      expect_error(ErrorCode::out_of_memory, {"weights", "a limit of 4096 bytes (ulimit -l)"},
                   [&] { (void)Model::load(file, {.lock_memory = true}); });
  }
  ::setrlimit(RLIMIT_MEMLOCK, &before);
}

TEST_F(PackedModel, WeightsThatAreNoBlocksStayAsTheyAre) {
  EXPECT_FALSE(Model::load(demo_dir(), {.packing = Packing::packed}).info().packed);
}

}  // namespace
}  // namespace larch::test
