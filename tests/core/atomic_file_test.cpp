#include "core/atomic_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "core/mapped_file.hpp"
#include "support/expect_error.hpp"
#include "support/privileges.hpp"
#include "support/temporary_directory.hpp"

namespace larch {
namespace {

namespace fs = std::filesystem;

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

// ---- Names

TEST(AtomicFile, IsNotInTheWayOfWhatAKilledProcessLeft) {
  const test::TemporaryDirectory dir;
  for (int i = 0; i < 100; ++i)  // a process of the same number, as in a container
    std::ofstream(dir / ("a.tmp-" + std::to_string(::getpid()) + "-" + std::to_string(i))) << "left";
  EXPECT_NO_THROW(AtomicFile(dir / "a").commit());
  // What two of them write at the same time has names of its own: no number counts up.
  const AtomicFile one(dir / "b"), two(dir / "b");
  EXPECT_EQ(files_in(dir), 103);
}

TEST(AtomicFile, TakesTheLongestNames) {
  const test::TemporaryDirectory dir;
  const std::string longest(255, 'x'), longer(256, 'x');
  AtomicFile(dir / longest).commit();
  EXPECT_TRUE(fs::exists(dir / longest));
  test::expect_error(ErrorCode::io, {longer, "too long"}, [&] { AtomicFile file(dir / longer); });
}

TEST(AtomicFile, RefusesWhatIsNoFile) {
  const test::TemporaryDirectory dir;
  const std::string pipe = (dir / "pipe").string(), socket = (dir / "socket").string(), folder = (dir / "d").string();
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  ASSERT_EQ(::mknod(socket.c_str(), S_IFSOCK | 0600, 0), 0);
  fs::create_directory(folder);
  fs::create_symlink("pipe", dir / "link");
  const std::vector<std::pair<std::string, std::string>> all{{pipe, "a pipe"},
                                                             {socket, "a socket"},
                                                             {folder, "a directory"},
                                                             {folder + "/", "a directory"},
                                                             {dir / "link", "a pipe"},
                                                             {"/dev/null", "a device"},
                                                             {"/dev/full", "a device"},
                                                             {"/dev/stdout", "an open file's"},
                                                             {"/dev/fd/1", "an open file's"},
                                                             {dir / "d/..", "a directory"},
                                                             {"", "a directory"}};
  for (const auto& [path, found] : all) {
    SCOPED_TRACE(path);
    test::expect_error(ErrorCode::io, {path, "expected the name of a file to write", found},
                       [&name = path] { AtomicFile file(name); });
  }
  EXPECT_EQ(files_in(dir), 4);
}

// ---- Links

TEST(AtomicFile, ReplacesWhatALinkLeadsTo) {
  const test::TemporaryDirectory dir;
  fs::create_directories(dir / "x/y");
  std::ofstream(dir / "x/file") << "before";
  fs::create_symlink("../file", dir / "x/y/second");  // relative to its own folder
  fs::create_symlink(dir / "x/y", dir / "folder");    // absolute, of a folder
  fs::create_symlink("folder/second", dir / "first");
  AtomicFile file(dir / "first");
  file.write(bytes("after"));
  file.commit();
  EXPECT_TRUE(fs::is_symlink(dir / "first"));
  EXPECT_TRUE(fs::is_symlink(dir / "x/y/second"));
  EXPECT_FALSE(fs::is_symlink(dir / "x/file"));
  EXPECT_EQ(read_text_file(dir / "x/file", 100), "after");
  test::expect_error(ErrorCode::io, {"first", "found one"}, [&] { AtomicFile(dir / "first", Existing::refused); });
}

TEST(AtomicFile, CreatesWhatALinkLeadsTo) {
  const test::TemporaryDirectory dir;
  fs::create_symlink("new", dir / "link");
  AtomicFile file(dir / "link", Existing::refused);
  file.write(bytes("text"));
  file.commit();
  EXPECT_TRUE(fs::is_symlink(dir / "link"));
  EXPECT_EQ(read_text_file(dir / "new", 100), "text");
  fs::create_symlink("nowhere/new", dir / "lost");
  test::expect_error(ErrorCode::io, {"lost", "cannot create"}, [&] { AtomicFile(dir / "lost"); });
}

TEST(AtomicFile, RefusesALoopOfLinks) {
  const test::TemporaryDirectory dir;
  fs::create_symlink("b", dir / "a");
  fs::create_symlink("a", dir / "b");
  test::expect_error(ErrorCode::io, {(dir / "a").string(), "a loop of symbolic links"}, [&] { AtomicFile(dir / "a"); });
}

// ---- What was there

mode_t mode_of(const fs::path& path) {
  struct stat status {};
  EXPECT_EQ(::stat(path.c_str(), &status), 0);
  return status.st_mode & 07777;
}

TEST(AtomicFile, KeepsTheModeOfWhatItReplaces) {
  const test::TemporaryDirectory dir;
  for (const mode_t mode : {0600U, 0640U, 0444U, 0755U, 0666U}) {
    const fs::path path = dir / std::to_string(mode);
    std::ofstream(path) << "before";
    ASSERT_EQ(::chmod(path.c_str(), mode), 0);
    AtomicFile(path).commit();
    EXPECT_EQ(mode_of(path), mode);
  }
  const mode_t mask = ::umask(027);
  AtomicFile(dir / "new").commit();
  ::umask(mask);
  EXPECT_EQ(mode_of(dir / "new"), 0640U);
}

TEST(AtomicFile, KeepsTheOwnerOfWhatRootReplaces) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can give files away";
  const test::TemporaryDirectory dir;
  const fs::path path = dir.file("a", "before");
  ASSERT_EQ(::chown(path.c_str(), 65534, 65534), 0);
  AtomicFile(path).commit();
  struct stat status {};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_uid, 65534U);
  EXPECT_EQ(status.st_gid, 65534U);
}

TEST(AtomicFile, ReplacesNothingThatItShouldNot) {
  const test::TemporaryDirectory dir;
  const fs::path path = dir / "a";
  AtomicFile late(path, Existing::refused);
  late.write(bytes("late"));
  AtomicFile early(path, Existing::refused);
  early.write(bytes("early"));
  early.commit();
  test::expect_error(ErrorCode::io, {path.string(), "found one"}, [&] { late.commit(); });
  test::expect_error(ErrorCode::io, {path.string(), "found one"}, [&] { AtomicFile(path, Existing::refused); });
  test::expect_error(ErrorCode::io, {path.string(), "found one"}, [&] { AtomicFile::check(path, Existing::refused); });
  EXPECT_EQ(read_text_file(path, 100), "early");
}

// ---- No room

TEST(AtomicFile, NeedsAFolderThatCanBeWrittenTo) {
  const test::Nobody nobody;
  if (!nobody.good()) GTEST_SKIP() << "cannot be anybody but root here";
  const test::TemporaryDirectory dir;
  ASSERT_EQ(::chmod(dir.path().c_str(), 0555), 0);
  test::expect_error(ErrorCode::io, {(dir / "a").string(), "cannot create", "denied"}, [&] { AtomicFile(dir / "a"); });
  ASSERT_EQ(::chmod(dir.path().c_str(), 0755), 0);
}

TEST(AtomicFile, WritesToAFolderThatCannotBeRead) {
  const test::Nobody nobody;
  if (!nobody.good()) GTEST_SKIP() << "cannot be anybody but root here";
  const test::TemporaryDirectory dir;
  ASSERT_EQ(::chmod(dir.path().c_str(), 0300), 0);
  EXPECT_NO_THROW(AtomicFile(dir / "a").commit());
  ASSERT_EQ(::chmod(dir.path().c_str(), 0755), 0);
  EXPECT_TRUE(fs::exists(dir / "a"));
}

TEST(AtomicFile, TellsOfADiskWithoutRoom) {
  const test::TemporaryDirectory dir;
  const test::SmallDisk disk(1000);
  AtomicFile file(dir / "a");
  test::expect_error(ErrorCode::io, {(dir / "a").string(), "cannot write"}, [&] { file.reserve(1001); });
  EXPECT_NO_THROW(file.reserve(1000));
  test::expect_error(ErrorCode::io, {(dir / "a").string(), "cannot write"},
                     [&] { file.write(bytes(std::string(1001, 'x'))); });
}

TEST(AtomicFile, GivesBackRoomThatItDidNotNeed) {
  const test::TemporaryDirectory dir;
  AtomicFile file(dir / "a");
  file.reserve(1 << 20);
  file.write(bytes("little"));
  file.commit();
  struct stat status {};
  ASSERT_EQ(::stat((dir / "a").c_str(), &status), 0);
  EXPECT_EQ(status.st_size, 6);
  EXPECT_LT(status.st_blocks, 1000);  // of 512 bytes
}

TEST(AtomicFile, AllAreRemovedForASignal) {
  const test::TemporaryDirectory dir;
  { const AtomicFile gone(dir / "x"); }
  AtomicFile a(dir / "a");
  const AtomicFile b(dir / "b");
  AtomicFile done(dir / "c");
  done.commit();
  EXPECT_EQ(files_in(dir), 3);
  AtomicFile::remove_all();
  EXPECT_EQ(files_in(dir), 1);
  test::expect_error(ErrorCode::io, {"cannot write"}, [&] { a.commit(); });
}

}  // namespace
}  // namespace larch
