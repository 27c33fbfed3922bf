#include "core/lock_memory.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "core/buffer.hpp"
#include "support/expect_error.hpp"

namespace larch {
namespace {

TEST(LockMemory, NeedsRoomForAllParts) {
  const Buffer<std::byte> one(4096, "one"), two(8192, "two");
  const std::vector<std::span<const std::byte>> parts{{one.data(), 4096}, {}, {two.data(), 8192}};
  EXPECT_NO_THROW(lock_memory(parts, 12288));
  test::expect_error(ErrorCode::out_of_memory, {"lock 12288 bytes", "found 12287 available"},
                     [&] { lock_memory(parts, 12287); });
  EXPECT_NO_THROW(lock_memory({}, 0));
}

}  // namespace
}  // namespace larch
