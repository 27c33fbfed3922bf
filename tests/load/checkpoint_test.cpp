#include "load/checkpoint.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <utility>
#include <vector>

#include "load/index.hpp"
#include "load/safetensors_file.hpp"
#include "support/expect_error.hpp"
#include "support/temporary_directory.hpp"

namespace larch::load {
namespace {

namespace fs = std::filesystem;
using test::entry;
using test::header_of;
using test::safetensors_bytes;

/// A directory with a valid configuration and whatever a test adds.
class CheckpointTest : public testing::Test {
 protected:
  CheckpointTest() { fs::copy_file(fs::path(LARCH_DEMO_MODEL) / "config.json", dir / "config.json"); }

  void add(const std::string& name, const std::string& content) { (void)dir.file(name, content); }
  void add_index(const std::string& map) { add("model.safetensors.index.json", "{\"weight_map\":{" + map + "}}"); }
  /// A shard of one-byte tensors.
  void add_shard(const std::string& name, const std::vector<std::string>& tensors) {
    std::vector<std::string> entries;
    for (std::uint64_t i = 0; i < tensors.size(); ++i)
      entries.push_back(entry(tensors[i], "U8", "[1]", describe({i, i + 1})));
    add(name, safetensors_bytes(header_of(entries), tensors.size()));
  }
  void refuse(ErrorCode code, const std::vector<std::string>& parts) const {
    test::expect_error(code, parts, [&] { (void)Checkpoint::open(dir.path()); });
  }
  [[nodiscard]] std::string path(const std::string& name) const { return (dir / name).string(); }

  test::TemporaryDirectory dir;
};

TEST(Checkpoint, OpensTheDemoModel) {
  const auto c = Checkpoint::open(LARCH_DEMO_MODEL);
  EXPECT_TRUE(c.warnings().empty());
  EXPECT_EQ(c.path(), LARCH_DEMO_MODEL);
  EXPECT_EQ(c.config().hidden_size, 256U);
  EXPECT_TRUE(c.generation_config().do_sample);
  EXPECT_EQ(c.generation_config().temperature, 0.6);
  EXPECT_EQ(describe(c.tensors().at("model.layers.4.mlp.gate.e_score_correction_bias")), "F32 [16]");
}

TEST(Checkpoint, OpensEveryFixture) {
  for (const auto& e : fs::directory_iterator(LARCH_TEST_DATA "/fixtures")) {
    if (!e.is_directory()) continue;
    const auto c = Checkpoint::open(e.path());
    EXPECT_TRUE(c.tensors().contains("lm_head.weight")) << e.path();
    EXPECT_FALSE(c.generation_config().do_sample);
  }
}

TEST(Checkpoint, ViewsSurviveAMove) {
  auto a = Checkpoint::open(LARCH_TEST_DATA "/fixtures/v3_yarn_f32");
  const std::byte* data = a.tensors().at("model.norm.weight").data;
  float before = 0, after = 0;
  std::memcpy(&before, data, sizeof before);
  const Checkpoint b = std::move(a);
  EXPECT_EQ(b.tensors().at("model.norm.weight").data, data);
  std::memcpy(&after, data, sizeof after);
  EXPECT_EQ(before, after);
}

TEST(Checkpoint, ReleasedTensorsCanBeReadAgain) {
  const auto c = Checkpoint::open(LARCH_DEMO_MODEL);
  const TensorView& t = c.tensors().at("lm_head.weight");
  const std::vector<std::byte> before(t.data, t.data + t.bytes);
  c.release({t.data, t.bytes});
  c.release(before);  // of no file
  EXPECT_TRUE(std::equal(before.begin(), before.end(), t.data));
}

TEST(Checkpoint, PathIsMissing) {
  test::expect_error(ErrorCode::io, {"/no/such/place", "found nothing"},
                     [] { (void)Checkpoint::open("/no/such/place"); });
}

TEST(Checkpoint, PathIsAFile) {
  const test::TemporaryDirectory d;
  const auto file = d.file("x", "text");
  test::expect_error(ErrorCode::malformed, {file.string(), "found another file"},
                     [&] { (void)Checkpoint::open(file); });
}

TEST(Checkpoint, DamagedGguf) {
  const test::TemporaryDirectory d;
  const auto file = d.file("model.gguf", std::string("GGUF\3\0\0\0", 8));
  const std::vector<std::string> parts{file.string(), "tensors", "file's end"};
  test::expect_error(ErrorCode::malformed, parts, [&] { (void)Checkpoint::open(file); });
  test::expect_error(ErrorCode::malformed, parts, [&] { (void)Checkpoint::open(d.path()); });
}

TEST(Checkpoint, DirectoryWithoutConfig) {
  const test::TemporaryDirectory d;
  test::expect_error(ErrorCode::io, {d.path().string(), "config.json"}, [&] { (void)Checkpoint::open(d.path()); });
}

TEST_F(CheckpointTest, NoTensors) {
  refuse(ErrorCode::io, {dir.path().string(), "model.safetensors", "model.safetensors.index.json", "neither"});
}

/// As transformers chooses.
TEST_F(CheckpointTest, OneFileComesBeforeAnIndex) {
  add_shard("model.safetensors", {"a"});
  add_index(R"("b":"gone")");
  const auto c = Checkpoint::open(dir.path());
  ASSERT_EQ(c.tensors().size(), 1U);
  EXPECT_EQ(c.tensors().at("a").file, path("model.safetensors"));
}

TEST_F(CheckpointTest, EmptyTensorsAreIgnored) {
  add("model.safetensors",
      safetensors_bytes(header_of({entry("none", "F32", "[0]", "[0,0]"),  //
                                   entry("a", "U8", "[1]", "[0,1]"),      //
                                   entry("many", "BF16", "[3,0,18446744073709551615]", "[1,1]"),
                                   entry("b", "U8", "[1]", "[1,2]"), entry("last", "F32", "[0,4]", "[2,2]")}),
                        2));
  const auto c = Checkpoint::open(dir.path());
  ASSERT_EQ(c.tensors().size(), 2U);
  EXPECT_EQ(c.tensors().at("b").data - c.tensors().at("a").data, 1);
}

TEST_F(CheckpointTest, EmptyTensorsMayBeInAnIndex) {
  add("s1", safetensors_bytes(header_of({entry("none", "F32", "[0]", "[0,0]"), entry("a", "U8", "[1]", "[0,1]")}), 1));
  add_index(R"("a":"s1","none":"s1")");
  EXPECT_EQ(Checkpoint::open(dir.path()).tensors().size(), 1U);
  add_index(R"("a":"s1","none":"s1","gone":"s1")");
  refuse(ErrorCode::malformed, {path("s1"), "tensor \"gone\""});
}

TEST_F(CheckpointTest, EmptyTensorsThatLie) {
  const auto with = [&](const char* shape, const char* offsets) {
    add("model.safetensors",
        safetensors_bytes(header_of({entry("a", "U8", "[2]", "[0,2]"), entry("none", "F32", shape, offsets)}), 2));
  };
  with("[0]", "[0,2]");
  refuse(ErrorCode::malformed, {path("model.safetensors"), "tensor \"none\"", "expected 0 bytes", "[0, 2]"});
  with("[0]", "[1,1]");  // within another
  refuse(ErrorCode::malformed, {path("model.safetensors"), "where the one before ends"});
  with("[0]", "[3,3]");
  refuse(ErrorCode::malformed, {path("model.safetensors"), "tensor \"none\"", "within the file's 2 bytes"});
  with("[0,-1]", "[2,2]");
  refuse(ErrorCode::malformed, {path("model.safetensors"), "tensor \"none\"", "integers from 0 up", "found -1"});
  with("[0.0]", "[2,2]");
  refuse(ErrorCode::malformed, {path("model.safetensors"), "tensor \"none\"", "integers from 0 up", "found 0.0"});
}

TEST_F(CheckpointTest, NarrowScalesBecomeF32) {
  // 1.5 as F32, then 1.5 and -1 as BF16 and as F16, then a BF16 tensor that is no scale.
  const std::string header = header_of(
      {entry("x.weight_scale_inv", "F32", "[1,1]", "[0,4]"), entry("a.weight_scale_inv", "BF16", "[1,2]", "[4,8]"),
       entry("b.weight_scale_inv", "F16", "[2,1]", "[8,12]"), entry("c.weight", "BF16", "[1]", "[12,14]")});
  add("model.safetensors",
      safetensors_bytes(header, 0) + std::string("\0\0\xc0\x3f\xc0\x3f\x80\xbf\0\x3e\0\xbc\xc0\x3f", 14));
  const Checkpoint opened = Checkpoint::open(dir.path());
  const TensorTable& t = opened.tensors();
  const auto values = [&](const char* name) {
    std::vector<float> v(t.at(name).bytes / sizeof(float));
    std::memcpy(v.data(), t.at(name).data, t.at(name).bytes);
    return v;
  };
  EXPECT_EQ(describe(t.at("a.weight_scale_inv")), "F32 [1, 2]");
  EXPECT_EQ(describe(t.at("b.weight_scale_inv")), "F32 [2, 1]");
  EXPECT_EQ(values("a.weight_scale_inv"), (std::vector<float>{1.5F, -1}));
  EXPECT_EQ(values("b.weight_scale_inv"), (std::vector<float>{1.5F, -1}));
  EXPECT_EQ(values("x.weight_scale_inv"), std::vector<float>{1.5F});
  EXPECT_EQ(describe(t.at("c.weight")), "BF16 [1]");
}

TEST_F(CheckpointTest, OddSamplingIsAWarning) {
  add_shard("model.safetensors", {"a"});
  add("generation_config.json", R"({"do_sample":true,"top_p":2,"top_k":-1})");
  const auto c = Checkpoint::open(dir.path());
  ASSERT_EQ(c.warnings().size(), 1U);
  EXPECT_NE(c.warnings()[0].find(path("generation_config.json") + ": top_p"), std::string::npos) << c.warnings()[0];
  EXPECT_EQ(c.generation_config().top_p, 1);
}

TEST_F(CheckpointTest, NothingCanBeToldOfAHuggingFaceDirectory) {
  add_shard("model.safetensors", {"a"});
  test::expect_error(ErrorCode::invalid_argument, {dir.path().string(), "metadata", "GGUF"}, [&] {
    (void)Checkpoint::open(dir.path(), {{"deepseek2.expert_group_count", "1"}});
  });
}

TEST_F(CheckpointTest, OneFile) {
  add_shard("model.safetensors", {"a", "b"});
  EXPECT_EQ(Checkpoint::open(dir.path()).tensors().size(), 2U);
}

TEST_F(CheckpointTest, OneFileIsDamaged) {
  add("model.safetensors", "short");
  refuse(ErrorCode::malformed, {path("model.safetensors"), "found 5"});
}

TEST_F(CheckpointTest, OneFileIsEmpty) {
  add("model.safetensors", "");
  refuse(ErrorCode::malformed, {path("model.safetensors"), "found 0"});
}

TEST_F(CheckpointTest, Shards) {
  add_shard("s1", {"a", "b"});
  add_shard("s2", {"c"});
  add_index(R"("a":"s1","b":"s1","c":"s2")");
  const auto c = Checkpoint::open(dir.path());
  ASSERT_EQ(c.tensors().size(), 3U);
  EXPECT_EQ(c.tensors().at("c").file, path("s2"));
}

TEST_F(CheckpointTest, AShardMayBeALinkOutOfTheDirectory) {
  const test::TemporaryDirectory blobs;
  const auto blob = blobs.file("0123abcd", safetensors_bytes(header_of({entry("a", "U8", "[1]", "[0,1]")}), 1));
  fs::create_symlink(blob, dir / "s1");
  add_index(R"("a":"s1")");
  EXPECT_EQ(Checkpoint::open(dir.path()).tensors().size(), 1U);
}

TEST_F(CheckpointTest, MissingShard) {
  add_shard("s1", {"a"});
  add_index(R"("a":"s1","b":"s2")");
  refuse(ErrorCode::io, {path("s2"), "index.json", "no such file"});
}

TEST_F(CheckpointTest, ShardIsADirectory) {
  fs::create_directory(dir / "s1");
  add_index(R"("a":"s1")");
  refuse(ErrorCode::io, {path("s1"), "regular file"});
}

TEST_F(CheckpointTest, IndexedTensorIsInNoShard) {
  add_shard("s1", {"a"});
  add_index(R"("a":"s1","gone":"s1")");
  refuse(ErrorCode::malformed, {path("s1"), "tensor \"gone\"", "index.json"});
}

TEST_F(CheckpointTest, ShardHoldsATensorThatTheIndexLacks) {
  add_shard("s1", {"a", "extra"});
  add_index(R"("a":"s1")");
  refuse(ErrorCode::malformed, {path("s1"), "tensor \"extra\"", "no shard"});
}

TEST_F(CheckpointTest, TensorIsInAnotherShardThanTheIndexSays) {
  add_shard("s1", {"a", "b"});
  add_shard("s2", {"c"});
  add_index(R"("a":"s1","b":"s2","c":"s2")");
  refuse(ErrorCode::malformed, {path("s1"), "tensor \"b\"", "\"s2\""});
}

TEST_F(CheckpointTest, TensorIsInTwoShards) {
  add_shard("s1", {"a"});
  add_shard("s2", {"a", "b"});
  add_index(R"("a":"s1","b":"s2")");
  refuse(ErrorCode::malformed, {path("s2"), "tensor \"a\"", "\"s1\""});
}

TEST_F(CheckpointTest, ShardNamesMustNotLeadOutOfTheDirectory) {
  for (const char* name : {"../s1", "/etc/passwd", "sub/s1", ".", "..", "", R"(a\\b)", R"(s1\u0000)"}) {
    add_index(std::string(R"("a":")") + name + R"(")");
    refuse(ErrorCode::malformed, {path("model.safetensors.index.json"), "tensor \"a\"", "same directory"});
  }
}

TEST_F(CheckpointTest, IndexIsNoMap) {
  for (const char* text : {"[]", "{}", R"({"weight_map":[]})", R"({"weight_map":{}})", "7"}) {
    add("model.safetensors.index.json", text);
    refuse(ErrorCode::malformed, {path("model.safetensors.index.json"), "weight_map"});
  }
  add_index(R"("a":1)");
  refuse(ErrorCode::malformed, {path("model.safetensors.index.json"), "tensor \"a\"", "number"});
  add_index(R"("a":"s1","a":"s2")");
  refuse(ErrorCode::malformed, {path("model.safetensors.index.json"), "distinct keys", "\"a\""});
}

TEST_F(CheckpointTest, HugeSparseFilesAreRefusedAtOnce) {
  const auto start = std::chrono::steady_clock::now();
  add("model.safetensors", "");
  fs::resize_file(dir / "model.safetensors", std::uint64_t{1} << 42);
  refuse(ErrorCode::malformed, {path("model.safetensors"), "begin with '{'"});
  fs::remove(dir / "model.safetensors");
  add_index("");
  fs::resize_file(dir / "model.safetensors.index.json", std::uint64_t{1} << 42);
  refuse(ErrorCode::malformed, {path("model.safetensors.index.json"), "at most"});
  fs::resize_file(dir / "config.json", std::uint64_t{1} << 42);
  refuse(ErrorCode::malformed, {path("config.json"), "at most"});
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
}

TEST_F(CheckpointTest, DamagedGenerationConfig) {
  add_shard("model.safetensors", {"a"});
  add("generation_config.json", R"({"top_p":)");
  refuse(ErrorCode::malformed, {path("generation_config.json"), "expected JSON"});
}

TEST_F(CheckpointTest, DamagedConfig) {
  add("config.json", "{");
  refuse(ErrorCode::malformed, {path("config.json"), "expected JSON"});
}

}  // namespace
}  // namespace larch::load
