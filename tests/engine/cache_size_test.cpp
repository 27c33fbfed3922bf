// What is told of a cache's size, against what a session takes.

#include <gtest/gtest.h>

#include <larch/larch.hpp>

#include "core/architecture.hpp"
#include "engine/session_state.hpp"
#include "load/inspect.hpp"
#include "support/golden.hpp"

namespace larch::test {
namespace {

struct Kept {
  CacheType type;
  DType dtype;
};
constexpr Kept ways[] = {{CacheType::bf16, DType::bf16}, {CacheType::f32, DType::f32}, {CacheType::int8, DType::i8}};

void expect_told(const Model& model, bool mtp) {
  const load::Checkpoint& checkpoint = engine::state_of(model).checkpoint;
  EXPECT_EQ(has_mtp(checkpoint.config(), checkpoint.tensors()), mtp);
  for (const Kept& kept : ways) {
    const Session session(model, {.context = 64, .threads = 1, .cache = kept.type});
    const ::larch::model::Cache& cache = engine::state_of(session).cache;
    EXPECT_EQ(cache.layers() * cache.format().bytes, load::cache_bytes(checkpoint.config(), mtp, 1, kept.dtype));
    EXPECT_EQ(cache.layers(), cache_layers(checkpoint.config(), mtp));
  }
}

TEST(CacheSize, IsToldAsSessionsTakeIt) {
  expect_told(Model::load(demo_dir()), true);
  for (const std::string& name : fixtures()) {
    SCOPED_TRACE(name);
    const load::Checkpoint checkpoint = load::Checkpoint::open(fixture_dir(name));
    expect_told(Model::load(fixture_dir(name)), checkpoint.config().num_nextn_predict_layers > 0);
  }
}

}  // namespace
}  // namespace larch::test
