#pragma once

#include <string>
#include <vector>

#include "load/config/fields.hpp"
#include "load/gguf/known_models.hpp"

namespace larch::load {

/// Stands in for keys that a file does not have though they decide what its model computes: by the published model of
/// the same shape, or not at all. Nothing is taken without a warning.
class Absent {
 public:
  /// `warnings` gets a sentence for each reason why something was taken.
  Absent(const Fields& fields, std::vector<std::string>& warnings) : fields_(fields), warnings_(warnings) {}

  /// Looks for the published model that a configuration has the shape of; its layers, experts and scoring are read.
  void look_up(const ModelConfig& config) {
    shape_ = config;
    known_ = find_known_model(config);
  }
  [[nodiscard]] const KnownModel* known() const { return known_; }

  /// The published model's value. Throws Error(malformed) naming the key if the shape is no such model's; `what` says
  /// what the key would tell.
  template <class T>
  T value(const char* key, T KnownModel::*member, const std::string& what) {
    if (known_ == nullptr) refuse(key, what);
    return take(key, known_->*member);
  }
  /// The same of its YaRN; without one, YaRN's own `otherwise`.
  double yarn(const char* key, double YarnConfig::*member, double otherwise);
  /// Notes that something of the published model was taken.
  template <class T>
  T take(const char* key, T value) {
    taken_ += std::string(taken_.empty() ? "" : ", ") + key + " (" + text(value) + ")";
    return value;
  }
  /// Notes that a value was taken for another reason.
  void note(const char* key, const std::string& value, const std::string& reason) {
    warn(std::string("has no ") + key + ": taken as " + value + ", " + reason);
  }
  void warn(const std::string& what) { warnings_.push_back(fields_.where() + ": " + what); }
  [[noreturn]] void refuse(const char* key, const std::string& what) const;

  /// Warns of all that was taken from the published model.
  void report();

 private:
  [[nodiscard]] std::string shape() const;
  static std::string text(std::uint64_t value) { return std::to_string(value); }
  static std::string text(double value) { return spell(value); }
  static std::string text(bool value) { return value ? "true" : "false"; }
  static std::string text(const char* value) { return value; }
  static std::string text(ScoringFunc value) { return value == ScoringFunc::sigmoid ? "2: sigmoid" : "1: softmax"; }

  const Fields& fields_;
  std::vector<std::string>& warnings_;
  ModelConfig shape_{};
  const KnownModel* known_ = nullptr;
  std::string taken_;
};

}  // namespace larch::load
