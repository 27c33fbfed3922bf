// Files of importance matrices.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <numeric>

#include "convert/importance.hpp"
#include "core/mapped_file.hpp"
#include "larch/larch.hpp"
#include "load/checkpoint.hpp"
#include "load/gguf/gguf.hpp"
#include "load/gguf/writer.hpp"
#include "quant/format.hpp"
#include "support/expect_error.hpp"
#include "support/golden.hpp"
#include "support/temporary_directory.hpp"

namespace larch::test {
namespace {

namespace fs = std::filesystem;
using convert::ColumnSums;
using convert::Importance;

TEST(ImportanceFile, ThereAndBack) {
  const TemporaryDirectory dir;
  Importance importance;
  importance.tensors["blk.0.attn_q.weight"] = {{1, 4, 9, 16}, {2}};
  importance.tensors["blk.1.ffn_up_exps.weight"] = {{1, 2, 3, 4, 0, 0}, {2, 8, 0}};
  importance.datasets = {"a.txt", "b.txt"};
  importance.chunks = 7;
  importance.chunk_tokens = 512;
  importance.write(dir / "im.gguf");
  const Importance read = Importance::read(dir / "im.gguf");
  EXPECT_EQ(read.datasets, importance.datasets);
  EXPECT_EQ(read.chunks, 7U);
  EXPECT_EQ(read.chunk_tokens, 512U);
  ASSERT_EQ(read.tensors.size(), 2U);
  for (const auto& [name, sums] : importance.tensors) {
    EXPECT_EQ(read.tensors.at(name).squares, sums.squares);
    EXPECT_EQ(read.tensors.at(name).counts, sums.counts);
  }
  // As other programs expect it.
  const MappedFile file(dir / "im.gguf");
  const load::GgufFile content = load::parse_gguf(file.bytes(), "im");
  EXPECT_EQ(std::get<std::string>(content.metadata.at("general.type")), "imatrix");
  EXPECT_EQ(std::get<std::uint32_t>(content.metadata.at("imatrix.chunk_count")), 7U);
  ASSERT_EQ(content.tensors.size(), 4U);
  EXPECT_EQ(content.tensors[2].name, "blk.1.ffn_up_exps.weight.in_sum2");
  EXPECT_EQ(describe(content.tensors[2]), "F32 [3, 2]");
  EXPECT_EQ(describe(content.tensors[3]), "F32 [3, 1]");
}

TEST(ImportanceFile, GivesMeanSquaresAboveZero) {
  const ColumnSums experts{{2, 4, 0, 0, 0, 8, 3, 0}, {2, 8, 4, 0}};
  std::vector<float> w(2);
  EXPECT_TRUE(experts.read_weights(0, w));
  EXPECT_EQ(w, (std::vector<float>{1, 2}));
  EXPECT_FALSE(experts.read_weights(1, w));  // only zeros were seen
  EXPECT_TRUE(experts.read_weights(2, w));
  EXPECT_EQ(w[1], 2);
  EXPECT_GT(w[0], 0);
  EXPECT_LT(w[0], 1e-4F);
  EXPECT_FALSE(experts.read_weights(3, w));  // never used
  const ColumnSums heads{{2, 4, 6, 8}, {2}};
  EXPECT_TRUE(heads.read_weights(1, w));
  EXPECT_EQ(w, (std::vector<float>{3, 4}));
}

TEST(ImportanceFile, RefusesOthers) {
  const TemporaryDirectory dir;
  const fs::path path = dir / "im.gguf";
  const auto expect_refusal = [&](ErrorCode code, const char* part) {
    expect_error(code, {"im.gguf", part}, [&] { Importance::read(path); });
  };
  expect_refusal(ErrorCode::io, "");
  std::ofstream(path) << "hello";
  expect_refusal(ErrorCode::malformed, "GGUF");
  const auto write = [&](const char* type, const std::vector<load::GgufTensor>& tensors, const std::vector<float>& v) {
    load::GgufMetadata metadata;
    if (type != nullptr) metadata["general.type"] = std::string(type);
    load::GgufWriter writer(path, metadata, tensors);
    writer.write(std::as_bytes(std::span(v)));
    writer.commit();
  };
  write(nullptr, {}, {});
  expect_refusal(ErrorCode::unsupported, "general.type");
  write("model", {}, {});
  expect_refusal(ErrorCode::unsupported, "model");
  write("imatrix", {{"x.in_sum2", DType::f32, {1}}}, {1});
  expect_refusal(ErrorCode::malformed, "counts");
  write("imatrix", {{"x.counts", DType::i32, {1}}}, {1});
  expect_refusal(ErrorCode::malformed, "x.counts");
  for (const float bad : {-1.0F, std::numeric_limits<float>::infinity(), std::nanf("")}) {
    write("imatrix", {{"x.in_sum2", DType::f32, {1}}}, {bad});
    expect_refusal(ErrorCode::malformed, "x.in_sum2");
  }
}

/// A file of the older kind in the making.
struct Dat {
  std::string bytes;

  template <class T>
  Dat& number(T value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    return *this;
  }
  Dat& text(const std::string& text) {
    number(static_cast<std::int32_t>(text.size()));
    bytes += text;
    return *this;
  }
  Dat& matrix(const std::string& name, std::int32_t calls, const std::vector<float>& values) {
    text(name).number(calls).number(static_cast<std::int32_t>(values.size()));
    for (const float v : values) number(v);
    return *this;
  }
  [[nodiscard]] Importance parse() const { return Importance::parse(std::as_bytes(std::span(bytes)), "im.dat"); }
};

Dat good_dat() {
  return Dat().number(2).matrix("blk.0.attn_q.weight", 5, {5, 10, 15}).matrix("blk.1.ffn_up.weight", 0, {1, 2});
}

TEST(ImportanceDat, OfTheOlderKind) {
  for (const bool described : {false, true}) {
    Dat dat = good_dat();
    if (described) dat.number(7).text("a.txt");
    const Importance read = dat.parse();
    EXPECT_EQ(read.origin, "im.dat");
    ASSERT_EQ(read.tensors.size(), 2U);
    std::vector<float> w(3);
    EXPECT_TRUE(read.tensors.at("blk.0.attn_q.weight").read_weights(0, w));
    EXPECT_EQ(w, (std::vector<float>{1, 2, 3}));
    w.resize(2);
    EXPECT_TRUE(read.tensors.at("blk.1.ffn_up.weight").read_weights(0, w));
    EXPECT_EQ(w, (std::vector<float>{1, 2}));
    EXPECT_EQ(read.chunks, described ? 7U : 0U);
    EXPECT_EQ(read.datasets, described ? std::vector<std::string>{"a.txt"} : std::vector<std::string>());
  }
}

TEST(ImportanceDat, RefusesWhatItIsNot) {
  const auto refuse = [](const Dat& dat, std::vector<std::string> parts) {
    parts.emplace_back("im.dat: expected an importance matrix");
    expect_error(ErrorCode::malformed, parts, [&] { (void)dat.parse(); });
  };
  for (std::size_t n = 0; n < good_dat().bytes.size(); ++n) refuse({good_dat().bytes.substr(0, n)}, {"found"});
  refuse(good_dat().number(7), {"a text's name", "the file's end"});
  refuse(Dat().number(0), {"from 1 up", "found 0"});
  refuse(Dat().number(-1), {"from 0 up", "found -1"});
  refuse(Dat().number(2'000'000'000).text(std::string(64, 'x')), {"matrices up to 4", "found 2000000000"});
  refuse(Dat().number(1).number(2'000'000'000).text(std::string(64, 'x')), {"a matrix's name", "2000000000"});
  refuse(Dat().number(1).text("w").number(1).number(2'000'000'000).number(0), {"values up to 1", "2000000000"});
  refuse(Dat().number(1).matrix("w", -1, {1}), {"calls", "found -1"});
  refuse(Dat().number(1).matrix("w", 1, {}).number(0), {"values of \"w\"", "found none"});
  refuse(Dat().number(2).matrix("w", 1, {1}).matrix("w", 1, {1}), {"distinct names", "\"w\" twice"});
  for (const float bad : {-1.0F, std::numeric_limits<float>::infinity(), std::nanf("")})
    refuse(Dat().number(1).matrix("w", 1, {bad}), {"finite values of \"w\""});
}

}  // namespace
}  // namespace larch::test
