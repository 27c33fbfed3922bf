#include "text/constraint/automaton.hpp"

#include <algorithm>
#include <utility>

#include "text/constraint/steps.hpp"

namespace larch::text::constraint {
namespace {

/// Ways to read a text, at most. More are dropped, which leaves fewer texts, all of the grammar.
constexpr std::size_t max_ways = 256;

void add(State& state, Config config) {
  if (state.size() < max_ways && std::ranges::find(state, config) == state.end()) state.push_back(std::move(config));
}

Step step_config(const Grammar& grammar, const Config& config, std::uint8_t byte) {
  if (config.node == document_node) return step_document(grammar, config, byte);
  const Node& node = grammar.nodes[config.node];
  if (const auto* object = std::get_if<Object>(&node)) return step_object(grammar, *object, config, byte);
  if (const auto* array = std::get_if<Array>(&node)) return step_array(grammar, *array, config, byte);
  return std::visit(
      [&](const auto& terminal) -> Step {
        if constexpr (requires { step_node(terminal, config, byte); }) return step_node(terminal, config, byte);
        return {};
      },
      node);
}

}  // namespace

Automaton::Automaton(Grammar grammar) : grammar_(std::move(grammar)) {}

State Automaton::start() const { return {Config{.node = document_node}}; }

void Automaton::step(const Config& config, std::uint8_t byte, Sink& sink) const {
  Step step = step_config(grammar_, config, byte);
  if (auto* moved = std::get_if<Config>(&step)) add(sink.to, std::move(*moved));
  if (auto* value = std::get_if<ValueBegins>(&step)) sink.calls.push_back({value->value, std::move(value->back)});
}

void Automaton::advance(const State& from, std::uint8_t byte, State& to) const {
  to.clear();
  std::vector<Call> calls;
  Sink sink{to, calls};
  for (const Config& config : from) {
    step(config, byte, sink);
    if (config.frame != nullptr && node_can_end(config))
      for (const Config& back : config.frame->returns) step(back, byte, sink);
  }
  // All that begin the same node share a frame, so that ways to read on do not multiply with nesting.
  std::ranges::stable_sort(calls, {}, &Call::node);
  for (auto call = calls.begin(); call != calls.end();) {
    std::vector<Config> returns;
    const NodeId node = call->node;
    for (; call != calls.end() && call->node == node; ++call) add(returns, std::move(call->back));
    enter(node, returns, byte, to);
  }
}

void Automaton::enter(NodeId node, std::vector<Config>& returns, std::uint8_t byte, State& to) const {
  const std::uint32_t depth = returns.front().depth;
  std::shared_ptr<const Frame> frame;
  const auto begin = [&](NodeId option) {
    if (!fits(grammar_, option, depth)) return;
    Step step = step_config(grammar_, begin_of(grammar_, option, depth), byte);
    auto* const begun = std::get_if<Config>(&step);
    if (begun == nullptr) return;
    if (frame == nullptr) frame = std::make_shared<const Frame>(Frame{std::move(returns)});
    begun->frame = frame;
    add(to, std::move(*begun));
  };
  if (const auto* choice = std::get_if<Choice>(&grammar_.nodes[node]))
    std::ranges::for_each(choice->options, begin);
  else
    begin(node);
}

bool Automaton::node_can_end(const Config& config) const {
  if (config.node == document_node) return document_can_end(config);
  return std::visit(
      [&](const auto& node) {
        if constexpr (requires { constraint::node_can_end(node, config); })
          return constraint::node_can_end(node, config);
        return false;
      },
      grammar_.nodes[config.node]);
}

bool Automaton::can_end(const State& state) const {
  return std::ranges::any_of(state, [&](const Config& config) {
    return node_can_end(config) && (config.frame == nullptr || can_end(config.frame->returns));
  });
}

}  // namespace larch::text::constraint
