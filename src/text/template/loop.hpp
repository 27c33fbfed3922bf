#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "text/template/runtime.hpp"

namespace larch::text::jinja {

/// A loop as it runs, and the variable `loop` within it. Elements that the loop's condition rejects do not count; the
/// condition is asked no earlier than it has to be, as it may depend on what the body did.
class Loop : public Object, public std::enable_shared_from_this<Loop> {
 public:
  using Condition = std::function<bool(const Value&)>;
  Loop(Runtime& runtime, std::vector<Value> items, Condition condition);

  /// Goes on to the next element; false at the end.
  bool advance();
  [[nodiscard]] const Value& item() const { return current_; }
  /// No condition is asked from now on.
  void finish() { condition_ = nullptr; }

  [[nodiscard]] std::string type() const override { return "LoopContext"; }
  [[nodiscard]] int depth() const override { return depth_; }
  Value attribute(std::string_view name) override;

 private:
  /// The next element, left for advance().
  const Value* peek();
  std::int64_t length();

  Runtime& runtime_;
  std::vector<Value> items_;
  Condition condition_;
  std::size_t next_ = 0;      ///< items_ up to here were asked
  std::vector<Value> ready_;  ///< accepted, not yet gone to: the next one last
  Value before_, current_;
  std::int64_t index0_ = -1;
  int depth_ = 1;
};

}  // namespace larch::text::jinja
