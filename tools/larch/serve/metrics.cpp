#include "serve/metrics.hpp"

#include <array>
#include <charconv>

namespace larch::serve {
namespace {

std::string number(double value) {
  std::array<char, 32> text{};
  return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

void write_head(std::string& out, std::string_view name, std::string_view help, std::string_view type) {
  out.append("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ").append(name).append(" ");
  out.append(type).append("\n");
}

void write_value(std::string& out, std::string_view name, std::string_view help, std::string_view type,
                 std::uint64_t value) {
  write_head(out, name, help, type);
  out.append(name).append(" ").append(std::to_string(value)).append("\n");
}

void write_stats(std::string& out, const SchedulerStats& s) {
  const auto counter = [&](std::string_view name, std::string_view help, std::uint64_t value) {
    write_value(out, name, help, "counter", value);
  };
  const auto gauge = [&](std::string_view name, std::string_view help, std::uint64_t value) {
    write_value(out, name, help, "gauge", value);
  };
  counter("larch_requests_submitted_total", "Requests taken by the scheduler.", s.submitted);
  counter("larch_requests_completed_total", "Requests that ended by themselves.", s.completed);
  counter("larch_requests_cancelled_total", "Requests that were cancelled.", s.cancelled);
  counter("larch_requests_failed_total", "Requests that failed.", s.failed);
  counter("larch_prompt_tokens_total", "Tokens of prompts.", s.prompt_tokens);
  counter("larch_prompt_tokens_cached_total", "Tokens of prompts that had been read before.", s.prompt_tokens_cached);
  counter("larch_generated_tokens_total", "Tokens generated.", s.generated_tokens);
  counter("larch_passes_total", "Passes over the model's weights.", s.passes);
  gauge("larch_requests_running", "Requests at work.", static_cast<std::uint64_t>(s.running));
  gauge("larch_requests_waiting", "Requests that wait for room.", static_cast<std::uint64_t>(s.waiting));
  gauge("larch_cache_bytes", "Memory of caches.", s.cache_bytes);
  gauge("larch_cache_limit_bytes", "Memory that caches may take.", s.cache_limit);
}

}  // namespace

void Histogram::count(double seconds) {
  for (std::size_t i = 0; i < bounds.size(); ++i)
    if (seconds <= bounds[i]) ++up_to_[i];
  ++all_;
  sum_ += seconds;
}

void Histogram::write(std::string& out, std::string_view name, std::string_view help) const {
  write_head(out, name, help, "histogram");
  const auto line = [&](const std::string& what, const std::string& value) {
    out.append(name).append(what).append(" ").append(value).append("\n");
  };
  for (std::size_t i = 0; i < bounds.size(); ++i)
    line("_bucket{le=\"" + number(bounds[i]) + "\"}", std::to_string(up_to_[i]));
  line("_bucket{le=\"+Inf\"}", std::to_string(all_));
  line("_sum", number(sum_));
  line("_count", std::to_string(all_));
}

std::string Metrics::text(const SchedulerStats& stats) const {
  std::string out;
  write_stats(out, stats);
  write_value(out, "larch_http_connections", "Connections of clients.", "gauge",
              static_cast<std::uint64_t>(connections_));
  write_head(out, "larch_http_requests_total", "Requests answered, by path and status.", "counter");
  for (const auto& [key, count] : answers_)
    out += "larch_http_requests_total{path=\"" + key.first + "\",status=\"" + std::to_string(key.second) + "\"} " +
           std::to_string(count) + "\n";
  first_token_.write(out, "larch_time_to_first_token_seconds", "From a request to the first text of its reply.");
  duration_.write(out, "larch_request_duration_seconds", "From a request to the end of its reply.");
  return out;
}

}  // namespace larch::serve
