#include "core/cores.hpp"

#include <gtest/gtest.h>
#include <sched.h>

#include <fstream>

#include "support/temporary_directory.hpp"

namespace larch {
namespace {

/// The files of a system that say what control groups allow.
class Groups : public testing::Test {
 protected:
  void write(const std::string& file, const std::string& text) const {
    const std::filesystem::path path = root.path() / file;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << text;
  }
  void mount(const std::string& lines) const { write("proc/self/mountinfo", lines); }
  void group(const std::string& lines) const { write("proc/self/cgroup", lines); }
  [[nodiscard]] std::optional<double> cores() const { return cgroup_cores(root.path()); }

  const std::string v2 =
      "22 1 0:20 / /proc rw - proc proc rw\n31 22 0:28 / /sys/fs/cgroup rw,nosuid shared:4 - "
      "cgroup2 cgroup2 rw,nsdelegate\n";
  test::TemporaryDirectory root;
};

TEST_F(Groups, WithoutAnyThereIsNoLimit) {
  EXPECT_EQ(cores(), std::nullopt);
  mount(v2);
  EXPECT_EQ(cores(), std::nullopt);
  group("0::/\n");
  EXPECT_EQ(cores(), std::nullopt);
}

TEST_F(Groups, TheQuotaOfVersion2Counts) {
  mount(v2);
  group("0::/\n");
  write("sys/fs/cgroup/cpu.max", "150000 100000\n");
  EXPECT_EQ(cores(), 1.5);
  write("sys/fs/cgroup/cpu.max", "max 100000\n");
  EXPECT_EQ(cores(), std::nullopt);
}

TEST_F(Groups, TheLeastQuotaAlongThePathCounts) {
  mount(v2);
  group("0::/a/b/c\n");
  write("sys/fs/cgroup/a/b/c/cpu.max", "800000 100000\n");
  EXPECT_EQ(cores(), 8);
  write("sys/fs/cgroup/a/b/cpu.max", "max 100000\n");
  write("sys/fs/cgroup/a/cpu.max", "100000 50000\n");
  EXPECT_EQ(cores(), 2);
  write("sys/fs/cgroup/a/b/c/cpu.max", "50000 100000\n");
  EXPECT_EQ(cores(), 0.5);
}

TEST_F(Groups, AContainerMayBeShownItsOwnGroupAlone) {
  mount("31 22 0:28 /docker/0a1b /sys/fs/cgroup ro - cgroup2 cgroup rw\n");
  group("0::/docker/0a1b/inner\n");
  write("sys/fs/cgroup/cpu.max", "400000 100000\n");
  EXPECT_EQ(cores(), 4);
  write("sys/fs/cgroup/inner/cpu.max", "300000 100000\n");
  EXPECT_EQ(cores(), 3);
  group("0::/elsewhere\n");
  EXPECT_EQ(cores(), 4);
  group("0::/../other\n");
  EXPECT_EQ(cores(), 4);
}

TEST_F(Groups, TheQuotaOfVersion1Counts) {
  mount(
      "32 31 0:29 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n"
      "33 31 0:30 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct\n"
      "34 31 0:31 / /sys/fs/cgroup/cpuset rw - cgroup cgroup rw,cpuset\n");
  group("9:memory:/m\n8:cpu,cpuacct:/slice/job\n7:cpuset:/\n0::/unified\n");
  const std::string folder = "sys/fs/cgroup/cpu,cpuacct/";
  write(folder + "slice/job/cpu.cfs_quota_us", "-1\n");
  write(folder + "slice/job/cpu.cfs_period_us", "100000\n");
  EXPECT_EQ(cores(), std::nullopt);
  write(folder + "slice/cpu.cfs_quota_us", "600000\n");
  write(folder + "slice/cpu.cfs_period_us", "200000\n");
  EXPECT_EQ(cores(), 3);
}

TEST_F(Groups, NonsenseIsNoLimit) {
  mount(v2 + "garbage\n- - -\n1 2 3 4 5 6 - cgroup2\n");
  group("garbage\n0::\n::::\n");
  for (const char* text : {"", "0 100000", "-5 100000", "100000 0", "100000", "nan nan", "x y"}) {
    write("sys/fs/cgroup/cpu.max", text);
    EXPECT_EQ(cores(), std::nullopt) << text;
  }
}

TEST(Cores, AffinityCounts) {
  cpu_set_t before;
  ASSERT_EQ(sched_getaffinity(0, sizeof before, &before), 0);
  EXPECT_GE(available_cores(), 1);
  EXPECT_LE(available_cores(), CPU_COUNT(&before));
  cpu_set_t one;
  CPU_ZERO(&one);
  for (std::size_t i = 0; i < CPU_SETSIZE && CPU_COUNT(&one) == 0; ++i)
    if (CPU_ISSET(i, &before)) CPU_SET(i, &one);
  ASSERT_EQ(sched_setaffinity(0, sizeof one, &one), 0);
  EXPECT_EQ(available_cores(), 1);
  ASSERT_EQ(sched_setaffinity(0, sizeof before, &before), 0);
}

}  // namespace
}  // namespace larch
