#pragma once

#include <chrono>
#include <cstdint>
#include <larch/generate.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace larch::cli {

/// JSON whose keys keep their order.
using Json = nlohmann::ordered_json;

/// Prints one object in one line on standard output; bytes that are not UTF-8 become U+FFFD.
void print(const Json& json);

/// The most memory that this process has had resident so far, mapped files included, in bytes.
std::uint64_t peak_memory();

double seconds_since(std::chrono::steady_clock::time_point begin);
/// tokens / seconds; 0 for no time.
double rate(int tokens, double seconds);

/// "12.3 MiB"
std::string bytes_text(std::uint64_t bytes);
/// A number with `digits` decimals.
std::string fixed(double value, int digits);

/// What a reply says: its content or, where the model ended it without closing the thinking part, all of it.
std::string_view answer(const Generation& generation);

/// One line: tokens and tokens/s of prompt and reply, why that ended, peak memory.
std::string describe(const Generation& generation);
Json to_json(const GenerateStats& stats);
Json to_json(const std::vector<ToolCall>& calls);
std::string_view name(StopReason reason);

}  // namespace larch::cli
