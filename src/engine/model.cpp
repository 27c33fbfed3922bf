#include "larch/model.hpp"

#include "engine/model_state.hpp"
#include "text/reply/reply.hpp"

namespace larch {

Model Model::load(const std::filesystem::path& path, const LoadOptions& options) {
  try {
    const Model model(std::make_shared<const engine::ModelState>(path, options));
    if (options.on_warning)
      for (const std::string& warning : model.info().warnings) options.on_warning(warning);
    return model;
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::out_of_memory, path.string() + ": not enough memory to load");
  } catch (const std::filesystem::filesystem_error& e) {
    throw Error(ErrorCode::io, path.string() + ": " + e.code().message());
  }
}

const ModelInfo& Model::info() const noexcept { return state_->info; }
const SamplingOptions& Model::default_sampling() const noexcept { return state_->sampling; }
const std::vector<Token>& Model::end_tokens() const noexcept { return state_->end_tokens; }
std::optional<Token> Model::begin_token() const noexcept { return state_->begin_token; }

std::vector<Token> Model::encode(std::string_view text) const { return state_->tokenizer().encode(text); }

std::string Model::decode(std::span<const Token> tokens) const { return state_->tokenizer().decode(tokens); }

std::string Model::render(std::span<const Message> messages, const ChatOptions& options) const {
  if (messages.empty()) throw Error(ErrorCode::invalid_argument, "render: expected a message or more, found none");
  const text::Tokenizer& tokenizer = state_->tokenizer();
  const auto text_of = [&](std::optional<Token> token) {
    return token ? std::optional(std::string(tokenizer.token_bytes(*token))) : std::nullopt;
  };
  return text::render(state_->chat_format, messages, options,
                      {.bos = text_of(tokenizer.bos_id()), .eos = text_of(tokenizer.eos_id())});
}

Reply Model::parse_reply(std::string_view prompt, std::string_view reply) const {
  return text::parse_reply(state_->chat_format.reply, prompt, reply);
}

}  // namespace larch
