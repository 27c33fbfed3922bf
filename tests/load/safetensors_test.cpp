#include "load/safetensors.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <numeric>

#include "core/mapped_file.hpp"
#include "load/safetensors_file.hpp"
#include "support/expect_error.hpp"
#include "support/temporary_directory.hpp"

namespace larch::load {
namespace {

using test::entry;
using test::header_of;
using test::safetensors_bytes;

template <class T>
TensorView view_of(const std::string& name, DType dtype, std::vector<std::uint64_t> shape, const std::vector<T>& v) {
  return {name, dtype, std::move(shape), std::as_bytes(std::span(v)).data(), v.size() * sizeof(T), "memory"};
}

TEST(Safetensors, ReadsTensorsInTheOrderOfTheirData) {
  const std::string file =
      safetensors_bytes(header_of({entry("a", "BF16", "[2,3]", "[4,16]"), entry("z", "F32", "[]", "[0,4]"),
                                   R"("__metadata__":{"format":"pt"})"}) +
                            "   ",
                        16);
  const auto tensors = parse_header(test::as_bytes(file), "f");
  ASSERT_EQ(tensors.size(), 2U);
  EXPECT_EQ(tensors[0].name, "z");
  EXPECT_EQ(describe(tensors[0]), "F32 []");
  EXPECT_EQ(tensors[0].bytes, 4U);
  EXPECT_EQ(tensors[1].name, "a");
  EXPECT_EQ(describe(tensors[1]), "BF16 [2, 3]");
  EXPECT_EQ(tensors[1].bytes, 12U);
  EXPECT_EQ(tensors[1].file, "f");
  const auto* data = test::as_bytes(file).data() + file.size() - 16;
  EXPECT_EQ(tensors[0].data, data);
  EXPECT_EQ(tensors[1].data, data + 4);
}

TEST(Safetensors, AFileWithoutTensors) {
  EXPECT_TRUE(parse_header(test::as_bytes(safetensors_bytes("{}", 0)), "f").empty());
}

TEST(Safetensors, KnowsEveryTypeOfSingleValues) {
  for (std::size_t i = 0; i < dtype_count; ++i) {
    const auto dtype = static_cast<DType>(i);
    if (info(dtype).block_values > 1) {
      const std::string file = safetensors_bytes(header_of({entry("t", std::string(name(dtype)), "[3]", "[0,3]")}), 3);
      EXPECT_THROW((void)parse_header(test::as_bytes(file), "f"), Error);
      continue;
    }
    const std::size_t size = bytes_of(dtype, 3);
    const std::string file =
        safetensors_bytes(header_of({entry("t", std::string(name(dtype)), "[3]", describe({0, size}))}), size);
    EXPECT_EQ(parse_header(test::as_bytes(file), "f").at(0).dtype, dtype);
  }
}

TEST(Safetensors, ReadsTheDemoModel) {
  const std::string path = LARCH_DEMO_MODEL "/model-00001-of-000002.safetensors";
  const MappedFile file(path);
  const auto tensors = parse_header(file.bytes(), path);
  const auto embed = std::ranges::find(tensors, "model.embed_tokens.weight", &TensorView::name);
  ASSERT_NE(embed, tensors.end());
  EXPECT_EQ(describe(*embed), "BF16 [1280, 256]");
  EXPECT_EQ(tensors.back().data + tensors.back().bytes, file.bytes().data() + file.bytes().size());
}

TEST(SafetensorsWriter, ReadsBackWhatItWrote) {
  const test::TemporaryDirectory dir;
  std::vector<float> floats(15);
  std::iota(floats.begin(), floats.end(), 0.5F);
  const std::vector<std::int64_t> ids{7, -1, 1LL << 40};
  const std::vector<std::uint8_t> odd{1, 2, 3};
  const std::vector<TensorView> written{view_of("logits", DType::f32, {5, 3}, floats),
                                        view_of("odd", DType::u8, {3}, odd),
                                        view_of("input_ids \xe2\x82\xac\n", DType::i64, {3}, ids)};
  write_safetensors(dir / "out.safetensors", written);

  const MappedFile file(dir / "out.safetensors");
  std::map<std::string, TensorView> read;
  for (auto& t : parse_header(file.bytes(), "out")) read[t.name] = t;
  ASSERT_EQ(read.size(), written.size());
  for (const TensorView& w : written) {
    const TensorView& r = read[w.name];
    EXPECT_EQ(describe(r), describe(w));
    ASSERT_EQ(r.bytes, w.bytes);
    EXPECT_EQ(std::memcmp(r.data, w.data, w.bytes), 0);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(r.data) % info(r.dtype).block_bytes, 0U) << w.name;
  }
}

TEST(SafetensorsWriter, WritesAnEmptyFile) {
  const test::TemporaryDirectory dir;
  write_safetensors(dir / "out", {});
  EXPECT_TRUE(parse_header(MappedFile(dir / "out").bytes(), "out").empty());
}

TEST(SafetensorsWriter, RefusesWhatItCouldNotReadBack) {
  const test::TemporaryDirectory dir;
  const std::string path = (dir / "out").string();
  const std::vector<float> v(6);
  const auto refuse = [&](const std::vector<TensorView>& tensors, const std::string& part) {
    test::expect_error(ErrorCode::invalid_argument, {path, part}, [&] { write_safetensors(path, tensors); });
    EXPECT_FALSE(std::filesystem::exists(path));
  };
  const TensorView good = view_of("good", DType::f32, {6}, v);
  refuse({good, good}, "\"good\"");
  refuse({view_of("__metadata__", DType::f32, {6}, v)}, "__metadata__");
  refuse({view_of("short", DType::f32, {7}, v)}, "\"short\"");
  refuse({view_of("huge", DType::f32, {1ULL << 62, 4}, v)}, "\"huge\"");
  refuse({view_of("zero", DType::f32, {0}, std::vector<float>())}, "\"zero\"");
  refuse({view_of("bad\xff", DType::f32, {6}, v)}, "UTF-8");
}

TEST(SafetensorsWriter, NamesAFileThatCannotBeWritten) {
  const test::TemporaryDirectory dir;
  const std::string path = (dir / "missing/out").string();
  test::expect_error(ErrorCode::io, {path}, [&] { write_safetensors(path, {}); });
}

}  // namespace
}  // namespace larch::load
