#include "text/constraint/reach.hpp"

#include <algorithm>
#include <deque>
#include <string>

#include "larch/error.hpp"

namespace larch::text::constraint {
namespace {

/// What a node's nesting follows from; of arrays the items that there are at least.
std::vector<NodeId> parts_of(const Node& node) {
  std::vector<NodeId> parts;
  if (const auto* choice = std::get_if<Choice>(&node)) parts = choice->options;
  if (const auto* object = std::get_if<Object>(&node))
    for (const Object::Property& property : object->properties)
      if (property.required) parts.push_back(property.value);
  if (const auto* array = std::get_if<Array>(&node)) {
    for (std::uint32_t i = 0; i < std::min<std::size_t>(array->least, array->first.size()); ++i)
      parts.push_back(array->first[i]);
    if (array->least > array->first.size()) parts.push_back(array->others);
  }
  return parts;
}

class Measure {
 public:
  explicit Measure(Grammar& grammar)
      : nesting_(grammar.nesting), nodes_(grammar.nodes), users_(nodes_.size()), waiting_(nodes_.size(), true) {
    nesting_.assign(nodes_.size(), impossible);
    for (NodeId node = 0; node < nodes_.size(); ++node) {
      parts_.push_back(parts_of(nodes_[node]));
      open_.push_front(node);  // parts mostly come after what they are parts of
      for (const NodeId part : parts_.back())
        if (part != no_node) users_[part].push_back(node);
    }
  }

  void run() {
    while (!open_.empty()) {
      const NodeId node = open_.front();
      open_.pop_front();
      waiting_[node] = false;
      const std::uint32_t nesting = nesting_of(node);
      if (nesting >= nesting_[node]) continue;
      nesting_[node] = nesting;
      for (const NodeId user : users_[node]) {
        if (waiting_[user]) continue;
        waiting_[user] = true;
        open_.push_back(user);
      }
    }
  }

 private:
  [[nodiscard]] std::uint32_t nesting_of(NodeId node) const {
    const auto of = [&](NodeId part) { return part == no_node ? impossible : nesting_[part]; };
    if (std::holds_alternative<Choice>(nodes_[node])) {
      std::uint32_t least = impossible;
      for (const NodeId option : parts_[node]) least = std::min(least, of(option));
      return least;
    }
    if (!std::holds_alternative<Object>(nodes_[node]) && !std::holds_alternative<Array>(nodes_[node])) return 0;
    std::uint32_t most = 0;
    for (const NodeId part : parts_[node]) most = std::max(most, of(part));
    return most < max_nesting ? most + 1 : impossible;
  }

  std::vector<std::uint32_t>& nesting_;
  const std::vector<Node>& nodes_;
  std::vector<std::vector<NodeId>> parts_, users_;
  std::vector<bool> waiting_;
  std::deque<NodeId> open_;
};

/// The options of a choice that are none themselves. `met`: [node], the last choice in which it was met.
std::vector<NodeId> options_of(const Grammar& grammar, NodeId node, std::size_t most, std::vector<NodeId>& met) {
  std::vector<NodeId> options, open{node};
  met[node] = node;
  while (!open.empty()) {
    const NodeId next = open.back();
    open.pop_back();
    if (grammar.nesting[next] == impossible) continue;
    const auto* choice = std::get_if<Choice>(&grammar.nodes[next]);
    if (choice == nullptr) {
      options.push_back(next);
      if (options.size() <= most) continue;
      throw Error(ErrorCode::invalid_argument,
                  "schema: expected a choice of at most " + std::to_string(most) + " schemas, found more");
    }
    for (const NodeId option : choice->options)
      if (met[option] != node) {
        met[option] = node;
        open.push_back(option);
      }
  }
  return options;
}

}  // namespace

void measure_nesting(Grammar& grammar) { Measure(grammar).run(); }

void flatten_choices(Grammar& grammar, std::size_t most) {
  std::vector<std::vector<NodeId>> options(grammar.nodes.size());
  std::vector<NodeId> met(grammar.nodes.size(), no_node);
  for (NodeId node = 0; node < grammar.nodes.size(); ++node)
    if (std::holds_alternative<Choice>(grammar.nodes[node])) options[node] = options_of(grammar, node, most, met);
  for (NodeId node = 0; node < grammar.nodes.size(); ++node)
    if (auto* choice = std::get_if<Choice>(&grammar.nodes[node])) choice->options = std::move(options[node]);
}

}  // namespace larch::text::constraint
