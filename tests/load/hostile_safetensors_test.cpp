// Files that lie. Each must give one sentence that names the file and, where there is one, the tensor.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <limits>

#include "core/mapped_file.hpp"
#include "load/safetensors.hpp"
#include "load/safetensors_file.hpp"
#include "support/expect_error.hpp"
#include "support/temporary_directory.hpp"

namespace larch::load {
namespace {

using test::entry;
using test::header_of;
using test::safetensors_bytes;

void refuse(const std::string& file, std::vector<std::string> parts, ErrorCode code = ErrorCode::malformed) {
  parts.emplace_back("dir/file.safetensors");
  test::expect_error(code, parts, [&] { (void)parse_header(test::as_bytes(file), "dir/file.safetensors"); });
}

/// Refuses a file with one tensor "w".
void refuse_tensor(const std::string& dtype, const std::string& shape, const std::string& offsets,
                   std::size_t data_bytes, std::vector<std::string> parts, ErrorCode code = ErrorCode::malformed) {
  parts.emplace_back("tensor \"w\"");
  refuse(safetensors_bytes(header_of({entry("w", dtype, shape, offsets)}), data_bytes), std::move(parts), code);
}

std::string good_file() {
  return safetensors_bytes(header_of({entry("a", "F32", "[2,2]", "[0,16]"), entry("b", "U8", "[3]", "[16,19]")}) + " ",
                           19);
}

TEST(HostileSafetensors, TruncatedAtEveryLength) {
  const std::string file = good_file();
  ASSERT_NO_THROW((void)parse_header(test::as_bytes(file), "f"));
  for (std::size_t n = 0; n < file.size(); ++n) refuse(file.substr(0, n), {"expected"});
}

TEST(HostileSafetensors, EveryByteChangedIsReadOrRefused) {
  const std::string good = good_file();
  for (std::size_t i = 0; i < good.size() - 19; ++i)
    for (const int change : {1, 2, 4, 8, 16, 32, 64, 128}) {
      std::string file = good;
      file[i] = static_cast<char>(file[i] ^ change);
      try {
        for (const TensorView& t : parse_header(test::as_bytes(file), "f")) {
          const auto all = test::as_bytes(file);
          ASSERT_TRUE(t.data >= all.data() && t.data + t.bytes <= all.data() + all.size());
        }
      } catch (const Error& e) {
        ASSERT_TRUE(std::string(e.what()).starts_with("f: ")) << e.what();
      }
    }
}

TEST(HostileSafetensors, HeaderLengthIsAbsurd) {
  for (const std::uint64_t length : {std::uint64_t{100}, std::uint64_t{1} << 40, std::uint64_t{1} << 63,
                                     std::numeric_limits<std::uint64_t>::max()}) {
    std::string file = safetensors_bytes("{}", 0);
    std::memcpy(file.data(), &length, sizeof length);
    refuse(file, {"header", std::to_string(length)});
  }
}

TEST(HostileSafetensors, HeaderLengthIsZero) { refuse(safetensors_bytes("", 4), {"begin with '{'"}); }

TEST(HostileSafetensors, HeaderOverTheLimitInASparseFile) {
  const test::TemporaryDirectory dir;
  const std::uint64_t length = 100'000'001;
  const auto path = dir.file("big", std::string(reinterpret_cast<const char*>(&length), 8) + "{");
  std::filesystem::resize_file(path, std::uint64_t{1} << 40);
  const auto start = std::chrono::steady_clock::now();
  const MappedFile file(path);
  test::expect_error(ErrorCode::malformed, {path.string(), "100000000", "100000001"},
                     [&] { (void)parse_header(file.bytes(), path.string()); });
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
}

TEST(HostileSafetensors, ASparseHeaderOfTheLargestSize) {
  const test::TemporaryDirectory dir;
  const std::uint64_t length = 100'000'000;
  const auto path = dir.file("big", std::string(reinterpret_cast<const char*>(&length), 8) + "{");
  std::filesystem::resize_file(path, std::uint64_t{1} << 40);
  const auto start = std::chrono::steady_clock::now();
  const MappedFile file(path);
  test::expect_error(ErrorCode::malformed, {path.string(), "NUL"},
                     [&] { (void)parse_header(file.bytes(), path.string()); });
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
}

TEST(HostileSafetensors, HeaderIsNotAnObject) {
  refuse(safetensors_bytes("[]", 0), {"begin with '{'"});
  refuse(safetensors_bytes(" {}", 0), {"begin with '{'"});
  refuse(safetensors_bytes("null", 0), {"begin with '{'"});
}

TEST(HostileSafetensors, HeaderIsNotJson) {
  refuse(safetensors_bytes("{]", 0), {"expected JSON"});
  refuse(safetensors_bytes("{} x", 0), {"expected JSON"});
  refuse(safetensors_bytes(std::string("{}\0", 3), 0), {"NUL"});
}

TEST(HostileSafetensors, HeaderIsNotUtf8) {
  refuse(safetensors_bytes(header_of({entry("\xff", "U8", "[1]", "[0,1]")}), 1), {"expected JSON"});
}

TEST(HostileSafetensors, HeaderIsDeep) {
  refuse(safetensors_bytes("{\"a\":" + std::string(1'000'000, '['), 0), {"64 deep"});
}

TEST(HostileSafetensors, MetadataIsNotStrings) {
  refuse(safetensors_bytes(R"({"__metadata__":{"a":1}})", 0), {"__metadata__", "\"a\"", "found 1"});
  refuse(safetensors_bytes(R"({"__metadata__":[]})", 0), {"__metadata__", "array"});
}

TEST(HostileSafetensors, EntryIsNotAnObject) {
  refuse(safetensors_bytes(R"({"w":3})", 0), {"tensor \"w\"", "found 3"});
  refuse(safetensors_bytes(R"({"w":[1]})", 0), {"tensor \"w\"", "an array"});
}

TEST(HostileSafetensors, EntryLacksAField) {
  refuse(safetensors_bytes(R"({"w":{"shape":[1],"data_offsets":[0,1]}})", 1), {"tensor \"w\"", "\"dtype\""});
  refuse(safetensors_bytes(R"({"w":{"dtype":"U8","data_offsets":[0,1]}})", 1), {"tensor \"w\"", "\"shape\""});
  refuse(safetensors_bytes(R"({"w":{"dtype":"U8","shape":[1]}})", 1), {"tensor \"w\"", "\"data_offsets\""});
}

TEST(HostileSafetensors, UnknownType) {
  refuse_tensor("F4_SECRET", "[1]", "[0,1]", 1, {"F4_SECRET"}, ErrorCode::unsupported);
  refuse_tensor("f32", "[1]", "[0,4]", 4, {"f32"}, ErrorCode::unsupported);
  refuse(safetensors_bytes(R"({"w":{"dtype":4,"shape":[1],"data_offsets":[0,1]}})", 1), {"tensor \"w\"", "found 4"});
}

TEST(HostileSafetensors, ZeroDimensionWithBytes) {
  refuse_tensor("F32", "[4,0]", "[0,4]", 4, {"0 bytes", "F32 [4, 0]", "[0, 4]"});
}
TEST(HostileSafetensors, NegativeDimension) { refuse_tensor("U8", "[-1]", "[0,1]", 1, {"shape", "found -1"}); }
TEST(HostileSafetensors, FractionalDimension) { refuse_tensor("U8", "[1.5]", "[0,1]", 1, {"shape", "found 1.5"}); }
TEST(HostileSafetensors, DimensionThatIsNoNumber) { refuse_tensor("U8", R"(["1"])", "[0,1]", 1, {"shape", "\"1\""}); }
TEST(HostileSafetensors, ShapeThatIsNoArray) { refuse_tensor("U8", "1", "[0,1]", 1, {"shape", "found 1"}); }

TEST(HostileSafetensors, ShapeWhoseProductOverflows) {
  refuse_tensor("U8", "[4294967296,4294967296]", "[0,0]", 0, {"2^64", "4294967296"});
  refuse_tensor("F32", "[4611686018427387904]", "[0,0]", 0, {"2^64", "4611686018427387904"});
  // 2^64 + 4 elements would wrap to 4.
  refuse_tensor("U8", "[4,4611686018427387905]", "[0,4]", 4, {"2^64"});
  refuse_tensor("U8", "[18446744073709551616]", "[0,0]", 0, {"shape"});
}

TEST(HostileSafetensors, WrongSize) {
  refuse_tensor("F32", "[2,2]", "[0,15]", 15, {"16 bytes", "F32 [2, 2]", "[0, 15]"});
  refuse_tensor("F32", "[2,2]", "[0,17]", 17, {"16 bytes", "[0, 17]"});
}

TEST(HostileSafetensors, OffsetsBeyondTheFile) {
  refuse_tensor("U8", "[4]", "[0,4]", 3, {"3 bytes of data", "[0, 4]"});
  refuse_tensor("U8", "[4]", "[18446744073709551612,18446744073709551615]", 3, {"3 bytes of data"});
}

TEST(HostileSafetensors, OffsetsBackwards) {
  refuse_tensor("U8", "[4]", "[4,0]", 4, {"data_offsets within", "[4, 0]"});
  // 0 - 4 wraps to the very size.
  refuse_tensor("U8", "[18446744073709551612]", "[4,0]", 4, {"data_offsets within", "[4, 0]"});
}

TEST(HostileSafetensors, OffsetsThatAreNoPair) {
  for (const char* offsets : {"[0]", "[0,4,8]", "[0,-4]", "[0,4.0]", "[0,\"4\"]", "{}", "4", "[[0],[4]]"})
    refuse_tensor("U8", "[4]", offsets, 4, {"data_offsets", "two non-negative integers"});
}

TEST(HostileSafetensors, Overlap) {
  refuse(safetensors_bytes(header_of({entry("a", "U8", "[4]", "[0,4]"), entry("b", "U8", "[4]", "[2,6]")}), 6),
         {"tensor \"b\"", "offset 4", "found 2"});
}

TEST(HostileSafetensors, TwoTensorsInOnePlace) {
  refuse(safetensors_bytes(header_of({entry("a", "U8", "[4]", "[0,4]"), entry("b", "U8", "[4]", "[0,4]")}), 4),
         {"tensor", "offset 4", "found 0"});
}

TEST(HostileSafetensors, Hole) {
  refuse(safetensors_bytes(header_of({entry("a", "U8", "[4]", "[0,4]"), entry("b", "U8", "[4]", "[5,9]")}), 9),
         {"tensor \"b\"", "offset 4", "found 5"});
  refuse_tensor("U8", "[4]", "[1,5]", 5, {"offset 0", "found 1"});
}

TEST(HostileSafetensors, DataBehindTheLastTensor) {
  refuse(safetensors_bytes(header_of({entry("w", "U8", "[4]", "[0,4]")}), 5), {"4 bytes of data", "found 5"});
  refuse(safetensors_bytes("{}", 1), {"0 bytes of data", "found 1"});
}

TEST(HostileSafetensors, DuplicateName) {
  refuse(safetensors_bytes(header_of({entry("w", "U8", "[4]", "[0,4]"), entry("w", "U8", "[4]", "[4,8]")}), 8),
         {"distinct keys", "\"w\""});
}

TEST(HostileSafetensors, NamesReachMessagesCleanAndShort) {
  refuse(safetensors_bytes(header_of({entry("\\u001b[2J\\n" + std::string(100'000, 'x'), "U8", "[1]", "[0,0]")}), 0),
         {"\"?[2J?xxx", "..."});
}

}  // namespace
}  // namespace larch::load
