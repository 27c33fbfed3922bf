#include "core/buffer.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

#include "support/expect_error.hpp"

namespace larch {
namespace {

TEST(Buffer, IsAlignedAndHoldsItsSize) {
  for (const std::size_t size : {0, 1, 3, 64, 1000}) {
    Buffer<float> buffer(size, "test");
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(buffer.data()) % 64, 0U);
    ASSERT_EQ(buffer.size(), size);
    ASSERT_EQ(buffer.span().size(), size);
    for (float& v : buffer.span()) v = 1.0F;
  }
}

TEST(Buffer, MoveLeavesNothingBehind) {
  Buffer<int> a(5, "test");
  a.data()[4] = 7;
  Buffer<int> b(std::move(a));
  EXPECT_EQ(b.data()[4], 7);
  EXPECT_EQ(a.size(), 0U);  // NOLINT: the state after a move is what is tested
  EXPECT_EQ(a.data(), nullptr);
  Buffer<int> c(2, "test");
  c = std::move(b);
  EXPECT_EQ(c.size(), 5U);
  EXPECT_EQ(b.size(), 0U);  // NOLINT
}

TEST(Buffer, ASizeThatOverflowsIsAnError) {
  const std::size_t too_many = std::numeric_limits<std::size_t>::max() / 4 + 1;
  test::expect_error(ErrorCode::out_of_memory, {"the cache", std::to_string(too_many)},
                     [&] { Buffer<float>(too_many, "the cache"); });
}

// The sanitizers' allocators stop the program here instead of returning null.
#if defined(__has_feature)
#define LARCH_HAS_FEATURE(x) __has_feature(x)
#else
#define LARCH_HAS_FEATURE(x) 0
#endif
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && !LARCH_HAS_FEATURE(address_sanitizer) && \
    !LARCH_HAS_FEATURE(thread_sanitizer)
TEST(Buffer, ASizeThatNoMemoryHasIsAnError) {
  test::expect_error(ErrorCode::out_of_memory, {"the cache"},
                     [&] { Buffer<float>(std::size_t{1} << 60, "the cache"); });
}
#endif

}  // namespace
}  // namespace larch
