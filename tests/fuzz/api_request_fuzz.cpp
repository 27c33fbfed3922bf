// The first byte chooses the API and the model's chat format, the rest is a request's body: what is taken gives works
// whose prompts fit the model, what is not is refused in the API's own form. Nothing is generated.
#include <larch/model.hpp>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "serve/api/apis.hpp"
#include "serve/api_error.hpp"
#include "serve/json_text.hpp"

namespace {

using namespace larch;

Model load(const char* format) {
  LoadOptions options;
  options.chat_format = format;
  return Model::load(LARCH_DEMO_MODEL, options);
}

void check(const Model& model, const serve::Work& work) {
  if (work.prompt.empty()) std::abort();
  for (const Token token : work.prompt)
    if (token < 0 || token >= model.info().vocab_size) std::abort();
  if (!work.options.on_logits) return;
  std::vector<float> logits(static_cast<std::size_t>(model.info().vocab_size));
  work.options.on_logits(logits, work.prompt);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::array<Model, 2> models{load(""), load("V3.1")};
  static const std::vector<serve::Endpoint> all = serve::endpoints();
  if (size < 1) return 0;
  const serve::Endpoint& api = all[data[0] % 8 % all.size()];
  const Model& model = models[data[0] / 8 % 2];
  const std::string_view body(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    if (api.plain) {
      (void)serve::Json::parse(api.plain(model, "demo", body));
      return 0;
    }
    const auto exchange = api.exchange(model, "demo", body);
    for (const serve::Work& work : exchange->works()) check(model, work);
  } catch (const serve::ApiError& e) {
    if (e.status() != 400 || serve::Json::parse(api.error(e)).empty()) std::abort();
  }
  return 0;
}
