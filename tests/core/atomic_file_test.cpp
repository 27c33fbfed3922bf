#include "core/atomic_file.hpp"

#include <gtest/gtest.h>

#include <iterator>
#include <string>

#include "core/mapped_file.hpp"
#include "support/expect_error.hpp"
#include "support/temporary_directory.hpp"

namespace larch {
namespace {

std::span<const std::byte> bytes(const std::string& text) { return std::as_bytes(std::span(text)); }

auto files_in(const test::TemporaryDirectory& dir) {
  return std::distance(std::filesystem::directory_iterator(dir.path()), {});
}

TEST(AtomicFile, AppearsWithCommit) {
  const test::TemporaryDirectory dir;
  AtomicFile file(dir / "a");
  file.write(bytes("one "));
  file.write(bytes("two"));
  EXPECT_FALSE(std::filesystem::exists(dir / "a"));
  file.commit();
  EXPECT_EQ(read_text_file(dir / "a", 100), "one two");
  EXPECT_EQ(files_in(dir), 1);
}

TEST(AtomicFile, ReplacesWhatWasThere) {
  const test::TemporaryDirectory dir;
  AtomicFile file(dir.file("a", "before"));
  file.write(bytes("after"));
  EXPECT_EQ(read_text_file(dir / "a", 100), "before");
  file.commit();
  EXPECT_EQ(read_text_file(dir / "a", 100), "after");
}

TEST(AtomicFile, LeavesNothingWithoutCommit) {
  const test::TemporaryDirectory dir;
  {
    AtomicFile file(dir.file("a", "before"));
    file.write(bytes("half"));
  }
  EXPECT_EQ(read_text_file(dir / "a", 100), "before");
  EXPECT_EQ(files_in(dir), 1);
}

TEST(AtomicFile, TwoWritersDoNotMeet) {
  const test::TemporaryDirectory dir;
  AtomicFile a(dir / "f");
  AtomicFile b(dir / "f");
  a.write(bytes("a"));
  b.write(bytes("b"));
  b.commit();
  a.commit();
  EXPECT_EQ(read_text_file(dir / "f", 100), "a");
}

TEST(AtomicFile, NamesAFileThatCannotBeWritten) {
  const test::TemporaryDirectory dir;
  const std::string path = (dir / "missing/a").string();
  test::expect_error(ErrorCode::io, {path, "cannot create"}, [&] { AtomicFile file(path); });
}

}  // namespace
}  // namespace larch
