// Tensors that are copied as they are stored are checked as those that are converted.
#include <gtest/gtest.h>

#include <vector>

#include "core/mapped_file.hpp"
#include "larch/larch.hpp"
#include "load/checkpoint.hpp"
#include "load/gguf/gguf.hpp"
#include "quant/format.hpp"
#include "support/expect_error.hpp"
#include "support/golden.hpp"
#include "support/overwrite.hpp"
#include "support/temporary_directory.hpp"

namespace larch::test {
namespace {

namespace fs = std::filesystem;

/// A tensor in a GGUF file, and where.
struct Place {
  std::string name;
  DType dtype = DType::f32;
  std::uint64_t begin = 0, bytes = 0;
};

/// The first matrices with rows of whole blocks of any type.
std::vector<Place> matrices(const fs::path& gguf, std::size_t count) {
  const MappedFile file(gguf);
  std::vector<Place> places;
  for (const TensorView& t : load::parse_gguf(file.bytes(), gguf.string()).tensors)
    if (t.name.starts_with("blk.") && t.shape.size() > 1 && t.shape.back() % 256 == 0 && places.size() < count &&
        t.name.find("ffn_gate_inp") == std::string::npos)
      places.push_back({t.name, t.dtype, static_cast<std::uint64_t>(t.data - file.bytes().data()), t.bytes});
  return places;
}

TEST(Copy, OfWeightsThatAreNotFiniteIsRefusedInEveryType) {
  const TemporaryDirectory dir;
  const fs::path source = dir / "source.gguf", target = dir / "target.gguf";
  std::vector<DType> types;
  for (const quant::Format& f : quant::formats)
    if (f.dtype != DType::f8_e4m3) types.push_back(f.dtype);
  QuantizeOptions options{.mix = Mix::bf16, .threads = 1};
  quantize(demo_dir(), source, options);
  const std::vector<Place> plain = matrices(source, types.size());
  ASSERT_EQ(plain.size(), types.size());
  for (std::size_t i = 0; i < types.size(); ++i)
    options.tensor_types.push_back({"^" + plain[i].name + "$", std::string(name(types[i]))});
  options.overwrite = true;
  quantize(demo_dir(), source, options);
  const std::vector<Place> typed = matrices(source, types.size());
  for (std::size_t i = 0; i < types.size(); ++i) {
    ASSERT_EQ(typed[i].dtype, types[i]) << typed[i].name;
    const std::size_t block = info(types[i]).block_bytes;
    const std::vector<std::byte> ones(block, std::byte{0xff});  // NaN in every number, and in every scale of a block
    std::vector<std::byte> before(block);
    std::fstream file(source, std::ios::in | std::ios::out | std::ios::binary);
    const auto last = static_cast<std::streamoff>(typed[i].begin + typed[i].bytes - block);
    file.seekg(last).read(reinterpret_cast<char*>(before.data()), static_cast<std::streamsize>(block));
    file.seekp(last).write(reinterpret_cast<const char*>(ones.data()), static_cast<std::streamsize>(block)).flush();
    expect_error(ErrorCode::malformed, {"source.gguf", typed[i].name, "finite", std::string(name(types[i]))},
                 [&] { quantize(source, target, options); });
    EXPECT_FALSE(fs::exists(target));
    file.seekp(last).write(reinterpret_cast<const char*>(before.data()), static_cast<std::streamsize>(block)).flush();
  }
  EXPECT_NO_THROW(quantize(source, target, options));
}

TEST(Copy, FromADirectoryIsCheckedToo) {
  const TemporaryDirectory dir;
  const fs::path source = dir / "hf";
  copy_writable(fixture_dir("v2_lite_bf16"), source);
  const std::string name = "model.layers.0.self_attn.o_proj.weight";
  const load::Checkpoint checkpoint = load::Checkpoint::open(source);
  overwrite(checkpoint.tensors().at(name).file, name, 34, std::uint16_t{0x7f80});
  expect_error(ErrorCode::malformed, {"blk.0.attn_output.weight", "finite", "BF16"},
               [&] { quantize(source, dir / "m.gguf", {.mix = Mix::bf16}); });
  EXPECT_FALSE(fs::exists(dir / "m.gguf"));
  expect_error(ErrorCode::malformed, {"blk.0.attn_output.weight", "finite", "BF16"},
               [&] { (void)Model::load(source, {.weights = Mix::bf16}); });
}

}  // namespace
}  // namespace larch::test
