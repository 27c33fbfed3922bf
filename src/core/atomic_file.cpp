#include "core/atomic_file.hpp"

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "larch/error.hpp"

namespace larch {

namespace fs = std::filesystem;

/// A temporary file's name, in a list that a signal handler can walk: entries are used again and never freed.
struct AtomicFile::Listed {
  enum State { unused, changing, used };

  std::array<char, PATH_MAX> name{};
  std::atomic<State> state{changing};
  Listed* next = nullptr;

  static std::atomic<Listed*> first;
  static_assert(std::atomic<State>::is_always_lock_free && std::atomic<Listed*>::is_always_lock_free);

  /// An entry to write a name to, before its state becomes `used`.
  static Listed* take() {
    for (Listed* l = first; l != nullptr; l = l->next)
      if (State expected = unused; l->state.compare_exchange_strong(expected, changing)) return l;
    auto* l = new Listed;
    l->next = first;
    while (!first.compare_exchange_weak(l->next, l)) {
    }
    return l;
  }
};
std::atomic<AtomicFile::Listed*> AtomicFile::Listed::first{nullptr};

namespace {

[[noreturn]] void refuse(const fs::path& target, const std::string& expected, const std::string& found) {
  throw Error(ErrorCode::io, target.string() + ": expected " + expected + ", found " + found);
}

const char* kind_of(mode_t mode) {
  if (S_ISDIR(mode)) return "a directory";
  if (S_ISFIFO(mode)) return "a pipe";
  if (S_ISSOCK(mode)) return "a socket";
  return "a device";
}

/// A link in /proc is not a name that a file could be put under: it leads to what a process has open.
void check_no_link_of_the_kernel(const fs::path& target, const fs::path& link) {
  struct statfs system {};
  if (::statfs(link.has_parent_path() ? link.parent_path().c_str() : ".", &system) == 0 &&
      system.f_type == PROC_SUPER_MAGIC)
    refuse(target, "the name of a file to write", "an open file's in " + link.parent_path().string());
}

/// Where a name leads to through symbolic links, the last of which may lead to nothing.
fs::path follow_links(const fs::path& target) {
  constexpr int most_links = 40;  // what the kernel follows
  fs::path place = target;
  for (int i = 0; i < most_links; ++i) {
    struct stat status {};
    if (::lstat(place.c_str(), &status) != 0 || !S_ISLNK(status.st_mode)) return place;
    check_no_link_of_the_kernel(target, place);
    std::error_code error;
    const fs::path next = fs::read_symlink(place, error);
    if (error) refuse(target, "a link that can be read", error.message());
    place = place.parent_path() / next;  // `next` itself if it is absolute
  }
  refuse(target, "the name of a file to write", "a loop of symbolic links");
}

/// What lies at a place, if anything does, once it is known that it can be replaced.
std::optional<struct stat> check_place(const fs::path& target, const fs::path& place, Existing existing) {
  struct stat status {};
  if (::stat(place.c_str(), &status) != 0) {
    if (errno == ENOENT) return std::nullopt;
    throw Error(ErrorCode::io, target.string() + ": cannot create: " + std::strerror(errno));
  }
  if (!S_ISREG(status.st_mode)) refuse(target, "the name of a file to write", kind_of(status.st_mode));
  if (existing == Existing::refused) refuse(target, "no such file, as it is to be written", "one");
  return status;
}

/// A name beside a file, not longer than names may be, at random: the number of a process repeats. Empty, with errno
/// set, if there is no randomness.
std::string temporary_name(const fs::path& place) {
  constexpr std::size_t longest = NAME_MAX;
  unsigned long long random = 0;
  if (::getentropy(&random, sizeof random) != 0) return {};
  std::array<char, 32> suffix{};
  std::snprintf(suffix.data(), suffix.size(), ".tmp-%016llx", random);
  const std::string base = place.filename().string().substr(0, longest - std::strlen(suffix.data()));
  return (place.parent_path() / (base + suffix.data())).string();
}

}  // namespace

void AtomicFile::check(const fs::path& target, Existing existing) {
  check_place(target, follow_links(target), existing);
}

AtomicFile::AtomicFile(fs::path target, Existing existing)
    : target_(std::move(target)), place_(follow_links(target_)), existing_(existing) {
  if (!place_.has_filename()) refuse(target_, "the name of a file to write", "a directory's");
  const auto before = check_place(target_, place_, existing_);
  constexpr mode_t for_all = 0666, permissions = 0777, while_unfinished = 0600;
  create(before ? while_unfinished : for_all);
  if (before) inherit(before->st_mode & permissions, before->st_uid, before->st_gid);
}

void AtomicFile::create(mode_t mode) {
  constexpr int most_tries = 100;
  Listed* const listed = Listed::take();
  for (int i = 0; i < most_tries; ++i) {
    const std::string name = temporary_name(place_);
    if (name.empty()) break;
    if (name.size() >= listed->name.size()) {
      errno = ENAMETOOLONG;
      break;
    }
    std::copy_n(name.c_str(), name.size() + 1, listed->name.data());
    listed->state = Listed::used;  // before there is a file, so that no signal comes between
    fd_ = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (fd_ >= 0) break;
    listed->state = Listed::changing;
    if (errno != EEXIST) break;
  }
  if (fd_ < 0) {
    listed->state = Listed::unused;
    fail("create");
  }
  listed_ = listed;
}

void AtomicFile::inherit(mode_t mode, uid_t owner, gid_t group) const {
  // Only root gives files away, and others only to groups of theirs. File systems without modes have none to keep.
  if (::fchown(fd_, owner, group) != 0) static_cast<void>(::fchown(fd_, static_cast<uid_t>(-1), group) == 0);
  static_cast<void>(::fchmod(fd_, mode));
}

AtomicFile::~AtomicFile() {
  if (fd_ >= 0) ::close(fd_);
  if (listed_ == nullptr) return;
  ::unlink(listed_->name.data());
  listed_->state = Listed::unused;
}

void AtomicFile::remove_all() noexcept {
  for (const Listed* l = Listed::first; l != nullptr; l = l->next)
    if (l->state == Listed::used) ::unlink(l->name.data());
}

void AtomicFile::reserve(std::uint64_t bytes) {
  rlimit limit{};
  if (::getrlimit(RLIMIT_FSIZE, &limit) != 0) limit.rlim_cur = RLIM_INFINITY;
  if (bytes > limit.rlim_cur || bytes > static_cast<std::uint64_t>(std::numeric_limits<off_t>::max())) {
    errno = EFBIG;
    fail("write");
  }
  while (::fallocate(fd_, FALLOC_FL_KEEP_SIZE, 0, static_cast<off_t>(bytes)) != 0) {
    if (errno == EINTR) continue;
    if (errno == ENOSPC || errno == EDQUOT || errno == EFBIG) fail("write");
    return;  // a file system that cannot
  }
  reserved_ = bytes;
}

void AtomicFile::write(std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd_, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail("write");
    bytes = bytes.subspan(static_cast<std::size_t>(n));
    written_ += static_cast<std::uint64_t>(n);
  }
}

void AtomicFile::commit() {
  if (reserved_ > written_ && ::ftruncate(fd_, static_cast<off_t>(written_)) != 0) fail("write");
  if (::fsync(fd_) != 0) fail("write");
  if (::close(std::exchange(fd_, -1)) != 0) fail("write");
  rename();
  std::exchange(listed_, nullptr)->state = Listed::unused;
  flush_folder();
}

void AtomicFile::rename() {
  const char* const from = listed_->name.data();
  if (existing_ == Existing::refused) {
    if (::renameat2(AT_FDCWD, from, AT_FDCWD, place_.c_str(), RENAME_NOREPLACE) == 0) return;
    if (errno != EINVAL && errno != ENOSYS && errno != EEXIST) fail("write");
    check_place(target_, place_, existing_);  // somebody has written one meanwhile, or the file system cannot tell
  }
  if (::rename(from, place_.c_str()) != 0) fail("write");
}

void AtomicFile::flush_folder() const {
  const fs::path folder = place_.has_parent_path() ? place_.parent_path() : fs::path(".");
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;                                    // one may be allowed to write to a folder and not to read it
  const bool failed = ::fsync(fd) != 0 && errno == EIO;  // not all file systems can
  ::close(fd);
  if (failed) {
    errno = EIO;
    fail("write");
  }
}

void AtomicFile::fail(const char* action) const {
  throw Error(ErrorCode::io, target_.string() + ": cannot " + action + ": " + std::strerror(errno));
}

}  // namespace larch
