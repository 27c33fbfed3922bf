#include "core/mapped_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstring>
#include <string>
#include <utility>

#include "support/expect_error.hpp"
#include "support/process_memory.hpp"
#include "support/temporary_directory.hpp"

namespace larch {
namespace {

std::string text_of(const MappedFile& file) {
  return {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()};
}

TEST(MappedFile, ShowsTheContent) {
  const test::TemporaryDirectory dir;
  const MappedFile file(dir.file("a", "hello"));
  EXPECT_EQ(text_of(file), "hello");
}

TEST(MappedFile, AnEmptyFileIsAnEmptySpan) {
  const test::TemporaryDirectory dir;
  EXPECT_TRUE(MappedFile(dir.file("a", "")).bytes().empty());
}

TEST(MappedFile, MovesWithItsMapping) {
  const test::TemporaryDirectory dir;
  MappedFile a(dir.file("a", "first"));
  MappedFile b(dir.file("b", "second"));
  const auto* place = a.bytes().data();
  b = std::move(a);
  EXPECT_EQ(text_of(b), "first");
  EXPECT_EQ(b.bytes().data(), place);
  MappedFile c(std::move(b));
  EXPECT_EQ(text_of(c), "first");
  EXPECT_TRUE(b.bytes().empty());  // NOLINT: the state after a move is what is tested
}

TEST(MappedFile, ReleasesMemoryAndKeepsTheContent) {
  std::string text(std::size_t{8} << 20, 'x');
  for (std::size_t i = 0; i < text.size(); i += 1000) text[i] = static_cast<char>(i / 1000);
  const test::TemporaryDirectory dir;
  const MappedFile file(dir.file("a", text));
  EXPECT_TRUE(text_of(file) == text);
  const std::size_t before = test::ProcessMemory::now().of_files;
  file.release(file.bytes().subspan(5000, 3));  // no whole page
  file.release(file.bytes().subspan(100, text.size() - 200));
  EXPECT_LT(test::ProcessMemory::now().of_files + (256U << 10U), before);
  EXPECT_TRUE(text_of(file) == text);
}

TEST(MappedFile, OutlivesTheFilesName) {
  const test::TemporaryDirectory dir;
  const auto path = dir.file("a", "still here");
  const MappedFile file(path);
  std::filesystem::remove(path);
  EXPECT_EQ(text_of(file), "still here");
}

TEST(MappedFile, RefusesWhatIsNoFile) {
  const test::TemporaryDirectory dir;
  const std::string missing = (dir / "missing").string();
  test::expect_error(ErrorCode::io, {missing, "cannot open"}, [&] { MappedFile f(missing); });
  test::expect_error(ErrorCode::io, {dir.path().string(), "regular file"}, [&] { MappedFile f(dir.path()); });
  const std::string pipe = (dir / "pipe").string();
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  test::expect_error(ErrorCode::io, {pipe, "regular file"}, [&] { MappedFile f(pipe); });  // and does not wait
}

// ---- Fetched

TEST(FetchedFile, HoldsWhatWasFetchedUntilItIsReleased) {
  std::string text(std::size_t{8} << 20, 'x');
  for (std::size_t i = 0; i < text.size(); i += 1000) text[i] = static_cast<char>(i / 1000);
  const test::TemporaryDirectory dir;
  const MappedFile file(dir.file("a", text), Access::fetched);
  file.fetch(file.bytes().subspan(5001, 3));
  EXPECT_EQ(std::memcmp(file.bytes().data() + 5001, text.data() + 5001, 3), 0);
  file.fetch(file.bytes().subspan(5004, text.size() - 5004));
  EXPECT_EQ(std::memcmp(file.bytes().data() + 5001, text.data() + 5001, text.size() - 5001), 0);
  const std::size_t before = test::ProcessMemory::now().own;
  file.release(file.bytes().subspan(100, text.size() - 200));
  EXPECT_LT(test::ProcessMemory::now().own + (4U << 20U), before);
  file.fetch(file.bytes());
  EXPECT_TRUE(text_of(file) == text);
}

TEST(FetchedFile, IsAnErrorWhereTheFileWasCutShort) {
  const test::TemporaryDirectory dir;
  const auto path = dir.file("a", std::string(20'000, 'x'));
  MappedFile moved(path, Access::fetched);
  const MappedFile file(std::move(moved));
  std::filesystem::resize_file(path, 10'000);
  file.fetch(file.bytes().first(10'000));
  test::expect_error(ErrorCode::io, {path.string(), "offset 10000", "cut short"},
                     [&] { file.fetch(file.bytes().subspan(9'000, 2'000)); });
  EXPECT_EQ(file.bytes()[9'999], std::byte{'x'});
}

TEST(FetchedFile, OfNothingIsEmpty) {
  const test::TemporaryDirectory dir;
  const MappedFile file(dir.file("a", ""), Access::fetched);
  EXPECT_TRUE(file.bytes().empty());
  EXPECT_NO_THROW(file.fetch(file.bytes()));
}

TEST(FileReader, ReadsAnyPartOfAFile) {
  const test::TemporaryDirectory dir;
  const auto path = dir.file("a", "hello");
  const FileReader file(path);
  EXPECT_EQ(file.size(), 5U);
  std::string part(3, ' ');
  file.read(1, std::as_writable_bytes(std::span(part)));
  EXPECT_EQ(part, "ell");
  file.read(5, {});
  test::expect_error(ErrorCode::io, {path.string(), "1 more bytes at offset 5"},
                     [&] { file.read(3, std::as_writable_bytes(std::span(part))); });
}

TEST(ReadTextFile, KeepsToTheLimit) {
  const test::TemporaryDirectory dir;
  const auto path = dir.file("a", "12345");
  EXPECT_EQ(read_text_file(path, 5), "12345");
  test::expect_error(ErrorCode::malformed, {path.string(), "at most 4", "found 5"},
                     [&] { (void)read_text_file(path, 4); });
  test::expect_error(ErrorCode::io, {"missing"}, [&] { (void)read_text_file(dir / "missing", 5); });
}

}  // namespace
}  // namespace larch
