#pragma once

#include "serve/api/parts.hpp"
#include "serve/api_error.hpp"
#include "serve/exchange.hpp"
#include "serve/json_text.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace larch::serve {

/// Tokens of a request and its replies.
struct Usage {
  int prompt = 0;
  int cached = 0;  ///< of them, already read before
  int reply = 0;
  int thinking = 0;  ///< of them
};

/// What there is of one of an exchange's replies.
struct ReplyState {
  /// A token's probability, with where its text is.
  struct Step {
    Channel channel;
    std::size_t parts;  ///< of the reply, with its own
    StepProbabilities probabilities;
  };
  Parts parts;
  std::vector<StepProbabilities> prompt_probabilities{};  ///< of those of its tokens that were read
  std::vector<Step> probabilities{};                      ///< of tokens that have a piece
  bool begun = false;
  Generation end{};  ///< once it ended
};

/// What all APIs do with events: it collects the replies; what is sent of them is the derived class's.
class ReplyExchange : public Exchange {
 public:
  struct Setup {
    std::vector<Work> works;
    bool streams = false;
    Parts::Options parts{};
    std::string (*error_body)(const ApiError&) = nullptr;  ///< of an answer
  };
  ReplyExchange(const Model& model, Setup setup);

  [[nodiscard]] std::vector<Work> works() override { return std::exchange(works_, {}); }
  [[nodiscard]] bool streams() const override { return streams_; }
  [[nodiscard]] std::string take(std::size_t choice, const RequestEvent& event) override;
  [[nodiscard]] Answer answer() override;

 protected:
  // Server-sent events, asked for if the client streams.
  virtual std::string begun(std::size_t choice) = 0;  ///< before all others of a choice
  /// `piece` is in the state's parts already.
  virtual std::string added(std::size_t choice, const Piece& piece) = 0;
  virtual std::string ended(std::size_t choice) = 0;
  virtual std::string all_ended() = 0;
  virtual std::string failed(const ApiError& error) = 0;  ///< ends the stream
  /// The answer to a client that does not.
  virtual Json whole() = 0;

  [[nodiscard]] const Model& model() const noexcept { return model_; }
  [[nodiscard]] const std::vector<ReplyState>& replies() const noexcept { return replies_; }
  [[nodiscard]] int prompt_tokens(std::size_t choice) const { return prompt_tokens_[choice]; }
  /// Of one reply that ended.
  [[nodiscard]] Usage usage(std::size_t choice) const;
  /// Of all, prompts counted once for each `choices_each` replies.
  [[nodiscard]] Usage usage_of_all(std::size_t choices_each) const;

 private:
  std::string take_unfailed(std::size_t choice, const RequestEvent& event);

  Model model_;
  std::vector<Work> works_;
  bool streams_;
  std::string (*error_body_)(const ApiError&);
  std::vector<ReplyState> replies_;
  std::vector<int> prompt_tokens_;
  std::size_t left_;  ///< replies without their last event
  std::optional<ApiError> failure_;
};

}  // namespace larch::serve
