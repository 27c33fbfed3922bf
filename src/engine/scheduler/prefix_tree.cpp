#include "engine/scheduler/prefix_tree.hpp"

#include <algorithm>
#include <limits>
#include <queue>
#include <utility>

namespace larch::engine {

using ::larch::model::CachePage;

/// One by one: it may be deeper than the stack.
PrefixTree::~PrefixTree() {
  std::vector<Children> open;
  open.push_back(std::move(roots_));
  while (!open.empty()) {
    const Children children = std::move(open.back());
    open.pop_back();
    for (const auto& [edge, node] : children) open.push_back(std::move(node->children));
  }
}

PrefixTree::Edge PrefixTree::edge(std::span<const Token> tokens, std::size_t page) {
  Edge edge;
  std::ranges::copy(tokens.subspan(page * page_tokens, page_tokens), edge.begin());
  return edge;
}

std::vector<CachePage> PrefixTree::find(std::span<const Token> tokens) {
  ++now_;
  std::vector<CachePage> found;
  Children* next = &roots_;
  while ((found.size() + 1) * page_tokens <= tokens.size()) {
    const auto child = next->find(edge(tokens, found.size()));
    if (child == next->end()) break;
    child->second->used = now_;
    found.push_back(child->second->page);
    next = &child->second->children;
  }
  return found;
}

std::vector<CachePage> PrefixTree::insert(std::span<const Token> tokens, std::span<const CachePage> pages) {
  ++now_;
  std::vector<CachePage> there;
  Children* next = &roots_;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::unique_ptr<Node>& node = (*next)[edge(tokens, i)];
    if (node == nullptr) {
      node = std::make_unique<Node>(Node{.page = pages[i]});
      ++pages_;
    }
    node->used = now_;
    there.push_back(node->page);
    next = &node->children;
  }
  return there;
}

std::size_t PrefixTree::drop_oldest(std::size_t count) {
  struct Place {
    Children* siblings;
    Children::iterator node;
    std::size_t parent;  ///< in `places`; `roots` has none
  };
  constexpr std::size_t roots = std::numeric_limits<std::size_t>::max();
  std::vector<Place> places;
  const auto look_at = [&](Children& children, std::size_t parent) {
    for (auto i = children.begin(); i != children.end(); ++i) places.push_back({&children, i, parent});
  };
  look_at(roots_, roots);
  for (std::size_t i = 0; i < places.size(); ++i) look_at(places[i].node->second->children, i);

  // A page is used whenever one behind it is: only what has nothing behind it can be the oldest.
  const auto node = [&](std::size_t i) -> const Node& { return *places[i].node->second; };
  const auto younger = [&](std::size_t a, std::size_t b) { return node(a).used > node(b).used; };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(younger)> last(younger);
  const auto offer = [&](std::size_t i) {
    if (node(i).children.empty() && node(i).page.is_own()) last.push(i);
  };
  for (std::size_t i = 0; i < places.size(); ++i) offer(i);
  std::size_t dropped = 0;
  for (; dropped < count && !last.empty(); ++dropped) {
    const Place oldest = places[last.top()];
    last.pop();
    oldest.siblings->erase(oldest.node);
    if (oldest.parent != roots) offer(oldest.parent);
  }
  pages_ -= dropped;
  return dropped;
}

std::size_t PrefixTree::pages_in_use() const {
  std::size_t count = 0;
  std::vector<const Children*> open{&roots_};
  while (!open.empty()) {
    const Children* const children = open.back();
    open.pop_back();
    for (const auto& [edge, node] : *children) {
      if (node->page.is_own()) continue;  // and all behind it
      ++count;
      open.push_back(&node->children);
    }
  }
  return count;
}

}  // namespace larch::engine
