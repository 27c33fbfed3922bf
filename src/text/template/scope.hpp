#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "text/template/value.hpp"

namespace larch::text::jinja {

/// Variables of a block, and where to look for others: the block around it.
class Scope {
 public:
  explicit Scope(std::shared_ptr<Scope> around = nullptr) : around_(std::move(around)) {}

  void set(const std::string& name, Value value) { values_[name] = std::move(value); }
  [[nodiscard]] const Value* find(std::string_view name) const {
    for (const Scope* scope = this; scope != nullptr; scope = scope->around_.get())
      if (const auto place = scope->values_.find(name); place != scope->values_.end()) return &place->second;
    return nullptr;
  }
  /// Forgets the variables, those of the blocks around too: a chain of scopes that hold each other comes apart link by
  /// link.
  void clear() {
    for (Scope* scope = this; scope != nullptr; scope = scope->around_.get()) scope->values_.clear();
  }

 private:
  std::map<std::string, Value, std::less<>> values_;
  std::shared_ptr<Scope> around_;
};

}  // namespace larch::text::jinja
