// GGUF files that lie. Each must give one sentence that names the file and, where there is one, the key or the tensor.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <limits>

#include "core/mapped_file.hpp"
#include "load/gguf/gguf.hpp"
#include "load/gguf/gguf_file.hpp"
#include "support/expect_error.hpp"
#include "support/temporary_directory.hpp"

namespace larch::load {
namespace {

using test::GgufBytes;

constexpr std::uint64_t huge = std::numeric_limits<std::uint64_t>::max();

void refuse(const GgufBytes& file, std::vector<std::string> parts, ErrorCode code = ErrorCode::malformed) {
  parts.emplace_back("dir/file.gguf");
  test::expect_error(code, parts, [&] { (void)parse_gguf(file.span(), "dir/file.gguf"); });
}

/// A file with one key of this type; the value is appended by the caller.
GgufBytes one_key(std::uint32_t type) { return GgufBytes().header(0, 1).key("the.key", type); }

/// A file with one tensor "w" and `data` bytes of data.
GgufBytes one_tensor(const std::vector<std::uint64_t>& dimensions, std::uint32_t type, std::uint64_t offset,
                     std::size_t data) {
  return GgufBytes().header(1, 0).tensor("w", dimensions, type, offset).data(data);
}

GgufBytes good() {
  GgufBytes file;
  file.header(2, 4).key("a", 9).array(8, 2).text("x").text("yz").key("b", 4).number(std::uint32_t{1});
  file.key("c", 9).array(7, 3).number(true).number(false).number(true).key("d", 12).number(0.5);
  return file.tensor("w", {4, 2}, 0, 0).tensor("q", {32}, 2, 32).data(50);
}

TEST(HostileGguf, TruncatedAtEveryLength) {
  const GgufBytes file = good();
  ASSERT_NO_THROW((void)parse_gguf(file.span(), "f"));
  for (std::size_t n = 0; n < file.bytes.size(); ++n) {
    GgufBytes cut = file;
    cut.bytes.resize(n);
    refuse(cut, {"expected"});
  }
}

TEST(HostileGguf, EveryByteChangedIsReadOrRefused) {
  const GgufBytes original = good();
  for (std::size_t i = 0; i < original.bytes.size() - 50; ++i)
    for (const int change : {1, 2, 4, 8, 16, 32, 64, 128}) {
      GgufBytes file = original;
      file.bytes[i] = static_cast<char>(file.bytes[i] ^ change);
      const auto all = file.span();
      try {
        for (const TensorView& t : parse_gguf(all, "f").tensors)
          ASSERT_TRUE(t.data >= all.data() && t.data + t.bytes <= all.data() + all.size());
      } catch (const Error& e) {
        ASSERT_TRUE(std::string(e.what()).starts_with("f: ")) << e.what();
      }
    }
}

TEST(HostileGguf, MagicAndVersion) {
  GgufBytes file = good();
  file.bytes[0] = 'X';
  refuse(file, {"begins with GGUF", "\"XGUF\""});
  for (const std::uint32_t version : {0U, 1U, 4U})
    refuse(GgufBytes().header(0, 0, version), {"version 2 or 3", "found " + std::to_string(version)},
           ErrorCode::unsupported);
  refuse(GgufBytes().header(0, 0, 3U << 24), {"little-endian", "big-endian"}, ErrorCode::unsupported);
}

TEST(HostileGguf, Counts) {
  refuse(GgufBytes().header(huge, 0), {"tensors", "found 18446744073709551615"});
  refuse(GgufBytes().header(0, huge), {"keys", "found 18446744073709551615"});
  refuse(GgufBytes().header(1, 0), {"at most 0 tensors", "found 1"});
  refuse(GgufBytes().header(0, 1), {"at most 0 keys", "found 1"});
}

TEST(HostileGguf, Lengths) {
  refuse(GgufBytes().header(0, 1).number(huge).number(0), {"a key of at most 65536 bytes", "18446744073709551615"});
  refuse(GgufBytes().header(0, 1).number(std::uint64_t{100}).number(0), {"a key of 100 bytes", "end after 4"});
  refuse(one_key(8).number(huge), {"a string of 18446744073709551615 bytes", "file's end"});
  refuse(one_key(9).array(4, huge), {"key \"the.key\"", "at most 0 elements", "18446744073709551615"});
  refuse(one_key(9).array(8, 3).text("a").text("b").number(0), {"at most 2 elements", "found 3"});
  refuse(one_key(9).array(8, 2).text("a").number(huge), {"a string of 18446744073709551615 bytes"});
  GgufBytes file = GgufBytes().header(1, 0).number(huge);
  refuse(file.data(64), {"tensor's name", "at most 65536"});
}

TEST(HostileGguf, Values) {
  refuse(one_key(13).number(huge), {"\"the.key\"", "type from 0 to 12", "found 13"});
  refuse(one_key(9).array(13, 1).number(huge), {"\"the.key\"", "type from 0 to 12", "found 13"});
  refuse(one_key(9).array(9, 1).array(4, 0), {"\"the.key\"", "nested arrays"}, ErrorCode::unsupported);
  refuse(one_key(7).number(std::uint8_t{2}), {"\"the.key\"", "0 or 1", "found 2"});
  GgufBytes twice = GgufBytes().header(0, 2).key("k", 0).number(std::uint8_t{1}).key("k", 0).number(std::uint8_t{1});
  refuse(twice, {"\"k\"", "distinct keys"});
}

TEST(HostileGguf, Alignment) {
  const auto with = [](std::uint32_t alignment) {
    return GgufBytes().header(0, 1).key("general.alignment", 4).number(alignment);
  };
  for (const std::uint32_t alignment : {0U, 3U, 48U, 1U << 21, std::numeric_limits<std::uint32_t>::max()})
    refuse(with(alignment), {"general.alignment", "power of two", "found " + std::to_string(alignment)});
  refuse(GgufBytes().header(0, 1).key("general.alignment", 10).number(std::uint64_t{32}),
         {"general.alignment", "uint32", "found uint64"});
}

TEST(HostileGguf, Dimensions) {
  refuse(one_tensor({}, 0, 0, 64), {"tensor \"w\"", "1 to 4 dimensions", "found 0"});
  refuse(one_tensor({1, 1, 1, 1, 1}, 0, 0, 64), {"tensor \"w\"", "1 to 4 dimensions", "found 5"});
  refuse(one_tensor({huge, 2}, 0, 0, 64), {"tensor \"w\"", "2^64"});
  refuse(one_tensor({1ULL << 62}, 0, 0, 64), {"tensor \"w\"", "2^64"});
  refuse(one_tensor({1ULL << 32, 1ULL << 32}, 24, 0, 64), {"tensor \"w\"", "2^64"});
  refuse(one_tensor({31}, 2, 0, 64), {"tensor \"w\"", "whole blocks of 32", "Q4_0 [31]"});
  refuse(one_tensor({128, 2}, 12, 0, 256), {"tensor \"w\"", "whole blocks of 256", "Q4_K [2, 128]"});
}

TEST(HostileGguf, TypesThatLarchDoesNotHave) {
  const std::pair<std::uint32_t, std::string> types[] = {
      {16, "IQ2_XXS (type 16)"},
      {21, "IQ3_S (type 21)"},
      {15, "Q8_K (type 15)"},
      {34, "TQ1_0 (type 34)"},
      {39, "MXFP4 (type 39)"},
      {4711, "type 4711"},
      {std::numeric_limits<std::uint32_t>::max(), "type 4294967295"}};
  for (const auto& [type, name] : types)
    refuse(one_tensor({256}, type, 0, 256), {"tensor \"w\"", "type that Larch knows", "found " + name},
           ErrorCode::unsupported);
}

TEST(HostileGguf, Offsets) {
  refuse(one_tensor({4}, 0, 16, 64), {"tensor \"w\"", "multiple of 32", "found 16"});
  refuse(one_tensor({4}, 0, 64, 64), {"tensor \"w\"", "16 bytes at offset 64", "beyond its end"});
  refuse(one_tensor({4}, 0, huge - 31, 64), {"tensor \"w\"", "beyond its end"});
  refuse(one_tensor({1ULL << 61}, 0, 1ULL << 63, 64), {"tensor \"w\"", "beyond its end"});
  refuse(one_tensor({17}, 0, 0, 64), {"tensor \"w\"", "68 bytes", "beyond its end"});
}

TEST(HostileGguf, TensorsThatShareBytes) {
  GgufBytes file = GgufBytes().header(2, 0).tensor("a", {16}, 0, 0).tensor("b", {8}, 0, 32).data(64);
  refuse(file, {"tensor \"b\"", "bytes of its own", "tensor \"a\""});
  file = GgufBytes().header(2, 0).tensor("a", {8}, 0, 32).tensor("b", {8}, 0, 32).data(64);
  refuse(file, {"bytes of its own"});
}

TEST(HostileGguf, TensorsOfOneName) {
  refuse(GgufBytes().header(2, 0).tensor("a", {8}, 0, 0).tensor("a", {8}, 0, 32).data(64),
         {"tensor \"a\"", "distinct names"});
}

TEST(HostileGguf, ControlCharactersStayInTheFile) {
  refuse(GgufBytes().header(1, 0).tensor(std::string("\x1b[31m\n", 6), {huge}, 0, 0).data(64), {"tensor \"?[31m?\""});
}

/// A terabyte without contents: lengths that such a file could hold are refused before memory is taken for them.
TEST(HostileGguf, ALieIsRefusedAtOnce) {
  const test::TemporaryDirectory dir;
  const GgufBytes lies[] = {GgufBytes().header(1U << 20, 0),   GgufBytes().header(huge, huge),
                            GgufBytes().header(1ULL << 40, 1), one_key(9).array(8, 1ULL << 36),
                            one_key(9).array(0, 1ULL << 39),   one_key(9).array(8, 1U << 24)};
  int i = 0;
  for (const GgufBytes& lie : lies) {
    const auto path = dir.file(std::to_string(i++), lie.bytes);
    std::filesystem::resize_file(path, 1ULL << 40);
    const MappedFile file(path);
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_THROW((void)parse_gguf(file.bytes(), "f"), Error);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1)) << i;
  }
}

}  // namespace
}  // namespace larch::load
