#include "core/input_file.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support/expect_error.hpp"
#include "support/temporary_directory.hpp"

namespace larch {
namespace {

std::string read(InputFile& file, std::size_t n) {
  std::string text(n, '?');
  file.read(std::as_writable_bytes(std::span(text)));
  return text;
}

class InputFileTest : public testing::Test {
 protected:
  test::TemporaryDirectory directory;
};

TEST_F(InputFileTest, IsReadPieceByPiece) {
  InputFile file(directory.file("x", "one two"));
  EXPECT_EQ(file.size(), 7U);
  EXPECT_EQ(read(file, 3), "one");
  EXPECT_EQ(read(file, 0), "");
  EXPECT_EQ(read(file, 4), " two");
  test::expect_error(ErrorCode::io, {file.path().string(), "1 more bytes at 7"}, [&] { (void)read(file, 1); });
}

TEST_F(InputFileTest, ATruncationWhileReadingIsAnError) {
  const auto path = directory.file("x", std::string(10000, 'x'));
  InputFile file(path);
  EXPECT_EQ(read(file, 5000), std::string(5000, 'x'));
  std::filesystem::resize_file(path, 6000);
  test::expect_error(ErrorCode::io, {path.string(), "shorter"}, [&] { (void)read(file, 5000); });
}

TEST_F(InputFileTest, OnlyRegularFilesAreOpened) {
  test::expect_error(ErrorCode::io, {"nowhere"}, [&] { InputFile(directory / "nowhere"); });
  test::expect_error(ErrorCode::io, {"regular"}, [&] { InputFile file(directory.path()); });
  test::expect_error(ErrorCode::io, {"regular"}, [&] { InputFile file("/dev/zero"); });
}

}  // namespace
}  // namespace larch
