#pragma once

#include <larch/scheduler.hpp>

#include <string>

namespace larch::serve {

/// The one model that there is, as OpenAI's API tells of models or as Anthropic's does.
class ModelList {
 public:
  ModelList(const Scheduler& scheduler, const std::string& name, bool anthropic)
      : scheduler_(scheduler), name_(name), anthropic_(anthropic) {}

  [[nodiscard]] std::string all() const;  ///< JSON
  [[nodiscard]] std::string one() const;  ///< JSON

 private:
  const Scheduler& scheduler_;
  const std::string& name_;
  bool anthropic_;
};

}  // namespace larch::serve
