#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "text/constraint/grammar.hpp"

namespace larch::text::constraint {

struct Frame;

/// One way in which a text so far can be read: where in a node it stands, and what follows once the node ends.
struct Config {
  NodeId node = no_node;
  std::uint16_t phase = 0;                   ///< of the node's kind; 0: before its first byte
  std::uint16_t depth = 0;                   ///< of an object or array: how many there are with those around it
  std::uint32_t a = 0, b = 0, c = 0, d = 0;  ///< of the node's kind
  std::shared_ptr<const Frame> frame = {};   ///< none: nothing follows, or it does not matter
  bool operator==(const Config&) const = default;
};

/// All ways in which a text so far can be read. None: no text of the grammar begins so.
using State = std::vector<Config>;

/// Where a node was begun: the ways to read on after it.
struct Frame {
  State returns;
};

/// A pushdown automaton over the bytes of JSON texts. Every state leads to an end: whatever it has taken is the
/// beginning of a text that the grammar allows. Immutable; states belong to it.
///
/// White space is allowed where models write it, and bounded: at the beginning up to four spaces or line breaks; one
/// space after a colon; one space, or a line break and up to 64 spaces or tabs, after a comma and inside brackets.
class Automaton {
 public:
  explicit Automaton(Grammar grammar);

  [[nodiscard]] State start() const;
  /// The state after one more byte, in the place of `to`, which is not `from`.
  void advance(const State& from, std::uint8_t byte, State& to) const;
  /// Whether the text can end here.
  [[nodiscard]] bool can_end(const State& state) const;
  /// Whether the node of a way can: what its frame says follows then.
  [[nodiscard]] bool node_can_end(const Config& config) const;
  [[nodiscard]] const Grammar& grammar() const { return grammar_; }

 private:
  struct Call {
    NodeId node;
    Config back;
  };
  struct Sink {
    State& to;
    std::vector<Call>& calls;
  };
  void step(const Config& config, std::uint8_t byte, Sink& sink) const;
  void enter(NodeId node, std::vector<Config>& returns, std::uint8_t byte, State& to) const;

  Grammar grammar_;
};

}  // namespace larch::text::constraint
