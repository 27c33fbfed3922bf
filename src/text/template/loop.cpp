#include "text/template/loop.hpp"

#include <algorithm>

namespace larch::text::jinja {
namespace {

Value cycle(Runtime& runtime, const Value& self, const Arguments& arguments) {
  if (arguments.positional.empty()) throw Failure("cycle: expected something to choose from, found nothing");
  runtime.budget.step();
  const std::int64_t index = *self.object()->attribute("index0").integer();
  return arguments.positional[static_cast<std::size_t>(index) % arguments.positional.size()];
}

}  // namespace

Loop::Loop(Runtime& runtime, std::vector<Value> items, Condition condition)
    : runtime_(runtime), items_(std::move(items)), condition_(std::move(condition)) {
  for (const Value& item : items_) depth_ = std::max(depth_, 1 + depth_of(item));
  check_depth(depth_);
}

const Value* Loop::peek() {
  while (ready_.empty() && next_ < items_.size()) {
    const Value& item = items_[next_++];
    runtime_.budget.step();
    if (!condition_ || condition_(item)) ready_.push_back(item);
  }
  return ready_.empty() ? nullptr : &ready_.back();
}

bool Loop::advance() {
  if (peek() == nullptr) return false;
  before_ = std::exchange(current_, std::move(ready_.back()));
  ready_.pop_back();
  ++index0_;
  return true;
}

std::int64_t Loop::length() {
  if (condition_) {
    std::vector<Value> rest;
    while (peek() != nullptr) {
      rest.push_back(std::move(ready_.back()));
      ready_.pop_back();
    }
    ready_.assign(rest.rbegin(), rest.rend());
    condition_ = nullptr;
  }
  return index0_ + 1 + static_cast<std::int64_t>(ready_.size() + (items_.size() - next_));
}

Value Loop::attribute(std::string_view name) {
  if (name == "index") return index0_ + 1;
  if (name == "index0") return index0_;
  if (name == "first") return index0_ == 0;
  if (name == "last") return peek() == nullptr;
  if (name == "length") return length();
  if (name == "revindex") return length() - index0_;
  if (name == "revindex0") return length() - index0_ - 1;
  if (name == "previtem") return index0_ == 0 ? Value::undefined("expected a previous element, found none") : before_;
  if (name == "nextitem") {
    const Value* next = peek();
    return next == nullptr ? Value::undefined("expected a next element, found none") : *next;
  }
  if (name == "depth") return std::int64_t{1};  // no loop is recursive
  if (name == "depth0") return std::int64_t{0};
  if (name == "cycle")
    return std::static_pointer_cast<Object>(
        std::make_shared<Function>(runtime_, Value(std::static_pointer_cast<Object>(shared_from_this())), cycle));
  if (name == "changed") fail_unknown("'loop.changed'");
  return {};
}

}  // namespace larch::text::jinja
