#include "serve/keys.hpp"

#include <algorithm>
#include <fstream>
#include <larch/error.hpp>

#include "serve/words.hpp"

namespace larch::serve {
namespace {

bool equal(std::string_view given, std::string_view key) {
  std::size_t difference = given.size() ^ key.size();
  for (std::size_t i = 0; i < key.size(); ++i)
    difference |= static_cast<unsigned char>(key[i] ^ (i < given.size() ? given[i] : '\0'));
  return difference == 0;
}

}  // namespace

Keys Keys::load(const std::filesystem::path& file) {
  std::ifstream in(file);
  Keys keys;
  for (std::string line; std::getline(in, line);) {
    const std::string key(trimmed(line));
    if (key.empty()) continue;
    if (!std::ranges::all_of(key, [](char c) { return c > ' ' && c < '\x7f'; }))
      throw Error(ErrorCode::malformed, file.string() +
                                            ": expected a key of printable ASCII characters in each line, "
                                            "found one with others");
    keys.keys_.push_back(key);
  }
  if (!in.eof() || in.bad()) throw Error(ErrorCode::io, file.string() + ": expected a file to read, found an error");
  if (keys.keys_.empty()) throw Error(ErrorCode::malformed, file.string() + ": expected a key in a line, found none");
  return keys;
}

bool Keys::admit(const Head& head) const {
  if (!wanted()) return true;
  std::string_view bearer = head.authorization;
  constexpr std::string_view scheme = "bearer ";
  bearer = equal_words(bearer.substr(0, scheme.size()), scheme) ? trimmed(bearer.substr(scheme.size())) : "";
  bool good = false;
  for (const std::string& key : keys_) {
    const bool by_bearer = equal(bearer, key), by_field = equal(head.api_key, key);
    good = good || by_bearer || by_field;
  }
  return good;
}

bool open_to_others(const std::filesystem::path& file) {
  using std::filesystem::perms;
  std::error_code error;
  const perms found = std::filesystem::status(file, error).permissions();
  return !error && (found & (perms::group_all | perms::others_all)) != perms::none;
}

}  // namespace larch::serve
