#pragma once

#include "serve/api/call_forms.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace larch::serve {

/// Lets what comes behind the first `before` tokens be a call in one of the forms, and then the reply's end.
class CallGuide {
 public:
  CallGuide(std::vector<CallForm> forms, const Model& model, std::size_t before);

  void operator()(std::span<float> logits, std::span<const Token> tokens);

 private:
  void go_on(CallForm& form, std::span<float> logits, std::span<const Token> tokens);
  /// Whether the arguments are complete.
  [[nodiscard]] bool ends(std::span<const float> logits) const;

  std::vector<CallForm> forms_;
  Model model_;
  std::size_t before_;
  std::size_t closing_ = 0;  ///< tokens before what closes the call; 0: it is not there yet
};

}  // namespace larch::serve
