#include "engine/scheduler/prefix_tree.hpp"

#include <algorithm>
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

bool PrefixTree::drop_oldest() {
  Children* from = nullptr;
  Children::iterator oldest;
  // A page is used whenever one behind it is: only what has nothing behind it can be the oldest.
  std::vector<Children*> open{&roots_};
  while (!open.empty()) {
    Children* const children = open.back();
    open.pop_back();
    for (auto i = children->begin(); i != children->end(); ++i) {
      if (!i->second->children.empty())
        open.push_back(&i->second->children);
      else if (i->second->page.is_own() && (from == nullptr || i->second->used < oldest->second->used))
        from = children, oldest = i;
    }
  }
  if (from == nullptr) return false;
  from->erase(oldest);
  --pages_;
  return true;
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
