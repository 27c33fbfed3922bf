#include "serve/model_list.hpp"

#include <array>
#include <ctime>

#include "serve/json_text.hpp"

namespace larch::serve {
namespace {

/// When this program first told of a model: a model's files do not say when it was made.
std::time_t began() {
  static const std::time_t time = std::time(nullptr);
  return time;
}

std::string utc(std::time_t time) {
  std::tm parts{};
  gmtime_r(&time, &parts);
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

Json entry(const Scheduler& scheduler, const std::string& name, bool anthropic) {
  if (anthropic) return {{"type", "model"}, {"id", name}, {"display_name", name}, {"created_at", utc(began())}};
  return {{"id", name},
          {"object", "model"},
          {"created", began()},
          {"owned_by", "larch"},
          {"max_model_len", scheduler.options().session.context}};
}

}  // namespace

std::string ModelList::one() const { return text_of(entry(scheduler_, name_, anthropic_)); }

std::string ModelList::all() const {
  const Json data = Json::array({entry(scheduler_, name_, anthropic_)});
  if (!anthropic_) return text_of({{"object", "list"}, {"data", data}});
  return text_of({{"data", data}, {"has_more", false}, {"first_id", name_}, {"last_id", name_}});
}

}  // namespace larch::serve
