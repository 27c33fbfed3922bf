#pragma once

#include <map>
#include <string>

#include "text/template/runtime.hpp"

namespace larch::text::jinja {

/// namespace(...): the one thing whose attributes a template may set.
class Namespace : public Object {
 public:
  [[nodiscard]] std::string type() const override { return "Namespace"; }
  Value attribute(std::string_view name) override {
    const auto place = values_.find(name);
    return place == values_.end() ? Value() : place->second;
  }
  void set(const std::string& name, Value value) { values_[name] = std::move(value); }
  void clear() { values_.clear(); }

 private:
  std::map<std::string, Value, std::less<>> values_;
};

}  // namespace larch::text::jinja
