// GGUF files that are as they should be: read, and written and read again.
#include "load/gguf/gguf.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <limits>

#include "core/mapped_file.hpp"
#include "load/gguf/gguf_file.hpp"
#include "load/gguf/writer.hpp"
#include "support/expect_error.hpp"
#include "support/temporary_directory.hpp"

namespace larch::load {
namespace {

namespace fs = std::filesystem;
using test::GgufBytes;

std::vector<std::byte> pattern(std::size_t n, unsigned seed) {
  std::vector<std::byte> bytes(n);
  for (std::size_t i = 0; i < n; ++i) bytes[i] = static_cast<std::byte>(i * 7 + seed);
  return bytes;
}

GgufMetadata every_type() {
  return {{"a.u8", std::uint8_t{200}},
          {"a.i8", std::int8_t{-3}},
          {"a.u16", std::uint16_t{65000}},
          {"a.i16", std::int16_t{-3000}},
          {"a.u32", std::uint32_t{4000000000}},
          {"a.i32", std::int32_t{-5}},
          {"a.f32", 1.5F},
          {"a.true", true},
          {"a.false", false},
          {"a.text", std::string("gr\xc3\xbc\xc3\x9f\0e", 8)},
          {"a.u64", std::numeric_limits<std::uint64_t>::max()},
          {"a.i64", std::numeric_limits<std::int64_t>::min()},
          {"a.f64", 1e300},
          {"b.u8", std::vector<std::uint8_t>{1, 2}},
          {"b.bool", std::vector<bool>{true, false, true}},
          {"b.text", std::vector<std::string>{"", "two", "three"}},
          {"b.f32", std::vector<float>{}},
          {"b.i32", std::vector<std::int32_t>{-1, 2}},
          {"b.f64", std::vector<double>{0.25}}};
}

TEST(Gguf, ReadsWhatIsLaidOutByHand) {
  for (const std::uint32_t version : {2U, 3U}) {
    GgufBytes file;
    file.header(2, 2, version).key("general.architecture", 8).text("deepseek2").key("x", 9).array(4, 2);
    file.number(std::uint32_t{7}).number(std::uint32_t{8});
    file.tensor("w", {3, 2}, 0, 32).tensor("q", {32}, 8, 64).data(64 + 34);
    const GgufFile read = parse_gguf(file.span(), "f");
    EXPECT_EQ(read.metadata, (GgufMetadata{{"general.architecture", std::string("deepseek2")},
                                           {"x", std::vector<std::uint32_t>{7, 8}}}));
    ASSERT_EQ(read.tensors.size(), 2U);
    EXPECT_EQ(describe(read.tensors[0]), "F32 [2, 3]");
    EXPECT_EQ(read.tensors[0].bytes, 24U);
    EXPECT_EQ(describe(read.tensors[1]), "Q8_0 [32]");
    EXPECT_EQ(read.tensors[1].bytes, 34U);
    EXPECT_EQ(read.tensors[1].file, "f");
    EXPECT_EQ(read.tensors[1].data, file.span().data() + file.bytes.size() - 34);
    EXPECT_EQ(read.tensors[0].data, read.tensors[1].data - 32);
  }
}

TEST(Gguf, ReadsAVocabularyWithoutTensors) {
  EXPECT_TRUE(parse_gguf(GgufBytes().header(0, 0).span(), "f").tensors.empty());
}

TEST(Gguf, WritesAndReadsAgain) {
  const test::TemporaryDirectory dir;
  for (const std::uint32_t alignment : {0U, 1U, 64U, 4096U}) {
    GgufMetadata metadata = every_type();
    if (alignment > 0) metadata[gguf_alignment_key] = alignment;
    std::vector<GgufTensor> tensors;
    for (std::size_t i = 0; i < dtype_count; ++i)
      if (const DTypeInfo& type = info(static_cast<DType>(i)); type.gguf_type != no_gguf_type)
        tensors.push_back({"t." + std::string(type.name), type.dtype, {2, 3, type.block_values}});
    const fs::path path = dir / ("file" + std::to_string(alignment) + ".gguf");
    {
      GgufWriter writer(path, metadata, tensors);
      for (std::size_t i = 0; i < tensors.size(); ++i) {
        const auto bytes = pattern(6 * info(tensors[i].dtype).block_bytes, static_cast<unsigned>(i));
        writer.write(std::span(bytes).first(5));
        writer.write(std::span(bytes).subspan(5));
      }
      EXPECT_FALSE(fs::exists(path));
      writer.commit();
    }
    const MappedFile mapped(path);
    EXPECT_TRUE(is_gguf(mapped.bytes()));
    const GgufFile read = parse_gguf(mapped.bytes(), path.string());
    EXPECT_EQ(read.metadata, metadata);
    ASSERT_EQ(read.tensors.size(), tensors.size());
    for (std::size_t i = 0; i < tensors.size(); ++i) {
      const TensorView& t = read.tensors[i];
      EXPECT_EQ(t.name, tensors[i].name);
      EXPECT_EQ(t.dtype, tensors[i].dtype);
      EXPECT_EQ(t.shape, tensors[i].shape);
      const auto bytes = pattern(t.bytes, static_cast<unsigned>(i));
      EXPECT_TRUE(std::equal(bytes.begin(), bytes.end(), t.data, t.data + t.bytes)) << t.name;
      EXPECT_EQ(static_cast<std::uint64_t>(t.data - mapped.bytes().data()) % (alignment > 0 ? alignment : 32), 0U);
    }
  }
}

/// Wherever it says that its bytes are: it has none.
TEST(Gguf, AnEmptyTensorIsValid) {
  for (const std::uint64_t offset : {0ULL, 5ULL, 32ULL, ~0ULL}) {
    const GgufBytes file = GgufBytes()
                               .header(3, 0)
                               .tensor("none", {4, 0, ~0ULL}, 0, offset)
                               .tensor("a", {8}, 0, 0)
                               .tensor("blocks", {0}, 12, offset)
                               .data(32);
    const GgufFile read = parse_gguf(file.span(), "f");
    ASSERT_EQ(read.tensors.size(), 3U);
    EXPECT_EQ(read.tensors[0].bytes, 0U);
    EXPECT_EQ(read.tensors[1].bytes, 32U);
  }
}

TEST(GgufWriter, LeavesNothingBehindWithoutCommit) {
  const test::TemporaryDirectory dir;
  {
    GgufWriter writer(dir / "file.gguf", {}, {{"w", DType::f32, {4}}});
    writer.write(pattern(16, 0));
  }
  EXPECT_TRUE(fs::is_empty(dir.path()));
}

TEST(GgufWriter, RefusesWhatItCouldNotReadAgain) {
  const test::TemporaryDirectory dir;
  const auto refuse = [&](std::vector<std::string> parts, std::vector<GgufTensor> tensors) {
    parts.push_back((dir / "f.gguf").string());
    test::expect_error(ErrorCode::invalid_argument, parts, [&] { GgufWriter(dir / "f.gguf", {}, std::move(tensors)); });
    EXPECT_TRUE(fs::is_empty(dir.path()));
  };
  refuse({"tensor \"w\"", "distinct names"}, {{"w", DType::f32, {1}}, {"w", DType::f32, {1}}});
  refuse({"tensor \"w\"", "F8_E4M3"}, {{"w", DType::f8_e4m3, {1}}});
  refuse({"tensor \"w\"", "1 to 4 dimensions", "found 0"}, {{"w", DType::f32, {}}});
  refuse({"tensor \"w\"", "1 to 4 dimensions", "found 5"}, {{"w", DType::f32, {1, 1, 1, 1, 1}}});
  refuse({"tensor \"w\"", "positive dimensions", "[2, 0]"}, {{"w", DType::f32, {2, 0}}});
  refuse({"tensor \"w\"", "whole blocks of 256", "Q4_K [256, 255]"}, {{"w", DType::q4_k, {256, 255}}});
  refuse({"tensor \"w\"", "2^64"}, {{"w", DType::f32, {1ULL << 32, 1ULL << 31}}});
  test::expect_error(ErrorCode::malformed, {"general.alignment", "power of two"}, [&] {
    GgufWriter(dir / "f.gguf", {{gguf_alignment_key, std::uint32_t{48}}}, {});
  });
}

TEST(GgufWriter, CountsBytes) {
  const test::TemporaryDirectory dir;
  GgufWriter writer(dir / "f.gguf", {}, {{"w", DType::f32, {4}}});
  test::expect_error(ErrorCode::invalid_argument, {"tensor \"w\"", "at most 16", "found 17"},
                     [&] { writer.write(pattern(17, 0)); });
  writer.write(pattern(15, 0));
  test::expect_error(ErrorCode::invalid_argument, {"tensor \"w\"", "its 16 bytes", "found 15"},
                     [&] { writer.commit(); });
  writer.write(pattern(1, 0));
  test::expect_error(ErrorCode::invalid_argument, {"no more bytes"}, [&] { writer.write(pattern(1, 0)); });
  writer.commit();
  EXPECT_TRUE(fs::exists(dir / "f.gguf"));
}

}  // namespace
}  // namespace larch::load
