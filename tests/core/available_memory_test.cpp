#include "core/available_memory.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "support/temporary_directory.hpp"

namespace larch {
namespace {

class AvailableMemory : public testing::Test {
 protected:
  void write(const std::string& file, const std::string& text) const {
    const std::filesystem::path path = root.path() / file;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << text;
  }
  [[nodiscard]] std::optional<std::uint64_t> bytes() const { return available_memory(root.path()); }

  test::TemporaryDirectory root;
};

TEST_F(AvailableMemory, IsWhatTheSystemCallsIt) {
  EXPECT_EQ(bytes(), std::nullopt);
  write("proc/meminfo", "MemTotal:       24000000 kB\nMemFree:         1000 kB\nMemAvailable:   20000 kB\n");
  EXPECT_EQ(bytes(), 20000U * 1024);
}

TEST_F(AvailableMemory, IsNoMoreThanGroupsLeave) {
  write("proc/meminfo", "MemAvailable: 20000 kB\n");
  write("proc/self/mountinfo", "31 22 0:28 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw\n");
  write("proc/self/cgroup", "0::/a/b\n");
  write("sys/fs/cgroup/a/b/memory.max", "max\n");
  EXPECT_EQ(bytes(), 20000U * 1024);
  write("sys/fs/cgroup/a/memory.max", "5000000\n");
  EXPECT_EQ(bytes(), 5000000U);
  write("sys/fs/cgroup/a/memory.stat", "anon 2000000\nfile 1500000\n");
  EXPECT_EQ(bytes(), 3000000U);
  write("sys/fs/cgroup/a/memory.stat", "anon 9000000\n");
  EXPECT_EQ(bytes(), 0U);
}

TEST_F(AvailableMemory, GroupsOfVersion1CountToo) {
  write("proc/self/mountinfo", "32 31 0:29 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n");
  write("proc/self/cgroup", "9:memory:/m\n8:cpu:/other\n");
  write("sys/fs/cgroup/memory/m/memory.limit_in_bytes", "4000000\n");
  write("sys/fs/cgroup/memory/m/memory.stat", "cache 100\ntotal_cache 100\ntotal_rss 1000000\n");
  EXPECT_EQ(bytes(), 3000000U);
}

TEST(AvailableMemoryHere, IsKnown) { EXPECT_GT(available_memory().value_or(0), std::uint64_t{1} << 20); }

}  // namespace
}  // namespace larch
