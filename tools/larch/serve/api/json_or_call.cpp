#include "serve/api/json_or_call.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "serve/api/call_guide.hpp"
#include "serve/api_error.hpp"
#include "text/reply/format.hpp"

namespace larch::serve {
namespace {

/// Where in a reply its content begins, as far as it has come.
class ContentStart {
 public:
  ContentStart(const Model& model, const Prompt& prompt)
      : model_(model),
        read_(prompt.tokens.size()),
        at_(text::opens_thinking(prompt.text) ? At::thinking : At::space),
        begin_(read_) {}

  void follow(std::span<const Token> tokens) {
    for (; read_ < tokens.size(); ++read_) {
      for (const char c : model_.decode(tokens.subspan(read_, 1))) take(c);
      if (at_ == At::space) begin_ = read_ + 1;
    }
  }
  /// So many tokens come before the content, of which there may be some.
  [[nodiscard]] std::size_t begin() const { return begin_; }
  [[nodiscard]] bool is_thinking() const { return at_ == At::thinking; }

 private:
  enum class At { thinking, space, content };

  void take(char c) {
    constexpr std::string_view think = "<think>", end_think = "</think>";
    if (at_ == At::space && c != ' ' && c != '\n') at_ = At::content, last_.clear();
    if (at_ == At::space || (at_ == At::content && last_.size() == think.size())) return;
    last_ += c;
    if (at_ == At::content) {
      if (last_ == think) at_ = At::thinking;
      return;
    }
    if (last_.size() > end_think.size()) last_.erase(0, 1);
    if (last_ == end_think) at_ = At::space;
  }

  Model model_;
  std::size_t read_;  ///< tokens
  At at_;
  std::size_t begin_;
  std::string last_{};  ///< the beginning of the content, or the end of the thinking part
};

/// Lets the content be what either lets it be, until its first token tells which one it is.
class JsonOrCall {
 public:
  JsonOrCall(const Model& model, const Prompt& prompt, OnLogits json, std::vector<CallForm> forms)
      : model_(model), start_(model, prompt), json_(std::move(json)), forms_(std::move(forms)) {}

  void operator()(std::span<float> logits, std::span<const Token> tokens) {
    if (call_) return (*call_)(logits, tokens);
    start_.follow(tokens);
    const std::span<const Token> content = tokens.subspan(start_.begin());
    const auto opens = [&](const CallForm& form) { return form.opening.front() == content.front(); };
    if (start_.is_thinking()) return json_(logits, tokens);
    if (!content.empty() && std::ranges::any_of(forms_, opens))
      return call_.emplace(std::move(forms_), model_, start_.begin())(logits, tokens);
    if (!content.empty()) return json_(logits, tokens);
    std::vector<std::pair<std::size_t, float>> openings;
    for (const CallForm& form : forms_) {
      const auto first = static_cast<std::size_t>(form.opening.front());
      openings.emplace_back(first, logits[first]);
    }
    json_(logits, tokens);
    for (const auto& [first, logit] : openings) logits[first] = logit;
  }

 private:
  Model model_;
  ContentStart start_;
  OnLogits json_;
  std::vector<CallForm> forms_;
  std::optional<CallGuide> call_{};  ///< once the reply has begun one
};

}  // namespace

OnLogits json_or_call(const Model& model, const Conversation& conversation, const Prompt& prompt,
                      const JsonConstraint& json, const ReplyShape& shape) {
  std::vector<CallForm> forms = call_forms(model, conversation, prompt, CallPlace::content);
  if (forms.empty())
    throw ApiError(400,
                   shape.field +
                       ": expected text beside tools that may be called, since the model's chat template "
                       "does not show how a call begins, found another format",
                   shape.field, "unsupported_value");
  return JsonOrCall(model, prompt, json.hook(), std::move(forms));
}

}  // namespace larch::serve
