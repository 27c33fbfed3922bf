#include "cli/open.hpp"

#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>

#include "cli/environment.hpp"
#include "cli/report.hpp"
#include "core/available_memory.hpp"
#include "engine/session_state.hpp"

namespace larch::cli {
namespace {

void say(std::string_view what, const std::string& text) { std::cerr << "larch: " << what << ": " << text << '\n'; }

/// What an option calls its value.
template <class T>
const std::string& name(const std::map<std::string, T>& names, T value) {
  return std::ranges::find(names, value, &std::pair<const std::string, T>::second)->first;
}

/// What runs, and what it was chosen by.
void print_choices(Session& session, const ModelOptions& model, const SessionArguments& args, double seconds) {
  const ModelInfo& info = session.model().info();
  say("kernels", info.isa + (variable("LARCH_ISA") ? ", as LARCH_ISA says" : ", the fastest that this CPU has"));
  say("threads", std::to_string(session.threads()) +
                     (args.options.threads > 0 ? ", as asked" : ", as many as there are cores to run on"));
  const std::uint64_t memory = available_memory().value_or(0);
  say("loading", fixed(seconds, 2) + " s" +
                     (model.warm_up ? ", all weights read" : ", weights are read as they are used") +
                     (model.lock_memory ? " and stay in memory" : ""));
  say("weights", bytes_text(info.weight_bytes) + (info.packed ? ", packed as they are used" : ", as they are stored") +
                     " (--packing " + name(packings(), model.packing) + "; " + bytes_text(memory) +
                     " of memory are available)");
  if (info.draft_head_bytes > 0)
    say("drafts", "by a copy of the output head in " + std::string(larch::name(model::DraftHead::dtype)) + ", " +
                      bytes_text(info.draft_head_bytes) + ", made with the first of them");
  const model::Cache& cache = engine::state_of(session).cache;
  say("cache", name(cache_types(), session.options().cache) +
                   (args.options.cache == CacheType::automatic ? ", which these kernels read fastest, " : ", ") +
                   bytes_text(cache.layers() * cache.format().bytes) + " a token, up to " +
                   std::to_string(session.capacity()) + " tokens");
  say("attention",
      "few new tokens over latents as they are cached, many in the way that takes fewer multiplications; passes of up "
      "to " +
          std::to_string(session.options().batch) + " tokens");
}

}  // namespace

Session open(const ModelOptions& model, const SessionArguments& session) {
  const auto begin = std::chrono::steady_clock::now();
  Session opened(model.load(), session.options);
  if (session.verbose) print_choices(opened, model, session, seconds_since(begin));
  return opened;
}

}  // namespace larch::cli
