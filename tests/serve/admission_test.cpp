// Who may use the server: keys, and pages of other origins.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <larch/error.hpp>
#include <ostream>

#include "serve/keys.hpp"
#include "serve/origins.hpp"
#include "support/expect_error.hpp"
#include "support/temporary_directory.hpp"

namespace larch::serve {
namespace {

Keys keys(const std::string& lines) {
  const test::TemporaryDirectory folder;
  return Keys::load(folder.file("keys", lines));
}

TEST(Keys, AreTakenAsBearerOrField) {
  const Keys two = keys("first\r\n\n  second-key \n");
  EXPECT_TRUE(two.wanted());
  for (const char* key : {"first", "second-key"}) {
    EXPECT_TRUE(two.admit({.authorization = std::string("Bearer ") + key})) << key;
    EXPECT_TRUE(two.admit({.authorization = std::string("bearer   ") + key + " "})) << key;
    EXPECT_TRUE(two.admit({.api_key = key})) << key;
    EXPECT_FALSE(two.admit({.authorization = key})) << key;
    EXPECT_FALSE(two.admit({.authorization = std::string("Basic ") + key})) << key;
  }
  for (const char* key : {"", "firs", "firstt", "First", "second", "first second-key"}) {
    EXPECT_FALSE(two.admit({.authorization = std::string("Bearer ") + key})) << key;
    EXPECT_FALSE(two.admit({.api_key = key})) << key;
  }
  EXPECT_FALSE(two.admit({}));
}

TEST(Keys, WithoutAFileEverybodyIsAdmitted) {
  EXPECT_FALSE(Keys().wanted());
  EXPECT_TRUE(Keys().admit({}));
  EXPECT_TRUE(Keys().admit({.api_key = "any"}));
}

TEST(Keys, AFileWithoutKeysIsRefused) {
  test::expect_error(ErrorCode::malformed, {"expected a key"}, [] { keys("\n \n"); });
  test::expect_error(ErrorCode::malformed, {"printable"}, [] { keys("two words\n"); });
  test::expect_error(ErrorCode::malformed, {"printable"}, [] { keys("caf\xc3\xa9\n"); });
  test::expect_error(ErrorCode::io, {"/nowhere/keys"}, [] { Keys::load("/nowhere/keys"); });
  test::expect_error(ErrorCode::io, {"/tmp"}, [] { Keys::load("/tmp"); });
}

TEST(Keys, AFileOpenToOthersShows) {
  const test::TemporaryDirectory folder;
  const auto file = folder.file("keys", "k\n");
  for (const auto& [mode, open] : {std::pair{0600, false}, {0400, false}, {0640, true}, {0604, true}, {0620, true}}) {
    ::chmod(file.c_str(), static_cast<mode_t>(mode));
    EXPECT_EQ(open_to_others(file), open) << std::oct << mode;
  }
}

struct Visit {
  const char* name;
  std::string host, origin;
  bool admitted;
  std::vector<std::string> allowed{};
  bool loopback = true;
};

void PrintTo(const Visit& visit, std::ostream* out) { *out << visit.name; }

class Visits : public testing::TestWithParam<Visit> {};

TEST_P(Visits, AreAdmittedOrNot) {
  const Visit& visit = GetParam();
  const Origins origins(visit.loopback, visit.allowed);
  EXPECT_EQ(!origins.refusal({.host = visit.host, .origin = visit.origin}), visit.admitted);
}

INSTANTIATE_TEST_SUITE_P(
    All, Visits,
    testing::Values(
        Visit{"Localhost", "localhost:8080", "", true}, Visit{"LocalhostCase", "LocalHost", "", true},
        Visit{"Number", "127.0.0.1:1", "", true}, Visit{"Six", "[::1]:8080", "", true},
        Visit{"SixBare", "[::1]", "", true}, Visit{"NoHost", "", "", true},
        Visit{"Rebound", "evil.example:8080", "", false},
        Visit{"ReboundSameOrigin", "evil.example", "http://evil.example", false},
        Visit{"Prefix", "localhost.evil.example", "", false},
        Visit{"NumberPrefix", "127.0.0.1.evil.example", "", false}, Visit{"BracketCut", "[::1", "", false},
        Visit{"At", "localhost@evil.example", "", false}, Visit{"OwnPage", "127.0.0.1:80", "http://127.0.0.1:80", true},
        Visit{"OtherPort", "127.0.0.1:80", "http://127.0.0.1:81", false},
        Visit{"OtherName", "127.0.0.1:80", "http://localhost:80", false},
        Visit{"OtherPage", "localhost:80", "https://evil.example", false}, Visit{"Null", "localhost", "null", false},
        Visit{"Allowed", "localhost", "https://chat.example", true, {"https://chat.example"}},
        Visit{"AllowedHost", "chat.example", "https://chat.example", true, {"https://chat.example"}},
        Visit{"NotAllowed", "localhost", "https://b.example", false, {"https://a.example", "https://c.example"}},
        Visit{"AllowedScheme", "localhost", "http://chat.example", false, {"https://chat.example"}},
        Visit{"Star", "any.example", "null", true, {"*"}}, Visit{"OpenHost", "any.example", "", true, {}, false},
        Visit{"OpenOwnPage", "any.example:8080", "http://any.example:8080", true, {}, false},
        Visit{"OpenOtherPage", "any.example", "http://evil.example", false, {}, false}),
    [](const auto& visit) { return std::string(visit.param.name); });

TEST(Origins, OnlyAllowedPagesMayReadAnswers) {
  const Origins none(true, {}), one(true, {"https://chat.example"});
  EXPECT_EQ(none.fields({.origin = "https://chat.example"}), "");
  EXPECT_EQ(one.fields({.origin = "https://evil.example"}), "Vary: Origin\r\n");
  EXPECT_EQ(one.fields({.method = "POST", .origin = "https://chat.example"}),
            "Vary: Origin\r\nAccess-Control-Allow-Origin: https://chat.example\r\n");
  EXPECT_NE(one.fields({.method = "OPTIONS", .origin = "https://chat.example"}).find("Allow-Headers"),
            std::string::npos);
}

TEST(Origins, WhatIsNoOriginIsRefused) {
  for (const char* bad : {"", "chat.example", "https://", "ftp://a", "https://a/", "https://a/b", "https://a\r\nb"})
    test::expect_error(ErrorCode::invalid_argument, {"--allow-origin"}, [&] { Origins(true, {bad}); });
}

}  // namespace
}  // namespace larch::serve
