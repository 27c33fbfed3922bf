#include "load/gguf/absent.hpp"

namespace larch::load {

double Absent::yarn(const char* key, double YarnConfig::*member, double otherwise) {
  if (known_ != nullptr && known_->rope_scaling) return take(key, *known_->rope_scaling.*member);
  note(key, spell(otherwise), "YaRN's own value");
  return otherwise;
}

void Absent::refuse(const char* key, const std::string& what) const {
  fields_.refuse(key, what + " in the file or told when loading (--metadata " + key + "=...), as its shape (" +
                          shape() + ") is of no model that is known to have it");
}

void Absent::report() {
  if (taken_.empty()) return;
  warn("has no " + taken_ + ": taken from " + known_->name + ", whose shape it has (" + shape() + ")");
  taken_.clear();
}

std::string Absent::shape() const {
  return std::to_string(shape_.num_hidden_layers) + " layers, " + std::to_string(shape_.num_experts_per_tok) + " of " +
         std::to_string(shape_.n_routed_experts) + " experts, " +
         (shape_.scoring_func == ScoringFunc::sigmoid ? "sigmoid" : "softmax");
}

}  // namespace larch::load
