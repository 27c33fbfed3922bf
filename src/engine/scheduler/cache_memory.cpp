#include "engine/scheduler/cache_memory.hpp"

#include <algorithm>
#include <vector>

namespace larch::engine {
namespace {

using ::larch::model::CachePage;
using Running = std::span<const std::shared_ptr<RequestState>>;

/// The tree is walked to drop pages: a part of so many of the memory at once, lest each pass do it for a page or two.
constexpr std::size_t dropped_share = 64;

/// The first position that is written to when it goes on.
std::size_t unfinished(const SessionState& s) {
  return s.trail ? std::min(s.trail->kept, s.tokens.size()) : s.tokens.size();
}

}  // namespace

std::size_t CacheMemory::own_pages(const SessionState& session) {
  return static_cast<std::size_t>(std::ranges::count_if(session.cache.pages(), &CachePage::is_own));
}

std::uint64_t CacheMemory::bytes(Running running) const {
  std::size_t pages = tree_.pages();
  for (const auto& r : running)
    if (r->session) pages += own_pages(*r->session);
  return std::uint64_t{pages} * page_bytes_;
}

void CacheMemory::begin(SessionState& session, std::span<const Token> tokens) {
  const std::vector<CachePage> found = tree_.find(tokens);
  session.cache.take(found);
  const auto known = tokens.first(found.size() * PrefixTree::page_tokens);
  session.tokens.assign(known.begin(), known.end());
  session.fresh = false;
  if (session.trail) {
    session.trail->rewind(0);
    session.trail->kept = known.empty() ? 0 : known.size() - 1;
  }
}

std::size_t CacheMemory::whole_pages(const SessionState& session) {
  // A page's last row of the MTP module is made of the token behind it: who goes on from there makes it again.
  return std::min(unfinished(session) + 1, session.tokens.size()) / PrefixTree::page_tokens;
}

std::size_t CacheMemory::keep(SessionState& session) {
  const std::size_t whole = whole_pages(session);
  session.cache.take(tree_.insert(session.tokens, session.cache.pages().first(whole)));
  return whole * PrefixTree::page_tokens;
}

bool CacheMemory::make_room(Running running) {
  std::size_t wanted = 0;
  for (const auto& r : running) {
    const SessionState& s = *r->session;
    const auto pages = s.cache.pages();
    wanted += own_pages(s);
    for (std::size_t i = unfinished(s) / PrefixTree::page_tokens; i < pages_for(s.tokens.size() + r->next); ++i)
      if (i >= pages.size() || !pages[i].is_own()) ++wanted;
  }
  if (tree_.pages() + wanted <= most_) return true;
  const std::size_t too_many = tree_.pages() + wanted - most_;
  return tree_.drop_oldest(std::max(too_many, most_ / dropped_share)) >= too_many;
}

bool CacheMemory::has_room(Running running, std::span<const Token> beginning, std::size_t tokens) {
  const std::vector<CachePage> found = tree_.find(beginning);
  std::size_t wanted = tree_.pages_in_use();  // with those that were found
  wanted += pages_for(tokens) + 1 - found.size();
  for (const auto& r : running) {
    const std::size_t read = r->session->tokens.size();
    wanted += own_pages(*r->session) + pages_for(read + r->left()) - pages_for(read);
  }
  return wanted <= most_;
}

}  // namespace larch::engine
