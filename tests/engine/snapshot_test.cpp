#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

#include "core/hash.hpp"
#include "larch/larch.hpp"
#include "support/golden.hpp"
#include "support/patched_fixture.hpp"

namespace larch::test {
namespace {

namespace fs = std::filesystem;

class Snapshot : public testing::Test {
 protected:
  void SetUp() override {
    directory = fs::temp_directory_path() /
                ("larch-snapshot-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::create_directories(directory);
    file = directory / "timeline";
    session.feed(std::span(ids).first(30));
  }
  void TearDown() override { fs::remove_all(directory); }

  std::vector<char> read() const {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void write(const std::vector<char>& bytes) const {
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }

  /// Loading must fail with `code` and leave `other` as it was.
  void expect_refused(Session& other, ErrorCode code) {
    const std::vector<Token> before(other.tokens().begin(), other.tokens().end());
    try {
      other.load(file);
      FAIL() << "loaded";
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), code) << e.what();
      EXPECT_NE(std::string(e.what()).find(file.string()), std::string::npos) << e.what();
    }
    EXPECT_EQ(std::vector<Token>(other.tokens().begin(), other.tokens().end()), before);
  }

  Model model = Model::load(demo_dir());
  std::vector<Token> ids = Golden(data_dir() / "demo" / "golden.safetensors").tokens("p1.input_ids");
  Session session{model, {.context = 128, .threads = 2}};
  fs::path directory, file;
};

TEST_F(Snapshot, ContinuesWithTheSameBits) {
  session.save(file);
  Session other(model, {.context = 100, .threads = 1});
  other.feed(std::span(ids).first(3));
  other.load(file);
  EXPECT_EQ(other.position(), 30);
  EXPECT_TRUE(std::ranges::equal(other.logits(), session.logits()));
  for (std::size_t i = 30; i < 40; ++i) {
    const auto a = session.feed({&ids[i], 1}), b = other.feed({&ids[i], 1});
    EXPECT_TRUE(std::ranges::equal(a, b)) << i;
  }
}

TEST_F(Snapshot, RoundTripsEmptyAndRewound) {
  Session empty(model, {.context = 64});
  empty.save(file);
  session.load(file);
  EXPECT_EQ(session.position(), 0);
  session.feed(std::span(ids).first(10));
  session.rewind(5);
  session.save(file);
  empty.load(file);
  EXPECT_EQ(empty.position(), 5);
  EXPECT_TRUE(empty.logits().empty());
}

TEST_F(Snapshot, EveryDamagedByteIsNoticed) {
  session.save(file);
  const std::vector<char> good = read();
  Session other(model, {.context = 128, .threads = 1});
  for (std::size_t i = 0; i < good.size(); i = i < 64 ? i + 1 : i * 2 + 1) {
    std::vector<char> bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x10);
    write(bad);
    EXPECT_THROW(other.load(file), Error) << "byte " << i;
  }
  EXPECT_EQ(other.position(), 0);
}

TEST_F(Snapshot, EveryTruncationIsNoticed) {
  session.save(file);
  const std::vector<char> good = read();
  for (const std::size_t n :
       {std::size_t{0}, std::size_t{1}, std::size_t{63}, std::size_t{72}, good.size() / 2, good.size() - 1}) {
    write({good.begin(), good.begin() + static_cast<std::ptrdiff_t>(n)});
    expect_refused(session, ErrorCode::malformed);
  }
  std::vector<char> longer = good;
  longer.push_back(0);
  write(longer);
  expect_refused(session, ErrorCode::malformed);
}

TEST_F(Snapshot, OtherVersionIsRefusedByNumber) {
  session.save(file);
  std::vector<char> bytes = read();
  bytes[8] = 99;
  write(bytes);
  expect_refused(session, ErrorCode::unsupported);
}

TEST_F(Snapshot, ForeignModelIsRefused) {
  session.save(file);
  Session other(Model::load(fixture_dir("v3_yarn_f32")), {.context = 64});
  expect_refused(other, ErrorCode::mismatch);
}

TEST_F(Snapshot, AModelThatComputesOtherwiseIsRefused) {
  const PatchedFixture checkpoint;
  const std::vector<Token> some{2, 3, 4};
  {
    Session s(Model::load(checkpoint.path()), {.context = 64, .threads = 1});
    s.feed(some);
    s.save(file);
    Session same(Model::load(checkpoint.path()), {.context = 64, .threads = 1});
    same.load(file);
  }
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"\"rms_norm_eps\": 1e-06", "\"rms_norm_eps\": 1e-05"},
           {"\"rope_theta\": 10000", "\"rope_theta\": 20000"},
           {"\"norm_topk_prob\": true", "\"norm_topk_prob\": false"},
           {"\"routed_scaling_factor\": 2.5", "\"routed_scaling_factor\": 2"},
           {"\"topk_group\": 2", "\"topk_group\": 3"},
           {"\"num_experts_per_tok\": 3", "\"num_experts_per_tok\": 2"},
           {"\"mscale_all_dim\": 1.0", "\"mscale_all_dim\": 0.9"},
           {"\"factor\": 4", "\"factor\": 8"}}) {
    const PatchedFixture other;
    other.edit_config(from, to);
    Session s(Model::load(other.path()), {.context = 64, .threads = 1});
    SCOPED_TRACE(to);
    expect_refused(s, ErrorCode::mismatch);
  }
  const PatchedFixture trained;
  trained.set("model.layers.2.mlp.experts.5.down_proj.weight", 1500, 0.25F);  // far behind its beginning
  Session s(Model::load(trained.path()), {.context = 64, .threads = 1});
  expect_refused(s, ErrorCode::mismatch);
}

/// Numbers that no model computes, in a file with a right checksum.
TEST_F(Snapshot, NumbersThatAreNotFiniteAreRefused) {
  for (const CacheType type : {CacheType::f32, CacheType::bf16, CacheType::int8}) {
    Session s(model, {.context = 64, .threads = 1, .cache = type});
    s.feed(std::span(ids).first(4));
    s.save(file);
    const std::vector<char> good = read();
    const std::size_t logits = 48 + 4 * sizeof(Token);
    const std::size_t rows = logits + static_cast<std::size_t>(model.info().vocab_size) * sizeof(float);
    for (const std::size_t at : {logits, rows - sizeof(float), rows, good.size() - sizeof(std::uint64_t) - 4})
      for (const std::uint32_t bits : {0x7fc07fc0U, 0x7f807f80U, 0xff80ff80U}) {
        std::vector<char> bad = good;
        std::memcpy(bad.data() + at, &bits, sizeof bits);
        Hash hash;
        hash.update(std::as_bytes(std::span(bad)).first(bad.size() - sizeof(std::uint64_t)));
        const std::uint64_t sum = hash.digest();
        std::memcpy(bad.data() + bad.size() - sizeof sum, &sum, sizeof sum);
        write(bad);
        expect_refused(s, ErrorCode::malformed);
      }
  }
}

TEST_F(Snapshot, OtherCacheTypeIsRefused) {
  constexpr CacheType types[] = {CacheType::f32, CacheType::bf16, CacheType::int8};
  for (const CacheType from : types) {
    Session saved(model, {.context = 64, .cache = from});
    saved.feed(std::span(ids).first(5));
    saved.save(file);
    for (const CacheType to : types) {
      Session other(model, {.context = 64, .cache = to});
      if (from == to)
        other.load(file);
      else
        expect_refused(other, ErrorCode::mismatch);
    }
  }
}

TEST_F(Snapshot, OfAnInt8CacheContinuesWithTheSameBits) {
  Session saved(model, {.context = 64, .threads = 1, .cache = CacheType::int8});
  saved.feed(std::span(ids).first(30));
  saved.save(file);
  Session other(model, {.context = 64, .threads = 2, .cache = CacheType::int8});
  other.load(file);
  const std::span<const float> expected = saved.feed(std::span(ids).subspan(30, 5));
  const std::span<const float> found = other.feed(std::span(ids).subspan(30, 5));
  EXPECT_TRUE(std::ranges::equal(expected, found));
}

TEST_F(Snapshot, TooLongForTheSessionIsRefused) {
  session.save(file);
  Session small(model, {.context = 20});
  expect_refused(small, ErrorCode::context_full);
}

TEST_F(Snapshot, MissingFileAndUnwritableDirectory) {
  expect_refused(session, ErrorCode::io);
  try {
    session.save(directory / "nowhere" / "x");
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::io);
  }
}

TEST_F(Snapshot, LeavesNoTemporaryFiles) {
  session.save(file);
  session.save(file);
  EXPECT_EQ(std::distance(fs::directory_iterator(directory), {}), 1);
}

}  // namespace
}  // namespace larch::test
