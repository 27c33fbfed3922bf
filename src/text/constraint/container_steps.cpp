#include <algorithm>

#include "text/constraint/steps.hpp"
#include "text/constraint/string_lexer.hpp"

namespace larch::text::constraint {
namespace {

/// Phases of objects and arrays. White space read in one of them is in a.
enum At : std::uint16_t {
  before = 0,
  opened,  ///< after the opening bracket
  comma,   ///< after a comma
  value,   ///< after an item or a property
  space,   ///< after white space that only the closing bracket can follow
  closed,
  colon,        ///< after a key
  after_colon,  ///< a: whether a space was read
  in_key = 16,  ///< + InString: a, b, c are the named keys that it may become, or must not; closed: must become
};

/// Of objects: index of the property that comes next at the earliest, or that a key named; their number: another one.
std::uint32_t index_of(const Config& config) { return config.d; }

Config at(const Config& config, std::uint32_t phase, std::uint32_t index) {
  Config next = config;
  next.phase = static_cast<std::uint16_t>(phase);
  next.a = next.b = next.c = 0;
  next.d = index;
  return next;
}

Step after_space(const Config& config, std::uint32_t phase, std::uint8_t byte) {
  const auto read = step_space(config.a, byte);
  if (!read) return {};
  Config next = at(config, phase, config.d);
  next.a = *read;
  return next;
}

bool is_space(std::uint8_t byte) { return byte == ' ' || byte == '\n' || byte == '\t'; }

class ObjectStep {
 public:
  ObjectStep(const Grammar& grammar, const Object& node, const Config& config)
      : grammar_(grammar), node_(node), config_(config) {}

  Step take(std::uint8_t byte) {
    if (config_.phase >= in_key) return in_a_key(byte);
    switch (config_.phase) {
      case before:
        return byte == '{' ? at(config_, opened, 0) : Step();
      case opened:
        if (byte == '}' && complete()) return at(config_, closed, 0);
        [[fallthrough]];
      case comma:
        return byte == '"' ? key_begins() : after_space(config_, config_.phase, byte);
      case value:
        if (byte == ',' && goes_on()) return at(config_, comma, index_of(config_));
        [[fallthrough]];
      case space:
        if (!complete()) return {};
        return byte == '}' ? at(config_, closed, 0) : after_space(config_, space, byte);
      case colon:
        return byte == ':' ? at(config_, after_colon, index_of(config_)) : Step();
      case after_colon:
        return value_begins(byte);
      default:
        return {};
    }
  }

 private:
  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(node_.properties.size()); }
  [[nodiscard]] bool complete() const { return node_.next_required[index_of(config_)] == count(); }
  [[nodiscard]] bool others() const { return complete() && fits(grammar_, node_.others, config_.depth); }
  [[nodiscard]] bool goes_on() const { return others() || any_named(node_.keys.all()); }

  /// Whether the property of a key can come next.
  [[nodiscard]] bool can_come(std::uint32_t key) const {
    const std::uint32_t property = node_.property_of[key], from = index_of(config_);
    return property >= from && property <= node_.next_required[from] &&
           fits(grammar_, node_.properties[property].value, config_.depth);
  }
  [[nodiscard]] bool any_named(const SortedTexts::Range& range) const {
    for (std::uint32_t key = range.first; key < range.last; ++key)
      if (can_come(key)) return true;
    return false;
  }

  [[nodiscard]] Step key_begins() const {
    const SortedTexts::Range all = node_.keys.all();
    return others() || any_named(all) ? in_key_at(all, others() ? InString::body : InString::closed) : Step();
  }
  [[nodiscard]] Step in_key_at(const SortedTexts::Range& range, InString place) const {
    Config next = at(config_, in_key + static_cast<std::uint32_t>(place), index_of(config_));
    if (range.empty()) return next;
    next.a = range.first;
    next.b = range.last;
    next.c = range.length;
    return next;
  }

  /// A key that is not named is spelled in the one way in which names are, so that it is none of them.
  [[nodiscard]] Step in_a_key(std::uint8_t byte) const {
    const auto place = static_cast<InString>(config_.phase - in_key);
    const SortedTexts::Range range{config_.a, config_.b, config_.c}, next = node_.keys.narrow(range, byte);
    if (byte == '"' && next.empty() && (place == InString::body || place == InString::closed)) {
      if (node_.keys.complete(range))
        return can_come(range.first) ? at(config_, colon, node_.property_of[range.first]) : Step();
      return place == InString::body ? at(config_, colon, count()) : Step();
    }
    const bool foreign = place == InString::escape && (byte == 'u' || byte == '/');
    const auto step = place == InString::closed || foreign ? std::nullopt : step_string(place, byte);
    if (!step && !any_named(next)) return {};
    return in_key_at(next, step ? step->next : InString::closed);
  }

  [[nodiscard]] Step value_begins(std::uint8_t byte) const {
    if (byte == ' ' && config_.a == 0) {
      Config next = config_;
      next.a = 1;
      return next;
    }
    const std::uint32_t property = index_of(config_);
    const bool named = property < count();
    return ValueBegins{named ? node_.properties[property].value : node_.others,
                       at(config_, value, named ? property + 1 : property)};
  }

  const Grammar& grammar_;
  const Object& node_;
  const Config& config_;
};

/// Items read, in d: no more than make a difference.
std::uint32_t one_more(const Array& node, std::uint32_t items) {
  const auto first = static_cast<std::uint32_t>(node.first.size());
  return node.most == endless ? std::min(items + 1, std::max(first, node.least)) : items + 1;
}

Step item_begins(const Grammar& grammar, const Array& node, const Config& config) {
  const NodeId item = node.item(config.d);
  if (config.d >= node.most || !fits(grammar, item, config.depth)) return {};
  return ValueBegins{item, at(config, value, one_more(node, config.d))};
}

}  // namespace

Step step_object(const Grammar& grammar, const Object& node, const Config& config, std::uint8_t byte) {
  return ObjectStep(grammar, node, config).take(byte);
}

bool node_can_end(const Object& /*node*/, const Config& config) { return config.phase == closed; }

Step step_array(const Grammar& grammar, const Array& node, const Config& config, std::uint8_t byte) {
  const bool complete = config.d >= node.least;
  switch (config.phase) {
    case before:
      return byte == '[' ? at(config, opened, 0) : Step();
    case opened:
      if (byte == ']' && complete) return at(config, closed, 0);
      [[fallthrough]];
    case comma:
      return is_space(byte) ? after_space(config, config.phase, byte) : item_begins(grammar, node, config);
    case value:
      if (byte == ',' && config.d < node.most && fits(grammar, node.item(config.d), config.depth))
        return at(config, comma, config.d);
      [[fallthrough]];
    case space:
      if (!complete) return {};
      return byte == ']' ? at(config, closed, 0) : after_space(config, space, byte);
    default:
      return {};
  }
}

bool node_can_end(const Array& /*node*/, const Config& config) { return config.phase == closed; }

}  // namespace larch::text::constraint
